//! What came out for each neuron, as plain data.

use super::{CosetFit, CosetSearch, EXPLAINED, NeuronFunctions};
use crate::{
    group::{Side, SubgroupLattice},
    model::Parameters,
    sorting,
};
use serde::Serialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

/// Neurons whose functions are searched together: as many as pay.
const TOGETHER: usize = 4;

/// All neurons of a network, held against the subgroups of its group.
#[derive(Debug, Serialize)]
pub struct NeuronsReport {
    /// Neuron by neuron.
    pub neurons: Vec<NeuronReport>,
    /// Neurons that are not dead.
    pub live: usize,
    /// Share of the live neurons that are explained on both sides.
    pub explained: Option<f64>,
    /// Share of the live neurons with least C_H below 1 on both sides: nearer to constant
    /// on cosets than on the whole group.
    pub concentrated: Option<f64>,
    /// Median of the least C_H over both sides of all live neurons.
    pub median_min_c: Option<f64>,
    /// Live neurons with status `coset` by class of subgroups, by descending count.
    pub class_counts: Vec<ClassCount>,
}

/// A neuron.
#[derive(Debug, Serialize)]
pub struct NeuronReport {
    /// How it stands to the subgroups.
    pub status: NeuronStatus,
    /// Its left function, against right cosets; `null` if it is constant.
    pub left: Option<SideReport>,
    /// Its right function, against left cosets; `null` if it is constant.
    pub right: Option<SideReport>,
}

/// How a neuron stands to the subgroups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum NeuronStatus {
    /// It has next to no weights.
    Dead,
    /// Both sides are explained, by conjugate subgroups.
    Coset,
    /// Both sides are explained, by subgroups of different classes.
    Mixed,
    /// At least one side is explained by no subgroup.
    Unexplained,
}

/// A left or right function.
#[derive(Clone, Debug, Serialize)]
pub struct SideReport {
    /// The subgroup of least C_H: number of its class, and its number in the class.
    pub class: usize,
    /// See `class`.
    pub conjugate: usize,
    /// |H|.
    pub order: usize,
    /// C_H.
    pub c: f64,
    /// SSW/SST.
    pub ratio: f64,
    /// The largest subgroup that explains the function.
    pub explained_by: Option<Explanation>,
}

/// A subgroup that explains a function.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Explanation {
    /// Number of the class.
    pub class: usize,
    /// Number in the class.
    pub conjugate: usize,
    /// |H|.
    pub order: usize,
    /// SSW/SST.
    pub ratio: f64,
}

/// A class of subgroups, and how many neurons have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClassCount {
    /// Number of the class in the list of subgroup classes of the group.
    pub class: usize,
    /// |H|.
    pub order: usize,
    /// The isomorphism type, where it is proved.
    pub name: Option<String>,
    /// Neurons.
    pub neurons: usize,
    /// Circuits: pairs of subgroups, one for each side, that have neurons.
    pub circuits: usize,
}

impl NeuronsReport {
    /// Holds every neuron of the network against every subgroup that `search` knows.
    ///
    /// # Panics
    /// If network, search and lattice belong to different groups.
    #[must_use]
    pub fn new(parameters: &Parameters, search: &CosetSearch, lattice: &SubgroupLattice) -> Self {
        Self::of_functions(&NeuronFunctions::of(parameters), search, lattice)
    }

    /// The same for functions that are at hand.
    pub(super) fn of_functions(
        functions: &NeuronFunctions,
        search: &CosetSearch,
        lattice: &SubgroupLattice,
    ) -> Self {
        let all = 0..functions.count();
        let neurons = NeuronReport::of_some(functions, all, (search, EXPLAINED));
        Self::summarise(neurons, lattice)
    }

    pub(super) fn summarise(neurons: Vec<NeuronReport>, lattice: &SubgroupLattice) -> Self {
        let live = || neurons.iter().filter(|neuron| neuron.status != NeuronStatus::Dead);
        let count = live().count();
        let share = |fits: &dyn Fn(&NeuronReport) -> bool| {
            let fitting = live().filter(|neuron| fits(neuron)).count();
            (count > 0).then(|| fitting as f64 / count as f64)
        };
        let explained = share(&|neuron| neuron.status != NeuronStatus::Unexplained);
        let concentrated =
            share(&|neuron| neuron.sides().all(|side| side.is_some_and(|s| s.c < 1.0)));
        let least = live().flat_map(NeuronReport::sides).flatten().map(|side| side.c).collect();
        Self {
            live: count,
            explained,
            concentrated,
            median_min_c: median(least),
            class_counts: class_counts(live(), lattice),
            neurons,
        }
    }
}

impl NeuronReport {
    /// Holds some neurons against every subgroup that `search` knows, with the limit below
    /// which one explains a function.
    ///
    /// # Panics
    /// If they are not all there, or network and search belong to different groups.
    #[must_use]
    pub fn of_some(
        functions: &NeuronFunctions,
        some: Range<usize>,
        (search, limit): (&CosetSearch, f64),
    ) -> Vec<Self> {
        let dead = functions.dead();
        let sides =
            |fits: [Vec<CosetFit>; TOGETHER]| fits.map(|fits| SideReport::new(&fits, limit));
        let mut neurons = Vec::with_capacity(some.len());
        for first in some.clone().step_by(TOGETHER) {
            // The last few are made up with copies of the last one.
            let few: [usize; TOGETHER] = std::array::from_fn(|at| (first + at).min(some.end - 1));
            let left = sides(search.fits_of(few.map(|k| functions.left(k)), Side::Right));
            let right = sides(search.fits_of(few.map(|k| functions.right(k)), Side::Left));
            let both = left.into_iter().zip(right).zip(&dead[first..some.end]);
            neurons.extend(both.map(|((left, right), &dead)| Self::new(left, right, dead)));
        }
        neurons
    }

    /// Holds neuron `k` against every subgroup that `search` knows, with the limit below which
    /// one explains a function.
    ///
    /// # Panics
    /// If there is no such neuron, or network and search belong to different groups.
    #[must_use]
    pub fn of(
        functions: &NeuronFunctions,
        k: usize,
        is_dead: bool,
        (search, limit): (&CosetSearch, f64),
    ) -> Self {
        let left = SideReport::new(&search.fits(functions.left(k), Side::Right), limit);
        let right = SideReport::new(&search.fits(functions.right(k), Side::Left), limit);
        Self::new(left, right, is_dead)
    }

    fn new(left: Option<SideReport>, right: Option<SideReport>, is_dead: bool) -> Self {
        let status = match is_dead {
            true => NeuronStatus::Dead,
            false => NeuronStatus::of(left.as_ref(), right.as_ref()),
        };
        Self { status, left, right }
    }

    fn sides(&self) -> impl Iterator<Item = Option<&SideReport>> {
        [self.left.as_ref(), self.right.as_ref()].into_iter()
    }

    /// Of a coset neuron: the class that explains both sides, and the numbers in it of
    /// the subgroups that explain the left and the right function.
    #[must_use]
    pub fn pair(&self) -> Option<(usize, [usize; 2])> {
        let [left, right] = [&self.left, &self.right].map(|side| side.as_ref()?.explained_by);
        let (left, right) = (left?, right?);
        let is_coset = self.status == NeuronStatus::Coset;
        is_coset.then_some((left.class, [left.conjugate, right.conjugate]))
    }
}

impl NeuronStatus {
    /// Of a neuron that is not dead.
    fn of(left: Option<&SideReport>, right: Option<&SideReport>) -> Self {
        let class = |side: Option<&SideReport>| Some(side?.explained_by?.class);
        match (class(left), class(right)) {
            (Some(left), Some(right)) if left == right => Self::Coset,
            (Some(_), Some(_)) => Self::Mixed,
            _ => Self::Unexplained,
        }
    }
}

impl SideReport {
    fn new(fits: &[CosetFit], limit: f64) -> Option<Self> {
        let CosetFit { subgroup: (class, conjugate), order, ratio, concentration } =
            CosetFit::least(fits)?;
        let explained_by = CosetFit::largest_explaining(fits, limit).map(|fit| Explanation {
            class: fit.subgroup.0,
            conjugate: fit.subgroup.1,
            order: fit.order,
            ratio: fit.ratio,
        });
        Some(Self { class, conjugate, order, c: concentration, ratio, explained_by })
    }
}

fn class_counts<'a>(
    neurons: impl Iterator<Item = &'a NeuronReport>,
    lattice: &SubgroupLattice,
) -> Vec<ClassCount> {
    let mut members: BTreeMap<usize, Vec<[usize; 2]>> = BTreeMap::new();
    for (class, sides) in neurons.filter_map(NeuronReport::pair) {
        members.entry(class).or_default().push(sides);
    }
    let describe = |(class, sides): (usize, Vec<[usize; 2]>)| {
        let subgroups = &lattice.classes()[class];
        ClassCount {
            class,
            order: subgroups.order(),
            name: subgroups.name().map(str::to_owned),
            neurons: sides.len(),
            circuits: sides.into_iter().collect::<BTreeSet<_>>().len(),
        }
    };
    let mut counts: Vec<ClassCount> = members.into_iter().map(describe).collect();
    sorting::sort_by_key(&mut counts, |count| std::cmp::Reverse(count.neurons));
    counts
}

/// The mean of the two in the middle of an even number of values.
fn median(mut values: Vec<f64>) -> Option<f64> {
    sorting::sort_by(&mut values, f64::total_cmp);
    let (low, high) = (values.len().checked_sub(1)? / 2, values.len() / 2);
    Some(f64::midpoint(values[low], values[high]))
}
