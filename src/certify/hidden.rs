//! Hidden values less the part that is a sum of a function of x and one of y.

/// For one neuron: means of h(x, y) = max(L(x) + R(y), 0).
pub(super) struct Means {
    /// Over y for each x, and over x for each y, less half the mean over all pairs.
    pub(super) sides: [Vec<f64>; 2],
    /// Standard deviation over all pairs of what the sum of both leaves of h.
    pub(super) rest: f64,
}

impl Means {
    /// Shapes: L and R have n values. Costs O(n log n).
    pub(super) fn of(left: &[f64], right: &[f64]) -> Self {
        let n = left.len() as f64;
        let (mut by_left, square) = over(left, right);
        let (mut by_right, _) = over(right, left);
        let mean = by_left.iter().sum::<f64>() / n;
        let variance = |means: &[f64]| means.iter().map(|m| (m - mean).powi(2)).sum::<f64>() / n;
        let rest = square - mean * mean - variance(&by_left) - variance(&by_right);
        for means in [&mut by_left, &mut by_right] {
            means.iter_mut().for_each(|value| *value -= mean / 2.0);
        }
        Self { sides: [by_left, by_right], rest: rest.max(0.0).sqrt() }
    }
}

/// The mean over y of max(f(x) + g(y), 0) for each x, and that of its square over all.
fn over(f: &[f64], g: &[f64]) -> (Vec<f64>, f64) {
    let n = g.len();
    let mut sorted = g.to_vec();
    sorted.sort_unstable_by(|a, b| b.total_cmp(a));
    // Sums over the largest 0, 1, …, n values, and of their squares.
    let mut sums = vec![(0.0, 0.0); n + 1];
    for (k, value) in sorted.iter().enumerate() {
        sums[k + 1] = (sums[k].0 + value, sums[k].1 + value * value);
    }
    let mut square = 0.0;
    let means = f.iter().map(|&a| {
        let above = sorted.partition_point(|&value| value + a > 0.0);
        let (sum, squares) = sums[above];
        let count = above as f64;
        square += count * a * a + 2.0 * a * sum + squares;
        (count * a + sum) / n as f64
    });
    let means = means.collect();
    (means, square / (n * n) as f64)
}
