import { SETTINGS, settingBlamed, settingText } from "./settings.js";

/** @import { TrainConfig } from "../../protocol/run.js" */
/** @import { Host } from "../runs/follower.js" */

/** Every try brings one setting into its range, or lessens one that takes too much memory. */
const MOST_TRIES = 40;
/** The part of a tab's memory that is aimed at: what just fits takes minutes to begin. */
const PART = 1 / 8;
/** What the engine says of memory: how much is needed, and how much there is. */
const MEMORY = /(\d+) MB of memory, more than the (\d+) MB/;
/** Beyond that the engine does not even say what the range is. */
const READABLE = 1e9;
/** What the engine says of a range. */
const RANGE = /(\d+(?:\.\d+)?) to (\d+(?:\.\d+)?)$/;
/** The least and the largest share that pairs can be divided by. */
const SHARES = [0.01, 0.99];

/** Sizes that take memory. @type {("width" | "embedding")[]} */
const SIZES = ["width", "embedding"];

/**
 * Brings settings of a link into what is possible; says whether that was wrong with them.
 *
 * @param {Pick<Host, "runner" | "state" | "show">} host
 * @param {TrainConfig} config that was refused
 */
export async function clampLink({ runner, state, show }, config) {
  if (!state.isLinked) return false;
  const refusal = (/** @type {TrainConfig} */ tried) =>
    runner.ask("begin", tried).then(
      () => null,
      ({ message }) => /** @type {string} */ (message),
    );
  const taken = await clamp(config, refusal);
  const clamped = SETTINGS.filter(({ field }) => taken && config[field] !== taken[field]);
  if (!taken || clamped.length === 0) return false;
  const told = clamped.map(({ key, field }) => ({
    key,
    asked: settingText(config[field]),
    taken: settingText(taken[field]),
  }));
  const { from, t } = state.values;
  show({ clamped: told });
  state.set({ ...Object.fromEntries(told.map(({ key, taken }) => [key, taken])), from, t });
  return true;
}

/**
 * Settings that the engine takes, as close to the given ones as its limits allow; `null` if
 * that is not what is wrong with them.
 *
 * @param {TrainConfig} config
 * @param {(config: TrainConfig) => Promise<string | null>} refusal what the engine says against it
 * @returns {Promise<TrainConfig | null>}
 */
export async function clamp(config, refusal) {
  let tried = readable(config);
  for (let i = 0; i < MOST_TRIES; i += 1) {
    const message = await refusal(tried);
    if (message === null) return tried;
    const change = changeFor(message, tried);
    if (!change) return null;
    tried = { ...tried, ...change };
  }
  return null;
}

/** @param {TrainConfig} config @returns {TrainConfig} */
function readable(config) {
  const large = SETTINGS.filter(
    ({ field, whole }) => whole && field !== "seed" && Number(config[field]) > READABLE,
  );
  return { ...config, ...Object.fromEntries(large.map(({ field }) => [field, READABLE])) };
}

/** @param {string} message @param {TrainConfig} config @returns {Partial<TrainConfig> | null} */
function changeFor(message, config) {
  const setting = SETTINGS.find(({ key }) => key === settingBlamed(message));
  if (!setting) {
    const [, needed, most] = message.match(MEMORY)?.map(Number) ?? [];
    if (!needed) return null;
    const [size] = SIZES.sort((a, b) => config[b] - config[a]);
    return { [size]: Math.max(1, Math.floor((config[size] * most * PART) / needed)) };
  }
  const range = setting.key === "f" ? SHARES : message.match(RANGE)?.slice(1).map(Number);
  const value = config[setting.field];
  if (!range || value === null) return null;
  const nearest = Math.min(Math.max(value, range[0]), range[1]);
  return nearest === value ? null : { [setting.field]: nearest };
}
