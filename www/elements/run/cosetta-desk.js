import { html, nothing } from "lit";
import { viewsOf } from "../../page/hosts/embedding.js";
import { shippedFor } from "../../page/runs/shipped.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** @import { ViewName } from "../../page/hosts/embedding.js" */

/** What stands on the bench: all parts of the lab, or those that the link names. */
export class CosettaDesk extends Part {
  /** Elements that are fetched once there is a use for them, and those of them that are there. @type {Set<string>} */
  #asked = new Set();
  /** @type {Set<string>} */
  #there = new Set();

  render() {
    const { lab } = this;
    const shown = viewsOf(this.view.values.view);
    // These elements come with what keeps runs.
    const hasKept = this.view.keeping !== null;
    const part = (/** @type {ViewName} */ name, /** @type {unknown} */ content) =>
      shown.has(name) ? content : nothing;
    return html`
      <cosetta-question .lab=${lab}></cosetta-question>
      ${
        this.#there.has("shipped")
          ? part("run", html`<cosetta-shipped .lab=${lab}></cosetta-shipped>`)
          : nothing
      }
      <cosetta-notices .lab=${lab}></cosetta-notices>
      ${hasKept ? html`<cosetta-kept-news .lab=${lab}></cosetta-kept-news>` : nothing}
      <cosetta-chips .lab=${lab}></cosetta-chips>
      <div class="bench">
        ${part(
          "settings",
          html`<section class="settings" aria-label=${text.settings.title}>
            <cosetta-settings .lab=${lab}></cosetta-settings>
          </section>`,
        )}
        ${part(
          "table",
          html`<section class="hero" aria-label=${text.table.title}>
            <cosetta-table .lab=${lab}></cosetta-table>
            <cosetta-paper .lab=${lab}></cosetta-paper>
          </section>`,
        )}
        <div class="instruments">
          ${part(
            "run",
            html`<cosetta-run .lab=${lab}></cosetta-run>
              <cosetta-verdict .lab=${lab}></cosetta-verdict>
              <cosetta-milestones .lab=${lab}></cosetta-milestones>`,
          )}
          ${hasKept ? part("curves", html`<cosetta-timeline .lab=${lab}></cosetta-timeline>`) : nothing}
          ${part(
            "curves",
            html`<section class="curves" aria-label=${text.curves.title}>
              <cosetta-curves .lab=${lab}></cosetta-curves>
            </section>`,
          )}
        </div>
        ${part("settings", html`<cosetta-keep .lab=${lab}></cosetta-keep>`)}
      </div>
      ${hasKept ? part("settings", html`<cosetta-kept .lab=${lab}></cosetta-kept>`) : nothing}
      ${part("anatomy", html`<cosetta-anatomy .lab=${lab}></cosetta-anatomy>`)}
      ${part("bench", html`<cosetta-bench .lab=${lab}></cosetta-bench>`)}
      ${part("weighing", html`<cosetta-weighing .lab=${lab}></cosetta-weighing>`)}
      ${part("facts", html`<cosetta-facts .lab=${lab}></cosetta-facts>`)}
      ${this.#there.has("import") ? html`<cosetta-import .lab=${lab}></cosetta-import>` : nothing}
      <cosetta-announcer .lab=${lab}></cosetta-announcer>
    `;
  }

  updated() {
    const { group, importing, shipped } = this.view;
    if (!shipped && shippedFor(group?.name)) {
      this.#fetch("shipped", () => import("./cosetta-shipped.js"));
    }
    if (importing) this.#fetch("import", () => import("./cosetta-import.js"));
  }

  /** @param {string} name @param {() => Promise<unknown>} fetch */
  async #fetch(name, fetch) {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    try {
      await fetch();
      this.#there.add(name);
      this.requestUpdate();
    } catch {
      // Without the offer, the lab works all the same.
      if (name === "import") this.#giveUpImport();
    }
  }

  #giveUpImport() {
    this.#asked.delete("import");
    this.lab.importer.cancel();
    this.lab.fail(new Error(text.notFetched));
  }
}
