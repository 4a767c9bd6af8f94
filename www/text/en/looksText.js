/** How things look; fetched when it is asked about. By keys and values of the link. */
export const looksText = {
  pal: {
    label: "Palettes",
    names: {
      "viridis-puor": "Viridis, PuOr",
      "cividis-puor": "Cividis, PuOr",
      "viridis-rdbu": "Viridis, RdBu",
      "cividis-rdbu": "Cividis, RdBu",
    },
    what: "Elements and probabilities in the table have the first. Viridis goes from violet to yellow, Cividis from blue to yellow: the same to people who do not see red or green. Weights have the second, below and above zero: PuOr orange and purple, RdBu red and blue.",
  },
  motion: {
    label: "Motion",
    names: { auto: "Auto", reduced: "Reduced" },
    what: "Auto is as the system says. Reduced: the lines of the table are at their new places at once, and steps that are played stay longer.",
  },
};
