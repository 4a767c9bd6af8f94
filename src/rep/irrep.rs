//! Irreducible representations over the reals, as orthogonal matrices.

use super::{CharacterTable, ideal::RightIdeal, idempotent::primitive_idempotent};
use crate::group::CayleyTable;
use ndarray::{Array3, ArrayView2, ArrayView3, s};

/// An irreducible representation ρ over the reals by orthogonal matrices:
/// ρ(xy) = ρ(x)ρ(y), ρ(x⁻¹) = ρ(x)ᵀ.
#[derive(Clone, Debug, PartialEq)]
pub struct RealIrrep {
    name: String,
    rows: Vec<usize>,
    schur_type: usize,
    matrices: Array3<f64>,
}

impl RealIrrep {
    /// The irreducible real representation that contains the character χ in this
    /// row, with character χ, χ + χ̄ or 2χ if the indicator of χ is 1, 0 or −1.
    ///
    /// Degree 1 is read off the table. Otherwise the representation is found by
    /// the right translates of a primitive idempotent of R\[G\]. In hundreds of
    /// groups of orders up to 1024 the entries of ρ(xy) − ρ(x)ρ(y) and of
    /// ρ(x)ρ(x)ᵀ − 1 came to 10⁻¹³ at most.
    ///
    /// # Panics
    /// If there is no such row or the table is not that of the group.
    #[must_use]
    pub fn of(group: &CayleyTable, table: &CharacterTable, row: usize) -> Self {
        assert_eq!(
            table.classes().blocks().iter().map(Vec::len).sum::<usize>(),
            group.order(),
            "the table of another group"
        );
        let conjugate = table.conjugates()[row];
        let (schur_type, rows) = match table.indicators()[row] {
            1 => (1, vec![row]),
            0 => (2, vec![row.min(conjugate), row.max(conjugate)]),
            _ => (4, vec![row]),
        };
        let names = table.names();
        let name = match schur_type {
            1 => names[row].clone(),
            _ => format!("{}+{}", names[rows[0]], names[rows[rows.len() - 1]]),
        };
        let matrices = match (table.degrees()[row], schur_type) {
            (1, 1) => {
                Array3::from_shape_fn((group.order(), 1, 1), |(x, _, _)| table.value(row, x).re())
            }
            (1, _) => rotations(table, rows[0], group.order()),
            _ => numeric(group, table, rows[0], schur_type),
        };
        Self { name, rows, schur_type, matrices }
    }

    /// A representation of real type that is known to be one.
    pub(super) fn real_type(name: String, row: usize, matrices: Array3<f64>) -> Self {
        Self { name, rows: vec![row], schur_type: 1, matrices }
    }

    /// What it is called: after its character, or characters: `4a`, `1b+1c`,
    /// `2e+2e`, `(4,1)`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The rows of the character table that it stands for: one, or two that are
    /// conjugate.
    #[must_use]
    pub fn rows(&self) -> &[usize] {
        &self.rows
    }

    /// m = (1/n) Σ_x (tr ρ(x))², the dimension of the algebra of matrices that
    /// commute with ρ: 1 for real, 2 for complex, 4 for quaternionic type.
    #[must_use]
    pub fn schur_type(&self) -> usize {
        self.schur_type
    }

    /// D, the size of the matrices.
    #[must_use]
    pub fn dimension(&self) -> usize {
        self.matrices.len_of(ndarray::Axis(1))
    }

    /// tr ρ(x).
    ///
    /// # Panics
    /// If `x` is not an element.
    #[must_use]
    pub fn character(&self, x: usize) -> f64 {
        self.matrix(x).diag().sum()
    }

    /// ρ(x) for all x.
    ///
    /// Shapes: n×D×D.
    #[must_use]
    pub fn matrices(&self) -> ArrayView3<'_, f64> {
        self.matrices.view()
    }

    /// ρ(x), D×D.
    ///
    /// # Panics
    /// If `x` is not an element.
    #[must_use]
    pub fn matrix(&self, x: usize) -> ArrayView2<'_, f64> {
        self.matrices.slice(s![x, .., ..])
    }
}

/// χ(x) as a rotation of the plane, for a character χ of degree 1.
fn rotations(table: &CharacterTable, row: usize, n: usize) -> Array3<f64> {
    Array3::from_shape_fn((n, 2, 2), |(x, i, j)| {
        let value = table.value(row, x);
        match (i, j) {
            (0, 1) => -value.im(),
            (1, 0) => value.im(),
            _ => value.re(),
        }
    })
}

fn numeric(
    group: &CayleyTable,
    table: &CharacterTable,
    row: usize,
    schur_type: usize,
) -> Array3<f64> {
    let d = table.degrees()[row];
    let (dimension, eigenvalues) = match schur_type {
        1 => (d, d),
        2 => (2 * d, d),
        _ => (2 * d, d / 2),
    };
    let character: Vec<f64> = (0..group.order()).map(|x| table.value(row, x).re()).collect();
    let idempotent = primitive_idempotent(group, &character, dimension, eigenvalues);
    RightIdeal::new(group, &idempotent, dimension).matrices(group)
}
