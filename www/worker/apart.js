import { changedRun } from "./experiments.js";
import { LiveAnalysis } from "./liveAnalysis.js";
import { LiveDeciding } from "./liveDeciding.js";
import { LiveExperiment } from "./liveExperiment.js";
import { LiveProfile } from "./liveProfile.js";
import { solved } from "./solved.js";

/** @import { NetworkAnalysis, Run } from "#cosetta" */
/** @import { Answers, LaterActions } from "../protocol.js" */
/** @import { Opened } from "../protocol/run.js" */
/** @import { LivePast } from "./livePast.js" */
/** @import { LiveRun } from "./liveRun.js" */
/** @import { Engine } from "./machine.js" */

/**
 * What there is to be taken apart.
 *
 * @typedef {object} Subject
 * @property {() => LiveRun} current the run
 * @property {() => LiveRun} seen the run as it is looked at: now, or at an earlier step
 * @property {LivePast} past
 * @property {(run: Run) => Opened} open puts another run in its place
 */

/** Whatever takes networks and groups apart, and so both parts of the engine. */
export class Apart {
  #analysis;
  #experiment;
  deciding;
  /** @type {Answers<LaterActions>} */
  answers;

  /** @param {Engine} engine @param {Subject} subject */
  constructor(engine, subject) {
    const { current, seen, past, open } = subject;
    const profile = new LiveProfile(engine);
    const analysis = (this.#analysis = new LiveAnalysis(engine));
    const experiment = (this.#experiment = new LiveExperiment(engine));
    const deciding = (this.deciding = new LiveDeciding(engine));
    this.answers = {
      guess: ({ mystery, guess }) => engine.guessMystery(mystery, guess),
      answer(mystery) {
        solved.add(mystery);
        deciding.drop();
        return engine.mysteryAnswer(mystery);
      },
      describe: ({ bytes, options }) => engine.describeFile(bytes, options),
      import({ bytes, options }) {
        const imported = new engine.Import(bytes, options);
        const report = imported.report();
        return { ...open(imported.intoRun()), report };
      },
      npz: () => current().npz(),
      dissect: (slice) => seen().found((run) => analysis.advance(run, slice)),
      decide(slice) {
        const decided = seen().found((run) => deciding.advance(run, analysis, slice));
        seen().table.repaint(decided.done);
        return decided;
      },
      measure({ ms, point }) {
        const find = (/** @type {Run} */ run) => ({ measures: analysis.measure(run, ms) });
        if (!point) return current().found(find);
        return { step: point.step, ...past.at(current(), point, find) };
      },
      neuron: (question) => seen().found((run) => ({ view: analysis.neuron(run, question) })),
      weights: (question) => seen().found((run) => analysis.weights(run, question)),
      weightLimit: ({ layer, point }) =>
        past.at(current(), point, (run) => analysis.limit(run, layer)),
      experiment: (slice) => seen().found((run) => experiment.advance(run, analysis, slice)),
      endExperiment() {
        experiment.drop();
        return null;
      },
      change(ablation) {
        const { run } = seen().found((run) => {
          const known = /** @type {NetworkAnalysis} */ (analysis.prepare(run, Infinity));
          return { run: changedRun(engine, run, known, ablation) };
        });
        return open(run);
      },
      profile: (slice) => profile.advance(slice),
      arrange: (wish) => profile.arrange(wish),
      profileFile: () => profile.file(),
      singles: (group) => profile.singles(group),
    };
  }

  /** Another run is on the page. */
  drop() {
    this.#experiment.drop();
    this.deciding.drop();
    this.#analysis.drop();
  }
}
