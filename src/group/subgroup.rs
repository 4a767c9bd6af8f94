//! Subgroups as sets of bits.

use super::CayleyTable;
use fixedbitset::FixedBitSet;
use std::hash::{Hash, Hasher};

/// A subgroup of a group, with elements that generate it. Two are equal if they
/// have the same members.
#[derive(Clone, Debug)]
pub struct Subgroup {
    members: FixedBitSet,
    order: usize,
    generators: Vec<u16>,
}

impl PartialEq for Subgroup {
    fn eq(&self, other: &Self) -> bool {
        self.members == other.members
    }
}

impl Eq for Subgroup {}

impl Hash for Subgroup {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.members.hash(state);
    }
}

impl Subgroup {
    /// {e}.
    #[must_use]
    pub fn trivial(group: &CayleyTable) -> Self {
        let mut members = FixedBitSet::with_capacity(group.order());
        members.insert(0);
        Self { members, order: 1, generators: Vec::new() }
    }

    /// ⟨S⟩, the smallest subgroup that holds the given elements.
    ///
    /// # Panics
    /// If one of them is not an element.
    #[must_use]
    pub fn generated_by(group: &CayleyTable, elements: &[usize]) -> Self {
        elements.iter().fold(Self::trivial(group), |h, &x| h.join(group, x))
    }

    /// The subgroup with these members, which are known to form one.
    pub(super) fn from_members(
        group: &CayleyTable,
        members: impl IntoIterator<Item = usize>,
    ) -> Self {
        members.into_iter().fold(Self::trivial(group), |h, x| h.join(group, x))
    }

    /// ⟨H, x⟩. Costs O(|⟨H, x⟩|) products.
    ///
    /// # References
    /// Dimino's algorithm: Butler, *Fundamental Algorithms for Permutation
    /// Groups* (1991), chapter 3.
    ///
    /// # Panics
    /// If `x` is not an element.
    #[must_use]
    pub fn join(&self, group: &CayleyTable, x: usize) -> Self {
        if self.contains(x) {
            return self.clone();
        }
        let mut joined = self.clone();
        joined.generators.push(u16::try_from(x).expect("orders are at most MAX_ORDER"));
        let own: Vec<usize> = self.members().collect();
        // Right cosets Hr, each reached from one before by a generator.
        let mut representatives = vec![0];
        let mut next = 0;
        while next < representatives.len() {
            for &g in &joined.generators {
                let r = group.product(representatives[next], usize::from(g));
                if !joined.members.contains(r) {
                    own.iter().for_each(|&h| joined.members.insert(group.product(h, r)));
                    representatives.push(r);
                }
            }
            next += 1;
        }
        joined.order = self.order * representatives.len();
        joined
    }

    /// |H|.
    #[must_use]
    pub fn order(&self) -> usize {
        self.order
    }

    /// Whether `x` is in H.
    #[must_use]
    pub fn contains(&self, x: usize) -> bool {
        self.members.contains(x)
    }

    /// The members, ascending.
    pub fn members(&self) -> impl Iterator<Item = usize> {
        self.members.ones()
    }

    /// The members as bits.
    #[must_use]
    pub fn bits(&self) -> &FixedBitSet {
        &self.members
    }

    /// Elements that generate H.
    #[must_use]
    pub fn generators(&self) -> &[u16] {
        &self.generators
    }

    /// Whether H ≤ K.
    #[must_use]
    pub fn is_subgroup_of(&self, k: &Self) -> bool {
        self.members.is_subset(&k.members)
    }

    /// g⁻¹Hg.
    ///
    /// # Panics
    /// If `g` is not an element.
    #[must_use]
    pub fn conjugate(&self, group: &CayleyTable, g: usize) -> Self {
        let mut members = FixedBitSet::with_capacity(group.order());
        self.members.ones().for_each(|h| members.insert(group.conjugate(h, g)));
        let moved = |&h: &u16| {
            u16::try_from(group.conjugate(h.into(), g)).expect("orders are at most MAX_ORDER")
        };
        Self { members, order: self.order, generators: self.generators.iter().map(moved).collect() }
    }

    /// H as a group of its own: element `i` is the i-th member.
    #[must_use]
    pub fn to_group(&self, group: &CayleyTable) -> CayleyTable {
        let members: Vec<usize> = self.members().collect();
        let mut place = vec![0; group.order()];
        members.iter().enumerate().for_each(|(i, &x)| place[x] = i);
        let labels = members.iter().map(|&x| group.label(x).to_owned()).collect();
        CayleyTable::constructed(labels, |i, j| place[group.product(members[i], members[j])])
    }
}
