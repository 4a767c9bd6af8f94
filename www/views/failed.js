import { html } from "lit";
import { said } from "../text/en/engineText.js";
import { text } from "../text/en.js";

/**
 * What could not be done, and a way to have it tried again.
 *
 * @param {string} message
 * @param {() => unknown} again
 */
export const failed = (message, again) =>
  html`<div role="alert"><p class="problem">${said(message)}</p></div>
    <button type="button" @click=${again}>${text.retry}</button>`;
