import { html } from "lit";

/** @typedef {"in" | "out" | "fit"} Way */

/**
 * The buttons for the size of a picture.
 *
 * @param {Record<Way, string>} words
 * @param {(way: Way) => void} onZoom
 */
export function zoomButtons(words, onZoom) {
  const icon = (/** @type {string} */ sign, /** @type {Way} */ way) =>
    html`<button
      type="button"
      class="icon"
      aria-label=${words[way]}
      title=${words[way]}
      @click=${() => onZoom(way)}
    >
      ${sign}
    </button>`;
  return html`<div class="zoom-buttons">
    ${icon("−", "out")} ${icon("+", "in")}
    <button type="button" @click=${() => onZoom("fit")}>${words.fit}</button>
  </div>`;
}
