//! All interventions on one network.

use super::{Beside, Effect, Figures, Intervention, Outcome, PairSample, Source, scoring::Trials};
use crate::{analysis::NeuronFunctions, model::Parameters};
use serde::Serialize;

/// The interventions of [`Intervention::TABLE`] on a network, piece by piece.
#[derive(Debug)]
pub struct InterventionTable {
    parameters: Parameters,
    functions: NeuronFunctions,
    sample: PairSample,
    seed: u64,
    trials: Trials,
}

/// What came out, beside what was found before.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InterventionReport {
    /// Whose effects stand beside.
    pub source: Source,
    /// The seed of the noise and of the sample of pairs.
    pub noise_seed: u64,
    /// Intervention by intervention, in the order of [`Intervention::TABLE`].
    pub rows: Vec<InterventionRow>,
}

/// One intervention.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct InterventionRow {
    /// Which.
    pub intervention: Intervention,
    /// How the network does with it.
    pub outcome: Outcome,
    /// What it does, next to the first row.
    pub effect: Effect,
    /// How other networks did with it.
    pub beside: Beside,
    /// What it did according to the source of the report, next to the first row there.
    pub published_effect: Option<Effect>,
}

impl InterventionTable {
    /// Before any work.
    ///
    /// # Panics
    /// If the sample is of pairs of another order.
    #[must_use]
    pub fn new(parameters: &Parameters, sample: PairSample, seed: u64) -> Self {
        assert_eq!(parameters.shape().n, sample.order(), "pairs of the network's elements");
        Self {
            functions: NeuronFunctions::of(parameters),
            parameters: parameters.clone(),
            sample,
            seed,
            trials: Trials::new(Intervention::TABLE.len()),
        }
    }

    /// Does one piece of the work; returns whether all is done.
    pub fn advance(&mut self) -> bool {
        self.trials.advance(&self.sample, |number| {
            Intervention::TABLE[number].apply(&self.parameters, &self.functions, self.seed)
        })
    }

    /// How many changed networks have been scored, and of how many.
    #[must_use]
    pub fn progress(&self) -> [usize; 2] {
        self.trials.progress()
    }

    /// What came out, beside the effects of `source`; `None` before the work is done.
    #[must_use]
    pub fn report(&self, source: Source) -> Option<InterventionReport> {
        let outcomes = self.trials.outcomes()?;
        let base = Figures::from(outcomes[0]);
        let published_base = source.figures(Intervention::Base);
        let row = |(&intervention, &outcome): (&Intervention, &Outcome)| InterventionRow {
            intervention,
            outcome,
            effect: Effect::of(base, outcome.into()),
            beside: Beside::of(intervention),
            published_effect: published_base
                .zip(source.figures(intervention))
                .map(|(base, changed)| Effect::of(base, changed)),
        };
        let rows = Intervention::TABLE.iter().zip(outcomes).map(row).collect();
        Some(InterventionReport { source, noise_seed: self.seed, rows })
    }
}
