import { count, duration, percent, plain, roughly, small } from "../numbers.js";
import { choiceText } from "./choiceText.js";

/** @import { TwinRun } from "../../page/twins/twinRuns.js" */

/** By the table of the exact test: never 0. @param {number} p */
const likelihood = (p) => (p < 0.095 ? small(p) : p.toFixed(2));

/** @param {TwinRun} run */
function ended({ grokked, steps, heldOut, failure }) {
  if (grokked !== null) return `在第 ${count(grokked)} 步顿悟`;
  if (failure !== null) return `在 ${count(steps)} 步后失败`;
  return `在 ${count(steps)} 步内没有顿悟，结束时没见过的对有 ${percent(heldOut ?? 0)} 答对`;
}

/** Two groups with equal characters, and which is learned sooner. @type {typeof import("../en/twinsText.js").twinsText} */
export const twinsText = {
  title: "孪生群",
  what: "孪生群是两个不同的群，它们的特征标表相同，子群却不同。因此，只看特征标的解释必然预期两者学得同样快，而依据陪集的解释则不必如此。",
  caution: (number, group) =>
    `如果有差异，那只是不利于仅凭特征标的解释，还不足以支持陪集：${group} 有 ${count(number)} 个不可约表示是四元数型的，而网络的权重是实数，要为${number === 1 ? "它" : "其中每一个"}用上两倍的空间。`,
  preparing: "正在计算两个群…",
  lost: "一个工作线程停止了：可能是浏览器内存不足，或者有文件无法获取。已得到的结果会保留。",

  facts: {
    title: "有何不同",
    what: "在这里算出",
    order: "元素",
    classes: "共轭类",
    characters: "特征标表",
    same: "相同",
    differs: "不同",
    subgroups: "子群",
    subgroupClasses: "子群的共轭类",
    involutions: "2 阶元素",
    quaternionic: "四元数型不可约表示",
    open: (group) => `打开 ${group} 及其特征标表`,
  },

  runs: {
    title: "哪个学得更早？",
    recipe: (config) =>
      `两者都用“${choiceText.recipes.names[config.preset] ?? config.preset}”方案：${percent(config.train_fraction)} 的对，宽度 ${count(config.width)}，嵌入 ${count(config.embedding)}，批 ${config.batch === null ? "为全部对" : count(config.batch)}，学习率 ${plain(config.learning_rate)}，权重衰减 ${plain(config.weight_decay)}，最多 ${count(config.hold_steps + config.anneal_steps)} 步。同一个种子为两者抽取相同的权重和相同的划分。没见过的对有 99.9 % 答对时训练结束，每 ${count(config.evaluate_every)} 步检查一次。`,
    tried(tried, twins) {
      if (tried.length === twins.length) return "";
      const others = twins.filter((twin) => !tried.includes(twin)).join(" 和 ");
      return tried.length === 0
        ? `此前没有在 ${others} 上试过。`
        : `此前在 ${tried.join("、")} 上试过，但没有在 ${others} 上试过。`;
    },
    seeds: "种子",
    misread: (most) => `请写要运行多少个种子，总数从 1 到 ${count(most)}。`,
    begin: "训练孪生群",
    more: (seeds) => `再运行 ${count(seeds)} 个种子`,
    goOn: (runs) => `补上缺少的 ${count(runs)} 次训练`,
    clear: "清除",
    cancel: "取消",
    csv: "下载 CSV",
    running: "正在训练孪生群",
    progress({ done, of, workers, milliseconds }) {
      const made = `${count(of)} 次训练已完成 ${count(done)} 次，由 ${count(workers)} 个工作线程在你的训练之外进行`;
      if (done === 0) return `${made}；完成第一次之前无法估计。`;
      const each = milliseconds / done;
      return `${made}：到目前为止平均每 ${duration(each)}完成一次，所以大约还要 ${roughly(each * (of - done))}。`;
    },
    away: "页面不可见，已暂停。",
    partial: (made, of) => `尚不完整：${count(of)} 次训练只完成了 ${count(made)} 次。`,
  },

  verdict: {
    waiting: "全部训练完成之前不下结论。",
    tooFew: (pairs, fewest) =>
      `对学习快慢不下结论：两个群都训练过的种子有 ${count(pairs)} 个，需要 ${count(fewest)} 个。`,
    words({ pairs, first, level, p }, twins, accident) {
      const ahead = first[0] >= first[1] ? 0 : 1;
      const drawn = level === 0 ? "" : `，${count(level)} 个持平`;
      const found = `${count(pairs)} 个种子中，${twins[ahead]} 在 ${count(first[ahead])} 个上先顿悟，${twins[1 - ahead]} 在 ${count(first[1 - ahead])} 个上先顿悟${drawn}：对这些配对做精确双侧符号检验，p = ${likelihood(p)}。`;
      if (p >= accident) {
        return `${found}这些种子没有显示出哪个孪生群学得更早；但也不能由此推出两者学得同样快。`;
      }
      return `${found}按这个方案，${twins[ahead]} 比 ${twins[1 - ahead]} 学得更早，而它们的特征标相同，说明不了原因。`;
    },
    again: "看过结果之后又增加了种子：只有种子数事先定好，p 才是它所说的意思。",
    misses: (group, missed, of) =>
      `${group}：${count(of)} 次训练中有 ${count(missed)} 次没有顿悟。`,
  },

  strips: {
    label: (pairs) => `两个孪生群到顿悟的步数，${count(pairs)} 个种子`,
    steps: "到顿悟的步数",
    never: "未顿悟",
    median: (step) => (step === null ? "中位数：未顿悟" : `中位数 ${count(step)}`),
    legend: "一个点是一次训练，细线连接同一种子的两个孪生群。",
    hint: "指向一个点可读取它的种子。",
    prompt: "方向键在种子之间移动。",
    seed: (runs) =>
      `种子 ${count(runs[0].seed)}：${runs.map((run) => `${run.group} ${ended(run)}`).join("；")}`,
  },

  table: {
    title: "各种子到顿悟的步数",
    note: "没有顿悟的训练，括号中是结束时没见过的对答对了多少。",
    seed: "种子",
    sooner: "更早",
    level: "持平",
    never: (steps, heldOut) => `${count(steps)} 步内未顿悟（${percent(heldOut)}）`,
    failed: (steps) => `第 ${count(steps)} 步失败`,
    none: "–",
  },
};
