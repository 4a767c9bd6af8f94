import { count } from "../numbers.js";

/** The network taken apart, in a sentence. @type {typeof import("../en/anatomyText.js").anatomyText} */
export const anatomyText = {
  anatomy: {
    title: "拆开网络",
    what: "回路、不可约表示、每个神经元的规则",
    preparing: "正在计算这个群的子群和不可约表示…",
    asOf: (step, current) =>
      current ? `截至第 ${count(step)} 步。` : `截至第 ${count(step)} 步；此后训练已继续推进。`,
    sentence({ neurons, live, class_counts: classes }) {
      const tell = neurons.filter(({ rule }) => rule).length;
      if (tell === 0) {
        return `${count(live)} 个活跃神经元没有一个区分陪集：这个网络所知道的，并没有放进回路。`;
      }
      const [first] = classes;
      const all =
        tell === live
          ? `全部 ${count(tell)} 个活跃神经元都`
          : `${count(live)} 个活跃神经元中有 ${count(tell)} 个`;
      const subgroup = first.name === null ? "某个子群" : ` ${first.name}`;
      return `${all}是陪集回路：每个都只在乘积不在它的陪集里时激活。${count(first.neurons)} 个神经元区分${subgroup}（${count(first.order)} 阶）的陪集。`;
    },
  },
};
