import { html, nothing, svg } from "lit";
import { text } from "../../text/en.js";
import { experimentText } from "../../text/en/experimentText.js";
import { ExperimentPart } from "./experimentPart.js";
import { removalName } from "./removalName.js";

/** @import { Tried } from "../../page/network/bench.js" */
/** @import { Range, RemovalResult } from "../../protocol/experiments.js" */

/** Functions that were replaced, not neurons that were taken out. */
const EDITS = ["coset-means", "coset-components", "only-irrep", "without-irrep"];

/** The removals so far, each beside random ones. */
export class CosettaTried extends ExperimentPart {
  render() {
    const { tried: words } = experimentText;
    const { tried } = this.bench;
    return html`<section class="bench-part">
      <h3>${words.title}</h3>
      <div role="status">
        ${
          tried.length === 0
            ? html`<p class="hint">${words.none}</p>`
            : html`<p class="sentence">${this.#sentence(tried[0])}</p>`
        }
      </div>
      ${tried.length === 0 ? nothing : this.#history(tried)}
    </section>`;
  }

  /** @param {Tried} tried */
  #name({ experiment }) {
    return removalName(experiment.removal, this.view.dissection?.report);
  }

  /** @param {Tried} tried */
  #sentence(tried) {
    const edits = EDITS.includes(tried.experiment.removal.kind);
    return experimentText.tried.sentence(this.#name(tried), tried.result, edits);
  }

  /** @param {Tried[]} tried */
  #history(tried) {
    const { columns, title, undo, clear, picture } = experimentText.tried;
    return html`<div class="scroll" role="region" aria-label=${title} tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col" class="words">${columns.what}</th>
              <th scope="col">${columns.neurons}</th>
              <th scope="col">${columns.accuracy}</th>
              <th scope="col">${columns.random}</th>
              <th scope="col">${columns.loss}</th>
              <th scope="col">${columns.randomLoss}</th>
              <th scope="col" class="words" title=${picture}>${columns.picture}</th>
              <th scope="col">${columns.step}</th>
            </tr>
          </thead>
          <tbody>
            ${tried.map((one) => this.#row(one))}
          </tbody>
        </table>
      </div>
      <p class="row">
        <button type="button" @click=${() => this.lab.bench.undo()}>${undo}</button>
        <button type="button" @click=${() => this.lab.bench.clear()}>${clear}</button>
      </p>`;
  }

  /** @param {Tried} one */
  #row(one) {
    const { tried, accuracy } = experimentText;
    const { result, experiment, milliseconds, step } = one;
    const { outcome, removed } = result;
    const interval = outcome.accuracy_interval;
    return html`<tr>
      <th scope="row" class="words">
        ${this.#name(one)}
        ${this.exactButton(outcome, milliseconds, { ...experiment, exact: true })}
      </th>
      <td>${text.count(removed.length)}</td>
      <td>
        ${accuracy(outcome)}
        ${interval ? html`<span class="hint">${tried.interval(interval)}</span>` : nothing}
      </td>
      <td>${range(result.controls?.accuracy, text.percent)}</td>
      <td>${text.small(outcome.loss)}</td>
      <td>${range(result.controls?.loss, text.small)}</td>
      <td>${strip(result)}</td>
      <td>${text.count(step)}</td>
    </tr>`;
  }
}

/** The median of the random choices, and from where to where they go. @param {Range | undefined} range @param {(value: number) => string} say */
function range(range, say) {
  if (!range) return "–";
  const { median, least, most } = range;
  return html`${say(median)}
    <span class="hint">${experimentText.tried.range(say(least), say(most))}</span>`;
}

const WIDTH = 120;
const EDGE = 6;

/** Where an accuracy lies on the strip. @param {number} accuracy */
const along = (accuracy) => EDGE + accuracy * (WIDTH - 2 * EDGE);

/** The removal as a mark, random ones as a bar from the least to the most. @param {RemovalResult} result */
function strip({ outcome, controls }) {
  const { accuracy } = controls ?? {};
  return html`<svg class="strip" viewBox="0 0 ${WIDTH} 20" aria-hidden="true">
    <path class="axis" d="M${along(0)} 10H${along(1)}M${along(0)} 6v8M${along(1)} 6v8" />
    ${
      accuracy
        ? svg`<rect class="range" x=${along(accuracy.least) - 1.5} y="6"
            width=${along(accuracy.most) - along(accuracy.least) + 3} height="8" />
          <path class="median" d="M${along(accuracy.median)} 3v14" />`
        : nothing
    }
    <circle class="removed" cx=${along(outcome.accuracy)} cy="10" r="4" />
  </svg>`;
}
