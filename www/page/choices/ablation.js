/** What is taken out of a network, kept alone or replaced, as it stands in a link. */

/** @import { Ablation, Removal } from "../../protocol/experiments.js" */
/** @import { AblationText } from "./selection.js" */

/** A kind, and numbers or a threshold: `circuit-4.0.1`, `below-1e-5`, `coset-means`. */
const REMOVAL = /^([a-z-]+?)(?:-(\d[\d.e-]*))?$/;

/**
 * Always the same text for the same ablation: `keep-` stands before what stays alone, behind it
 * whether what goes leaves its mean, and whether all pairs were scored.
 *
 * @param {Ablation} ablation
 * @returns {AblationText}
 */
export function ablationText({ removal, only, replacement, exact }) {
  const words = wordsOf(removal);
  return `${only ? "keep-" : ""}${words}${replacement === "mean" ? "-mean" : ""}${exact ? "-exact" : ""}`;
}

/** @param {Removal} removal */
function wordsOf(removal) {
  switch (removal.kind) {
    case "neurons": {
      const neurons = [...new Set(removal.neurons)].sort((a, b) => a - b);
      return `neurons-${neurons.join(".")}`;
    }
    case "circuit":
      return `circuit-${removal.class}.${removal.left}.${removal.right}`;
    case "class":
      return `class-${removal.class}`;
    case "irrep":
      return `irrep-${removal.irrep}`;
    case "above":
    case "below":
      return `${removal.kind}-${removal.threshold}`;
    default:
      return removal.kind;
  }
}

/**
 * What a text that fits its pattern says.
 *
 * @param {AblationText} text
 * @returns {Ablation}
 */
export function readAblation(text) {
  const exact = text.endsWith("-exact");
  const scored = text.replace(/-exact$/, "");
  const replacement = scored.endsWith("-mean") ? "mean" : "zero";
  const named = scored.replace(/-mean$/, "");
  const only = named.startsWith("keep-");
  const removal = removalOf(named.replace(/^keep-/, ""));
  return { kind: "removal", removal, only, replacement, exact };
}

/** @param {string} words @returns {Removal} */
function removalOf(words) {
  const [, name, rest = ""] = words.match(REMOVAL) ?? [];
  const kind = /** @type {Removal["kind"]} */ (name);
  const numbers = rest.split(".").map(Number);
  switch (kind) {
    case "neurons":
      return { kind, neurons: numbers };
    case "circuit":
      return { kind, class: numbers[0], left: numbers[1], right: numbers[2] };
    case "class":
      return { kind, class: numbers[0] };
    case "irrep":
      return { kind, irrep: numbers[0] };
    case "above":
    case "below":
      return { kind, threshold: Number(rest) };
    case "only-irrep":
    case "without-irrep":
      return { kind, irrep: null };
    default:
      return { kind };
  }
}
