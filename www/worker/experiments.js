import { solved } from "./solved.js";

/** @import { NetworkAnalysis, RemovalTrial, Run } from "#cosetta" */
/** @import { Engine } from "./machine.js" */
/** @import { Ablation, Experiment, ExperimentResult, Removal, Thresholds } from "../protocol/experiments.js" */

/** How far an experiment is. @typedef {{ done: number, of: number }} Progress */

/**
 * An experiment under way. `advance` does one piece of at most about 0.1 s and says whether
 * all is done.
 *
 * @typedef {object} Trial
 * @property {(run: Run, analysis: NetworkAnalysis) => boolean} advance
 * @property {() => Progress} progress
 * @property {(run: Run, analysis: NetworkAnalysis) => ExperimentResult} result
 * @property {() => void} free
 */

/** Whether it can be done without knowing the subgroups and irreps. @param {Experiment} experiment */
export const needsGroup = ({ kind }) => kind !== "interventions" && kind !== "certificate";

/**
 * An experiment on the network of the run as it stands, before any work.
 *
 * @param {Engine} engine
 * @param {Run} run
 * @param {NetworkAnalysis} analysis finished, if the experiment needs it
 * @param {Experiment} experiment
 * @returns {Trial}
 */
export function beginTrial(engine, run, analysis, experiment) {
  switch (experiment.kind) {
    case "interventions":
      return interventionsOf(engine, run, experiment.exact);
    case "removal":
      return removalOf(engine, run, analysis, experiment);
    case "curve":
      return curveOf(engine, run, analysis);
    case "referee":
      return refereeOf(engine, run, analysis, experiment.thresholds ?? null);
    case "certificate":
      return certificateOf(engine, run);
  }
}

/** @param {Engine} engine @param {Run} run @param {boolean} exact @returns {Trial} */
function interventionsOf({ InterventionTable }, run, exact) {
  const table = new InterventionTable(run, { exact });
  return {
    advance: () => table.advance(),
    progress: () => counted(table.progress()),
    result: () => table.report(),
    free: () => table.free(),
  };
}

/**
 * A removal, after the network as it is.
 *
 * @param {Engine} engine
 * @param {Run} run
 * @param {NetworkAnalysis} analysis
 * @param {Ablation} experiment
 * @returns {Trial}
 */
function removalOf({ RemovalTrial }, run, analysis, { removal, only = false, replacement, exact }) {
  const trials = [
    new RemovalTrial(run, analysis, NOTHING, { exact, controls: 0 }),
    new RemovalTrial(run, analysis, removal, { exact, only, replacement }),
  ];
  return {
    ...inTurn(trials),
    result: () => ({ base: trials[0].outcome().outcome, ...trials[1].outcome() }),
  };
}

/**
 * A run that begins with the network as it is without what is taken out of it.
 *
 * @param {Engine} engine
 * @param {Run} run
 * @param {NetworkAnalysis} analysis
 * @param {Ablation} ablation
 * @returns {Run}
 */
export function changedRun(
  { RemovalTrial },
  run,
  analysis,
  { removal, only = false, replacement },
) {
  const trial = new RemovalTrial(run, analysis, removal, { only, replacement, controls: 0 });
  try {
    let changed = trial.network(run, analysis);
    for (; !changed; changed = trial.network(run, analysis)) trial.advance(run, analysis);
    return changed;
  } finally {
    trial.free();
  }
}

/** @type {Removal} */
const NOTHING = { kind: "neurons", neurons: [] };

/**
 * What is left without the neurons above each threshold of the paper, and below it.
 *
 * @param {Engine} engine
 * @param {Run} run
 * @param {NetworkAnalysis} analysis
 * @returns {Trial}
 */
function curveOf({ RemovalTrial, concentrationThresholds }, run, analysis) {
  const thresholds = [...concentrationThresholds()];
  const trial = (/** @type {"above" | "below"} */ kind, /** @type {number} */ threshold) =>
    new RemovalTrial(run, analysis, { kind, threshold }, { controls: 0 });
  const above = thresholds.map((threshold) => trial("above", threshold));
  const below = thresholds.map((threshold) => trial("below", threshold));
  const point = (/** @type {number} */ threshold, /** @type {number} */ i) => ({
    threshold,
    above: above[i].outcome(),
    below: below[i].outcome(),
  });
  return { ...inTurn([...above, ...below]), result: () => thresholds.map(point) };
}

/**
 * One after the other.
 *
 * @param {RemovalTrial[]} trials
 * @returns {Omit<Trial, "result">}
 */
function inTurn(trials) {
  let current = 0;
  return {
    advance(run, analysis) {
      if (trials[current].advance(run, analysis)) current += 1;
      return current === trials.length;
    },
    progress() {
      const all = trials.map((trial) => counted(trial.progress()));
      return {
        done: all.reduce((sum, { done }) => sum + done, 0),
        of: all.reduce((sum, { of }) => sum + of, 0),
      };
    },
    free: () => trials.forEach((trial) => trial.free()),
  };
}

/** @param {Engine} engine @param {Run} run @param {NetworkAnalysis} analysis @param {Thresholds | null} thresholds the usual ones, if there are none @returns {Trial} */
function refereeOf({ Referee }, run, analysis, thresholds) {
  const referee = new Referee(analysis, run, run.config().seed, thresholds);
  return {
    advance: (run, analysis) => referee.advance(analysis, run),
    progress: () => UNKNOWN,
    result: (run, analysis) => referee.report(analysis, run),
    free: () => referee.free(),
  };
}

/** @param {Engine} engine @param {Run} run @returns {Trial} */
function certificateOf({ Certification }, run) {
  const { group } = run.config();
  const certification = new Certification(group, solved.has(group));
  const of = Math.sqrt(run.status().pairs);
  let [begun, done] = [false, 0];
  return {
    advance(run) {
      if (begun) done = certification.advance();
      else if (certification.prepare()) {
        certification.begin(run);
        begun = true;
      }
      return done === of;
    },
    progress: () => (begun ? { done, of } : UNKNOWN),
    result: () => certification.certificate(),
    free: () => certification.free(),
  };
}

const UNKNOWN = { done: 0, of: 0 };

/** @param {Uint32Array} progress @returns {Progress} */
function counted([done, of]) {
  return { done, of };
}
