/**
 * What a link lacks that was copied; fetched once one does.
 *
 * @type {typeof import("../en/copiedText.js").copiedText}
 */
export const copiedText = {
  group: "链接已复制，但不含群：群太大，链接装不下。",
  branch: "链接已复制，但不含分支：这次训练的分支太多。",
  network: "链接已复制，但不含网络：任何链接都装不下它的权重。",
  removal: "链接已复制，但不含移除：其中列出的神经元太多。",
  lines: "链接已复制，但不含你移动过的行和列：数目太多。",
};
