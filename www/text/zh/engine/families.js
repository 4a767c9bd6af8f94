import { listed } from "./translated.js";

/** @import { Table } from "./translated.js" */

/** What a name with F means. */
const FROBENIUS =
  "Fn 是 Cp:Cm，其中 p 是 n = pm 的最大素因子，m > 1 且整除 p - 1，例如 F20 = C5:C4 或 F21 = C7:C3";

/** Why a family of groups has no such member. @type {Table} */
export const families = [
  [/^(\w+) needs n of at least (\d+)$/, (family, least) => `${family} 的 n 至少为 ${least}`],
  [
    /^(\w+), of order (\d+n), needs n of at least (\d+)(?:; (\S+) would be (\S+))?$/,
    (family, order, least, name, group) =>
      `${family} 的阶是 ${order}，n 至少为 ${least}${name && `；${name} 会是 ${group}`}`,
  ],
  [
    /^Qn is called by its order, a multiple of 4 from 8 on, such as (\S+) or (\S+)$/,
    (one, other) => `Qn 以阶命名，阶是 8 起的 4 的倍数，例如 ${one} 或 ${other}`,
  ],
  [
    /^SDn is called by its order, a power of two from 16 on$/,
    () => "SDn 以阶命名，阶是 16 起的 2 的幂",
  ],
  [/^(Fn is .+); (\d+) is prime, so m = 1$/, (_, n) => `${FROBENIUS}；${n} 是素数，所以 m = 1`],
  [
    /^(Fn is .+); here p = (\d+), and m = (\d+) does not divide (\d+)$/,
    (_, p, m, other) => `${FROBENIUS}；这里 p = ${p}，而 m = ${m} 不整除 ${other}`,
  ],
  [/^Fn is /, () => FROBENIUS],
  [
    /^only 2×2 matrices are known: (\S+) for a prime p$/,
    (form) => `只有 2×2 矩阵：${form}，其中 p 是素数`,
  ],
  [
    /^(\S+) needs a prime p: (.+)$/,
    (family, primes) => `${family} 的 p 必须是素数：${listed(primes)}`,
  ],
  [/^say which one: (\S+) or (\S+)$/, (plus, minus) => `请写明是哪一个：${plus} 或 ${minus}`],
  [
    /^extraspecial groups are known of order 8, 27, 125 and 343$/,
    () => "超特殊群只有 8、27、125 和 343 阶的",
  ],
  [/^both orders must be at least 1$/, () => "两个阶都至少为 1"],
  [
    /^Cn:kCm needs k\^m = 1 mod n, but (\S+) is (\d+) mod (\d+); k could be (.+)$/,
    (power, rest, n, fit) =>
      `Cn:kCm 要求 k^m ≡ 1 (mod n)，但 ${power} ≡ ${rest} (mod ${n})；k 可以是 ${listed(fit)}`,
  ],
  [
    /^no k has order (\d+) mod (\d+), so (\S+) cannot act faithfully; write (\S+) with k = (.+)$/,
    (m, n, group, form, fit) =>
      `没有哪个 k 模 ${n} 的阶是 ${m}，所以 ${group} 不能忠实地作用；请写 ${form}，其中 k = ${listed(fit)}`,
  ],
  [
    /^Dih needs a product of cyclic groups, as in (.+)$/,
    (example) => `Dih 需要循环群的乘积，例如 ${example}`,
  ],
  [/^exponents start at 1$/, () => "指数从 1 起"],
  [/^products have at most (\d+) factors$/, (most) => `乘积最多有 ${most} 个因子`],
  [
    /^say by brackets what belongs together, as in (.+)$/,
    (example) => `请用括号写明哪些属于一起，例如 ${example}`,
  ],
  [
    /^with ':' only cyclic groups can be joined, such as (\S+) or (\S+)$/,
    (one, other) => `“:”只能连接循环群，例如 ${one} 或 ${other}`,
  ],
  [/^after 'wr' only C2 is known, as in (\S+)$/, (example) => `“wr”之后只能是 C2，例如 ${example}`],
  [/^only AGL\(1,p\) is known, which is Aff\(p\)$/, () => "只有 AGL(1,p)，也就是 Aff(p)"],
];
