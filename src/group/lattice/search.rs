//! The search for all subgroups, in portions.

use super::{Naming, SubgroupClass, SubgroupLattice, describe::Describer};
use crate::{
    group::{CayleyTable, Subgroup},
    integers::is_prime,
    sorting,
};
use std::{cmp::Ordering, collections::HashSet};

/// The search stops by itself when it has found this many subgroups: a lattice
/// beyond that is of no use to anyone, and fills the memory of a tab.
pub const MAX_SUBGROUPS: usize = 65_536;

/// A search for all subgroups up to conjugacy.
///
/// Every subgroup K other than {e} is ⟨M, z⟩ with M maximal in K and an element z
/// outside M of prime power order whose p-th power lies in M: take z of least
/// order among the elements of prime power order outside M. So all classes are
/// found from {e} by joining such z to one representative of each class.
///
/// # References
/// Neubüser, "Untersuchungen des Untergruppenverbandes endlicher Gruppen auf
/// einer programmgesteuerten elektronischen Dualmaschine", Numerische Mathematik
/// 2 (1960): the elements z generate his *zuppos*.
#[derive(Debug)]
pub struct LatticeSearch {
    zuppos: Vec<Zuppo>,
    generators: Vec<usize>,
    found: HashSet<Subgroup>,
    /// The conjugates of each class found.
    classes: Vec<Vec<Subgroup>>,
    /// The first class that nothing has been joined to yet.
    next: usize,
    stage: Stage,
    naming: Naming,
}

/// A cyclic subgroup of prime power order, given by the least of its generators.
#[derive(Debug)]
struct Zuppo {
    z: usize,
    /// zᵖ.
    power: usize,
}

#[derive(Debug)]
enum Stage {
    Searching,
    Describing(Describer),
    Finished(SubgroupLattice),
}

/// What a call of [`LatticeSearch::advance`] leaves to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchProgress {
    /// Subgroups are still being found.
    Searching {
        /// Classes that everything has been joined to.
        done: usize,
        /// Classes found so far.
        classes: usize,
    },
    /// Maximal subgroups, generators and names are being determined.
    Describing {
        /// Classes described.
        done: usize,
        /// All classes.
        classes: usize,
    },
    /// The lattice is ready.
    Finished,
}

impl LatticeSearch {
    /// A search in `group` that has found {e}.
    #[must_use]
    pub fn new(group: &CayleyTable) -> Self {
        Self::naming(group, Naming::All)
    }

    /// The same, to give names to some subgroups only.
    #[must_use]
    pub fn naming(group: &CayleyTable, naming: Naming) -> Self {
        let trivial = Subgroup::trivial(group);
        Self {
            zuppos: zuppos(group),
            generators: group.generators(),
            found: HashSet::from([trivial.clone()]),
            classes: vec![vec![trivial]],
            next: 0,
            stage: Stage::Searching,
            naming,
        }
    }

    /// Works on one class of subgroups of `group`, the same as at the start.
    pub fn advance(&mut self, group: &CayleyTable) -> SearchProgress {
        match &mut self.stage {
            Stage::Searching if self.next < self.classes.len() => self.extend(group),
            Stage::Searching => self.describe(group, true),
            Stage::Describing(describer) => {
                if let Some(lattice) = describer.advance(group) {
                    self.stage = Stage::Finished(lattice);
                }
            }
            Stage::Finished(_) => {}
        }
        self.progress()
    }

    /// Ends the search for subgroups: what has been found makes a partial lattice,
    /// which [`Self::advance`] then describes. Or ends the description of those
    /// found, if that has begun.
    pub fn stop(&mut self, group: &CayleyTable) {
        match &mut self.stage {
            Stage::Searching => self.describe(group, self.next == self.classes.len()),
            Stage::Describing(describer) => describer.stop(),
            Stage::Finished(_) => {}
        }
    }

    /// The lattice, once the search has finished.
    #[must_use]
    pub fn lattice(&self) -> Option<&SubgroupLattice> {
        match &self.stage {
            Stage::Finished(lattice) => Some(lattice),
            Stage::Searching | Stage::Describing(_) => None,
        }
    }

    /// Subgroups found so far, conjugates counted.
    #[must_use]
    pub fn subgroup_count(&self) -> usize {
        self.found.len()
    }

    /// Where the search stands.
    #[must_use]
    pub fn progress(&self) -> SearchProgress {
        match &self.stage {
            Stage::Searching => {
                SearchProgress::Searching { done: self.next, classes: self.classes.len() }
            }
            Stage::Describing(describer) => {
                let (done, classes) = describer.progress();
                SearchProgress::Describing { done, classes }
            }
            Stage::Finished(_) => SearchProgress::Finished,
        }
    }

    /// Joins every zuppo that may give a subgroup just above it to the next class.
    fn extend(&mut self, group: &CayleyTable) {
        let h = self.classes[self.next][0].clone();
        self.next += 1;
        let mut covered = h.bits().clone();
        for at in 0..self.zuppos.len() {
            let Zuppo { z, power } = self.zuppos[at];
            if covered.contains(z) || !h.contains(power) {
                continue;
            }
            let joined = h.join(group, z);
            if is_prime((joined.order() / h.order()) as u64) {
                // Nothing lies between the two: any other element gives the same.
                covered.union_with(joined.bits());
            }
            if !self.found.contains(&joined) {
                let conjugates = self.conjugates(group, joined);
                self.found.extend(conjugates.iter().cloned());
                self.classes.push(conjugates);
            }
        }
        if self.found.len() > MAX_SUBGROUPS {
            self.stop(group);
        }
    }

    /// The conjugates of `h`, in ascending order.
    fn conjugates(&self, group: &CayleyTable, h: Subgroup) -> Vec<Subgroup> {
        let mut seen = HashSet::from([h.clone()]);
        let mut orbit = vec![h];
        let mut next = 0;
        while next < orbit.len() {
            for &g in &self.generators {
                let moved = orbit[next].conjugate(group, g);
                if seen.insert(moved.clone()) {
                    orbit.push(moved);
                }
            }
            next += 1;
        }
        sorting::sort_by(&mut orbit, by_members);
        orbit
    }

    fn describe(&mut self, group: &CayleyTable, complete: bool) {
        let mut classes = std::mem::take(&mut self.classes);
        sorting::sort_by(&mut classes, |a, b| {
            let key = |class: &[Subgroup]| (class[0].order(), class.len());
            key(a).cmp(&key(b)).then_with(|| by_members(&a[0], &b[0]))
        });
        let classes = classes.into_iter().map(SubgroupClass::undescribed).collect();
        self.stage = Stage::Describing(Describer::new(group, classes, complete, self.naming));
    }
}

fn by_members(a: &Subgroup, b: &Subgroup) -> Ordering {
    a.members().cmp(b.members())
}

/// The cyclic subgroups of prime power order other than {e}.
fn zuppos(group: &CayleyTable) -> Vec<Zuppo> {
    let mut seen = vec![false; group.order()];
    let mut zuppos = Vec::new();
    for z in 1..group.order() {
        let powers: Vec<usize> = group.powers(z).collect();
        let Some(p) = prime_of_power(powers.len()) else { continue };
        if !seen[z] {
            zuppos.push(Zuppo { z, power: powers[p % powers.len()] });
            // The generators of the same subgroup are the powers prime to p.
            (0..powers.len()).filter(|k| k % p != 0).for_each(|k| seen[powers[k]] = true);
        }
    }
    zuppos
}

/// p, if `n` is a power of a prime p.
fn prime_of_power(n: usize) -> Option<usize> {
    let p = (2..=n).find(|p| n.is_multiple_of(*p))?;
    let power = std::iter::successors(Some(p), |q| q.checked_mul(p)).find(|&q| q >= n);
    (power == Some(n)).then_some(p)
}
