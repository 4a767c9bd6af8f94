import { count } from "../numbers.js";

/** What can be chosen. */
export const choiceText = {
  recipes: {
    label: "Recipe",
    /** @type {Record<string, string>} */
    names: { fast: "Fast", clean: "Clean", paper: "Paper" },
    /** @type {Record<string, string>} */
    what: {
      fast: "Small batches and a high rate; stops soon after it groks.",
      clean: "Like fast, then cools slowly until its loss is as low as the paper’s.",
      paper: "The published recipe, all training pairs at every step.",
    },
    long: (/** @type {number} */ steps) =>
      `A long run: ${count(steps)} full-batch steps. Expect hours, not seconds: 50 public runs on S5 (Chughtai et al.) took 39,000 to 218,000 steps to grok, half of them more than 94,000.`,
    /** @type {(some: number, all: number) => string} */
    subset: (some, all) =>
      `At first each step asks about ${count(some)} of the ${count(all)} answers only.`,
    restart: (/** @type {number} */ steps) =>
      `If it is late, it starts over with fresh weights after ${count(steps)} steps.`,
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
      init: "Initial scale",
    },
    fractionHint: (/** @type {number} */ pairs, /** @type {number} */ all) =>
      `${count(pairs)} of ${count(all)} products`,
    newSeed: "New seed",
    notWhole: "Type a whole number, 0 or more.",
    notBatch: "Type a whole number, or “all” for all training pairs.",
    notNumber: "Type a number, such as 0.4.",
    change: "Change",
    close: "Close settings",
  },

  theme: {
    label: "Theme",
    /** @type {Record<string, string>} */
    names: { auto: "Auto", light: "Light", dark: "Dark", projector: "Large" },
  },
};
