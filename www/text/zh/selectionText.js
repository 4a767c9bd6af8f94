import { count } from "../numbers.js";

/** What is looked at. @type {typeof import("../en/selectionText.js").selectionText} */
export const selectionText = {
  selection: {
    title: "选择",
    none: "没有选择任何东西。可以选择一个子群、一个神经元，或表中的元素。",
    subgroup: "子群",
    ofOrder: (order) => `${count(order)} 阶`,
    /** Conjugates are counted from 1. */
    conjugate: (conjugate, copies) =>
      copies > 1 ? `第 ${count(conjugate + 1)} 个，共 ${count(copies)} 个` : "",
    previous: "上一个共轭",
    next: "下一个共轭",
    neuron: (number) => `神经元 ${count(number)}`,
    pinned: (number) => `已固定：神经元 ${count(number)}`,
    step: (step) => `第 ${count(step)} 步`,
    circuit: "回路",
    pair: ({ left, right }) => `H ${count(left + 1)}，K ${count(right + 1)}`,
    irrep: "不可约表示",
    elements: "元素",
    /** Of a chip. */
    clear: (what) => `清除：${what}`,
    parts: {
      sub: "子群",
      t: "步",
      n: "神经元",
      pin: "固定的神经元",
      circ: "回路",
      irr: "不可约表示",
      abl: "移除",
      el: "元素",
    },
    clearAll: "全部清除",
    undo: "撤销",
    chooseSubgroup: (name) => `选择 ${name}`,
    isolate: (name) => `点亮不可约表示 ${name} 的神经元`,
    chooseNeuron: (number) => `选择神经元 ${count(number)}`,
  },
};
