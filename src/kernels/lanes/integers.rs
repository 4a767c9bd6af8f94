//! Eight 16-bit integers.

use super::{F32x4, ROUNDING};
#[cfg(target_arch = "wasm32")]
use core::arch::wasm32 as simd;

/// Eight integers that are worked on together.
#[derive(Clone, Copy, Debug)]
pub struct I16x8(
    #[cfg(target_arch = "wasm32")] simd::v128,
    #[cfg(not(target_arch = "wasm32"))] [i16; 8],
);

impl I16x8 {
    /// Lanes in a vector.
    pub const LANES: usize = 8;

    /// `x` in each lane.
    #[must_use]
    #[inline(always)]
    pub fn splat(x: i16) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(simd::i16x8_splat(x));
        #[cfg(not(target_arch = "wasm32"))]
        return Self([x; Self::LANES]);
    }

    /// These integers.
    #[must_use]
    #[inline(always)]
    pub fn from_array(source: &[i16; Self::LANES]) -> Self {
        // SAFETY: the array is as large as a vector; the read asks for no alignment.
        #[cfg(target_arch = "wasm32")]
        return Self(unsafe { simd::v128_load(source.as_ptr().cast()) });
        #[cfg(not(target_arch = "wasm32"))]
        return Self(*source);
    }

    /// Writes the lanes to `target`.
    #[inline(always)]
    pub fn write_to(self, target: &mut [i16; Self::LANES]) {
        // SAFETY: the array is as large as a vector; the write asks for no alignment.
        #[cfg(target_arch = "wasm32")]
        unsafe {
            simd::v128_store(target.as_mut_ptr().cast(), self.0);
        }
        #[cfg(not(target_arch = "wasm32"))]
        {
            *target = self.0;
        }
    }

    /// The integers nearest to the lanes of `low` and then of `high`, ties to even; what
    /// is beyond sixteen bits, or no number, becomes the largest or the smallest of these.
    #[must_use]
    #[inline(always)]
    pub fn nearest(low: F32x4, high: F32x4) -> Self {
        // Adding `ROUNDING` leaves the integer in the last bits of the sum; of larger sums
        // the bits are larger still, of smaller ones smaller, or turn over far beyond.
        #[cfg(target_arch = "wasm32")]
        {
            let rounding = simd::f32x4_splat(ROUNDING);
            let nearest = |x: F32x4| simd::i32x4_sub(simd::f32x4_add(x.0, rounding), rounding);
            Self(simd::i16x8_narrow_i32x4(nearest(low), nearest(high)))
        }
        #[cfg(not(target_arch = "wasm32"))]
        {
            let lane = |i: usize| if i < 4 { low.0[i] } else { high.0[i - 4] };
            let bits = |x: f32| x.to_bits().cast_signed();
            let nearest = |x: f32| bits(x + ROUNDING).wrapping_sub(bits(ROUNDING));
            let [least, most] = [i16::MIN, i16::MAX].map(i32::from);
            #[expect(clippy::cast_possible_truncation, reason = "within sixteen bits")]
            Self(core::array::from_fn(|i| nearest(lane(i)).clamp(least, most) as i16))
        }
    }

    /// `self + other`, which must not overflow.
    #[must_use]
    #[inline(always)]
    pub fn plus(self, other: Self) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(simd::i16x8_add(self.0, other.0));
        #[cfg(not(target_arch = "wasm32"))]
        return Self(core::array::from_fn(|i| self.0[i].wrapping_add(other.0[i])));
    }

    /// The larger of the two.
    #[must_use]
    #[inline(always)]
    pub fn larger(self, other: Self) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(simd::i16x8_max(self.0, other.0));
        #[cfg(not(target_arch = "wasm32"))]
        return Self(core::array::from_fn(|i| self.0[i].max(other.0[i])));
    }

    /// The smaller of the two.
    #[must_use]
    #[inline(always)]
    pub fn smaller(self, other: Self) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(simd::i16x8_min(self.0, other.0));
        #[cfg(not(target_arch = "wasm32"))]
        return Self(core::array::from_fn(|i| self.0[i].min(other.0[i])));
    }

    /// The largest lane.
    #[must_use]
    pub fn largest(self) -> i16 {
        self.to_array().into_iter().fold(i16::MIN, i16::max)
    }

    /// The smallest lane.
    #[must_use]
    pub fn smallest(self) -> i16 {
        self.to_array().into_iter().fold(i16::MAX, i16::min)
    }

    /// The eight lanes.
    #[must_use]
    pub fn to_array(self) -> [i16; Self::LANES] {
        let mut lanes = [0; Self::LANES];
        self.write_to(&mut lanes);
        lanes
    }
}
