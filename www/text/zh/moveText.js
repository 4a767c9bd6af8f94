/**
 * Lines of the table that are moved by hand; fetched when one is.
 *
 * @type {typeof import("../en/moveText.js").moveText}
 */
export const moveText = {
  title: "移动一行及其列",
  element: "行和列所属的元素",
  before: "移到此元素之前",
  last: "最后",
  move: "移动",
  hint: "“移到此元素之前”留空，则移到末尾。也可以拖动表头；用手指时，先按住它。",
  moving: (element, before) =>
    before === undefined ? `${element} 移到末尾` : `${element} 移到 ${before} 之前`,
  moved: (lines, element, before) =>
    `${lines > 1 ? `已移动 ${lines} 组行列；` : ""}${element} 现在在${before === undefined ? "最后" : ` ${before} 之前`}。`,
  unknown: (typed) => (typed ? `没有叫“${typed}”的元素。` : "请写出要移动其行和列的元素。"),
  putBack: "放回原处",
};
