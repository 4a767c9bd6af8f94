/** The ratios that are hoped for, and what they are. */
import { PEAKS, TARGETS, WORKS } from "./works.mjs";

/** @typedef {import("./report.mjs").Row} Row */
/** @typedef {import("./works.mjs").Target} Target */
/** @typedef {import("./works.mjs").WorkKey} WorkKey */

/**
 * Each ratio twice: of the best times, and the median of the ratios of each
 * round's best, which other load on the machine moves less. Without the rival, null.
 *
 * @param {Row[]} rows
 */
export function measuredTargets(rows) {
  return TARGETS.map((target) => {
    const { title, build, atLeast } = target;
    const ratios = compare(rows, target);
    const [best, byRounds] = ratios ?? [null, null];
    return { title, build, at_least: atLeast, best, by_rounds: byRounds };
  });
}

/** @param {Row[]} rows @param {Target} target @returns {[number, number] | undefined} */
function compare(rows, { work, build, rival }) {
  const ours = perOperation(rows, work, build);
  const theirs = rival ? perOperation(rows, work, rival) : peak(rows, build);
  if (!ours || !theirs) return undefined;
  const byRound = ours.ms.map((ms, round) => theirs.ms[round] / ms);
  return [theirs.best / ours.best, median(byRound)];
}

/** The faster of the loops that measure the registers. @param {Row[]} rows @param {string} build */
function peak(rows, build) {
  const loops = PEAKS.flatMap((work) => perOperation(rows, work, build) ?? []);
  return loops.sort((a, b) => a.best - b.best)[0];
}

/** Milliseconds per operation. @param {Row[]} rows @param {WorkKey} work @param {string} who */
function perOperation(rows, work, who) {
  const row = rows.find((row) => row.work === work && row.contestant.startsWith(who));
  const { flop } = WORKS[work];
  return row && { best: row.best / flop, ms: row.ms.map((ms) => ms / flop) };
}

/** @param {number[]} values */
export function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
