import { html, nothing } from "lit";
import { importingText as words } from "../../text/en/importingText.js";
import { Part } from "../part.js";

/** @import { Importing } from "../../page/view.js" */
/** @import { ImportOptions } from "../../protocol/exchange.js" */

/** The dialog about a network of another program: for which group it is, and in which convention. */
export class CosettaImport extends Part {
  render() {
    const { importing } = this.view;
    return html`<dialog class="own" aria-labelledby="import-title" @close=${this.#onClose}>
      ${importing ? this.#form(importing) : nothing}
    </dialog>`;
  }

  updated() {
    const dialog = this.querySelector("dialog");
    if (this.view.importing && !dialog?.open) dialog?.showModal();
    if (!this.view.importing && dialog?.open) dialog.close();
  }

  /** @param {Importing} importing */
  #form({ order, embedding, width, options, problem }) {
    const { catalogue } = this.view;
    const groups = catalogue.flatMap((family) => family.groups);
    return html`
      <div class="own-head">
        <h2 id="import-title">${words.title}</h2>
        <button type="button" class="icon" aria-label=${words.close} @click=${this.#cancel}>
          ×
        </button>
      </div>
      <form class="own-panel" @submit=${this.#submit}>
        <p>${words.sizes(order, embedding, width)}</p>
        <div class=${problem ? "field wrong" : "field"}>
          <label for="import-group">${words.group}</label>
          <input
            id="import-group"
            name="group"
            type="text"
            list="import-groups"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            required
            .value=${options.group ?? this.#group(order)}
            aria-invalid=${problem ? "true" : "false"}
            aria-describedby="import-hint"
          />
          <datalist id="import-groups">
            ${groups
              .filter((group) => group.order === order)
              .map(({ name }) => html`<option value=${name}></option>`)}
          </datalist>
          <p id="import-hint" class="hint">${words.groupHint}</p>
          ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
        </div>
        ${this.#choice("order", words.order, words.orders, options.order)}
        ${this.#choice("composition", words.composition, words.compositions, options.composition)}
        <p class="own-actions"><button class="primary">${words.open}</button></p>
      </form>
    `;
  }

  /** The group of the run, if it could be the network's. @param {number} order */
  #group(order) {
    const { group, imported } = this.view;
    return imported && group?.order === order ? group.name : "";
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {Record<string, string>} choices
   * @param {string | null} chosen
   */
  #choice(name, label, choices, chosen) {
    return html`<div class="field">
      <label for="import-${name}">${label}</label>
      <select id="import-${name}" name=${name}>
        <option value="" ?selected=${chosen === null}>${words.find}</option>
        ${Object.entries(choices).map(
          ([value, words]) =>
            html`<option value=${value} ?selected=${chosen === value}>${words}</option>`,
        )}
      </select>
    </div>`;
  }

  /** @param {SubmitEvent} event */
  #submit = async (event) => {
    event.preventDefault();
    const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const given = (/** @type {string} */ name) => String(data.get(name) ?? "").trim() || null;
    const [group, order, composition] = ["group", "order", "composition"].map(given);
    const importer = await this.lab.importer();
    importer.openAs(/** @type {ImportOptions} */ ({ group, order, composition }));
  };

  /** A dialog tells late that it was closed: by then it may be open for the next file. @param {Event} event */
  #onClose = ({ target }) => {
    if (!(/** @type {HTMLDialogElement} */ (target).open)) this.#cancel();
  };

  #cancel = async () => {
    const { importing } = this.view;
    const importer = await this.lab.importer();
    if (importing && this.view.importing === importing) importer.cancel();
  };
}

customElements.define("cosetta-import", CosettaImport);
