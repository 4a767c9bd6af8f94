import { translated } from "./translated.js";

/** @import { Table } from "./translated.js" */

/** Where something stands in a text. @type {Table} */
const PLACES = [
  [/^line (\d+), cell (\d+)$/, (line, cell) => `第 ${line} 行第 ${cell} 格`],
  [/^line (\d+), column (\d+)$/, (line, column) => `第 ${line} 行第 ${column} 个字符`],
  [/^line (\d+)$/, (line) => `第 ${line} 行`],
  [/^row (\d+)$/, (row) => `列表的第 ${row} 行`],
];

/** What could stand there. @type {Table} */
const EXPECTED = [
  [/^a cycle such as (.+)$/, (example) => `像 ${example} 这样的循环`],
  [/^a list of lists$/, () => "列表的列表"],
  [/^the end of the text$/, () => "文本的末尾"],
  [/^',' or ']'$/, () => "“,”或“]”"],
  [/^'\[' and a row$/, () => "“[”和一行"],
  [/^'\]' behind the range$/, () => "范围后面的“]”"],
  [/^a closed quotation mark$/, () => "闭合的引号"],
  [/^a number$/, () => "一个数"],
  [/^a range of ascending numbers such as (.+)$/, (example) => `由小到大的范围，例如 ${example}`],
];

/** What stands there. @type {Table} */
const FOUND = [
  [/^'(.*)'$/, (word) => `而写的是“${word}”`],
  [/^nothing$/, () => "而这里什么也没有"],
  [/^the end$/, () => "而文本到此结束"],
];

/** @param {string} words */
export const place = (words) => translated(PLACES, words);

/** What is wrong at a place in a text, for which there is a table. @type {(problems: Table) => Table} */
export const inText = (problems) => [
  [
    /^(line [^:]+|row \d+): expected (.+?), found (.+)$/,
    (at, expected, found) =>
      `${place(at)}：这里应是${translated(EXPECTED, expected)}，${translated(FOUND, found)}`,
  ],
  [
    /^(line [^:]+|row \d+): (.+)$/,
    (at, problem) => `${place(at)}：${translated(problems, problem)}`,
  ],
];
