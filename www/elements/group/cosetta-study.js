import { html, nothing } from "lit";
import { download } from "../../page/browser/download.js";
import { fileName } from "../../page/browser/fileName.js";
import { said } from "../../text/en/engineText.js";
import { factsText as words } from "../../text/en/factsText.js";
import { failed } from "../../views/failed.js";
import { Part } from "../part.js";

/** @import { SubgroupPlace } from "../../page/choices/selection.js" */
/** @import { StudyView } from "../../page/groups/study.js" */
/** @import { Group, GroupReport } from "../../protocol/group.js" */

/** The study of a group: how far it is, then its report. */
export class CosettaStudy extends Part {
  render() {
    const { group } = this.view;
    if (!group) return nothing;
    if (group.problem !== null) {
      return html`<p class="sentence">${words.off(group)}</p>
        <p class="problem">${said(group.problem)}</p>`;
    }
    const study = this.view.study?.group === group.name ? this.view.study : null;
    return html`
      <p class="sr-only" role="status">${study?.report ? words.ready(study.report) : nothing}</p>
      ${study?.report ? this.#report(study.report) : this.#progress(study, group)}
    `;
  }

  /**
   * @param {StudyView | null} study
   * @param {Group} group
   */
  #progress(study, group) {
    if (study?.failure) return failed(study.failure, () => this.lab.study.begin(group.name));
    const progress = study?.progress;
    const stage = progress ? words.stages[progress.stage](progress) : words.begins;
    const stoppable = progress && progress.stage !== "characters" && !study?.stopping;
    return html`<div class="study">
      <button
        type="button"
        aria-label=${words.stopWhat}
        ?disabled=${!stoppable}
        @click=${() => this.lab.study.stop()}
      >
        ${study?.stopping ? words.stopping : words.stop}
      </button>
      <p>${stage}</p>
      <progress
        .value=${progress?.done ?? 0}
        .max=${Math.max(1, progress?.of ?? 1)}
        aria-label=${stage}
      ></progress>
    </div>`;
  }

  /** @param {GroupReport} report */
  #report(report) {
    return html`
      ${report.partial ? html`<p class="notice">${words.partial}</p>` : nothing}
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
      <button type="button" @click=${() => this.#download(report)}>${words.download}</button>
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
