//! Young's orthogonal form of the irreps of the symmetric groups.

use super::{CharacterTable, RealIrrep};
use crate::group::{CayleyTable, Permutation};
use ndarray::{Array2, Array3, ArrayView2, Axis, s};
use std::collections::VecDeque;

/// The partitions of n, lexicographically descending: (n), (n−1, 1), …, (1ⁿ).
#[must_use]
pub fn partitions(n: usize) -> Vec<Vec<usize>> {
    partitions_with_parts_up_to(n, n)
}

fn partitions_with_parts_up_to(n: usize, largest: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![Vec::new()];
    }
    let with_first = |first: usize| {
        let rest = partitions_with_parts_up_to(n - first, first);
        rest.into_iter().map(move |rest| [vec![first], rest].concat())
    };
    (1..=largest.min(n)).rev().flat_map(with_first).collect()
}

/// The irreducible representation of a symmetric group that belongs to a
/// partition of its degree, in Young's orthogonal form, with a name like `(4,1)`.
///
/// `elements` are the permutations that the elements of the group are, in order;
/// `table` is its character table, in which the row is found.
///
/// # Panics
/// If the group is not the symmetric group on the points of `elements`, or
/// `partition` is no partition of their number.
///
/// # References
/// James and Kerber, *The Representation Theory of the Symmetric Group*,
/// section 3.3 (orthogonal form).
#[must_use]
pub fn young_irrep(
    group: &CayleyTable,
    table: &CharacterTable,
    elements: &[Permutation],
    partition: &[usize],
) -> RealIrrep {
    let degree = elements[0].images().len();
    assert_eq!(partition.iter().sum::<usize>(), degree, "a partition of the number of points");
    assert_eq!((1..=degree).product::<usize>(), group.order(), "all permutations of the points");
    assert_eq!(elements.len(), group.order(), "one permutation for each element");
    let tableaux = standard_tableaux(partition);
    let generators: Vec<(usize, Array2<f64>)> = (1..degree)
        .map(|a| (position_of_swap(elements, a - 1), swap_matrix(&tableaux, a - 1)))
        .collect();
    let matrices = generated(group, tableaux.len(), &generators);
    let row = row_of(table, &matrices);
    RealIrrep::real_type(partition_name(partition), row, matrices)
}

/// The character table of a symmetric group with partitions as the names of its
/// characters.
///
/// # Panics
/// If the group is not the symmetric group on the points of `elements`.
#[must_use]
pub fn with_partition_names(
    table: CharacterTable,
    group: &CayleyTable,
    elements: &[Permutation],
) -> CharacterTable {
    let mut names = table.names().to_vec();
    for partition in partitions(elements[0].images().len()) {
        let irrep = young_irrep(group, &table, elements, &partition);
        names[irrep.rows()[0]] = irrep.name().to_owned();
    }
    table.with_names(names)
}

/// `(4,1)`.
fn partition_name(partition: &[usize]) -> String {
    let parts: Vec<String> = partition.iter().map(ToString::to_string).collect();
    format!("({})", parts.join(","))
}

/// The standard tableaux of a shape: entry a of a tableau is the row in which the
/// number a stands, numbers and rows from 0.
fn standard_tableaux(shape: &[usize]) -> Vec<Vec<usize>> {
    let Some(last) = shape.iter().rposition(|&length| length > 0) else {
        return vec![Vec::new()];
    };
    // The largest number ends a row that is longer than the next.
    let is_corner = |&row: &usize| shape[row] > shape.get(row + 1).copied().unwrap_or(0);
    let with_largest_in = |row: usize| {
        let mut rest = shape.to_vec();
        rest[row] -= 1;
        standard_tableaux(&rest).into_iter().map(move |tableau| [tableau, vec![row]].concat())
    };
    (0..=last).filter(is_corner).flat_map(with_largest_in).collect()
}

/// ρ of the transposition of the points a and a + 1: 1/r on the diagonal, where r
/// is the difference of their contents (column − row), and √(1 − 1/r²) between
/// two tableaux that differ by the exchange of a and a + 1.
fn swap_matrix(tableaux: &[Vec<usize>], a: usize) -> Array2<f64> {
    let mut matrix = Array2::zeros((tableaux.len(), tableaux.len()));
    for (i, tableau) in tableaux.iter().enumerate() {
        let inverse = 1.0 / (content(tableau, a + 1) - content(tableau, a));
        matrix[[i, i]] = inverse;
        let mut exchanged = tableau.clone();
        exchanged.swap(a, a + 1);
        // The same tableau, if both stand in one row; not standard, if in one column.
        if let Some(j) = tableaux.iter().position(|other| *other == exchanged)
            && j != i
        {
            matrix[[i, j]] = (1.0 - inverse * inverse).sqrt();
        }
    }
    matrix
}

fn content(tableau: &[usize], a: usize) -> f64 {
    let column = tableau[..a].iter().filter(|&&row| row == tableau[a]).count();
    column as f64 - tableau[a] as f64
}

fn position_of_swap(elements: &[Permutation], a: usize) -> usize {
    let is_swap = |p: &Permutation| {
        let mut images = p.images().to_vec();
        images.swap(a, a + 1);
        images.is_sorted()
    };
    elements.iter().position(is_swap).expect("every permutation of the points is an element")
}

/// ρ(x) for all x from ρ(s) for generators s of the group: breadth first from
/// the identity, by ρ(xs) = ρ(x)ρ(s).
///
/// Shapes: n×D×D.
fn generated(
    group: &CayleyTable,
    dimension: usize,
    generators: &[(usize, Array2<f64>)],
) -> Array3<f64> {
    let mut matrices = Array3::zeros((group.order(), dimension, dimension));
    matrices.slice_mut(s![0, .., ..]).diag_mut().fill(1.0);
    let mut reached = vec![false; group.order()];
    reached[0] = true;
    let mut queue = VecDeque::from([0]);
    while let Some(x) = queue.pop_front() {
        for (s, rho_s) in generators {
            let xs = group.product(x, *s);
            if !std::mem::replace(&mut reached[xs], true) {
                let product = product(matrices.slice(s![x, .., ..]), rho_s.view());
                matrices.slice_mut(s![xs, .., ..]).assign(&product);
                queue.push_back(xs);
            }
        }
    }
    debug_assert!(reached.into_iter().all(|r| r), "the elements generate the group");
    matrices
}

/// AB, each sum by ascending inner index, so that it is the same on every machine.
fn product(a: ArrayView2<'_, f64>, b: ArrayView2<'_, f64>) -> Array2<f64> {
    let mut product = Array2::zeros((a.nrows(), b.ncols()));
    for (a_row, mut row) in a.outer_iter().zip(product.outer_iter_mut()) {
        for (&factor, b_row) in a_row.iter().zip(b.outer_iter()) {
            row.scaled_add(factor, &b_row);
        }
    }
    product
}

/// The row whose values, integers all, are the traces of the matrices.
fn row_of(table: &CharacterTable, matrices: &Array3<f64>) -> usize {
    let classes = table.classes();
    let agrees = |row: &usize| {
        (0..classes.count()).all(|class| {
            let rho = matrices.index_axis(Axis(0), classes.representative(class));
            (rho.diag().sum() - table.values()[[*row, class]].re()).abs() < 0.5
        })
    };
    (0..table.degrees().len()).find(agrees).expect("the character is in the table of the group")
}
