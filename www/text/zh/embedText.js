/**
 * The lab in other pages; fetched with the dialog about it.
 *
 * @type {typeof import("../en/embedText.js").embedText}
 */
export const embedText = {
  title: "放进你自己的页面",
  close: "关闭",
  what: "页面上的内容，按这里的选择放入。读者靠近之前不加载任何东西，有人按下“训练”之前什么也不训练。",
  parts: "显示哪些部分",
  views: {
    settings: "设置",
    table: "表",
    run: "训练：“训练”按钮、数字、结果",
    curves: "曲线",
    anatomy: "拆开网络",
    bench: "破坏它",
    weighing: "权衡两种解释",
    facts: "关于这个群",
  },
  none: "请至少选择一个部分。",
  theme: "主题",
  column: "你的栏宽",
  pixels: (pixels) => `${pixels} 像素`,
  preview: "显示预览",
  hide: "隐藏预览",
  previewed: "预览",
  way: "嵌入方式",
  ways: {
    frame: "内嵌框架",
    element: "页面元素",
  },
  ofWay: {
    frame: "在任何允许内嵌框架的页面中都能用。",
    element: "与正文同宽，一页里可以放几个，正文中的链接也能操控它；你的页面必须获准运行这个脚本。",
  },
  code: "代码",
  copy: "复制代码",
  copied: "已复制。",
  notCopied: "这里不允许复制：请选中代码再复制。",
  named: (group) => `神经网络学习 ${group} 的乘法`,
};
