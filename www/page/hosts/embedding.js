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

/** The address of the whole lab. @param {string} hash */
export const labAddress = (hash) => new URL(`./${hash}`, import.meta.url).href;
