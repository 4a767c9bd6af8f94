import { HelperDesk, READY } from "../../www/worker/helper.js";

/** @import { Ask } from "../../www/worker/helper.js" */
/** @import { Spawn } from "../../www/worker/team.js" */

/**
 * A helper in this thread. It answers each question in its turn, unless `misbehave`
 * says no, and perhaps lets it die, by the question and its number.
 *
 * @param {typeof import("#cosetta")} engine
 * @param {(question: { number: number, ask: Ask }, die: () => void) => boolean} misbehave
 * @returns {Spawn & { asked: number, spawned: number }}
 */
export function helperHere(engine, misbehave = () => false) {
  /** @type {Spawn & { asked: number, spawned: number }} */
  const spawn = Object.assign(
    /** @type {Spawn} */ (
      (onAnswer, onDeath) => {
        const desk = new HelperDesk(engine);
        let open = true;
        spawn.spawned += 1;
        queueMicrotask(() => onAnswer(READY));
        return {
          send(ask) {
            spawn.asked += 1;
            if (misbehave({ number: spawn.asked, ask }, onDeath)) return;
            const answer = desk.answer(ask);
            setImmediate(() => open && onAnswer(answer));
          },
          close: () => void (open = false),
        };
      }
    ),
    { asked: 0, spawned: 0 },
  );
  return spawn;
}
