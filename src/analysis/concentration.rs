//! How far a function is from constant on cosets.

use crate::group::Partition;

/// The spread of a function within cosets, against its spread over the group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Concentration {
    /// SSW/SST: squares of deviations from the mean of the coset, over those from the
    /// mean of the group; from 0 (constant on cosets) to 1.
    pub ratio: f64,
    /// The paper's C_H, the sum over cosets of the variance within each, over the
    /// variance on the group: (n-1)/(|H|-1) · SSW/SST. About \[G:H\] for noise.
    pub sum_form: f64,
}

/// The coset concentration of `f`; `None` if f is constant, or the cosets are single
/// elements, where it is 0/0.
///
/// Shapes: `f` has n values; `cosets` are blocks of one size.
///
/// # Panics
/// If the cosets are not those of a group of n elements.
///
/// # References
/// Stander et al. (2024), section 5.3: sums of variances with n - 1 and |H| - 1 in the
/// denominators. The ratio is that of the analysis of variance.
#[must_use]
pub fn concentration(f: &[f64], cosets: &Partition) -> Option<Concentration> {
    let (n, size) = (f.len(), cosets.block(0).len());
    assert_eq!(n, size * cosets.count(), "cosets of one size that fill the group");
    // Deviations first, squares second: what matters may be 1e-8 of the whole.
    let total = sum_of_squares(f.iter().copied());
    if total == 0.0 || size == 1 {
        return None;
    }
    let within: f64 = cosets
        .blocks()
        .iter()
        .map(|block| sum_of_squares(block.iter().map(|&x| f[usize::from(x)])))
        .sum();
    Some(Concentration::of_ratio(within / total, n, size))
}

impl Concentration {
    /// Both forms from SSW/SST, n and |H|.
    pub(super) fn of_ratio(ratio: f64, n: usize, size: usize) -> Self {
        Self { ratio, sum_form: ratio * (n - 1) as f64 / (size - 1) as f64 }
    }
}

/// `Σ (x - mean)²`.
fn sum_of_squares(values: impl ExactSizeIterator<Item = f64> + Clone) -> f64 {
    let mean = values.clone().sum::<f64>() / values.len() as f64;
    values.map(|x| (x - mean) * (x - mean)).sum()
}
