//! Real irreps as matrices, and Young's orthogonal form.

use crate::{
    characters::{permutations, pool},
    support::group_of,
};
use cosetta::{
    group::CayleyTable,
    rep::{CharacterTable, RealIrrep, partitions, with_partition_names, young_irrep},
};
use ndarray::{Array2, ArrayView2};
use std::iter::zip;

pub(crate) fn real_irreps(group: &CayleyTable) -> Vec<RealIrrep> {
    let table = CharacterTable::of(group);
    table.real_irrep_rows().into_iter().map(|row| RealIrrep::of(group, &table, row)).collect()
}

/// What a matrix can be off by that comes from sums of n terms and takes D steps.
fn matrix_tolerance(group: &CayleyTable, irrep: &RealIrrep) -> f64 {
    8.0 * (group.order() * irrep.dimension()) as f64 * f64::EPSILON
}

fn distance(a: &Array2<f64>, b: ArrayView2<'_, f64>) -> f64 {
    (a - &b).iter().fold(0.0, |largest: f64, x| largest.max(x.abs()))
}

/// How far ρ(xy) is from ρ(x)ρ(y) for generators y, and ρ(x) from orthogonal.
fn assert_orthogonal_representation(name: &str, group: &CayleyTable, irrep: &RealIrrep) {
    let identity = Array2::eye(irrep.dimension());
    let tolerance = matrix_tolerance(group, irrep);
    assert!(tolerance < 1e-10, "{name}: {tolerance}");
    assert!(distance(&identity, irrep.matrix(0)) < tolerance, "{name}, {}", irrep.name());
    for x in 0..group.order() {
        let rho = irrep.matrix(x);
        let error = distance(&rho.dot(&rho.t()), identity.view());
        assert!(error < tolerance, "{name}, {}: {error} from orthogonal", irrep.name());
        for y in group.generators() {
            let product = rho.dot(&irrep.matrix(y));
            let error = distance(&product, irrep.matrix(group.product(x, y)));
            assert!(error < tolerance, "{name}, {}: {error} from homomorphic", irrep.name());
        }
    }
}

pub(crate) fn assert_irreps(name: &str, group: &CayleyTable) {
    let table = CharacterTable::of(group);
    let irreps = real_irreps(group);
    let n = group.order();
    let squares = irreps.iter().map(|r| r.dimension().pow(2) / r.schur_type()).sum::<usize>();
    assert_eq!(squares, n, "{name}");
    let mut rows: Vec<usize> = irreps.iter().flat_map(|r| r.rows().to_vec()).collect();
    rows.sort_unstable();
    assert_eq!(rows, (0..table.degrees().len()).collect::<Vec<_>>(), "{name}");
    for irrep in &irreps {
        assert_orthogonal_representation(name, group, irrep);
        let factor = if irrep.schur_type() == 4 { 2.0 } else { 1.0 };
        let mut norm = 0.0;
        for x in 0..n {
            let trace = irrep.matrix(x).diag().sum();
            let sum: f64 = irrep.rows().iter().map(|&row| factor * table.value(row, x).re()).sum();
            let error = (trace - sum).abs();
            let tolerance = irrep.dimension() as f64 * matrix_tolerance(group, irrep);
            assert!(error < tolerance, "{name}, {}: trace off by {error}", irrep.name());
            norm += trace * trace;
        }
        assert!((norm / n as f64 - irrep.schur_type() as f64).abs() < 1e-9, "{name}");
    }
}

#[test]
fn real_irreps_are_orthogonal_representations_with_their_characters() {
    for (name, group) in pool() {
        assert_irreps(name, &group);
    }
    assert_irreps("SL(2,5)", &group_of("SL(2,5)"));
    assert_irreps("S5", &group_of("S5"));
    assert_irreps("D59", &group_of("D59"));
}

#[test]
fn real_irreps_are_named_after_their_characters() {
    let names = |group: &CayleyTable| -> Vec<String> {
        real_irreps(group).iter().map(|irrep| irrep.name().to_owned()).collect()
    };
    assert_eq!(names(&group_of("C4")), ["1a", "1b", "1c+1d"]);
    assert_eq!(names(&group_of("Q8")), ["1a", "1b", "1c", "1d", "2a+2a"]);
    assert_eq!(names(&group_of("SL(2,3)")), ["1a", "1b+1c", "2a+2b", "2c+2c", "3a"]);
    let types = |group: &CayleyTable| -> Vec<(usize, usize)> {
        real_irreps(group).iter().map(|irrep| (irrep.dimension(), irrep.schur_type())).collect()
    };
    assert_eq!(types(&group_of("SL(2,3)")), [(1, 1), (2, 2), (4, 2), (4, 4), (3, 1)]);
}

/// Σ_g ρ_ij σ_kl = 0 for different irreps, and Σ_g (ρ_ij ρ_kl + ρ_il ρ_kj) =
/// 2(n/D) δ_ik δ_jl for each: a symmetric matrix averaged over an irrep is scalar.
#[test]
fn matrix_entries_satisfy_schurs_relations() {
    for (name, group) in pool() {
        let irreps = real_irreps(&group);
        let n = group.order() as f64;
        // Σ_g ρ_ij σ_kl, at [ij, kl].
        let moments = |a: &RealIrrep, b: &RealIrrep| {
            let flat = |r: &RealIrrep| {
                let entries = r.matrices().iter().copied().collect();
                let shape = (group.order(), r.dimension().pow(2));
                Array2::from_shape_vec(shape, entries).expect("n times D² entries")
            };
            flat(a).t().dot(&flat(b))
        };
        for (i, a) in irreps.iter().enumerate() {
            let tolerance = n * matrix_tolerance(&group, a);
            for b in &irreps[..i] {
                let largest = moments(a, b).iter().fold(0.0, |m: f64, x| m.max(x.abs()));
                assert!(largest < tolerance, "{name}: {} and {}", a.name(), b.name());
            }
            let (own, d) = (moments(a, a), a.dimension());
            for ((ij, kl), &moment) in own.indexed_iter() {
                let ((i, j), (k, l)) = ((ij / d, ij % d), (kl / d, kl % d));
                let sum = moment + own[[i * d + l, k * d + j]];
                let expected = if i == k && j == l { 2.0 * n / d as f64 } else { 0.0 };
                assert!((sum - expected).abs() < tolerance, "{name}: {}", a.name());
            }
        }
    }
}

#[test]
fn partitions_descend() {
    let four: &[&[usize]] = &[&[4], &[3, 1], &[2, 2], &[2, 1, 1], &[1, 1, 1, 1]];
    assert_eq!(partitions(4), four);
    assert_eq!([1, 2, 3, 4, 5, 6].map(|n| partitions(n).len()), [1, 2, 3, 5, 7, 11]);
}

#[test]
fn youngs_orthogonal_form_is_a_representation_with_the_character_of_its_row() {
    for n in 1..=5u8 {
        let group = group_of(&format!("S{n}"));
        let elements = permutations(&group, n);
        let table = with_partition_names(CharacterTable::of(&group), &group, &elements);
        let mut dimensions = 0;
        for partition in partitions(n.into()) {
            let irrep = young_irrep(&group, &table, &elements, &partition);
            let row = irrep.rows()[0];
            assert_eq!(irrep.name(), table.names()[row]);
            assert_eq!(irrep.dimension(), table.degrees()[row]);
            assert_orthogonal_representation("S_n", &group, &irrep);
            for x in 0..group.order() {
                let error = (irrep.matrix(x).diag().sum() - table.value(row, x).re()).abs();
                assert!(error < matrix_tolerance(&group, &irrep));
            }
            dimensions += irrep.dimension().pow(2);
        }
        assert_eq!(dimensions, group.order());
    }
}

#[test]
fn the_permutation_representation_is_trivial_plus_standard_and_s6_has_its_dimensions() {
    let group = group_of("S6");
    let elements = permutations(&group, 6);
    let table = with_partition_names(CharacterTable::of(&group), &group, &elements);
    let dimension = |name: &str| {
        table.degrees()[table.names().iter().position(|n| n == name).expect("a partition")]
    };
    let names = ["(6)", "(5,1)", "(4,2)", "(4,1,1)", "(3,3)", "(3,2,1)", "(3,1,1,1)", "(2,2,2)"];
    assert_eq!(names.map(dimension), [1, 5, 9, 10, 5, 16, 10, 5]);
    let standard = table.names().iter().position(|n| n == "(5,1)").expect("a partition");
    for (x, permutation) in elements.iter().enumerate() {
        let fixed = zip(0u8.., permutation.images()).filter(|&(i, &image)| i == image).count();
        let character = i32::try_from(fixed).expect("six points") - 1;
        assert_eq!(table.value(standard, x).integer(), Some(character));
    }
}
