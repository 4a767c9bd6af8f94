//! The work: the network taken apart, and what becomes of it when parts are replaced.

use super::{RefereeReport, Thresholds, evidence::Evidence};
use crate::{
    analysis::{NetworkReport, Theory},
    intervene::{InterventionTable, PairSample, Removal, RemovalError, RemovalTrial, Source},
    model::{Pair, Parameters},
};

/// The replacements that are compared: see [`Removal`].
const REPLACEMENTS: [Removal; 4] = [
    Removal::CosetMeans,
    Removal::CosetComponents,
    Removal::OnlyIrrep { irrep: None },
    Removal::WithoutIrrep { irrep: None },
];

/// All tests on one network, piece by piece.
#[derive(Debug)]
pub struct RefereeTrial {
    thresholds: Thresholds,
    network: NetworkReport,
    interventions: InterventionTable,
    replacements: Vec<RemovalTrial>,
}

impl RefereeTrial {
    /// Before any scoring, of a network trained on the `training` pairs among all `pairs`.
    ///
    /// # Errors
    /// If the group has no subgroups but {e} and itself: there is nothing to decide; or if a
    /// threshold is no share.
    ///
    /// # Panics
    /// If network, theory and pairs belong to different groups.
    pub fn new(
        parameters: &Parameters,
        theory: &Theory<'_>,
        (pairs, training): (&[Pair], &[Pair]),
        (thresholds, seed): (Thresholds, u64),
    ) -> Result<Self, RemovalError> {
        if !thresholds.are_shares() {
            return Err(RemovalError::Threshold);
        }
        let theory = &thresholds.applied(theory);
        let sample = PairSample::new(pairs, false, seed);
        let replace = |removal: &Removal| {
            let what = removal.clone().into();
            RemovalTrial::new(parameters, theory, sample.clone(), &what, (0, seed))
        };
        Ok(Self {
            thresholds,
            replacements: REPLACEMENTS.iter().map(replace).collect::<Result<_, _>>()?,
            interventions: InterventionTable::new(parameters, sample.clone(), seed),
            network: NetworkReport::new(parameters, theory, (pairs, training)),
        })
    }

    /// Does one piece of the work; returns whether all is done.
    pub fn advance(&mut self, theory: &Theory<'_>) -> bool {
        let theory = &self.thresholds.applied(theory);
        let next = self.replacements.iter_mut().find(|trial| trial.outcome().is_none());
        match next {
            Some(trial) => {
                trial.advance(theory);
                false
            }
            None => self.interventions.advance(),
        }
    }

    /// What came out; `None` before the work is done.
    #[must_use]
    pub fn report(&self, theory: &Theory<'_>) -> Option<RefereeReport> {
        let theory = &self.thresholds.applied(theory);
        let interventions = self.interventions.report(Source::Stander2024)?;
        let outcomes = self.replacements.iter().map(|trial| Some(trial.outcome()?.outcome));
        let outcomes: Vec<_> = outcomes.collect::<Option<_>>()?;
        let evidence = Evidence {
            network: &self.network,
            theory,
            interventions: &interventions,
            thresholds: self.thresholds,
            replaced: outcomes.try_into().ok()?,
        };
        Some(RefereeReport::new(&evidence))
    }
}
