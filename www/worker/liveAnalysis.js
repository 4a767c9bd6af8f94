import { NetworkAnalysis } from "#cosetta";

/** @import { Run } from "#cosetta" */
/** @import { Measures, NetworkReport } from "../protocol/analysis.js" */
/** @import { NeuronQuestion, NeuronView, WeightMap, WeightQuestion } from "../protocol/neuron.js" */

/** What is known of a group, and the networks on it taken apart, inside the worker. */
export class LiveAnalysis {
  /** @type {NetworkAnalysis | null} */
  #analysis = null;
  #group = "";

  /**
   * Works on for about `ms`; the report, once the work on the group is done, takes its time
   * besides.
   *
   * @param {Run} run
   * @param {number} ms
   * @returns {NetworkReport | null}
   */
  advance(run, ms) {
    return this.prepare(run, ms)?.report(run) ?? null;
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

  /** @param {Run} run */
  #known(run) {
    const analysis = this.prepare(run, Infinity);
    return /** @type {NetworkAnalysis} */ (analysis);
  }

  /** The analysis for that group, under way or new. @param {string} group */
  #of(group) {
    if (this.#analysis && this.#group === group) return this.#analysis;
    this.#analysis?.free();
    this.#analysis = null;
    this.#analysis = new NetworkAnalysis(group);
    this.#group = group;
    return this.#analysis;
  }
}
