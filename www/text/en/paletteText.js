/** The palettes; fetched when they are asked about. */
export const paletteText = {
  label: "Palettes",
  /** By what they are called in the link. @type {Record<string, string>} */
  names: {
    "viridis-puor": "Viridis, PuOr",
    "cividis-puor": "Cividis, PuOr",
    "viridis-rdbu": "Viridis, RdBu",
    "cividis-rdbu": "Cividis, RdBu",
  },
  what: "Elements and probabilities in the table have the first. Viridis goes from violet to yellow, Cividis from blue to yellow: the same to people who do not see red or green. Weights have the second, below and above zero: PuOr orange and purple, RdBu red and blue.",
};
