//! Bounds on what rounding to f32 can do.

/// Half the distance from 1 to the next f32: the largest relative error of an operation.
pub(super) const UNIT: f64 = 1.0 / (1 << 24) as f64;

/// Covers, in sums of products of weights below [`LARGEST`], all that is lost where f32
/// falls below its normal range.
pub(super) const UNDERFLOW: f64 = 1e-12;

/// Weights and tables must stay below this, so that nothing overflows and
/// [`UNDERFLOW`] holds: w·d·2⁻¹⁴⁹ times a few of these is far below it.
pub(super) const LARGEST: f32 = 1e6;

/// Relative error of a value that took `k` operations: γ_k = ku/(1 − ku) (Higham,
/// *Accuracy and Stability of Numerical Algorithms*, lemma 3.1), with room for the
/// rounding of the f64 arithmetic that evaluates bounds.
pub(super) fn gamma(k: usize) -> f64 {
    let ku = (k + 1) as f64 * UNIT;
    ku / (1.0 - ku)
}

/// An f32 that is at least `bound`, which is not negative.
#[expect(clippy::cast_possible_truncation, reason = "rounded up by more than is lost")]
pub(super) fn round_up(bound: f64) -> f32 {
    (bound * (1.0 + 4.0 * UNIT) + UNDERFLOW) as f32
}
