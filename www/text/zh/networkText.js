import { count, percent, small } from "../numbers.js";

/** What was found in a network; fetched with the panels. @type {typeof import("../en/networkText.js").networkText} */
export const networkText = {
  circuits: {
    title: "回路，按子群类排列",
    columns: {
      subgroup: "陪集所属子群",
      order: "阶",
      neurons: "神经元",
      pairs: "子群对 (H, K)",
      cosets: "标出的陪集",
    },
    of: (some, all) => `${count(some)} / ${count(all)}`,
    unnamed: "没有已知名称",
    none: "这个网络里没有回路。",
  },
  irreps: {
    title: "不可约表示",
    columns: {
      irrep: "不可约表示",
      neurons: "神经元",
      left: "占 L",
      readout: "占 U",
      logits: "logits，余弦",
      restricted: "损失，仅有它",
      excluded: "损失，去掉它",
    },
    sentence: (account) =>
      `按 Chughtai 等人（2023）的解释：关键不可约表示上的矩阵乘积解释了 logits 的 ${percent(account.logit_fve)}。隐藏层只留下落在这些表示上的部分时，损失为 ${small(account.restricted_loss)}；去掉这一部分时为 ${small(account.excluded_loss)}。`,
  },
  neurons: {
    title: "神经元",
    columns: {
      number: "编号",
      subgroup: "陪集所属子群",
      coset: "不激活的陪集（代表元）",
      holds: "成立",
      irrep: "不可约表示",
      share: "占比",
      concentration: "较大的 C",
    },
    status: {
      dead: "死神经元",
      coset: "陪集",
      mixed: "混合：两侧属于不同的类",
      unexplained: "未解释",
    },
  },
};
