//! What the indices of another program's network may mean.

use crate::group::{GroupSpec, Magma, Permutation, read_table};
use serde::{Deserialize, Serialize};

/// Which element has which index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ElementOrder {
    /// As here (`group/mod.rs`): of permutations the even ones first, each in
    /// lexicographic order of the one-line notation, as in the authors' code for S_n.
    Cosetta,
    /// Permutations in lexicographic order of the one-line notation, even or odd.
    Lexicographic,
    /// As the user's own table lists them, its identity not moved to the front.
    Listed,
}

/// Which factor of a product xy acts first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Composition {
    /// x, as here and in the authors' code: (xy)\[i\] = y\[x\[i\]\]. For tables: row x,
    /// column y.
    LeftFirst,
    /// y, as in most textbooks: (xy)\[i\] = x\[y\[i\]\]. What is called xy there is yx
    /// here.
    RightFirst,
}

impl Composition {
    pub(super) const ALL: [Self; 2] = [Self::LeftFirst, Self::RightFirst];
}

/// The orders that make sense for a group, each with the index here of every index there.
pub(super) fn orders(spec: &GroupSpec, table: &Magma) -> Vec<(ElementOrder, Vec<usize>)> {
    let as_here = (0..table.order()).collect();
    let mut orders = vec![(ElementOrder::Cosetta, as_here)];
    for (order, places) in [
        (ElementOrder::Lexicographic, lexicographic(table)),
        (ElementOrder::Listed, listed(spec, table)),
    ] {
        orders.extend(places.map(|places| (order, places)));
    }
    orders
}

/// `None` unless the elements are permutations.
fn lexicographic(table: &Magma) -> Option<Vec<usize>> {
    let permutations: Option<Vec<Permutation>> =
        table.labels().iter().map(|label| label.parse().ok()).collect();
    let mut permutations = permutations?;
    let degree = permutations.iter().map(Permutation::degree).max()?;
    permutations.iter_mut().for_each(|p| *p = p.extended_to(degree));
    // As many as come before it: a few hundred need no sorting.
    let rank = |p: &Permutation| permutations.iter().filter(|&q| q < p).count();
    let mut places = vec![0; table.order()];
    for (x, p) in permutations.iter().enumerate() {
        places[rank(p)] = x;
    }
    Some(places)
}

/// `None` unless the group is a table whose identity was moved to the front.
fn listed(spec: &GroupSpec, table: &Magma) -> Option<Vec<usize>> {
    let GroupSpec::Table(text) = spec else { return None };
    let given = read_table(text).ok()?;
    let moved = given.identity().filter(|_| given.labels() != table.labels())?;
    Some(
        (0..given.order())
            .map(|x| if x == moved { 0 } else { x + usize::from(x < moved) })
            .collect(),
    )
}
