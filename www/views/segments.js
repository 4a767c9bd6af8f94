import { html } from "lit";

/**
 * A choice of one among few, side by side.
 *
 * @template {string} T
 * @param {object} choice
 * @param {string} choice.name of the group, within the page
 * @param {readonly T[]} choice.values
 * @param {Record<T, unknown>} choice.words
 * @param {T} choice.chosen
 * @param {(value: T) => void} choice.choose
 */
export const segments = ({ name, values, words, chosen, choose }) =>
  html`<div class="segments">
    ${values.map(
      (value) =>
        html`<label>
          <input
            type="radio"
            name=${name}
            value=${value}
            .checked=${value === chosen}
            @change=${() => choose(value)}
          />
          <span>${words[value]}</span>
        </label>`,
    )}
  </div>`;
