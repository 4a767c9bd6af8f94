//! Character tables with the names that are usual for the group.

use super::{CharacterTable, with_partition_names};
use crate::group::{CayleyTable, Family, GroupSpec, Permutation};

/// The character table of the group that `spec` denotes; that of a symmetric group has
/// partitions for names.
#[must_use]
pub fn named_characters(spec: &GroupSpec, group: &CayleyTable) -> CharacterTable {
    let table = CharacterTable::of(group);
    match all_permutations(spec, group) {
        Some(elements) => with_partition_names(table, group, &elements),
        None => table,
    }
}

/// The elements as permutations, if they are all permutations of some points.
fn all_permutations(spec: &GroupSpec, group: &CayleyTable) -> Option<Vec<Permutation>> {
    if !matches!(spec, GroupSpec::Family(Family::Symmetric(_)) | GroupSpec::Permutations(_)) {
        return None;
    }
    // Their labels are their cycles.
    let labels = group.labels().iter();
    let elements: Vec<Permutation> =
        labels.map(|label| label.parse().ok()).collect::<Option<_>>()?;
    let degree = elements.iter().map(|p| p.images().len()).max()?;
    let is_symmetric = (1..=degree).product::<usize>() == group.order();
    let degree = u8::try_from(degree).expect("points are at most 255");
    is_symmetric.then(|| elements.iter().map(|p| p.extended_to(degree)).collect())
}
