/** @import { ViewName } from "../../page/hosts/embedding.js" */

/** The lab in other pages; fetched with the dialog about it. */
export const embedText = {
  title: "In your own page",
  close: "Close",
  what: "What is on the page, as it is chosen here. Nothing is fetched before a reader comes near, and nothing trains before one presses Train.",
  parts: "What it shows",
  /** @type {Record<ViewName, string>} */
  views: {
    settings: "Settings",
    table: "Table",
    run: "Run: Train, figures, result",
    curves: "Curves",
    anatomy: "The network, taken apart",
    bench: "Break it",
    weighing: "Weigh the accounts",
    facts: "About the group",
  },
  none: "Choose at least one part.",
  theme: "Theme",
  column: "Width of your column",
  /** @type {(pixels: number) => string} */
  pixels: (pixels) => `${pixels} pixels`,
  preview: "Show a preview",
  hide: "Hide the preview",
  previewed: "Preview",
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
