import { html } from "lit";
import { sameCharacters } from "../../page/twins/sameCharacters.js";
import { text as common } from "../../text/en.js";
import { twinsText } from "../../text/en/twinsText.js";
import { groupName } from "../../views/groupName.js";
import { Part } from "../part.js";

/** @import { TwinFacts } from "../../page/twins/twins.js" */
/** @import { GroupReport } from "../../protocol/group.js" */

/** What two groups with equal characters have in common, and what not. */
export class CosettaTwinFacts extends Part {
  /** Whether the characters are equal, once that was looked at. @type {boolean | null} */
  #same = null;

  get #reports() {
    return /** @type {TwinFacts} */ (this.view.twins?.facts).reports;
  }

  render() {
    const { facts: text, caution } = twinsText;
    const reports = this.#reports;
    const [one, other] = reports;
    this.#same ??= sameCharacters(one, other);
    return html`<div class="bench-part">
      <div class="scroll" role="region" aria-label=${text.title} tabindex="0">
        <table>
          <caption>
            ${text.title}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="words">${text.what}</th>
              ${reports.map(({ title }) => html`<th scope="col">${groupName(title)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${this.#row(text.order, ({ order }) => order)}
            ${this.#row(text.classes, ({ classes }) => classes.length)}
            <tr>
              <th scope="row" class="words">${text.characters}</th>
              <td colspan="2">${this.#same ? text.same : text.differs}</td>
            </tr>
            ${this.#row(text.quaternionic, quaternionic)}
            ${this.#row(text.involutions, involutions)}
            ${this.#row(text.subgroups, ({ subgroups }) => subgroups)}
            ${this.#row(text.subgroupClasses, ({ subgroup_classes: classes }) => classes.length)}
          </tbody>
        </table>
      </div>
      <p class="row">
        ${reports.map(
          ({ name }) =>
            html`<button type="button" @click=${() => this.#open(name)}>
              ${text.open(name)}
            </button>`,
        )}
      </p>
      <p class="hint">${caution(quaternionic(other), other.name)}</p>
    </div>`;
  }

  /** @param {string} what @param {(report: GroupReport) => number} figure */
  #row(what, figure) {
    const figures = this.#reports.map(figure);
    const differs = new Set(figures).size > 1;
    return html`<tr class=${differs ? "differs" : ""}>
      <th scope="row" class="words">${what}</th>
      ${figures.map((value) => html`<td>${common.count(value)}</td>`)}
    </tr>`;
  }

  /** Trains on it, and shows what the algebra says about it. @param {string} name */
  #open(name) {
    this.lab.chooseGroup(name);
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    const details = root.querySelector("cosetta-facts > details");
    if (!details) return;
    /** @type {HTMLDetailsElement} */ (details).open = true;
    details.querySelector("summary")?.focus();
  }
}

/** @param {GroupReport} report */
const involutions = ({ classes }) =>
  classes
    .filter(({ element_order: order }) => order === 2)
    .reduce((sum, { size }) => sum + size, 0);

/** @param {GroupReport} report */
const quaternionic = ({ indicators }) => indicators.filter((indicator) => indicator < 0).length;
