/** The worker: owns the engine and one run, and answers the page's questions. */
import {
  Import,
  Run,
  catalogue,
  describeFile,
  describeGroup,
  guessMystery,
  mysteryAnswer,
  presets,
} from "#cosetta";
import { changedRun } from "./experiments.js";
import { LiveAnalysis } from "./liveAnalysis.js";
import { LiveDeciding } from "./liveDeciding.js";
import { LiveExperiment } from "./liveExperiment.js";
import { LivePast } from "./livePast.js";
import { LiveProfile } from "./liveProfile.js";
import { LiveRun } from "./liveRun.js";
import { Painter } from "./painter.js";
import { Power } from "./power.js";
import { solved } from "./solved.js";

/** @import { NetworkAnalysis } from "#cosetta" */
/** @import { Actions } from "../protocol.js" */

const power = new Power();
const deciding = new LiveDeciding();
const painter = new Painter(deciding);
const profile = new LiveProfile();
const analysis = new LiveAnalysis();
const experiment = new LiveExperiment();
const past = new LivePast(painter, power);
/** @type {LiveRun | null} */
let live = null;

/** @returns {LiveRun} */
function current() {
  if (!live) throw new Error("no run has been begun");
  return live;
}

/** The run as it is looked at: now, or at an earlier step. */
const seen = () => past.seen ?? current();

/** @param {Run} run */
function open(run) {
  const opened = new LiveRun(run, painter, power);
  experiment.drop();
  deciding.drop();
  analysis.drop();
  past.clear();
  live?.free();
  live = opened;
  return live.opened();
}

/**
 * @type {{ [A in keyof Actions]: (input: Actions[A]["ask"]) =>
 *   Actions[A]["answer"] | Promise<Actions[A]["answer"]> }}
 */
const actions = {
  start: (wish) => power.start(wish),
  prepare() {
    power.prepare();
    return null;
  },
  catalogue: () => catalogue(),
  group: (name) => ({ group: describeGroup(name), presets: presets(name) }),
  guess: ({ mystery, guess }) => guessMystery(mystery, guess),
  answer(mystery) {
    solved.add(mystery);
    deciding.drop();
    return mysteryAnswer(mystery);
  },
  canvas(canvas) {
    painter.attach(canvas);
    if (live) seen().table.paint();
    return null;
  },
  picture(picture) {
    painter.choose(picture);
    if (live) seen().table.paint();
    return null;
  },
  begin: (config) => open(new Run(config)),
  resume: (bytes) => open(Run.resume(bytes)),
  describe: ({ bytes, options }) => describeFile(bytes, options),
  import({ bytes, options }) {
    const imported = new Import(bytes, options);
    const report = imported.report();
    return { ...open(imported.intoRun()), report };
  },
  advance: (slice) => current().advance(slice),
  step: (slice) => current().step(slice),
  check: (slice) => current().check(slice),
  look: (point) => past.look(current(), point),
  lookOn: ({ ms }) => past.lookOn(current(), ms),
  grow: (slice) => past.grow(slice),
  branch: (settings) => open(past.branch(settings)),
  hash: () => seen().found((run) => ({ sha256: run.weightsSha256() })),
  checkpoint: () => current().checkpoint(),
  npz: () => current().npz(),
  cell: ({ x, y }) => seen().table.cell(x, y),
  cells: (places) => places.map(({ x, y }) => seen().table.cell(x, y)),
  likeliest: ({ x, y, count }) => seen().likeliest(x, y, count),
  dissect: (slice) => seen().found((run) => analysis.advance(run, slice)),
  decide(slice) {
    const decided = seen().found((run) => deciding.advance(run, analysis, slice));
    seen().table.repaint(decided.done);
    return decided;
  },
  measure({ ms, point }) {
    const find = (/** @type {Run} */ run) => ({ measures: analysis.measure(run, ms) });
    return point ? { step: point.step, ...past.at(current(), point, find) } : current().found(find);
  },
  neuron: (question) => seen().found((run) => ({ view: analysis.neuron(run, question) })),
  weights: (question) => seen().found((run) => analysis.weights(run, question)),
  weightLimit: ({ layer, point }) => past.at(current(), point, (run) => analysis.limit(run, layer)),
  experiment: (slice) => seen().found((run) => experiment.advance(run, analysis, slice)),
  change(ablation) {
    const { run } = seen().found((run) => ({
      run: changedRun(
        run,
        /** @type {NetworkAnalysis} */ (analysis.prepare(run, Infinity)),
        ablation,
      ),
    }));
    return open(run);
  },
  endExperiment() {
    experiment.drop();
    return null;
  },
  profile: (slice) => profile.advance(slice),
  arrange: (wish) => profile.arrange(wish),
  profileFile: () => profile.file(),
  singles: (group) => profile.singles(group),
};

/**
 * @template {keyof Actions} A
 * @param {{ id: number, action: A, input: Actions[A]["ask"] }} question
 */
async function answer({ id, action, input }) {
  try {
    self.postMessage({ id, answer: await actions[action](input) });
  } catch (error) {
    // Without an engine nothing works; after a trap its memory cannot be trusted.
    const fatal = action === "start" || error instanceof WebAssembly.RuntimeError;
    self.postMessage({ id, error: error instanceof Error ? error.message : `${error}`, fatal });
  }
}

// One after the other: a step that waits for helpers must not see its run replaced.
let last = Promise.resolve();
self.addEventListener("message", ({ data }) => {
  last = last.then(() => answer(data));
});
