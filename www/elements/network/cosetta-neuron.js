import { html, nothing } from "lit";
import { palettesIn } from "../../page/choices/palettes.js";
import { Latest } from "../../page/latest.js";
import { tryOut } from "../../page/network/ablating.js";
import { circuitOf, neuronOrder } from "../../page/network/neuronOrder.js";
import { nextInCircuit } from "../../page/network/nextInCircuit.js";
import { notationOf } from "../../page/table/notation.js";
import { neuronText } from "../../text/en/neuronText.js";
import { failed } from "../../views/failed.js";
import { Part } from "../part.js";

/** @import { Actions } from "../../protocol.js" */
/** @import { NetworkReport, SubgroupNumber } from "../../protocol/analysis.js" */
/** @import { NeuronQuestion, Rival } from "../../protocol/neuron.js" */

/** @typedef {Latest<NeuronQuestion, Actions["neuron"]["answer"]>} Look */

/** Where keys write or choose. */
const TYPING = "input, select, .scroll";

/** The card of the chosen neuron, and of one that is pinned beside it. */
export class CosettaNeuron extends Part {
  /** Which subgroups are tried on which neuron, instead of its own. @type {{ neuron: number, pair: [SubgroupNumber, SubgroupNumber] } | null} */
  #tested = null;
  #look = this.#newLook();
  #pinnedLook = this.#newLook();

  /** @returns {Look} */
  #newLook() {
    return new Latest(
      (question) => this.lab.ask("neuron", question),
      () => this.requestUpdate(),
    );
  }

  /** @returns {NetworkReport} */
  get #report() {
    return /** @type {NetworkReport} */ (this.view.dissection?.report);
  }

  render() {
    const neuron = neuronText;
    const { neuron: chosen, pinned } = this.view.selection;
    const card = chosen === null ? undefined : this.#report.neurons[chosen];
    if (chosen === null || !card) {
      return html`<p>${neuron.none}</p>
        <button type="button" @click=${() => this.#choose(neuronOrder(this.#report).neurons[0])}>
          ${neuron.best}
        </button>`;
    }
    this.#ask(this.#look, chosen, this.#tested?.neuron === chosen ? this.#tested.pair : null);
    if (pinned !== null) this.#ask(this.#pinnedLook, pinned, null);
    const comparing = pinned !== null && pinned !== chosen;
    return html`<section
      class="card"
      role="group"
      aria-label=${neuron.region}
      tabindex="0"
      @keydown=${this.#onKey}
    >
      ${this.#bar(chosen)}
      <div class=${comparing ? "card-pair" : ""}>
        <div>${this.#body(chosen, this.#look)}</div>
        ${comparing ? html`<div>${this.#body(pinned, this.#pinnedLook)}</div>` : nothing}
      </div>
    </section>`;
  }

  /** @param {Look} look @param {number} neuron @param {NeuronQuestion["subgroups"]} subgroups */
  #ask(look, neuron, subgroups) {
    const { dissection, engine } = this.view;
    const key = JSON.stringify([engine, dissection?.config, dissection?.step, neuron, subgroups]);
    look.want(key, { neuron, subgroups });
  }

  /** @param {number} chosen */
  #bar(chosen) {
    const neuron = neuronText;
    const count = this.#report.neurons.length;
    const { bench, selection } = this.view;
    const isPinned = selection.pinned === chosen;
    return html`<div class="card-bar">
      <button
        type="button"
        class="icon"
        aria-label=${neuron.previous}
        @click=${() => this.#move(-1)}
      >
        ‹
      </button>
      <h3>${neuron.title(chosen)}</h3>
      <button type="button" class="icon" aria-label=${neuron.next} @click=${() => this.#move(1)}>
        ›
      </button>
      <label
        >${neuron.jump}
        <input type="number" min="0" max=${count - 1} .value=${`${chosen}`} @change=${this.#onJump}
      /></label>
      <button
        type="button"
        ?disabled=${(circuitOf(this.#report, chosen)?.neurons.length ?? 0) < 2}
        @click=${() => this.#alongCircuit(1)}
      >
        ${neuron.nextInCircuit}
      </button>
      <button type="button" aria-pressed=${isPinned} @click=${this.#pin}>
        ${isPinned ? neuron.unpin : neuron.pin}
      </button>
      <button
        type="button"
        class="strong"
        ?disabled=${bench.running !== null}
        @click=${this.#remove}
      >
        ${neuron.remove}
      </button>
    </div>`;
  }

  /** @param {number} number @param {Look} look */
  #body(number, look) {
    const neuron = neuronText;
    const card = this.#report.neurons[number];
    const { answer, failure } = look;
    const there = answer?.view.neuron === number ? answer : null;
    const { selection } = this.view;
    const isPinned = number === selection.pinned && number !== selection.neuron;
    return html`<div role="status">
        <p class="sentence">${neuron.sentence(number, card, notationOf(this.view))}</p>
        <p class="hint">
          ${card.rule ? neuron.fires(card.rule.fires) : nothing}
          ${there && there.step !== this.view.dissection?.step ? neuron.asOf(there.step) : nothing}
          ${isPinned ? neuron.pinned : nothing}
        </p>
      </div>
      ${isPinned ? nothing : this.#against(number, there?.view.rivals)}
      ${
        there
          ? html`<cosetta-close-up
              class="card-body"
              .neuron=${there.view}
              .report=${this.#report}
              .notation=${notationOf(this.view)}
              .palette=${palettesIn(this.view.values)[1]}
            ></cosetta-close-up>`
          : failure
            ? failed(failure, () => look.retry())
            : html`<p class="card-loading">${neuron.loading}</p>`
      }`;
  }

  /** Other subgroups to test. @param {number} number @param {[Rival[], Rival[]] | undefined} rivals */
  #against(number, rivals) {
    if (!rivals) return nothing;
    const { against } = neuronText;
    return html`<p class="card-against">
      ${this.#choice(number, 0, against.left, rivals[0])}
      ${this.#choice(number, 1, against.right, rivals[1])}
    </p>`;
  }

  /** @param {number} number @param {0 | 1} side @param {string} label @param {Rival[]} rivals */
  #choice(number, side, label, rivals) {
    const { own, active, subgroup } = neuronText;
    const { subgroup: place } = this.view.selection;
    const tested = this.#tested?.neuron === number ? this.#tested.pair[side].join(".") : "";
    const option = (/** @type {string} */ value, /** @type {string} */ name) =>
      html`<option value=${value} ?selected=${value === tested}>${name}</option>`;
    const change = (/** @type {Event} */ event) =>
      this.#test(number, side, /** @type {HTMLSelectElement} */ (event.target).value);
    return html`<label
      >${label}
      <select @change=${change}>
        ${option("", own)} ${place ? option(`${place.class}.${place.conjugate}`, active) : nothing}
        ${rivals.map((one) => option(`${one.class}.${one.conjugate}`, subgroup(one)))}
      </select></label
    >`;
  }

  /** @param {number} neuron @param {0 | 1} side @param {string} value */
  #test(neuron, side, value) {
    const view = this.#look.answer?.view;
    if (value === "" || !view) this.#tested = null;
    else {
      /** @type {[SubgroupNumber, SubgroupNumber]} */
      const pair = [
        [view.left.class, view.left.conjugate],
        [view.right.class, view.right.conjugate],
      ];
      const [number, conjugate] = value.split(".").map(Number);
      pair[side] = [number, conjugate];
      this.#tested = { neuron, pair };
    }
    this.requestUpdate();
  }

  /** @param {number} neuron */
  #choose(neuron) {
    this.lab.select.neuron(neuron);
  }

  /** @param {number} by */
  #move(by) {
    const count = this.#report.neurons.length;
    const { neuron } = this.view.selection;
    this.#choose(((neuron ?? 0) + by + count) % count);
  }

  /** @param {1 | -1} by */
  #alongCircuit(by) {
    const { neuron } = this.view.selection;
    const next = neuron === null ? null : nextInCircuit(this.#report, neuron, by);
    if (next !== null) this.#choose(next);
  }

  #pin = () => {
    const { neuron, pinned } = this.view.selection;
    if (neuron !== null) this.lab.state.set({ pin: pinned === neuron ? null : `${neuron}` });
  };

  #remove = () => {
    const { neuron } = this.view.selection;
    if (neuron === null) return;
    const removal = { kind: /** @type {const} */ ("neurons"), neurons: [neuron] };
    tryOut(this.lab, { kind: "removal", removal, replacement: "zero", exact: false });
    const root = /** @type {ParentNode} */ (this.getRootNode());
    root.querySelector("cosetta-bench")?.scrollIntoView();
  };

  /** @param {Event} event */
  #onJump = (event) => {
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    if (/^\d+$/.test(value) && Number(value) < this.#report.neurons.length) {
      this.#choose(Number(value));
    }
    this.requestUpdate();
  };

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest(TYPING)) return;
    /** @type {Record<string, () => void>} */
    const actions = {
      ArrowLeft: () => this.#move(-1),
      ArrowRight: () => this.#move(1),
      n: () => this.#alongCircuit(event.shiftKey ? -1 : 1),
      s: this.#remove,
      p: this.#pin,
    };
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
}
