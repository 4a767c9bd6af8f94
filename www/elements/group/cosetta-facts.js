import { html, nothing } from "lit";
import { showsNetwork } from "../../page/choices/selection.js";
import { text } from "../../text/en.js";
import { groupName } from "../../views/groupName.js";
import { Panel } from "../panel.js";

/** What the algebra says about the group: worked out once somebody looks. */
export class CosettaFacts extends Panel {
  render() {
    const { group } = this.view;
    const { about, what } = text.facts;
    if (!group) return nothing;
    return this.panel(
      html`${about(group.title)}${groupName(group.title)}`,
      what,
      () => html`<cosetta-study .lab=${this.lab}></cosetta-study>`,
    );
  }

  updated() {
    const { group, study, phase } = this.view;
    // A table that is sorted by a subgroup shows it already.
    this.openFor(
      (selection) => selection.subgroup && selection.order !== "cosets" && !showsNetwork(selection),
    );
    if (!group || phase === "stopped" || phase === "starting") return;
    if (study && study.group !== group.name) this.lab.study.forget();
    else if (this.isOpen && !study && group.problem === null) this.lab.study.begin(group.name);
  }
}
