//! One subgroup that was chosen: by its place in the lattice, or by elements that generate it.

use super::{Profile, narrow};
use crate::group::{CayleyTable, Side, Subgroup, SubgroupClass, SubgroupLattice, cosets, quotient};
use serde::{Deserialize, Serialize};

/// Larger quotients are not named: that needs all their subgroups.
const MOST_NAMED: usize = 120;

/// Which subgroup is meant.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum SubgroupChoice {
    /// By its place in the lattice.
    Place {
        /// |H|, against links that were made for another group.
        order: usize,
        /// The number of its class.
        class: usize,
        /// Its number in the class.
        conjugate: usize,
    },
    /// The smallest one with these elements.
    Generated {
        /// Elements of the group.
        elements: Vec<u16>,
    },
}

/// What is to be said of a subgroup. Elements are numbers.
#[derive(Debug, Serialize)]
pub struct ChosenSubgroup {
    /// |H|.
    pub order: usize,
    /// [G:H].
    pub index: usize,
    /// The number of its class in the lattice, if all subgroups are known.
    pub class: Option<usize>,
    /// Its number in the class.
    pub conjugate: Option<usize>,
    /// The number of its conjugates.
    pub copies: Option<usize>,
    /// The isomorphism type, where it is proved.
    pub name: Option<String>,
    /// Its elements, ascending.
    pub members: Vec<u16>,
    /// Elements that generate it.
    pub generators: Vec<u16>,
    /// G/H, if H is normal.
    pub quotient: Option<QuotientReport>,
    /// Why there is no quotient: an element and a conjugate of it that lies outside.
    pub not_normal: Option<String>,
}

/// The group of the cosets of a normal subgroup.
#[derive(Debug, Serialize)]
pub struct QuotientReport {
    /// The isomorphism type, where it is proved.
    pub name: Option<String>,
    /// For each coset its smallest element.
    pub representatives: Vec<u16>,
    /// Row x, column y: the number of the coset xy.
    pub table: Vec<Vec<u16>>,
}

impl Profile {
    /// Whether subgroups can be chosen by their place.
    #[must_use]
    pub fn knows_subgroups(&self) -> bool {
        self.search.lattice().is_some()
    }

    /// The subgroup that is meant; `None` if there is none there.
    #[must_use]
    pub fn subgroup(&self, choice: &SubgroupChoice) -> Option<Subgroup> {
        match choice {
            &SubgroupChoice::Place { order, class, conjugate } => {
                let found = self.search.lattice()?.subgroup(class, conjugate)?;
                (found.order() == order).then(|| found.clone())
            }
            SubgroupChoice::Generated { elements } => {
                let elements: Vec<usize> = elements.iter().copied().map(usize::from).collect();
                let known = elements.iter().all(|&g| g < self.group.order());
                known.then(|| Subgroup::generated_by(&self.group, &elements))
            }
        }
    }

    /// What is to be said of a subgroup of this group.
    #[must_use]
    pub fn describe(&self, h: &Subgroup) -> ChosenSubgroup {
        let place = self.search.lattice().and_then(|lattice| place_of(lattice, h));
        let class = place.map(|(_, _, class)| class);
        let quotient = quotient(&self.group, h);
        ChosenSubgroup {
            order: h.order(),
            index: self.group.order() / h.order(),
            class: place.map(|(number, _, _)| number),
            conjugate: place.map(|(_, conjugate, _)| conjugate),
            copies: class.map(SubgroupClass::copies),
            name: class.and_then(SubgroupClass::name).map(str::to_owned),
            members: h.members().map(narrow).collect(),
            generators: h.generators().to_vec(),
            not_normal: quotient.as_ref().err().map(ToString::to_string),
            quotient: quotient.ok().map(|quotient| self.describe_quotient(h, &quotient)),
        }
    }

    fn describe_quotient(&self, h: &Subgroup, quotient: &CayleyTable) -> QuotientReport {
        let blocks = cosets(&self.group, h, Side::Left);
        let name = (quotient.order() <= MOST_NAMED).then(|| {
            let lattice = SubgroupLattice::naming(quotient, self.naming);
            lattice.classes().last()?.name().map(str::to_owned)
        });
        QuotientReport {
            name: name.flatten(),
            representatives: (0..blocks.count())
                .map(|c| narrow(blocks.representative(c)))
                .collect(),
            table: quotient.products().rows().into_iter().map(|row| row.to_vec()).collect(),
        }
    }
}

/// The number of the class of `h`, its number in the class, and the class.
fn place_of<'a>(
    lattice: &'a SubgroupLattice,
    h: &Subgroup,
) -> Option<(usize, usize, &'a SubgroupClass)> {
    let same_order = |(_, class): &(usize, &SubgroupClass)| class.order() == h.order();
    lattice.classes().iter().enumerate().filter(same_order).find_map(|(number, class)| {
        let conjugate = class.subgroups().iter().position(|k| k == h)?;
        Some((number, conjugate, class))
    })
}
