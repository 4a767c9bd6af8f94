/** Makes texts of the page longer, with accents on all words of four letters or more. */

const PLAIN = "aceinouyACEINOUY";
const ACCENTED = "áçéíñóúýÁÇÉÍÑÓÚÝ";
/** How much longer other languages are. */
const SHARE = 0.35;

/**
 * A catalogue, or a part of one, as somebody else would have written it.
 *
 * @param {any} text
 * @param {object} [owner] what it is a part of
 * @returns {any}
 */
export function pseudo(text, owner) {
  if (typeof text === "string") return longer(text);
  if (typeof text === "function") {
    return (/** @type {any[]} */ ...given) => pseudo(text.apply(owner, given));
  }
  if (Array.isArray(text)) return text.map((part) => pseudo(part));
  if (text === null || Object.getPrototypeOf(text) !== Object.prototype) return text;
  return Object.fromEntries(Object.entries(text).map(([key, part]) => [key, pseudo(part, text)]));
}

/** @param {string} text */
function longer(text) {
  const accented = text.replaceAll(/[a-z]{4,}/gi, (word) =>
    [...word].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join(""),
  );
  if (accented === text) return text;
  // Broken like words, so that it wraps as they do.
  const more = "ñóñ ".repeat(Math.ceil((SHARE * text.length) / 4)).trim();
  return text.replace(/\s*$/, (space) => ` ${more}${space}`).replace(text.trim(), accented.trim());
}
