import { count, duration, percent } from "../numbers.js";
import { called } from "./called.js";

/** @import { RemovalResult } from "../../protocol/experiments.js" */
/** @import { Evaluation } from "../../protocol/run.js" */

/** @param {{ name: string | null, order: number }} subgroups */
const nameOf = ({ name, order }) => name ?? `${count(order)} 阶子群`;

/** Less is not called harm. */
const HARM = 0.005;

/** What random choices of the same size say of a removal. @param {RemovalResult} result */
function beside({ outcome, base, removed, controls }) {
  if (!controls) return "";
  const { least, most } = controls.accuracy;
  const range = percent(least) === percent(most) ? "" : ` 至 ${percent(most)}`;
  const random = `随机移除 ${count(removed.length)} 个，试 ${count(controls.count)} 次：${percent(least)}${range}。`;
  if (outcome.accuracy < least) {
    return `${random}少了它们，网络受的影响比少了试过的任何其他神经元都大。`;
  }
  return base.accuracy - outcome.accuracy < HARM
    ? `${random}有别的神经元顶替它们。`
    : `${random}少了随机的神经元，影响也一样大，所以这里看不出它们做什么。`;
}

/** @param {Evaluation} evaluation */
const sampled = ({ exact, held_out: { pairs } }) =>
  exact ? "" : `（各取 ${count(pairs)} 对作样本）`;

/** So far apart, the scores on what is seen and what is not tell of memory. */
const APART = 0.3;

/** The guided tour; fetched with it. @type {typeof import("../en/tourText.js").tourText} */
export const tourText = {
  label: (number, of) => `导览，第 ${number} 步，共 ${of} 步`,
  leave: "离开导览",
  back: "上一步",
  next: "下一步",
  finish: "完成",
  stuck: "训练已停止，原因写在乘法表上方：导览无法继续。",
  failed: (message) => `没能做到：${message}`,
  paused: "已暂停：按“训练”，导览就会继续。",
  learning: "正在等待网络顿悟。",
  cooling: "已顿悟；正在等待训练结束。",
  working: "正在进行…",

  memorise: {
    title: "它先背下来",
    what: (group, share) =>
      `给网络看 ${called(group)} 的 ${percent(share)} 的乘积，却要它答出全部乘积。它最先做的，就是死记硬背的学生所做的。`,
    waiting: (last) =>
      last
        ? `第 ${count(last.step)} 步：见过的对答对了 ${percent(last.train.accuracy)}${sampled(last)}。`
        : "训练开始了。",
    done(widest) {
      const { step, train, held_out: heldOut } = widest;
      const words = `在第 ${count(step)} 步，它见过的对答对了 ${percent(train.accuracy)}，没见过的对答对了 ${percent(heldOut.accuracy)}${sampled(widest)}`;
      return train.accuracy - heldOut.accuracy > APART
        ? `${words}：见过的它都背熟了，仅此而已。`
        : `${words}。在这里两者从未相差很远：它一边学一边就理解了。`;
    },
    missed: "这次训练连见过的都还没记住就结束了。",
  },

  grok: {
    title: "然后它理解了",
    what: "没有给它看任何新东西。但它的权重一直被压得很小，而一条规则所需的权重可能比一张清单少。请看没见过的对的那条曲线。",
    done: (step, memorised, milliseconds) =>
      `在第 ${count(step)} 步顿悟${milliseconds === null ? "" : `，训练了 ${duration(milliseconds)}`}：没见过的对至少答对 99.9 %。${
        memorised === null || memorised === step
          ? "对见过的对，它也没有更早就这样有把握。"
          : `对见过的对，它在 ${count(step - memorised)} 步之前就同样有把握了。`
      }`,
    missed:
      "这次训练没有顿悟就结束了，有些训练就是这样。接下来的仍然都可以做，但对于一个凭记忆作答的网络，说明不了什么。",
  },

  neuron: {
    title: "认得陪集的神经元",
    what: "子群把群切成陪集，也就是大小相等的部分。把每个神经元与每个子群对照：它对同一个陪集的所有元素是否一视同仁？",
    done: ({ live, explained }, number, words) =>
      `${count(live)} 个活跃神经元中，有 ${percent(explained ?? 0)} 在两侧都是如此。例如神经元 ${count(number)}：${words}。它的卡片上可以看到。`,
    none: "这个网络里没有神经元按同一类子群的陪集行事。子群很少，或网络还没有顿悟时，就是这个样子。",
  },

  circuit: {
    title: "一起工作的神经元",
    what: "按同一对子群行事的神经元组成一个回路：x 用 H，y 用 K。把表按它们的陪集排序，就能看到它们所看到的。",
    done: (neurons, circuits, subgroups) =>
      `这个回路有 ${count(neurons)} 个神经元；一共有 ${count(circuits)} 个回路。现在行和列按 ${nameOf(subgroups)} 的 ${count(subgroups.index)} 个陪集排列：在一块之内，回路不区分元素；它只区分不同的块。`,
    none: "没有这样的神经元，就没有回路可看。",
  },

  ablation: {
    title: "公平地移除它",
    what: "如果是这些神经元在工作，少了它们，网络就会受影响。但少了任何神经元都会有影响：所以每次移除旁边，都列出同样多的随机神经元作对照。",
    done: (circuit, all, subgroups) => [
      `移除这个回路的 ${count(circuit.removed.length)} 个神经元后，网络答对 ${percent(circuit.outcome.accuracy)}。${beside(circuit)}`,
      `移除 ${nameOf(subgroups)} 及其共轭的全部 ${count(all.removed.length)} 个神经元后：答对 ${percent(all.outcome.accuracy)}。${beside(all)}`,
    ],
    none: "没有回路可以移除。",
  },

  meaning: {
    title: "这意味着什么",
    what: "论文说，这样的网络靠陪集做乘法。另一些人认为，同样的网络是在做矩阵乘法，即群的表示；而理想的神经元符合这两种解释。裁判用能区分两者的检验来考察这个网络。",
    none: "这张表不是群，所以两种解释都与它无关。",
    done: (verdict) => [
      /[.。]$/.test(verdict) ? verdict : `${verdict}。`,
      "现在轮到你了：换一个群，换一个种子，换一个神经元。",
    ],
  },
};
