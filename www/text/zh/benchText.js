/** The network put to the test by breaking it: what is there before the panel is opened. @type {typeof import("../en/benchText.js").benchText} */
export const benchText = {
  bench: {
    title: "破坏它",
    what: "改动网络，或者移除一部分，与随机选择对照",
    preparing: "正在计算这个群的子群和不可约表示…",
    notGrokked:
      "这个网络还没有顿悟：它凭记忆回答，所以什么能破坏它，眼下还说明不了多少。请先训练它。",
    noGroup: "这里无法按子群或不可约表示移除任何东西：",
  },
};
