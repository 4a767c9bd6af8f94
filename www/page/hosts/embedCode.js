import { attributesOf } from "../choices/attributes.js";
import { DEFAULTS, linkOf } from "../choices/state.js";

/** @import { Values } from "../choices/state.js" */
/** @import { ViewName } from "./embedding.js" */

/** What the code to embed asks for. @type {ViewName[]} */
const EMBEDDED = ["table", "run", "curves"];

/**
 * What is on the page, as somebody else's page is to show it.
 *
 * @typedef {object} Shown
 * @property {Values} values
 * @property {[string, string][]} unknown
 * @property {string} title
 */

/** @param {string} value */
const quoted = (value) =>
  `"${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"`;

/** The address of a file beside this script. @param {string} file */
const address = (file) => quoted(new URL(file, import.meta.url).href);

/** @param {Values} values @returns {Values} */
const embedded = (values) => ({ ...values, view: values.view ?? EMBEDDED.join(".") });

/** A frame, which loads nothing before it is scrolled to. @param {Shown} shown */
export function frameCode({ values, unknown, title }) {
  const { hash } = linkOf(embedded(values), unknown);
  return `<iframe src=${address(`embed.html${hash}`)} title=${quoted(title)} loading="lazy" style="width: 100%; height: 60rem; border: 0"></iframe>`;
}

/**
 * The element and the script that it needs; where that cannot be had, a link.
 *
 * @param {Shown} shown
 */
export function elementCode({ values, unknown, title }) {
  const attributes = attributesOf(embedded(values), DEFAULTS);
  const said = attributes.map(([name, value]) => ` ${name}=${quoted(value)}`).join("");
  const { hash } = linkOf(values, unknown);
  const words = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<script type="module" src=${address("element.js")}></script>
<cosetta-lab${said}><a href=${address(`./${hash}`)}>${words}</a></cosetta-lab>`;
}
