/** `(module (func (result v128) i32.const 0 i8x16.splat))` */
const MODULE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15,
  11,
];

/** Whether this browser can run the engine: WebAssembly with 128-bit SIMD. */
export function hasSimd() {
  return (
    typeof WebAssembly === "object" &&
    typeof OffscreenCanvas === "function" &&
    WebAssembly.validate(new Uint8Array(MODULE))
  );
}
