/** @import { Preset, TrainConfig } from "../../protocol/run.js" */
/** @import { Values } from "./state.js" */

/**
 * The numeric settings: key in the link, field of the configuration, and the name
 * the engine calls it by in its messages.
 */
export const SETTINGS = /** @type {const} */ ([
  { key: "seed", field: "seed", engine: "seed", whole: true },
  { key: "f", field: "train_fraction", engine: "train fraction", whole: false },
  { key: "w", field: "width", engine: "width", whole: true },
  { key: "d", field: "embedding", engine: "embedding size", whole: true },
  { key: "init", field: "initial_scale", engine: "initial scale", whole: false },
  { key: "b", field: "batch", engine: "batch", whole: true },
  { key: "lr", field: "learning_rate", engine: "learning rate", whole: false },
  { key: "wd", field: "weight_decay", engine: "weight decay", whole: false },
]);

/** @typedef {(typeof SETTINGS)[number]["key"]} SettingKey */

/** What stands in the batch field for a full batch. */
export const FULL_BATCH = "all";

/**
 * The text of a setting's value.
 *
 * @param {number | null} value
 * @returns {string}
 */
export function settingText(value) {
  return value === null ? FULL_BATCH : `${value}`;
}

/**
 * The configuration that the values ask for, and the settings that are no numbers.
 *
 * @param {Values} values
 * @param {Preset} preset
 * @returns {{ config: TrainConfig, misread: SettingKey[] }}
 */
export function configOf(values, preset) {
  /** @type {Record<string, unknown>} */
  const config = { ...preset.config };
  /** @type {SettingKey[]} */
  const misread = [];
  for (const { key, field, whole } of SETTINGS) {
    const text = values[key];
    if (text === null) continue;
    if (key === "b" && text.trim() === FULL_BATCH) {
      config[field] = null;
      continue;
    }
    const value = text.trim() === "" ? NaN : Number(text);
    const fits = whole ? Number.isSafeInteger(value) && value >= 0 : Number.isFinite(value);
    if (fits) config[field] = value;
    else misread.push(key);
  }
  return { config: /** @type {TrainConfig} */ (/** @type {unknown} */ (config)), misread };
}

/**
 * The values that ask for a configuration.
 *
 * @param {TrainConfig} config
 * @param {Preset | undefined} preset the recipe it departs from
 * @returns {Partial<Values>}
 */
export function valuesOf(config, preset) {
  /** @type {Partial<Values>} */
  const values = { g: config.group, rec: preset?.name ?? config.preset };
  for (const { key, field } of SETTINGS) {
    const followed = key !== "seed" && preset?.config[field] === config[field];
    values[key] = followed ? /** @type {any} */ (null) : settingText(config[field]);
  }
  return values;
}

/**
 * Which setting an engine's message is about.
 *
 * @param {string} message
 * @returns {SettingKey | undefined}
 */
export function settingBlamed(message) {
  return SETTINGS.find(({ engine }) => message.startsWith(`${engine} `))?.key;
}

/**
 * Whether a setting departs from its recipe.
 *
 * @param {Values} values
 * @param {Preset} preset
 * @param {SettingKey} key
 */
export function isChanged(values, preset, key) {
  const text = values[key];
  const setting = SETTINGS.find((one) => one.key === key);
  if (text === null || key === "seed" || !setting) return false;
  const usual = preset.config[setting.field];
  return usual === null ? text.trim() !== FULL_BATCH : Number(text) !== usual;
}
