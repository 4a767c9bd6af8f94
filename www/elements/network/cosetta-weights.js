import { html, nothing } from "lit";
import { onSystemTheme, themeInForce } from "../../page/browser/theme.js";
import { palettesIn } from "../../page/choices/palettes.js";
import { Latest } from "../../page/latest.js";
import { lit } from "../../page/network/lit.js";
import { irrepOrder, neuronOrder } from "../../page/network/neuronOrder.js";
import { RunLimits } from "../../page/network/runLimits.js";
import { notationOf, sideIn } from "../../page/table/notation.js";
import { isGiven } from "../../page/view.js";
import { experimentText } from "../../text/en/experimentText.js";
import { weightText as words } from "../../text/en/weightText.js";
import { failed } from "../../views/failed.js";
import { segments } from "../../views/segments.js";
import { Part } from "../part.js";
import { weightControls } from "./weightControls.js";

/** @import { NetworkReport, SubgroupNumber } from "../../protocol/analysis.js" */
/** @import { Layer, WeightQuestion } from "../../protocol/neuron.js" */
/** @import { Drawn } from "./cosetta-heatmap.js" */

/** @typedef {"cosets" | "listing"} RowOrder */
/** @typedef {"circuit" | "irrep" | "number"} ColumnOrder */
/** Of what the largest weight has the full colour. @typedef {"step" | "run" | "held"} Limits */

/** @type {Layer[]} */
const LAYERS = ["left", "right", "readout", "left-embedding", "right-embedding"];
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
  /** Whether those of the whole run are the limits where none is held. */
  #isOfRun = false;
  /** @type {RunLimits | null} */
  #run = null;
  #inWords = false;
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
          ? failed(failure, () => this.#look.retry())
          : answer
            ? this.#body(answer)
            : html`<p class="weights-loading">${words.loading}</p>`
      }
    </section>`;
  }

  updated() {
    if (this.#isOfRun && this.#limits.get(this.#layer) === undefined) this.#run?.look(this.#layer);
  }

  /** @param {Drawn | null} drawn */
  #orders(drawn) {
    const held = this.#limits.get(this.#layer);
    return weightControls({
      ...{ rows: this.#rows, columns: isEmbedding(this.#layer) ? null : this.#columns },
      ...{ held, canHold: drawn !== null, hasRun: (this.view.timeline?.steps.length ?? 0) > 0 },
      limits: held !== undefined ? "held" : this.#isOfRun ? "run" : "step",
      onRows: (order) => this.#set(() => (this.#rows = order)),
      onColumns: (order) => this.#set(() => (this.#columns = order)),
      onLimits: (limits) => this.#limit(limits, drawn),
      onLimit: (limit) =>
        this.#set(() =>
          limit > 0 ? this.#limits.set(this.#layer, limit) : this.#limits.delete(this.#layer),
        ),
    });
  }

  /** @param {Limits} limits @param {Drawn | null} drawn */
  #limit(limits, drawn) {
    if (limits === "held") return void (drawn && this.#hold(drawn));
    this.#run ??= new RunLimits(this.lab, () => this.requestUpdate());
    this.#set(() => {
      this.#limits.delete(this.#layer);
      this.#isOfRun = limits === "run";
    });
  }

  /** The weight that has the full colour; `null`: the largest of the step. */
  get #full() {
    const held = this.#limits.get(this.#layer);
    if (held !== undefined || !this.#isOfRun || !this.#run) return held ?? null;
    const { limit } = this.#run.of(this.#layer);
    const { answer } = this.#look;
    // The step that is shown need not be one that is kept.
    const own = answer?.question.layer === this.#layer ? answer.limit : 0;
    return limit === null ? null : Math.max(limit, own);
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
      limit: this.#full,
      palette: palettesIn(this.view.values)[1],
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
    const side = sideIn(layer.startsWith("left") ? "right" : "left", notationOf(this.view));
    const limit = words.limit(drawn.question.limit ?? drawn.limit);
    return html`<p class="hint">
        ${words.what(layer, order === 1 ? null : name, side, this.#columns)}
        ${this.#report.circuits.length === 0 ? this.#noCircuits(drawn) : nothing}
      </p>
      ${
        this.#inWords
          ? html`<cosetta-weight-table .lab=${this.lab} .drawn=${drawn}></cosetta-weight-table>`
          : html`<cosetta-heatmap
              .lab=${this.lab}
              .drawn=${drawn}
              .lit=${lit(this.view)}
            ></cosetta-heatmap>`
      }
      <button
        type="button"
        class="small"
        aria-expanded=${this.#inWords}
        @click=${() => this.#set(() => (this.#inWords = !this.#inWords))}
      >
        ${this.#inWords ? words.showPicture : words.showTable}
      </button>
      <p class="weights-legend">
        <span>−${limit}</span>
        <span
          class="diverging ${drawn.question.palette}"
          role="img"
          aria-label=${words.legend}
        ></span>
        <span>${limit}</span>
        ${this.#ofRun()}
        ${
          drawn.step === this.view.dissection?.step
            ? nothing
            : html`<span class="hint">${words.asOf(drawn.step)}</span>`
        }
      </p>`;
  }

  /** How much of the run was looked at, where its limits are those of the colours. */
  #ofRun() {
    if (!this.#isOfRun || !this.#run || this.#limits.has(this.#layer)) return nothing;
    const { seen, steps } = this.#run.of(this.#layer);
    return html`<span class="hint">${words.full.looked(seen, steps.length)}</span>`;
  }

  /** What comes from elsewhere may be trained at step 0. @param {Drawn} drawn */
  #noCircuits({ step }) {
    return step === 0 && !isGiven(this.view.config) ? words.noise : words.none;
  }

  /** @param {Drawn} drawn */
  #hold({ question, limit }) {
    const full = question.limit ?? limit;
    this.#set(() => this.#limits.set(question.layer, Number(full.toPrecision(3))));
  }

  /** @param {() => void} change */
  #set(change) {
    change();
    this.requestUpdate();
  }
}

/** @param {Layer} layer */
const isEmbedding = (layer) => layer.endsWith("embedding");
