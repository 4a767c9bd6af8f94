import { count, percent } from "../numbers.js";
import { choiceText } from "./choiceText.js";

/**
 * The recorded run; fetched where no engine can run.
 *
 * @type {typeof import("../en/recordedText.js").recordedText}
 */
export const recordedText = {
  unsupported:
    "这个浏览器无法运行引擎：引擎需要带 SIMD 的 WebAssembly，Chrome 和 Edge 从 91 版起、Firefox 从 114 版起、Safari 从 16.4 版起具备。如果你的浏览器更新，那就是 WebAssembly 被关闭了，例如在锁定模式下。",
  waiting: "正在获取录制好的训练 …",
  failed: "无法获取录制好的训练。",
  what: ({ preset, seed, width, train_fraction: share }) => [
    `所以这里放的是一次录制好的训练：同一个引擎训练了 ${count(width)} 个神经元，用的是 `,
    ` 的乘法表的 ${percent(share)}（方案“${choiceText.recipes.names[preset] ?? preset}”，种子 ${seed}）。它们先把给它们看的背下来；然后，突然之间，其余的也全会了。`,
  ],
  picture: (title, step) =>
    `${title} 的凯莱表，内容是网络在第 ${count(step)} 步的回答，每个元素一种颜色`,
  legend: (step) =>
    `网络在第 ${count(step)} 步的回答：行 x，列 y，每个元素一种颜色。在全部答对时，每一行、每一列中每种颜色都恰好出现一次。`,
};
