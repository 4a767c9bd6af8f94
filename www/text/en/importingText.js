import { count } from "../numbers.js";
import { compositions, orders } from "./importText.js";

/** The dialog of an import; fetched with it. */
export const importingText = {
  title: "A network of another program",
  close: "Close",
  /** @type {(order: number, embedding: number, width: number) => string} */
  sizes: (order, embedding, width) =>
    `For a group of ${count(order)} elements; embedding size ${count(embedding)}, ${count(width)} neurons.`,
  group: "Group",
  groupHint:
    "A name, such as A5 or S3xC4, or its table, in the order of the network: “table:” and the rows.",
  order: "Order of its elements",
  orders,
  composition: "Products",
  compositions,
  find: "Find out what fits best",
  open: "Open",
};
