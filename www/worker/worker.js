/** The worker: owns the engine and one run, and answers the page's questions. */
import * as engine from "#cosetta";
import { LivePast } from "./livePast.js";
import { LiveRun } from "./liveRun.js";
import { Painter } from "./painter.js";
import { Power } from "./power.js";

/** @import { Run } from "#cosetta" */
/** @import { Actions, Answers, FirstActions } from "../protocol.js" */
/** @import { Apart } from "./apart.js" */

/** While the engine is on its way, however long, the page is told so often that all is well. */
const PULSE_MS = 2000;

const power = new Power();
const painter = new Painter();
const past = new LivePast(painter, power);
/** @type {LiveRun | null} */
let live = null;
/** @type {Apart | null} */
let apart = null;

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
  apart?.drop();
  past.clear();
  live?.free();
  live = opened;
  return live.opened();
}

/** With the first part of the engine. @type {Answers<FirstActions>} */
const first = {
  start: (wish) => power.start(wish),
  prepare() {
    power.prepare();
    return null;
  },
  complete() {
    // Nobody waits for it yet: who does is told what went wrong.
    power.modules.complete().catch(() => {});
    return null;
  },
  catalogue: () => engine.catalogue(),
  group: (name) => ({ group: engine.describeGroup(name), presets: engine.presets(name) }),
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
  begin: (config) => open(new engine.Run(config)),
  resume: (bytes) => open(engine.Run.resume(bytes)),
  advance: (slice) => current().advance(slice),
  step: (slice) => current().step(slice),
  check: (slice) => current().check(slice),
  look: (point) => past.look(current(), point),
  lookOn: ({ ms }) => past.lookOn(current(), ms),
  grow: (slice) => past.grow(slice),
  branch: (settings) => open(past.branch(settings)),
  hash: () => seen().found((run) => ({ sha256: run.weightsSha256() })),
  checkpoint: () => current().checkpoint(),
  cell: ({ x, y }) => seen().table.cell(x, y),
  cells: (places) => places.map(({ x, y }) => seen().table.cell(x, y)),
  likeliest: ({ x, y, count }) => seen().likeliest(x, y, count),
};

/** With both. */
async function later() {
  const Apart = await power.modules.complete();
  apart ??= new Apart(engine, { current, seen, past, open });
  painter.deciding = apart.deciding;
  return apart.answers;
}

/**
 * @template {keyof Actions} A
 * @param {{ id: number, action: A, input: Actions[A]["ask"] }} question
 */
async function answer({ id, action, input }) {
  const pulse = setInterval(() => {
    if (power.modules.fetching > 0) self.postMessage({ id, waits: true });
  }, PULSE_MS);
  try {
    const answers = /** @type {Answers<Actions>} */ (action in first ? first : await later());
    self.postMessage({ id, answer: await answers[action](input) });
  } catch (error) {
    // Without an engine nothing works; after a trap its memory cannot be trusted.
    const fatal = action === "start" || error instanceof WebAssembly.RuntimeError;
    self.postMessage({ id, error: error instanceof Error ? error.message : `${error}`, fatal });
  } finally {
    clearInterval(pulse);
  }
}

// One after the other: a step that waits for helpers must not see its run replaced.
let last = Promise.resolve();
self.addEventListener("message", ({ data }) => {
  last = last.then(() => answer(data));
});
