//! Left, right and double cosets, quotients, and the action on cosets.

use super::{CayleyTable, GroupError, Partition, Subgroup};
use ndarray::Array2;
use serde::{Deserialize, Serialize};

/// Which side of a subgroup the other factor stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// gH.
    Left,
    /// Hg.
    Right,
}

/// The cosets gH or Hg, numbered by their smallest element; number 0 is H.
#[must_use]
pub fn cosets(group: &CayleyTable, h: &Subgroup, side: Side) -> Partition {
    Partition::by_blocks(group.order(), |g| match side {
        Side::Left => h.members().map(|x| group.product(g, x)).collect(),
        Side::Right => h.members().map(|x| group.product(x, g)).collect(),
    })
}

/// The double cosets HgK, numbered by their smallest element.
#[must_use]
pub fn double_cosets(group: &CayleyTable, h: &Subgroup, k: &Subgroup) -> Partition {
    let times_k = |x| k.members().map(move |y| group.product(x, y));
    Partition::by_blocks(group.order(), |g| {
        h.members().flat_map(|x| times_k(group.product(x, g))).collect()
    })
}

/// G/N: its elements are the cosets of N, called after their smallest element.
///
/// # Errors
/// If N is not normal, with an element and a conjugate that show it.
pub fn quotient(group: &CayleyTable, n: &Subgroup) -> Result<CayleyTable, GroupError> {
    for g in group.generators() {
        for h in n.generators().iter().map(|&h| usize::from(h)) {
            let conjugate = group.conjugate(h, g);
            if !n.contains(conjugate) {
                let [g, h, conjugate] = [g, h, conjugate].map(|x| group.as_magma().element(x));
                return Err(GroupError::NotNormal { g, h, conjugate });
            }
        }
    }
    let cosets = cosets(group, n, Side::Left);
    let representative = |c| cosets.representative(c);
    let labels = (0..cosets.count()).map(|c| format!("{} N", group.label(representative(c))));
    Ok(CayleyTable::constructed(labels.collect(), |x, y| {
        cosets.block_of(group.product(representative(x), representative(y)))
    }))
}

/// How G permutes the right cosets of H: entry (g, c) is the number of the coset
/// `c·g = {xg : x in c}`. The action of a product xy is that of x, then that of y.
///
/// Shapes: n×[G:H]; cosets numbered as by [`cosets`].
///
/// # Panics
/// If H is not a subgroup of this group.
#[must_use]
pub fn action_on_cosets(group: &CayleyTable, h: &Subgroup) -> Array2<u16> {
    let cosets = cosets(group, h, Side::Right);
    Array2::from_shape_fn((group.order(), cosets.count()), |(g, c)| {
        let moved = cosets.block_of(group.product(cosets.representative(c), g));
        u16::try_from(moved).expect("orders are at most MAX_ORDER")
    })
}
