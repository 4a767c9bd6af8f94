/** The page: one state, one lab, and the elements that show it. */
import { html, render } from "lit";
import { CosettaActive } from "./elements/cosetta-active.js";
import { CosettaAnatomy } from "./elements/cosetta-anatomy.js";
import { CosettaAnnouncer } from "./elements/cosetta-announcer.js";
import { CosettaAsk } from "./elements/cosetta-ask.js";
import { CosettaBench } from "./elements/cosetta-bench.js";
import { CosettaCells } from "./elements/cosetta-cells.js";
import { CosettaChart } from "./elements/cosetta-chart.js";
import { CosettaCheck } from "./elements/cosetta-check.js";
import { CosettaChips } from "./elements/cosetta-chips.js";
import { CosettaColouring } from "./elements/cosetta-colouring.js";
import { CosettaCurves } from "./elements/cosetta-curves.js";
import { CosettaDraft } from "./elements/cosetta-draft.js";
import { CosettaFacts } from "./elements/cosetta-facts.js";
import { CosettaFraction } from "./elements/cosetta-fraction.js";
import { CosettaGrid } from "./elements/cosetta-grid.js";
import { CosettaGroup } from "./elements/cosetta-group.js";
import { CosettaHelp } from "./elements/cosetta-help.js";
import { CosettaImport } from "./elements/cosetta-import.js";
import { CosettaKeep } from "./elements/cosetta-keep.js";
import { CosettaLab } from "./elements/cosetta-lab.js";
import { CosettaMachine } from "./elements/cosetta-machine.js";
import { CosettaMilestones } from "./elements/cosetta-milestones.js";
import { CosettaNotices } from "./elements/cosetta-notices.js";
import { CosettaNumber } from "./elements/cosetta-number.js";
import { CosettaOrder } from "./elements/cosetta-order.js";
import { CosettaOwn } from "./elements/cosetta-own.js";
import { CosettaQuestion } from "./elements/cosetta-question.js";
import { CosettaQuotient } from "./elements/cosetta-quotient.js";
import { CosettaReading } from "./elements/cosetta-reading.js";
import { CosettaRecords } from "./elements/cosetta-records.js";
import { CosettaRun } from "./elements/cosetta-run.js";
import { CosettaSettings } from "./elements/cosetta-settings.js";
import { CosettaTable } from "./elements/cosetta-table.js";
import { CosettaTheme } from "./elements/cosetta-theme.js";
import { CosettaVerdict } from "./elements/cosetta-verdict.js";
import { CosettaVersion } from "./elements/cosetta-version.js";
import { CosettaWeighing } from "./elements/cosetta-weighing.js";
import { CosettaWhole } from "./elements/cosetta-whole.js";
import { Lab } from "./page/lab.js";
import { State } from "./page/state.js";

const ELEMENTS = {
  "cosetta-active": CosettaActive,
  "cosetta-anatomy": CosettaAnatomy,
  "cosetta-announcer": CosettaAnnouncer,
  "cosetta-ask": CosettaAsk,
  "cosetta-bench": CosettaBench,
  "cosetta-cells": CosettaCells,
  "cosetta-chart": CosettaChart,
  "cosetta-check": CosettaCheck,
  "cosetta-chips": CosettaChips,
  "cosetta-colouring": CosettaColouring,
  "cosetta-curves": CosettaCurves,
  "cosetta-draft": CosettaDraft,
  "cosetta-facts": CosettaFacts,
  "cosetta-fraction": CosettaFraction,
  "cosetta-grid": CosettaGrid,
  "cosetta-group": CosettaGroup,
  "cosetta-help": CosettaHelp,
  "cosetta-import": CosettaImport,
  "cosetta-keep": CosettaKeep,
  "cosetta-lab": CosettaLab,
  "cosetta-machine": CosettaMachine,
  "cosetta-milestones": CosettaMilestones,
  "cosetta-notices": CosettaNotices,
  "cosetta-number": CosettaNumber,
  "cosetta-order": CosettaOrder,
  "cosetta-own": CosettaOwn,
  "cosetta-question": CosettaQuestion,
  "cosetta-quotient": CosettaQuotient,
  "cosetta-reading": CosettaReading,
  "cosetta-records": CosettaRecords,
  "cosetta-run": CosettaRun,
  "cosetta-settings": CosettaSettings,
  "cosetta-table": CosettaTable,
  "cosetta-theme": CosettaTheme,
  "cosetta-verdict": CosettaVerdict,
  "cosetta-version": CosettaVersion,
  "cosetta-weighing": CosettaWeighing,
  "cosetta-whole": CosettaWhole,
};

for (const [name, element] of Object.entries(ELEMENTS)) customElements.define(name, element);

const inFrame = document.body.classList.contains("embedded");
const lab = new Lab(new State(), { keepsRuns: !inFrame });

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
  html`<cosetta-theme .lab=${lab}></cosetta-theme><cosetta-help .lab=${lab}></cosetta-help>`,
);
mount("lab", html`<cosetta-lab .lab=${lab}></cosetta-lab>`);
mount("whole", html`<cosetta-whole .lab=${lab}></cosetta-whole>`);
mount("version", html`<cosetta-version .lab=${lab}></cosetta-version>`);
lab.start();
