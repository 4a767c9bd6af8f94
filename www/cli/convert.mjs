/** `convert`: a network from one kind of file to another. */
import { npz } from "../worker/npz.js";
import { UsageError, describeOptions, parseOptions } from "./arguments.mjs";
import { loadEngine, plainly } from "./engine.mjs";
import { replaceFile } from "./files.mjs";
import { readRun } from "./runs.mjs";

/** @import { Run } from "#cosetta" */
/** @import { Option } from "./arguments.mjs" */

/** @type {Record<string, Option>} */
const OPTIONS = {
  out: { kind: "text", means: "write to this file: NAME.safetensors or NAME.npz" },
  help: { kind: "flag", means: "this text" },
};

const HELP = `usage: node www/cli.mjs convert FILE --out FILE [options]

${describeOptions(OPTIONS)}`;

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
  const { engine } = await loadEngine();
  const run = await plainly(() => readRun(engine, file));
  replaceFile(values.out, write(run));
}
