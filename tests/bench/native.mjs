/** The rivals outside the browser: one Python process that is asked line by line. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** @typedef {import("./protocol.mjs").Entry} Entry */
/** @typedef {import("./protocol.mjs").Sample} Sample */

/** One thread each; JAX's flags must stand in the environment before it is loaded. */
const ENVIRONMENT = {
  OMP_NUM_THREADS: "1",
  MKL_NUM_THREADS: "1",
  JAX_PLATFORMS: "cpu",
  XLA_FLAGS: "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1",
  PYTHONDONTWRITEBYTECODE: "1",
};

/**
 * Starts the Python that $PYTHON names, or python3.
 *
 * @param {import("./protocol.mjs").Problem} problem
 */
export async function startNative(problem) {
  const python = process.env.PYTHON || "python3";
  const child = spawn(python, ["tests/bench/rivals/native.py"], {
    env: { ...process.env, ...ENVIRONMENT },
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.on("error", () => {});
  child.stdin.on("error", () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (/** @type {unknown} */ question) => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`${python} ended`);
    return JSON.parse(value);
  };
  /** @type {Entry[]} */
  const entries = await ask(problem).catch(() => [
    { who: "PyTorch and JAX", failed: `${python} does not run` },
  ]);
  const works = new Set(entries.map(({ work }) => work));
  return {
    entries,
    /** @type {(work: string) => Promise<Sample[]>} */
    sample: async (work) => (works.has(work) ? ask(work) : []),
    close: () => void child.kill(),
  };
}
