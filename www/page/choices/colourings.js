/** What the colours of the table can tell, in the order in which they are offered. */
export const COLOURINGS = /** @type {const} */ ([
  "answer",
  "product",
  "result",
  "confidence",
  "coset",
  "circuit",
]);
