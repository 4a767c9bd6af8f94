import { html } from "lit";
import { isThere, labAddress } from "#files";
import { linkOf } from "../../page/choices/state.js";
import { LANGUAGE } from "../../text/en/language.js";
import { LANGUAGES, fileIn } from "../../text/languages.js";
import { Part } from "../part.js";

/** The way to the page in other languages; what is on it is there as well. */
export class CosettaLanguage extends Part {
  render() {
    const { values, unknown } = this.view;
    const { hash } = linkOf(values, unknown);
    const others = Object.entries(LANGUAGES).filter(
      ([language]) => language !== LANGUAGE && isThere(fileIn("index.html", language)),
    );
    return others.map(
      ([language, name]) =>
        html`<a lang=${language} hreflang=${language} href=${labAddress(hash, language)}
          >${name}</a
        >`,
    );
  }
}
