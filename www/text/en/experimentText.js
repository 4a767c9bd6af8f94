import { count, counted, percent, plain, roughly, small } from "../numbers.js";

/** @import { Effect, Intervention, Ablation, Removal, RemovalResult, Scored, Source } from "../../protocol/experiments.js" */

/** What changes a whole network. */
const INTERVENTIONS = {
  base: "as trained",
  "embedding-swap": "embeddings swapped",
  "both-signs": "both signs flipped",
  "left-sign": "left sign flipped",
  "right-sign": "right sign flipped",
  absolute: "absolute value for ReLU",
  "half-absolute": "half the absolute value",
  "table-swap": "left and right tables swapped",
};

const EFFECTS = {
  accuracy: { kept: "answers kept", lowered: "answers worse", lost: "answers lost" },
  loss: { lowered: "loss lower", kept: "loss kept", raised: "loss higher" },
};

/** Experiments on the network; fetched with the panels. */
export const experimentText = {
  running: "Scoring changed networks",
  progress: (/** @type {number} */ done, /** @type {number} */ of) =>
    of === 0 ? "Working…" : `${count(done)} of ${count(of)}`,
  cancel: "Cancel",
  /** @type {(step: number, current: boolean) => string} */
  asOf: (step, current) =>
    current ? `As of step ${count(step)}.` : `As of step ${count(step)}; the run has gone on.`,
  /** @type {(pairs: number, all: number, milliseconds: number) => string} */
  exact: (pairs, all, milliseconds) =>
    `Score all ${count(all)} pairs: about ${roughly((milliseconds * all) / pairs)}`,

  removal: {
    title: "Take something out",
    kind: "What",
    kinds: {
      neurons: "Neurons, by number",
      circuit: "A circuit: one pair of subgroups",
      class: "A class of subgroups",
      irrep: "An irrep",
      above: "Neurons that are not concentrated",
      below: "Neurons that are concentrated",
      "coset-means": "All but the means on cosets",
      "coset-components": "The means on cosets",
      "only-irrep": "All but the main irrep",
      "without-irrep": "The main irrep",
    },
    neurons: "Numbers, with commas between",
    circuit: "Circuit",
    class: "Subgroups",
    irrep: "Irrep",
    threshold: "Concentration C",
    /** @type {(kind: "above" | "below", threshold: number, some: number, all: number) => string} */
    atThreshold: (kind, threshold, some, all) =>
      `C ${kind === "above" ? "≥" : "<"} ${small(threshold)}: ${count(some)} of ${counted(all, "neuron", "neurons")}`,
    mean: "Keep the mean activation of what goes",
    remove: "Remove",
    keep: "Keep only",
    misread: "Write numbers of neurons, such as 3, 17.",
    unnamed: (/** @type {number} */ order) => `order ${count(order)}`,
    /** @type {(name: string, left: number, right: number, neurons: number) => string} */
    circuitName: (name, left, right, neurons) =>
      `${name}, H ${count(left + 1)}, K ${count(right + 1)} (${counted(neurons, "neuron", "neurons")})`,
    /** @type {(name: string, neurons: number) => string} */
    named: (name, neurons) => `${name} (${counted(neurons, "neuron", "neurons")})`,
  },

  tried: {
    title: "What was tried",
    none: "Nothing has been taken out yet. Choose a part of the network and remove it, or keep only that: beside it stand 20 random choices of the same size.",
    intact: "Nothing is taken out now; below is what was tried.",
    /** What the link names and cannot be measured yet. @type {Record<"step" | "network", (name: string, step: number) => string>} */
    awaited: {
      step: (name, step) => `${name}. This is measured once step ${count(step)} is looked at.`,
      network: (name) => `${name}. This is measured once the network has been trained.`,
    },
    allBut: (/** @type {string} */ kept) => `all but ${kept}`,
    columns: {
      what: "Removed",
      neurons: "Neurons",
      accuracy: "Accuracy",
      loss: "Loss",
      random: "Accuracy at random",
      randomLoss: "Loss at random",
      picture: "Beside each other",
      step: "Step",
    },
    /** Of functions that were replaced. */
    kept: (/** @type {number} */ neurons) => `none; ${count(neurons)} changed`,
    undo: "Undo",
    clear: "Clear",
    keepAsRun: "Keep as run",
    sampled: "sampled",
    /** @type {(range: [number, number]) => string} */
    interval: ([low, high]) => `95 % interval ${percent(low)} to ${percent(high)}`,
    picture: "Accuracy from 0 to 100 %: the mark is the removal, the bar the random choices.",
    /** @type {(name: string, result: RemovalResult, how: "removed" | "only" | "edited") => string} */
    sentence(name, { base, outcome, controls, removed, stay, live }, how) {
      const size = counted(how === "only" ? stay : removed.length, "neuron", "neurons");
      const what = {
        removed: `Removed ${name}, ${size}:`,
        only: `Kept only ${name}, ${size}:`,
        edited: `Taken out of ${size}, which stay: ${name};`,
      }[how];
      const first = `${what} accuracy ${percent(outcome.accuracy)} (before: ${percent(base.accuracy)})`;
      if (!controls) return `${first}.`;
      const random = {
        removed: `random ${counted(live, "neuron", "neurons")}`,
        only: `only random ${counted(live, "neuron", "neurons")}`,
        edited: "the same with the elements renamed at random",
      }[how];
      const { accuracy, loss } = controls;
      return `${first}; ${random}: ${percent(accuracy.median)}, range ${percent(accuracy.least)} to ${percent(accuracy.most)}. Loss ${small(outcome.loss)} (before: ${small(base.loss)}); at random ${small(loss.median)}, range ${small(loss.least)} to ${small(loss.most)}.`;
    },
    /** @type {(least: string, most: string) => string} */
    range: (least, most) => `${least} to ${most}`,
  },

  interventions: {
    title: "The paper's interventions",
    what: "Changes to the whole network, scored on its answers, beside what others like it did.",
    run: "Run them all",
    again: "Run again",
    columns: {
      what: "Intervention",
      accuracy: "Accuracy",
      loss: "Loss",
      effect: "What it does",
    },
    /** @type {Record<Source, string>} */
    sources: { survey: "S5, ours", stander2024: "S5, paper", wu2025: "Z/53" },
    name: (/** @type {Intervention} */ intervention) =>
      intervention.kind === "perturb"
        ? `noise N(${`${intervention.mean}`.replace("-", "−")}, ${intervention.standard_deviation})`
        : INTERVENTIONS[intervention.kind],
    /** With all the digits that were published. */
    accuracy: (/** @type {number} */ accuracy) => `${plain(100 * accuracy)} %`,
    /** @type {(effect: Effect) => string} */
    effect: ({ accuracy, loss }) => `${EFFECTS.accuracy[accuracy]}, ${EFFECTS.loss[loss]}`,
    note: "Beside it accuracy and loss elsewhere. S5, ours: medians of 100 networks trained by “clean”. S5, paper: Stander et al. (2024), Table 1, means of 128. Z/53: Wu et al. (2025), a group without subgroups; that its networks take these changes alike shows that the changes do not tell cosets from representations.",
  },

  curve: {
    title: "By concentration",
    what: "Accuracy when neurons go whose concentration C is at least a threshold, and when those go that lie below it.",
    run: "Score every threshold",
    again: "Score again",
    above: "without C ≥ threshold",
    below: "without C < threshold",
    columns: { threshold: "Threshold", above: "Accuracy", below: "Accuracy", neurons: "Neurons" },
    label: "Accuracy against the threshold of concentration",
  },

  /** @type {(scored: Scored) => string} */
  accuracy: ({ accuracy }) => percent(accuracy),
  /** @type {(ablation: Ablation, name: string) => string} */
  chip: ({ only }, name) => `${only ? "Only" : "Removed"}: ${name}`,
  meansKept: (/** @type {string} */ name) => `${name}, means kept`,
  /** @type {(removal: Removal, name: (removal: Removal) => string) => string} */
  removed(removal, name) {
    switch (removal.kind) {
      case "neurons":
        return removal.neurons.length === 1
          ? `neuron ${removal.neurons[0]}`
          : `neurons ${removal.neurons.join(", ")}`;
      case "circuit":
        return `circuit ${name(removal)} (H ${count(removal.left + 1)}, K ${count(removal.right + 1)})`;
      case "class":
        return `all circuits of ${name(removal)}`;
      case "irrep":
        return `irrep ${name(removal)}`;
      case "above":
        return `C ≥ ${small(removal.threshold)}`;
      case "below":
        return `C < ${small(removal.threshold)}`;
      case "coset-means":
        return "all but the means on cosets";
      case "coset-components":
        return "the means on cosets";
      case "only-irrep":
        return "all but the main irrep";
      case "without-irrep":
        return "the main irrep";
    }
  },
};
