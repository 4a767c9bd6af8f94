import { html } from "lit";
import { labAddress } from "#files";
import { linkOf } from "../../page/choices/state.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** Under a lab in a frame: the way to the whole of it. */
export class CosettaWhole extends Part {
  render() {
    const { values, unknown } = this.view;
    const { hash } = linkOf({ ...values, view: null }, unknown);
    return html`<a href=${labAddress(hash)} target="_blank">${text.whole}</a>`;
  }
}
