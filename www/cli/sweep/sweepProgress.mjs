/** How far a sweep is, and how long it will take. */
import { progressLine } from "../progress.mjs";

/** Milliseconds between two looks. */
const INTERVAL = 1000;

/**
 * Tells on stderr how far a sweep of so many runs is.
 *
 * @param {number} total runs to be made
 * @param {number} workers
 * @param {() => number[]} ages milliseconds that each run at work has taken so far
 */
export function sweepProgress(total, workers, ages) {
  const start = performance.now();
  const line = progressLine(describe);
  let [done, failures, spent] = [0, 0, 0];
  const show = () => {
    const elapsed = performance.now() - start;
    const left = done === 0 ? null : timeLeft(total - done, spent / done, ages(), workers);
    line.show({ done, total, failures, elapsed, left });
  };
  const timer = setInterval(show, INTERVAL);
  return {
    /**
     * Counts a run.
     *
     * @param {number} milliseconds it took
     * @param {boolean} failed
     */
    add(milliseconds, failed) {
      done += 1;
      failures += failed ? 1 : 0;
      spent += milliseconds;
      show();
    },
    end() {
      clearInterval(timer);
      line.end();
    },
  };
}

/**
 * Milliseconds until the last run ends, if runs go on taking as long as those
 * before, shared evenly by the workers.
 *
 * @param {number} left runs not done, those at work included
 * @param {number} mean milliseconds of a run
 * @param {number[]} ages of the runs at work
 * @param {number} workers
 */
export function timeLeft(left, mean, ages, workers) {
  const ahead = ages.map((age) => Math.max(0, mean - age));
  const work = ahead.reduce((sum, time) => sum + time, (left - ages.length) * mean);
  // The work may be less than what the workers can share, but no run ends early.
  return Math.max(work / workers, ...ahead, left > ages.length ? mean : 0);
}

/**
 * @param {{ done: number, total: number, failures: number, elapsed: number,
 *   left: number | null }} state
 */
function describe({ done, total, failures, elapsed, left }) {
  const failed = failures > 0 ? ` (${failures} failed)` : "";
  const rest = left === null ? "" : `, about ${duration(left)} left`;
  return `${done} of ${total} runs${failed}, ${duration(elapsed)}${rest}`;
}

/** @param {number} milliseconds */
export function duration(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
}
