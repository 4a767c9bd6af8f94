import { inText, place } from "./places.js";
import { translated } from "./translated.js";

/** @import { Table } from "./translated.js" */

/** @param {string} line */
const lineOf = (line) => (line === "row" ? "行" : "列");

/** @type {Record<string, string>} */
const SEPARATORS = { commas: "逗号", semicolons: "分号", tabs: "制表符", spaces: "空格" };

/** @type {Record<string, string>} */
const NAMING = { "the header row": "表头行", "the first row": "第一行" };

/** What is wrong with a cell or a line. @type {Table} */
const IN_PLACE = [
  [
    /^a quotation mark is not closed \(write "" for one inside a label\)$/,
    () => '有一个引号没有闭合（名称里的引号请写成 ""）',
  ],
  [
    /^'(.*)' is named there and at (.+) already: name each element once$/,
    (label, first) => `“${label}”在这里又出现，它在${place(first)}已经命名过：每个元素只命名一次`,
  ],
  [
    /^'(.*)' has a row but no column: header row and header column name the same elements$/,
    (label) => `“${label}”有行而没有列：表头行和表头列应命名同样的元素`,
  ],
  [
    /^'(.*)' is not one of the elements, which (the (?:header|first) row) names$/,
    (label, source) => `“${label}”不是${NAMING[source]}所命名的元素`,
  ],
  [
    /^(\S+) is out of range: the elements of this table are (\d+) to (\d+)$/,
    (number, first, last) => `${number} 超出范围：这个表的元素是 ${first} 到 ${last}`,
  ],
];

/** Why a text is no table. @type {Table} */
const UNREADABLE = [
  [
    /^the text is empty: paste one line for each row of the table$/,
    () => "文本是空的：请为表的每一行粘贴一行",
  ],
  [
    /^more than (\d+) rows or columns: tables go up to order \d+$/,
    (most) => `行或列多于 ${most}：表最多到 ${most} 阶`,
  ],
  [
    /^(.+) has (\d+) cells?, the others (\d+): all rows are of one length$/,
    (at, count, others) => `${place(at)}有 ${count} 格，其他行有 ${others} 格：各行应当一样长`,
  ],
  [
    /^(line \d+) is separated by (\w+), the lines before by (\w+): use one of them$/,
    (at, here, before) =>
      `${place(at)}用${SEPARATORS[here]}分隔，前面各行用${SEPARATORS[before]}：请只用其中一种`,
  ],
  [
    /^(\d+) rows? of (\d+) cells?: a table is square, .+$/,
    (rows, columns) =>
      `${rows} 行，每行 ${columns} 格：表应当是方形的，表头行和表头列可有可无（名称含有分隔符时，请放在引号里）`,
  ],
  [/^(.+) is empty: write the product there$/, (at) => `${place(at)}是空的：请在那里写上乘积`],
  [/^(.+) is empty: name the element there$/, (at) => `${place(at)}是空的：请在那里写上元素的名称`],
  [
    /^(.+) has (\d+) cells?, the others (\d+): if it is a header row, '(.*)' has a row \((.+)\) but no column; if not, a cell is missing$/,
    (at, count, others, label, row) =>
      `${place(at)}有 ${count} 格，其他行有 ${others} 格：如果它是表头行，那么“${label}”有行（${place(row)}）而没有列；如果不是，就少了一格`,
  ],
  ...inText(IN_PLACE),
];

/** Why a table is no group, or a text no table. @type {Table} */
export const tables = [
  [/^unreadable table: (.+)$/s, (problem) => `表无法读懂：${translated(UNREADABLE, problem)}`],
  [
    /^the (row|column)s of (.+) and (.+) are the same: in a group all (?:row|column)s differ$/,
    (line, first, second) =>
      `${first} 与 ${second} 的${lineOf(line)}相同：群中各${lineOf(line)}互不相同`,
  ],
  [
    /^no identity: no row repeats the list of elements; (.+) comes closest, but (.+)$/,
    (element, product) => `没有单位元：没有哪一行重复元素的列表；${element} 最接近，但 ${product}`,
  ],
  [
    /^(.+) is only a (left|right) identity: (.+)$/,
    (element, side, product) => `${element} 只是${side === "left" ? "左" : "右"}单位元：${product}`,
  ],
  [
    /^no inverse for (.+): the identity (.+) stands neither in its row nor in its column$/,
    (element, identity) => `${element} 没有逆元：单位元 ${identity} 既不在它的行里，也不在它的列里`,
  ],
  [
    /^no two-sided inverse for (.+): (.+) is the identity, but (.+)$/,
    (element, product, other) => `${element} 没有双侧逆元：${product} 是单位元，但 ${other}`,
  ],
  [
    /^(.+) stands twice in the (row|column) of (.+), at (.+) and at (.+): in a group each element stands there once$/,
    (value, line, element, first, second) =>
      `${value} 在 ${element} 的${lineOf(line)}里出现两次，在 ${first} 处和 ${second} 处：群中每个元素在那里只出现一次`,
  ],
  [/^not associative: (.+), but (.+)$/, (one, other) => `不满足结合律：${one}，但 ${other}`],
  [
    /^not normal: (.+) is in the subgroup, its conjugate by (.+) is (.+), which is not$/,
    (element, by, conjugate) =>
      `不正规：${element} 在子群中，它被 ${by} 共轭成 ${conjugate}，后者不在其中`,
  ],
];
