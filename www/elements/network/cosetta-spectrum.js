import { html, nothing } from "lit";
import { Measuring } from "../../page/network/measuring.js";
import { text } from "../../text/en.js";
import { spectrumText } from "../../text/en/spectrumText.js";
import { cosetColour } from "../../views/cosetColour.js";
import { factTable } from "../../views/factTable.js";
import { segments } from "../../views/segments.js";
import { stackedShares } from "../../views/stackedShares.js";
import { Part } from "../part.js";

/** @import { MeasureRecord } from "../../page/network/measuring.js" */

/** @typedef {"left_right" | "readout"} SpectrumLayer */

/** @type {SpectrumLayer[]} */
const LAYERS = ["left_right", "readout"];
/** Irreps that are named in the sentence. */
const NAMED = 3;

/** The shares of the irreps over the course of the run. */
export class CosettaSpectrum extends Part {
  /** @type {SpectrumLayer} */
  #layer = "left_right";
  /** @type {Measuring | null} */
  #measuring = null;

  render() {
    const spectrum = spectrumText;
    const { measured, config } = this.view;
    const records = measured?.config === config ? measured.records : [];
    return html`<section class="spectrum">
      <h3>${spectrum.title}</h3>
      <p class="hint">${spectrum.what}</p>
      <fieldset>
        <legend class="sr-only">${spectrum.layer}</legend>
        ${segments({
          ...{ name: "spectrum-layer", values: LAYERS, words: spectrum.layers },
          chosen: this.#layer,
          choose: (layer) => this.#show(layer),
        })}
      </fieldset>
      ${records.length === 0 ? html`<p>${spectrum.waiting}</p>` : this.#body(records)}
    </section>`;
  }

  updated() {
    const { phase } = this.view;
    if (phase === "stopped" || phase === "starting") return;
    this.#measuring ??= new Measuring(this.lab);
    this.#measuring.refresh();
  }

  /** @param {MeasureRecord[]} records */
  #body(records) {
    const spectrum = spectrumText;
    const { step, measures } = records[records.length - 1];
    const names = this.view.dissection?.report?.irreps.map(({ name }) => name) ?? [];
    const shares = measures.irreps.map((irrep, i) => ({
      name: names[i],
      share: irrep[this.#layer],
    }));
    const largest = [...shares].sort((a, b) => b.share - a.share).slice(0, NAMED);
    return html`<p class="sentence">${spectrum.sentence(step, largest)}</p>
      <p class="hint">
        ${spectrum.entropy(measures.fourier_entropy[this.#layer])}
        ${records.length === 1 ? spectrum.one : nothing}
      </p>
      ${records.length > 1 ? this.#picture(records) : nothing} ${this.#table(records, names)}`;
  }

  /** @param {MeasureRecord[]} records */
  #picture(records) {
    const { marks } = spectrumText;
    const { status, selection } = this.view;
    return stackedShares(
      records.map(({ step, measures }) => ({
        step,
        shares: measures.irreps.map((irrep) => irrep[this.#layer]),
      })),
      [
        { step: status?.memorised_step ?? null, name: marks.memorised },
        { step: status?.grokked_step ?? null, name: marks.grokked },
      ],
      { isolated: selection.irrep, isolate: (irrep) => this.lab.select.irrep(irrep) },
    );
  }

  /** @param {MeasureRecord[]} records @param {string[]} names */
  #table(records, names) {
    const { columns, title } = spectrumText;
    const [first, last] = [records[0].measures, records[records.length - 1].measures];
    return factTable(
      title,
      [{ words: columns.irrep }, columns.first, columns.last, columns.logits],
      last.irreps.map(
        (irrep, i) =>
          html`<tr>
            <th scope="row" class="words">
              <svg class="swatch" viewBox="0 0 8 8" aria-hidden="true">
                <rect width="8" height="8" fill=${cosetColour(i, names.length)} />
              </svg>
              <button
                type="button"
                class="choice"
                aria-pressed=${i === this.view.selection.irrep}
                aria-label=${text.selection.isolate(names[i])}
                @click=${() => this.lab.select.irrep(i)}
              >
                ${names[i]}
              </button>
            </th>
            <td>${text.percent(first.irreps[i][this.#layer])}</td>
            <td>${text.percent(irrep[this.#layer])}</td>
            <td>${text.cosine(irrep.similarity)}</td>
          </tr>`,
      ),
      { captioned: false },
    );
  }

  /** @param {SpectrumLayer} layer */
  #show(layer) {
    this.#layer = layer;
    this.requestUpdate();
  }
}
