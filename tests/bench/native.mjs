/** The rivals outside the browser: Python processes that are asked line by line. */
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
 * Keeps PyTorch and the libraries below it to registers of 256 bits. WebAssembly has
 * 128, so on a machine with 512 this is the fairer comparison of two.
 */
const AVX2 = {
  ATEN_CPU_CAPABILITY: "avx2",
  ONEDNN_MAX_CPU_ISA: "AVX2",
  MKL_ENABLE_INSTRUCTIONS: "AVX2",
};

/**
 * Starts the Python that $PYTHON names, or python3; where PyTorch has 512 bits, twice.
 *
 * @param {import("./protocol.mjs").Problem} problem
 */
export async function startNative(problem) {
  const processes = [await start(problem, ["pytorch", "jax_cpu"], {})];
  const wide = processes[0].entries.some(({ who }) => who.includes("AVX512"));
  if (wide) processes.push(await start(problem, ["pytorch"], AVX2));
  return {
    entries: processes.flatMap(({ entries }) => entries),
    /** @type {(work: string) => Promise<Sample[]>} */
    async sample(work) {
      const samples = [];
      for (const one of processes) samples.push(...(await one.sample(work)));
      return samples;
    },
    close: () => processes.forEach((one) => one.close()),
  };
}

/**
 * @param {import("./protocol.mjs").Problem} problem
 * @param {string[]} rivals
 * @param {Record<string, string>} environment
 */
async function start(problem, rivals, environment) {
  const python = process.env.PYTHON || "python3";
  const child = spawn(python, ["tests/bench/rivals/native.py", ...rivals], {
    env: { ...process.env, ...ENVIRONMENT, ...environment },
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
