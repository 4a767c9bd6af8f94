import { html, nothing, svg } from "lit";
import { Latest } from "../page/latest.js";
import { neuronOrder } from "../page/neuronOrder.js";
import { onSystemTheme, themeInForce } from "../page/theme.js";
import { text } from "../text/en.js";
import { weightText } from "../text/en/weightText.js";
import { moved, pointedAt } from "../views/gridMoves.js";
import { Part } from "./part.js";

/** @import { Actions } from "../protocol.js" */
/** @import { NetworkReport, SubgroupNumber } from "../protocol/analysis.js" */
/** @import { Layer, WeightQuestion } from "../protocol/neuron.js" */

/** @typedef {Actions["weights"]["answer"] & { question: WeightQuestion, circuits: number[] }} Drawn */
/** @import { Place } from "../views/gridMoves.js" */

/** @type {Layer[]} */
const LAYERS = ["left", "right", "readout"];

/** L, R or U as a picture: elements by coset down, neurons by circuit across. */
export class CosettaWeights extends Part {
  /** @type {Layer} */
  #layer = "left";
  /** @type {Place | null} */
  #place = null;
  /** @type {ImageData | null} */
  #painted = null;
  #unsubscribe = () => {};
  /** @type {Latest<WeightQuestion, Drawn>} */
  #look = new Latest(
    async (question) => ({
      ...(await this.lab.ask("weights", question)),
      question,
      circuits: neuronOrder(this.#report).starts,
    }),
    () => this.requestUpdate(),
  );

  /** @returns {NetworkReport} */
  get #report() {
    return /** @type {NetworkReport} */ (this.view.dissection?.report);
  }

  /** The subgroup whose cosets the rows are sorted by: the active one, or that of the first circuit. @returns {SubgroupNumber} */
  get #subgroup() {
    const { subgroup } = this.view.selection;
    if (subgroup) return [subgroup.class, subgroup.conjugate];
    const [first] = this.#report.class_counts;
    const circuit = this.#report.circuits.find(({ class: number }) => number === first?.class);
    if (!circuit) return [0, 0];
    return [circuit.class, this.#layer === "left" ? circuit.left : circuit.right];
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
    const weights = weightText;
    this.#ask();
    const { answer, failure } = this.#look;
    return html`<section class="weights">
      <h3>${weights.title}</h3>
      <fieldset class="segments">
        <legend class="sr-only">${weights.layer}</legend>
        ${LAYERS.map(
          (layer) =>
            html`<label>
              <input
                type="radio"
                name="layer"
                .checked=${layer === this.#layer}
                @change=${() => this.#show(layer)}
              />
              <span>${weights.layers[layer]}</span>
            </label>`,
        )}
      </fieldset>
      ${
        failure
          ? html`<div role="alert"><p class="problem">${failure}</p></div>
              <button type="button" @click=${() => this.#look.retry()}>${weights.retry}</button>`
          : answer
            ? this.#body(answer)
            : html`<p class="weights-loading">${weights.loading}</p>`
      }
    </section>`;
  }

  updated() {
    const image = this.#look.answer?.image;
    const canvas = this.querySelector("canvas");
    if (!image || !canvas || image === this.#painted) return;
    this.#painted = image;
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext("2d")?.putImageData(image, 0, 0);
  }

  #ask() {
    const { dissection, engine } = this.view;
    const { neurons } = neuronOrder(this.#report);
    const question = {
      layer: this.#layer,
      subgroup: this.#subgroup,
      neurons,
      theme: themeInForce(this.view.values.theme),
    };
    const at = [engine, dissection?.config, dissection?.step];
    this.#look.want(JSON.stringify([...at, question]), question);
  }

  /** @param {Drawn} drawn */
  #body(drawn) {
    const weights = weightText;
    const { layer } = drawn.question;
    const [number] = drawn.question.subgroup;
    const known = this.#report.class_counts.find((one) => one.class === number);
    const order = drawn.starts[1] ?? drawn.elements.length;
    const name = known?.name ?? text.bench.removal.unnamed(order);
    const noise = this.#report.circuits.length === 0;
    return html`<p class="hint">${weights.what(layer, name)} ${noise ? weights.noise : nothing}</p>
      <div class="weights-picture">
        <canvas aria-hidden="true"></canvas>
        ${this.#overlay(drawn)} ${this.#grid(drawn)}
      </div>
      <p class="weights-legend">
        <span>−${weights.limit(drawn.limit)}</span>
        <span class="diverging" role="img" aria-label=${weights.legend}></span>
        <span>${weights.limit(drawn.limit)}</span>
        ${
          drawn.step === this.view.dissection?.step
            ? nothing
            : html`<span class="hint">${weights.asOf(drawn.step)}</span>`
        }
      </p>
      <p class="weights-reading" aria-hidden="true">${this.#reading(drawn) || weights.hint}</p>`;
  }

  /** Gaps between cosets and between circuits, the place that is read, the chosen neuron. @param {Drawn} drawn */
  #overlay({ elements, starts, circuits, question }) {
    const [rows, columns] = [elements.length, question.neurons.length];
    const chosen = question.neurons.indexOf(this.view.selection.neuron ?? -1);
    return html`<svg
      class="weights-overlay"
      viewBox="0 0 ${columns} ${rows}"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      ${starts.length > rows / 2 ? nothing : [...starts].slice(1).map((row) => svg`<path class="gap" d="M0 ${row}H${columns}" />`)}
      ${circuits.slice(1).map((column) => svg`<path class="circuit" d="M${column} 0V${rows}" />`)}
      ${chosen < 0 ? nothing : svg`<rect class="chosen" x=${chosen} y="0" width="1" height=${rows} />`}
      ${
        this.#place
          ? svg`<rect class="pointed" x=${this.#place.column} y=${this.#place.row} width="1" height="1" />`
          : nothing
      }
    </svg>`;
  }

  /** Only the cell that is read exists, for keyboards and screen readers. @param {Drawn} drawn */
  #grid(drawn) {
    const weights = weightText;
    const { row, column } = this.#place ?? { row: 0, column: 0 };
    const { elements, question } = drawn;
    return html`<div
      role="grid"
      aria-label=${weights.label(question.layer)}
      aria-rowcount=${elements.length}
      aria-colcount=${question.neurons.length}
      aria-readonly="true"
    >
      <div role="row" aria-rowindex=${row + 1}>
        <div
          role="gridcell"
          aria-colindex=${column + 1}
          tabindex="0"
          @keydown=${(/** @type {KeyboardEvent} */ event) => this.#onKey(event, drawn)}
          @pointermove=${(/** @type {PointerEvent} */ event) => this.#onPointer(event, drawn)}
          @click=${(/** @type {PointerEvent} */ event) => this.#onClick(event, drawn)}
        >
          <span class="sr-only">${this.#reading(drawn) || weights.prompt}</span>
        </div>
      </div>
    </div>`;
  }

  /** @param {Drawn} drawn */
  #reading({ elements, starts, values, means, ratios, question }) {
    if (!this.#place || !this.view.group) return "";
    const { row, column } = this.#place;
    const { labels } = this.view.group;
    const columns = question.neurons.length;
    const coset = starts.filter((start) => start <= row).length - 1;
    return weightText.reading(question.layer, {
      element: labels[elements[row]],
      coset: labels[elements[starts[coset]]],
      neuron: question.neurons[column],
      value: values[row * columns + column],
      mean: means[coset * columns + column],
      ratio: ratios[column],
    });
  }

  /** @param {Layer} layer */
  #show(layer) {
    this.#layer = layer;
    this.requestUpdate();
  }

  /** @param {PointerEvent} event @param {Drawn} drawn */
  #onPointer(event, drawn) {
    this.#point(pointedAt(event, extentOf(drawn)));
  }

  /** @param {PointerEvent} event @param {Drawn} drawn */
  #onClick(event, drawn) {
    // A click by keyboard or screen reader has no place of its own.
    if (event.detail > 0) this.#onPointer(event, drawn);
    this.#choose(drawn);
  }

  /** @param {KeyboardEvent} event @param {Drawn} drawn */
  #onKey(event, drawn) {
    const to = moved(event, this.#place ?? { row: 0, column: 0 }, extentOf(drawn));
    if (!to && event.key !== "Enter") return;
    event.preventDefault();
    if (to) this.#point(to);
    else this.#choose(drawn);
  }

  /** @param {Drawn} drawn */
  #choose({ question }) {
    if (this.#place) this.lab.select.neuron(question.neurons[this.#place.column]);
  }

  /** @param {Place} place */
  #point(place) {
    this.#place = place;
    this.requestUpdate();
  }
}

/** Page Up and Page Down move by a coset. @param {Drawn} drawn */
function extentOf({ elements, starts, question }) {
  const rows = elements.length;
  return { rows, columns: question.neurons.length, page: starts[1] ?? rows };
}
