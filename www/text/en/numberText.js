/** What stands beside numbers, and how they are written. */
export const numberText = {
  /** @type {(least: string, most: string) => string} */
  range: (least, most) => `${least} to ${most}`,
  seconds: (/** @type {string} */ seconds) => `${seconds} s`,
  minutes: (/** @type {string} */ minutes) => `${minutes} min`,
  hours: (/** @type {string} */ hours) => `${hours} h`,
  /** @type {(value: number, short: (value: number) => string) => string} */
  large: (value, short) => `${short(value / 1e6)} million`,
};
