/** The lab's own page, whole or in a frame: one state, one lab, and what shows it. */
import { html, render } from "lit";
import { Lab, State, addressBar } from "./app.js";

const lab = new Lab(new State(addressBar));

/**
 * @param {string} id
 * @param {unknown} content
 */
function mount(id, content) {
  const place = document.getElementById(id);
  // A frame has not all of them.
  if (!place) return;
  place.replaceChildren();
  render(content, place);
}

mount(
  "tools",
  html`<cosetta-offer .lab=${lab}></cosetta-offer>
    <cosetta-theme .lab=${lab}></cosetta-theme>
    <cosetta-help .lab=${lab}></cosetta-help>`,
);
mount("lab", html`<cosetta-desk .lab=${lab}></cosetta-desk>`);
mount("whole", html`<cosetta-whole .lab=${lab}></cosetta-whole>`);
mount("version", html`<cosetta-version .lab=${lab}></cosetta-version>`);
lab.start();
