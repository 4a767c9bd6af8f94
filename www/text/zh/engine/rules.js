import { spaced, translated } from "./translated.js";

/** @import { Table } from "./translated.js" */

/** @param {string} parity */
const kind = (parity) => (parity === "even" ? "偶置换" : "奇置换");

/**
 * Where a neuron fires, how true that is, and which answers it lowers.
 *
 * @param {string} where
 * @param {string} share
 * @param {string} lowered
 */
const fires = (where, share, lowered) =>
  `只在${spaced(where)}时激活：在它激活的对中，${share} 如此${lowered && `；激活会压低${lowered}的答案`}`;

/** What all elements of a coset have in common. @type {Table} */
const FACTS = [
  [/^is (even|odd)$/, (parity) => `是${kind(parity)}`],
  [/^sends (.+) to (.+)$/, (from, to) => `把 ${from} 映到 ${to}`],
];

/** What has to be known of x and of y. @type {Table} */
const READ = [
  [/^whether (x|y) is even$/, (factor) => `${factor} 是不是偶置换`],
  [/^where x sends (.+)$/, (from) => `x 把 ${from} 映到哪里`],
  [/^which point y sends to (.+)$/, (to) => `y 把哪个点映到 ${to}`],
  [/^which points y sends to (.+)$/, (to) => `y 把哪些点映到 ${to}`],
];

/** A coset by its subgroup. @type {Table} */
const COSETS = [
  [
    /^the coset of (.+) \(order (\d+)\) that holds (.+)$/,
    (name, order, element) => `${subgroup(name, order)}的含有 ${element} 的陪集`,
  ],
  [/^(.+) \(order (\d+)\) itself$/, (name, order) => `${subgroup(name, order)}本身`],
];

/** @param {string} name @param {string} order */
const subgroup = (name, order) =>
  name === "a subgroup" ? `某个 ${order} 阶子群` : `${name}（${order} 阶）`;

/** Each of what is joined by "and". @param {Table} table @param {string} words */
const each = (table, words) => words.split(" and ").map((word) => translated(table, word));

/** What neurons do and read, after "the neuron" and "it reads". @type {Table} */
export const rules = [
  [
    /^fires only where (xy|yx) is (even|odd): so in (.+) of the pairs where it fires(?:; firing lowers the (even|odd) answers)?$/,
    (product, parity, share, lowered) =>
      fires(`${product} 是${kind(parity)}`, share, lowered && `属于${kind(lowered)}`),
  ],
  [
    /^fires only where (xy|yx) does not send (.+) to (.+): so in (.+) of the pairs where it fires(; firing lowers the answers that do)?$/,
    (product, from, to, share, lowers) =>
      fires(`${product} 不把 ${from} 映到 ${to}`, share, lowers && `把 ${from} 映到 ${to} `),
  ],
  [
    /^fires only where it is not so that (xy|yx) (.+): so in (.+) of the pairs where it fires(; firing lowers the answers that do)?$/,
    (product, facts, share, lowers) => {
      const all = `“${each(FACTS, facts).join("，且")}”`;
      return fires(`${product} 不满足${all}`, share, lowers && `满足${all}`);
    },
  ],
  [
    /^fires only where (xy|yx) is not in (.+): so in (.+) of the pairs where it fires(; firing lowers the answers in it)?$/,
    (product, coset, share, lowers) =>
      fires(`${product} 不属于${spaced(translated(COSETS, coset))}`, share, lowers && "其中"),
  ],
  [
    /^((?:whether|where) x .+), and ((?:whether|which points?) .+)$/,
    (ofX, ofY) => `${each(READ, ofX).join("、")}，以及 ${each(READ, ofY).join("、")}`,
  ],
];
