import { isThere } from "#files";
import { LANGUAGE } from "../../text/en/language.js";
import { LANGUAGES, fileIn } from "../../text/languages.js";

/** What a link asks for beside the choices. */
const KEY = "lang";

/**
 * A link without the language that it asks for, and that language; `null` if it is the page's own,
 * or one that there is not.
 *
 * @param {string} hash
 */
export function languageOf(hash) {
  const asked = new URLSearchParams(hash.slice(1));
  const language = asked.get(KEY);
  if (language === null) return { hash, language };
  asked.delete(KEY);
  const isOther = language in LANGUAGES && language !== LANGUAGE;
  return {
    hash: asked.size > 0 ? `#${asked}` : "",
    language: isOther && isThere(fileIn("index.html", language)) ? language : null,
  };
}
