import { count, plain } from "../numbers.js";

/** @import { BranchSettings } from "../../protocol/run.js" */

/** `权重衰减 1` @param {BranchSettings} settings @param {BranchSettings[]} others */
function settings(settings, others) {
  const differs = (/** @type {keyof BranchSettings} */ name) =>
    others.some((other) => other[name] !== settings[name]);
  return [
    ...(differs("weight_decay") ? [`权重衰减 ${plain(settings.weight_decay)}`] : []),
    ...(differs("learning_rate") ? [`学习率 ${plain(settings.learning_rate)}`] : []),
  ].join("、");
}

/**
 * What there is to say of a link; fetched once there is something.
 *
 * @type {typeof import("../en/linkText.js").linkText}
 */
export const linkText = {
  branch({ root, changes }) {
    const all = [root, ...changes];
    const parts = changes.map(
      (change, i) => `以${settings(all[i], all)} 训练到第 ${count(change.step)} 步`,
    );
    return `这个链接指向一个分支。它先${parts.join("，再")}，然后以${settings(changes[changes.length - 1], all)} 继续。`;
  },
  noBranch: (step) => `这个链接指向第 ${count(step)} 步处的一个分支，但训练还没到那里就结束了。`,
  stands: {
    ahead: ({ t, step }) =>
      `这个链接显示的是训练的第 ${count(t)} 步；这里的训练在第 ${count(step)} 步。`,
    ended: ({ t, step }) =>
      `这个链接显示的是训练的第 ${count(t)} 步，但这里的训练在第 ${count(step)} 步就结束了。`,
    missed: ({ t }) => `这个链接显示的是训练的第 ${count(t)} 步，而在到这里的途中没有保存这一步。`,
    there: ({ t }) => `训练在第 ${count(t)} 步，正如链接所示。`,
  },
  train: (t) => `训练到链接所示的第 ${count(t)} 步`,
  again: (t) => `重新开始，训练到第 ${count(t)} 步`,
  training: ({ t, step }) => `正在训练到链接所示的第 ${count(t)} 步：第 ${count(step)} 步 …`,
  bar: (t) => `正在训练到第 ${count(t)} 步`,
  leave: "就这样",
  reproduced: "已复现",
  same: (hash) => `权重与链接所示的逐位相同：SHA-256 ${hash}…`,
  differs: "未复现",
  others: (expected, found) => `链接所示权重的 SHA-256 是 ${expected}…，这里却是 ${found}…。`,
  because: {
    turbo: "这里开着 Turbo，它的最后几位取决于机器：请在设置下方关闭它，再训练一次。",
    version: (version) =>
      `链接所示的权重可能来自 Turbo（它的最后几位取决于机器）、经过手动改动的训练，或本页面的另一个版本；这里是 ${version}。`,
  },
  unknown: (keys) => `这个链接含有此版本不认识的内容：${keys.join("，")}。其余的已采用。`,
  lost: (keys) => `选中的内容不在这个网络里，已略去：${keys.join("，")}。其余的已采用。`,
  clamped: (clamped) =>
    `这个链接超出了这里可能的范围：${clamped
      .map(({ key, asked, taken }) => `${key}=${asked} 改成了 ${taken}`)
      .join("，")}。`,
  unlinked: {
    group: {
      kept: "这个群太大，链接装不下，所以链接里没有它。重新加载后，这个标签页仍会保留它；“下载训练”可以把它带给别人。",
      lost: "这个群太大，链接装不下，所以链接里没有它，而且这个浏览器不允许页面保存它：重新加载就会丢失。“下载训练”可以带上它。",
    },
    branch: {
      kept: "这次训练分支的次数太多，链接装不下，所以链接里没有分支：别人看到的是另一次训练。这个标签页会保留它，“下载训练”可以把它带给别人。",
      lost: "这次训练分支的次数太多，链接装不下，所以链接里没有分支：别人看到的是另一次训练。“下载训练”可以带上它。",
    },
    removal: {
      kept: "移除列出的神经元太多，链接装不下，所以链接里没有它。重新加载后，这个标签页仍会保留它。",
      lost: "移除列出的神经元太多，链接装不下，所以链接里没有它：重新加载就会忘掉。",
    },
    lines: {
      kept: "你移动的行和列太多，链接装不下，所以链接里没有它们。重新加载后，这个标签页仍会保留它们。",
      lost: "你移动的行和列太多，链接装不下，所以链接里没有它们：重新加载后它们会回到原处。",
    },
  },
};
