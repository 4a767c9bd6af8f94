import { called } from "../called.js";
import { translated } from "./translated.js";

/** @import { Table } from "./translated.js" */

/** @type {Record<string, string>} */
const NAMES = {
  seed: "种子",
  width: "宽度",
  embedding: "嵌入维数",
  "embedding size": "嵌入维数",
  "number of answers": "每步询问的答案数",
  "early number of answers": "早期每步询问的答案数",
  batch: "批",
  "early batch": "早期的批",
  "number of steps": "步数",
  "evaluation interval": "评估间隔",
  "learning rate": "学习率",
  "weight decay": "权重衰减",
  "initial scale": "初始权重倍数",
  "rate of the factors": "因子的学习率倍数",
  "final decay": "最终衰减",
  "early threshold": "早期阈值",
  beta1: "β₁",
  beta2: "β₂",
  epsilon: "ε",
  "anneal threshold": "退火阈值",
};

/** A setting by its name in words or in files. @param {string} name */
const setting = (name) => NAMES[name.replaceAll("_", " ")] ?? name;

/** @type {Table} */
const RANGES = [
  [/^a number from 0 up to, not including, 1$/, () => "0 到 1（不含 1）的数"],
  [/^a number from (\S+) to (\d+)$/, (least, most) => `${least} 到 ${most} 的数`],
  [/^a number above 0, at most (\d+)$/, (most) => `0 到 ${most}（不含 0）的数`],
  [/^a number between 0 and 1$/, () => "0 与 1 之间的数"],
  [/^a loss of 0 or more$/, () => "0 或更大的损失"],
  [/^(\d+) to (\d+)$/, (least, most) => `${least} 到 ${most}`],
];

/** Settings that no run can be made of, or go on with. @type {Table} */
export const settings = [
  [
    /^(.+) has one element: there is nothing to learn$/,
    (title) => `${called(title)}：只有一个元素，没有什么可学的`,
  ],
  [
    /^train fraction (\S+) is not between 0 and 1: use (\S+) for (\S+) % of the pairs$/,
    (fraction, example, share) =>
      `可以见到的比例 ${fraction} 不在 0 与 1 之间：要 ${share} % 的对，请用 ${example}`,
  ],
  [
    /^([a-z\d ]+) (\S+) is out of range: use (.+)$/,
    (name, value, range) => `${setting(name)} ${value} 超出范围：请用 ${translated(RANGES, range)}`,
  ],
  [
    /^this run needs about (\d+) MB of memory, more than the (\d+) MB of a tab: use a smaller group, width or embedding$/,
    (needed, most) =>
      `这次训练约需 ${needed} MB 内存，多于一个标签页的 ${most} MB：请用较小的群、宽度或嵌入维数`,
  ],
  [
    /^(?:(\w+): )?(\S+) is not a whole number from 0 to 2\^53 - 1$/,
    (name, number) => `${name && `${setting(name)}：`}${number} 不是 0 到 2^53 - 1 的整数`,
  ],
  [
    /^(?:(\w+): )?(\d+) is too large$/,
    (name, number) => `${name && `${setting(name)}：`}${number} 太大`,
  ],
  [
    /^the loss is not finite at step (\d+): the learning rate (\S+) is too high for this network; the weights of step (\d+) have been restored, try a lower rate$/,
    (step, rate, restored) =>
      `第 ${step} 步的损失不是有限数：学习率 ${rate} 对这个网络来说太高；已恢复第 ${restored} 步的权重，请试试较低的学习率`,
  ],
];
