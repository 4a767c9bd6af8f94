/**
 * The engine in the worker, and, once there is much to compute, the tile that suits the machine
 * and the helpers that share its steps: who only looks at a network pays for neither.
 */
import * as engine from "#cosetta";
import { isThere, startWorker } from "#files";
import { ENGINE_FILES } from "./engineFiles.js";
import { Calibration, hasRelaxedSimd } from "./machine.js";
import { Modules } from "./modules.js";
import { Team } from "./team.js";

/** @import { Machine, Wish } from "../protocol/machine.js" */
/** @import { Spawn } from "./team.js" */

/** Calibration goes on for so many milliseconds, and so many later: questions come in between. */
const TURN = 20;
const BREATH = 5;

export class Power {
  modules = new Modules();
  #helpers = 0;
  /** @type {Calibration | null} */
  #calibration = null;
  /** Whoever trains. Alone until the helpers are there. */
  team;

  constructor() {
    this.team = new Team(this.#spawn, 0);
  }

  /**
   * Loads the build that was asked for, or the one for every machine.
   *
   * @param {Wish} wish
   * @returns {Promise<Machine>}
   */
  async start({ turbo, workers }) {
    const canTurbo = ENGINE_FILES.turbo.every(isThere) && hasRelaxedSimd();
    await this.modules.load(turbo && canTurbo ? "turbo" : "plain");
    this.#helpers = workers - 1;
    const instructions = /** @type {Machine["instructions"]} */ (engine.instructions());
    return { version: engine.version(), instructions, canTurbo };
  }

  /** Called by whoever has, or is about to have, much to compute. */
  prepare() {
    if (this.#calibration) return;
    this.#calibration = new Calibration(engine);
    this.#calibrate();
  }

  /** Helpers start when the tile is known, and use the same. */
  #calibrate() {
    setTimeout(() => {
      const end = performance.now() + TURN;
      let isDone;
      do isDone = this.#calibration?.advance();
      while (!isDone && performance.now() < end);
      if (!isDone) return this.#calibrate();
      this.team = new Team(this.#spawn, this.#helpers);
    }, BREATH);
  }

  /** @type {Spawn} */
  #spawn = (onAnswer, onDeath) => {
    const worker = startWorker("helperWorker.js");
    worker.addEventListener("message", ({ data }) => onAnswer(data));
    worker.addEventListener("error", onDeath);
    worker.addEventListener("messageerror", onDeath);
    worker.postMessage({ module: this.modules.first, tile: this.#calibration?.tile ?? 0 });
    return {
      send: (ask, transfer) => worker.postMessage(ask, transfer),
      close: () => worker.terminate(),
    };
  };
}
