/** What a page says to whoever reads or hears it, for the tests. */

/** @import { Page } from "playwright-core" */

/** Names and code are the same in every language, and these parts have a language of their own. */
const ASIDE = "script, style, code, cite, [lang]:not(html), .wordmark, .group-name, noscript";
/** Where words stand beside texts. */
const SPOKEN = ["aria-label", "aria-valuetext", "aria-description", "alt", "placeholder", "title"];

/**
 * All texts of the page that are in English, as far as four letters tell.
 *
 * @param {Page} page
 * @param {{ known?: string[], aside?: string }} but words that stay as they are, and parts that do
 * @returns {Promise<string[]>}
 */
export const englishIn = (page, { known = [], aside = ASIDE }) =>
  page.evaluate(
    ({ aside, spoken, known }) => {
      /** @type {Set<string>} */
      const found = new Set();
      // With an accent it is no English word.
      const words = /(?<!\p{Script=Latin})[a-z]{4,}(?!\p{Script=Latin})/giu;
      const look = (/** @type {string | null} */ text) => {
        const english = (text ?? "").match(words) ?? [];
        if (english.some((word) => !known.includes(word))) found.add((text ?? "").trim());
      };
      for (const element of document.querySelectorAll("body, body *")) {
        if (element.closest(aside)) continue;
        for (const name of spoken) look(element.getAttribute(name));
        for (const node of element.childNodes) if (node instanceof Text) look(node.data);
      }
      return [...found];
    },
    { aside: `${ASIDE}, ${aside}`, spoken: SPOKEN, known },
  );

/** Opens every panel of the page, and waits for what is worked out in them. @param {Page} page @param {string} apart what says that the network was taken apart */
export async function openAll(page, apart) {
  for (const summary of await page.locator("summary").all()) {
    await summary.evaluate((/** @type {HTMLElement} */ one) => {
      if (!one.closest("details")?.open) one.click();
    });
  }
  await page.locator("cosetta-anatomy").getByText(apart).first().waitFor();
}
