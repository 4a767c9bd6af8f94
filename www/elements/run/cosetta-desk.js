import { html, nothing } from "lit";
import { fetchStyles } from "../../page/browser/fetchStyles.js";
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
    if (this.view.phase === "unsupported") return this.#withoutEngine();
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
      ${
        this.#there.has("mystery") && (shown.has("run") || shown.has("facts"))
          ? html`<cosetta-mystery .lab=${lab}></cosetta-mystery>`
          : nothing
      }
      <cosetta-notices .lab=${lab}></cosetta-notices>
      ${
        this.#there.has("import")
          ? html`<cosetta-imported .lab=${lab}></cosetta-imported>
              <cosetta-changed .lab=${lab}></cosetta-changed>`
          : nothing
      }
      ${
        this.#there.has("link")
          ? html`<cosetta-link .lab=${lab}></cosetta-link>
              <cosetta-arrival .lab=${lab}></cosetta-arrival>`
          : nothing
      }
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
            ${this.#there.has("paper") ? html`<cosetta-paper .lab=${lab}></cosetta-paper>` : nothing}
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

  #withoutEngine() {
    const { lab } = this;
    return html`
      <cosetta-notices .lab=${lab}></cosetta-notices>
      ${this.#there.has("recorded") ? html`<cosetta-recorded .lab=${lab}></cosetta-recorded>` : nothing}
      <cosetta-announcer .lab=${lab}></cosetta-announcer>
    `;
  }

  updated() {
    const { group, importing, imported, changed, shipped, values } = this.view;
    const { unknown, unlinked, lost, clamped, phase } = this.view;
    if (phase === "unsupported") {
      return void this.#fetch("recorded", "recorded.css", () => import("./cosetta-recorded.js"));
    }
    // Before anything is printed, but after the first view.
    if (group) this.#fetch("paper", null, () => import("../frame/cosetta-paper.js"));
    if (!shipped && shippedFor(group?.name)) {
      this.#fetch("shipped", null, () => import("./cosetta-shipped.js"));
    }
    if (group?.name.startsWith("myst:")) {
      this.#fetch("mystery", "mystery.css", () => import("../group/cosetta-mystery.js"));
    }
    if (importing ?? imported ?? changed) {
      this.#fetch("import", "own.css", () => import("./importElements.js"));
    }
    const { from, t, circ, irr, abl } = values;
    if (unlinked ?? unknown[0] ?? lost[0] ?? clamped[0] ?? from ?? t ?? circ ?? irr ?? abl) {
      this.#fetch("link", "link.css", () => import("./linkElements.js"));
    }
  }

  /**
   * @param {string} name
   * @param {string | null} sheet its looks, if they are fetched, too
   * @param {() => Promise<unknown>} fetch
   */
  async #fetch(name, sheet, fetch) {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    try {
      await Promise.all([fetch(), sheet && fetchStyles(sheet)]);
      this.#there.add(name);
      this.requestUpdate();
    } catch {
      if (name === "import") this.#giveUpImport();
      else if (name === "recorded") this.lab.fail(new Error(text.notFetched));
      // Without the others, the lab works all the same.
    }
  }

  #giveUpImport() {
    this.#asked.delete("import");
    this.lab.importer().then((importer) => importer.cancel());
    this.lab.fail(new Error(text.notFetched));
  }
}
