/** The settings of a run: those of a preset, and what the user wants otherwise. */
import { UsageError } from "./arguments.mjs";
import { readSpec } from "./spec.mjs";

/** @import { Preset, TrainConfig } from "../protocol/run.js" */

/** @typedef {Record<string, number>} Settings values of fields of the configuration */

/**
 * The settings of a preset for a group.
 *
 * @param {typeof import("#cosetta")} engine
 * @param {string} group
 * @param {string} name
 * @returns {TrainConfig}
 */
export function presetConfig(engine, group, name) {
  const known = /** @type {Preset[]} */ (engine.presets(readSpec(group)));
  const preset = known.find((candidate) => candidate.name === name);
  if (preset) return preset.config;
  const names = known.map((candidate) => candidate.name).join(", ");
  throw new UsageError(`unknown preset '${name}': known are ${names}`);
}

/**
 * `config` with other settings; a batch of 0 stands for all training pairs.
 *
 * @param {TrainConfig} config
 * @param {Settings} settings
 * @returns {TrainConfig}
 */
export function withSettings(config, settings) {
  const changed = { ...config, ...settings };
  return changed.batch === 0 ? { ...changed, batch: null } : changed;
}
