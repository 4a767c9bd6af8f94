//! The gradient under StableMax: cross-entropy with `s(x)` for `exp(x)`,
//! `s(x) = x + 1` for x ≥ 0 and `1/(1 - x)` below.
//!
//! # References
//! Prieto et al. (2025), *Grokking at the Edge of Numerical Stability*,
//! arXiv:2501.04697.

use cosetta::{
    kernels::{Left, Panels, Sum, Tile, add_product, stride},
    model::{Pair, Parameters, Shape, Tensor, pair_weight},
};

/// A matrix with padded rows.
struct Matrix {
    values: Vec<f32>,
    rows: usize,
    columns: usize,
}

impl Matrix {
    fn zeros(rows: usize, columns: usize) -> Self {
        Self { values: vec![0.0; rows * stride(columns)], rows, columns }
    }

    fn row(&self, index: usize) -> &[f32] {
        &self.values[index * stride(self.columns)..][..self.columns]
    }

    fn row_mut(&mut self, index: usize) -> &mut [f32] {
        let columns = self.columns;
        &mut self.values[index * stride(columns)..][..columns]
    }

    fn left(&self) -> Left<'_> {
        Left::Plain(&self.values, stride(self.columns))
    }

    fn left_transposed(&self) -> Left<'_> {
        Left::Transposed(&self.values, stride(self.columns))
    }

    fn right(&self) -> Panels {
        let mut panels = Panels::zeros(self.rows, self.columns);
        panels.pack(
            Tile::chosen(),
            (self.rows, self.columns),
            (&self.values, stride(self.columns)),
        );
        panels
    }

    fn right_transposed(&self) -> Panels {
        let mut panels = Panels::zeros(self.columns, self.rows);
        panels.pack_transposed(
            Tile::chosen(),
            (self.columns, self.rows),
            (&self.values, stride(self.columns)),
        );
        panels
    }
}

fn product(rows: usize, left: Left<'_>, right: &Panels, columns: usize) -> Matrix {
    let mut result = Matrix::zeros(rows, columns);
    add_product(rows, left, right, Sum::Rows(&mut result.values, stride(columns)));
    result
}

fn tensor(parameters: &Parameters, tensor: Tensor) -> Matrix {
    let (rows, columns) = parameters.shape().dimensions(tensor);
    Matrix { values: parameters.matrix(tensor).0.to_vec(), rows, columns }
}

/// Writes the gradient of the mean loss over `pairs`, with padded rows, and
/// returns that loss.
pub(crate) fn gradient(parameters: &Parameters, pairs: &[Pair], gradient: &mut [f32]) -> f64 {
    let shape @ Shape { n, d, w } = parameters.shape();
    let [el, er, wl, wr, u, c] = Tensor::ALL.map(|t| tensor(parameters, t));
    let left = product(n, el.left(), &wl.right(), w);
    let right = product(n, er.left(), &wr.right(), w);
    let hidden = hidden(pairs, &left, &right);
    let (errors, loss) = errors(pairs, product(pairs.len(), hidden.left(), &u.right(), n), &c);
    let mut c_gradient = Matrix::zeros(1, n);
    (0..pairs.len()).for_each(|i| add(c_gradient.row_mut(0), errors.row(i)));
    let mut back = product(pairs.len(), errors.left(), &u.right_transposed(), w);
    let (mut dl, mut dr) = (Matrix::zeros(n, w), Matrix::zeros(n, w));
    for (i, pair) in pairs.iter().enumerate() {
        let dead = hidden.row(i).iter().map(|&h| h == 0.0);
        back.row_mut(i).iter_mut().zip(dead).filter(|(_, dead)| *dead).for_each(|(g, _)| *g = 0.0);
        add(dl.row_mut(pair.x.into()), back.row(i));
        add(dr.row_mut(pair.y.into()), back.row(i));
    }
    let parts = [
        product(n, dl.left(), &wl.right_transposed(), d),
        product(n, dr.left(), &wr.right_transposed(), d),
        product(d, el.left_transposed(), &dl.right(), w),
        product(d, er.left_transposed(), &dr.right(), w),
        product(w, hidden.left_transposed(), &errors.right(), n),
        c_gradient,
    ];
    for (tensor, part) in Tensor::ALL.into_iter().zip(parts) {
        gradient[shape.range(tensor)].copy_from_slice(&part.values);
    }
    loss
}

fn add(sums: &mut [f32], row: &[f32]) {
    sums.iter_mut().zip(row).for_each(|(sum, x)| *sum += x);
}

/// `max(L[x] + R[y], 0)`, a row per pair.
fn hidden(pairs: &[Pair], left: &Matrix, right: &Matrix) -> Matrix {
    let mut hidden = Matrix::zeros(pairs.len(), left.columns);
    for (i, pair) in pairs.iter().enumerate() {
        let sums = left.row(pair.x.into()).iter().zip(right.row(pair.y.into()));
        hidden.row_mut(i).iter_mut().zip(sums).for_each(|(h, (l, r))| *h = (l + r).max(0.0));
    }
    hidden
}

/// The gradient by the logits, from these without their bias, and the mean loss.
fn errors(pairs: &[Pair], mut logits: Matrix, bias: &Matrix) -> (Matrix, f64) {
    let mut loss = 0.0;
    for (i, pair) in pairs.iter().enumerate() {
        let row = logits.row_mut(i);
        add(row, bias.row(0));
        loss += row_error(row, pair.z.into(), pair_weight(pairs.len()));
    }
    (logits, loss / pairs.len() as f64)
}

/// Turns a row of logits into the gradient of `weight` times its loss, and returns
/// the latter without the weight.
#[expect(clippy::cast_possible_truncation, reason = "gradients are f32")]
fn row_error(row: &mut [f32], target: usize, weight: f32) -> f64 {
    // s and its derivative.
    let stable = |x: f32| {
        let x = f64::from(x);
        if x >= 0.0 { (x + 1.0, 1.0) } else { (1.0 / (1.0 - x), (1.0 - x).powi(-2)) }
    };
    let sum: f64 = row.iter().map(|&x| stable(x).0).sum();
    let (own, own_slope) = stable(row[target]);
    for logit in row.iter_mut() {
        *logit = (stable(*logit).1 / sum) as f32 * weight;
    }
    row[target] -= (own_slope / own) as f32 * weight;
    (sum / own).ln()
}
