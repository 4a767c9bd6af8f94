/** What came of the runs on two groups, and what can be read off them. */
import { formatRow } from "../../text/csv.js";
import { signTest } from "./signTest.js";

/** @import { TrainConfig } from "../../protocol/run.js" */

/** Of order 56, with equal character tables; as links name them. */
export const TWINS = /** @type {const} */ (["D28", "Dic14"]);
/** The recipe by which both are trained. */
export const RECIPE = "fast";
/** Fewest seeds after which anything is said about learning speed. */
export const FEWEST = 10;
/** More would take too long in a browser: that is for the command line. */
export const MOST_SEEDS = 100;
/** A division of the pairs that is less likely than this is held to be no accident. */
export const LEVEL = 0.05;

/** @typedef {typeof TWINS[number]} Twin */

/** What is to be run. @typedef {{ group: Twin, seed: number }} TwinTask */

/**
 * What came of it.
 *
 * @typedef {object} TwinOutcome
 * @property {number | null} memorised
 * @property {number | null} grokked
 * @property {number} steps
 * @property {number | null} heldOut share of the held-out pairs that were right at the end, if
 *   it did not grok
 * @property {number} milliseconds
 * @property {string | null} failure
 */

/** @typedef {TwinTask & TwinOutcome} TwinRun */

/** The runs of one seed, in the order of `TWINS`. @typedef {{ seed: number, runs: [TwinRun, TwinRun] }} Pair */

/**
 * How the pairs are divided.
 *
 * @typedef {{ pairs: number, first: [number, number], level: number, p: number }} Division
 */

/**
 * The runs of the seeds from 1 up to `seeds` that have not been made, twin by twin.
 *
 * @param {TwinRun[]} runs
 * @param {number} seeds
 * @returns {TwinTask[]}
 */
export function missingOf(runs, seeds) {
  const all = Array.from({ length: seeds }, (_, i) =>
    TWINS.map((group) => ({ group, seed: i + 1 })),
  );
  return all
    .flat()
    .filter((task) => !runs.some(({ group, seed }) => group === task.group && seed === task.seed));
}

/** The seeds that both twins have been trained with, ascending. @param {TwinRun[]} runs @returns {Pair[]} */
export function pairsOf(runs) {
  const [firsts, seconds] = TWINS.map((twin) => runs.filter(({ group }) => group === twin));
  return firsts
    .flatMap((first) => {
      const second = seconds.find(({ seed }) => seed === first.seed);
      return second
        ? [{ seed: first.seed, runs: /** @type {Pair["runs"]} */ ([first, second]) }]
        : [];
    })
    .sort((a, b) => a.seed - b.seed);
}

/** Who has not grokked is later than anybody who has. @param {TwinRun} run */
const stepOf = ({ grokked }) => grokked ?? Infinity;

/** Which of a pair grokked first; `null` if neither did. @param {Pair} pair @returns {0 | 1 | null} */
export function firstOf({ runs: [one, other] }) {
  if (stepOf(one) === stepOf(other)) return null;
  return stepOf(one) < stepOf(other) ? 0 : 1;
}

/** @param {Pair[]} pairs @returns {Division} */
export function divide(pairs) {
  const firsts = pairs.map(firstOf);
  const [some, others, level] = [0, 1, null].map(
    (side) => firsts.filter((first) => first === side).length,
  );
  return { pairs: pairs.length, first: [some, others], level, p: signTest(some, others) };
}

/**
 * The step by which half of all runs had grokked; `null` if fewer did.
 *
 * @param {TwinRun[]} runs
 */
export function medianStep(runs) {
  const steps = runs.map(stepOf).sort((a, b) => a - b);
  const median = steps[Math.ceil(steps.length / 2) - 1] ?? Infinity;
  return median === Infinity ? null : median;
}

const COLUMNS = ["group", "preset", "seed", "memorised_step", "grokked_step"];
const MORE_COLUMNS = ["steps", "test_accuracy", "seconds", "failure", "version"];

/**
 * The runs as comma-separated values, in the words of the command line.
 *
 * @param {TwinRun[]} runs
 * @param {TrainConfig} recipe
 * @param {string} version of the engine
 */
export function csvOf(runs, { preset }, version) {
  const rows = [...runs]
    .sort(inOrder)
    .map((run) => [
      ...[run.group, preset, `${run.seed}`, `${run.memorised ?? ""}`, `${run.grokked ?? ""}`],
      ...[
        `${run.steps}`,
        `${run.heldOut ?? ""}`,
        `${Math.round(run.milliseconds) / 1000}`,
        run.failure ?? "",
        version,
      ],
    ]);
  return [[...COLUMNS, ...MORE_COLUMNS], ...rows].map(formatRow).join("");
}

/** By seed, then as the twins are listed. @param {TwinRun} a @param {TwinRun} b */
const inOrder = (a, b) => a.seed - b.seed || TWINS.indexOf(a.group) - TWINS.indexOf(b.group);
