/**
 * The language of all texts in this folder, as `Intl` and `lang` name it.
 *
 * @type {string}
 */
export const LANGUAGE = "zh";
