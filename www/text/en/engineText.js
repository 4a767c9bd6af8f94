/**
 * A sentence of the engine, in the language of the page: rules of neurons, verdicts, and what is
 * wrong with a group, a link or a file.
 *
 * @type {(words: string) => string}
 */
export const said = (words) => words;
