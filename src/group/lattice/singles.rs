//! Single subgroups: what lies just below each, and elements that generate it.

use super::{SubgroupLattice, describe::maximal_of};
use crate::{
    group::{CayleyTable, Subgroup},
    sorting,
};

impl SubgroupLattice {
    /// What the covers of a class are for one subgroup K of it, given by (class, number in the
    /// class), in ascending order. `None` where those of the class are not known.
    ///
    /// # Panics
    /// If there is no such subgroup.
    #[must_use]
    pub fn covers_of(&self, class: usize, conjugate: usize) -> Option<Vec<(usize, usize)>> {
        let covers = self.classes[class].covers()?;
        let k = &self.classes[class].subgroups[conjugate];
        // Of a class that K covers, some subgroups may lie further down in K.
        let below = covers.iter().rev().flat_map(|cover| {
            let conjugates = self.classes[cover.class].subgroups.iter().enumerate();
            conjugates.filter(|(_, h)| h.is_subgroup_of(k)).map(|(i, _)| (cover.class, i))
        });
        let mut maximal = maximal_of(&self.classes, below);
        sorting::sort(&mut maximal);
        Some(maximal)
    }

    /// Elements that generate one subgroup: those of its class, conjugated.
    ///
    /// # Panics
    /// If there is no such subgroup.
    #[must_use]
    pub fn generators_of(&self, group: &CayleyTable, class: usize, conjugate: usize) -> Vec<u16> {
        let class = &self.classes[class];
        let k: &Subgroup = &class.subgroups[conjugate];
        let moved =
            |g: usize| class.generators.iter().map(move |&x| group.conjugate(usize::from(x), g));
        let g = (0..group.order())
            .find(|&g| moved(g).all(|x| k.contains(x)))
            .expect("subgroups of a class are conjugate");
        moved(g).map(|x| u16::try_from(x).expect("orders are at most MAX_ORDER")).collect()
    }
}
