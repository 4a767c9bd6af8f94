//! The oracle: each kernel as plainly as it can be written, in the same order
//! of roundings. Slow; for tests.

use super::{Left, RowScore};

/// `C += A·B`, see [`super::add_product`].
///
/// # Panics
/// If a matrix does not fit its slice.
pub fn add_product(
    (m, k, columns): (usize, usize, usize),
    a: Left<'_>,
    (b, b_stride): (&[f32], usize),
    (c, c_stride): (&mut [f32], usize),
) {
    for i in 0..m {
        for j in 0..columns {
            for p in 0..k {
                let factor = match a {
                    Left::Plain(a, stride) => a[i * stride + p],
                    Left::Transposed(a, stride) => a[p * stride + i],
                };
                c[i * c_stride + j] += factor * b[p * b_stride + j];
            }
        }
    }
}

/// The score of a row of logits in f64 throughout, see [`super::score_row`].
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "scores are f32")]
pub fn score_row(logits: &[f32], target: usize) -> RowScore {
    let top = logits.iter().copied().fold(f32::MIN, f32::max);
    let total: f64 = exponentials(logits, top).sum();
    let others: f64 =
        exponentials(logits, top).enumerate().filter(|&(z, _)| z != target).map(|(_, e)| e).sum();
    let gap = f64::from(top) - f64::from(logits[target]);
    let loss = if gap == 0.0 { others.ln_1p() } else { gap + total.ln() };
    RowScore {
        answer: logits.iter().position(|&x| x == top).unwrap_or(0),
        confidence: (1.0 / total) as f32,
        loss: loss as f32,
    }
}

/// The gradient of the cross-entropy in f64 throughout, see
/// [`super::cross_entropy_gradient`].
#[must_use]
pub fn cross_entropy_gradient(logits: &[f32], target: usize, scale: f64) -> Vec<f64> {
    let top = logits.iter().copied().fold(f32::MIN, f32::max);
    let total: f64 = exponentials(logits, top).sum();
    let mut gradient: Vec<f64> = exponentials(logits, top).map(|e| scale * e / total).collect();
    gradient[target] = 0.0;
    gradient[target] = -gradient.iter().sum::<f64>();
    gradient
}

fn exponentials(logits: &[f32], top: f32) -> impl Iterator<Item = f64> {
    logits.iter().map(move |&x| (f64::from(x) - f64::from(top)).exp())
}
