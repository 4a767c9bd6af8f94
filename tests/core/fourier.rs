//! Fourier analysis on groups.

use super::{characters::pool, irreps::real_irreps, support::group_of};
use cosetta::{
    fourier::{FourierBasis, component, inverse, power_fractions, project, transform},
    group::{CayleyTable, Side, Subgroup, cosets},
    kernels::stride,
    rep::{CharacterTable, RealIrrep},
};
use ndarray::{Array1, Array2};
use proptest::prelude::*;
use std::iter::zip;

/// A group of the pool and a function on it.
fn any_function() -> impl Strategy<Value = (CayleyTable, Array1<f64>)> {
    proptest::sample::select(pool()).prop_flat_map(|(_, group)| {
        let values = prop::collection::vec(-1.0..1.0f64, group.order());
        values.prop_map(move |f| (group.clone(), Array1::from(f)))
    })
}

/// What a function with values up to 1 can be off by after sums of n terms with
/// matrices that come from sums of n terms.
fn tolerance(group: &CayleyTable) -> f64 {
    let n = group.order() as f64;
    16.0 * n * n * f64::EPSILON
}

fn distance(a: &Array1<f64>, b: &Array1<f64>) -> f64 {
    (a - b).iter().fold(0.0, |largest: f64, x| largest.max(x.abs()))
}

/// P_ρ\[g, h\] = D/(mn) χ(gh⁻¹), with the character from the table.
fn projector(group: &CayleyTable, table: &CharacterTable, irrep: &RealIrrep) -> Array2<f64> {
    let n = group.order();
    let factor = if irrep.schur_type() == 4 { 2.0 } else { 1.0 };
    let weight = irrep.dimension() as f64 / (irrep.schur_type() * n) as f64;
    Array2::from_shape_fn((n, n), |(g, h)| {
        let x = group.product(g, group.inverse(h));
        let value = |&row: &usize| factor * table.value(row, x).re();
        weight * irrep.rows().iter().map(value).sum::<f64>()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_inverse_of_the_transform_is_the_function((group, f) in any_function()) {
        let irreps = real_irreps(&group);
        let coefficients: Vec<_> = irreps.iter().map(|r| transform(r, f.view())).collect();
        let back = inverse(&irreps, &coefficients);
        prop_assert!(distance(&back, &f) < tolerance(&group));
        let n = group.order() as f64;
        let energy = zip(&irreps, &coefficients).map(|(r, a)| {
            r.dimension() as f64 / r.schur_type() as f64 * a.iter().map(|x| x * x).sum::<f64>()
        });
        let error = (energy.sum::<f64>() / n - f.dot(&f)).abs();
        prop_assert!(error < n * tolerance(&group), "Plancherel is off by {}", error);
    }

    #[test]
    fn the_basis_gives_the_same_projections_and_energies((group, f) in any_function()) {
        let irreps = real_irreps(&group);
        let basis = FourierBasis::new(&irreps);
        let g = f.mapv(|x| 1.0 - x * x);
        let functions = ndarray::stack![ndarray::Axis(0), f, g];
        let energies = basis.energies(functions.view());
        let mut all = basis.components(functions.view());
        let components: Vec<_> = std::iter::from_fn(|| all.advance(&basis)).collect();
        let n = group.order();
        for (rho, irrep) in irreps.iter().enumerate() {
            for (i, f) in [&f, &g].into_iter().enumerate() {
                let f_rho = project(irrep, f.view());
                let own = (0..n).map(|x| f64::from(components[rho][x * stride(2) + i]));
                let error = distance(&own.collect(), &f_rho);
                prop_assert!(error < 1e-4, "f32: {}", error);
                let error = (energies[[i, rho]] - f_rho.dot(&f_rho)).abs();
                prop_assert!(error < 1e-5 * n as f64, "f32: {}", error);
            }
        }
    }

    #[test]
    fn isotypic_projections_are_those_of_the_characters((group, f) in any_function()) {
        let table = CharacterTable::of(&group);
        let irreps = real_irreps(&group);
        let mut sum = Array1::zeros(f.len());
        for irrep in &irreps {
            let f_rho = project(irrep, f.view());
            let by_characters = projector(&group, &table, irrep).dot(&f);
            prop_assert!(distance(&f_rho, &by_characters) < tolerance(&group));
            prop_assert!(distance(&project(irrep, f_rho.view()), &f_rho) < tolerance(&group));
            for other in irreps.iter().filter(|other| other.name() != irrep.name()) {
                let rest = project(other, f_rho.view());
                prop_assert!(distance(&rest, &Array1::zeros(f.len())) < tolerance(&group));
            }
            sum += &f_rho;
        }
        prop_assert!(distance(&sum, &f) < tolerance(&group));
    }

    #[test]
    fn power_fractions_are_shares_of_the_square_norm((group, f) in any_function()) {
        prop_assume!(f.dot(&f) > 0.01);
        let irreps = real_irreps(&group);
        let fractions = power_fractions(&irreps, f.view());
        prop_assert!((fractions.iter().sum::<f64>() - 1.0).abs() < tolerance(&group) / f.dot(&f));
        for (irrep, fraction) in zip(&irreps, fractions) {
            let f_rho = project(irrep, f.view());
            let share = f_rho.dot(&f_rho) / f.dot(&f);
            prop_assert!((share - fraction).abs() < tolerance(&group) / f.dot(&f));
        }
    }

    /// (f*h)^ = f̂ ĥ, where (f*h)(g) = Σ_a f(a) h(a⁻¹g).
    #[test]
    fn convolution_becomes_a_product_of_matrices((group, f) in any_function()) {
        let n = group.order();
        let h = Array1::from_shape_fn(n, |x| 1.0 / (x + 1) as f64);
        let convolved = Array1::from_shape_fn(n, |g| {
            (0..n).map(|a| f[a] * h[group.product(group.inverse(a), g)]).sum::<f64>()
        });
        for irrep in real_irreps(&group) {
            let product = transform(&irrep, f.view()).dot(&transform(&irrep, h.view()));
            let difference = transform(&irrep, convolved.view()) - product;
            prop_assert!(difference.iter().all(|x| x.abs() < n as f64 * tolerance(&group)));
        }
    }
}

#[test]
fn the_zero_function_has_no_power() {
    let irreps = real_irreps(&group_of("S3"));
    assert_eq!(power_fractions(&irreps, Array1::zeros(6).view()), [0.0, 0.0, 0.0]);
    assert_eq!(component(&irreps[2], Array2::zeros((2, 2)).view()), Array1::<f64>::zeros(6));
}

/// The indicator of a coset of H lies in the permutation representation on G/H,
/// and has the share d m/[G:H] in the irrep of multiplicity m.
#[test]
fn indicators_of_cosets_have_the_power_that_multiplicities_tell() {
    let group = group_of("S5");
    let table = CharacterTable::of(&group);
    let irreps = real_irreps(&group);
    let index = |label: &str| group.labels().iter().position(|l| l == label).expect("an element");
    for generators in [["(1 2)", "(1 2 3 4)"], ["(1 2 3 4 5)", "(2 3 5 4)"], ["(1 2)", "(3 4)"]] {
        let h = Subgroup::generated_by(&group, &generators.map(index));
        let multiplicities = table.multiplicities(&h);
        let cosets = cosets(&group, &h, Side::Right);
        let mut indicator = Array1::zeros(group.order());
        cosets.block(1).iter().for_each(|&x| indicator[usize::from(x)] = 1.0);
        for (irrep, power) in zip(&irreps, power_fractions(&irreps, indicator.view())) {
            let dimensions = irrep.dimension() * multiplicities[irrep.rows()[0]] * h.order();
            let expected = dimensions as f64 / group.order() as f64;
            assert!((power - expected).abs() < tolerance(&group), "{}", irrep.name());
        }
    }
}
