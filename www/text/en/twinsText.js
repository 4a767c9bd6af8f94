import { count, counted, duration, percent, plain, roughly, small } from "../numbers.js";

/** @import { Division, TwinRun } from "../../page/twins/twinRuns.js" */
/** @import { Batch } from "../../page/twins/twins.js" */
/** @import { TrainConfig } from "../../protocol/run.js" */

/** @param {number} seeds */
const seedsOf = (seeds) => counted(seeds, "seed", "seeds");

/** By the table of the exact test: never 0. @param {number} p */
const likelihood = (p) => (p < 0.095 ? small(p) : p.toFixed(2));

/** @param {TwinRun} run */
function ended({ grokked, steps, heldOut, failure }) {
  if (grokked !== null) return `at step ${count(grokked)}`;
  const after = counted(steps, "step", "steps");
  if (failure !== null) return `failed after ${after}`;
  return `not in ${after}, after which ${percent(heldOut ?? 0)} of the held-out pairs were right`;
}

/** Two groups with equal characters, and which is learned sooner. */
export const twinsText = {
  title: "Twins",
  what: "Twins are two different groups with the same character table, but not with the same subgroups. So an account that goes by characters alone must expect both to be learned equally soon, and one that goes by cosets need not.",
  /** @type {(count: number, group: string) => string} */
  caution: (number, group) =>
    `A difference would speak against characters alone, not yet for cosets: ${counted(number, "irrep", "irreps")} of ${group} ${number === 1 ? "is" : "are"} quaternionic, and a network, which has real weights, needs twice the room for ${number === 1 ? "it" : "each"}.`,
  preparing: "Working out both groups…",
  lost: "A worker stopped: the browser may have run out of memory, or a file could not be fetched. What was found stays.",

  facts: {
    title: "What differs",
    what: "Worked out here",
    order: "Elements",
    classes: "Conjugacy classes",
    characters: "Character table",
    same: "the same",
    differs: "another",
    subgroups: "Subgroups",
    subgroupClasses: "Subgroups up to conjugacy",
    involutions: "Elements of order 2",
    quaternionic: "Quaternionic irreps",
    open: (/** @type {string} */ group) => `Open ${group}, with its character table`,
  },

  runs: {
    title: "Which is learned sooner?",
    /** @type {(config: TrainConfig) => string} */
    recipe: (config) =>
      `Both by the recipe “${config.preset}”: ${percent(config.train_fraction)} of the pairs, width ${count(config.width)}, embedding ${count(config.embedding)}, batch ${config.batch === null ? "of all pairs" : count(config.batch)}, learning rate ${plain(config.learning_rate)}, weight decay ${plain(config.weight_decay)}, at most ${counted(config.hold_steps + config.anneal_steps, "step", "steps")}. The same seed draws the same weights and the same split for both. A run ends when 99.9 % of the held-out pairs are right, which is looked at every ${counted(config.evaluate_every, "step", "steps")}.`,
    /** @type {(tried: string[], twins: readonly string[]) => string} */
    tried(tried, twins) {
      if (tried.length === twins.length) return "";
      const others = twins.filter((twin) => !tried.includes(twin));
      const before = tried.length === 0 ? "" : ` on ${tried.join(", ")}, but`;
      return `It was tried out before${before} not on ${others.join(" and ")}.`;
    },
    seeds: "Seeds",
    misread: (/** @type {number} */ most) =>
      `Write how many seeds to run, from 1 to ${count(most)} in all.`,
    begin: "Run the twins",
    more: (/** @type {number} */ seeds) => `Run ${counted(seeds, "more seed", "more seeds")}`,
    goOn: (/** @type {number} */ runs) => `Make the missing ${counted(runs, "run", "runs")}`,
    clear: "Clear",
    cancel: "Cancel",
    csv: "Download CSV",
    running: "Training the twins",
    /** @type {(batch: Batch) => string} */
    progress({ done, of, workers, milliseconds }) {
      const made = `${count(done)} of ${counted(of, "run", "runs")} made, by ${counted(workers, "worker", "workers")} beside your run`;
      if (done === 0) return `${made}; no estimate before the first.`;
      const each = milliseconds / done;
      return `${made}: one every ${duration(each)} so far, so about ${roughly(each * (of - done))} left.`;
    },
    away: "Paused while out of sight.",
    /** @type {(made: number, of: number) => string} */
    partial: (made, of) => `Partial: ${count(made)} of ${counted(of, "run", "runs")} made.`,
  },

  verdict: {
    waiting: "No verdict before all runs are made.",
    /** @type {(pairs: number, fewest: number) => string} */
    tooFew: (pairs, fewest) =>
      `No verdict on learning speed: ${seedsOf(pairs)} of both, and it takes ${count(fewest)}.`,
    /** @type {(division: Division, twins: readonly [string, string], level: number) => string} */
    words({ pairs, first, level, p }, twins, accident) {
      const ahead = first[0] >= first[1] ? 0 : 1;
      const drawn = level === 0 ? "" : `, ${count(level)} level`;
      const found = `${twins[ahead]} grokked sooner with ${count(first[ahead])} of ${seedsOf(pairs)}, ${twins[1 - ahead]} with ${count(first[1 - ahead])}${drawn}: p = ${likelihood(p)} by the exact two-sided sign test on the pairs.`;
      if (p >= accident) {
        return `${found} These seeds do not show that one twin is learned sooner; that they are learned equally soon does not follow.`;
      }
      return `${found} By this recipe ${twins[ahead]} is learned sooner than ${twins[1 - ahead]}, and their characters, which are the same, cannot say why.`;
    },
    again:
      "Seeds were added after a look at the outcome: p is what it says only if their number was settled beforehand.",
    misses: (/** @type {string} */ group, /** @type {number} */ missed, /** @type {number} */ of) =>
      `${group}: ${count(missed)} of ${counted(of, "run", "runs")} did not grok.`,
  },

  strips: {
    label: (/** @type {number} */ pairs) => `Steps to grok of both twins, ${seedsOf(pairs)}`,
    steps: "Steps to grok",
    never: "not grokked",
    median: (/** @type {number | null} */ step) =>
      step === null ? "median: not grokked" : `median ${count(step)}`,
    legend: "A dot is a run, a thin line joins the twins of a seed.",
    hint: "Point at a dot to read its seed.",
    prompt: "Arrow keys go from seed to seed.",
    /** @type {(runs: TwinRun[]) => string} */
    seed: (runs) =>
      `Seed ${count(runs[0].seed)}: ${runs.map((run) => `${run.group} ${ended(run)}`).join(", ")}`,
  },

  table: {
    title: "Steps to grok by seed",
    note: "In brackets, where a run did not grok: how many of the held-out pairs were right at its end.",
    seed: "Seed",
    sooner: "Sooner",
    level: "level",
    /** @type {(steps: number, heldOut: number) => string} */
    never: (steps, heldOut) => `not in ${count(steps)} (${percent(heldOut)})`,
    failed: (/** @type {number} */ steps) => `failed at ${count(steps)}`,
    none: "–",
  },
};
