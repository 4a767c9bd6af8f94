import { html, nothing } from "lit";
import { isConceivable } from "../../page/network/ablating.js";
import { circuitsInOrder, concentrationOf } from "../../page/network/neuronOrder.js";
import { experimentText } from "../../text/en/experimentText.js";
import { ExperimentPart } from "./experimentPart.js";
import { className } from "./removalName.js";

/** @import { NetworkReport } from "../../protocol/analysis.js" */
/** @import { Removal } from "../../protocol/experiments.js" */

/** What needs no further choice. @type {Set<Removal["kind"]>} */
const WHOLE = new Set(["coset-means", "coset-components", "only-irrep", "without-irrep"]);

/** The choice of a part of the network to take out. */
export class CosettaRemoval extends ExperimentPart {
  /** @type {Removal["kind"]} */
  #kind = "circuit";
  #numbers = "";
  /** Number of the circuit, class or irrep in its list; `null` until one is chosen. @type {number | null} */
  #choice = null;
  /** How many of the live neurons lie below the threshold. */
  #below = 0;
  #keepsMean = false;
  #misread = false;

  /** @returns {NetworkReport} */
  get #report() {
    return /** @type {NetworkReport} */ (this.view.dissection?.report);
  }

  willUpdate() {
    if (this.#kinds.some(([kind]) => kind === this.#kind)) return;
    this.#kind = "circuit";
    this.#choice = null;
  }

  render() {
    const { removal } = experimentText;
    const edits = WHOLE.has(this.#kind);
    return html`<section class="bench-part">
      <h3>${removal.title}</h3>
      <form class="removal" @submit=${this.#onSubmit}>
        <label>
          <span>${removal.kind}</span>
          <select @change=${this.#onKind}>
            ${this.#kinds.map(
              ([kind, name]) =>
                html`<option value=${kind} ?selected=${kind === this.#kind}>${name}</option>`,
            )}
          </select>
        </label>
        ${this.#which()}
        ${
          edits
            ? nothing
            : html`<label class="check">
                <input type="checkbox" .checked=${this.#keepsMean} @change=${this.#onMean} />
                ${removal.mean}
              </label>`
        }
        <p class="row">
          <button class="strong" ?disabled=${!this.isIdle || !this.#removal()}>
            ${removal.remove}
          </button>
          ${
            edits
              ? nothing
              : html`<button name="only" ?disabled=${!this.isIdle || !this.#removal()}>
                  ${removal.keep}
                </button>`
          }
        </p>
      </form>
      ${this.#misread ? html`<p class="problem" role="alert">${removal.misread}</p>` : nothing}
      ${this.standing("removal")}
    </section>`;
  }

  /** Those that there may be on this group, and what they are called. */
  get #kinds() {
    const { order = 1 } = this.view.group ?? {};
    const all = Object.entries(experimentText.removal.kinds);
    return all.filter(([kind]) => isConceivable(/** @type {Removal["kind"]} */ (kind), order));
  }

  /** The further choice that the kind asks for. */
  #which() {
    const { removal } = experimentText;
    const { class_counts: classes, irreps } = this.#report;
    switch (this.#kind) {
      case "neurons":
        return html`<label>
          <span>${removal.neurons}</span>
          <input
            type="text"
            inputmode="numeric"
            .value=${this.#numbers || `${this.view.selection.neuron ?? ""}`}
            @input=${this.#onNumbers}
          />
        </label>`;
      case "circuit":
        return this.#list(
          removal.circuit,
          circuitsInOrder(this.#report).map(({ class: number, left, right, neurons }) => {
            const known = classes.find((one) => one.class === number);
            const name = known ? className(known) : `${number}`;
            return removal.circuitName(name, left, right, neurons.length);
          }),
        );
      case "class":
        return this.#list(
          removal.class,
          classes.map((one) => removal.named(className(one), one.neurons)),
        );
      case "irrep":
        return this.#list(
          removal.irrep,
          this.#irreps.map((i) => removal.named(irreps[i].name, irreps[i].neurons)),
        );
      case "above":
      case "below":
        return this.#slider(this.#kind);
      default:
        return nothing;
    }
  }

  /** Those that are the main one of some neuron: without any, nothing would go. */
  get #irreps() {
    const { irreps } = this.#report;
    return [...irreps.keys()].filter((i) => irreps[i].neurons > 0);
  }

  /** Without a choice the circuit that is looked at, or the one of the neuron that is. */
  get #at() {
    if (this.#choice !== null || this.#kind !== "circuit") return this.#choice ?? 0;
    const { circuit, neuron } = this.view.selection;
    const at = circuitsInOrder(this.#report).findIndex((one) =>
      circuit
        ? one.class === circuit.class && one.left === circuit.left && one.right === circuit.right
        : neuron !== null && one.neurons.includes(neuron),
    );
    return Math.max(0, at);
  }

  /** @param {string} label @param {string[]} options */
  #list(label, options) {
    const at = this.#at;
    return html`<label>
      <span>${label}</span>
      <select ?disabled=${options.length === 0} @change=${this.#onChoice}>
        ${options.map((name, i) => html`<option value=${i} .selected=${i === at}>${name}</option>`)}
      </select>
    </label>`;
  }

  /** Moves by one neuron. @param {"above" | "below"} kind */
  #slider(kind) {
    const { removal } = experimentText;
    const scores = this.#scores();
    if (scores.length === 0) return nothing;
    const below = Math.min(this.#below, scores.length - 1);
    const all = this.#report.neurons.length;
    const gone = kind === "below" ? below : all - below;
    const words = removal.atThreshold(kind, scores[below], gone, all);
    return html`<label>
      <span>${removal.threshold}</span>
      <input
        type="range"
        min="0"
        max=${scores.length - 1}
        .value=${`${below}`}
        aria-valuetext=${words}
        @input=${this.#onSlide}
      />
      <output>${words}</output>
    </label>`;
  }

  /** The concentrations of all live neurons, ascending. */
  #scores() {
    const scores = this.#report.neurons.map(concentrationOf).filter((score) => score !== null);
    return scores.sort((a, b) => a - b);
  }

  /** What the present choices mean; `null` if that is nothing. @returns {Removal | null} */
  #removal() {
    const { class_counts: classes } = this.#report;
    const kind = this.#kind;
    switch (kind) {
      case "neurons":
        return { kind, neurons: this.#neurons() };
      case "circuit": {
        const circuit = circuitsInOrder(this.#report)[this.#at];
        if (!circuit) return null;
        const { class: number, left, right } = circuit;
        return { kind, class: number, left, right };
      }
      case "class": {
        const one = classes[this.#at];
        return one ? { kind, class: one.class } : null;
      }
      case "irrep":
        return this.#at in this.#irreps ? { kind, irrep: this.#irreps[this.#at] } : null;
      case "above":
      case "below": {
        const scores = this.#scores();
        const at = Math.min(this.#below, scores.length - 1);
        // Below the least, nothing would go.
        return at < 0 || (kind === "below" && at === 0) ? null : { kind, threshold: scores[at] };
      }
      case "only-irrep":
      case "without-irrep":
        return { kind, irrep: null };
      default:
        return { kind };
    }
  }

  #neurons() {
    const written = this.#numbers || `${this.view.selection.neuron ?? ""}`;
    const words = written.split(/[\s,;，、；]+/).filter((word) => word !== "");
    return words.map((word) => (/^\d{1,6}$/.test(word) ? Number(word) : NaN));
  }

  /** @param {SubmitEvent} event */
  #onSubmit = (event) => {
    event.preventDefault();
    const only = event.submitter?.getAttribute("name") === "only";
    const removal = this.#removal();
    if (!removal) return;
    const { neurons } = /** @type {{ neurons?: number[] }} */ (removal);
    this.#misread = neurons !== undefined && (neurons.length === 0 || neurons.some(Number.isNaN));
    this.requestUpdate();
    if (this.#misread) return;
    const isMean = this.#keepsMean && !WHOLE.has(this.#kind);
    const replacement = isMean ? "mean" : "zero";
    this.begin({ kind: "removal", removal, only, replacement, exact: false });
  };

  /** @param {Event} event */
  #onKind = (event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    this.#kind = /** @type {Removal["kind"]} */ (value);
    this.#choice = null;
    this.#misread = false;
    this.requestUpdate();
  };

  /** @param {Event} event */
  #onChoice = (event) => {
    this.#choice = Number(/** @type {HTMLSelectElement} */ (event.target).value);
    this.requestUpdate();
  };

  /** @param {Event} event */
  #onNumbers = (event) => {
    this.#numbers = /** @type {HTMLInputElement} */ (event.target).value;
    this.requestUpdate();
  };

  /** @param {Event} event */
  #onSlide = (event) => {
    this.#below = Number(/** @type {HTMLInputElement} */ (event.target).value);
    this.requestUpdate();
  };

  /** @param {Event} event */
  #onMean = (event) => {
    this.#keepsMean = /** @type {HTMLInputElement} */ (event.target).checked;
  };
}
