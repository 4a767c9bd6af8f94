/** The elements in the panels, which are fetched when the first of these is opened. */
import { CosettaCertificate } from "./evidence/cosetta-certificate.js";
import { CosettaCharacters } from "./group/cosetta-characters.js";
import { CosettaCircuits } from "./network/cosetta-circuits.js";
import { CosettaClasses } from "./group/cosetta-classes.js";
import { CosettaCloseUp } from "./network/cosetta-close-up.js";
import { CosettaCurve } from "./evidence/cosetta-curve.js";
import { CosettaHeatmap } from "./network/cosetta-heatmap.js";
import { CosettaInterventions } from "./evidence/cosetta-interventions.js";
import { CosettaIrreps } from "./network/cosetta-irreps.js";
import { CosettaLattice } from "./group/cosetta-lattice.js";
import { CosettaLatticePicture } from "./group/cosetta-lattice-picture.js";
import { CosettaLatticeTree } from "./group/cosetta-lattice-tree.js";
import { CosettaNeuron } from "./network/cosetta-neuron.js";
import { CosettaNeurons } from "./network/cosetta-neurons.js";
import { CosettaReferee } from "./evidence/cosetta-referee.js";
import { CosettaRemoval } from "./evidence/cosetta-removal.js";
import { CosettaScatter } from "./evidence/cosetta-scatter.js";
import { CosettaSpectrum } from "./network/cosetta-spectrum.js";
import { CosettaStructure } from "./group/cosetta-structure.js";
import { CosettaStudy } from "./group/cosetta-study.js";
import { CosettaSubgroups } from "./group/cosetta-subgroups.js";
import { CosettaTried } from "./evidence/cosetta-tried.js";
import { CosettaTwinDesk } from "./evidence/cosetta-twin-desk.js";
import { CosettaTwinFacts } from "./evidence/cosetta-twin-facts.js";
import { CosettaTwinRuns } from "./evidence/cosetta-twin-runs.js";
import { CosettaTwinStrips } from "./evidence/cosetta-twin-strips.js";
import { CosettaTwins } from "./evidence/cosetta-twins.js";
import { CosettaWeightTable } from "./network/cosetta-weight-table.js";
import { CosettaWeights } from "./network/cosetta-weights.js";

const ELEMENTS = {
  "cosetta-certificate": CosettaCertificate,
  "cosetta-characters": CosettaCharacters,
  "cosetta-circuits": CosettaCircuits,
  "cosetta-classes": CosettaClasses,
  "cosetta-close-up": CosettaCloseUp,
  "cosetta-curve": CosettaCurve,
  "cosetta-heatmap": CosettaHeatmap,
  "cosetta-interventions": CosettaInterventions,
  "cosetta-irreps": CosettaIrreps,
  "cosetta-lattice": CosettaLattice,
  "cosetta-lattice-picture": CosettaLatticePicture,
  "cosetta-lattice-tree": CosettaLatticeTree,
  "cosetta-neuron": CosettaNeuron,
  "cosetta-neurons": CosettaNeurons,
  "cosetta-referee": CosettaReferee,
  "cosetta-removal": CosettaRemoval,
  "cosetta-scatter": CosettaScatter,
  "cosetta-spectrum": CosettaSpectrum,
  "cosetta-structure": CosettaStructure,
  "cosetta-study": CosettaStudy,
  "cosetta-subgroups": CosettaSubgroups,
  "cosetta-tried": CosettaTried,
  "cosetta-twin-desk": CosettaTwinDesk,
  "cosetta-twin-facts": CosettaTwinFacts,
  "cosetta-twin-runs": CosettaTwinRuns,
  "cosetta-twin-strips": CosettaTwinStrips,
  "cosetta-twins": CosettaTwins,
  "cosetta-weight-table": CosettaWeightTable,
  "cosetta-weights": CosettaWeights,
};

for (const [name, element] of Object.entries(ELEMENTS)) customElements.define(name, element);
