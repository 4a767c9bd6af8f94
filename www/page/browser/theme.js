const darkness = matchMedia("(prefers-color-scheme: dark)");

/**
 * The theme in force.
 *
 * @param {string} chosen `auto`, `light`, `dark` or `projector`, which is light
 * @returns {"light" | "dark"}
 */
export function themeInForce(chosen) {
  if (chosen !== "auto") return chosen === "dark" ? "dark" : "light";
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
