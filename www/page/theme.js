const darkness = matchMedia("(prefers-color-scheme: dark)");

/**
 * The theme in force.
 *
 * @param {string} chosen `auto`, `light` or `dark`
 * @returns {"light" | "dark"}
 */
export function themeInForce(chosen) {
  if (chosen === "light" || chosen === "dark") return chosen;
  return darkness.matches ? "dark" : "light";
}

/**
 * Calls back when the system's theme changes.
 *
 * @param {() => void} listener
 * @returns {() => void} ends it
 */
export function onSystemTheme(listener) {
  darkness.addEventListener("change", listener);
  return () => darkness.removeEventListener("change", listener);
}
