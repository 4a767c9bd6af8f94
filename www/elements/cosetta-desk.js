import { html, nothing } from "lit";
import { viewsOf } from "../page/embedding.js";
import { text } from "../text/en.js";
import { Part } from "./part.js";

/** @import { ViewName } from "../page/embedding.js" */

/** What stands on the bench: all parts of the lab, or those that the link names. */
export class CosettaDesk extends Part {
  render() {
    const { lab } = this;
    const shown = viewsOf(this.view.values.view);
    // These elements come with what keeps runs.
    const hasKept = this.view.keeping !== null;
    const part = (/** @type {ViewName} */ name, /** @type {unknown} */ content) =>
      shown.has(name) ? content : nothing;
    return html`
      <cosetta-question .lab=${lab}></cosetta-question>
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
      <cosetta-import .lab=${lab}></cosetta-import>
      <cosetta-announcer .lab=${lab}></cosetta-announcer>
    `;
  }
}
