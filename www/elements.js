/** The elements of the lab, in whatever page. */
import { CosettaActive } from "./elements/table/cosetta-active.js";
import { CosettaAnatomy } from "./elements/network/cosetta-anatomy.js";
import { CosettaAnnouncer } from "./elements/frame/cosetta-announcer.js";
import { CosettaAsk } from "./elements/table/cosetta-ask.js";
import { CosettaBench } from "./elements/evidence/cosetta-bench.js";
import { CosettaChips } from "./elements/frame/cosetta-chips.js";
import { CosettaColouring } from "./elements/table/cosetta-colouring.js";
import { CosettaCurves } from "./elements/run/cosetta-curves.js";
import { CosettaDesk } from "./elements/run/cosetta-desk.js";
import { CosettaFacts } from "./elements/group/cosetta-facts.js";
import { CosettaFraction } from "./elements/run/cosetta-fraction.js";
import { CosettaGrid } from "./elements/table/cosetta-grid.js";
import { CosettaGroup } from "./elements/group/cosetta-group.js";
import { CosettaHelp } from "./elements/frame/cosetta-help.js";
import { CosettaKeep } from "./elements/run/cosetta-keep.js";
import { CosettaLanguage } from "./elements/frame/cosetta-language.js";
import { CosettaListen } from "./elements/run/cosetta-listen.js";
import { CosettaMilestones } from "./elements/run/cosetta-milestones.js";
import { CosettaNotices } from "./elements/frame/cosetta-notices.js";
import { CosettaNumber } from "./elements/run/cosetta-number.js";
import { CosettaOffer } from "./elements/frame/cosetta-offer.js";
import { CosettaOrder } from "./elements/table/cosetta-order.js";
import { CosettaOwn } from "./elements/group/cosetta-own.js";
import { CosettaPlane } from "./elements/table/cosetta-plane.js";
import { CosettaQuestion } from "./elements/run/cosetta-question.js";
import { CosettaReading } from "./elements/table/cosetta-reading.js";
import { CosettaRun } from "./elements/run/cosetta-run.js";
import { CosettaSettings } from "./elements/run/cosetta-settings.js";
import { CosettaTable } from "./elements/table/cosetta-table.js";
import { CosettaTheme } from "./elements/frame/cosetta-theme.js";
import { CosettaVerdict } from "./elements/run/cosetta-verdict.js";
import { CosettaVersion } from "./elements/frame/cosetta-version.js";
import { CosettaWeighing } from "./elements/evidence/cosetta-weighing.js";
import { CosettaWhole } from "./elements/frame/cosetta-whole.js";

const ELEMENTS = {
  "cosetta-active": CosettaActive,
  "cosetta-anatomy": CosettaAnatomy,
  "cosetta-announcer": CosettaAnnouncer,
  "cosetta-ask": CosettaAsk,
  "cosetta-bench": CosettaBench,
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
  "cosetta-language": CosettaLanguage,
  "cosetta-listen": CosettaListen,
  "cosetta-milestones": CosettaMilestones,
  "cosetta-notices": CosettaNotices,
  "cosetta-number": CosettaNumber,
  "cosetta-offer": CosettaOffer,
  "cosetta-order": CosettaOrder,
  "cosetta-own": CosettaOwn,
  "cosetta-plane": CosettaPlane,
  "cosetta-question": CosettaQuestion,
  "cosetta-reading": CosettaReading,
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
