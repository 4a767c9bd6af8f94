/** The line on stderr that tells how the work goes. */

/** @import { Run } from "#cosetta" */

/** Milliseconds between lines where stderr is no terminal. */
const QUIET_INTERVAL = 5000;

/**
 * A line that is rewritten in place on a terminal, and printed now and then elsewhere.
 *
 * @template {any[]} T
 * @param {(...state: T) => string} describe
 */
export function progressLine(describe) {
  const { stderr } = process;
  let last = -Infinity;
  return {
    /** @param {T} state */
    show(...state) {
      if (!stderr.isTTY && performance.now() - last < QUIET_INTERVAL) return;
      last = performance.now();
      stderr.write(stderr.isTTY ? `\r\x1b[K${describe(...state)}` : `${describe(...state)}\n`);
    },
    end() {
      if (stderr.isTTY) stderr.write("\n");
    },
  };
}

/**
 * Where a run stands.
 *
 * @param {Run} run
 * @param {number} seconds of training so far
 */
export function describeRun(run, seconds) {
  const status = run.status();
  const [evaluation] = run.evaluations(status.evaluations - 1);
  const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`;
  const left = status.annealing
    ? `, ${status.steps_left} steps left`
    : `, at most ${status.steps_left} steps left`;
  return (
    `step ${status.step} (${seconds.toFixed(1)} s): training loss ` +
    `${status.running_loss?.toExponential(2) ?? "-"}, train ${percent(evaluation.train.accuracy)}, ` +
    `held out ${percent(evaluation.held_out.accuracy)}${left}`
  );
}
