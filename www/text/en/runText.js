import { between, count, counted, duration, percent, rightOf, roughly, small } from "../numbers.js";
import { called } from "./called.js";

/** @import { KnownScore, Scores } from "../../page/runs/scores.js" */
/** @import { Outcome, Survey } from "../../protocol/run.js" */

/** @param {string} words */
const capital = (words) => words[0].toUpperCase() + words.slice(1);

/** @param {number[]} list */
const steps = (list) => `${list.length === 1 ? "step" : "steps"} ${list.map(count).join(", ")}`;

/** @param {KnownScore} score @param {string} which */
const share = ({ accuracy, interval, pairs }, which) =>
  interval
    ? `${percent(accuracy)} of a sample of ${count(pairs)} of ${which} (95\u00a0% interval ${between(interval)})`
    : `${percent(accuracy)} of ${which}`;

/** @param {Scores | null} scores */
const rightThere = (scores) =>
  scores ? `: training ${rightOf(scores.train)}, test ${rightOf(scores.heldOut)}` : "";

/** How a run goes, and how it ends. */
export const runText = {
  run: {
    own: "Train your own",
    train: "Train",
    pause: "Pause",
    starting: "Loading…",
    checking: "Checking…",
    next: "Next seed",
    step: "Step",
    reset: "Reset",
    blocked: "Correct the marked setting to train.",
  },

  figures: {
    step: "step",
    steps: "steps/s",
    pairs: "pairs/s",
    time: "training time",
    none: "–",
  },

  phase: {
    ready: "Untrained: its answers are guesses. Press Train.",
    /** @type {(share: number, changed: boolean) => string} */
    given: (share, changed) =>
      `${changed ? "Changed" : "Imported"}, right on ${percent(share)} of all pairs. Press Train to go on.`,
    memorising: "Learning by heart",
    memorised: "Learned by heart, not understood",
    understanding: "Working out the rest",
    grokked: "Grokked",
    paused: "Paused.",
    away: "Paused while out of sight.",
    /** @type {(scores: Scores) => string} */
    scores: ({ train, heldOut }) =>
      `right on ${share(train, "the pairs it has seen")}, ${share(heldOut, "the others")}${train.interval || heldOut.interval ? "" : " (exact: every pair was tried)"}`,
    checking: (/** @type {number} */ pairs) => `Checking all ${count(pairs)} pairs.`,
  },

  forecast: {
    /** @type {(survey: Survey, here: string) => string} */
    survey: ({ seeds, grokked, median_step: a, ninetieth_step: b }, here) =>
      `Of ${counted(seeds, "seed", "seeds")} ${grokked === seeds ? "all" : count(grokked)} grokked, half by step ${count(a)}, nine in ten by step ${count(b)}${here}.`,
    here: (/** @type {number} */ a, /** @type {number} */ b) =>
      a > 0
        ? `: here that is in ${roughly(a)} to ${roughly(b)}`
        : `: here that is within ${roughly(b)}`,
    late: "Later than nine in ten seeds; it may not happen.",
    none: "When it will grok: no estimate for these settings.",
    atMost: (/** @type {number} */ steps, /** @type {number | null} */ ms) =>
      `It stops after ${count(steps)} more steps at the latest${ms === null ? "" : `, about ${roughly(ms)}`}.`,
    anneal: (/** @type {number} */ steps, /** @type {number | null} */ ms) =>
      `Cooling down: ${counted(steps, "step", "steps")} left${ms === null ? "" : `, about ${roughly(ms)}`}.`,
  },

  outcome: {
    /** @type {(outcome: Outcome, milliseconds: number | null) => string} */
    sentence({ group, order, ...o }, milliseconds) {
      const over = o.restarts.length === 0 ? "" : ` (started over at ${steps(o.restarts)})`;
      const after = `after ${counted(o.steps, "step", "steps")}${milliseconds === null ? "" : ` and ${duration(milliseconds)}`}${over}`;
      const share =
        o.train_accuracy * o.config.train_fraction +
        o.test_accuracy * (1 - o.config.train_fraction);
      const right =
        o.train_accuracy === 1 && o.test_accuracy === 1
          ? `all ${count(order * order)} pairs`
          : `${percent(share)} of the ${count(order * order)} pairs`;
      const loss = `loss ${small(o.loss_all_pairs)}`;
      const subject = capital(called(group));
      if (o.grokked_step !== null) {
        const memorised =
          o.memorised_step === null ? "" : `memorised at step ${count(o.memorised_step)} and `;
        return `Grokked. ${subject} was ${memorised}grokked at step ${count(o.grokked_step)}; ${after} the network is right on ${right}, ${loss}.`;
      }
      const held = `${percent(o.test_accuracy)} of the pairs it never saw`;
      if (o.memorised_step !== null) {
        return `Memorised, not grokked. ${subject} was learned by heart at step ${count(o.memorised_step)}; ${after} the network is right on ${held}, ${loss}.`;
      }
      return `Not learned. ${capital(after)} the network is right on ${percent(o.train_accuracy)} of the pairs of ${called(group)} it trained on and ${held}, ${loss}.`;
    },
    hash: "Weights SHA-256",
    copy: "Copy",
    copyHash: "Copy the whole hash",
    copied: "Copied",
  },

  keep: {
    link: "Copy link",
    embed: "Embed…",
    copied: "Link copied",
    notCopied: "Copying is not allowed here: copy the address instead.",
    download: "Download run",
    npz: "Download for NumPy",
    open: "Open a run",
    what: "A run is one .safetensors file: weights, settings and history. NumPy reads the network as .npz. Networks of other programs open here as well, as .safetensors.",
    tooLarge: (/** @type {number} */ bytes) =>
      `This file has ${count(bytes)} bytes: no network here is as large.`,
  },

  notices: {
    lost: "The engine stopped: the browser may have run out of memory, or a file could not be fetched. What stands on the page stays; nothing more can be worked out before a restart.",
    restart: (/** @type {number} */ step) => `Restart from step ${count(step)}`,
    halve: (/** @type {number | null} */ step) =>
      step === null
        ? "Try with half the learning rate"
        : `Go on from step ${count(step)} with half the learning rate`,
    dismiss: "Dismiss",
    details: "Copy details",
    detailsCopied: "Copied.",
    detailsNotCopied: "Copying is not allowed here:",
    aside: (/** @type {string} */ group, /** @type {number} */ step) =>
      `Run on ${called(group)} at step ${count(step)} set aside.`,
    bringBack: "Bring it back",
    restarted: (/** @type {number} */ step) =>
      `Started over with fresh weights at step ${count(step)}.`,
    memorised: (/** @type {number} */ step, /** @type {Scores | null} */ at) =>
      `Memorised at step ${count(step)}${rightThere(at)}.`,
    nearly: (/** @type {number} */ step, /** @type {Scores | null} */ at) =>
      `Nearly grokked at step ${count(step)}${rightThere(at)}.`,
    grokked: (/** @type {number} */ step, /** @type {Scores | null} */ at) =>
      `Grokked at step ${count(step)}${rightThere(at)}.`,
    clean: (/** @type {number} */ step) =>
      `Clean at step ${count(step)}: the median C of the live neurons is below 10⁻⁶.`,
    /** @type {(steps: number, scores: Scores) => string} */
    plateau: (steps, { step, heldOut }) =>
      `Step ${count(step)}: still on the plateau, ${counted(steps, "step", "steps")} after memorising; held-out pairs ${percent(heldOut.accuracy)} right.`,
    /** @type {(scores: Scores) => string} */
    progress: ({ step, train, heldOut }) =>
      `Step ${count(step)}: training pairs ${percent(train.accuracy)} right, held-out pairs ${percent(heldOut.accuracy)}${heldOut.interval ? `, of samples; 95\u00a0% interval ${between(heldOut.interval)}` : ""}.`,
  },
};
