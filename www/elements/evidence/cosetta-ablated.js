import { chosenIn } from "../../page/network/ablating.js";
import { experimentText } from "../../text/en/experimentText.js";
import { Part } from "../part.js";
import { removalName } from "./removalName.js";

/** What is taken out of the network, in the words of a chip. */
export class CosettaAblated extends Part {
  render() {
    const chosen = chosenIn(this.view);
    if (!chosen) return "";
    return experimentText.chip(chosen, removalName(chosen, this.view.dissection?.report));
  }
}

customElements.define("cosetta-ablated", CosettaAblated);
