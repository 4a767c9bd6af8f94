import { html, nothing } from "lit";
import { download } from "../page/download.js";
import { fileName } from "../page/fileName.js";
import { text } from "../text/en.js";
import { groupName } from "./groupName.js";
import { Panel } from "./panel.js";

/** @import { Group, GroupReport } from "../protocol/group.js" */
/** @import { SubgroupPlace } from "../page/selection.js" */
/** @import { StudyView } from "../page/study.js" */

/** What the algebra says about the group: worked out once somebody looks. */
export class CosettaFacts extends Panel {
  render() {
    const { group } = this.view;
    const { facts } = text;
    if (!group) return nothing;
    return this.panel(html`${facts.about(group.title)}${groupName(group.title)}`, facts.what, () =>
      this.#body(group),
    );
  }

  updated() {
    const { group, study, phase } = this.view;
    if (!group || phase === "stopped" || phase === "starting") return;
    if (study && study.group !== group.name) this.lab.study.forget();
    else if (this.isOpen && !study && group.problem === null) this.lab.study.begin(group.name);
  }

  /** @param {Group} group */
  #body(group) {
    const { facts } = text;
    if (group.problem !== null) {
      return html`<p class="sentence">${facts.off(group)}</p>
        <p class="problem">${group.problem}</p>`;
    }
    const study = this.view.study?.group === group.name ? this.view.study : null;
    return html`
      <p class="sr-only" role="status">${study?.report ? facts.ready(study.report) : nothing}</p>
      ${study?.report ? this.#report(study.report) : this.#progress(study, group)}
    `;
  }

  /**
   * @param {StudyView | null} study
   * @param {Group} group
   */
  #progress(study, group) {
    const { facts } = text;
    if (study?.failure) {
      return html`<div role="alert"><p class="problem">${study.failure}</p></div>
        <button type="button" @click=${() => this.lab.study.begin(group.name)}>
          ${facts.retry}
        </button>`;
    }
    const progress = study?.progress;
    const words = progress ? facts.stages[progress.stage](progress) : facts.begins;
    const stoppable = progress && progress.stage !== "characters" && !study?.stopping;
    return html`<div class="study">
      <button
        type="button"
        aria-label=${facts.stopWhat}
        ?disabled=${!stoppable}
        @click=${() => this.lab.study.stop()}
      >
        ${study?.stopping ? facts.stopping : facts.stop}
      </button>
      <p>${words}</p>
      <progress
        .value=${progress?.done ?? 0}
        .max=${Math.max(1, progress?.of ?? 1)}
        aria-label=${words}
      ></progress>
    </div>`;
  }

  /** @param {GroupReport} report */
  #report(report) {
    const { facts } = text;
    return html`
      ${report.partial ? html`<p class="notice">${facts.partial}</p>` : nothing}
      <cosetta-structure .report=${report}></cosetta-structure>
      <cosetta-lattice .lab=${this.lab} .report=${report} .choose=${this.#choose}></cosetta-lattice>
      <div class="facts-tables">
        <cosetta-subgroups
          .report=${report}
          .active=${this.view.values.sub}
          .choose=${this.#choose}
        ></cosetta-subgroups>
        <div>
          <cosetta-classes .report=${report}></cosetta-classes>
          <cosetta-characters .report=${report}></cosetta-characters>
        </div>
      </div>
      <button type="button" @click=${() => this.#download(report)}>${facts.download}</button>
    `;
  }

  /** @param {SubgroupPlace} subgroup */
  #choose = (subgroup) => this.lab.select.subgroup(subgroup);

  /** @param {GroupReport} report */
  async #download({ title }) {
    try {
      const bytes = await this.lab.ask("profileFile", null);
      const blob = new Blob([new Uint8Array(bytes)], { type: "application/json" });
      download(blob, `cosetta-${fileName(title)}.json`);
    } catch {
      // The engine is gone: the lab says so elsewhere.
    }
  }
}
