import { html, nothing } from "lit";
import { said } from "../text/en/engineText.js";

/**
 * What names are written with: letters with a number or parameters, a sign and a
 * power; the power of a bracket; the parameter of a semidirect product; signs.
 */
const TOKEN =
  /(?<letters>[A-Z]+[a-z]*)(?<number>\([\d,]+\)|\d*)(?<sign>[+-]?)(?:\^(?<power>\d+))?|\^(?<raised>\d+)|:(?<by>\d*)|(?<plain>x|wr|[()])/y;
/** @type {Record<string, string>} */
const SIGNS = { x: " × ", wr: " ≀ ", "(": "(", ")": ")" };
/** What an engine's title says of a control. */
const ENDING = / [a-z]+$/;
/** More of a title does not fit into a headline. */
const LONGEST = 60;
const NO_BREAK_SPACE = "\u00a0";

/**
 * A group's title as in print: numbers set low, products with their sign. What is
 * not a name, such as a list of generators, stays as it is.
 *
 * @param {string} title
 */
export function groupName(title) {
  return printedName(said(title));
}

/** @param {string} title in the language of the page */
function printedName(title) {
  const [ending] = title.match(ENDING) ?? [""];
  const parts = named(title.slice(0, title.length - ending.length));
  if (parts) return html`<span class="group-name">${parts}</span>${ending}`;
  if (title.length <= LONGEST) return html`<span class="group-words">${title}</span>`;
  const start = title.slice(0, LONGEST - ending.length);
  return html`<span class="group-words" title=${title}>${start}…${ending}</span>`;
}

/** A name in print; `null` if it is none. @param {string} name */
function named(name) {
  const parts = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < name.length) {
    const token = TOKEN.exec(name);
    if (!token?.groups) return null;
    parts.push(printed(token.groups));
  }
  return parts;
}

/** @param {Record<string, string | undefined>} token */
function printed({ letters, number = "", sign, power, raised, by, plain }) {
  if (plain) return SIGNS[plain];
  if (raised) return high(raised);
  if (letters === undefined) return html` ⋊${low(by)} `;
  const head = letters.length === 1 ? html`<i>${letters}</i>` : letters;
  const foot = number.startsWith("(") ? number.replaceAll(",", `,${NO_BREAK_SPACE}`) : low(number);
  const top = sign ? html`<sup>${sign.replace("-", "−")}</sup>` : nothing;
  return html`<span class="factor">${head}${foot}${top}${power ? high(power) : nothing}</span>`;
}

/** @param {string} [number] */
function low(number) {
  return number ? html`<sub>${number}</sub>` : nothing;
}

/** The caret is there for those who read the text. @param {string} power */
function high(power) {
  return html`<span class="sr-only">^</span><sup>${power}</sup>`;
}
