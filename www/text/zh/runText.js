import { between, count, duration, percent, rightOf, roughly, small } from "../numbers.js";
import { article, called } from "./called.js";

/** @import { KnownScore, Scores } from "../../page/runs/scores.js" */

/** @param {number[]} list */
const steps = (list) => `第 ${list.map(count).join("、")} 步`;

/** @param {KnownScore} score @param {string} which */
const share = ({ accuracy, interval, pairs }, which) =>
  interval
    ? `${which}中的 ${count(pairs)} 对样本答对 ${percent(accuracy)}（95\u00a0% 区间 ${between(interval)}）`
    : `${which}答对 ${percent(accuracy)}`;

/** @param {Scores | null} scores */
const rightThere = (scores) =>
  scores ? `：训练对答对 ${rightOf(scores.train)}，没见过的对答对 ${rightOf(scores.heldOut)}` : "";

/**
 * How a run goes, and how it ends.
 *
 * @type {typeof import("../en/runText.js").runText}
 */
export const runText = {
  run: {
    own: "自己训练",
    train: "训练",
    pause: "暂停",
    starting: "加载中…",
    checking: "检查中…",
    next: "下一个种子",
    step: "单步",
    reset: "重置",
    blocked: "请先改正标出的设置，再训练。",
  },

  figures: {
    step: "步数",
    steps: "步/秒",
    pairs: "对/秒",
    time: "训练时间",
    none: "–",
  },

  phase: {
    ready: "尚未训练：它的回答只是猜测。请按“训练”。",
    given: (share, changed) =>
      `${changed ? "已改动" : "已导入"}，在所有对中答对 ${percent(share)}。按“训练”继续。`,
    memorising: "正在背下来",
    memorised: "背下来了，但没有理解",
    understanding: "正在推出其余的",
    grokked: "已顿悟",
    paused: "已暂停。",
    away: "页面不可见，已暂停。",
    scores: ({ train, heldOut }) =>
      `${share(train, "见过的对")}，${share(heldOut, "其余的对")}${train.interval || heldOut.interval ? "" : "（精确值：每一对都试过）"}`,
    checking: (pairs) => `正在检查全部 ${count(pairs)} 对。`,
  },

  forecast: {
    survey: ({ seeds, grokked, median_step: a, ninetieth_step: b }, here) =>
      `${count(seeds)} 个种子${grokked === seeds ? "全部" : `中有 ${count(grokked)} 个`}顿悟，一半不晚于第 ${count(a)} 步，九成不晚于第 ${count(b)} 步${here}。`,
    here: (a, b) =>
      a > 0 ? `：在这里就是 ${roughly(a)}到 ${roughly(b)}之后` : `：在这里就是 ${roughly(b)}之内`,
    late: "已经比九成的种子晚；也可能不会顿悟。",
    none: "何时顿悟：对这些设置没有估计。",
    atMost: (steps, ms) =>
      `最多再过 ${count(steps)} 步就会停止${ms === null ? "" : `，大约 ${roughly(ms)}`}。`,
    anneal: (steps, ms) =>
      `冷却中：还剩 ${count(steps)} 步${ms === null ? "" : `，大约 ${roughly(ms)}`}。`,
  },

  outcome: {
    // The page looks for the title as the engine has it, and prints it in its own way.
    sentence({ group, order, ...o }, milliseconds) {
      const time = milliseconds === null ? "" : `、用时 ${duration(milliseconds)}`;
      const over = o.restarts.length === 0 ? "" : `（曾在${steps(o.restarts)}重新开始）`;
      const after = `训练 ${count(o.steps)} 步${time}${over}后`;
      const share =
        o.train_accuracy * o.config.train_fraction +
        o.test_accuracy * (1 - o.config.train_fraction);
      const right =
        o.train_accuracy === 1 && o.test_accuracy === 1
          ? `全部 ${count(order * order)} 对`
          : ` ${count(order * order)} 对中的 ${percent(share)}`;
      const loss = `损失为 ${small(o.loss_all_pairs)}`;
      const subject = article(group) + group;
      if (o.grokked_step !== null) {
        const memorised =
          o.memorised_step === null ? "" : `在第 ${count(o.memorised_step)} 步记住，`;
        return `已顿悟。${subject} ${memorised}在第 ${count(o.grokked_step)} 步顿悟；${after}，网络答对${right}，${loss}。`;
      }
      const held = `没见过的对的 ${percent(o.test_accuracy)}`;
      if (o.memorised_step !== null) {
        return `已记住，未顿悟。${subject} 在第 ${count(o.memorised_step)} 步被背下来；${after}，网络答对${held}，${loss}。`;
      }
      return `未学会。${after}，网络答对 ${subject} 的训练对的 ${percent(o.train_accuracy)}、${held}，${loss}。`;
    },
    hash: "权重 SHA-256",
    copy: "复制",
    copyHash: "复制完整的哈希值",
    copied: "已复制",
  },

  keep: {
    link: "复制链接",
    embed: "嵌入…",
    copied: "链接已复制",
    notCopied: "这里不允许复制：请改为复制网址。",
    download: "下载训练",
    npz: "下载 NumPy 版",
    open: "打开训练",
    what: "一次训练就是一个 .safetensors 文件：权重、设置和历史。NumPy 以 .npz 读取网络。其他程序的网络也能在这里打开，格式为 .safetensors。",
    tooLarge: (bytes) => `这个文件有 ${count(bytes)} 字节：这里没有这么大的网络。`,
  },

  notices: {
    lost: "引擎停止了：可能是浏览器内存不足，或者有文件无法获取。页面上已有的内容都会保留；重新启动之前，无法再计算任何东西。",
    restart: (step) => `从第 ${count(step)} 步重新启动`,
    halve: (step) =>
      step === null ? "用一半的学习率再试" : `从第 ${count(step)} 步起，用一半的学习率继续`,
    dismiss: "关闭",
    details: "复制详情",
    detailsCopied: "已复制。",
    detailsNotCopied: "这里不允许复制：",
    aside: (group, step) => `${called(group)} 上的训练已搁置，停在第 ${count(step)} 步。`,
    bringBack: "取回",
    restarted: (step) => `在第 ${count(step)} 步用全新的权重重新开始。`,
    memorised: (step, at) => `在第 ${count(step)} 步记住${rightThere(at)}。`,
    nearly: (step, at) => `在第 ${count(step)} 步接近顿悟${rightThere(at)}。`,
    grokked: (step, at) => `在第 ${count(step)} 步顿悟${rightThere(at)}。`,
    clean: (step) => `在第 ${count(step)} 步变得干净：活跃神经元的 C 的中位数低于 10⁻⁶。`,
    plateau: (steps, { step, heldOut }) =>
      `第 ${count(step)} 步：仍在平台期，记住之后已过 ${count(steps)} 步；没见过的对答对 ${percent(heldOut.accuracy)}。`,
    progress: ({ step, train, heldOut }) =>
      `第 ${count(step)} 步：训练对答对 ${percent(train.accuracy)}，没见过的对答对 ${percent(heldOut.accuracy)}${heldOut.interval ? `，来自样本；95\u00a0% 区间 ${between(heldOut.interval)}` : ""}。`,
  },
};
