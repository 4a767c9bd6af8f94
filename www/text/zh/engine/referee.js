import { spaced, translated } from "./translated.js";

/** @import { Table } from "./translated.js" */

/** What the tests are called. @type {Table} */
const NAMES = [
  [/^readout shape$/, () => "读出的形状"],
  [/^graded levels$/, () => "分级的水平"],
  [/^replacement$/, () => "替换"],
  [/^subgroups of an irrep$/, () => "一个不可约表示的子群"],
  [/^single neurons$/, () => "单个神经元"],
  [/^characters in the logits$/, () => "logits 中的特征标"],
  [/^absolute value$/, () => "绝对值"],
];

/** @param {string} names */
const tests = (names) =>
  names
    .split(", ")
    .map((name) => translated(NAMES, name))
    .join("、");

/** For whom the tests that can decide speak. @type {Table} */
const COUNTS = [
  [
    /^none of the tests that could tell them apart does so here$/,
    () => "能区分它们的检验，在这里没有一项区分了它们",
  ],
  [
    /^what could tell them apart speaks for cosets \((.+)\)$/,
    (names) => `能区分它们的检验支持陪集（${tests(names)}）`,
  ],
  [
    /^what could tell them apart speaks for representations \((.+)\)$/,
    (names) => `能区分它们的检验支持表示（${tests(names)}）`,
  ],
  [
    /^what could tell them apart is divided: for cosets (.+); for representations (.+)$/,
    (cosets, representations) =>
      `能区分它们的检验意见不一：支持陪集的有：${tests(cosets)}；支持表示的有：${tests(representations)}`,
  ],
];

/** A class of subgroups by its name, or else its order. @type {Table} */
const CLASSES = [[/^order (\d+)$/, (order) => `某类 ${order} 阶子群`]];

/** `(4,1) by S4, F20; (3,2) by order 6` @param {string} list */
const partners = (list) =>
  list
    .split("; ")
    .map((one) => {
      const [irrep, names] = one.split(" by ");
      const classes = names.split(", ").map((name) => translated(CLASSES, name));
      return `${irrep} 对应${spaced(classes.join("、")).trimEnd()}`;
    })
    .join("；");

/** The verdict on the two accounts, and the tests. @type {Table} */
export const referee = [
  ...NAMES,
  [
    /^Most neurons of this network fit neither account: there is nothing to decide\.$/,
    () => "这个网络的多数神经元与两种解释都不符合：没有什么可判定的。",
  ],
  [
    /^Of single neurons both accounts hold, and either follows from the other; (.+)\.$/,
    (counts) =>
      `就单个神经元而言，两种解释都成立，而且可以相互推出；${translated(COUNTS, counts)}。`,
  ],
  [
    /^No neuron here could tell: with two double cosets the coset and the matrix entry are one function\.$/,
    () => "这里没有神经元能够区分：只有两个双陪集时，陪集与矩阵元是同一个函数。",
  ],
  [
    /^Over (\d+) neurons whose subgroup has more than two double cosets, the coset explains (\d+) % of the readout, the matrix entry of the irrep (\d+) %\.$/,
    (neurons, coset, irrep) =>
      `有 ${neurons} 个神经元的子群具有两个以上的双陪集；在它们那里，陪集平均解释读出的 ${coset} %，不可约表示的矩阵元平均解释 ${irrep} %。`,
  ],
  [/^There are no coset neurons of index above 2\.$/, () => "没有子群指数大于 2 的陪集神经元。"],
  [
    /^(\d+) % of (\d+) neurons give each coset a level of its own; on average they tell (\d+) % of the cosets apart\. An indicator of one coset would have two levels\.$/,
    (all, neurons, told) =>
      `${neurons} 个神经元中，${all} % 给每个陪集各自的水平；它们平均能区分 ${told} % 的陪集。单个陪集的指示函数只会有两个水平。`,
  ],
  [
    /^With means on cosets alone (.+) of the answers are right, without them (.+); with the main irrep alone (.+), without it (.+)\. A side keeps (\S+) numbers on average by cosets, (\S+) by irreps\.$/,
    (means, components, alone, without, cosets, entries) =>
      `仅保留陪集均值时，${means} 的答案正确，去掉它们时为 ${components}；仅保留主要不可约表示时为 ${alone}，去掉它时为 ${without}。每一侧平均保留的数，按陪集是 ${cosets} 个，按不可约表示是 ${entries} 个。`,
  ],
  [/^There are no coset neurons\.$/, () => "没有陪集神经元。"],
  [
    /^Each irrep goes with one class of subgroups here: (.+)\.$/,
    (list) => `在这里，每个不可约表示对应一类子群：${partners(list)}。`,
  ],
  [
    /^Subgroups and irreps do not correspond one to one: (.+)\.$/,
    (list) => `子群与不可约表示并非一一对应：${partners(list)}。`,
  ],
  [
    /^Of (\d+) live neurons (\d+) are constant on cosets but for less than (.+) of their squares, and (\d+) lie on one irrep but for at most (.+)\. In the ideal case these are the same neurons: (\S+) with b fixed by ρ\(H\)\.$/,
    (live, constant, coset, lying, irrep, ideal) =>
      `${live} 个活跃神经元中，${constant} 个在陪集上为常数，偏差不到其平方和的 ${coset}；${lying} 个落在一个不可约表示上，其余部分至多 ${irrep}。在理想情形下，两者是同一批神经元：${ideal}，其中 b 在 ρ(H) 下不变。`,
  ],
  [
    /^Characters of key irreps explain (.+) of the logits, key irreps (.+) of the hidden layer\. Counting in how many cosets a product lies correlates with characters, too\.$/,
    (logits, hidden) =>
      `关键不可约表示的特征标解释 logits 的 ${logits}，关键不可约表示解释隐藏层的 ${hidden}。数一数乘积落在多少个陪集里，得到的数也与特征标相关。`,
  ],
  [
    /^The loss is (.+), with \|x\| for ReLU (.+), with \|x\|\/2 (.+): \|x\| doubles the logits\. Interventions of this kind come out alike on Z\/53, which has no cosets \(Wu et al\. 2025\)\.$/,
    (base, absolute, half) =>
      `损失为 ${base}，以 |x| 代替 ReLU 时为 ${absolute}，以 |x|/2 代替时为 ${half}：|x| 使 logits 加倍。这类干预在没有陪集的 Z/53 上结果相同（Wu 等人，2025）。`,
  ],
];
