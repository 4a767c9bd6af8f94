//! What can be taken out of a network.

use super::{
    Choice, RemovalError,
    edit::{Edit, Part},
};
use crate::analysis::{NeuronFunctions, NeuronReport, NeuronStatus, Spectra, Theory};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The thresholds of Stander et al. (2024), Fig. 5.
pub const THRESHOLDS: [f64; 9] = [1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 0.1, 0.5, 1.0];

/// What is taken out: neurons, or a part of all live neurons' functions.
///
/// The concentration of a neuron is s = max(min C(L), min C(R)) over all subgroups; the
/// subgroups of a neuron, the largest that explain its functions, or else those of least C.
///
/// # References
/// Stander et al. (2024), Fig. 5, for the thresholds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Removal {
    /// These neurons.
    Neurons {
        /// Their numbers, from 0.
        neurons: Vec<usize>,
    },
    /// The coset neurons of one pair (H, K).
    Circuit {
        /// The class of both.
        class: Choice,
        /// Number of H in the class.
        left: usize,
        /// Number of K in the class.
        right: usize,
    },
    /// The coset neurons of a class of subgroups.
    Class {
        /// The class.
        class: Choice,
    },
    /// The live neurons whose main irrep it is.
    Irrep {
        /// The irrep.
        irrep: Choice,
    },
    /// Neurons with s at least a threshold, and dead ones.
    Above {
        /// The threshold.
        threshold: f64,
    },
    /// Live neurons with s below a threshold.
    Below {
        /// The threshold.
        threshold: f64,
    },
    /// Left functions become their means on right cosets of the neuron's subgroup, right
    /// functions theirs on left cosets.
    CosetMeans,
    /// Functions less these means, plus the mean over the group.
    CosetComponents,
    /// Functions f become P_ρ f plus their mean.
    OnlyIrrep {
        /// ρ; each neuron's main irrep if there is none.
        irrep: Option<Choice>,
    },
    /// Functions f become f - P_ρ f; the mean stays.
    WithoutIrrep {
        /// ρ; each neuron's main irrep if there is none.
        irrep: Option<Choice>,
    },
}

/// What takes the place of a neuron.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Replacement {
    /// Nothing: U\[k, :\] becomes 0.
    #[default]
    Zero,
    /// The mean of its activation over all pairs.
    Mean,
}

/// A removal, or the complementary experiment, in which only what it names stays.
#[derive(Clone, Debug, PartialEq)]
pub struct Ablation {
    /// What is chosen.
    pub removal: Removal,
    /// Whether that alone stays and all else goes.
    pub only: bool,
    /// What takes the place of neurons that go.
    pub replacement: Replacement,
}

impl From<Removal> for Ablation {
    /// The plain removal.
    fn from(removal: Removal) -> Self {
        Self { removal, only: false, replacement: Replacement::Zero }
    }
}

/// What an ablation comes to in one network.
#[derive(Clone, Debug)]
pub(super) enum Plan {
    /// These neurons are chosen, to go or to stay alone.
    Neurons(Vec<usize>),
    /// The functions of some neurons are replaced.
    Edit(Edit),
}

/// What an ablation asks for.
#[derive(Clone, Debug)]
pub(super) enum Request {
    /// What is known at once.
    Known(Plan),
    /// What depends on how the neurons stand to the subgroups.
    OfSubgroups(BySubgroups),
}

/// A choice by the subgroups of neurons.
#[derive(Clone, Copy, Debug)]
pub(super) enum BySubgroups {
    Pair((usize, [usize; 2])),
    Class(usize),
    Above(f64),
    Below(f64),
    Cosets { keeps: bool },
}

impl Removal {
    /// What it asks for; with `only`, that what it names stays alone.
    ///
    /// # Errors
    /// If what is to be taken out is not there.
    pub(super) fn request(
        &self,
        only: bool,
        functions: &NeuronFunctions,
        theory: &Theory<'_>,
    ) -> Result<Request, RemovalError> {
        let count = functions.count();
        let known = |plan| Ok(Request::Known(plan));
        let spectra = || Spectra::of(functions, theory.basis);
        let edit = |irrep: &Option<Choice>, keeps| {
            let part = match irrep {
                Some(irrep) => Part::of_irrep(irrep.irrep(theory)?, count),
                None => Part::of_main_irreps(&spectra(), count),
            };
            known(Plan::Edit(Edit::new(part, keeps != only, functions)))
        };
        Ok(Request::OfSubgroups(match self {
            Self::Neurons { neurons } => {
                return known(Plan::Neurons(checked_neurons(neurons, count)?));
            }
            Self::Irrep { irrep } => {
                let irrep = irrep.irrep(theory)?;
                let (spectra, dead) = (spectra(), functions.dead());
                let is_main = |k| spectra.of_sides(k).is_some_and(|main| main.irrep == irrep);
                let neurons = (0..count).filter(|&k| !dead[k] && is_main(k)).collect();
                return known(Plan::Neurons(neurons));
            }
            Self::OnlyIrrep { irrep } => return edit(irrep, true),
            Self::WithoutIrrep { irrep } => return edit(irrep, false),
            Self::Circuit { class, left, right } => {
                let pair = checked_pair(class.class(theory)?, [*left, *right], theory)?;
                BySubgroups::Pair(pair)
            }
            Self::Class { class } => BySubgroups::Class(class.class(theory)?),
            Self::Above { threshold } => BySubgroups::Above(checked_threshold(*threshold, theory)?),
            Self::Below { threshold } => BySubgroups::Below(checked_threshold(*threshold, theory)?),
            Self::CosetMeans | Self::CosetComponents => {
                has_cosets(theory)?;
                BySubgroups::Cosets { keeps: *self == Self::CosetMeans }
            }
        }))
    }
}

impl BySubgroups {
    /// What it comes to; `neurons` are the reports of all neurons.
    pub(super) fn plan(
        self,
        only: bool,
        neurons: &[NeuronReport],
        functions: &NeuronFunctions,
    ) -> Plan {
        let that = |are: &dyn Fn(&NeuronReport) -> bool| {
            Plan::Neurons((0..neurons.len()).filter(|&k| are(&neurons[k])).collect())
        };
        match self {
            Self::Pair(pair) => that(&|neuron| neuron.pair() == Some(pair)),
            Self::Class(class) => that(&|neuron| neuron.pair().is_some_and(|p| p.0 == class)),
            Self::Above(threshold) => that(&|neuron| score(neuron).is_none_or(|s| s >= threshold)),
            Self::Below(threshold) => that(&|neuron| score(neuron).is_some_and(|s| s < threshold)),
            Self::Cosets { keeps } => {
                Plan::Edit(Edit::new(Part::of_cosets(neurons), keeps != only, functions))
            }
        }
    }
}

/// s = max(min C(L), min C(R)); `None` if the neuron is dead.
fn score(neuron: &NeuronReport) -> Option<f64> {
    let (left, right) = (neuron.left.as_ref()?, neuron.right.as_ref()?);
    (neuron.status != NeuronStatus::Dead).then(|| left.c.max(right.c))
}

/// In ascending order, each once.
fn checked_neurons(neurons: &[usize], count: usize) -> Result<Vec<usize>, RemovalError> {
    let neurons: BTreeSet<usize> = neurons.iter().copied().collect();
    match neurons.last() {
        Some(&neuron) if neuron >= count => Err(RemovalError::Neuron { neuron, count }),
        _ => Ok(neurons.into_iter().collect()),
    }
}

fn checked_pair(
    class: usize,
    numbers: [usize; 2],
    theory: &Theory<'_>,
) -> Result<(usize, [usize; 2]), RemovalError> {
    let count = theory.lattice.classes()[class].copies();
    match numbers.into_iter().find(|&number| number >= count) {
        Some(number) => Err(RemovalError::Conjugate { class, number, count }),
        None => Ok((class, numbers)),
    }
}

fn checked_threshold(threshold: f64, theory: &Theory<'_>) -> Result<f64, RemovalError> {
    has_cosets(theory)?;
    if threshold > 0.0 { Ok(threshold) } else { Err(RemovalError::Threshold) }
}

fn has_cosets(theory: &Theory<'_>) -> Result<(), RemovalError> {
    if theory.lattice.subgroup_count() > 2 { Ok(()) } else { Err(RemovalError::NoSubgroups) }
}
