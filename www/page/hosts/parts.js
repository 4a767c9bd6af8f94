/** What a page around may style of the lab in it, by `::part`. */

/** The names of parts, and which elements they are. @type {Record<string, string>} */
const PARTS = {
  heading: "h1, h2, h3",
  button: "button",
  primary: "button.primary",
  field: "input:not([type=checkbox], [type=radio], [type=range]), select",
  settings: "section.settings",
  table: "section.hero",
  run: "cosetta-run",
  curves: "section.curves",
  panel: "details",
};

const SELECTOR = Object.values(PARTS).join(", ");

/** Names the parts, now and as they come. @param {Element} sheet */
export function nameParts(sheet) {
  nameIn(sheet);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) nameIn(node);
    }
  }).observe(sheet, { childList: true, subtree: true });
}

/** @param {Element} root */
function nameIn(root) {
  const inside = root.querySelectorAll(SELECTOR);
  for (const one of root.matches(SELECTOR) ? [root, ...inside] : inside) {
    const names = Object.keys(PARTS).filter((name) => one.matches(PARTS[name]));
    one.setAttribute("part", names.join(" "));
  }
}
