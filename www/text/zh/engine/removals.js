import { called } from "../called.js";

/** @import { Table } from "./translated.js" */

/** What cannot be taken out, because it is not there. @type {Table} */
export const removals = [
  [
    /^there is no neuron (\d+): they are numbered from 0 to (\d+)$/,
    (neuron, last) => `没有神经元 ${neuron}：编号从 0 到 ${last}`,
  ],
  [
    /^there is no neuron (\d+) among the (\d+), or no such subgroup$/,
    (neuron, count) => `${count} 个神经元中没有 ${neuron} 号，或者没有这样的子群`,
  ],
  [/^there is no such subgroup or column$/, () => "没有这样的子群或列"],
  [
    /^there is no class of subgroups '(.*)': '(.*)' lists those of a group$/,
    (name, command) => `没有名为“${name}”的子群类：命令“${command}”会列出一个群的各类子群`,
  ],
  [
    /^several classes of subgroups are called (.+): say which by its number, (.+)$/,
    (name, numbers) =>
      `有几类子群都叫 ${name}：请用编号写明是哪一类，${numbers.replaceAll(", ", "、")}`,
  ],
  [
    /^class (\d+) has no subgroup (\d+): they are numbered from 0 to (\d+)$/,
    (number, subgroup, last) => `第 ${number} 类里没有 ${subgroup} 号子群：编号从 0 到 ${last}`,
  ],
  [
    /^there is no irrep '(.*)': known are (.+)$/,
    (irrep, known) => `没有名为“${irrep}”的不可约表示：已有的是 ${known.replaceAll(", ", "、")}`,
  ],
  [/^a threshold is a number above 0$/, () => "阈值应是大于 0 的数"],
  [
    /^the group has no subgroups but itself and the trivial one, so it has no cosets to speak of$/,
    () => "这个群除了它自己和平凡子群以外没有子群，所以谈不上陪集",
  ],
  [
    /^the run is on (.+), not on (.+)$/,
    (group, other) => `这次训练学的群是 ${called(group)}，不是 ${called(other)}`,
  ],
  [/^no network to take apart$/, () => "没有可以拆开的网络"],
  [/^the work on the group is not done yet$/, () => "对这个群的分析还没有做完"],
  [/^the subgroups have not been found yet$/, () => "子群还没有找出来"],
  [
    /^the run was replaced while the experiment was under way$/,
    () => "实验进行时，训练被换成了另一次",
  ],
  [
    /^the run has no such weights at step (\d+)$/,
    (step) => `这次训练在第 ${step} 步没有这样的权重`,
  ],
];
