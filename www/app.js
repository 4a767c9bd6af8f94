/** The lab's own page, whole or in a frame: one state, one lab, and what shows it. */
import { html, render } from "lit";
import { addressOf, labAddress } from "#files";
import "./elements.js";
import { addressBar } from "./page/choices/addressBar.js";
import { languageOf } from "./page/choices/language.js";
import { Lab } from "./page/lab.js";
import { fileIn } from "./text/languages.js";
import { State } from "./page/choices/state.js";

const inFrame = document.body.classList.contains("embedded");

/** Goes to the page that speaks the language that the link asks for. */
function speak() {
  const { hash, language } = languageOf(location.hash);
  if (language !== null) {
    const frame = addressOf(fileIn("embed.html", language)) + hash;
    location.replace(inFrame ? frame : labAddress(hash, language));
  } else if (hash !== location.hash) {
    history.replaceState(null, "", hash || location.href.split("#")[0]);
  }
}

// Before anybody else reads the link.
speak();
addEventListener("hashchange", speak);

const place = inFrame ? document.documentElement : null;
const lab = new Lab(new State(addressBar), { keepsRuns: !inFrame, place });

/** Theme and motion are the whole page's, also in a frame, where there is no switch. */
function applyLooks() {
  const { dataset } = document.documentElement;
  for (const name of /** @type {const} */ (["theme", "motion"])) {
    const value = lab.view.values[name];
    if (value === "auto") delete dataset[name];
    else dataset[name] = value;
  }
}

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
  html`<cosetta-language .lab=${lab}></cosetta-language>
    <cosetta-offer .lab=${lab}></cosetta-offer>
    <cosetta-theme .lab=${lab}></cosetta-theme>
    <cosetta-help .lab=${lab}></cosetta-help>`,
);
mount("lab", html`<cosetta-desk .lab=${lab}></cosetta-desk>`);
mount("whole", html`<cosetta-whole .lab=${lab}></cosetta-whole>`);
mount("languages", html`<cosetta-language .lab=${lab}></cosetta-language>`);
mount("version", html`<cosetta-version .lab=${lab}></cosetta-version>`);
applyLooks();
lab.addEventListener("change", applyLooks);
addEventListener("beforeprint", () => lab.putOnPaper(true));
addEventListener("afterprint", () => lab.putOnPaper(false));
lab.start();
