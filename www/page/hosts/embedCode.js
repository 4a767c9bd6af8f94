import { addressOf, labAddress } from "#files";
import { LANGUAGE } from "../../text/en/language.js";
import { fileIn } from "../../text/languages.js";
import { attributesOf } from "../choices/attributes.js";
import { DEFAULTS, linkOf } from "../choices/state.js";
import { viewsOf } from "./embedding.js";

/** @import { Values } from "../choices/state.js" */
/** @import { ViewName } from "./embedding.js" */

/** What the code to embed asks for, unless the visitor chooses. @type {ViewName[]} */
export const EMBEDDED = ["table", "run", "curves"];

/** Widths of columns that are offered, in pixels. */
export const COLUMNS = [360, 480, 640, 800, 1000];
/** From here on, the run stands beside the table. */
const WIDE = 900;

/** What stands beside the table then. @type {ViewName[]} */
const BESIDE = ["run", "curves"];

/** About how high the parts are, and what stands around them, in pixels: narrow, and wide. */
const HEIGHTS = {
  narrow: { around: 530, settings: 300, table: 1010, run: 310, curves: 580, panel: 70 },
  wide: { around: 230, settings: 180, table: 1020, run: 310, curves: 430, panel: 70 },
};

/**
 * What is on the page, as somebody else's page is to show it.
 *
 * @typedef {object} Shown
 * @property {Values} values
 * @property {[string, string][]} unknown
 * @property {string} title
 */

/**
 * How high a frame must be for what it shows.
 *
 * @param {ViewName[]} views
 * @param {keyof typeof HEIGHTS} width
 */
function heightAt(views, width) {
  const { around, panel, ...parts } = HEIGHTS[width];
  const known = (/** @type {ViewName} */ view) => parts[/** @type {keyof typeof parts} */ (view)];
  const total = (/** @type {ViewName[]} */ some) =>
    some.reduce((sum, view) => sum + (known(view) ?? panel), 0);
  if (width === "narrow") return around + total(views);
  const beside = views.filter((view) => BESIDE.includes(view));
  const hero = views.filter((view) => view === "table");
  const rest = views.filter((view) => view !== "table" && !BESIDE.includes(view));
  return around + Math.max(total(hero), total(beside)) + total(rest);
}

/**
 * The height of a frame as CSS has it: where the parts stand side by side, one that grows on
 * narrow screens, where they stand one below the other.
 *
 * @param {string | null} view
 * @param {number} column
 */
export function frameHeight(view, column) {
  const views = [...viewsOf(view ?? EMBEDDED.join("."))];
  const narrow = heightAt(views, "narrow");
  if (column < WIDE) return `${narrow}px`;
  return `clamp(${heightAt(views, "wide")}px, (${WIDE}px - 100vw) * 999, ${narrow}px)`;
}

/** @param {string} value */
const quoted = (value) =>
  `"${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"`;

/** The page's file of this language. @param {string} name */
const address = (name) => addressOf(fileIn(name, LANGUAGE));

/** @param {Values} values @returns {Values} */
const embedded = (values) => ({ ...values, view: values.view ?? EMBEDDED.join(".") });

/** What a frame shows. @param {Pick<Shown, "values" | "unknown">} shown */
export function frameAddress({ values, unknown }) {
  const { hash } = linkOf(embedded(values), unknown);
  return address("embed.html") + hash;
}

/** A frame, which loads nothing before it is scrolled to. @param {Shown} shown @param {number} column */
export function frameCode(shown, column) {
  const height = frameHeight(shown.values.view, column);
  return `<iframe src=${quoted(frameAddress(shown))} title=${quoted(shown.title)} loading="lazy" style="width: 100%; height: ${height}; border: 0"></iframe>`;
}

/**
 * The element and the script that it needs; where that cannot be had, a link.
 *
 * @param {Shown} shown
 */
export function elementCode({ values, unknown, title }) {
  const attributes = attributesOf(embedded(values), DEFAULTS);
  const said = attributes.map(([name, value]) => ` ${name}=${quoted(value)}`).join("");
  const { hash } = linkOf({ ...values, view: null }, unknown);
  const words = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<script type="module" src=${quoted(address("element.js"))}></script>
<cosetta-lab${said}><a href=${quoted(labAddress(hash))}>${words}</a></cosetta-lab>`;
}
