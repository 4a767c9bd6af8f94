//! What tells two groups apart.

use super::isomorphism;
use crate::group::{
    CayleyTable, SubgroupLattice, centre, commutator_subgroup, conjugacy_classes, element_orders,
};
use serde::Serialize;

/// What can be counted in a group, and is the same in all groups isomorphic to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Count {
    /// Elements.
    Order,
    /// Elements of one order.
    Elements,
    /// Elements of the centre.
    Centre,
    /// Elements of the commutator subgroup.
    Derived,
    /// Conjugacy classes of one size.
    Classes,
    /// Subgroups.
    Subgroups,
    /// None of these tells the two apart, but no choice of images for generators makes an
    /// isomorphism.
    Nothing,
}

/// A proof that two groups are not isomorphic: the first thing that there is more of in one of
/// them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// What was counted.
    pub count: Count,
    /// The order of those elements, the size of those classes; else 0.
    pub of: usize,
    /// How many there are in either group.
    pub found: [usize; 2],
}

/// An isomorphism from `a` to `b`, as the images of the elements of `a`.
///
/// # Errors
/// Why there is none.
pub fn compare(a: &CayleyTable, b: &CayleyTable) -> Result<Vec<u16>, Difference> {
    let err = |count, of, found| Err(Difference { count, of, found });
    if a.order() != b.order() {
        return err(Count::Order, 0, [a.order(), b.order()]);
    }
    for ((count, of, in_a), (_, _, in_b)) in counts(a).into_iter().zip(counts(b)) {
        if in_a != in_b {
            return err(count, of, [in_a, in_b]);
        }
    }
    if let Some(images) = isomorphism(a, &a.generators(), b) {
        return Ok(images);
    }
    let subgroups = [a, b].map(|group| SubgroupLattice::of(group).subgroup_count());
    let differ = subgroups[0] != subgroups[1];
    err(if differ { Count::Subgroups } else { Count::Nothing }, 0, subgroups)
}

/// What is counted before an isomorphism is looked for, what is easiest to see first; of groups
/// of one order it is the same list.
fn counts(group: &CayleyTable) -> Vec<(Count, usize, usize)> {
    let (orders, classes) = (element_orders(group), conjugacy_classes(group));
    let mut counts = Vec::new();
    for order in 2..=group.order() {
        counts.push((Count::Elements, order, orders.iter().filter(|&&o| o == order).count()));
    }
    counts.push((Count::Centre, 0, centre(group).order()));
    counts.push((Count::Derived, 0, commutator_subgroup(group).order()));
    for size in 1..=group.order() {
        let of_size = classes.blocks().iter().filter(|class| class.len() == size).count();
        counts.push((Count::Classes, size, of_size));
    }
    counts
}
