import { NAMES } from "../choices/attributes.js";

/** By the key in a link, too. @type {Map<string, string>} */
const LONG_NAMES = new Map(
  Object.entries(NAMES).flatMap(([name, key]) => [
    [key, name],
    [name, name],
  ]),
);

/**
 * Lets what has `data-cosetta="subgroup=24.16.0&order=cosets"` change the nearest element
 * when it is pressed.
 *
 * @param {string} tag of the elements
 */
export function driveByLinks(tag) {
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = /** @type {HTMLElement | null} */ (target?.closest("[data-cosetta]") ?? null);
    // Who opens the link elsewhere means its address.
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || elsewhere || event.defaultPrevented) return;
    const lab = nearest(tag, link);
    if (!lab) return;
    event.preventDefault();
    for (const [key, value] of new URLSearchParams(link.dataset.cosetta)) {
      const name = LONG_NAMES.get(key);
      if (name) lab.setAttribute(name, value);
    }
    lab.scrollIntoView({ block: "nearest" });
  });
}

/**
 * Of the elements in the smallest part of the page that has one, the nearest on the screen.
 *
 * @param {string} tag
 * @param {Element} link
 */
function nearest(tag, link) {
  const { top: from } = link.getBoundingClientRect();
  const distance = (/** @type {Element} */ element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return Math.max(top - from, from - bottom);
  };
  for (let place = link.parentElement; place; place = place.parentElement) {
    const found = [...place.querySelectorAll(tag)];
    if (found.length > 0) return found.sort((a, b) => distance(a) - distance(b))[0];
  }
  return null;
}
