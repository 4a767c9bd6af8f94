/**
 * What stands beside numbers, and how they are written.
 *
 * @type {typeof import("../en/numberText.js").numberText}
 */
export const numberText = {
  range: (least, most) => `${least} 至 ${most}`,
  seconds: (seconds) => `${seconds} 秒`,
  minutes: (minutes) => `${minutes} 分钟`,
  hours: (hours) => `${hours} 小时`,
  large: (value, short) => `${short(value / 1e4)} 万`,
};
