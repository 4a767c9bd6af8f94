import { html, nothing, svg } from "lit";
import {
  awaitedIn,
  chosenIn,
  clearTried,
  follow,
  measuredIn,
  undoTried,
} from "../../page/network/ablating.js";
import { text } from "../../text/en.js";
import { experimentText } from "../../text/en/experimentText.js";
import { ExperimentPart } from "./experimentPart.js";
import { removalName } from "./removalName.js";

/** @import { Tried } from "../../page/network/bench.js" */
/** @import { Range, RemovalResult } from "../../protocol/experiments.js" */

/** Functions that were replaced, not neurons that were taken out. */
const EDITS = ["coset-means", "coset-components", "only-irrep", "without-irrep"];

/** @param {Tried} tried */
const isEdit = ({ experiment }) => EDITS.includes(experiment.removal.kind);

/** The removals so far, each beside random ones: in words the one that the link names. */
export class CosettaTried extends ExperimentPart {
  render() {
    const { tried: words } = experimentText;
    const { tried } = this.bench;
    const shown = measuredIn(this.view);
    return html`<section class="bench-part">
      <h3>${words.title}</h3>
      <div role="status">
        ${
          shown
            ? html`<p class="sentence ${this.aged(shown.step)}">${this.#sentence(shown)}</p>`
            : html`<p class="hint">${this.#nothing()}</p>`
        }
      </div>
      ${tried.length === 0 ? nothing : this.#history(tried, shown)}
    </section>`;
  }

  updated() {
    follow(this.lab);
  }

  /** Why there is no sentence on a removal. */
  #nothing() {
    const { none, intact, awaited } = experimentText.tried;
    const { values, dissection } = this.view;
    const chosen = chosenIn(this.view);
    if (!chosen) return this.bench.tried.length === 0 ? none : intact;
    const wait = awaitedIn(this.view);
    const name = experimentText.chip(chosen, removalName(chosen, dissection?.report));
    return wait ? awaited[wait](name, Number(values.t)) : name;
  }

  /** @param {Tried} tried */
  #name({ experiment }) {
    return removalName(experiment, this.view.dissection?.report);
  }

  /** @param {Tried} tried */
  #sentence(tried) {
    const how = isEdit(tried) ? "edited" : tried.experiment.only ? "only" : "removed";
    return experimentText.tried.sentence(this.#name(tried), tried.result, how);
  }

  /** @param {Tried[]} tried @param {Tried | null} shown */
  #history(tried, shown) {
    const { columns, title, undo, clear, picture, keepAsRun } = experimentText.tried;
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
            ${tried.map((one) => this.#row(one, one === shown))}
          </tbody>
        </table>
      </div>
      <p class="row">
        <button type="button" @click=${() => undoTried(this.lab)}>${undo}</button>
        <button type="button" @click=${() => clearTried(this.lab)}>${clear}</button>
        <button
          type="button"
          ?disabled=${!shown || !this.isIdle || this.aged(shown.step) !== ""}
          @click=${this.#keepAsRun}
        >
          ${keepAsRun}
        </button>
      </p>`;
  }

  #keepAsRun = async () => {
    const shown = measuredIn(this.view);
    const importer = await this.fetchPart(() => this.lab.importer());
    if (!shown || !importer) return;
    this.lab.select.clear("abl");
    importer.change(shown.experiment, experimentText.chip(shown.experiment, this.#name(shown)));
  };

  /** @param {Tried} one @param {boolean} isShown */
  #row(one, isShown) {
    const { tried, accuracy } = experimentText;
    const { result, experiment, milliseconds, step } = one;
    const { outcome, removed } = result;
    const interval = outcome.accuracy_interval;
    return html`<tr class=${this.aged(step)} aria-current=${isShown ? "true" : nothing}>
      <th scope="row" class="words">
        ${experiment.only ? tried.allBut(this.#name(one)) : this.#name(one)}
        ${this.exactButton(outcome, milliseconds, { ...experiment, exact: true })}
      </th>
      <td>${isEdit(one) ? tried.kept(removed.length) : text.count(removed.length)}</td>
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
