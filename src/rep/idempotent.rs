//! Primitive idempotents of the group algebra R\[G\].

use super::eigen::symmetric_eigen;
use crate::group::CayleyTable;
use ndarray::{Array1, Array2};
use rand_core::{Rng as _, SeedableRng as _};
use rand_xoshiro::SplitMix64;
use std::iter::zip;

/// What an idempotent may differ from its square by, relative to its largest
/// value, before it is replaced by its square, which squares the error.
const TOLERANCE: f64 = 1e-8;

/// None of the hundreds of groups tried, of orders up to 1024, needed a second.
const ATTEMPTS: u64 = 16;

/// A primitive idempotent E = E*E, E(x⁻¹) = E(x), of the simple component of
/// R\[G\] that belongs to a real irrep of dimension D.
///
/// A self-adjoint f in the component acts on it, by convolution, as a matrix of
/// size r over R, C or H, with r distinct eigenvalues. Its powers span the
/// projections on its eigenspaces, which are idempotents as sought. So r steps of
/// Lanczos' method from the unit of the component, fully orthogonalised, find the
/// one that is best separated.
///
/// `character` is the real part of the irrep's character on elements, up to a
/// factor; `eigenvalues` is r.
pub(super) fn primitive_idempotent(
    group: &CayleyTable,
    character: &[f64],
    dimension: usize,
    eigenvalues: usize,
) -> Array1<f64> {
    let n = group.order() as f64;
    // E(1) and e(1), e the unit, are 1/n of the traces of the projections x ↦ E*x
    // and x ↦ e*x, which are the dimensions D and Dr of their images.
    let scaled = |x: Array1<f64>, rank: usize| &x * (rank as f64 / (n * x[0]));
    let unit = scaled(Array1::from(character.to_vec()), dimension * eigenvalues);
    let attempt = |seed| {
        let f = convolution(group, &unit, &random_self_adjoint(group, seed));
        let found = scaled(ritz_vector(group, &unit, &f, eigenvalues), dimension);
        let adjoint = Array1::from_shape_fn(found.len(), |x| found[group.inverse(x)]);
        let square = scaled(convolution(group, &adjoint, &found), dimension);
        let close = zip(&found, &square).all(|(x, y)| (x - y).abs() < TOLERANCE * square[0]);
        close.then_some(square)
    };
    (0..ATTEMPTS)
        .find_map(attempt)
        .expect("most elements of the component have distinct eigenvalues")
}

/// Uniform on [−1, 1), f(x⁻¹) = f(x).
fn random_self_adjoint(group: &CayleyTable, seed: u64) -> Array1<f64> {
    let mut random = SplitMix64::seed_from_u64(seed);
    let uniform = |_| (random.next_u64() >> 11) as f64 / 2f64.powi(52) - 1.0;
    let f: Vec<f64> = (0..group.order()).map(uniform).collect();
    Array1::from_shape_fn(f.len(), |x| f[x.min(group.inverse(x))])
}

/// (f*x)(g) = Σ_h f(h) x(h⁻¹g).
fn convolution(group: &CayleyTable, f: &Array1<f64>, x: &Array1<f64>) -> Array1<f64> {
    let (products, x) = (group.products(), x.to_vec());
    let mut sum = vec![0.0; x.len()];
    for (h, &weight) in f.iter().enumerate() {
        // Vectors: three times as fast as the iterators of arrays.
        let row = products.row(group.inverse(h)).to_vec();
        for (sum, y) in zip(&mut sum, row) {
            *sum += weight * x[usize::from(y)];
        }
    }
    Array1::from(sum)
}

/// The eigenvector of the convolution with f in the algebra of its powers, from
/// f⁰ = `unit` on, that has the best separated eigenvalue.
fn ritz_vector(
    group: &CayleyTable,
    unit: &Array1<f64>,
    f: &Array1<f64>,
    eigenvalues: usize,
) -> Array1<f64> {
    let norm = unit.dot(unit).sqrt();
    let mut basis = vec![unit / norm];
    let mut images = vec![f / norm];
    while basis.len() < eigenvalues {
        let next = orthogonal_part(&images[images.len() - 1], &basis);
        images.push(convolution(group, f, &next));
        basis.push(next);
    }
    // Exactly symmetric.
    let entry = |(i, j): (usize, usize)| basis[i.min(j)].dot(&images[i.max(j)]);
    let matrix = Array2::from_shape_fn((eigenvalues, eigenvalues), entry);
    let (values, vectors) = symmetric_eigen(matrix);
    let gap = |i: usize| {
        let others = (0..eigenvalues).filter(|&j| j != i);
        others.map(|j| (values[i] - values[j]).abs()).fold(f64::INFINITY, f64::min)
    };
    let best = (0..eigenvalues).max_by(|&i, &j| gap(i).total_cmp(&gap(j)));
    let best = vectors.column(best.expect("a component has at least one eigenvalue"));
    let zero = Array1::zeros(unit.len());
    zip(&basis, best).fold(zero, |sum, (b, &coordinate)| sum + b * coordinate)
}

/// The part of x orthogonal to an orthonormal basis, as a unit vector. It is
/// orthogonalised twice, which is enough (Parlett, *The Symmetric Eigenvalue
/// Problem*, section 6.9).
fn orthogonal_part(x: &Array1<f64>, basis: &[Array1<f64>]) -> Array1<f64> {
    let mut rest = x.clone();
    for b in basis.iter().chain(basis) {
        let along = b.dot(&rest);
        rest.scaled_add(-along, b);
    }
    let norm = rest.dot(&rest).sqrt();
    rest / norm
}
