import { html } from "lit";
import { IS_PACKED } from "#files";
import { coresHere } from "../../page/choices/wish.js";
import { machineText as words } from "../../text/en/machineText.js";
import { Part } from "../part.js";

/** How the engine uses this machine: on how many workers, in which build. */
export class CosettaMachine extends Part {
  render() {
    const { wish, machine } = this.view;
    return html`<fieldset class="more-part" ?disabled=${machine === null}>
      <legend>${words.title}</legend>
      <label>
        ${words.workers}
        <select name="workers" aria-describedby="machine-what" @change=${this.#setWorkers}>
          ${this.#counts().map(
            (count) =>
              html`<option value=${count} ?selected=${count === wish.workers}>
                ${words.count(count)}
              </option>`,
          )}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          name="turbo"
          aria-describedby="machine-what"
          .checked=${machine?.instructions === "relaxed-simd"}
          ?disabled=${!machine?.canTurbo}
          @change=${this.#setTurbo}
        />
        ${words.turbo}
      </label>
      <p id="machine-what" class="hint">
        ${machine?.canTurbo === false ? this.#noTurbo() : words.what}
      </p>
    </fieldset>`;
  }

  #noTurbo() {
    return IS_PACKED ? words.packed : words.noTurbo;
  }

  /** One for each core, and what was chosen before on a larger machine. */
  #counts() {
    const most = Math.max(coresHere(), this.view.wish.workers);
    return Array.from({ length: most }, (_, i) => i + 1);
  }

  /** @param {Event} event */
  #setWorkers = (event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    this.lab.refit({ workers: Number(value) });
  };

  /** @param {Event} event */
  #setTurbo = (event) => {
    this.lab.refit({ turbo: /** @type {HTMLInputElement} */ (event.target).checked });
  };
}

customElements.define("cosetta-machine", CosettaMachine);
