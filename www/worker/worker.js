/** The worker: owns the engine and one run, and answers the page's questions. */
import init, { Run, catalogue, describeGroup, presets, version } from "#cosetta";
import { LiveProfile } from "./liveProfile.js";
import { LiveRun } from "./liveRun.js";
import { Painter } from "./painter.js";

/** @import { Actions } from "../protocol.js" */

let loaded = false;
const ready = init({ module_or_path: new URL("cosetta_bg.wasm", import.meta.url) });
const painter = new Painter();
const profile = new LiveProfile();
/** @type {LiveRun | null} */
let live = null;

/** @returns {LiveRun} */
function current() {
  if (!live) throw new Error("no run has been begun");
  return live;
}

/** @param {Run} run */
function open(run) {
  live?.free();
  live = new LiveRun(run, painter);
  return live.opened();
}

/** @type {{ [A in keyof Actions]: (input: Actions[A]["ask"]) => Actions[A]["answer"] }} */
const actions = {
  version: () => version(),
  catalogue: () => catalogue(),
  group: (name) => ({ group: describeGroup(name), presets: presets(name) }),
  canvas(canvas) {
    painter.attach(canvas);
    live?.paint();
    return null;
  },
  picture(picture) {
    painter.choose(picture);
    live?.paint();
    return null;
  },
  begin: (config) => open(new Run(config)),
  resume: (bytes) => open(Run.resume(bytes)),
  advance: (slice) => current().advance(slice),
  step: (slice) => current().step(slice),
  check: (slice) => current().check(slice),
  checkpoint: () => current().checkpoint(),
  cell: ({ x, y }) => current().cell(x, y),
  profile: (slice) => profile.advance(slice),
  profileFile: () => profile.file(),
};

/**
 * @template {keyof Actions} A
 * @param {A} action
 * @param {Actions[A]["ask"]} input
 */
function perform(action, input) {
  return actions[action](input);
}

self.addEventListener("message", async ({ data: { id, action, input } }) => {
  try {
    await ready;
    loaded = true;
    self.postMessage({ id, answer: perform(action, input) });
  } catch (error) {
    // Without an engine nothing works; after a trap its memory cannot be trusted.
    const fatal = !loaded || error instanceof WebAssembly.RuntimeError;
    self.postMessage({ id, error: error instanceof Error ? error.message : `${error}`, fatal });
  }
});
