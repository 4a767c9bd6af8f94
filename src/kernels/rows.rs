//! Kernels on rows: gather, ReLU, softmax and cross-entropy, sums.

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

/// `hidden = max((left + right) + hidden, 0)`: the same with what `hidden` held before as
/// a third summand.
///
/// # Panics
/// If the lengths differ or are no multiple of four.
#[inline]
pub fn gather_relu_of_sum(left: &[f32], right: &[f32], hidden: &mut [f32]) {
    assert!(left.len() == hidden.len() && right.len() == hidden.len(), "rows of one width");
    assert!(hidden.len().is_multiple_of(4), "rows are padded");
    for ((l, r), h) in
        left.chunks_exact(4).zip(right.chunks_exact(4)).zip(hidden.chunks_exact_mut(4))
    {
        let sum = F32x4::from_slice(l).plus(F32x4::from_slice(r)).plus(F32x4::from_slice(h));
        sum.larger(F32x4::ZERO).write_to(h);
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

/// Adds `max(left + right, 0)`, the hidden layer of one pair, to each of three sums, and
/// its squares to a fourth.
///
/// # Panics
/// If the lengths differ or are no multiple of four.
#[inline]
pub fn add_relu(left: &[f32], right: &[f32], sums: [&mut [f32]; 3], squares: &mut [f32]) {
    let width = left.len();
    let [a, b, c] = sums;
    assert!(width.is_multiple_of(4), "rows are padded");
    assert!([right.len(), a.len(), b.len(), c.len(), squares.len()] == [width; 5], "one width");
    for at in (0..width).step_by(4) {
        let four = at..at + 4;
        let load = |row: &[f32]| F32x4::from_slice(&row[four.clone()]);
        let h = load(left).plus(load(right)).larger(F32x4::ZERO);
        for row in [&mut *a, &mut *b, &mut *c] {
            load(row).plus(h).write_to(&mut row[four.clone()]);
        }
        load(squares).plus(h.times(h)).write_to(&mut squares[four.clone()]);
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
    let row = padded(logits, n, target);
    let top = largest(row);
    let answer = row.iter().position(|&x| x == top).unwrap_or(0);
    let gap = top - row[target];
    let (own, others) = exponentials(row, target, top);
    RowScore { answer, confidence: 1.0 / (own + others), loss: cross_entropy(gap, own, others) }
}

/// Replaces a row of logits by `scale · (softmax - onehot(target))`, the gradient of
/// the cross-entropy, adds that to `sums`, and returns the cross-entropy.
///
/// The target's own entry is minus the sum of the others: `p - 1` would lose
/// every digit once the network is sure.
///
/// # Panics
/// If the row or `sums` is not padded, or the target is not below `n`.
#[inline]
pub fn cross_entropy_gradient(
    logits: &mut [f32],
    n: usize,
    target: usize,
    scale: f32,
    sums: &mut [f32],
) -> f32 {
    let row = padded(logits, n, target);
    let top = largest(row);
    let gap = top - row[target];
    let (own, others) = exponentials(row, target, top);
    let factors = F32x4::splat(scale / (own + others));
    assert!(sums.len() >= row.len(), "padded sums");
    let mut total = [F32x4::ZERO; 2];
    for (eight, sums) in row.chunks_exact_mut(8).zip(sums.chunks_exact_mut(8)) {
        let gradient = load(eight).map(|x| x.times(factors));
        total = plus(total, gradient);
        store(gradient, eight);
        store(plus(load(sums), gradient), sums);
    }
    row[target] = -total[0].plus(total[1]).sum();
    sums[target] += row[target];
    cross_entropy(gap, own, others)
}

/// The row up to the multiple of eight above `n`, the padding in it so low that it
/// cannot count; zeros behind.
fn padded(logits: &mut [f32], n: usize, target: usize) -> &mut [f32] {
    assert!(target < n, "the target is an element");
    let end = n.next_multiple_of(8);
    assert!(logits.len() >= end, "a padded row");
    let (row, rest) = logits.split_at_mut(end);
    row[n..].fill(f32::MIN);
    rest.fill(0.0);
    row
}

/// Rows are worked on by eight: two independent sums hide each other's latency.
#[inline(always)]
fn load(eight: &[f32]) -> [F32x4; 2] {
    [F32x4::from_slice(&eight[..4]), F32x4::from_slice(&eight[4..])]
}

#[inline(always)]
fn store([low, high]: [F32x4; 2], eight: &mut [f32]) {
    low.write_to(&mut eight[..4]);
    high.write_to(&mut eight[4..]);
}

#[inline(always)]
fn plus(a: [F32x4; 2], b: [F32x4; 2]) -> [F32x4; 2] {
    [a[0].plus(b[0]), a[1].plus(b[1])]
}

fn largest(row: &[f32]) -> f32 {
    let mut tops = [F32x4::splat(f32::MIN); 2];
    for eight in row.chunks_exact(8) {
        let x = load(eight);
        tops = [tops[0].larger(x[0]), tops[1].larger(x[1])];
    }
    tops[0].larger(tops[1]).largest()
}

/// Replaces each logit by `exp(logit - top)`, the target's and the padding by
/// zero; returns the target's exponential and the sum of the others.
fn exponentials(row: &mut [f32], target: usize, top: f32) -> (f32, f32) {
    let shift = F32x4::splat(top);
    let [own] = F32x4::exp([F32x4::splat(row[target]).minus(shift)]);
    // So low that the exponential is zero.
    row[target] = f32::MIN;
    let mut sums = [F32x4::ZERO; 2];
    for eight in row.chunks_exact_mut(8) {
        let x = F32x4::exp(load(eight).map(|x| x.minus(shift)));
        store(x, eight);
        sums = plus(sums, x);
    }
    (own.to_array()[0], sums[0].plus(sums[1]).sum())
}

/// `-ln(own / (own + others))` with `own = exp(-gap)`. Where the target is the
/// answer `own` is 1, and the loss is `ln(1 + others)` without cancellation,
/// however small.
fn cross_entropy(gap: f32, own: f32, others: f32) -> f32 {
    if gap == 0.0 { libm::log1pf(others) } else { gap + libm::logf(own + others) }
}
