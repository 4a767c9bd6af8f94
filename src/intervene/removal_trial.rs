//! A removal beside random ones of the same size.

use super::{
    Ablation, Controls, Outcome, PairSample, RemovalError, Replacement,
    controls::{random_names, random_set},
    removal::{Plan, Request},
    scoring::Trials,
};
use crate::{
    analysis::{NeuronFunctions, NeuronReport, Theory},
    model::Parameters,
    sorting,
};
use serde::Serialize;

/// Neurons that are held against the subgroups in a piece: a few hundredths of a second
/// on S6.
const NEURONS_PER_PIECE: usize = 8;

/// A removal from a network and its controls, piece by piece.
///
/// A control of neurons taken out, or kept alone, is a random set of as many live neurons. A
/// control of edited functions is the same edit after the elements of the group have been renamed
/// at random: parts of the same dimensions that have nothing to do with the group.
#[derive(Debug)]
pub struct RemovalTrial {
    pub(super) functions: NeuronFunctions,
    sample: PairSample,
    pub(super) request: Request,
    /// Of the first neurons, as far as they were asked for.
    neurons: Vec<NeuronReport>,
    pub(super) only: bool,
    pub(super) replacement: Replacement,
    seed: u64,
    trials: Trials,
}

/// What came out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RemovalOutcome {
    /// How the network does with it.
    pub outcome: Outcome,
    /// How it does with random choices instead; `null` if none were asked for.
    pub controls: Option<Controls>,
    /// The neurons taken out, or changed.
    pub removed: Vec<usize>,
    /// How many were left as they are.
    pub stay: usize,
    /// How many of those that were chosen, to go or to stay alone, are not dead: the size of
    /// the controls.
    pub live: usize,
}

impl RemovalTrial {
    /// Before any scoring, with so many controls drawn by the seed.
    ///
    /// # Errors
    /// If what is to be taken out is not there.
    ///
    /// # Panics
    /// If network, theory and sample belong to different groups.
    pub fn new(
        parameters: &Parameters,
        theory: &Theory<'_>,
        sample: PairSample,
        Ablation { removal, only, replacement }: &Ablation,
        (controls, seed): (usize, u64),
    ) -> Result<Self, RemovalError> {
        assert_eq!(parameters.shape().n, sample.order(), "pairs of the network's elements");
        assert_eq!(theory.group.order(), sample.order(), "pairs of the group's elements");
        let functions = NeuronFunctions::of(parameters);
        let request = removal.request(*only, &functions, theory)?;
        let (neurons, trials) = (Vec::new(), Trials::new(1 + controls));
        let (only, replacement) = (*only, *replacement);
        Ok(Self { functions, sample, request, neurons, only, replacement, seed, trials })
    }

    /// Does one piece of the work; returns whether all is done.
    pub fn advance(&mut self, theory: &Theory<'_>) -> bool {
        let (functions, seed) = (&self.functions, self.seed);
        let Request::Known(plan) = &self.request else {
            self.read_neurons(theory);
            return false;
        };
        let left = |chosen: &[usize]| {
            without(functions, &gone(functions, chosen, self.only), self.replacement)
        };
        let trial = |number: usize| match (plan, number as u64) {
            (Plan::Neurons(chosen), 0) => left(chosen),
            (Plan::Neurons(chosen), index) => {
                let live = live(functions);
                let size = count_in(&live, chosen);
                left(&random_set(&live, size, seed, index))
            }
            (Plan::Edit(edit), 0) => {
                edit.apply(functions, theory, &(0..functions.order()).collect::<Vec<_>>())
            }
            (Plan::Edit(edit), index) => {
                edit.apply(functions, theory, &random_names(functions.order(), seed, index))
            }
        };
        self.trials.advance(&self.sample, |number| trial(number).into())
    }

    /// Holds some more neurons against the subgroups, and chooses when all are there.
    fn read_neurons(&mut self, theory: &Theory<'_>) {
        let (functions, read) = (&self.functions, self.neurons.len());
        let end = functions.count().min(read + NEURONS_PER_PIECE);
        self.neurons.extend(NeuronReport::of_some(functions, read..end, theory.limited()));
        if let Request::OfSubgroups(choice) = self.request
            && end == functions.count()
        {
            self.request = Request::Known(choice.plan(self.only, &self.neurons, functions));
        }
    }

    /// How many changed networks have been scored, and of how many.
    #[must_use]
    pub fn progress(&self) -> [usize; 2] {
        self.trials.progress()
    }

    /// What came out; `None` before the work is done.
    #[must_use]
    pub fn outcome(&self) -> Option<RemovalOutcome> {
        let (outcome, controls) = self.trials.outcomes()?.split_first()?;
        let functions = &self.functions;
        let (chosen, removed) = match &self.request {
            Request::Known(Plan::Neurons(chosen)) => (chosen, gone(functions, chosen, self.only)),
            Request::Known(Plan::Edit(edit)) => (&edit.neurons, edit.neurons.clone()),
            Request::OfSubgroups(_) => return None,
        };
        Some(RemovalOutcome {
            outcome: *outcome,
            controls: Controls::of(controls),
            live: count_in(&live(functions), chosen),
            stay: functions.count() - removed.len(),
            removed,
        })
    }
}

fn live(functions: &NeuronFunctions) -> Vec<usize> {
    let dead = functions.dead();
    (0..functions.count()).filter(|&k| !dead[k]).collect()
}

/// The neurons that go when these, in ascending order, are chosen: they, or all others.
pub(super) fn gone(functions: &NeuronFunctions, chosen: &[usize], only: bool) -> Vec<usize> {
    let all = 0..functions.count();
    all.filter(|neuron| chosen.binary_search(neuron).is_ok() != only).collect()
}

/// How many of `neurons` are in the ascending list `among`.
fn count_in(among: &[usize], neurons: &[usize]) -> usize {
    neurons.iter().filter(|neuron| among.binary_search(neuron).is_ok()).count()
}

/// The network without these neurons.
fn without(
    functions: &NeuronFunctions,
    neurons: &[usize],
    replacement: Replacement,
) -> NeuronFunctions {
    let ([left, right, mut readout], mut bias) = functions.clone().into_parts();
    for &k in neurons {
        if replacement == Replacement::Mean {
            let mean = mean_activation(functions.left(k), functions.right(k));
            bias.iter_mut().zip(&readout[k]).for_each(|(c, u)| *c += u * mean);
        }
        readout[k].fill(0.0);
    }
    NeuronFunctions::new(left, right, readout, bias)
}

/// The mean of max(l + r, 0) over all pairs of values. Costs O(n log n): for each l, the
/// values r above -l are the first of all in descending order.
pub(super) fn mean_activation(left: &[f64], right: &[f64]) -> f64 {
    let mut right = right.to_vec();
    sorting::sort_by(&mut right, |a, b| b.total_cmp(a));
    let sums: Vec<f64> = std::iter::once(0.0)
        .chain(right.iter().scan(0.0, |sum, r| {
            *sum += r;
            Some(*sum)
        }))
        .collect();
    let total = |&l: &f64| {
        let active = right.partition_point(|r| l + r > 0.0);
        active as f64 * l + sums[active]
    };
    left.iter().map(total).sum::<f64>() / (left.len() * right.len()) as f64
}
