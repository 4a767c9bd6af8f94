import { size } from "./sizeText.js";

/** Networks that come with the page; fetched with the offer of one. */
export const shippedText = {
  show: "Show the network we trained",
  what: (/** @type {number} */ bytes) =>
    `It ended right on every product. The file is ${size(bytes)}.`,
  cancel: "Cancel",
  fetching: (/** @type {number} */ bytes) => `Fetching the network, ${size(bytes)} …`,
  failed: "The network could not be fetched.",
};
