import { called } from "../called.js";
import { groups } from "./groups.js";
import { json } from "./json.js";
import { settings } from "./settings.js";
import { tables } from "./tables.js";
import { spaced, translated } from "./translated.js";

/** @import { Table } from "./translated.js" */

/** What a file is that is no network. @type {Table} */
const KINDS = [
  [/^the file is empty$/, () => "文件是空的"],
  [
    /^this is a PyTorch file, a pickle: pickles are programs, and are not run here\. In Python, load it and write the state dict with (\S+)$/,
    (save) =>
      `这是 PyTorch 文件，即 pickle：pickle 是程序，这里不运行。请在 Python 里读入它，再用 ${save} 写出它的 state dict`,
  ],
  [
    /^this is NumPy's \.npz, which is written here but not read: open the (\S+) file of the run, or write the five tensors with (\S+)$/,
    (file, save) =>
      `这是 NumPy 的 .npz，这里只写出而不读入：请打开这次训练的 ${file} 文件，或用 ${save} 写出那五个张量`,
  ],
  [
    /^this is a zip: unpack it, and open the (\S+) file in it$/,
    (file) => `这是 zip 文件：请解压，并打开其中的 ${file} 文件`,
  ],
  [
    /^this is one NumPy array: a network is five tensors in one (\S+) file, which (\S+) writes$/,
    (file, save) =>
      `这只是一个 NumPy 数组：一个网络是同一个 ${file} 文件里的五个张量，用 ${save} 可以写出`,
  ],
  [/^this is a gzip file: unpack it first$/, () => "这是 gzip 文件：请先解压"],
  [
    /^this is a JSON file, not a network: open the (\S+) file of the run$/,
    (file) => `这是 JSON 文件，不是网络：请打开这次训练的 ${file} 文件`,
  ],
  [
    /^this is a web page, not a network: the download went wrong, or it was the link that was saved$/,
    () => "这是网页，不是网络：下载出了错，或者存下的是链接",
  ],
];

/** Why a file of tensors cannot be read. @type {Table} */
const UNREADABLE = [
  [
    /^it has (\d+) bytes only\. Download or copy it once more$/,
    (bytes) => `它只有 ${bytes} 个字节。请重新下载或复制`,
  ],
  [
    /^(\d+) bytes of header are promised, and the file goes on for (\d+) only\. It is cut short, or another kind of file$/,
    (claimed, found) =>
      `文件头应有 ${claimed} 个字节，而文件后面只有 ${found} 个。它不完整，或者是另一种文件`,
  ],
  [
    /^its header is damaged: (.+)\. Save it once more$/s,
    (reason) => `文件头已损坏：${translated(json, reason)}。请重新保存`,
  ],
  [
    /^tensor '(.*)' does not fit the place that the header gives it\. Save it once more$/s,
    (name) => `张量“${name}”与文件头给它的位置不符。请重新保存`,
  ],
  [
    /^it should have (\d+) bytes, and has (\d+)\. (It was cut short: download or copy|Save) it once more$/,
    (expected, found, mend) =>
      `它应有 ${expected} 个字节，实际有 ${found} 个。${mend === "Save" ? "请重新保存" : "它不完整：请重新下载或复制"}`,
  ],
];

/** What is wrong with one tensor. @type {Table} */
const TENSORS = [
  [
    /^is missing; the file holds (.+)\. A network has (.+) and (\S+): rename yours to these$/s,
    (holds, names, last) =>
      `缺失；文件里${holds === "no tensors" ? "没有张量" : `有${quoted(holds)}`}。网络有 ${names.replaceAll(", ", "、")} 和 ${last}：请把你的张量改成这些名称`,
  ],
  [
    /^belongs to no such network: take it out, and save the file once more$/,
    () => "不属于这样的网络：请去掉它，再重新保存文件",
  ],
  [
    /^holds (\S+), not F32 or F16: convert it with (\S+) before it is saved$/,
    (type, convert) => `的类型是 ${type}，而不是 F32 或 F16：保存之前请用 ${convert} 转换`,
  ],
  [
    /^should have shape (\[.*\]), found (\[.*\]): it belongs to another group or another size than the rest of the file$/,
    (expected, found) =>
      `的形状应为 ${expected}，实际是 ${found}：它与文件的其余部分不属于同一个群，或大小不同`,
  ],
  [
    /^holds (\S+) at (\[.*\]): this network has diverged; open an earlier checkpoint$/,
    (value, at) => `在 ${at} 处的值是 ${value}：这个网络已经发散；请打开较早的检查点`,
  ],
  [/^should be a matrix, found shape (\[.*\])$/, (found) => `应是矩阵，实际形状是 ${found}`],
  [
    /^should have (\d+) columns, for two embeddings of size (\d+), found shape (\[.*\]): a layer of another network, or one that adds the embeddings$/,
    (columns, size, found) =>
      `应有 ${columns} 列，对应两个 ${size} 维的嵌入，实际形状是 ${found}：这是另一种网络的层，或者是把嵌入相加的层`,
  ],
  [
    /^should have shape (\[.*\]), for (\d+) elements and (\d+) neurons, found (\[.*\])$/,
    (expected, elements, neurons, found) =>
      `的形状应为 ${expected}，对应 ${elements} 个元素和 ${neurons} 个神经元，实际是 ${found}`,
  ],
];

/** `'a', 'b'` @param {string} names */
const quoted = (names) => `“${names.slice(1, -1).split("', '").join("”、“")}”`;

/** What the metadata of a run say that cannot be. @type {Table} */
const METADATA = [
  [/^only '(.*)' is known$/, (format) => `只认识“${format}”`],
  [/^a mean of squares is negative$/, () => "有一个平方的均值是负数"],
  [/^step (\d+), of (\d+) at most$/, (step, most) => `第 ${step} 步，而至多有 ${most} 步`],
  [
    /^something happened after the present step (\d+)$/,
    (step) => `有些事发生在当前的第 ${step} 步之后`,
  ],
  [/^no evaluation up to step (\d+)$/, (step) => `到第 ${step} 步为止没有评估`],
  ...json,
];

/** @type {Record<string, string>} */
const ORDERS = { lexicographic: "字典序", listed: "表中的顺序" };

/** Files of networks, and those of other programs. @type {Table} */
export const files = [
  ...KINDS,
  [
    /^not a readable safetensors file: (.+)$/s,
    (problem) => `不是可读的 safetensors 文件：${translated(UNREADABLE, problem)}`,
  ],
  [/^tensor '(.+?)' (.+)$/s, (name, problem) => `张量“${name}”${translated(TENSORS, problem)}`],
  [
    /^this network was not saved by Cosetta, or has lost its metadata: import it \(on the command line: (\w+)\)$/,
    (command) =>
      `这个网络不是由 Cosetta 保存的，或者丢失了元数据：请把它导入（在命令行上：${command}）`,
  ],
  [
    /^the file's metadata lack '(.*)': save the run once more$/,
    (key) => `文件的元数据缺少“${key}”：请重新保存这次训练`,
  ],
  [
    /^the file's metadata '(\w+)' cannot be read: (.+)$/s,
    (key, reason) => `文件的元数据“${key}”无法读取：${translated(METADATA, reason)}`,
  ],
  [
    /^the file's configuration cannot be run: (.+)$/s,
    (reason) =>
      `文件里的设置无法用来训练：${translated([...tables, ...groups, ...settings], reason)}`,
  ],
  [
    /^this network is for a group of (\d+) elements, and the file does not say which: name the group$/,
    (elements) => `这个网络对应的群有 ${elements} 个元素，而文件没有说明是哪个群：请写出群的名称`,
  ],
  [
    /^this network is for a group of (\d+) elements, and (.+) has (\d+)$/,
    (elements, title, order) =>
      `这个网络对应的群有 ${elements} 个元素，而${spaced(called(title))}有 ${order} 个`,
  ],
  [
    /^the elements of (.+) have no order '(\w+)': it is for groups of permutations$/,
    (title, order) => `${called(title)}：元素没有“${ORDERS[order]}”这种顺序，它只用于置换群`,
  ],
  [
    /^the elements of (.+) have no order '(\w+)': it is for a table whose identity does not come first$/,
    (title, order) =>
      `${called(title)}：元素没有“${ORDERS[order]}”这种顺序，它只用于单位元不在最前面的表`,
  ],
];
