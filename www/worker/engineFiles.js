/** The two parts of each build of the engine: who only looks and trains needs the first. */
export const ENGINE_FILES = {
  plain: ["cosetta_bg.wasm", "cosetta_analysis.wasm"],
  turbo: ["cosetta_turbo.wasm", "cosetta_turbo_analysis.wasm"],
};
