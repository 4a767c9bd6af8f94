import { count, percent, plain, rate, small } from "../numbers.js";

/** Share of squares left over, as what is explained. @param {number} rest */
const upTo = (rest) => `${percent(1 - rest)}`;

/** What a proof costs beside trying all pairs. @param {number} share */
const workOf = (share) =>
  share < 1
    ? `逐对试遍的 ${percent(share)}`
    : `逐对试遍的 ${plain(Number(share.toPrecision(2)))} 倍，而逐对试遍在这里本来更省，结果也精确`;

const FAVOURS = {
  cosets: "支持陪集",
  representations: "支持表示",
  both: "两者都符合",
  neither: "两者都不符合",
  nothing: "无可检验",
};

/** Tests of the two accounts of what the network does, and proofs; fetched with the panels. @type {typeof import("../en/evidenceText.js").evidenceText} */
export const evidenceText = {
  referee: {
    title: "陪集还是表示？",
    what: "两种解释描述的是同一种理想神经元，所以多数度量与两者都相符。每项检验都会说明它能判定什么。",
    run: "检验两种解释",
    again: "再次检验",
    decides: (discriminates) => (discriminates ? "能区分两种解释" : "无论结果如何，两种解释都符合"),
    favours: (favours) => FAVOURS[favours],
  },
  accounts: {
    title: "把权重换成每种解释所认定的样子",
    columns: { weights: "权重", accuracy: "准确率", loss: "损失" },
    rows: {
      base: "训练所得",
      coset_means: "陪集均值",
      coset_components: "陪集均值以外的全部",
      only_irrep: "仅主要不可约表示",
      without_irrep: "主要不可约表示以外的全部",
    },
    accuracy: (value) => (value === null ? "–" : percent(value)),
    loss: (value) => (value === null ? "–" : small(value)),
  },
  limits: {
    title: "神经元达到什么程度才计入",
    labels: {
      coset: "陪集神经元：陪集内部允许的变化",
      irrep: "不可约表示神经元：允许落在其他表示上的部分",
    },
    says: (rest) => `至多为平方和的 ${small(rest)}`,
    reset: (coset, irrep) => `恢复通常值：${plain(coset)} 和 ${plain(irrep)}`,
  },
  neurons: {
    title: "按两种解释看每个神经元",
    what: "横向：两侧有多少在同一对子群的陪集上为常数。纵向：有多少落在一个不可约表示上。每进一级，剩余部分减为十分之一。",
    label: (neurons) => `${count(neurons)} 个神经元的散点图`,
    coset: "按陪集的 R²",
    irrep: "按一个不可约表示的 R²",
    upTo,
    point: (number, coset, irrep) =>
      `神经元 ${count(number)}：按陪集只剩 ${small(coset)} 未解释，按一个不可约表示只剩 ${small(irrep)} 未解释`,
    prompt: "方向键在神经元之间移动；Enter 选中。",
    hint: "指向一个神经元可读取它；点击可选中它。",
  },
  certificate: {
    title: "证明",
    what: "全部对的准确率的一个下界。如果每个神经元从 y 得到的几乎只是 y 所在的陪集，那么大多数对用界就足以证明，比逐对试遍更省；如果不是这样，证明会写明它的代价。舍入误差已计算在内。",
    run: "开始证明",
    again: "再次证明",
    sentence({ bound, covered, pairs, cost }) {
      const work = workOf(cost.total / cost.brute_force);
      if (covered === 0) return `关于这个网络什么也没能证明，工作量是${work}。`;
      return `已证明：网络至少答对全部对的 ${percent(bound)}（${count(pairs)} 对中的 ${count(covered)} 对），工作量是${work}。`;
    },
    facts: {
      margin: "最小领先",
      bounds: "仅用界证明的对",
      exact: "用全部神经元试算的对",
      cost: "乘加次数",
      brute: "逐对试遍",
      rounding: "留出的舍入误差",
    },
    small: (value) => (value === null ? "–" : small(value)),
    rate,
    uncovered: (pairs) => `未能证明的（前几个）：${pairs}。`,
    columns: { subgroup: "陪集所属子群", order: "阶", neurons: "神经元", off: "最大可能偏差" },
    classes: "神经元从 y 得到的，视为陪集上的函数",
  },
};
