/** `convert`: a network from one kind of file to another. */
import { npz } from "../worker/npz.js";
import { UsageError, describeOptions, parseOptions } from "./arguments.mjs";
import { loadEngine, plainly } from "./engine.mjs";
import { replaceFile } from "./files.mjs";
import { exactScores, readFileOf, readRun } from "./runs.mjs";
import { readSpec } from "./spec.mjs";

/** @import { Run } from "#cosetta" */
/** @import { FileDescription, Fit, ImportOptions, ImportReport } from "../protocol/exchange.js" */
/** @import { TrainConfig } from "../protocol/run.js" */
/** @import { Option, Values } from "./arguments.mjs" */

/** @type {Record<string, Option>} */
const OPTIONS = {
  out: { kind: "text", means: "write to this file: NAME.safetensors or NAME.npz" },
  group: { kind: "text", means: "the group, where the file does not say" },
  order: { kind: "text", means: "of its elements: cosetta, lexicographic or listed" },
  composition: { kind: "text", means: "in xy acts first: left-first x, right-first y" },
  half: { kind: "flag", means: "weights of a run that has ended, rounded to 16 bits" },
  json: { kind: "flag", means: "print one JSON object" },
  help: { kind: "flag", means: "this text" },
};

const HELP = `usage: node www/cli.mjs convert FILE --out FILE [options]

FILE is a run as 'train --out' or the page's "Download run" write it, or another program's
network: a safetensors file with the tensors lembed.weight, rembed.weight, linear.weight,
unembed.weight and, perhaps, unembed.bias. Every convention is tried, and the one under
which the network is right most often is taken, unless --order or --composition say
otherwise. The .npz holds these tensors and more for numpy.load.

${describeOptions(OPTIONS)}`;

/** The values of the options that choose a convention. @type {Record<string, Record<string, string>>} */
const CONVENTIONS = {
  order: { cosetta: "cosetta", lexicographic: "lexicographic", listed: "listed" },
  composition: { "left-first": "left_first", "right-first": "right_first" },
};

/** What is written, by the ending of the file's name. @type {Record<string, (run: Run) => Uint8Array>} */
const WRITERS = {
  safetensors: (run) => run.checkpoint(),
  npz,
};

/**
 * @param {string[]} words
 */
export async function convert(words) {
  const { values, rest } = parseOptions(words, OPTIONS, 1);
  if (values.help) return void process.stdout.write(HELP);
  const [file] = rest;
  if (file === undefined || typeof values.out !== "string") {
    throw new UsageError("which files? for instance: convert run.safetensors --out run.npz");
  }
  const write = WRITERS[values.out.split(".").at(-1) ?? ""];
  if (!write) {
    throw new UsageError(
      `cannot tell from '${values.out}' what to write: name it .safetensors or .npz`,
    );
  }
  if (values.half && write !== WRITERS.safetensors) {
    throw new UsageError("--half is for .safetensors: an .npz holds all the bits");
  }
  const options = importOptions(values);
  const loaded = await loadEngine();
  const { run, report } = await plainly(() => open(loaded.engine, file, options));
  const bytes = await plainly(() => (values.half ? run.halfCheckpoint() : write(run)));
  replaceFile(values.out, bytes);
  const converted = {
    ...sizesOf(run),
    ...(report && (await exactScores(loaded, run))),
    import: report,
  };
  process.stdout.write(values.json ? `${JSON.stringify(converted)}\n` : inColumns(converted));
}

/** @param {Run} run */
function sizesOf(run) {
  const { group, embedding, width } = /** @type {TrainConfig} */ (run.config());
  return { group, order: Math.sqrt(run.status().pairs), embedding, width };
}

/** @param {Values} values @returns {ImportOptions} */
function importOptions(values) {
  const [order, composition] = Object.entries(CONVENTIONS).map(([option, known]) => {
    const word = values[option];
    if (word === undefined) return null;
    if (known[String(word)]) return known[String(word)];
    const names = Object.keys(known).join(", ");
    throw new UsageError(`unknown --${option} '${word}': known are ${names}`);
  });
  const group = values.group === undefined ? null : readSpec(String(values.group));
  return /** @type {ImportOptions} */ ({ group, order, composition });
}

/**
 * @param {typeof import("#cosetta")} engine
 * @param {string} path
 * @param {ImportOptions} options
 * @returns {{ run: Run, report: ImportReport | null }} no report for a run of our own
 */
function open(engine, path, options) {
  const bytes = readFileOf(path);
  const { own } = /** @type {FileDescription} */ (engine.describeFile(bytes, options));
  const given = Object.entries(options).filter(([, value]) => value !== null);
  if (own && given.length > 0) {
    throw new UsageError(`'${path}' says itself how it is to be read: leave out --${given[0][0]}`);
  }
  if (own) return { run: readRun(engine, path), report: null };
  const imported = new engine.Import(bytes, options);
  const report = imported.report();
  return { run: imported.intoRun(), report };
}

/** @param {Fit} fit */
const fitText = ({ order, composition, accuracy }) =>
  `${order}, ${composition.replace("_", "-")}: ${(100 * accuracy).toFixed(1)} % right`;

const SOURCES = { given: "as given", file: "as the file says", guessed: "guessed from its order" };

/**
 * @param {{ group: string, order: number, embedding: number, width: number, accuracy?: number,
 *   loss?: number, import: ImportReport | null }} converted
 */
function inColumns({ group, order, embedding, width, accuracy, loss, import: report }) {
  const sizes = `${order} elements, embedding ${embedding}, ${width} neurons`;
  const rows = report
    ? [
        ["group", `${report.group} (${SOURCES[report.group_source]})`],
        ["sizes", sizes],
        ["accuracy", `${(100 * Number(accuracy)).toFixed(2)} % of all pairs`],
        ["loss", Number(loss).toExponential(2)],
        ...importRows(report),
      ]
    : [
        ["group", group],
        ["sizes", sizes],
      ];
  return rows.map(([name, value]) => `${name.padEnd(16)} ${value}\n`).join("");
}

/** @param {ImportReport} report */
function importRows({ taken, tried, bias, transposed }) {
  const others = tried.filter((fit) => !sameConvention(fit, taken));
  const rows = [
    ["convention", fitText(taken)],
    ...others.map((fit) => ["", `not ${fitText(fit)}`]),
    ["training pairs", "not known: the split is one of our own"],
  ];
  if (!bias) rows.push(["bias", "none in the file: zero"]);
  if (transposed.length > 0) rows.push(["transposed", transposed.join(", ")]);
  if (others.some((fit) => fit.accuracy > taken.accuracy)) {
    rows.push(["note", "another convention fits better than the one you asked for"]);
  } else if (taken.accuracy < 0.5) {
    rows.push(["note", "no convention fits: is it another group, or not trained?"]);
  }
  return rows;
}

/** @param {Fit} a @param {Fit} b */
const sameConvention = (a, b) => a.order === b.order && a.composition === b.composition;
