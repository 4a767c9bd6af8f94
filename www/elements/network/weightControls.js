import { html, nothing } from "lit";
import { weightText as words } from "../../text/en/weightText.js";

/** @import { ColumnOrder, Limits, RowOrder } from "./cosetta-weights.js" */

/** @type {RowOrder[]} */
const ROW_ORDERS = ["cosets", "listing"];
/** @type {ColumnOrder[]} */
const COLUMN_ORDERS = ["circuit", "irrep", "number"];
/** @type {Limits[]} */
const LIMITS = ["step", "run", "held"];

/**
 * What rows and columns are sorted by, and which weight has the full colour.
 *
 * @param {object} controls
 * @param {RowOrder} controls.rows
 * @param {ColumnOrder | null} controls.columns `null`: there is no choice
 * @param {Limits} controls.limits
 * @param {number | undefined} controls.held
 * @param {boolean} controls.hasRun whether steps of the run are kept
 * @param {boolean} controls.canHold
 * @param {(order: RowOrder) => void} controls.onRows
 * @param {(order: ColumnOrder) => void} controls.onColumns
 * @param {(limits: Limits) => void} controls.onLimits
 * @param {(limit: number) => void} controls.onLimit nothing, and what is no size, is no limit
 */
export function weightControls(controls) {
  const { rows, columns, limits, held, hasRun, canHold } = controls;
  const { full } = words;
  const missing = { run: !hasRun, held: !canHold && held === undefined };
  return html`<div class="weights-orders">
    ${choice(words.rows.label, ROW_ORDERS, words.rows, rows, controls.onRows)}
    ${columns ? choice(words.columns.label, COLUMN_ORDERS, words.columns, columns, controls.onColumns) : nothing}
    ${choice(full.limits, LIMITS, full, limits, controls.onLimits, missing)}
    <label>
      ${full.label}
      <input
        type="number"
        min="0"
        step="any"
        inputmode="decimal"
        placeholder=${full.own}
        .value=${held === undefined ? "" : `${held}`}
        @change=${(/** @type {Event} */ { target }) => controls.onLimit(Number(valueOf(target)))}
      />
    </label>
    <button
      type="button"
      class="small"
      aria-label=${full.holdWhat}
      ?disabled=${!canHold || held !== undefined}
      @click=${() => controls.onLimits("held")}
    >
      ${full.hold}
    </button>
  </div>`;
}

/**
 * @template {string} T
 * @param {string} label
 * @param {T[]} values
 * @param {Record<T, string>} names
 * @param {T} chosen
 * @param {(value: T) => void} choose
 * @param {Partial<Record<string, boolean>>} [missing] those that cannot be chosen
 */
const choice = (label, values, names, chosen, choose, missing = {}) =>
  html`<label>
    ${label}
    <select
      @change=${(/** @type {Event} */ { target }) => choose(/** @type {T} */ (valueOf(target)))}
    >
      ${values.map(
        (value) =>
          html`<option
            value=${value}
            ?disabled=${missing[value] ?? false}
            .selected=${value === chosen}
          >
            ${names[value]}
          </option>`,
      )}
    </select>
  </label>`;

/** @param {EventTarget | null} target */
const valueOf = (target) => /** @type {HTMLInputElement | HTMLSelectElement} */ (target).value;
