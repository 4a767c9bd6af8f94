//! Fourier analysis of real functions on a finite group.
//!
//! n = |G|; a real irrep ρ has dimension D and Schur type m. The coefficient of f
//! at ρ is f̂(ρ) = Σ_a f(a) ρ(a), and f is the sum of its isotypic components
//! f_ρ(g) = D/(mn) tr[f̂(ρ) ρ(g)ᵀ], with
//!
//! * f_ρ = P_ρ f, where P_ρ\[g, h\] = D/(mn) tr ρ(gh⁻¹) are orthogonal projections
//!   that add up to 1;
//! * Σ_g f_ρ(g)² = D/(mn) ‖f̂(ρ)‖_F², which add up to Σ_g f(g)² (Plancherel).

use crate::{
    kernels::{Left, Panels, Sum, Tile, add_product, stride},
    rep::RealIrrep,
};
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis};
use std::{iter::zip, ops::Range};

/// f̂(ρ) = Σ_a f(a) ρ(a).
///
/// Shapes: `f` has n values; the result is D×D.
///
/// # Panics
/// If `f` has not one value for each element.
#[must_use]
pub fn transform(irrep: &RealIrrep, f: ArrayView1<'_, f64>) -> Array2<f64> {
    assert_eq!(f.len(), irrep.matrices().len_of(Axis(0)), "one value for each element");
    let mut sum = Array2::zeros((irrep.dimension(), irrep.dimension()));
    for (&value, rho) in zip(f, irrep.matrices().outer_iter()) {
        sum.scaled_add(value, &rho);
    }
    sum
}

/// The function D/(mn) tr[A ρ(g)ᵀ], which is the component f_ρ if A = f̂(ρ).
///
/// Shapes: `coefficient` is D×D; the result has n values.
///
/// # Panics
/// If the shape of `coefficient` is another.
#[must_use]
pub fn component(irrep: &RealIrrep, coefficient: ArrayView2<'_, f64>) -> Array1<f64> {
    let shape = [irrep.dimension(), irrep.dimension()];
    assert_eq!(coefficient.shape(), shape, "one coefficient for each entry of the irrep");
    let trace = |rho: ArrayView2<'_, f64>| zip(coefficient, rho).map(|(a, r)| a * r).sum::<f64>();
    let matrices = irrep.matrices();
    matrices.outer_iter().map(|rho| weight(irrep) * trace(rho)).collect()
}

/// P_ρ f, the isotypic component f_ρ.
///
/// Shapes: `f` has n values, and so has the result.
///
/// # Panics
/// If `f` has not one value for each element.
#[must_use]
pub fn project(irrep: &RealIrrep, f: ArrayView1<'_, f64>) -> Array1<f64> {
    component(irrep, transform(irrep, f).view())
}

/// f(g) = Σ_ρ D/(mn) tr[f̂(ρ) ρ(g)ᵀ], from the coefficients at all real irreps.
///
/// Shapes: `coefficients` has one D×D array for each irrep, in the same order; the
/// result has n values.
///
/// # Panics
/// If there are no irreps, not as many coefficients, or they have other shapes.
#[must_use]
pub fn inverse(irreps: &[RealIrrep], coefficients: &[Array2<f64>]) -> Array1<f64> {
    assert_eq!(irreps.len(), coefficients.len(), "one coefficient for each irrep");
    let components = zip(irreps, coefficients).map(|(irrep, a)| component(irrep, a.view()));
    components.reduce(|sum, f| sum + f).expect("a group has irreps")
}

/// p_ρ = ‖P_ρ f‖²/‖f‖² for each irrep, from 0 to 1, which add up to 1 over all real
/// irreps, the trivial one among them. All 0 if f = 0.
///
/// Shapes: `f` has n values.
///
/// # Panics
/// If `f` has not one value for each element.
#[must_use]
pub fn power_fractions(irreps: &[RealIrrep], f: ArrayView1<'_, f64>) -> Vec<f64> {
    let total = square_norm(f);
    let power = |irrep| {
        let coefficient = transform(irrep, f);
        weight(irrep) * square_norm(&coefficient)
    };
    let fraction = |irrep| if total > 0.0 { power(irrep) / total } else { 0.0 };
    irreps.iter().map(fraction).collect()
}

/// The entries of all real irreps as functions on G, for many functions at a time: in
/// f32, by the kernels.
///
/// Row (ρ, i, j) of the matrix is √(D/(mn)) ρ_ij. With B_ρ for the rows of ρ, P_ρ =
/// B_ρᵀB_ρ; for irreps of real type the rows are orthonormal (Schur).
#[derive(Clone, Debug)]
pub struct FourierBasis {
    n: usize,
    /// ΣD² × n, padded.
    rows: Vec<f32>,
    /// n × ΣD²: the transpose.
    columns: Panels,
    /// Where the rows of each irrep lie.
    ranges: Vec<Range<usize>>,
}

impl FourierBasis {
    /// The basis of the given irreps.
    ///
    /// # Panics
    /// If there are no irreps, or they belong to different groups.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "the fast path is in f32")]
    pub fn new(irreps: &[RealIrrep]) -> Self {
        let n = irreps[0].matrices().len_of(Axis(0));
        let count = irreps.iter().map(|irrep| irrep.dimension().pow(2)).sum();
        let mut rows = vec![0.0; count * stride(n)];
        let mut ranges = Vec::new();
        for irrep in irreps {
            let start = ranges.last().map_or(0, |range: &Range<usize>| range.end);
            let scale = weight(irrep).sqrt();
            for (g, rho) in irrep.matrices().outer_iter().enumerate() {
                for (row, entry) in (start..).zip(rho) {
                    rows[row * stride(n) + g] = (scale * entry) as f32;
                }
            }
            ranges.push(start..start + irrep.dimension().pow(2));
        }
        let mut columns = Panels::zeros(n, count);
        columns.pack_transposed(Tile::chosen(), (n, count), (&rows, stride(n)));
        Self { n, rows, columns, ranges }
    }

    /// ‖P_ρ f‖² for each function f and irrep ρ.
    ///
    /// Shapes: `functions` f×n, a function a row; the result f×irreps.
    ///
    /// # Panics
    /// If the functions have not one value for each element.
    #[must_use]
    pub fn energies(&self, functions: ArrayView2<'_, f64>) -> Array2<f64> {
        let (coefficients, width) = self.coefficients(functions);
        Array2::from_shape_fn((functions.nrows(), self.ranges.len()), |(f, rho)| {
            let range = self.ranges[rho].clone();
            let values = &coefficients[f * width..][range];
            values.iter().map(|&x| f64::from(x) * f64::from(x)).sum()
        })
    }

    /// P_ρ f for each function f, to be asked for irrep by irrep.
    ///
    /// Shape: `functions` f×n, a function a row.
    ///
    /// # Panics
    /// If the functions have not one value for each element.
    #[must_use]
    pub fn components(&self, functions: ArrayView2<'_, f64>) -> Components {
        let (coefficients, width) = self.coefficients(functions);
        Components { coefficients, width, count: functions.nrows(), next: 0 }
    }

    /// F·Bᵀ and its row stride.
    #[expect(clippy::cast_possible_truncation, reason = "the fast path is in f32")]
    fn coefficients(&self, functions: ArrayView2<'_, f64>) -> (Vec<f32>, usize) {
        assert_eq!(functions.ncols(), self.n, "one value for each element");
        let (count, n) = (functions.nrows(), self.n);
        let mut left = vec![0.0; count * stride(n)];
        for (row, f) in left.chunks_exact_mut(stride(n)).zip(functions.outer_iter()) {
            row.iter_mut().zip(f).for_each(|(x, &value)| *x = value as f32);
        }
        let width = stride(self.columns.padded_columns());
        let mut sum = vec![0.0; count * width];
        let left = Left::Plain(&left, stride(n));
        add_product(count, left, &self.columns, Sum::Rows(&mut sum, width));
        (sum, width)
    }
}

/// The components of some functions: there may be hundreds of irreps, and each component is
/// as large as the functions, so they are made one at a time.
#[derive(Clone, Debug)]
pub struct Components {
    /// F·Bᵀ, of this row stride.
    coefficients: Vec<f32>,
    width: usize,
    /// Functions.
    count: usize,
    next: usize,
}

impl Components {
    /// P_ρ f for the next irrep ρ of the basis; `None` after the last one.
    ///
    /// Shape: n×f with the padding of the kernels, a function a column.
    pub fn advance(&mut self, basis: &FourierBasis) -> Option<Vec<f32>> {
        let range = basis.ranges.get(self.next)?;
        self.next += 1;
        let (n, count) = (basis.n, self.count);
        let mut right = Panels::zeros(0, 0);
        let own = (&self.coefficients[range.start..], self.width);
        right.pack_transposed(Tile::chosen(), (range.len(), count), own);
        let left = Left::Transposed(&basis.rows[range.start * stride(n)..], stride(n));
        let mut sum = vec![0.0; n * stride(count)];
        add_product(n, left, &right, Sum::Rows(&mut sum, stride(count)));
        Some(sum)
    }
}

fn square_norm<'a>(values: impl IntoIterator<Item = &'a f64>) -> f64 {
    values.into_iter().map(|x| x * x).sum()
}

/// D/(mn).
fn weight(irrep: &RealIrrep) -> f64 {
    let n = irrep.matrices().len_of(Axis(0));
    irrep.dimension() as f64 / (irrep.schur_type() * n) as f64
}
