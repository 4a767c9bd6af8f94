import { count, counted, duration, percent, roughly, small } from "../numbers.js";
import { called } from "./called.js";

/** @import { Evaluation, Outcome, Survey } from "../../protocol/run.js" */

/** @param {string} words */
const capital = (words) => words[0].toUpperCase() + words.slice(1);

/** @param {number[]} list */
const steps = (list) => `${list.length === 1 ? "step" : "steps"} ${list.map(count).join(", ")}`;

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
    imported: (/** @type {number} */ share) =>
      `Imported, right on ${percent(share)} of all pairs. Press Train to go on.`,
    memorising: "Learning by heart",
    memorised: "Learned by heart, not understood",
    understanding: "Working out the rest",
    grokked: "Grokked",
    paused: "Paused.",
    away: "Paused while this tab is hidden.",
    scores: (/** @type {Evaluation} */ { train, held_out }) =>
      `right on ${percent(train.accuracy)} of the pairs it has seen, ${percent(held_out.accuracy)} of the others`,
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
    copiedWithout: {
      group: "Link copied, but without the group: it is too large for a link.",
      lines: "Link copied, but without the lines that you moved: they are too many.",
    },
    notCopied: "Copying is not allowed here: copy the address instead.",
    download: "Download run",
    npz: "Download for NumPy",
    open: "Open a run",
    what: "A run is one .safetensors file: weights, settings and history. NumPy reads the network as .npz. Networks of other programs open here as well, as .safetensors.",
    tooLarge: (/** @type {number} */ bytes) =>
      `This file has ${count(bytes)} bytes: no network here is as large.`,
  },

  notices: {
    unsupported:
      "This browser cannot run the engine: it needs WebAssembly with SIMD, which Chrome and Edge have from version 91, Firefox from 114 and Safari from 16.4.",
    lost: "The engine stopped: the browser may have run out of memory, or a file could not be fetched.",
    restart: (/** @type {number} */ step) => `Restart from step ${count(step)}`,
    halve: "Try with half the learning rate",
    dismiss: "Dismiss",
    unlinked: {
      group: {
        kept: "This group is too large for a link, so the link leaves it out. This tab keeps it across a reload, and “Download run” carries it to others.",
        lost: "This group is too large for a link, so the link leaves it out, and this browser does not let the page keep it: a reload loses it. “Download run” carries it.",
      },
      lines: {
        kept: "You moved more lines than a link can hold, so the link leaves them out. This tab keeps them across a reload.",
        lost: "You moved more lines than a link can hold, so the link leaves them out: a reload puts them back.",
      },
    },
    aside: (/** @type {string} */ group, /** @type {number} */ step) =>
      `Run on ${called(group)} at step ${count(step)} set aside.`,
    bringBack: "Bring it back",
    restarted: (/** @type {number} */ step) =>
      `Started over with fresh weights at step ${count(step)}.`,
    memorised: (/** @type {number} */ step) => `Memorised at step ${count(step)}.`,
    grokked: (/** @type {number} */ step) => `Grokked at step ${count(step)}.`,
    progress: (/** @type {Evaluation} */ { step, train, held_out }) =>
      `Step ${count(step)}: training pairs ${percent(train.accuracy)} right, held-out pairs ${percent(held_out.accuracy)}.`,
  },
};
