//! Vectors of 128 bits: simd128 on WebAssembly, an array elsewhere, the same bits.
#![allow(unsafe_code, reason = "loads and stores without bounds checks")]

mod exp;
mod integers;

pub use integers::I16x8;

#[cfg(target_arch = "wasm32")]
use core::arch::wasm32 as simd;

#[cfg(all(target_arch = "wasm32", not(target_feature = "simd128")))]
compile_error!("build with -C target-feature=+simd128, as .cargo/config.toml does");

/// Four floats that are worked on together.
#[derive(Clone, Copy, Debug)]
pub struct F32x4(
    #[cfg(target_arch = "wasm32")] simd::v128,
    #[cfg(not(target_arch = "wasm32"))] [f32; 4],
);

/// One definition for both targets: the wasm instruction, or the same
/// operation on each lane.
macro_rules! lane_operations {
    ($($(#[$doc:meta])* $name:ident($($other:ident),*) = $instruction:ident, |$($lane:ident),+| $each:expr;)*) => {
        impl F32x4 {$(
            $(#[$doc])*
            #[must_use]
            #[inline(always)]
            pub fn $name(self, $($other: Self),*) -> Self {
                #[cfg(target_arch = "wasm32")]
                { Self(simd::$instruction(self.0, $($other.0),*)) }
                #[cfg(not(target_arch = "wasm32"))]
                { lane_operations!(@map self $($other)*, |$($lane),+| $each) }
            }
        )*}
    };
    (@map $a:ident, |$x:ident| $each:expr) => {
        Self(core::array::from_fn(|i| { let $x = $a.0[i]; $each }))
    };
    (@map $a:ident $b:ident, |$x:ident, $y:ident| $each:expr) => {
        Self(core::array::from_fn(|i| { let ($x, $y) = ($a.0[i], $b.0[i]); $each }))
    };
}

lane_operations! {
    /// `self + other`.
    plus(other) = f32x4_add, |x, y| x + y;
    /// `self - other`.
    minus(other) = f32x4_sub, |x, y| x - y;
    /// `self · other`.
    times(other) = f32x4_mul, |x, y| x * y;
    /// `self / other`.
    over(other) = f32x4_div, |x, y| x / y;
    /// The larger of the two; `self` where they cannot be compared. One
    /// instruction on x86, unlike the IEEE maximum.
    larger(other) = f32x4_pmax, |x, y| if x < y { y } else { x };
    /// `√self`, exactly rounded.
    sqrt() = f32x4_sqrt, |x| x.sqrt();
}

impl F32x4 {
    /// Four zeros.
    pub const ZERO: Self = Self::constant(0.0);

    const fn constant(x: f32) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(simd::f32x4(x, x, x, x));
        #[cfg(not(target_arch = "wasm32"))]
        return Self([x; 4]);
    }

    /// `x` in each lane.
    #[must_use]
    #[inline(always)]
    pub fn splat(x: f32) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(simd::f32x4_splat(x));
        #[cfg(not(target_arch = "wasm32"))]
        return Self([x; 4]);
    }

    /// The four floats from `source` on.
    ///
    /// # Safety
    /// `source` points to four readable floats.
    #[must_use]
    #[inline(always)]
    pub unsafe fn load(source: *const f32) -> Self {
        // SAFETY: the caller's promise; neither read asks for alignment beyond f32.
        #[cfg(target_arch = "wasm32")]
        return Self(unsafe { simd::v128_load(source.cast()) });
        // SAFETY: as above.
        #[cfg(not(target_arch = "wasm32"))]
        return Self(unsafe { source.cast::<[f32; 4]>().read() });
    }

    /// Writes the four floats from `target` on.
    ///
    /// # Safety
    /// `target` points to four writable floats.
    #[inline(always)]
    pub unsafe fn store(self, target: *mut f32) {
        // SAFETY: the caller's promise; neither write asks for alignment beyond f32.
        #[cfg(target_arch = "wasm32")]
        unsafe {
            simd::v128_store(target.cast(), self.0);
        }
        // SAFETY: as above.
        #[cfg(not(target_arch = "wasm32"))]
        unsafe {
            target.cast::<[f32; 4]>().write(self.0);
        }
    }

    /// The four floats of `source`.
    ///
    /// # Panics
    /// If `source` does not hold exactly four floats.
    #[must_use]
    #[inline(always)]
    pub fn from_slice(source: &[f32]) -> Self {
        assert_eq!(source.len(), 4, "a vector has four lanes");
        // SAFETY: the slice holds four floats.
        unsafe { Self::load(source.as_ptr()) }
    }

    /// Writes the lanes to `target`.
    ///
    /// # Panics
    /// If `target` does not hold exactly four floats.
    #[inline(always)]
    pub fn write_to(self, target: &mut [f32]) {
        assert_eq!(target.len(), 4, "a vector has four lanes");
        // SAFETY: the slice holds four floats.
        unsafe { self.store(target.as_mut_ptr()) }
    }

    /// `self + a·b`, rounded after the product and after the sum. Built with
    /// relaxed-simd it is rounded once where the machine can, which no two
    /// engines need agree on.
    #[must_use]
    #[inline(always)]
    pub fn plus_product(self, a: Self, b: Self) -> Self {
        #[cfg(all(target_arch = "wasm32", target_feature = "relaxed-simd"))]
        return Self(simd::f32x4_relaxed_madd(a.0, b.0, self.0));
        #[cfg(not(all(target_arch = "wasm32", target_feature = "relaxed-simd")))]
        return self.plus(a.times(b));
    }

    /// The lanes of `self` where `gate > 0`, zero elsewhere.
    #[must_use]
    #[inline(always)]
    pub fn where_positive(self, gate: Self) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(simd::v128_and(self.0, simd::f32x4_gt(gate.0, Self::ZERO.0)));
        #[cfg(not(target_arch = "wasm32"))]
        return Self(core::array::from_fn(|i| if gate.0[i] > 0.0 { self.0[i] } else { 0.0 }));
    }

    /// The lanes of `self`, zero where `x < bound`.
    #[inline(always)]
    fn unless_below(self, x: Self, bound: Self) -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(simd::v128_andnot(self.0, simd::f32x4_lt(x.0, bound.0)));
        #[cfg(not(target_arch = "wasm32"))]
        return Self(core::array::from_fn(|i| if x.0[i] < bound.0[i] { 0.0 } else { self.0[i] }));
    }

    /// The four lanes.
    #[must_use]
    pub fn to_array(self) -> [f32; 4] {
        let mut lanes = [0.0; 4];
        self.write_to(&mut lanes);
        lanes
    }

    /// `(s0 + s2) + (s1 + s3)`.
    #[must_use]
    pub fn sum(self) -> f32 {
        let [a, b, c, d] = self.to_array();
        (a + c) + (b + d)
    }

    /// The largest lane.
    #[must_use]
    pub fn largest(self) -> f32 {
        let [a, b, c, d] = self.to_array();
        a.max(c).max(b.max(d))
    }
}

/// 1.5·2²³: adding it rounds a small float to the nearest integer.
const ROUNDING: f32 = 12_582_912.0;
