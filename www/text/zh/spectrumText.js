import { count, percent } from "../numbers.js";

/**
 * Irreps over the course of a run.
 *
 * @type {typeof import("../en/spectrumText.js").spectrumText}
 */
export const spectrumText = {
  title: "不可约表示随时间的变化",
  what: "所有权重的平方和在各不可约表示上的占比，随步数变化：在本面板打开时测量，也在时间线保存的各步测量。",
  layers: { left_right: "L 和 R", readout: "U" },
  layer: "层",
  waiting: "还没有测量任何东西。",
  one: "这只是一步，也没有保存别的步：训练起来，占比就会变动。",
  label: "各步上不可约表示的占比",
  columns: { irrep: "不可约表示", first: "起初", last: "现在", logits: "logits，cos" },
  sentence(step, largest) {
    const rest = 1 - largest.reduce((sum, { share }) => sum + share, 0);
    const shares = largest.map(({ name, share }) => `${name} ${percent(share)}`);
    return `第 ${count(step)} 步：${shares.join("，")}，其余 ${percent(Math.max(0, rest))}。`;
  },
  entropy: (entropy) => `神经元的平均傅里叶熵：${entropy.toFixed(2)}。`,
  marks: { memorised: "已记住", grokked: "已顿悟" },
};
