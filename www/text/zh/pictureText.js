import { between, count, percent, rightOf } from "../numbers.js";
import { article, called, calledSubgroup } from "./called.js";

/**
 * The table and the curves.
 *
 * @type {typeof import("../en/pictureText.js").pictureText}
 */
export const pictureText = {
  table: {
    title: "凯莱表",
    of: (title) => `凯莱表：${article(title)}`,
    label: (title) => `${called(title)} 的乘法表`,
    convention(notation, permutations) {
      const [row, column] = notation;
      const first = permutations ? `在 ${notation} 中，x 先作用。` : "";
      return `行 ${row}，列 ${column}，格 ${notation}。${first}`;
    },
    notation: (other) => `写作 ${other}`,
    colouring: "着色依据",
    colourings: {
      answer: "答案",
      product: "乘积",
      result: "对错",
      confidence: "置信度",
      coset: "陪集",
      circuit: "回路",
    },
    legends: {
      answer: "网络给出的元素：",
      product: "xy 实际等于的元素：",
      confidence: "网络给 xy 的概率：",
    },
    first: "第一个",
    last: "最后一个",
    ends: ["最上行", "最下行"],
    byPosition: "按行着色，不按元素",
    right: "正确",
    wrong: "错误",
    none: "0 %",
    all: "100 %",
    dots: "圆点：训练对。",
    noDots: "指向一个格子可看到更多。",
    age: ({ oldest, newest, rows }, order, step) => {
      if (oldest === null) return `${count(order)} 行中已评分 ${count(rows)} 行`;
      if (oldest === step) return `表来自第 ${count(step)} 步`;
      if (oldest === newest) return `表来自第 ${count(oldest)} 步`;
      return `表来自第 ${count(oldest)}–${count(newest ?? oldest)} 步`;
    },
    prompt: "指向或轻点一个格子，或使用方向键。",
    says: "网络答",
    reading(cell, [row, column], labels) {
      const { answer, product, in_training: seen, decision } = cell;
      const says =
        answer === null
          ? "尚未评分"
          : `网络答 ${labels[answer.element]}，${pictureText.table.verdict(answer.element === product)}，${percent(answer.confidence)}`;
      const decided = decision ? `；${pictureText.table.decided(decision)}` : "";
      return `行 ${row}，列 ${column}：乘积 ${labels[product]}；${says}；${pictureText.table.kind(seen)}${decided}`;
    },
    decided({ class: { class: number, name, order }, share }) {
      const circuits =
        number === null ? "不属于任何回路的神经元" : calledSubgroup({ name, order: order ?? 0 });
      return share === null
        ? `对乘积贡献最大：${circuits}`
        : `决定者：${circuits}，占领先幅度的 ${percent(share)}`;
    },
    verdict: (correct) => (correct ? "正确" : "错误"),
    kind: (seen) => (seen ? "训练对" : "没见过的对"),
    notScored: "尚未评分",
  },

  curves: {
    title: "学习曲线",
    loss: "损失",
    accuracy: "准确率",
    lossWhat: "网络有多意外，对数刻度",
    accuracyWhat: "答对的占比",
    train: "见过的对",
    test: "没见过的对",
    now: (step) => `第 ${count(step)} 步`,
    exact: "精确：每一对都试过",
    ghost: "；细线：页面自带的训练",
    sampled: (pairs) => `取自各含 ${count(pairs)} 对的样本；括号内是全体的 95 % 区间`,
    share: rightOf,
    empty: {
      loss: "按下“训练”，损失就画在这里：一条是网络见过的对，一条是它从没见过的对。",
      accuracy: "两条曲线会在这里分道扬镳：网络先是背下来，然后一下子就懂了。",
    },
    showTable: "显示为表格",
    showChart: "显示为图表",
    log: "对数步数",
    nearer: "放大",
    all: "查看全部",
    listen: "聆听",
    describe: (what, last) =>
      last === undefined
        ? `${what}随步数的变化：尚无数值`
        : `${what}随步数的变化，到第 ${count(last)} 步为止`,
    reading: (step, train, test, milestones) =>
      `第 ${count(step)} 步：见过的对 ${train}，没见过的对 ${test}${milestones.map((name) => `，${name}`).join("")}`,
    columns: { step: "步", train: "训练对", test: "没见过的对" },
    page: (page, pages) => `第 ${count(page)} 页，共 ${count(pages)} 页`,
    previous: "上一页",
    next: "下一页",
    memorised: "已记住",
    nearly: "接近顿悟",
    grokked: "已顿悟",
    clean: "干净",
    restarted: "重新开始",
    restartedWhat: "迟迟未成：换上全新的权重，训练对不变",
    rightOn(name, score, there) {
      const share = name === "nearly" ? "99 %" : "99.9 %";
      const pairs = name === "memorised" ? "见过的对" : "没见过的对";
      if (!score?.interval) return `在所有${pairs}上答对 ${share}`;
      const interval = there ? `：就全体而言，${between(score.interval)}` : "";
      return `在 ${count(score.pairs)} 个${pairs}的样本上答对 ${share}${interval}`;
    },
    cleanWhat: (measured) =>
      `活跃神经元两侧 C 的中位数低于 10⁻⁶；只有“拆开网络”打开时才${measured ? "看得到" : "测量"}`,
    notMeasured: "未测量",
    look: "查看这一步",
    at: (step) => (step === null ? "尚未" : `第 ${count(step)} 步`),
  },
};
