/** Runs that follow from the one on the page. */

/** @import { Lab } from "../lab.js" */
/** @import { View } from "../view.js" */

/** Another start: the seed after the one that is shown. @param {Lab} lab */
export function newSeed({ state, view }) {
  const { config, values } = view;
  const seed = Number.parseInt(values.seed);
  if (config) state.set({ seed: `${(seed >= 0 ? seed : config.seed) + 1}` });
}

/** @param {Lab} lab */
export function trainNextSeed(lab) {
  newSeed(lab);
  lab.train();
}

/**
 * The last step that is kept at which a run that blew up was better than at its beginning;
 * `null` if there is none.
 *
 * @param {Pick<View, "evaluations" | "timeline">} view
 */
export function lastGoodStep({ evaluations, timeline }) {
  const worse = evaluations.find(({ train }) => !(train.loss <= evaluations[0].train.loss));
  const good = (/** @type {number} */ step) => step > 0 && !(worse && step >= worse.step);
  return timeline?.steps.filter(good).at(-1) ?? null;
}

/** Goes on from there with half the learning rate, or else from the beginning. @param {Lab} lab */
export async function halveRate(lab) {
  const { config } = lab.view;
  if (!config) return;
  const { weight_decay, learning_rate: rate } = config;
  const step = lastGoodStep(lab.view);
  lab.dismissFailure();
  if (step !== null) {
    const { timeline } = await lab.keeping.load();
    return timeline.branch(step, { weight_decay, learning_rate: rate / 2 });
  }
  lab.state.set({ lr: `${rate / 2}` });
  lab.train();
}
