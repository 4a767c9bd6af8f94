/**
 * How things look; fetched when it is asked about. By keys and values of the link.
 *
 * @type {typeof import("../en/looksText.js").looksText}
 */
export const looksText = {
  pal: {
    label: "配色",
    names: {
      "viridis-puor": "Viridis, PuOr",
      "cividis-puor": "Cividis, PuOr",
      "viridis-rdbu": "Viridis, RdBu",
      "cividis-rdbu": "Cividis, RdBu",
    },
    what: "表中的元素和概率用第一种。Viridis 从紫到黄，Cividis 从蓝到黄：后者在看不见红色或绿色的人眼中也一样。权重用第二种，区分小于零和大于零：PuOr 是橙色和紫色，RdBu 是红色和蓝色。",
  },
  motion: {
    label: "动效",
    names: { auto: "自动", reduced: "减弱" },
    what: "“自动”跟随系统设置。“减弱”：表的行和列立即出现在新位置，播放时每一步停留更久。",
  },
};
