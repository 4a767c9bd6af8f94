/** What a link lacks that was copied; fetched once one does. */
export const copiedText = {
  group: "Link copied, but without the group: it is too large for a link.",
  branch: "Link copied, but without the branches: the run has too many of them.",
  network: "Link copied, but without the network: no link can carry its weights.",
  removal: "Link copied, but without the removal: it names too many neurons.",
  lines: "Link copied, but without the lines that you moved: they are too many.",
};
