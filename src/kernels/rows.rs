//! Kernels on rows: gather, ReLU, softmax and cross-entropy, sums, transposes.

use super::F32x4;

/// `hidden = max(left + right, 0)`, the hidden layer of one pair.
///
/// # Panics
/// If the lengths differ or are no multiple of four.
#[inline]
pub fn gather_relu(left: &[f32], right: &[f32], hidden: &mut [f32]) {
    assert!(left.len() == hidden.len() && right.len() == hidden.len(), "rows of one width");
    assert!(hidden.len().is_multiple_of(4), "rows are padded");
    for ((l, r), h) in
        left.chunks_exact(4).zip(right.chunks_exact(4)).zip(hidden.chunks_exact_mut(4))
    {
        let sum = F32x4::from_slice(l).plus(F32x4::from_slice(r));
        sum.larger(F32x4::ZERO).write_to(h);
    }
}

/// `sums += row`.
///
/// # Panics
/// If the lengths differ or are no multiple of four.
#[inline]
pub fn add_row(row: &[f32], sums: &mut [f32]) {
    assert!(row.len() == sums.len() && row.len().is_multiple_of(4), "padded rows of one width");
    for (x, sum) in row.chunks_exact(4).zip(sums.chunks_exact_mut(4)) {
        F32x4::from_slice(sum).plus(F32x4::from_slice(x)).write_to(sum);
    }
}

/// Adds to `left` and to `right` the entries of `gradient` where `hidden > 0`:
/// the way back through the ReLU of one pair and on to both its table rows.
///
/// # Panics
/// If the lengths differ or are no multiple of four.
#[inline]
pub fn scatter_relu_gradient(
    gradient: &[f32],
    hidden: &[f32],
    left: &mut [f32],
    right: &mut [f32],
) {
    let width = gradient.len();
    assert!(hidden.len() == width && left.len() == width && right.len() == width, "one width");
    assert!(width.is_multiple_of(4), "rows are padded");
    for (((g, h), l), r) in gradient
        .chunks_exact(4)
        .zip(hidden.chunks_exact(4))
        .zip(left.chunks_exact_mut(4))
        .zip(right.chunks_exact_mut(4))
    {
        let through = F32x4::from_slice(g).where_positive(F32x4::from_slice(h));
        F32x4::from_slice(l).plus(through).write_to(l);
        F32x4::from_slice(r).plus(through).write_to(r);
    }
}

/// How one row of logits does against its target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowScore {
    /// Index of the largest logit, the lowest on ties.
    pub answer: usize,
    /// Softmax probability of the answer.
    pub confidence: f32,
    /// Cross-entropy, natural logarithm.
    pub loss: f32,
}

/// Scores `logits[..n]` against `target`; leaves scratch in the row.
///
/// # Panics
/// If the row is not padded or the target is not below `n`.
#[inline]
pub fn score_row(logits: &mut [f32], n: usize, target: usize) -> RowScore {
    let top = prepare(logits, n);
    let answer = logits[..n].iter().position(|&x| x == top).unwrap_or(0);
    let gap = top - logits[target];
    let (own, others) = exponentials(logits, n, target, top);
    RowScore { answer, confidence: 1.0 / (own + others), loss: cross_entropy(gap, own, others) }
}

/// Replaces a row of logits by `scale · (softmax - onehot(target))`, the
/// gradient of the cross-entropy, and returns the row's score.
///
/// The target's own entry is minus the sum of the others: `p - 1` would lose
/// every digit once the network is sure.
///
/// # Panics
/// If the row is not padded or the target is not below `n`.
#[inline]
pub fn cross_entropy_gradient(logits: &mut [f32], n: usize, target: usize, scale: f32) -> RowScore {
    let score = score_row(logits, n, target);
    let factors = F32x4::splat(scale * score.confidence);
    let mut others = F32x4::ZERO;
    for chunk in logits.chunks_exact_mut(4) {
        let gradient = F32x4::from_slice(chunk).times(factors);
        others = others.plus(gradient);
        gradient.write_to(chunk);
    }
    logits[target] = -others.sum();
    score
}

/// The largest logit; sets the padding so low that it cannot count.
fn prepare(logits: &mut [f32], n: usize) -> f32 {
    assert!(n > 0 && logits.len() >= n && logits.len().is_multiple_of(4), "a padded row");
    logits[n..].fill(f32::MIN);
    let mut top = F32x4::splat(f32::MIN);
    for chunk in logits.chunks_exact(4) {
        top = top.larger(F32x4::from_slice(chunk));
    }
    top.largest()
}

/// Replaces each logit by `exp(logit - top)`, the target's and the padding by
/// zero; returns the target's exponential and the sum of the others.
fn exponentials(logits: &mut [f32], n: usize, target: usize, top: f32) -> (f32, f32) {
    assert!(target < n, "the target is an element");
    let shift = F32x4::splat(top);
    for chunk in logits.chunks_exact_mut(4) {
        F32x4::from_slice(chunk).minus(shift).exp().write_to(chunk);
    }
    let own = std::mem::replace(&mut logits[target], 0.0);
    logits[n..].fill(0.0);
    let mut others = F32x4::ZERO;
    for chunk in logits.chunks_exact(4) {
        others = others.plus(F32x4::from_slice(chunk));
    }
    (own, others.sum())
}

/// `-ln(own / (own + others))` with `own = exp(-gap)`. Where the target is the
/// answer `own` is 1, and the loss is `ln(1 + others)` without cancellation,
/// however small.
fn cross_entropy(gap: f32, own: f32, others: f32) -> f32 {
    if gap == 0.0 { libm::log1pf(others) } else { gap + libm::logf(own + others) }
}

/// `target = sourceᵀ` for an m×n source.
///
/// # Panics
/// If a matrix does not fit its slice.
pub fn transpose(
    (m, n): (usize, usize),
    (source, source_stride): (&[f32], usize),
    (target, target_stride): (&mut [f32], usize),
) {
    for (i, row) in source.chunks(source_stride).take(m).enumerate() {
        for (j, &x) in row[..n].iter().enumerate() {
            target[j * target_stride + i] = x;
        }
    }
}
