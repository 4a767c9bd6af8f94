/** The elements of the lab, in whatever page. */
import { CosettaActive } from "./elements/cosetta-active.js";
import { CosettaAnatomy } from "./elements/cosetta-anatomy.js";
import { CosettaAnnouncer } from "./elements/cosetta-announcer.js";
import { CosettaAsk } from "./elements/cosetta-ask.js";
import { CosettaBench } from "./elements/cosetta-bench.js";
import { CosettaCells } from "./elements/cosetta-cells.js";
import { CosettaChart } from "./elements/cosetta-chart.js";
import { CosettaChips } from "./elements/cosetta-chips.js";
import { CosettaColouring } from "./elements/cosetta-colouring.js";
import { CosettaCurves } from "./elements/cosetta-curves.js";
import { CosettaDesk } from "./elements/cosetta-desk.js";
import { CosettaFacts } from "./elements/cosetta-facts.js";
import { CosettaFraction } from "./elements/cosetta-fraction.js";
import { CosettaGrid } from "./elements/cosetta-grid.js";
import { CosettaGroup } from "./elements/cosetta-group.js";
import { CosettaHelp } from "./elements/cosetta-help.js";
import { CosettaKeep } from "./elements/cosetta-keep.js";
import { CosettaMachine } from "./elements/cosetta-machine.js";
import { CosettaMilestones } from "./elements/cosetta-milestones.js";
import { CosettaNotices } from "./elements/cosetta-notices.js";
import { CosettaNumber } from "./elements/cosetta-number.js";
import { CosettaOffer } from "./elements/cosetta-offer.js";
import { CosettaOrder } from "./elements/cosetta-order.js";
import { CosettaOwn } from "./elements/cosetta-own.js";
import { CosettaPaper } from "./elements/cosetta-paper.js";
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

const ELEMENTS = {
  "cosetta-active": CosettaActive,
  "cosetta-anatomy": CosettaAnatomy,
  "cosetta-announcer": CosettaAnnouncer,
  "cosetta-ask": CosettaAsk,
  "cosetta-bench": CosettaBench,
  "cosetta-cells": CosettaCells,
  "cosetta-chart": CosettaChart,
  "cosetta-chips": CosettaChips,
  "cosetta-colouring": CosettaColouring,
  "cosetta-curves": CosettaCurves,
  "cosetta-desk": CosettaDesk,
  "cosetta-facts": CosettaFacts,
  "cosetta-fraction": CosettaFraction,
  "cosetta-grid": CosettaGrid,
  "cosetta-group": CosettaGroup,
  "cosetta-help": CosettaHelp,
  "cosetta-keep": CosettaKeep,
  "cosetta-machine": CosettaMachine,
  "cosetta-milestones": CosettaMilestones,
  "cosetta-notices": CosettaNotices,
  "cosetta-number": CosettaNumber,
  "cosetta-offer": CosettaOffer,
  "cosetta-order": CosettaOrder,
  "cosetta-own": CosettaOwn,
  "cosetta-paper": CosettaPaper,
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
