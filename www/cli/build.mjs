/** `build`: writes a run whose network is built by hand. */
import { writeFileSync } from "node:fs";
import { UsageError, describeOptions, parseOptions } from "./arguments.mjs";
import { loadEngine, plainly } from "./engine.mjs";
import { readSpec } from "./spec.mjs";

/** @import { TrainConfig } from "../protocol/run.js" */
/** @import { Option } from "./arguments.mjs" */

/** @type {Record<string, Option>} */
const OPTIONS = {
  circuit: { kind: "text", means: "coset or rho [coset]" },
  subgroup: { kind: "text", means: "coset: name or class number of the subgroup" },
  irrep: { kind: "texts", means: "rho: an irrep; give it again to add circuits" },
  out: { kind: "text", means: "the run as a safetensors file" },
  help: { kind: "flag", means: "this text" },
};

const HELP = `usage: node www/cli.mjs build SPEC --out FILE [options]

Writes a network that multiplies in the group SPEC without having been trained:
  coset   a neuron for each pair of cosets of a subgroup
  rho     a neuron for each pair of vectors of an orbit under an irrep
Names and numbers are those of 'group SPEC'. Left out, the smallest that is right on every
pair is taken. 'analyse' and 'certify' read the file.

${describeOptions(OPTIONS)}`;

/**
 * @param {string[]} words
 */
export async function build(words) {
  const { values, rest } = parseOptions(words, OPTIONS, 1);
  if (values.help) return void process.stdout.write(HELP);
  const [spec] = rest;
  if (spec === undefined) throw new UsageError("which group? for instance: build S5 --out s5.st");
  if (values.out === undefined) throw new UsageError("--out says where to write the network");
  const { circuit = "coset", subgroup, irrep = [] } = values;
  const [wanted, other] = circuit === "rho" ? [irrep, subgroup] : [subgroup ?? [], irrep];
  if (other !== undefined && String(other) !== "") {
    throw new UsageError("--subgroup is for coset circuits, --irrep for rho");
  }
  const { engine } = await loadEngine();
  const choices = /** @type {string[]} */ ([wanted].flat());
  const run = await plainly(() => engine.buildCircuit(readSpec(spec), String(circuit), choices));
  writeFileSync(String(values.out), run.checkpoint());
  const { width, embedding } = /** @type {TrainConfig} */ (run.config());
  process.stdout.write(`${width} neurons, embeddings of ${embedding}\n`);
}
