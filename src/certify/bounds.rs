//! Bounds on what rounding to f32 can do, and how they are compared.

/// Half the distance from 1 to the next f32: the largest relative error of an operation.
const UNIT: f64 = 1.0 / (1 << 24) as f64;

/// More than all that is lost where f32 falls below its normal range: sums of some
/// thousands of products that are each off by 2⁻¹⁵⁰, times at most [`LARGEST`]² .
pub(super) const UNDERFLOW: f64 = 1e-12;

/// What weights, and L and R, must stay below, so that no product or sum overflows and [`UNDERFLOW`] holds.
pub(super) const LARGEST: f32 = 1e12;

/// Relative error of a value that took `k` operations: γ_k = ku/(1 − ku) (Higham,
/// *Accuracy and Stability of Numerical Algorithms*, lemma 3.1), with room for the
/// rounding of the f64 arithmetic that evaluates bounds.
pub(super) fn gamma(k: usize) -> f64 {
    let ku = (k + 1) as f64 * UNIT;
    ku / (1.0 - ku)
}

/// `f32::max` is a call on WebAssembly.
pub(super) fn larger(a: f32, b: f32) -> f32 {
    if a < b { b } else { a }
}
