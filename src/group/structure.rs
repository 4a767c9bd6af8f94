//! Orders of elements, conjugacy classes, and the subgroups every group has.

use super::{CayleyTable, Partition, Subgroup};
use crate::integers::gcd;

/// The order of each element.
#[must_use]
pub fn element_orders(group: &CayleyTable) -> Vec<usize> {
    (0..group.order()).map(|x| group.powers(x).count()).collect()
}

/// The least e with xᵉ = 1 for all x.
#[must_use]
pub fn exponent(group: &CayleyTable) -> usize {
    element_orders(group).into_iter().fold(1, |e, order| e / gcd(e, order) * order)
}

/// The conjugacy classes, that of the identity first, then by the order of their
/// elements, their size and their smallest element.
#[must_use]
pub fn conjugacy_classes(group: &CayleyTable) -> Partition {
    let n = group.order();
    Partition::by_blocks(n, |x| (0..n).map(|g| group.conjugate(x, g)).collect()).sorted_by_key(
        |class| {
            let order = group.powers(class[0].into()).count();
            (order, class.len(), class[0])
        },
    )
}

/// C(S) = {g : gs = sg for all s in S}.
#[must_use]
pub fn centraliser(group: &CayleyTable, elements: &[usize]) -> Subgroup {
    let commutes =
        |&g: &usize| elements.iter().all(|&s| group.product(g, s) == group.product(s, g));
    Subgroup::from_members(group, (0..group.order()).filter(commutes))
}

/// The centre, Z(G).
#[must_use]
pub fn centre(group: &CayleyTable) -> Subgroup {
    centraliser(group, &group.generators())
}

/// N(H) = {g : g⁻¹Hg = H}.
#[must_use]
pub fn normaliser(group: &CayleyTable, h: &Subgroup) -> Subgroup {
    let keeps =
        |&g: &usize| h.generators().iter().all(|&x| h.contains(group.conjugate(usize::from(x), g)));
    Subgroup::from_members(group, (0..group.order()).filter(keeps))
}

/// The commutator (derived) subgroup, G' = ⟨x⁻¹y⁻¹xy⟩.
#[must_use]
pub fn commutator_subgroup(group: &CayleyTable) -> Subgroup {
    let n = group.order();
    let mut derived = Subgroup::trivial(group);
    // Commutators with generators, and their conjugates, are enough.
    for g in group.generators() {
        for x in 0..n {
            let commutator = group.product(group.inverse(x), group.conjugate(x, g));
            derived = derived.join(group, commutator);
        }
    }
    derived
}
