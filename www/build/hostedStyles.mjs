/** Sizes in conditions cannot be variables; there, letters have their usual size. */
const USUAL_REM = 16;

/**
 * A style sheet of a page of ours as one for a part of somebody else's page: it goes by
 * the width of the part instead of the window's, and by the letters' size that the visitor
 * chose instead of that of the page around.
 *
 * @param {string} css
 */
export function hostedStyles(css) {
  return css
    .replaceAll(/@media\s*([^{]*(?:min|max)-width[^{]*)\{/g, (_, condition) => {
      const pixels = condition.replaceAll(
        /([\d.]+)rem/g,
        (/** @type {string} */ _, /** @type {string} */ size) => `${Number(size) * USUAL_REM}px`,
      );
      return `@container cosetta ${pixels}{`;
    })
    .replaceAll(/(?<![\w-])(-?(?:\d+\.?\d*|\.\d+))rem\b/g, "calc($1*var(--cosetta-rem))");
}
