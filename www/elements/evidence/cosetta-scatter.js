import { html, nothing, svg } from "lit";
import { benchOf } from "../../page/network/bench.js";
import { lit } from "../../page/network/lit.js";
import { worstRatio } from "../../page/network/neuronOrder.js";
import { text } from "../../text/en.js";
import { evidenceText } from "../../text/en/evidenceText.js";
import { Part } from "../part.js";

/** @import { NetworkReport } from "../../protocol/analysis.js" */

/** A live neuron: what cosets and what one irrep leave over of its two sides. @typedef {{ number: number, coset: number, irrep: number }} Point */

const SIZE = 320;
const [LEFT, BOTTOM, EDGE] = [70, 40, 14];
/** Less than this is not told apart. */
const LEAST = 1e-8;
const DECADES = -Math.log10(LEAST);
const TICKS = [0, 1, 2, 4, 6, 8];

/** Every neuron by both accounts; one of them can be chosen. */
export class CosettaScatter extends Part {
  /** Place of the neuron that is read, in the list of points. */
  #at = -1;

  render() {
    const { neurons: words } = evidenceText;
    const report = /** @type {NetworkReport} */ (this.view.dissection?.report);
    const points = pointsOf(report);
    const read = points[this.#at];
    const reading = read ? words.point(read.number, read.coset, read.irrep) : "";
    return html`<section class="bench-part">
      <h3>${words.title}</h3>
      <p class="hint">${words.what}</p>
      <div class="scatter">
        ${this.#picture(points)}
        <div
          role="listbox"
          tabindex="0"
          aria-label=${words.label(points.length)}
          aria-activedescendant=${read ? "scatter-point" : nothing}
          @keydown=${(/** @type {KeyboardEvent} */ event) => this.#onKey(event, points)}
          @pointermove=${(/** @type {PointerEvent} */ event) => this.#onPointer(event, points)}
          @click=${(/** @type {PointerEvent} */ event) => this.#onPointer(event, points, true)}
        >
          <div
            role="option"
            id="scatter-point"
            aria-selected=${read !== undefined && read.number === this.view.selection.neuron}
            class="sr-only"
          >
            ${reading || words.prompt}
          </div>
        </div>
      </div>
      <p class="scatter-reading" aria-hidden="true">${reading || words.hint}</p>
    </section>`;
  }

  /** @param {Point[]} points */
  #picture(points) {
    const { neurons: words } = evidenceText;
    const { neuron } = this.view.selection;
    const isLit = lit(this.view);
    const edge = SIZE - BOTTOM;
    return html`<svg viewBox="0 0 ${SIZE} ${SIZE}" aria-hidden="true">
      ${TICKS.map((decades) => {
        const [x, y] = [along(10 ** -decades), up(10 ** -decades)];
        const name = decades === 0 ? "0" : words.upTo(10 ** -decades);
        const shown = decades < 3 ? name : `1−10${text.power(-decades)}`;
        return svg`<path class="rule" d="M${x} ${EDGE}V${edge}M${LEFT} ${y}H${SIZE - EDGE}" />
          ${decades % 2 === 0 ? svg`<text x=${x} y=${edge + 14} text-anchor=${decades === DECADES ? "end" : "middle"}>${shown}</text>` : nothing}
          <text x=${LEFT - 4} y=${y + 4} text-anchor="end">${shown}</text>`;
      })}
      ${this.#limits()}
      <text x=${(LEFT + SIZE) / 2} y=${SIZE - 6} text-anchor="middle">${words.coset}</text>
      <text transform="translate(12 ${edge / 2 + 30}) rotate(-90)">${words.irrep}</text>
      ${points.map(
        ({ number, coset, irrep }, i) =>
          svg`<circle class=${`${number === neuron ? "chosen" : ""} ${i === this.#at ? "read" : ""} ${isLit(number) ? "" : "aside"}`}
            cx=${along(coset)} cy=${up(irrep)} r=${number === neuron || i === this.#at ? 6 : 3.5} />`,
      )}
    </svg>`;
  }

  /** From where on neurons were counted by the referee, if they were. */
  #limits() {
    const { thresholds } = benchOf(this.view).referee?.result ?? {};
    if (!thresholds) return nothing;
    const [x, y] = [along(thresholds.coset), up(1 - thresholds.irrep)];
    return svg`<path class="limit" d="M${x} ${EDGE}V${SIZE - BOTTOM}M${LEFT} ${y}H${SIZE - EDGE}" />`;
  }

  /** @param {PointerEvent} event @param {Point[]} points @param {boolean} [choose] */
  #onPointer(event, points, choose = false) {
    const target = /** @type {Element} */ (event.currentTarget);
    const box = target.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * SIZE;
    const y = ((event.clientY - box.top) / box.height) * SIZE;
    const distances = points.map(({ coset, irrep }) => Math.hypot(along(coset) - x, up(irrep) - y));
    this.#read(distances.indexOf(Math.min(...distances)));
    if (choose) this.#choose(points);
  }

  /** @param {KeyboardEvent} event @param {Point[]} points */
  #onKey(event, points) {
    const last = points.length - 1;
    /** @type {Record<string, number>} */
    const moves = {
      ArrowRight: this.#at + 1,
      ArrowDown: this.#at + 1,
      ArrowLeft: this.#at - 1,
      ArrowUp: this.#at - 1,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (to === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (to === undefined) this.#choose(points);
    else this.#read(Math.min(last, Math.max(0, to)));
  }

  /** @param {number} at */
  #read(at) {
    this.#at = at;
    this.requestUpdate();
  }

  /** @param {Point[]} points */
  #choose(points) {
    const point = points[this.#at];
    if (point) this.lab.select.neuron(point.number);
  }
}

/** The live neurons, the best explained by cosets first. @param {NetworkReport} report @returns {Point[]} */
function pointsOf({ neurons }) {
  return neurons
    .map((card, number) => ({
      number,
      coset: worstRatio(card),
      irrep: 1 - (card.irrep_share ?? 0),
      live: card.status !== "dead" && card.irrep_share !== null,
    }))
    .filter(({ live }) => live)
    .sort((a, b) => a.coset - b.coset);
}

/** From 0 for nothing explained to 1 for all but `LEAST`. @param {number} rest */
const height = (rest) => -Math.log10(Math.min(1, Math.max(LEAST, rest))) / DECADES;
const along = (/** @type {number} */ rest) => LEFT + height(rest) * (SIZE - LEFT - EDGE);
const up = (/** @type {number} */ rest) => SIZE - BOTTOM - height(rest) * (SIZE - BOTTOM - EDGE);
