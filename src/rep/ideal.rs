//! Minimal right ideals of R\[G\]: irreducible representations by right translation.

use super::irrep::product;
use crate::group::CayleyTable;
use ndarray::{Array1, Array2, Axis};

/// The right ideal that a primitive idempotent E generates, spanned by the
/// translates R_g E, (R_g E)(x) = E(xg), with an orthonormal basis.
pub(super) struct RightIdeal {
    /// Row g holds the coordinates of R_g E. Shapes: n×D.
    coordinates: Array2<f64>,
}

impl RightIdeal {
    /// By Gram–Schmidt on the translates, at each step with the one that is
    /// furthest from those before. As E is a self-adjoint idempotent,
    /// ⟨R_g E, R_h E⟩ = E(g⁻¹h), so this is a Cholesky decomposition, pivoted, of
    /// rank D.
    pub(super) fn new(group: &CayleyTable, idempotent: &Array1<f64>, dimension: usize) -> Self {
        let n = group.order();
        let mut coordinates = Array2::zeros((n, dimension));
        let mut distances = Array1::from_elem(n, idempotent[0]);
        for j in 0..dimension {
            let furthest = |a: &usize, b: &usize| distances[*a].total_cmp(&distances[*b]);
            let pivot = (0..n).rev().max_by(furthest).expect("a group has elements");
            let norm = distances[pivot].sqrt();
            let pivot_row = coordinates.row(pivot).to_owned();
            let to_pivot = group.products();
            for (h, mut row) in coordinates.outer_iter_mut().enumerate() {
                let gram = idempotent[usize::from(to_pivot[[group.inverse(pivot), h]])];
                row[j] = (gram - row.dot(&pivot_row)) / norm;
                distances[h] -= row[j] * row[j];
            }
        }
        Self { coordinates }
    }

    /// ρ(g), the matrix of R_g: from R_g R_h = R_gh.
    ///
    /// The coordinates c_h of the translates are a tight frame: Σ_h c_h c_hᵀ
    /// commutes with ρ, is symmetric, hence a multiple of 1, by Schur's lemma; and
    /// its trace is n E(1) = D. So ρ(g) = Σ_h c_gh c_hᵀ, in which errors average
    /// out. A Newton step towards the nearest orthogonal matrix completes it.
    pub(super) fn matrix(&self, group: &CayleyTable, g: usize) -> Array2<f64> {
        let row = group.products().row(g).mapv(usize::from).to_vec();
        let translated = self.coordinates.select(Axis(0), &row);
        let rho = product(translated.t(), self.coordinates.view());
        let gram = product(rho.t(), rho.view());
        &rho * 1.5 - product(rho.view(), gram.view()) * 0.5
    }
}
