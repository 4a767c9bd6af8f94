//! `exp` of four lanes.

use super::{F32x4, ROUNDING};
#[cfg(target_arch = "wasm32")]
use core::arch::wasm32 as simd;

impl F32x4 {
    /// `exp` of lanes of at most 88, several vectors at a time; 0 of lanes below -87,
    /// which is less than the smallest normal number.
    ///
    /// Within 2.3 units in the last place. `x = n ln 2 + r` with ln 2 in two
    /// parts (Cody and Waite), a minimax polynomial of degree 5 for `(e^r - 1 -
    /// r) / r²` on |r| ≤ ln 2 / 2 (coefficients of Cephes' `expf`), and `n` added to
    /// the exponent bits. There are more constants than
    /// registers, and each is fetched once for all vectors: hence several.
    #[must_use]
    #[inline(always)]
    pub fn exp<const N: usize>(x: [Self; N]) -> [Self; N] {
        const COEFFICIENTS: [f32; 5] =
            [1.398_199_9e-3, 8.333_452e-3, 4.166_579_6e-2, 1.666_666_5e-1, 0.5];
        let [lowest, log2_e, rounding, one] =
            [-87.0, core::f32::consts::LOG2_E, ROUNDING, 1.0].map(Self::splat);
        let [high, low] = [-LN_2_HIGH, -LN_2_LOW].map(Self::splat);
        let shifted = x.map(|x| rounding.plus_product(x, log2_e));
        let n = shifted.map(|s| s.minus(rounding));
        let r: [Self; N] = core::array::from_fn(|i| x[i].plus_product(n[i], high));
        let r: [Self; N] = core::array::from_fn(|i| r[i].plus_product(n[i], low));
        let mut polynomial = [Self::splat(1.987_569_1e-4); N];
        for coefficient in COEFFICIENTS.map(Self::splat) {
            polynomial = core::array::from_fn(|i| coefficient.plus_product(polynomial[i], r[i]));
        }
        let square = r.map(|r| r.times(r));
        let rest: [Self; N] = core::array::from_fn(|i| r[i].plus_product(polynomial[i], square[i]));
        let result = |i: usize| one.plus(rest[i]).times_power_of_two(shifted[i]);
        core::array::from_fn(|i| result(i).unless_below(x[i], lowest))
    }

    /// `self · 2^n` for lanes of `shifted` that hold `n + ROUNDING`: the integer `n`
    /// stands in the low bits of such a float, and is added to the exponent. No check
    /// is made that the result is a normal number.
    #[inline(always)]
    fn times_power_of_two(self, shifted: Self) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(simd::i32x4_add(self.0, simd::i32x4_shl(shifted.0, 23)));
        #[cfg(not(target_arch = "wasm32"))]
        return Self(core::array::from_fn(|i| {
            f32::from_bits(self.0[i].to_bits().wrapping_add(shifted.0[i].to_bits() << 23))
        }));
    }
}

/// ln 2 to 9 bits, so that its product with a small integer is exact.
const LN_2_HIGH: f32 = 0.693_359_4;
/// ln 2 less its high part.
const LN_2_LOW: f32 = -2.121_944_4e-4;
