import { html, nothing } from "lit";
import { said } from "../../text/en/engineText.js";
import { evidenceText } from "../../text/en/evidenceText.js";
import { factTable } from "../../views/factTable.js";
import { ExperimentPart } from "./experimentPart.js";

/** @import { Made } from "../../page/network/bench.js" */
/** @import { RefereeReport, Thresholds } from "../../protocol/experiments.js" */

/** What neurons are counted by unless somebody says otherwise, as in the engine. @type {Thresholds} */
const USUAL = { coset: 0.01, irrep: 0.95 };

/** Both sliders go by tenths of a decade of what may be left over, from a billionth to a half. */
const [STRICTEST, LAXEST] = [-90, -3];
const restAt = (/** @type {number} */ place) => Number((10 ** (place / 10)).toPrecision(2));
const placeOf = (/** @type {number} */ rest) => Math.round(10 * Math.log10(rest));

/** What may be left over by a threshold, and the other way round: the shares add up to 1. */
const REST = {
  coset: (/** @type {number} */ value) => value,
  irrep: (/** @type {number} */ value) => Number((1 - value).toPrecision(2)),
};

/** Time for a slider to come to rest. */
const SETTLE_MS = 300;

/** What the tests say about the account by cosets and that by representations. */
export class CosettaReferee extends ExperimentPart {
  /** What was chosen and not yet counted by. @type {Thresholds | null} */
  #chosen = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;

  /** What neurons are counted by: as was chosen, else as the last count went. */
  get #thresholds() {
    const { running, referee } = this.bench;
    const begun = running?.experiment.kind === "referee" ? running.experiment.thresholds : null;
    return this.#chosen ?? begun ?? referee?.result.thresholds ?? USUAL;
  }

  render() {
    const { referee } = evidenceText;
    const { referee: made } = this.bench;
    return html`<section class="bench-part">
      <h3>${referee.title}</h3>
      <p class="hint">${referee.what}</p>
      <div role="status" class=${this.aged(made?.step)}>
        ${made ? html`<p class="sentence verdict-words">${said(made.result.verdict)}</p>` : nothing}
      </div>
      ${made ? this.#accounts(made) : nothing} ${made ? this.#tests(made) : nothing}
      ${this.#limits()}
      <p class="row">
        <button type="button" ?disabled=${!this.isIdle} @click=${this.#count}>
          ${made ? referee.again : referee.run}
        </button>
      </p>
      ${this.standing("referee")}
    </section>`;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#settling);
  }

  /** How the network does with what each account makes of its weights. @param {Made<RefereeReport>} made */
  #accounts({ result: { tests }, step }) {
    const { accounts } = evidenceText;
    const figures = tests.find(({ name }) => name === "replacement")?.figures ?? [];
    const figure = (/** @type {string} */ name) =>
      figures.find((one) => one.name === name)?.value ?? null;
    const rows = Object.entries(accounts.rows).map(([key, name]) => {
      const [accuracy, loss] = [figure(`${key}_accuracy`), figure(`${key}_loss`)];
      return html`<tr>
        <th scope="row" class="words">${name}</th>
        <td>${accounts.accuracy(accuracy)}</td>
        <td>${accounts.loss(loss)}</td>
      </tr>`;
    });
    const { weights, accuracy, loss } = accounts.columns;
    return html`<div class=${this.aged(step)}>
      ${factTable(accounts.title, [{ words: weights }, accuracy, loss], rows)}
    </div>`;
  }

  /** From where on a neuron counts. */
  #limits() {
    const { limits } = evidenceText;
    const { coset, irrep } = this.#thresholds;
    const isUsual = coset === USUAL.coset && irrep === USUAL.irrep;
    return html`<fieldset class="limits">
      <legend>${limits.title}</legend>
      ${this.#slider("coset", coset)} ${this.#slider("irrep", irrep)}
      <button type="button" class="small" ?disabled=${isUsual} @click=${() => this.#choose(USUAL)}>
        ${limits.reset(USUAL.coset, REST.irrep(USUAL.irrep))}
      </button>
    </fieldset>`;
  }

  /** @param {keyof Thresholds} name @param {number} value */
  #slider(name, value) {
    const { labels, says } = evidenceText.limits;
    const rest = REST[name](value);
    const reading = says(rest);
    const onInput = (/** @type {Event} */ event) => {
      const place = Number(/** @type {HTMLInputElement} */ (event.target).value);
      this.#choose({
        ...this.#thresholds,
        [name]: name === "coset" ? restAt(place) : 1 - restAt(place),
      });
    };
    return html`<label>
      <span>${labels[name]}</span>
      <input
        type="range"
        min=${STRICTEST}
        max=${LAXEST}
        .value=${`${placeOf(rest)}`}
        aria-valuetext=${reading}
        @input=${onInput}
      />
      <output>${reading}</output>
    </label>`;
  }

  /** What was counted before is counted anew. @param {Thresholds} thresholds */
  #choose(thresholds) {
    this.#chosen = thresholds;
    this.requestUpdate();
    clearTimeout(this.#settling);
    const { referee, running } = this.bench;
    if (!referee && !running) return;
    this.#settling = setTimeout(this.#count, SETTLE_MS);
  }

  /** In the place of a count under way; other experiments are let finish. */
  #count = () => {
    const { running } = this.bench;
    if (running && running.experiment.kind !== "referee") return;
    if (!running && !this.isIdle) return;
    const thresholds = this.#thresholds;
    this.#chosen = null;
    this.lab.bench.begin({ kind: "referee", thresholds });
  };

  /** @param {Made<RefereeReport>} made */
  #tests({ result: { tests }, step }) {
    const { decides, favours } = evidenceText.referee;
    return html`<ul class="tests ${this.aged(step)}">
        ${tests.map(
          ({ name, discriminates, favours: account, words }) =>
            html`<li>
              <b>${said(name)}</b>
              <span class=${discriminates ? "badge" : "badge hollow"}>${favours(account)}</span>
              <span class="hint">${decides(discriminates)}</span>
              <p>${said(words)}</p>
            </li>`,
        )}
      </ul>
      <p class="hint">${this.asOf(step)}</p>`;
  }
}
