import { html } from "lit";
import { text } from "../text/en.js";
import { Part } from "./part.js";

/** The whole lab. */
export class CosettaLab extends Part {
  render() {
    const { lab } = this;
    return html`
      <cosetta-question .lab=${lab}></cosetta-question>
      <cosetta-notices .lab=${lab}></cosetta-notices>
      <cosetta-chips .lab=${lab}></cosetta-chips>
      <div class="bench">
        <section class="settings" aria-label=${text.settings.title}>
          <cosetta-settings .lab=${lab}></cosetta-settings>
        </section>
        <section class="hero" aria-label=${text.table.title}>
          <cosetta-table .lab=${lab}></cosetta-table>
        </section>
        <div class="instruments">
          <cosetta-run .lab=${lab}></cosetta-run>
          <cosetta-verdict .lab=${lab}></cosetta-verdict>
          <cosetta-milestones .lab=${lab}></cosetta-milestones>
          <section class="curves" aria-label=${text.curves.title}>
            <cosetta-curves .lab=${lab}></cosetta-curves>
          </section>
        </div>
        <cosetta-keep .lab=${lab}></cosetta-keep>
      </div>
      <cosetta-anatomy .lab=${lab}></cosetta-anatomy>
      <cosetta-bench .lab=${lab}></cosetta-bench>
      <cosetta-weighing .lab=${lab}></cosetta-weighing>
      <cosetta-facts .lab=${lab}></cosetta-facts>
      <cosetta-import .lab=${lab}></cosetta-import>
      <cosetta-announcer .lab=${lab}></cosetta-announcer>
    `;
  }
}
