import { solved } from "./solved.js";

/** @import { NetworkAnalysis, Run } from "#cosetta" */
/** @import { DissectSlice, Measures, NetworkReport } from "../protocol/analysis.js" */
/** @import { Layer, NeuronQuestion, NeuronView, WeightMap, WeightQuestion } from "../protocol/neuron.js" */
/** @import { Engine } from "./machine.js" */

/** What is known of a group, and the networks on it taken apart, inside the worker. */
export class LiveAnalysis {
  /** @type {NetworkAnalysis | null} */
  #analysis = null;
  /** The group, and whether its subgroups are called by their names. */
  #key = "";
  /** The step of the network that is being taken apart. @type {number | null} */
  #begun = null;
  #engine;

  /** @param {Engine} engine */
  constructor(engine) {
    this.#engine = engine;
  }

  /**
   * Works on for about `ms`; the report when all is done, and the step it belongs to.
   *
   * @param {Run} run
   * @param {DissectSlice} slice
   * @returns {{ step?: number, report: NetworkReport | null }}
   */
  advance(run, { ms, training }) {
    const end = performance.now() + ms;
    const analysis = this.prepare(run, ms);
    if (!analysis) return { report: null };
    const { step } = run.status();
    if (this.#begun === null || (step !== this.#begun && !training)) {
      analysis.begin(run);
      this.#begun = step;
    }
    do {
      const report = analysis.dissect();
      if (report) return { step: this.#finished(), report };
    } while (performance.now() < end);
    return { report: null };
  }

  /** Another run is on the page. */
  drop() {
    this.#begun = null;
  }

  #finished() {
    const step = /** @type {number} */ (this.#begun);
    this.#begun = null;
    return step;
  }

  /**
   * Works on at the group for about `ms`; what is known of it, once that is all.
   *
   * @param {Run} run
   * @param {number} ms
   * @returns {NetworkAnalysis | null}
   */
  prepare(run, ms) {
    const analysis = this.#of(run.config().group);
    const end = performance.now() + ms;
    do if (analysis.prepare()) return analysis;
    while (performance.now() < end);
    return null;
  }

  /**
   * The progress measures, once the work on the group is done.
   *
   * @param {Run} run
   * @param {number} ms
   * @returns {Measures | null}
   */
  measure(run, ms) {
    return this.prepare(run, ms)?.measure(run) ?? null;
  }

  /**
   * One neuron in detail.
   *
   * @param {Run} run
   * @param {NeuronQuestion} question
   * @returns {NeuronView}
   */
  neuron(run, { neuron, subgroups }) {
    return this.#known(run).neuronView(run, neuron, subgroups);
  }

  /**
   * A layer of the network as table and picture.
   *
   * @param {Run} run
   * @param {WeightQuestion} question
   * @returns {WeightMap}
   */
  weights(run, question) {
    const map = this.#known(run).weightMap(run, question);
    const columns = question.columns.length;
    try {
      return {
        elements: map.elements(),
        starts: map.starts(),
        values: map.values(),
        means: map.means(),
        ratios: map.ratios(),
        limit: map.limit(),
        image: new ImageData(/** @type {any} */ (map.pixels()), columns),
      };
    } finally {
      map.free();
    }
  }

  /** The largest weight of a layer. @param {Run} run @param {Layer} layer */
  limit(run, layer) {
    const looks = /** @type {const} */ ({ palette: "puor", theme: "light" });
    return this.weights(run, { layer, subgroup: [0, 0], columns: [0], limit: null, ...looks })
      .limit;
  }

  /** @param {Run} run */
  #known(run) {
    const analysis = this.prepare(run, Infinity);
    return /** @type {NetworkAnalysis} */ (analysis);
  }

  /** The analysis for that group, under way or new. @param {string} group */
  #of(group) {
    const key = `${group} ${solved.has(group)}`;
    if (this.#analysis && this.#key === key) return this.#analysis;
    this.#analysis?.free();
    this.#analysis = null;
    this.#begun = null;
    this.#analysis = new this.#engine.NetworkAnalysis(group, solved.has(group));
    this.#key = key;
    return this.#analysis;
  }
}
