import { html } from "lit";
import { randomSeed } from "../../page/groups/mysteryName.js";
import { ownText as own } from "../../text/en/ownText.js";
import { Part } from "../part.js";

/** A group in disguise: the seed that draws it, and the orders it may have. */
export class CosettaMysteryDraft extends Part {
  static properties = { ...Part.properties, input: { attribute: false } };

  constructor() {
    super();
    this.input = "";
  }

  render() {
    const { seed, orders } = this.#parts;
    return html`<div class="draft">
      <p class="how">${own.what.mystery}</p>
      <div class="disguise">
        <div class="field">
          <label for="own-seed">${own.seed}</label>
          <input
            id="own-seed"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            .value=${seed}
            @input=${this.#onInput}
          />
        </div>
        <button type="button" @click=${() => this.#write(randomSeed(Number(seed)), orders)}>
          ${own.randomSeed}
        </button>
        <div class="field">
          <label for="own-orders">${own.orders}</label>
          <input
            id="own-orders"
            type="text"
            autocomplete="off"
            aria-describedby="own-orders-hint"
            .value=${orders}
            @input=${this.#onInput}
          />
        </div>
      </div>
      <p id="own-orders-hint" class="hint">${own.ordersHint}</p>
    </div>`;
  }

  get #parts() {
    const [seed, ...orders] = this.input.split(":");
    return { seed, orders: orders.join(":") };
  }

  #onInput = () => {
    const value = (/** @type {string} */ id) =>
      /** @type {HTMLInputElement} */ (this.querySelector(id)).value.trim();
    this.#write(value("#own-seed"), value("#own-orders"));
  };

  /** @param {string | number} seed @param {string} orders */
  #write(seed, orders) {
    const detail = orders === "" ? `${seed}` : `${seed}:${orders}`;
    this.dispatchEvent(new CustomEvent("cosetta-draft", { detail, bubbles: true }));
  }
}
