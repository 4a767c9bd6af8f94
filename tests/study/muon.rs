//! Muon's direction: the momentum with all its singular values brought near 1.

use cosetta::kernels::{Left, Panels, Sum, Tile, add_product, stride};

/// Newton-Schulz iterations: five, as published.
const ITERATIONS: usize = 5;
/// Coefficients of the odd quintic `ax + bx³ + cx⁵`.
const QUINTIC: [f32; 3] = [3.4445, -4.775, 2.0315];

/// Replaces a matrix with padded rows by `√max(rows, columns)` times the nearest
/// orthogonal one, about: of full rank it then has root mean square 1, so rates
/// compare with AdamW's.
///
/// # References
/// Jordan et al. (2024), *Muon: An optimizer for hidden layers in neural networks*;
/// the scale after Liu et al. (2025), arXiv:2502.16982, without its 0.2.
/// With momentum 0 this is, about, Egalitarian Gradient Descent (Pasand and Dohmatob
/// 2025, arXiv:2510.04930), which takes an exact SVD.
pub(crate) fn orthogonalise(matrix: &mut [f32], (rows, columns): (usize, usize)) {
    if rows > columns {
        let mut flat = transposed(matrix, (rows, columns));
        orthogonalise(&mut flat, (columns, rows));
        matrix.copy_from_slice(&transposed(&flat, (columns, rows)));
        return;
    }
    let norm = matrix.iter().map(|x| x * x).sum::<f32>().sqrt();
    if norm == 0.0 {
        return;
    }
    matrix.iter_mut().for_each(|x| *x /= norm);
    for _ in 0..ITERATIONS {
        iterate(matrix, (rows, columns));
    }
    let scale = (columns as f32).sqrt();
    matrix.iter_mut().for_each(|x| *x *= scale);
}

/// `X ← aX + (bA + cA²) X` with `A = X Xᵀ`.
fn iterate(x: &mut [f32], (rows, columns): (usize, usize)) {
    let [a, b, c] = QUINTIC;
    let (long, short) = (stride(columns), stride(rows));
    let mut right = Panels::zeros(columns, rows);
    right.pack_transposed(Tile::chosen(), (columns, rows), (x, long));
    let mut gram = vec![0.0; rows * short];
    add_product(rows, Left::Plain(x, long), &right, Sum::Rows(&mut gram, short));
    let mut right = Panels::zeros(rows, rows);
    right.pack(Tile::chosen(), (rows, rows), (&gram, short));
    let mut factor = vec![0.0; rows * short];
    add_product(rows, Left::Plain(&gram, short), &right, Sum::Rows(&mut factor, short));
    for (f, &g) in factor.iter_mut().zip(&gram) {
        *f = c * *f + b * g;
    }
    let mut right = Panels::zeros(rows, columns);
    right.pack(Tile::chosen(), (rows, columns), (x, long));
    x.iter_mut().for_each(|x| *x *= a);
    add_product(rows, Left::Plain(&factor, short), &right, Sum::Rows(x, long));
}

fn transposed(matrix: &[f32], (rows, columns): (usize, usize)) -> Vec<f32> {
    let (long, short) = (stride(columns), stride(rows));
    let mut result = vec![0.0; columns * short];
    for (i, row) in matrix.chunks(long).enumerate() {
        for (j, &x) in row[..columns].iter().enumerate() {
            result[j * short + i] = x;
        }
    }
    result
}
