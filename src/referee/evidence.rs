//! What the tests look at.

use super::{Thresholds, test::Test};
use crate::{
    analysis::{CosetRule, NetworkReport, NeuronCard, Theory},
    intervene::{InterventionReport, Outcome},
};

/// All that the tests look at.
pub(super) struct Evidence<'a> {
    pub(super) network: &'a NetworkReport,
    pub(super) theory: &'a Theory<'a>,
    pub(super) interventions: &'a InterventionReport,
    pub(super) thresholds: Thresholds,
    /// Coset means, coset components removed, main irrep alone, main irrep removed.
    pub(super) replaced: [Outcome; 4],
}

impl Evidence<'_> {
    /// The tests that can decide first.
    pub(super) fn tests(&self) -> Vec<Test> {
        vec![
            self.readout_shape(),
            self.levels(),
            self.replacement(),
            self.partners(),
            self.neurons(),
            self.characters(),
            self.absolute_value(),
        ]
    }

    pub(super) fn rules(&self) -> impl Iterator<Item = (&NeuronCard, &CosetRule)> {
        self.network.neurons.iter().filter_map(|neuron| Some((neuron, neuron.rule.as_ref()?)))
    }

    /// How many double cosets of its subgroup the readout of a neuron can tell apart.
    pub(super) fn double_cosets(&self, neuron: &NeuronCard) -> usize {
        let class = neuron.cosets.pair().map(|(class, _)| class);
        let classes = self.network.class_counts.iter();
        let own = classes.filter(|count| Some(count.class) == class).map(|c| c.double_cosets.len());
        own.max().unwrap_or(0)
    }

    pub(super) fn base(&self) -> Outcome {
        self.interventions.rows[0].outcome
    }
}

/// 0 if there are no values.
pub(super) fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (count, sum) = values.fold((0, 0.0), |(count, sum), x| (count + 1, sum + x));
    if count == 0 { 0.0 } else { sum / f64::from(count) }
}
