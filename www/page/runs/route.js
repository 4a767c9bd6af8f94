/** The way that a link describes: from a run's start over changes of its settings to a step. */
import { configOf } from "../choices/settings.js";
import { recipeOf } from "../view.js";

/** @import { BranchSettings, Change, Route, Status, TrainConfig } from "../../protocol/run.js" */
/** @import { View } from "../view.js" */

/** Settings that held up to a step; what is missing held on. @typedef {Partial<BranchSettings> & { step: number }} Held */

/** What a branch can change, as a link calls it. */
const NAMES = /** @type {const} */ ({ lr: "learning_rate", wd: "weight_decay" });

/** One change in a link, such as `75-lr0.01-wd1`. */
const CHANGE = /^(\d+)(?:-lr([^-]+(?:-\d+)?))?(?:-wd(.+))?$/;

/** @param {string | null} from as it stands in a link @returns {Held[]} */
function heldIn(from) {
  return (from?.split("_") ?? []).map((text) => {
    const [, step, rate, decay] = /** @type {RegExpMatchArray} */ (text.match(CHANGE));
    return {
      step: Number(step),
      ...(rate === undefined ? {} : { learning_rate: Number(rate) }),
      ...(decay === undefined ? {} : { weight_decay: Number(decay) }),
    };
  });
}

/**
 * The settings that a run began with.
 *
 * @param {string | null} from
 * @param {TrainConfig} config at any of its steps
 * @returns {TrainConfig}
 */
export function rootOf(from, config) {
  return heldIn(from).reduceRight((later, { step: _, ...held }) => ({ ...later, ...held }), config);
}

/**
 * All changes on the way.
 *
 * @param {string | null} from
 * @param {BranchSettings} last the settings after the last one
 * @returns {Change[]}
 */
export function changesOf(from, last) {
  let { learning_rate, weight_decay } = last;
  return heldIn(from)
    .reverse()
    .map(({ step, ...held }) => {
      const change = { step, learning_rate, weight_decay };
      ({ learning_rate, weight_decay } = { ...change, ...held });
      return change;
    })
    .reverse();
}

/**
 * The changes that made a run what it is, as they stand in a link; `null` if there were none.
 *
 * @param {Status["branches"]} branches
 * @param {BranchSettings} config
 */
export function fromOf(branches, config) {
  // Of several changes at one step only the first settings and the last count.
  const steps = branches.filter(({ step }, i) => branches[i - 1]?.step !== step);
  const texts = steps.map((held, i) => changeText(held, steps[i + 1] ?? config));
  return texts.filter((text) => text !== "").join("_") || null;
}

/** @param {Held} held @param {BranchSettings} after */
function changeText(held, after) {
  const parts = Object.entries(NAMES)
    .filter(([, field]) => held[field] !== after[field])
    .map(([name, field]) => `-${name}${held[field]}`);
  return parts.length === 0 ? "" : [held.step, ...parts].join("");
}

/** The settings that the choices ask for, after all changes. @param {Pick<View, "values" | "presets">} view @returns {TrainConfig | null} */
export function asked({ values, presets }) {
  const recipe = recipeOf({ values, presets });
  return recipe ? configOf(values, recipe).config : null;
}

/**
 * What the run on the page is to do on its way.
 *
 * @param {Pick<View, "values" | "presets" | "status">} view
 * @returns {Route}
 */
export function routeOf(view) {
  const { from, t } = view.values;
  const config = asked(view);
  const stop = t === null || Number(t) <= (view.status?.step ?? 0) ? null : Number(t);
  return { changes: config ? changesOf(from, config) : [], stop };
}

/**
 * Whether a run is the one that the choices ask for, before it has made all of its changes.
 *
 * @param {Pick<View, "values" | "presets">} view
 * @param {TrainConfig} config
 * @param {Status} status
 */
export function isOnTheWay(view, config, { branches, step }) {
  const { from } = view.values;
  const last = asked(view);
  if (from === null || !last) return false;
  const changes = changesOf(from, last);
  const made = branches.map(({ step }) => step);
  const next = changes[made.length];
  const { learning_rate, weight_decay } = changes[made.length - 1] ?? rootOf(from, last);
  return (
    next?.step >= step &&
    made.every((step, i) => changes[i].step === step) &&
    JSON.stringify(config) === JSON.stringify({ ...last, learning_rate, weight_decay })
  );
}
