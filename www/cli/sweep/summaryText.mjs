/** The table of a sweep, for a terminal. */
import { columns } from "../columns.mjs";
import { describeSetting } from "./plan.mjs";

/** @import { Result } from "./result.mjs" */
/** @import { Summary } from "./summary.mjs" */

/** Failed runs that are listed. */
const MOST_FAILURES = 10;

/**
 * @param {string} title
 * @param {string[]} fields
 * @param {Summary[]} summaries
 * @param {number} lossAtMost
 */
export function formatSummary(title, fields, summaries, lossAtMost) {
  const head = [
    ...[...fields, "seeds", "failed", "grokked", "grok step", "(9 in 10)"],
    ...["s to grok", "(9 in 10)", "steps", "seconds", "all right"],
    ...[`loss <= ${lossAtMost.toExponential()}`, "loss"],
  ];
  const rows = summaries.map((summary) => [
    ...fields.map((field) => `${summary.setting[field]}`),
    `${summary.seeds}`,
    `${summary.failed}`,
    percent(summary.grokked_share),
    word(summary.grokked_step_median),
    word(summary.grokked_step_ninetieth),
    fixed(summary.seconds_to_grok_median),
    fixed(summary.seconds_to_grok_ninetieth),
    word(summary.steps_median),
    fixed(summary.seconds_median),
    percent(summary.all_right_share),
    percent(summary.low_loss_share),
    summary.loss_median?.toExponential(1) ?? "-",
  ]);
  return `${title}\n${columns([head, ...rows])}`;
}

/**
 * A line for each run that failed, up to a few.
 *
 * @param {Result[]} results
 */
export function formatFailures(results) {
  const failures = results.filter(({ failure }) => failure !== null);
  const lines = failures
    .slice(0, MOST_FAILURES)
    .map(
      ({ setting, seed, failure }) =>
        `failed: ${[describeSetting(setting), `seed ${seed}`].join(" ").trim()}: ${failure}\n`,
    );
  const more = failures.length - lines.length;
  return lines.join("") + (more > 0 ? `failed: ${more} more\n` : "");
}

/** @param {number | null} value */
const word = (value) => `${value ?? "-"}`;

/** @param {number | null} seconds */
const fixed = (seconds) => seconds?.toFixed(seconds < 10 ? 2 : 1) ?? "-";

/** @param {number | null} share */
const percent = (share) => (share === null ? "-" : `${+(100 * share).toFixed(1)} %`);
