import { html, nothing } from "lit";
import { HASH_DIGITS } from "../../page/hosts/embedding.js";
import { Latest } from "../../page/latest.js";
import { arrivalOf, branchAhead } from "../../page/runs/arrival.js";
import { linkText as text } from "../../text/en/linkText.js";
import { Part } from "../part.js";

/** @import { Arrival } from "../../page/runs/arrival.js" */

/** What the link says of the way of the run, and whether the run on the page is there. */
export class CosettaArrival extends Part {
  #hash = new Latest(
    () => this.lab.ask("hash", null),
    () => this.requestUpdate(),
  );

  render() {
    return html`${this.#branch()}${this.#step()}`;
  }

  #branch() {
    const ahead = branchAhead(this.view);
    const { status } = this.view;
    if (!ahead || !status) return nothing;
    const { step } = ahead.changes[status.branches.length];
    return html`<div class="notice" role="status">
      <p>${status.finished ? text.noBranch(step) : text.branch(ahead)}</p>
    </div>`;
  }

  #step() {
    const arrival = arrivalOf(this.view, this.lab.keeping.keepsRuns);
    if (!arrival) return nothing;
    if (arrival.kind === "there") return this.#there(arrival);
    const { t, step, kind } = arrival;
    if (kind === "ahead" && this.view.phase === "training") {
      return html`<div class="notice arrival">
        <p>${text.training(arrival)}</p>
        <progress .value=${step} .max=${t} aria-label=${text.bar(t)}></progress>
      </div>`;
    }
    return html`<div class="notice arrival" role="status">
      <p>${text.stands[kind](arrival)}</p>
      <p class="row">
        ${kind === "ahead" ? this.#button(text.train(t), () => this.lab.train()) : nothing}
        ${kind === "missed" ? this.#button(text.again(t), this.#startOver) : nothing}
        <button type="button" @click=${() => this.lab.state.set({ t: null })}>${text.leave}</button>
      </p>
    </div>`;
  }

  /** @param {string} words @param {() => void} act */
  #button(words, act) {
    return html`<button type="button" class="strong" @click=${act}>${words}</button>`;
  }

  #startOver = () => {
    const { t, sha } = this.view.values;
    this.lab.reset();
    this.lab.state.set({ t, sha });
    this.lab.train();
  };

  /** @param {Arrival} arrival */
  #there(arrival) {
    const { values, phase, looked } = this.view;
    const rests = phase !== "training" && phase !== "starting";
    if (!rests || (looked && values.sha === null)) return nothing;
    return html`<div class="notice arrival" role="status">
      <p>
        ${text.stands.there(arrival)} ${values.sha === null ? nothing : this.#compared(values.sha)}
      </p>
    </div>`;
  }

  /** @param {string} expected */
  #compared(expected) {
    const { id, engine, values, machine } = this.view;
    this.#hash.want(JSON.stringify([id, engine, values.t]), null);
    const { answer } = this.#hash;
    if (!answer || `${answer.step}` !== values.t) return nothing;
    const found = answer.sha256.slice(0, HASH_DIGITS);
    if (found === expected) {
      return html`<strong class="badge">${text.reproduced}</strong> ${text.same(found)}`;
    }
    const { turbo, version } = text.because;
    const why = machine?.instructions === "relaxed-simd" ? turbo : version(machine?.version ?? "");
    return html`<strong class="badge differs">${text.differs}</strong>
      ${text.others(expected, found)} ${why}`;
  }
}

customElements.define("cosetta-arrival", CosettaArrival);
