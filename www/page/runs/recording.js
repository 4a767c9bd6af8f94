import { receive } from "#files";
import { EngineLost } from "../client.js";

/** @import { Actions } from "../../protocol.js" */
/** @import { Evaluation, Standing, Status, TrainConfig } from "../../protocol/run.js" */
/** @import { Lab } from "../lab.js" */

/** What `www/recorded/record.mjs` wrote of a run. @typedef {{ config: TrainConfig, title: string, status: Status, evaluations: Evaluation[] }} Recorded */

/** By this name the past of the run is told from that of others. */
const ID = "recorded";
const PLACE = "recorded/S5";

/** A run that was made elsewhere: answers in place of an engine, as far as it was recorded. */
export class Recording {
  recorded;
  /** Its tables, one below the other. */
  pictures;

  /** @param {Recorded} recorded @param {ImageBitmap} pictures */
  constructor(recorded, pictures) {
    this.recorded = recorded;
    this.pictures = pictures;
  }

  /** The run as the page knows it. */
  get run() {
    const { status, evaluations } = this.recorded;
    return { id: ID, status, evaluations, milliseconds: null };
  }

  /**
   * @template {keyof Actions} A
   * @param {A} action
   * @param {Actions[A]["ask"]} input
   * @returns {Promise<Actions[A]["answer"]>}
   */
  async ask(action, input) {
    if (action !== "look") throw new EngineLost();
    const { step } = /** @type {Actions["look"]["ask"]} */ (input) ?? this.recorded.status;
    return this.#standing(step);
  }

  close() {
    this.pictures.close();
  }

  /** @param {number} step @returns {Standing} */
  #standing(step) {
    const status = { ...this.recorded.status, step, table_step: step };
    return { status, table: { rows: Math.sqrt(status.pairs), oldest: step, newest: step } };
  }
}

/** Puts the recorded run on a page that has no engine. @param {Lab} lab */
export async function replay(lab) {
  const [recorded, pictures] = await Promise.all([
    receive(`${PLACE}.json`).then((response) => response.json()),
    receive(`${PLACE}.png`).then(async (response) => createImageBitmap(await response.blob())),
  ]);
  const recording = new Recording(recorded, pictures);
  lab.replay(recording);
  const { timeline } = await lab.keeping.load();
  timeline.add(
    ID,
    recording.recorded.evaluations.map(({ step }) => ({
      ...{ step, file: null, weights: new Float32Array() },
    })),
  );
  return recording;
}
