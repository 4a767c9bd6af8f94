import { html, nothing, svg } from "lit";
import { TWINS, pairsOf } from "../../page/twins/twinRuns.js";
import { text as common } from "../../text/en.js";
import { twinsText } from "../../text/en/twinsText.js";
import { AXIS, HEIGHT, WIDTH, WORDS, layStrips } from "../../views/twinStrips.js";
import { Part } from "../part.js";

/** @import { Pair, TwinRun } from "../../page/twins/twinRuns.js" */
/** @import { Dot, Strip } from "../../views/twinStrips.js" */

/** Steps to grok of both twins, a dot for a run; the seeds can be read one by one. */
export class CosettaTwinStrips extends Part {
  /** The seed that is read. @type {number | null} */
  #seed = null;

  render() {
    const { strips: text } = twinsText;
    const runs = this.view.twins?.runs ?? [];
    const read = runs
      .filter(({ seed }) => seed === this.#seed)
      .sort((a, b) => TWINS.indexOf(a.group) - TWINS.indexOf(b.group));
    const reading = read.length > 0 ? text.seed(read) : "";
    const layout = layStrips(runs);
    return html`<p class="hint">${text.legend}</p>
      <div class="twin-strips">
        ${this.#picture(layout, pairsOf(runs))}
        <div
          role="listbox"
          tabindex="0"
          aria-label=${text.label(new Set(runs.map(({ seed }) => seed)).size)}
          aria-activedescendant=${reading ? "twin-seed" : nothing}
          @keydown=${(/** @type {KeyboardEvent} */ event) => this.#onKey(event, runs)}
          @pointermove=${(/** @type {PointerEvent} */ event) => this.#onPointer(event, layout)}
          @pointerdown=${(/** @type {PointerEvent} */ event) => this.#onPointer(event, layout)}
        >
          <div role="option" id="twin-seed" aria-selected="false" class="sr-only">
            ${reading || text.prompt}
          </div>
        </div>
      </div>
      <p class="scatter-reading" aria-hidden="true">${reading || text.hint}</p>`;
  }

  /** @param {ReturnType<typeof layStrips>} layout @param {Pair[]} pairs */
  #picture({ strips, ticks, never }, pairs) {
    const { strips: text } = twinsText;
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
      ${ticks.map(
        ({ step, x }) =>
          svg`<path class="rule" d="M${x} 28V${AXIS}" />
            <text x=${x} y=${AXIS + 15} text-anchor="middle">${common.count(step)}</text>`,
      )}
      <text x=${(ticks[0].x + ticks[ticks.length - 1].x) / 2} y=${HEIGHT - 4} text-anchor="middle">
        ${text.steps}
      </text>
      ${
        never === null
          ? nothing
          : svg`<text x=${never} y=${AXIS + 15} text-anchor="middle">${text.never}</text>`
      }
      ${pairs.map(({ seed }) => this.#pair(seed, strips))}
      ${strips.map((strip, i) => this.#strip(strip, i))}
    </svg>`;
  }

  /** Between the piles, from twin to twin. @param {number} seed @param {Strip[]} strips */
  #pair(seed, strips) {
    const [one, other] = strips.map(({ dots }) => dots.find(({ run }) => run.seed === seed));
    const [top, bottom] = strips.map(({ base }) => base);
    const kind = seed === this.#seed ? "pair read" : "pair";
    return svg`<path class=${kind} d="M${one?.x} ${top}L${other?.x} ${bottom}" />`;
  }

  /** @param {Strip} strip @param {number} i */
  #strip({ dots, base, median, medianX }, i) {
    const words = dots.length > 0 ? twinsText.strips.median(median) : "";
    const line = `M${medianX} ${base}V${WORDS[i] + (i === 0 ? 4 : -10)}`;
    return svg`<text class="twin" x="0" y=${base + (i === 0 ? -6 : 14)}>${TWINS[i]}</text>
      ${medianX === null ? nothing : svg`<path class="median" d=${line} />`}
      <text
        class="median-words"
        x=${medianX ?? WIDTH}
        y=${WORDS[i]}
        text-anchor=${medianX === null ? "end" : "middle"}
      >
        ${words}
      </text>
      ${dots.map((dot) => this.#dot(dot, i))}`;
  }

  /** @param {Dot} dot @param {number} i */
  #dot({ run, x, y, grokked }, i) {
    const kind = `${i === 0 ? "one" : "other"} ${run.seed === this.#seed ? "read" : ""}`;
    return grokked
      ? svg`<circle class=${kind} cx=${x} cy=${y} r="3" />`
      : svg`<path class="missed ${kind}" d="M${x - 2.5} ${y - 2.5}l5 5m0 -5l-5 5" />`;
  }

  /** @param {PointerEvent} event @param {ReturnType<typeof layStrips>} layout */
  #onPointer(event, { strips }) {
    const box = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    const scale = WIDTH / box.width;
    const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    const away = (/** @type {Dot} */ dot) => Math.hypot(dot.x - x, dot.y - y);
    const dots = strips.flatMap((strip) => strip.dots);
    this.#read(dots.reduce((a, b) => (away(b) < away(a) ? b : a)).run.seed);
  }

  /** @param {KeyboardEvent} event @param {TwinRun[]} runs */
  #onKey(event, runs) {
    const seeds = [...new Set(runs.map(({ seed }) => seed))].sort((a, b) => a - b);
    const at = this.#seed === null ? -1 : seeds.indexOf(this.#seed);
    /** @type {Record<string, number>} */
    const moves = {
      ...{ ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1 },
      ...{ Home: 0, End: seeds.length - 1 },
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#read(seeds[Math.min(seeds.length - 1, Math.max(0, to))]);
  }

  /** @param {number} seed */
  #read(seed) {
    this.#seed = seed;
    this.requestUpdate();
  }
}
