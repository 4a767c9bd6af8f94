/** @import { Character } from "../protocol/group.js" */

const DIGITS = 3;

/**
 * A value of a character: short, and with all its digits.
 *
 * @param {Character} value
 * @returns {{ short: string, full: string }}
 */
export function characterText(value) {
  if (typeof value === "number") return { short: signed(value), full: signed(value) };
  const [re, im] = value;
  return {
    short: complex(Number(re.toFixed(DIGITS)), Number(im.toFixed(DIGITS))),
    full: complex(re, im),
  };
}

/**
 * @param {number} re
 * @param {number} im
 */
function complex(re, im) {
  if (im === 0) return signed(re);
  const size = Math.abs(im) === 1 ? "" : `${Math.abs(im)}`;
  if (re === 0) return `${im < 0 ? "−" : ""}${size}i`;
  return `${signed(re)} ${im < 0 ? "−" : "+"} ${size}i`;
}

/** With the sign of print. @param {number} value */
function signed(value) {
  return `${value}`.replace("-", "−");
}
