/** Those of the core's `paint/palette.rs`, by Okabe and Ito; the last one is black, or white in the dark. */
const FEW = "#0072b2 #e69f00 #009e73 #f0e442 #56b4e9 #d55e00 #cc79a7 currentColor".split(" ");
const HUE_STEP = 137.507764;

/** From so many cosets on, colours are hues. */
export const MOST_COLOURS = FEW.length;

/**
 * The colour of a coset, wherever it stands: as in the table.
 *
 * @param {number} number
 * @param {number} of
 */
export function cosetColour(number, of) {
  if (of <= MOST_COLOURS) return FEW[number];
  return `oklch(0.67 0.12 ${Math.round((250 + HUE_STEP * number) % 360)})`;
}
