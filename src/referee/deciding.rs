//! The tests that can tell the accounts apart.

use super::{
    evidence::{Evidence, mean},
    test::{Favours, Test, figures},
};
use crate::{
    analysis::{CosetRule, NeuronCard},
    intervene::Outcome,
    sorting,
    words::percent,
};

/// Fits closer than this are a draw.
const DRAW: f64 = 0.02;
/// A replacement keeps the answers if it costs at most this share of them.
const KEPT: f64 = 0.005;

impl Evidence<'_> {
    /// Is the readout the indicator of a coset, or the matrix entry of a ρ-set? With two
    /// double cosets these are the same function.
    pub(super) fn readout_shape(&self) -> Test {
        let decisive = || self.rules().filter(|(neuron, _)| self.double_cosets(neuron) > 2);
        let pairs: Vec<(f64, f64)> =
            decisive().filter_map(|(_, rule)| Some((rule.readout_fit, rule.irrep_fit?))).collect();
        let coset = mean(pairs.iter().map(|fit| fit.0));
        let irrep = mean(pairs.iter().map(|fit| fit.1));
        let favours = match coset - irrep {
            _ if pairs.is_empty() => Favours::Nothing,
            gap if gap > DRAW => Favours::Cosets,
            gap if gap < -DRAW => Favours::Representations,
            _ => Favours::Both,
        };
        let words = match pairs.len() {
            0 => "No neuron here could tell: with two double cosets the coset and the matrix entry are one function.".to_owned(),
            count => format!(
                "Over {count} neurons whose subgroup has more than two double cosets, the coset explains {:.0} % of the readout, the matrix entry of the irrep {:.0} %.",
                100.0 * coset,
                100.0 * irrep
            ),
        };
        let figures = figures([
            ("neurons", pairs.len() as f64),
            ("readout_fit", coset),
            ("irrep_fit", irrep),
        ]);
        Test { name: "readout shape", discriminates: true, favours, figures, words }
    }

    /// Does the left function tell every coset from every other, or only some?
    pub(super) fn levels(&self) -> Test {
        let rules: Vec<&CosetRule> =
            self.rules().map(|(_, rule)| rule).filter(|rule| rule.index > 2).collect();
        let all = mean(rules.iter().map(|r| f64::from(u8::from(r.levels == r.index))));
        let told = mean(rules.iter().map(|rule| rule.levels as f64 / rule.index as f64));
        let favours = match told {
            _ if rules.is_empty() => Favours::Nothing,
            told if told > 0.5 => Favours::Cosets,
            _ => Favours::Neither,
        };
        let words = match rules.len() {
            0 => "There are no coset neurons of index above 2.".to_owned(),
            count => format!(
                "{:.0} % of {count} neurons give each coset a level of its own; on average they tell {:.0} % of the cosets apart. An indicator of one coset would have two levels.",
                100.0 * all,
                100.0 * told
            ),
        };
        let figures =
            figures([("neurons", rules.len() as f64), ("injective", all), ("levels", told)]);
        Test { name: "graded levels", discriminates: true, favours, figures, words }
    }

    /// What survives if only the means on cosets stay, or only the part on one irrep?
    pub(super) fn replacement(&self) -> Test {
        let [means, components, alone, without] = self.replaced;
        let base = self.base();
        let keeps = |outcome: Outcome| base.accuracy - outcome.accuracy <= KEPT;
        let numbers = |count: &dyn Fn(&NeuronCard, &CosetRule) -> f64| {
            mean(self.rules().map(|(neuron, rule)| count(neuron, rule)))
        };
        let cosets = numbers(&|_, rule| rule.index as f64);
        let entries = numbers(&|neuron, _| {
            let irrep = neuron.irrep.map(|rho| self.theory.irreps[rho].dimension());
            irrep.map_or(0.0, |dimension| (dimension * dimension + 1) as f64)
        });
        let favours = match (keeps(means), keeps(alone)) {
            (true, false) => Favours::Cosets,
            (false, true) => Favours::Representations,
            (false, false) => Favours::Neither,
            (true, true) if cosets < entries => Favours::Cosets,
            (true, true) if cosets > entries => Favours::Representations,
            (true, true) => Favours::Both,
        };
        let words = format!(
            "With means on cosets alone {} of the answers are right, without them {}; with the main irrep alone {}, without it {}. A side keeps {cosets:.1} numbers on average by cosets, {entries:.1} by irreps.",
            percent(means.accuracy),
            percent(components.accuracy),
            percent(alone.accuracy),
            percent(without.accuracy)
        );
        let figures = figures([
            ("base_accuracy", base.accuracy),
            ("base_loss", base.loss),
            ("coset_means_accuracy", means.accuracy),
            ("coset_means_loss", means.loss),
            ("coset_components_accuracy", components.accuracy),
            ("coset_components_loss", components.loss),
            ("only_irrep_accuracy", alone.accuracy),
            ("only_irrep_loss", alone.loss),
            ("without_irrep_accuracy", without.accuracy),
            ("without_irrep_loss", without.loss),
            ("numbers_by_cosets", cosets),
            ("numbers_by_irreps", entries),
        ]);
        Test { name: "replacement", discriminates: true, favours, figures, words }
    }

    /// Which subgroups do the neurons of an irrep use, where it allows several?
    pub(super) fn partners(&self) -> Test {
        let counts = self.network.irreps.iter().enumerate().filter_map(|(rho, irrep)| {
            let own = |neuron: &NeuronCard| {
                let pair = neuron.cosets.pair()?;
                (neuron.irrep == Some(rho)).then_some(pair.0)
            };
            let mut classes: Vec<usize> = self.network.neurons.iter().filter_map(own).collect();
            sorting::sort(&mut classes);
            // A class with one neuron may be chance.
            let classes = classes.chunk_by(|a, b| a == b).filter(|own| own.len() > 1);
            let classes: Vec<usize> = classes.map(|own| own[0]).collect();
            let name = |&class: &usize| {
                let class = &self.theory.lattice.classes()[class];
                class.name().map_or_else(|| format!("order {}", class.order()), str::to_owned)
            };
            let names: Vec<String> = classes.iter().map(name).collect();
            (!names.is_empty()).then(|| (irrep.name.clone(), names))
        });
        let counts: Vec<(String, Vec<String>)> = counts.collect();
        let several = counts.iter().filter(|(_, classes)| classes.len() > 1).count();
        let listed: Vec<String> = counts
            .iter()
            .map(|(irrep, names)| format!("{irrep} by {}", names.join(", ")))
            .collect();
        let (favours, words) = match several {
            _ if counts.is_empty() => (Favours::Nothing, "There are no coset neurons.".to_owned()),
            0 => (
                Favours::Both,
                format!("Each irrep goes with one class of subgroups here: {}.", listed.join("; ")),
            ),
            _ => (
                Favours::Cosets,
                format!(
                    "Subgroups and irreps do not correspond one to one: {}.",
                    listed.join("; ")
                ),
            ),
        };
        let figures = figures([("irreps", counts.len() as f64), ("with_several", several as f64)]);
        Test { name: "subgroups of an irrep", discriminates: true, favours, figures, words }
    }
}
