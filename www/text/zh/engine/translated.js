/**
 * Patterns of English words, each with what makes Chinese ones of its groups; a group that took
 * part in nothing is the empty text.
 *
 * @typedef {[RegExp, (...parts: string[]) => string][]} Table
 */

/** How Chinese words begin and end: with a character, or a sign of its width. */
const CHINESE = "[\\u2018-\\u201d\\u3000-\\u9fff\\uff00-\\uffef]";
const LATIN_START = new RegExp(`^(?!${CHINESE})`);
const LATIN_END = new RegExp(`(?<!${CHINESE})$`);

/**
 * What the first pattern that fits makes of the words; they themselves if none does.
 *
 * @param {Table} table
 * @param {string} words
 */
export function translated(table, words) {
  for (const [pattern, chinese] of table) {
    const found = pattern.exec(words);
    if (found) return chinese(...found.slice(1).map((part) => part ?? ""));
  }
  return words;
}

/** Words between Chinese ones: a space parts them from those that are not. @param {string} words */
export const spaced = (words) => words.replace(LATIN_START, " ").replace(LATIN_END, " ");

/** `1, 3 or 5` @param {string} words */
export const listed = (words) => words.replaceAll(", ", "、").replace(/ (?:or|and) /, " 或 ");
