import { count, counted, percent, small } from "../numbers.js";
import { article, called, calledSubgroup } from "./called.js";

/** @import { Decision } from "../../protocol/deciding.js" */
/** @import { Evaluation, TableAge } from "../../protocol/run.js" */
/** @import { Cell } from "../../protocol/table.js" */

/** The table and the curves. */
export const pictureText = {
  table: {
    title: "Cayley table",
    of: (/** @type {string} */ title) => `Cayley table of ${article(title)}`,
    label: (/** @type {string} */ title) => `Multiplication table of ${called(title)}`,
    convention: "Row x, column y, cell xy. In xy, x acts first.",
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
    /** @type {(side: "left" | "right") => string} */
    cosets: (side) =>
      side === "right"
        ? "The right coset Hxy that the product lies in."
        : "The left coset xyH that the product lies in.",
    noCosets: "Without a subgroup, each element is a coset by itself.",
    first: "first",
    last: "last",
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
    /** @type {(cell: Cell, x: string, y: string, labels: string[]) => string} */
    reading(cell, x, y, labels) {
      const { answer, product, in_training: seen, decision } = cell;
      const says =
        answer === null
          ? "not scored yet"
          : `network says ${labels[answer.element]}, ${pictureText.table.verdict(answer.element === product)}, ${percent(answer.confidence)}`;
      const decided = decision ? `; ${pictureText.table.decided(decision)}` : "";
      return `Row ${x}, column ${y}: product ${labels[product]}; ${says}; ${pictureText.table.kind(seen)}${decided}`;
    },
    /** @type {(decision: Decision) => string} */
    decided({ class: { class: number, name, order }, share }) {
      const circuits =
        number === null ? "neurons of no circuit" : calledSubgroup({ name, order: order ?? 0 });
      return share === null
        ? `most for the product comes from ${circuits}`
        : `decided by ${circuits}: ${percent(share)} of the margin`;
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
    train: "pairs seen",
    test: "never seen",
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
    page: (/** @type {number} */ page, /** @type {number} */ pages) =>
      `Page ${count(page)} of ${count(pages)}`,
    previous: "Previous",
    next: "Next",
    memorised: "memorised",
    grokked: "grokked",
    restarted: "started over",
    restartedWhat: "late: fresh weights, the same pairs",
    memorisedWhat: "99.9 % right on pairs seen",
    grokkedWhat: "99.9 % right on pairs never seen",
    at: (/** @type {number | null} */ step) => (step === null ? "not yet" : `step ${count(step)}`),
  },
};
