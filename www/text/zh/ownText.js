import { count } from "../numbers.js";
import { GAP_LIST, KLEIN, LOOP } from "../ownExamples.js";
import { KINDS, commutes } from "./kinds.js";

/** @import { ownText as English } from "../en/ownText.js" */

/** @typedef {{ name: string, what: string, kind: "perm" | "table", input: string }} Suggestion */

/**
 * Groups of one's own; fetched with the dialog about them.
 *
 * @type {Omit<typeof English, "suggestions"> & { suggestions: Suggestion[] }}
 */
export const ownText = {
  title: "自己的群",
  close: "关闭",
  tabs: { perm: "生成元", table: "表", gap: "GAP", mystery: "神秘群" },
  what: {
    perm: "用轮换记号写的置换，以逗号或换行分隔。群由它们生成的全部元素组成。",
    table:
      "第 x 行、第 y 列是 xy；单元格之间用逗号、分号、制表符或空格分隔。元素可以是单词或数字。写有元素名称的首行和首列可有可无。",
    gap: "GAP 为一个群打印的列表的列表。这一行可以生成一个：",
    mystery:
      "一个种子抽出一个群并把它伪装起来，对所有人都是同一个：元素的名称毫无意义，顺序也毫无意义。请找出它是哪个群。",
  },
  gapCommand: "MultiplicationTable(QuaternionGroup(8));",
  labels: { perm: "生成元", table: "乘法表", gap: "MultiplicationTable 列表" },
  seed: "种子",
  randomSeed: "随机种子",
  orders: "阶",
  ordersHint: "例如 24 或 8-16；留空则任意。",
  example: "填入例子",
  examples: { perm: "(1 2 3 4), (1 3)", table: KLEIN, gap: GAP_LIST },
  file: "选择文件…",
  drop: "或把 .csv 或 .txt 文件拖到这里",
  tooLong: (name) => `${name} 太大，不可能是本实验室的表。`,
  suggest: "这里还没有内容。试试",
  suggestions: [
    {
      name: "克莱因四元群",
      what: "带名称的表",
      kind: "table",
      input: KLEIN,
    },
    {
      name: "1、2、3 的所有置换",
      what: "由两个生成元得到",
      kind: "perm",
      input: "(1 2 3), (1 2)",
    },
    {
      name: "5 阶幺拟群",
      what: "不是群的表",
      kind: "table",
      input: LOOP,
    },
  ],
  checking: "正在检查…",
  group: (group) => `${count(group.order)} 阶群，${commutes(group)}。`,
  other: ({ kind, order }) => `不是群，而是 ${count(order)} 阶${KINDS[kind]}。`,
  unreadable: "这还无法读懂。",
  show: "在文本中显示",
  counterexample: "说明这一点的乘积",
  use: "使用这个群",
  anyway: "仍用它训练",
  anywayWhat: "作为对照：此时子群和特征标会关闭。",
  shuffle: "打乱（对照）",
  shuffleWhat: "打乱会把同样的乘积放进随机的单元格：再没有什么可理解的了。",
  keys: "Ctrl + Enter",
};
