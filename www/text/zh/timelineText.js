import { between, count, percent, plain } from "../numbers.js";
import { pictureText } from "./pictureText.js";
import { size } from "./sizeText.js";

/** @import { Scores } from "../../page/runs/scores.js" */

/** How the network did at a step. @param {Scores | null} scores */
function right(scores) {
  if (!scores) return "";
  const { share, sampled } = pictureText.curves;
  const { train, heldOut } = scores;
  const how = heldOut.interval ? `，${sampled(heldOut.pairs)}` : "";
  return `：见过的对答对 ${share(train)}，没见过的对答对 ${share(heldOut)}${how}`;
}

/**
 * How many of the held-out pairs a run answers.
 *
 * @type {typeof import("../en/timelineText.js").heldOutRight}
 */
export const heldOutRight = ({ accuracy, interval }) => {
  if (accuracy === null) return "";
  return interval
    ? `没见过的对的一个样本答对 ${percent(accuracy)}（95\u00a0% 区间 ${between(interval)}）`
    : `没见过的对答对 ${percent(accuracy)}`;
};

/**
 * The past of a run; fetched with what keeps it.
 *
 * @type {typeof import("../en/timelineText.js").timelineText}
 */
export const timelineText = {
  title: "时间线",
  what: (steps, bytes) => `已保存 ${count(steps)} 步，占用内存 ${size(bytes)}`,
  empty: "开始训练后，可以在这里回看途中的各步。",
  slider: "要查看的步",
  now: (step) => `现在，第 ${count(step)} 步`,
  at: (step, scores) => `在第 ${count(step)} 步${right(scores)}`,
  explained: "乘法表、神经元和权重都是这一步的。",
  milestones: {
    memorised: "已记住",
    grokked: "已顿悟",
  },
  previous: "较早的一步",
  next: "较晚的一步",
  play: "播放",
  pause: "停止",
  back: "回到现在",
  branch: "在此分支",
  branchTitle: (step) => `从第 ${count(step)} 步继续，改用`,
  fields: { weight_decay: "权重衰减", learning_rate: "学习率" },
  notNumber: "请输入一个数，例如 0.4。",
  unchanged: "请改动其中一项：设置相同，训练也会相同。",
  begin: "训练分支",
  cancel: "取消",
  growing: ({ to, step }) => `正在重新生成直到第 ${count(to)} 步的各步：${count(step)} …`,
  branches: "分支",
  relative: ({ run, branch }) =>
    run?.name || (branch ? `从第 ${count(branch.step)} 步起${changes(branch)}` : "从头开始"),
  here: "在页面上",
  reached: ({ step, ...score }) =>
    [`第 ${count(step)} 步`, heldOutRight(score)].filter((words) => words !== "").join(" · "),
  branched: (branching) =>
    `这次训练是在第 ${count(branching.step)} 步分出的${changes(branching)}。`,
  thin: "细线是它离开的那次训练。",
  unlinked: "它起始时的权重是任何链接都装不下的：“下载训练”可以带上。",
};

/**
 * `：权重衰减 0.1`
 *
 * @type {typeof import("../en/timelineText.js").changes}
 */
export function changes({ weight_decay: decay, learning_rate: rate }) {
  const { fields } = timelineText;
  const parts = [
    ...(decay === undefined ? [] : [`${fields.weight_decay} ${plain(decay)}`]),
    ...(rate === undefined ? [] : [`${fields.learning_rate} ${plain(rate)}`]),
  ];
  return parts.length > 0 ? `：${parts.join("，")}` : "";
}
