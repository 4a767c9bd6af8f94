/** `567 kB`, `1.3 MB` @type {typeof import("../en/sizeText.js").size} */
export const size = (bytes) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
