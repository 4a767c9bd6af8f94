/** The lab in other pages; fetched with the dialog about it. */
export const embedText = {
  title: "In your own page",
  close: "Close",
  what: "The table, the run and its curves, as they are chosen here. Nothing is fetched before a reader comes near.",
  way: "Embed as",
  ways: {
    frame: "A frame",
    element: "An element",
  },
  ofWay: {
    frame: "Works in every page that takes frames.",
    element:
      "Takes the width of the text, several fit on a page, and links in your prose can drive it; your page must be allowed to run the script.",
  },
  code: "Code",
  copy: "Copy the code",
  copied: "Copied.",
  notCopied: "Copying is not allowed here: select the code and copy it.",
  named: (/** @type {string} */ group) => `A network learns the multiplication of ${group}`,
};
