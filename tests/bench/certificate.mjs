/**
 * `node tests/bench/certificate.mjs RUN.safetensors ... [--rounds=5]`: how many times as fast
 * a certificate is as trying all pairs, both on one thread of the default build under Node.
 * They take turns; the first of each is reported apart, since its code is not yet optimised.
 */
import { parseArgs } from "node:util";
import { loadEngine } from "../../www/cli/engine.mjs";
import { exactScores, readRun } from "../../www/cli/runs.mjs";

/** @import { Loaded } from "../../www/cli/engine.mjs" */
/** @typedef {InstanceType<Loaded["engine"]["Run"]>} Run */
/** @typedef {InstanceType<Loaded["engine"]["Certification"]>} Certification */
/** Milliseconds. @typedef {{ proof: number, brute: number }} Round */

const { values, positionals } = parseArgs({
  options: { rounds: { type: "string", default: "5" } },
  allowPositionals: true,
});
const loaded = await loadEngine();
for (const file of positionals) {
  const run = readRun(loaded.engine, file);
  const certification = new loaded.engine.Certification(run.config().group);
  while (!certification.prepare());
  /** @type {Round[]} */
  const rounds = [];
  while (rounds.length < Number(values.rounds)) {
    const proof = await timed(() => prove(run, certification));
    rounds.push({ proof, brute: await timed(() => exactScores(loaded, run)) });
  }
  const { bound, cost } = /** @type {import("../../www/protocol/experiments.js").Certificate} */ (
    certification.certificate()
  );
  certification.free();
  console.log(file, { bound, work: cost.brute_force / cost.total, ...summary(rounds) });
}

/** @param {Run} run @param {Certification} certification */
function prove(run, certification) {
  certification.begin(run);
  const order = Math.sqrt(run.status().pairs);
  while (certification.advance() < order);
}

/** @param {() => unknown} work */
async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** @param {Round[]} rounds */
function summary(rounds) {
  const ratios = rounds.map(({ proof, brute }) => brute / proof);
  const best = (/** @type {keyof Round} */ of) => Math.min(...rounds.map((round) => round[of]));
  return {
    milliseconds: [best("proof"), best("brute")],
    ratioOfBest: best("brute") / best("proof"),
    ratioOfRounds: [...ratios].sort((a, b) => a - b)[ratios.length >> 1],
    ratioOfFirst: ratios[0],
  };
}
