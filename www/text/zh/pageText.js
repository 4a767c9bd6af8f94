/** What stands in `index.html` itself: the English words, and the Chinese ones. @type {[string, string][]} */
export const pageText = [
  [
    "Watch a small neural network grok the multiplication table of a finite group, in your browser.",
    "在浏览器里看一个小小的神经网络顿悟有限群的乘法表。",
  ],
  ["Cosetta: watch a network grok a group", "Cosetta：看神经网络顿悟群的乘法"],
  ["Watch a network grok a group", "看神经网络顿悟群的乘法"],
  [
    "Here a small neural network learns the multiplication table of a finite group.",
    "这里有一个小小的神经网络在学习有限群的乘法表。",
  ],
  ["The lab needs JavaScript.", "本实验室需要 JavaScript。"],
  [
    "After Dashiell Stander, Qinan Yu, Honglu Fan and Stella Biderman,",
    "依据 Dashiell Stander、Qinan Yu、Honglu Fan 和 Stella Biderman 的论文",
  ],
  [", ICML 2024, arXiv 2312.06581.", "，ICML 2024，arXiv 2312.06581。"],
  [
    "Everything is computed in this page; nothing is sent anywhere. Free software under MIT or Apache-2.0.",
    "一切都在本页面里计算，不会发送到任何地方。自由软件，许可证为 MIT 或 Apache-2.0。",
  ],
  ["The whole lab as one file", "整个实验室，一个文件"],
  [
    "(1.5 MB): it opens from a disk, and wherever a course keeps its files.",
    "（1.5 MB）：可以从磁盘打开，也可以放进课程的文件里。",
  ],
];
