import { between, count, counted, percent, rightOf } from "../numbers.js";
import { article, called, calledSubgroup } from "./called.js";

/** @import { KnownScore } from "../../page/runs/scores.js" */
/** @import { Notation } from "../../page/table/notation.js" */
/** @import { Decision } from "../../protocol/deciding.js" */
/** @import { TableAge } from "../../protocol/run.js" */
/** @import { Cell } from "../../protocol/table.js" */

/** The table and the curves. */
export const pictureText = {
  table: {
    title: "Cayley table",
    of: (/** @type {string} */ title) => `Cayley table of ${article(title)}`,
    label: (/** @type {string} */ title) => `Multiplication table of ${called(title)}`,
    /** @type {(notation: Notation, permutations: boolean) => string} */
    convention(notation, permutations) {
      const [row, column] = notation;
      const first = permutations ? ` In ${notation}, x acts first.` : "";
      return `Row ${row}, column ${column}, cell ${notation}.${first}`;
    },
    /** The button that changes it. */
    notation: (/** @type {Notation} */ other) => `Write ${other}`,
    colouring: "Colour by",
    /** @type {Record<string, string>} */
    colourings: {
      answer: "Answer",
      product: "Product",
      result: "Right or wrong",
      confidence: "Confidence",
      coset: "Coset",
      circuit: "Circuit",
    },
    /** @type {Record<string, string>} */
    legends: {
      answer: "The element the network names:",
      product: "The element xy really is:",
      confidence: "Probability the network gives xy:",
    },
    first: "first",
    last: "last",
    /** Instead, where colours go by position. */
    ends: ["top row", "bottom row"],
    byPosition: "colours by row, not by element",
    right: "right",
    wrong: "wrong",
    none: "0 %",
    all: "100 %",
    dots: "Dots: training pairs.",
    noDots: "Point at a cell for more.",
    /** @type {(age: TableAge, order: number, step: number) => string} */
    age: ({ oldest, newest, rows }, order, step) => {
      if (oldest === null) return `${count(rows)} of ${counted(order, "row", "rows")} scored`;
      if (oldest === step) return `table from step ${count(step)}`;
      if (oldest === newest) return `table from step ${count(oldest)}`;
      return `table from steps ${count(oldest)}–${count(newest ?? oldest)}`;
    },
    prompt: "Point at a cell, tap it, or use the arrow keys.",
    says: "network says",
    /** @type {(cell: Cell, lines: string[], labels: string[]) => string} */
    reading(cell, [row, column], labels) {
      const { answer, product, in_training: seen, decision } = cell;
      const says =
        answer === null
          ? "not scored yet"
          : `network says ${labels[answer.element]}, ${pictureText.table.verdict(answer.element === product)}, ${percent(answer.confidence)}`;
      const decided = decision ? `; ${pictureText.table.decided(decision)}` : "";
      return `Row ${row}, column ${column}: product ${labels[product]}; ${says}; ${pictureText.table.kind(seen)}${decided}`;
    },
    /** @type {(decision: Decision) => string} */
    decided({ class: { class: number, name, order }, share }) {
      const circuits =
        number === null ? "neurons of no circuit" : calledSubgroup({ name, order: order ?? 0 });
      return share === null
        ? `most for the product comes from ${circuits}`
        : `decided by ${circuits}: ${percent(share)} of the margin`;
    },
    /** @type {(correct: boolean) => string} */
    verdict: (correct) => (correct ? "correct" : "wrong"),
    /** @type {(seen: boolean) => string} */
    kind: (seen) => (seen ? "training pair" : "held-out pair"),
    notScored: "not scored yet",
  },

  curves: {
    title: "Learning curves",
    loss: "Loss",
    accuracy: "Accuracy",
    lossWhat: "how surprised it is, log scale",
    accuracyWhat: "share of right answers",
    train: "pairs seen",
    test: "never seen",
    now: (/** @type {number} */ step) => `step ${count(step)}`,
    exact: "exact: every pair is tried",
    ghost: "; thin: the run that came with the page",
    sampled: (/** @type {number} */ pairs) =>
      `of samples of ${count(pairs)} pairs; in brackets 95 % intervals for all`,
    share: rightOf,
    empty: {
      loss: "Press Train, and the loss is drawn here: on the pairs the network has seen, and on those it never saw.",
      accuracy:
        "Here the two will part company: first it learns by heart, then, all at once, it understands.",
    },
    showTable: "Show as table",
    showChart: "Show as chart",
    log: "Log steps",
    nearer: "Zoom in",
    all: "See all",
    listen: "Listen",
    /** @type {(what: string, last: number | undefined) => string} */
    describe: (what, last) =>
      last === undefined
        ? `${what} against steps: no values yet`
        : `${what} against steps, up to step ${count(last)}`,
    /** @type {(step: number, train: string, test: string, milestones: string[]) => string} */
    reading: (step, train, test, milestones) =>
      `Step ${count(step)}: pairs seen ${train}, never seen ${test}${milestones.map((name) => `, ${name}`).join("")}`,
    columns: { step: "Step", train: "Training pairs", test: "Held-out pairs" },
    page: (/** @type {number} */ page, /** @type {number} */ pages) =>
      `Page ${count(page)} of ${count(pages)}`,
    previous: "Previous",
    next: "Next",
    memorised: "memorised",
    nearly: "nearly grokked",
    grokked: "grokked",
    clean: "clean",
    restarted: "started over",
    restartedWhat: "late: fresh weights, the same pairs",
    /** What a milestone means; `score`: one of its kind, `there`: that at its step. @type {(name: "memorised" | "nearly" | "grokked", score: KnownScore | null, there: boolean) => string} */
    rightOn(name, score, there) {
      const share = name === "nearly" ? "99 %" : "99.9 %";
      const pairs = name === "memorised" ? "pairs seen" : "pairs never seen";
      if (!score?.interval) return `${share} right on all ${pairs}`;
      const interval = there ? `: of all, ${between(score.interval)}` : "";
      return `${share} right on a sample of ${count(score.pairs)} ${pairs}${interval}`;
    },
    cleanWhat: (/** @type {boolean} */ measured) =>
      `median C of the live neurons, both sides, below 10⁻⁶; ${measured ? "seen" : "measured"} only while “The network, taken apart” is open`,
    notMeasured: "not measured",
    look: "Look at this step",
    at: (/** @type {number | null} */ step) => (step === null ? "not yet" : `step ${count(step)}`),
  },
};
