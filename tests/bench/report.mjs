/** From samples to the printed table and `target/bench.json`. */
import { writeFile } from "node:fs/promises";
import { measuredTargets, median } from "./targets.mjs";
import { ALGEBRA, PEAKS, WORKS } from "./works.mjs";

/** @typedef {import("./protocol.mjs").Entry} Entry */
/** @typedef {import("./protocol.mjs").Sample} Sample */
/** @typedef {import("./works.mjs").WorkKey} WorkKey */

/**
 * @typedef {object} Row
 * @property {WorkKey} work
 * @property {string} contestant
 * @property {number} best milliseconds
 * @property {number} median milliseconds
 * @property {number} gflops at best
 * @property {number} ratio_to_peak of the build's own registers; rivals, of those of `turbo`
 * @property {number} ratio_to_simd128 time at best, in times of that build's
 * @property {number} ratio_to_turbo
 * @property {number | null} loss_difference largest one to ours in the first steps
 * @property {number[]} ms best of each round
 */

/** Losses that differ by more belong to different work. */
const SAME_LOSS = 1e-4;
const OURS = ["simd128", "turbo"];

/**
 * @param {{ chromium: string, cpu: string, tiles: Record<string, number> }} machine
 * @param {Sample[][]} rounds
 * @param {Entry[]} entries
 */
export async function report(machine, rounds, entries) {
  const rows = kernelRows(rounds.flat(), entries);
  const algebra = algebraRows(rounds.flat());
  const failures = entries.filter(({ failed }) => failed);
  const targets = measuredTargets(rows);
  const { chromium, cpu, tiles } = machine;
  console.log(`Chromium ${chromium} on ${cpu}, one thread each.`);
  console.log(
    `${rounds.length} interleaved rounds. Tiles (kernels::TILES): ${namesAndValues(tiles)}.`,
  );
  console.log("Of peak: of the build's own registers; rivals, of those of turbo.");
  console.log("Rates count the products of a step that folds its embeddings first.");
  printRows(rows);
  printAlgebra(algebra);
  for (const { who, work, failed } of failures) {
    console.log(`\n${who}${work ? `, ${titleOf(work)}` : ""}: not measured. ${failed}`);
  }
  printTargets(targets);
  const record = {
    ...machine,
    rounds: rounds.length,
    rows,
    algebra,
    failures,
    targets,
  };
  await writeFile("target/bench.json", `${JSON.stringify(record, null, 2)}\n`);
}

/** @param {Sample[]} samples @param {Entry[]} entries @returns {Row[]} */
function kernelRows(samples, entries) {
  const best = (/** @type {string} */ who, /** @type {string} */ work) =>
    Math.min(...slicesOf(samples, who, work).flat());
  const rate = (/** @type {string} */ who, /** @type {WorkKey} */ work) =>
    WORKS[work].flop / best(who, work) / 1e6;
  const peak = (/** @type {string} */ who) => Math.max(...PEAKS.map((work) => rate(who, work)));
  return /** @type {WorkKey[]} */ (Object.keys(WORKS)).flatMap((work) =>
    contestantsOf(samples, work).map((who) => {
      const slices = slicesOf(samples, who, work);
      const gflops = rate(who, work);
      return {
        work,
        contestant: who,
        best: best(who, work),
        median: median(slices.flat()),
        gflops,
        ratio_to_peak: gflops / peak(OURS.includes(who) ? who : "turbo"),
        ratio_to_simd128: best(who, work) / best("simd128", work),
        ratio_to_turbo: best(who, work) / best("turbo", work),
        loss_difference: lossDifference(entries, who, work),
        ms: slices.map((round) => Math.min(...round)),
      };
    }),
  );
}

/** @param {Sample[]} samples */
function algebraRows(samples) {
  return ALGEBRA.map(({ title, limit }) => {
    const ms = slicesOf(samples, "simd128", title).flat();
    const best = Math.min(...ms);
    return { name: title, best, median: median(ms), limit, ratio_to_limit: best / limit };
  });
}

/** How far somebody's losses are from ours. @param {Entry[]} entries @param {string} who @param {string} work */
function lossDifference(entries, who, work) {
  const losses = (/** @type {string} */ name) =>
    entries.find((entry) => entry.who === name && entry.work === work)?.losses ?? [];
  const [ours, theirs] = [losses("simd128"), losses(who)];
  if (ours.length === 0) return null;
  return Math.max(...ours.map((loss, step) => Math.abs(loss - theirs[step])));
}

/** Round by round. @param {Sample[]} samples @param {string} who @param {string} work */
function slicesOf(samples, who, work) {
  return samples.filter((s) => s.who === who && s.work === work).map(({ slices }) => slices);
}

/** @param {Sample[]} samples @param {string} work */
function contestantsOf(samples, work) {
  return [...new Set(samples.filter((s) => s.work === work).map(({ who }) => who))];
}

/** @param {string} work */
function titleOf(work) {
  return work in WORKS ? WORKS[/** @type {WorkKey} */ (work)].title : work;
}

/** @param {Row[]} rows */
function printRows(rows) {
  let work = "";
  for (const row of rows) {
    if (row.work !== work) {
      work = row.work;
      const columns = ["best ms", "median", "GFLOP/s", "of peak", "× simd128", "× turbo"];
      printRow(`\n${WORKS[row.work].title}`, columns);
    }
    const times = [row.best.toFixed(3), row.median.toFixed(3)];
    const rates = [row.gflops.toFixed(1), percent(row.ratio_to_peak)];
    const ratios = [row.ratio_to_simd128.toFixed(2), row.ratio_to_turbo.toFixed(2)];
    const { contestant, loss_difference: difference } = row;
    // A loss that is no number is as wrong as a distant one.
    const same = difference === null || difference <= SAME_LOSS;
    printRow(`  ${contestant}`, [...times, ...rates, ...ratios], same ? "" : "  other loss!");
  }
}

/** @param {ReturnType<typeof algebraRows>} rows */
function printAlgebra(rows) {
  printRow("\nAlgebra (simd128)", ["best ms", "median", "limit ms", "of limit"]);
  for (const { name, best, median: middle, limit, ratio_to_limit: share } of rows) {
    printRow(`  ${name}`, [best.toFixed(2), middle.toFixed(2), `${limit}`, percent(share)]);
  }
}

/** @param {ReturnType<typeof measuredTargets>} targets */
function printTargets(targets) {
  printRow("\nTargets", ["target", "best", "by rounds"]);
  for (const { title, build, at_least: atLeast, best, by_rounds: byRounds } of targets) {
    const figures = [atLeast, best, byRounds].map((figure) => figure?.toFixed(2) ?? "-");
    printRow(`  ${build}: ${title}`, figures);
  }
}

/** @param {Record<string, number>} record */
function namesAndValues(record) {
  return Object.entries(record)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}

/** @param {number} share */
function percent(share) {
  return `${(100 * share).toFixed(0)} %`;
}

/**
 * @param {string} name
 * @param {string[]} figures
 * @param {string} [remark]
 */
function printRow(name, figures, remark = "") {
  const indent = name.startsWith("\n") ? 1 : 0;
  const cells = figures.map((figure) => figure.padStart(10)).join("");
  console.log(name.padEnd(58 + indent) + cells + remark);
}
