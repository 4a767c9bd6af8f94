/** The elements in the panels, which are fetched when the first of these is opened. */
import { CosettaCertificate } from "./cosetta-certificate.js";
import { CosettaCharacters } from "./cosetta-characters.js";
import { CosettaCircuits } from "./cosetta-circuits.js";
import { CosettaClasses } from "./cosetta-classes.js";
import { CosettaCloseUp } from "./cosetta-close-up.js";
import { CosettaCurve } from "./cosetta-curve.js";
import { CosettaHeatmap } from "./cosetta-heatmap.js";
import { CosettaInterventions } from "./cosetta-interventions.js";
import { CosettaIrreps } from "./cosetta-irreps.js";
import { CosettaLattice } from "./cosetta-lattice.js";
import { CosettaLatticePicture } from "./cosetta-lattice-picture.js";
import { CosettaLatticeTree } from "./cosetta-lattice-tree.js";
import { CosettaNeuron } from "./cosetta-neuron.js";
import { CosettaNeurons } from "./cosetta-neurons.js";
import { CosettaReferee } from "./cosetta-referee.js";
import { CosettaRemoval } from "./cosetta-removal.js";
import { CosettaScatter } from "./cosetta-scatter.js";
import { CosettaSpectrum } from "./cosetta-spectrum.js";
import { CosettaStructure } from "./cosetta-structure.js";
import { CosettaStudy } from "./cosetta-study.js";
import { CosettaSubgroups } from "./cosetta-subgroups.js";
import { CosettaTried } from "./cosetta-tried.js";
import { CosettaTwinDesk } from "./cosetta-twin-desk.js";
import { CosettaTwinFacts } from "./cosetta-twin-facts.js";
import { CosettaTwinRuns } from "./cosetta-twin-runs.js";
import { CosettaTwinStrips } from "./cosetta-twin-strips.js";
import { CosettaTwins } from "./cosetta-twins.js";
import { CosettaWeights } from "./cosetta-weights.js";

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
  "cosetta-weights": CosettaWeights,
};

for (const [name, element] of Object.entries(ELEMENTS)) customElements.define(name, element);
