import { html, nothing } from "lit";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** The version of the engine. */
export class CosettaVersion extends Part {
  render() {
    const { machine } = this.view;
    return machine ? html`${text.version(machine.version)}` : nothing;
  }
}
