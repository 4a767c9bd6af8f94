import { text } from "../../text/en.js";
import { recipeOf } from "../view.js";

/** @import { View } from "../view.js" */

/**
 * What can honestly be said of how long it will take. Until the loss is low
 * nobody knows, so a survey of other seeds is quoted, if there is one for
 * exactly these settings; while the rate falls the rest is a fixed number of steps.
 *
 * @param {View} view
 * @returns {string[]} sentences
 */
export function forecast(view) {
  const { status, config, stepsPerSecond: speed } = view;
  if (!status || !config || status.finished) return [];
  const { forecast: words } = text;
  const time = (/** @type {number} */ steps) => (speed === null ? null : (1000 * steps) / speed);
  if (status.annealing) return [words.anneal(status.steps_left, time(status.steps_left))];
  if (status.grokked_step !== null) {
    return [words.atMost(status.steps_left, time(status.steps_left))];
  }
  const survey = isPlainRecipe(view) ? (recipeOf(view)?.survey ?? null) : null;
  if (!survey) return [words.none, words.atMost(status.steps_left, time(status.steps_left))];
  if (status.step > survey.ninetieth_step) return [words.late];
  const from = time(Math.max(0, survey.median_step - status.step));
  const to = time(survey.ninetieth_step - status.step);
  return [words.survey(survey, from === null || to === null ? "" : words.here(from, to))];
}

/** Whether the run has exactly the settings that were surveyed. @param {View} view */
export function isPlainRecipe(view) {
  const recipe = recipeOf(view);
  if (!recipe || !view.config) return false;
  const config = { ...view.config, seed: recipe.config.seed };
  return Object.entries(recipe.config).every(
    ([name, value]) => config[/** @type {keyof typeof config} */ (name)] === value,
  );
}
