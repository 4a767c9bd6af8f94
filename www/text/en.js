import { anatomyText } from "./en/anatomyText.js";
import { benchText } from "./en/benchText.js";
import { article } from "./en/called.js";
import { choiceText } from "./en/choiceText.js";
import { groupText } from "./en/groupText.js";
import { orderText } from "./en/orderText.js";
import { pictureText } from "./en/pictureText.js";
import { runText } from "./en/runText.js";
import { selectionText } from "./en/selectionText.js";
import { cosine, count, counted, duration, percent, power, rate, small } from "./numbers.js";

/** @import { TrainConfig } from "../protocol/run.js" */

/** Every text that is there from the start; what is fetched later brings its own, from `en/`. */
export const text = {
  ...choiceText,
  ...groupText,
  ...anatomyText,
  ...benchText,
  ...runText,
  ...pictureText,
  ...selectionText,
  ...orderText,

  // What is in these panels has texts of its own, fetched with it.
  weighing: {
    title: "Weigh the accounts",
    what: "cosets against representations, and a proof that the answers are right",
  },
  facts: {
    about: (/** @type {string} */ title) => `About ${article(title)}`,
    what: "subgroups, conjugacy classes, characters",
  },

  /** Between what the page puts together, and after sentences. */
  marks: { comma: ", ", semicolon: "; ", colon: ": ", stop: ".", sentence: " " },
  whole: "Open the whole lab",
  paper: { link: "Link" },
  retry: "Try again",
  notFetched: "This part of the page could not be fetched.",

  question: {
    start: "A network of ",
    neurons: (/** @type {number} */ width) => counted(width, "neuron", "neurons"),
    /** @type {(fraction: number, title: string) => string} */
    seen(fraction, title) {
      const yours = article(title);
      return ` has seen ${percent(fraction)} of ${yours || "the multiplication table of "}`;
    },
    elsewhere: (/** @type {string} */ title) =>
      ` comes from elsewhere, where it has seen who knows how much of ${article(title) || "the multiplication table of "}`,
    /** @type {(fraction: number, title: string) => string} */
    changed: (fraction, title) =>
      ` was changed after it had seen ${percent(fraction)} of ${article(title) || "the multiplication table of "}`,
    /** @type {(fraction: number) => string} */
    shipped: (fraction) => ` that we trained earlier on ${percent(fraction)} of the products of `,
    shippedEnd: ": now it knows them all. Take it apart below, or watch your own learn them.",
    end: ". Can it work out the rest?",
    loading: "Fetching the engine, 0.2 MB…",
  },

  offer: {
    take: "Take the tour",
    short: "Tour",
    failed: "Could not be fetched",
  },

  help: "Find anything, and keys",

  version: (/** @type {string} */ version) => `Version ${version}.`,
  offline: "Ready offline.",
  newer: "Reload in a newer version",
  figure: rate,
  count,
  percent,
  small,
  cosine,
  power,
  duration,
  /** @type {(config: TrainConfig) => string} */
  summary: ({ preset, seed, train_fraction: f }) => ` · ${preset} · seed ${seed} · ${percent(f)}`,
};
