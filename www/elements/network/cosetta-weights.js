import { html, nothing } from "lit";
import { onSystemTheme, themeInForce } from "../../page/browser/theme.js";
import { Latest } from "../../page/latest.js";
import { lit } from "../../page/network/lit.js";
import { irrepOrder, neuronOrder } from "../../page/network/neuronOrder.js";
import { experimentText } from "../../text/en/experimentText.js";
import { weightText as words } from "../../text/en/weightText.js";
import { segments } from "../../views/segments.js";
import { Part } from "../part.js";

/** @import { NetworkReport, SubgroupNumber } from "../../protocol/analysis.js" */
/** @import { Layer, WeightQuestion } from "../../protocol/neuron.js" */
/** @import { Drawn } from "./cosetta-heatmap.js" */

/** @typedef {"cosets" | "listing"} RowOrder */
/** @typedef {"circuit" | "irrep" | "number"} ColumnOrder */

/** @type {Layer[]} */
const LAYERS = ["left", "right", "readout", "left-embedding", "right-embedding"];
/** @type {RowOrder[]} */
const ROW_ORDERS = ["cosets", "listing"];
/** @type {ColumnOrder[]} */
const COLUMN_ORDERS = ["circuit", "irrep", "number"];
/** Its cosets are the elements, as they are listed. @type {SubgroupNumber} */
const TRIVIAL = [0, 0];

/** A layer of the network as a picture: elements by coset down, neurons by circuit across. */
export class CosettaWeights extends Part {
  /** @type {Layer} */
  #layer = "left";
  /** @type {RowOrder} */
  #rows = "cosets";
  /** @type {ColumnOrder} */
  #columns = "circuit";
  /** Held limits of the colours; other layers have their own. @type {Map<Layer, number>} */
  #limits = new Map();
  #unsubscribe = () => {};
  /** @type {Latest<WeightQuestion, Drawn>} */
  #look = new Latest(
    async (question) => {
      const { starts: groups } = this.#across(question.layer);
      const neurons = !isEmbedding(question.layer);
      return { ...(await this.lab.ask("weights", question)), question, groups, neurons };
    },
    () => this.requestUpdate(),
  );

  /** @returns {NetworkReport} */
  get #report() {
    return /** @type {NetworkReport} */ (this.view.dissection?.report);
  }

  /** The subgroup whose cosets the rows are sorted by: the active one, or that of the first circuit. @returns {SubgroupNumber} */
  get #subgroup() {
    const { subgroup } = this.view.selection;
    if (this.#rows === "listing") return TRIVIAL;
    if (subgroup) return [subgroup.class, subgroup.conjugate];
    const [first] = this.#report.class_counts;
    const circuit = this.#report.circuits.find(({ class: number }) => number === first?.class);
    if (!circuit) return TRIVIAL;
    return [circuit.class, this.#layer.startsWith("left") ? circuit.left : circuit.right];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#unsubscribe = onSystemTheme(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unsubscribe();
  }

  render() {
    this.#ask();
    const { answer, failure } = this.#look;
    return html`<section class="weights">
      <h3>${words.title}</h3>
      <fieldset>
        <legend class="sr-only">${words.layer}</legend>
        ${segments({
          ...{ name: "layer", values: LAYERS, words: words.layers },
          chosen: this.#layer,
          choose: (layer) => this.#set(() => (this.#layer = layer)),
        })}
      </fieldset>
      ${this.#orders(answer)}
      ${
        failure
          ? html`<div role="alert"><p class="problem">${failure}</p></div>
              <button type="button" @click=${() => this.#look.retry()}>${words.retry}</button>`
          : answer
            ? this.#body(answer)
            : html`<p class="weights-loading">${words.loading}</p>`
      }
    </section>`;
  }

  /** @param {Drawn | null} drawn */
  #orders(drawn) {
    const { rows, columns, full } = words;
    const held = this.#limits.get(this.#layer);
    return html`<div class="weights-orders">
      <label>
        ${rows.label}
        <select @change=${this.#onRows}>
          ${ROW_ORDERS.map(
            (order) =>
              html`<option value=${order} .selected=${order === this.#rows}>
                ${rows[order]}
              </option>`,
          )}
        </select>
      </label>
      ${
        isEmbedding(this.#layer)
          ? nothing
          : html`<label>
              ${columns.label}
              <select @change=${this.#onColumns}>
                ${COLUMN_ORDERS.map(
                  (order) =>
                    html`<option value=${order} .selected=${order === this.#columns}>
                      ${columns[order]}
                    </option>`,
                )}
              </select>
            </label>`
      }
      <label>
        ${full.label}
        <input
          type="number"
          min="0"
          step="any"
          inputmode="decimal"
          placeholder=${full.own}
          .value=${held === undefined ? "" : `${held}`}
          @change=${this.#onLimit}
        />
      </label>
      <button
        type="button"
        class="small"
        aria-label=${full.holdWhat}
        ?disabled=${!drawn || held !== undefined}
        @click=${() => drawn && this.#hold(drawn)}
      >
        ${full.hold}
      </button>
    </div>`;
  }

  /** The columns of a layer, and where their groups begin. @param {Layer} layer */
  #across(layer) {
    const { embedding = 0 } = this.view.config ?? {};
    const listed = (/** @type {number} */ count) => ({
      neurons: Array.from({ length: count }, (_, k) => k),
      starts: [0],
    });
    if (isEmbedding(layer)) return listed(embedding);
    if (this.#columns === "circuit") return neuronOrder(this.#report);
    if (this.#columns === "irrep") return irrepOrder(this.#report);
    return listed(this.#report.neurons.length);
  }

  #ask() {
    const { dissection, engine } = this.view;
    const question = {
      layer: this.#layer,
      subgroup: this.#subgroup,
      columns: this.#across(this.#layer).neurons,
      limit: this.#limits.get(this.#layer) ?? null,
      theme: themeInForce(this.view.values.theme),
    };
    const at = [engine, dissection?.config, dissection?.step];
    this.#look.want(JSON.stringify([...at, question]), question);
  }

  /** @param {Drawn} drawn */
  #body(drawn) {
    const { layer, subgroup } = drawn.question;
    const known = this.#report.class_counts.find((one) => one.class === subgroup[0]);
    const order = drawn.starts[1] ?? drawn.elements.length;
    const name = known?.name ?? experimentText.removal.unnamed(order);
    const noise = this.#report.circuits.length === 0;
    const limit = words.limit(drawn.question.limit ?? drawn.limit);
    return html`<p class="hint">
        ${words.what(layer, order === 1 ? null : name, this.#columns)}
        ${noise ? words.noise : nothing}
      </p>
      <cosetta-heatmap .lab=${this.lab} .drawn=${drawn} .lit=${lit(this.view)}></cosetta-heatmap>
      <p class="weights-legend">
        <span>−${limit}</span>
        <span class="diverging" role="img" aria-label=${words.legend}></span>
        <span>${limit}</span>
        ${
          drawn.step === this.view.dissection?.step
            ? nothing
            : html`<span class="hint">${words.asOf(drawn.step)}</span>`
        }
      </p>`;
  }

  /** @param {Event} event */
  #onRows = ({ target }) =>
    this.#set(() => (this.#rows = /** @type {RowOrder} */ (chosen(target))));

  /** @param {Event} event */
  #onColumns = ({ target }) =>
    this.#set(() => (this.#columns = /** @type {ColumnOrder} */ (chosen(target))));

  /** Nothing, and what is no size, is the layer's own limit. @param {Event} event */
  #onLimit = ({ target }) => {
    const limit = Number(/** @type {HTMLInputElement} */ (target).value);
    this.#set(() =>
      limit > 0 ? this.#limits.set(this.#layer, limit) : this.#limits.delete(this.#layer),
    );
  };

  /** @param {Drawn} drawn */
  #hold({ question, limit }) {
    this.#set(() => this.#limits.set(question.layer, Number(limit.toPrecision(3))));
  }

  /** @param {() => void} change */
  #set(change) {
    change();
    this.requestUpdate();
  }
}

/** @param {Layer} layer */
const isEmbedding = (layer) => layer.endsWith("embedding");

/** @param {EventTarget | null} target */
const chosen = (target) => /** @type {HTMLSelectElement} */ (target).value;
