/**
 * The palettes in force: one for what goes from little to much, one for what has a sign.
 *
 * @param {{ pal: string }} values
 */
export const palettesIn = ({ pal }) =>
  /** @type {["viridis" | "cividis", "puor" | "rdbu"]} */ (pal.split("-"));
