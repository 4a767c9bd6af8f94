/** How the engine uses the machine; fetched when it is asked about. */
export const machineText = {
  title: "This machine",
  workers: "Workers",
  count: (/** @type {number} */ count) => (count === 1 ? "1, no sharing" : `${count} share a step`),
  turbo: "Turbo (fused multiply-add)",
  what: "The number of workers changes no bit of the result. Turbo is faster, but its last bits depend on the machine.",
  noTurbo:
    "The number of workers changes no bit of the result. This browser has no fused multiply-add (relaxed SIMD), so there is no turbo.",
  packed:
    "The number of workers changes no bit of the result. Turbo needs another build of the engine, which this file has no room for.",
};
