/** Numbers as the page writes them. */
import { LANGUAGE } from "./en/language.js";
import { numberText } from "./en/numberText.js";

const NO_BREAK_SPACE = "\u00a0";

const whole = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat(LANGUAGE, { maximumSignificantDigits: 2 });
const decimal = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1 });
const setting = new Intl.NumberFormat(LANGUAGE, { maximumSignificantDigits: 6 });
const plurals = new Intl.PluralRules(LANGUAGE);

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** `14,400` @param {number} value */
export const count = (value) => whole.format(value);

/** `0.001` @param {number} value */
export const plain = (value) => setting.format(value);

/**
 * `1 pair`, `2 pairs`.
 *
 * @param {number} value
 * @param {string} one
 * @param {string} other
 */
export const counted = (value, one, other) =>
  `${count(value)} ${plurals.select(value) === "one" ? one : other}`;

/** `99 %`: rounded down, so that 100 % means all. @param {number} share */
export function percent(share) {
  const digits = share > 0.99 ? 10 : 1;
  return `${decimal.format(Math.floor(100 * digits * share + 1e-9) / digits)}${NO_BREAK_SPACE}%`;
}

/** `99.2 % to 99.9 %`: no narrower than it is. @param {[number, number]} interval */
export function between([low, high]) {
  const [least, most] = [Math.floor(1000 * low + 1e-9), Math.ceil(1000 * high - 1e-9)];
  const [from, to] = [least, most].map((end) => `${decimal.format(end / 10)}${NO_BREAK_SPACE}%`);
  return numberText.range(from, to);
}

/**
 * `99.6 %`; of a sample `99.6 % (99.2 % to 99.9 %)`, in brackets what that says of all.
 *
 * @param {{ accuracy: number, interval: [number, number] | null }} score
 */
export const rightOf = ({ accuracy, interval }) =>
  interval ? `${percent(accuracy)} (${between(interval)})` : percent(accuracy);

/** `1.8 × 10⁻²` below 0.1, `4.81` above. @param {number} value */
export function small(value) {
  if (value === 0 || !Number.isFinite(value)) return `${value}`;
  if (value >= 0.095) return value.toFixed(value < 10 ? 2 : 1);
  const [mantissa, exponent] = value.toExponential(1).split("e");
  return `${mantissa}${NO_BREAK_SPACE}×${NO_BREAK_SPACE}10${power(Number(exponent))}`;
}

/** `0.414`, without the sign of what is rounded to zero. @param {number} value */
export const cosine = (value) => value.toFixed(3).replace(/^-(0\.000)$/, "$1");

/** `⁻²` @param {number} exponent */
export function power(exponent) {
  const digits = [...`${Math.abs(exponent)}`].map((digit) => SUPERSCRIPTS[Number(digit)]);
  return (exponent < 0 ? "⁻" : "") + digits.join("");
}

/** `2.9 s`, `3 min 20 s`, `2 h 46 min`. @param {number} milliseconds */
export function duration(milliseconds) {
  const { seconds: inSeconds, minutes, hours } = numberText;
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return inSeconds(decimal.format(seconds));
  if (seconds < 59.5) return inSeconds(whole.format(seconds));
  const [full, rest] = [Math.floor(seconds / 3600), seconds % 3600];
  if (full > 0) return `${hours(`${full}`)} ${minutes(`${Math.round(rest / 60)}`)}`;
  return `${minutes(`${Math.floor(rest / 60)}`)} ${inSeconds(`${Math.floor(rest % 60)}`)}`;
}

/** `about 3 s`, to as many digits as an estimate deserves. @param {number} milliseconds */
export function roughly(milliseconds) {
  const seconds = Math.max(1, milliseconds / 1000);
  if (seconds < 90) return numberText.seconds(short.format(seconds));
  if (seconds < 90 * 60) return numberText.minutes(short.format(seconds / 60));
  return numberText.hours(short.format(seconds / 3600));
}

/** `1,140` or `2.1 million` @param {number} value */
export function rate(value) {
  if (value >= 1e6) return numberText.large(value, short.format);
  return value < 10 ? decimal.format(value) : whole.format(Number(value.toPrecision(3)));
}

/** 1 less a share of squares, with the digits that matter near 1. @param {number | null} ratio */
export function explained(ratio) {
  if (ratio === null) return "–";
  return ratio < 0.005 ? `1 − ${small(ratio)}` : (1 - ratio).toFixed(3);
}

/** `−1.95` @param {number} value */
export const signed = (value) =>
  value
    .toFixed(2)
    .replace(/^-(?=.*[1-9])/, "−")
    .replace(/^-/, "");
