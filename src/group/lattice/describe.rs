//! Maximal subgroups, generators and names of the classes of a lattice.

use super::{Cover, Naming, SubgroupClass, SubgroupLattice};
use crate::{
    group::{
        CayleyTable, Subgroup,
        recognise::{Decomposition, decompose},
    },
    integers::is_prime,
};

/// With more classes than this, a search that was ended early is not gone through for what
/// lies in what: nobody could look at it.
const MOST_IN_PART: usize = 2000;

/// Describes the classes one after the other, in ascending order.
#[derive(Debug)]
pub(super) struct Describer {
    classes: Vec<SubgroupClass>,
    /// How each class so far is built of direct factors, if that is known.
    decompositions: Vec<Option<Decomposition>>,
    /// Whether the classes are all there are.
    complete: bool,
    stopped: bool,
    naming: Naming,
    /// The order of the whole group.
    n: usize,
}

impl SubgroupClass {
    pub(super) fn undescribed(subgroups: Vec<Subgroup>) -> Self {
        let generators = subgroups[0].generators().to_vec();
        Self { subgroups, generators, covers: None, maximal: None, name: None }
    }
}

impl Describer {
    pub(super) fn new(
        group: &CayleyTable,
        classes: Vec<SubgroupClass>,
        complete: bool,
        naming: Naming,
    ) -> Self {
        let n = group.order();
        Self { classes, decompositions: Vec::new(), complete, stopped: false, naming, n }
    }

    /// How many classes are described, of how many.
    pub(super) fn progress(&self) -> (usize, usize) {
        (self.decompositions.len(), self.classes.len())
    }

    /// Leaves the classes that are still to come undescribed.
    pub(super) fn stop(&mut self) {
        self.stopped = true;
    }

    /// Describes the next class; after the last one gives the lattice.
    pub(super) fn advance(&mut self, group: &CayleyTable) -> Option<SubgroupLattice> {
        let at = self.decompositions.len();
        if at < self.classes.len() && !self.stopped {
            let joined = self.complete || self.classes.len() <= MOST_IN_PART;
            let below = if joined { self.below(at) } else { Vec::new() };
            if joined {
                self.describe_maximal(at, &below);
            }
            let k = self.classes[at].representative();
            let factors = || self.direct_factors(group, k, &below);
            let decomposition = decompose(group, k, &self.classes[at].generators, factors);
            let name = decomposition.as_ref().map(|parts| parts.name().to_owned());
            self.classes[at].name = name.filter(|_| self.may_be_named(group, k));
            self.decompositions.push(decomposition);
        }
        let finished = self.decompositions.len() == self.classes.len();
        (finished || self.stopped).then(|| self.finish(finished))
    }

    fn may_be_named(&self, group: &CayleyTable, k: &Subgroup) -> bool {
        let is_cyclic = || k.members().any(|x| group.powers(x).count() == k.order());
        match self.naming {
            Naming::All => true,
            Naming::ProperCyclic => k.order() < self.n && is_cyclic(),
        }
    }

    /// The proper subgroups of the representative of class `at`, largest first, as
    /// (class, number in the class).
    fn below(&self, at: usize) -> Vec<(usize, usize)> {
        let k = self.classes[at].representative();
        let may_lie_in = |class: &SubgroupClass| {
            class.order() < k.order() && k.order().is_multiple_of(class.order())
        };
        let mut below = Vec::new();
        for (c, class) in self.classes[..at].iter().enumerate().rev() {
            if may_lie_in(class) {
                let inside = |&i: &usize| class.subgroups[i].is_subgroup_of(k);
                below.extend((0..class.copies()).filter(inside).map(|i| (c, i)));
            }
        }
        below
    }

    fn describe_maximal(&mut self, at: usize, below: &[(usize, usize)]) {
        let k = self.classes[at].representative();
        let maximal = maximal_of(&self.classes, below.iter().copied());
        let mut covers: Vec<Cover> = Vec::new();
        for &(class, _) in &maximal {
            let certain = || {
                let index = k.order() / self.classes[class].order();
                self.complete || is_prime(index as u64)
            };
            match covers.last_mut() {
                Some(cover) if cover.class == class => cover.count += 1,
                _ => covers.push(Cover { class, count: 1, certain: certain() }),
            }
        }
        covers.reverse();
        if !self.complete {
            self.classes[at].covers = Some(covers);
            return;
        }
        let maximal: Vec<&Subgroup> =
            maximal.iter().map(|&(class, i)| &self.classes[class].subgroups[i]).collect();
        let generators = few_generators(k, &maximal);
        if k.order() == self.n {
            for class in &mut self.classes {
                class.maximal = Some(false);
            }
            for cover in &covers {
                self.classes[cover.class].maximal = Some(true);
            }
        }
        self.classes[at].covers = Some(covers);
        self.classes[at].generators = generators;
    }

    /// Two normal subgroups of `k` whose direct product it is, the first as small
    /// as possible, with what is known of them.
    fn direct_factors(
        &self,
        group: &CayleyTable,
        k: &Subgroup,
        below: &[(usize, usize)],
    ) -> Option<[&Decomposition; 2]> {
        let normal: Vec<(usize, &Subgroup)> = below
            .iter()
            .map(|&(class, i)| (class, &self.classes[class].subgroups[i]))
            .filter(|(_, h)| h.order() > 1 && is_normalised_by(group, h, k.generators()))
            .collect();
        for &(small, n) in normal.iter().rev() {
            for &(large, m) in &normal {
                let trivially = || n.bits().intersection_count(m.bits()) == 1;
                if n.order() * m.order() == k.order() && trivially() {
                    let [small, large] = [small, large].map(|c| self.decompositions[c].as_ref());
                    return Some([small?, large?]);
                }
            }
        }
        None
    }

    fn finish(&mut self, finished: bool) -> SubgroupLattice {
        let classes = std::mem::take(&mut self.classes);
        SubgroupLattice { classes, complete: self.complete && finished }
    }
}

/// Those of some subgroups, the largest first, that lie in no other of them; each is given by
/// (class, number in the class).
pub(super) fn maximal_of(
    classes: &[SubgroupClass],
    below: impl IntoIterator<Item = (usize, usize)>,
) -> Vec<(usize, usize)> {
    let subgroup = |(class, i): (usize, usize)| &classes[class].subgroups[i];
    let mut maximal: Vec<(usize, usize)> = Vec::new();
    for place in below {
        let h = subgroup(place);
        if !maximal.iter().any(|&m| h.is_subgroup_of(subgroup(m))) {
            maximal.push(place);
        }
    }
    maximal
}

fn is_normalised_by(group: &CayleyTable, h: &Subgroup, elements: &[u16]) -> bool {
    elements
        .iter()
        .all(|&g| h.generators().iter().all(|&x| h.contains(group.conjugate(x.into(), g.into()))))
}

/// Elements of `k` that lie together in none of its maximal subgroups, so that
/// they generate it; each is chosen to leave as few of those as possible.
fn few_generators(k: &Subgroup, maximal: &[&Subgroup]) -> Vec<u16> {
    let mut left = maximal.to_vec();
    let mut generators = Vec::new();
    while !left.is_empty() {
        let containing = |x: usize| left.iter().filter(|m| m.contains(x)).count();
        let x = k.members().min_by_key(|&x| containing(x)).expect("a subgroup has members");
        left.retain(|m| m.contains(x));
        generators.push(u16::try_from(x).expect("orders are at most MAX_ORDER"));
    }
    generators
}
