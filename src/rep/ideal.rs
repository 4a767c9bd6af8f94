//! Minimal right ideals of R\[G\]: irreducible representations by right translation.

use crate::group::CayleyTable;
use ndarray::{Array1, Array2, Array3, s};

/// The right ideal that a primitive idempotent E generates: its orthonormal basis
/// b_1, …, b_D comes by Gram–Schmidt from translates R_p E, (R_p E)(x) = E(xp).
pub(super) struct RightIdeal {
    /// The elements p_1, …, p_D.
    pivots: Vec<usize>,
    /// Row g holds the coordinates of R_g E. Shapes: n×D.
    coordinates: Array2<f64>,
}

impl RightIdeal {
    /// At each step of Gram–Schmidt the translate is taken that is furthest from
    /// those before. As E is a self-adjoint idempotent, ⟨R_g E, R_h E⟩ = E(g⁻¹h),
    /// so the coordinates are a Cholesky decomposition, pivoted, of rank D.
    pub(super) fn new(group: &CayleyTable, idempotent: &Array1<f64>, dimension: usize) -> Self {
        let n = group.order();
        let mut pivots = Vec::new();
        let mut coordinates = Array2::zeros((n, dimension));
        let mut distances = Array1::from_elem(n, idempotent[0]);
        for j in 0..dimension {
            let furthest = |a: &usize, b: &usize| distances[*a].total_cmp(&distances[*b]);
            let pivot = (0..n).max_by(furthest).expect("a group has elements");
            let norm = distances[pivot].sqrt();
            let pivot_row = coordinates.row(pivot).to_owned();
            let products = group.products();
            let to_pivot = products.row(group.inverse(pivot));
            for (h, mut row) in coordinates.outer_iter_mut().enumerate() {
                let gram = idempotent[usize::from(to_pivot[h])];
                row[j] = (gram - row.dot(&pivot_row)) / norm;
                distances[h] -= row[j] * row[j];
            }
            pivots.push(pivot);
        }
        Self { pivots, coordinates }
    }

    /// The matrices ρ(g) of R_g, which multiply as R_g R_h = R_gh.
    ///
    /// Column i, the coordinates of R_g b_i, comes by the same Gram–Schmidt steps
    /// from R_g R_p E = R_gp E, p = p_i. Products along words in generators were
    /// tried, too: their errors grow with the words, to 4·10⁻¹² in D512.
    ///
    /// Shapes: n×D×D.
    pub(super) fn matrices(&self, group: &CayleyTable) -> Array3<f64> {
        let (n, dimension) = self.coordinates.dim();
        let mut matrices = Array3::zeros((n, dimension, dimension));
        for (g, mut rho) in matrices.outer_iter_mut().enumerate() {
            for (i, &pivot) in self.pivots.iter().enumerate() {
                let steps = self.coordinates.row(pivot);
                let mut image = self.coordinates.row(group.product(g, pivot)).to_owned();
                for j in 0..i {
                    image.scaled_add(-steps[j], &rho.column(j));
                }
                rho.slice_mut(s![.., i]).assign(&(image / steps[i]));
            }
        }
        matrices
    }
}
