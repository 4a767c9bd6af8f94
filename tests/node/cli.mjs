import { spawn } from "node:child_process";

/**
 * Runs the command line; `whileRunning` may send signals.
 *
 * @param {string[]} words
 * @param {(process: import("node:child_process").ChildProcess) => void} [whileRunning]
 * @returns {Promise<{ status: number | null, stdout: string, stderr: string }>}
 */
export function cli(words, whileRunning) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["www/cli.mjs", ...words]);
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (data) => (stdout += data));
    child.stderr.on("data", (data) => (stderr += data));
    child.on("close", (status) => resolve({ status, stdout, stderr }));
    whileRunning?.(child);
  });
}
