/** The two accounts of what the network does, and a proof of what it gets right. */
export const weighingText = {
  weighing: {
    title: "Weigh the accounts",
    what: "cosets against representations, and a proof that the answers are right",
  },
};
