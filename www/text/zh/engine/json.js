import { translated } from "./translated.js";

/** @import { Table } from "./translated.js" */

/** What JSON can have wrong, in the words of the library that reads it. @type {Table} */
export const json = [
  [
    /^(.+) at line (\d+) column (\d+)$/s,
    (problem, line, column) => `${translated(json, problem)}（第 ${line} 行第 ${column} 个字符）`,
  ],
  [/^'([^']*)' stands there twice$/, (name) => `“${name}”出现了两次`],
  [/^'(.+?)': (.+)$/s, (name, problem) => `“${name}”：${translated(json, problem)}`],
  [/^EOF while parsing .+$/, () => "内容到这里就中断了"],
  [/^expected value$/, () => "这里应有一个值"],
  [/^expected ident$/, () => "这里应是 true、false 或 null"],
  [/^expected (`.+`)$/, (signs) => `这里应是 ${signs.replaceAll(/,? or /g, " 或 ")}`],
  [/^key must be a string$/, () => "键必须是文本"],
  [/^trailing (?:characters|comma)$/, () => "这里有多余的字符"],
  [/^control character .+$/, () => "文本里有控制字符"],
  [/^invalid (?:escape|unicode code point)$/, () => "文本里有无效的字符"],
  [/^invalid number$/, () => "数写得不对"],
  [/^number out of range$/, () => "数超出范围"],
  [/^missing field `(.+)`$/, (field) => `缺少“${field}”`],
  [/^duplicate field `(.+)`$/, (field) => `“${field}”出现了两次`],
  [/^unknown (?:field|variant) `(.*?)`, .+$/s, (name) => `不认识“${name}”`],
  [/^invalid (?:type: |value: |length ).+$/s, () => "值的类型或大小不对"],
  [
    /^(\S+) is not a whole number from 0 to 2\^53 - 1$/,
    (number) => `${number} 不是 0 到 2^53 - 1 的整数`,
  ],
  [/^(\S+) is too large$/, (number) => `${number} 太大`],
];
