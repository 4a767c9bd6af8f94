import { count, counted, duration, percent, rate, roughly, small } from "./numbers.js";

/** @import { Cell, Evaluation, Outcome, Survey, TableAge, TrainConfig } from "../protocol.js" */

/** Every text of the page that depends on what happens; the rest stands in index.html. */
export const text = {
  question: {
    start: "A network of ",
    neurons: (/** @type {number} */ width) => counted(width, "neuron", "neurons"),
    seen: (/** @type {number} */ fraction) =>
      ` has seen ${percent(fraction)} of the multiplication table of `,
    end: ". Can it work out the rest?",
    loading: "Fetching the engine…",
  },

  groups: {
    label: "Group",
    hint: "Choose, or type a name such as C31.",
    open: "Show groups",
    order: (/** @type {number} */ order) => `order ${count(order)}`,
    abelian: "abelian",
    notAbelian: "not abelian",
    families: [
      { name: "Symmetric: all permutations", groups: [["S4", 24], ["S5", 120], ["S6", 720]] },
      { name: "Alternating: even permutations", groups: [["A5", 60], ["A6", 360]] },
      { name: "Dihedral: symmetries of a polygon", groups: [["D28", 56], ["D59", 118]] },
      { name: "Cyclic: clock arithmetic", groups: [["C53", 53], ["C97", 97], ["C113", 113]] },
    ],
  },

  recipes: {
    label: "Recipe",
    /** @type {Record<string, string>} */
    names: { fast: "Fast", clean: "Clean", paper: "Paper" },
    /** @type {Record<string, string>} */
    what: {
      fast: "Small batches and a high rate; stops soon after it groks.",
      clean: "As fast, then cools slowly until the circuits inside are clean.",
      paper: "The published recipe, all training pairs at every step.",
    },
    long: (/** @type {number} */ steps) =>
      `A long run: ${count(steps)} full-batch steps. Expect hours, not seconds.`,
    changed: (/** @type {string} */ name) => `Changed from ${name}.`,
    more: "More settings",
    follow: (/** @type {string} */ value) => `Recipe: ${value}`,
    reset: (/** @type {string} */ label) => `Reset ${label}`,
    resetShort: "Reset",
  },

  settings: {
    title: "Settings",
    /** @type {Record<string, string>} */
    labels: {
      seed: "Seed",
      f: "Share it may see",
      w: "Width (neurons)",
      d: "Embedding size",
      b: "Batch (pairs a step)",
      lr: "Learning rate",
      wd: "Weight decay",
    },
    fractionHint: (/** @type {number} */ pairs, /** @type {number} */ all) =>
      `${count(pairs)} of ${count(all)} products`,
    newSeed: "New seed",
    notWhole: "Type a whole number, 0 or more.",
    notBatch: "Type a whole number, or “all” for all training pairs.",
    notNumber: "Type a number, such as 0.4.",
    unknown: (/** @type {string[]} */ keys) =>
      `This link says something that this version does not know: ${keys.join(", ")}. The rest was used.`,
    change: "Change",
    close: "Close settings",
  },

  run: {
    train: "Train",
    pause: "Pause",
    starting: "Loading…",
    checking: "Checking…",
    next: "Train next seed",
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
    memorising: "Learning by heart",
    memorised: "Memorised, not understood",
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
      a > 0 ? `: here that is in ${roughly(a)} to ${roughly(b)}` : `: here that is within ${roughly(b)}`,
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
      const after = `after ${counted(o.steps, "step", "steps")}${milliseconds === null ? "" : ` and ${duration(milliseconds)}`}`;
      const share = (o.train_accuracy * o.config.train_fraction + o.test_accuracy * (1 - o.config.train_fraction));
      const right =
        o.train_accuracy === 1 && o.test_accuracy === 1
          ? `all ${count(order * order)} pairs`
          : `${percent(share)} of the ${count(order * order)} pairs`;
      const loss = `loss ${small(o.loss_all_pairs)}`;
      if (o.grokked_step !== null) {
        const memorised = o.memorised_step === null ? "" : `memorised at step ${count(o.memorised_step)} and `;
        return `Grokked. ${group} was ${memorised}grokked at step ${count(o.grokked_step)}; ${after} the network is right on ${right}, ${loss}.`;
      }
      const held = `${percent(o.test_accuracy)} of the pairs it never saw`;
      if (o.memorised_step !== null) {
        return `Memorised, not grokked. ${group} was learned by heart at step ${count(o.memorised_step)}; ${after} the network is right on ${held}, ${loss}.`;
      }
      return `Not learned. ${after[0].toUpperCase()}${after.slice(1)} the network is right on ${percent(o.train_accuracy)} of the pairs of ${group} it trained on and ${held}, ${loss}.`;
    },
    hash: "Weights SHA-256",
    copyHash: "Copy the whole hash",
    copied: "Copied",
  },

  table: {
    title: "The table",
    label: (/** @type {string} */ group) => `Multiplication table of ${group}`,
    convention: "Row x, column y, cell xy. In xy, x acts first.",
    colouring: "Colour by",
    /** @type {Record<string, string>} */
    colourings: {
      answer: "Network’s answer",
      product: "True product",
      result: "Right or wrong",
      confidence: "Confidence",
    },
    /** @type {Record<string, string>} */
    legends: {
      answer: "Each colour is an element: the one the network names for xy.",
      product: "Each colour is an element: the product xy itself.",
      result: "What the network’s answer is worth.",
      confidence: "Probability the network gives to the true product.",
    },
    first: "first element",
    last: "last element",
    right: "right",
    wrong: "wrong",
    none: "0 %",
    all: "100 %",
    dots: "Dots mark training pairs.",
    noDots: "Too small for dots: point at a cell to see whether it is a training pair.",
    /** @type {(age: TableAge, order: number, step: number) => string} */
    age: ({ oldest, newest, rows }, order, step) => {
      if (oldest === null) return `${count(rows)} of ${counted(order, "row", "rows")} scored`;
      if (oldest === step) return `table from step ${count(step)}`;
      if (oldest === newest) return `table from step ${count(oldest)}`;
      return `table from steps ${count(oldest)}–${count(newest ?? oldest)}`;
    },
    prompt: "Point at a cell, tap it, or use the arrow keys.",
    row: (/** @type {string} */ label) => `Row ${label}`,
    column: (/** @type {string} */ label) => `Column ${label}`,
    says: "network says",
    /** @type {(cell: Cell, x: string, y: string, labels: string[]) => string} */
    reading(cell, x, y, labels) {
      const { answer, product, in_training: seen } = cell;
      const says =
        answer === null
          ? "not scored yet"
          : `network says ${labels[answer.element]}, ${text.table.verdict(answer.element === product)}, ${percent(answer.confidence)}`;
      return `Row ${x}, column ${y}: product ${labels[product]}; ${says}; ${text.table.kind(seen)}`;
    },
    verdict: (/** @type {boolean} */ correct) => (correct ? "correct" : "wrong"),
    kind: (/** @type {boolean} */ seen) => (seen ? "training pair" : "held-out pair"),
    notScored: "not scored yet",
  },

  curves: {
    title: "Learning curves",
    loss: "Loss",
    accuracy: "Accuracy",
    lossWhat: "how surprised it is, log scale",
    accuracyWhat: "share of right answers",
    train: "pairs it has seen",
    test: "pairs it never saw",
    step: "step",
    now: (/** @type {number} */ step) => `step ${count(step)}`,
    empty: {
      loss: "Press Train, and the loss is drawn here: on the pairs the network has seen, and on those it never saw.",
      accuracy:
        "Here the two will part company: first it learns by heart, then, all at once, it understands.",
    },
    showTable: "Show as table",
    showChart: "Show as chart",
    /** @type {(what: string, last: Evaluation | undefined) => string} */
    describe: (what, last) =>
      last
        ? `${what} against steps, up to step ${count(last.step)}: training ${what === "Loss" ? small(last.train.loss) : percent(last.train.accuracy)}, test ${what === "Loss" ? small(last.held_out.loss) : percent(last.held_out.accuracy)}.`
        : `${what} against steps: no values yet.`,
    columns: { step: "Step", train: "Training pairs", test: "Held-out pairs" },
    page: (/** @type {number} */ page, /** @type {number} */ pages) => `Page ${count(page)} of ${count(pages)}`,
    previous: "Previous",
    next: "Next",
    memorised: "memorised",
    grokked: "grokked",
    memorisedWhat: "right on 99.9 % of the pairs it trains on.",
    grokkedWhat: "right on 99.9 % of the pairs it has never been shown.",
    at: (/** @type {number | null} */ step) => (step === null ? "not yet" : `step ${count(step)}`),
  },

  keep: {
    link: "Copy link",
    copied: "Link copied",
    notCopied: "Copying is not allowed here: copy the address instead.",
    download: "Download run",
    open: "Open a run",
    what: "A run is one .safetensors file: weights, settings and history.",
  },

  notices: {
    unsupported:
      "This browser cannot run the engine: it needs WebAssembly with SIMD, which Chrome and Edge have from version 91, Firefox from 114 and Safari from 16.4.",
    lost: "The engine stopped: the browser may have run out of memory, or a file could not be fetched.",
    restart: (/** @type {number} */ step) => `Restart from step ${count(step)}`,
    halve: "Try with half the learning rate",
    dismiss: "Dismiss",
    aside: (/** @type {string} */ group, /** @type {number} */ step) =>
      `Run on ${group} at step ${count(step)} set aside.`,
    bringBack: "Bring it back",
    memorised: (/** @type {number} */ step) => `Memorised at step ${count(step)}.`,
    grokked: (/** @type {number} */ step) => `Grokked at step ${count(step)}.`,
    progress: (/** @type {Evaluation} */ { step, train, held_out }) =>
      `Step ${count(step)}: training pairs ${percent(train.accuracy)} right, held-out pairs ${percent(held_out.accuracy)}.`,
  },

  theme: {
    label: "Theme",
    /** @type {Record<string, string>} */
    names: { auto: "Auto", light: "Light", dark: "Dark" },
  },

  help: {
    open: "Keyboard shortcuts",
    title: "Keyboard",
    close: "Close",
    switchOff: "Single-key shortcuts",
    keys: [
      ["Space", "Train or pause"],
      [".", "One step"],
      ["R", "Reset to step 0"],
      ["N", "New seed"],
      ["C", "Next colouring of the table"],
      ["?", "This list"],
    ],
    gridTitle: "In the table",
    gridKeys: [
      ["← ↑ → ↓", "Move to the next cell"],
      ["Home, End", "Ends of the row"],
      ["Ctrl + Home, End", "Corners of the table"],
      ["Page Up, Down", "Ten rows up, down"],
    ],
  },

  version: (/** @type {string} */ version) => `Version ${version}`,
  figure: rate,
  count,
  percent,
  small,
  duration,
  /** @type {(config: TrainConfig) => string} */
  summary: ({ group, preset, seed, train_fraction: f }) =>
    `${group} · ${preset} · seed ${seed} · ${percent(f)}`,
};
