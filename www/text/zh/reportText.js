import { count, power } from "../numbers.js";

/** What was found out about a group; fetched with the panels. @type {typeof import("../en/reportText.js").reportText} */
export const reportText = {
  isomorphic: "同构于 ",
  names: {
    order: "阶",
    abelian: "交换",
    exponent: "方次数",
    centre: "中心",
    derived: "换位子群",
    subgroups: "子群",
    generators: "生成元",
  },
  yes: "是",
  no: "否",
  ofOrder: (order) => `${count(order)} 阶`,
  trivial: "平凡",
  whole: "整个群",
  inClasses: (subgroups, classes) => `${count(subgroups)} 个，分为 ${count(classes)} 类`,
  noGenerators: "不需要",

  classes: {
    title: "共轭类",
    columns: { size: "大小", order: "元素的阶", representative: "代表元" },
  },
  subgroups: {
    title: "子群（共轭的算一个）",
    columns: {
      name: "名称",
      order: "阶",
      index: "指数",
      copies: "共轭子群",
      properties: "性质",
      generators: "生成元",
    },
    normal: "正规",
    maximal: "极大",
    unnamed: "没有已知名称",
  },
  characters: {
    title: "特征标表",
    irrep: "不可约表示",
    degree: "维数",
    type: "类型",
    size: "类的大小",
    types: { 1: "实", 0: "复", [-1]: "四元数" },
    exact: "所有值都是整数，而且精确。",
    numeric: (exponent) =>
      `非整数的值是数值结果，误差小于 10${power(exponent)}。指向一个值可看到它的全部位数。`,
    cut: (shown, all) =>
      `这里是 ${count(all)} 个不可约表示和共轭类中的前 ${count(shown)} 个；JSON 文件里有全部。`,
  },
  showAll: (rest) => `显示全部：还有 ${count(rest)} 个`,
  showMore: (next, rest) => `再显示 ${count(next)} 个，共剩 ${count(rest)} 个`,
};
