/**
 * How the engine uses the machine; fetched when it is asked about.
 *
 * @type {typeof import("../en/machineText.js").machineText}
 */
export const machineText = {
  title: "这台机器",
  workers: "工作线程",
  count: (count) => (count === 1 ? "1 个，不分担" : `${count} 个分担每一步`),
  turbo: "Turbo（融合乘加）",
  what: "工作线程的数目不会改变结果的任何一位。Turbo 更快，但结果的最后几位取决于机器。",
  noTurbo:
    "工作线程的数目不会改变结果的任何一位。这个浏览器没有融合乘加（relaxed SIMD），所以没有 Turbo。",
  packed: "工作线程的数目不会改变结果的任何一位。Turbo 需要另一个版本的引擎，这个文件里放不下。",
};
