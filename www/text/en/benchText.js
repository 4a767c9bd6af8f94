/** The network put to the test by breaking it: what is there before the panel is opened. */
export const benchText = {
  bench: {
    title: "Break it",
    what: "change the network or take something out, beside random choices",
    preparing: "Working out the subgroups and irreps of the group…",
    notGrokked:
      "This network has not grokked: it answers from memory, so what breaks it says little yet. Train it first.",
    noGroup: "Nothing can be removed by subgroup or irrep here:",
  },
};
