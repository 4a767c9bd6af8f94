import { called } from "../called.js";
import { families } from "./families.js";
import { inText } from "./places.js";
import { translated } from "./translated.js";

/** @import { Table } from "./translated.js" */

/** What is wrong with a cycle. @type {Table} */
const CYCLES = [
  [
    /^this cycle is not closed: write \) after its last point$/,
    () => "这个循环没有闭合：请在最后一个点后面写上 )",
  ],
  [
    /^'(.*)' is not a point: points are whole numbers from 1 to 255$/,
    (word) => `“${word}”不是点：点是 1 到 255 的整数`,
  ],
  [
    /^point (\d+) occurs twice: write disjoint cycles, and a comma between permutations$/,
    (point) => `点 ${point} 出现了两次：请写不相交的循环，置换之间用逗号`,
  ],
];

/** Names of groups, generators, controls and groups in disguise. @type {Table} */
export const groups = [
  [
    /^unknown group '(.*)': known are S1 to S6, A3 to A6, C1 to (C\d+), D3 to (D\d+) \(Dn of order 2n\), (.+) and others of these kinds, and products such as (\S+) and (\S+)$/,
    (name, cyclic, dihedral, others, product, power) =>
      `不认识名为“${name}”的群：认识的有 S1 到 S6、A3 到 A6、C1 到 ${cyclic}、D3 到 ${dihedral}（Dn 的阶是 2n）、${others.replaceAll(", ", "、")} 以及这几类中的其他群，还有 ${product}、${power} 这样的乘积`,
  ],
  [
    /^there is no group (.+?) here: (.+)$/,
    (name, reason) => `这里没有群 ${name}：${translated(families, reason)}`,
  ],
  [
    /^order of more than (\S+) is too large: tables go up to order (\d+)$/,
    (order, most) => `${order} 以上的阶太大：表最多到 ${most} 阶`,
  ],
  [
    /^order (\d+) is too large: tables go up to order (\d+)$/,
    (order, most) => `${order} 阶太大：表最多到 ${most} 阶`,
  ],
  [
    /^unreadable permutations: (.+)$/,
    (problem) => `置换无法读懂：${translated(inText(CYCLES), problem)}`,
  ],
  [
    /^these permutations generate more than (\d+) elements, the most that a table can have$/,
    (most) => `这些置换生成的元素多于 ${most} 个，而一个表最多只能有这么多`,
  ],
  [
    /^write 'shuffle:SEED:GROUP' with a whole number as seed, such as (\S+)$/,
    (example) => `请写成“shuffle:种子:群”，种子是整数，例如 ${example}`,
  ],
  [
    /^a shuffled table is not shuffled again: name the group itself$/,
    () => "已打乱的表不再打乱：请写群本身的名称",
  ],
  [
    /^write 'myst:SEED' with a whole number as seed, such as (\S+), or (\S+) for an order from (\d+) to (\d+)$/,
    (example, ranged, least, most) =>
      `请写成“myst:种子”，种子是整数，例如 ${example}；要 ${least} 到 ${most} 阶的，写 ${ranged}`,
  ],
  [
    /^no mystery group has such an order: they have (.+)$/,
    (orders) => `没有这样的阶的神秘群：它们的阶是 ${orders.replaceAll(", ", "、")}`,
  ],
  [
    /^that is a question itself: name a group, such as (\S+) or (\S+)$/,
    (one, other) => `这本身就是一道题：请写一个群的名称，例如 ${one} 或 ${other}`,
  ],
  [/^(own table|mystery group \d+(?: of order .+)?|.+ shuffled)$/, called],
];
