import { linkOf } from "./state.js";

/** @import { Values } from "./state.js" */

/** The parts of the lab that a link can choose from, by `view`. */
export const VIEWS = /** @type {const} */ ([
  "settings",
  "table",
  "run",
  "curves",
  "anatomy",
  "bench",
  "weighing",
  "facts",
]);

/** @typedef {typeof VIEWS[number]} ViewName */

/** What the code to embed asks for. @type {ViewName[]} */
const EMBEDDED = ["table", "run", "curves"];

/**
 * The parts that are to be shown: all, unless a link names some.
 *
 * @param {string | null} view
 * @returns {Set<ViewName>}
 */
export function viewsOf(view) {
  const asked = view?.split(".") ?? [];
  const known = VIEWS.filter((name) => asked.includes(name));
  return new Set(known.length > 0 ? known : VIEWS);
}

/**
 * A frame for other pages that shows what is on this one. It loads nothing before it is
 * scrolled to.
 *
 * @param {Values} values
 * @param {[string, string][]} unknown
 * @param {string} title of the frame
 */
export function embedCode(values, unknown, title) {
  const { hash } = linkOf({ ...values, view: values.view ?? EMBEDDED.join(".") }, unknown);
  const { href } = new URL(`embed.html${hash}`, document.baseURI);
  const source = href.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${source}" title="${title}" loading="lazy" style="width: 100%; height: 60rem; border: 0"></iframe>`;
}
