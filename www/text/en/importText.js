import { count, percent } from "../numbers.js";
import { called } from "./called.js";

/** @import { Changed } from "../../page/view.js" */
/** @import { Composition, ElementOrder, Fit, ImportReport } from "../../protocol/exchange.js" */

/** @type {Record<ElementOrder, string>} */
export const orders = {
  cosetta: "even permutations first, then odd ones; other groups as listed here",
  lexicographic: "permutations in lexicographic order",
  listed: "as your own table lists them",
};

/** @type {Record<Composition, string>} */
export const compositions = {
  left_first: "in xy, x acts first",
  right_first: "in xy, y acts first",
};

/** @param {Fit} fit */
const convention = ({ order, composition }) => `${orders[order]}; ${compositions[composition]}`;

/** A network on the page that was not trained here from the start; fetched with it. */
export const importText = {
  /** @param {Changed} changed */
  changed: ({ what, of: { group, seed, step, shipped } }) =>
    `A network of its own: ${shipped ? `the one on ${group} that comes with the page` : `that on ${called(group)}, seed ${count(seed)}, at step ${count(step)}`}, changed as was tried on it. ${what}. Its pairs are divided as they were there: what it is said not to have seen, it has not. Train goes on from here.`,
  goBack: "Back to the network as it was",

  /** @param {ImportReport} report */
  sentence({ group, group_source: source, taken, tried, pairs, bias, transposed }) {
    const others = tried.filter(
      ({ order, composition }) => order !== taken.order || composition !== taken.composition,
    );
    const best = Math.max(0, ...others.map(({ accuracy }) => accuracy));
    const guess = {
      given: "",
      file: ", as the file says",
      guessed: ", a guess from the number of elements",
    }[source];
    const sentences = [
      `A network of another program, for ${group}${guess}.`,
      `Read with ${convention(taken)}: right on ${percent(taken.accuracy)} of ${count(pairs)} pairs, with any other convention on ${percent(best)} at most.`,
      best > taken.accuracy ? "Another convention fits better." : "",
      taken.accuracy < 0.5 ? "If it ought to know more, it may be for another group." : "",
      bias ? "" : "It has no bias.",
      transposed.length > 0 ? `Turned round: ${transposed.join(", ")}.` : "",
      "Which pairs it was trained on is not known: the shares of seen and unseen pairs are by a split of this page.",
    ];
    return sentences.filter((sentence) => sentence !== "").join(" ");
  },
  otherwise: "Read it otherwise",
};
