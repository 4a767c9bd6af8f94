/** @import { Lab } from "../lab.js" */

/**
 * Tells the page around a lab, by events of its element, how the run goes and what is selected.
 *
 * @param {Lab} lab
 * @param {Element} element
 */
export function herald(lab, element) {
  let { status, selection } = lab.view;
  const tell = (/** @type {string} */ name, /** @type {object} */ detail) =>
    element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));

  lab.addEventListener("change", () => {
    const { view } = lab;
    const before = status;
    ({ status } = view);
    if (status && status !== before) {
      const { step, grokked_step: grokked } = status;
      const run = { group: view.group?.name, seed: view.config?.seed };
      const { train, held_out: heldOut } = view.evaluations.at(-1) ?? {};
      const accuracy = { train: train?.accuracy ?? null, heldOut: heldOut?.accuracy ?? null };
      if (step !== before?.step) tell("cosetta-step", { ...run, step, accuracy });
      // A network that comes with the page has done so elsewhere.
      if (before?.grokked_step === null && grokked !== null) {
        tell("cosetta-grokked", { ...run, step: grokked });
      }
    }
    const selected = pick(view.selection);
    if (JSON.stringify(selected) !== JSON.stringify(pick(selection))) {
      tell("cosetta-select", selected);
    }
    ({ selection } = view);
  });
}

/** @param {Lab["view"]["selection"]} selection */
function pick({ subgroup, neuron, circuit, irrep, ablation, elements }) {
  return { subgroup, neuron, circuit, irrep, ablation, elements };
}
