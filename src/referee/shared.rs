//! The tests that come out alike by both accounts, and are often taken for more.

use super::{
    evidence::Evidence,
    test::{Favours, Test, figures},
};
use crate::{
    analysis::NeuronStatus,
    intervene::Intervention,
    words::{percent, small},
};

impl Evidence<'_> {
    /// Concentration on cosets and sparsity over irreps: either follows from the other.
    pub(super) fn neurons(&self) -> Test {
        let live = || self.network.neurons.iter().filter(|n| n.cosets.status != NeuronStatus::Dead);
        let [count, constant, lying] = [
            live().count(),
            live().filter(|neuron| neuron.rule.is_some()).count(),
            live().filter(|neuron| neuron.irrep_share >= Some(self.thresholds.irrep)).count(),
        ];
        let share = |some: usize| some as f64 / count.max(1) as f64;
        let (cosets, pure) = (share(constant), share(lying));
        let words = format!(
            "Of {count} live neurons {constant} are constant on cosets but for less than {} of their squares, and {lying} lie on one irrep but for at most {}. In the ideal case these are the same neurons: b\u{1d40}ρ(x)a with b fixed by ρ(H).",
            small(self.thresholds.coset),
            small(1.0 - self.thresholds.irrep)
        );
        let favours = if cosets.max(pure) < 0.5 { Favours::Neither } else { Favours::Both };
        let figures =
            figures([("live", count as f64), ("coset_neurons", cosets), ("on_one_irrep", pure)]);
        Test { name: "single neurons", discriminates: false, favours, figures, words }
    }

    /// The evidence of the account by representations.
    pub(super) fn characters(&self) -> Test {
        let account = &self.network.representation;
        let words = format!(
            "Characters of key irreps explain {} of the logits, key irreps {} of the hidden layer. Counting in how many cosets a product lies correlates with characters, too.",
            percent(account.logit_fve),
            percent(account.hidden_fve)
        );
        let figures = figures([
            ("logit_fve", account.logit_fve),
            ("hidden_fve", account.hidden_fve),
            ("restricted_loss", account.restricted_loss),
            ("excluded_loss", account.excluded_loss),
        ]);
        let favours = if account.logit_fve > 0.2 { Favours::Both } else { Favours::Neither };
        Test { name: "characters in the logits", discriminates: false, favours, figures, words }
    }

    /// Does the network prefer |pre|, or does that only double the logits?
    pub(super) fn absolute_value(&self) -> Test {
        let of = |intervention| {
            let row = self.interventions.rows.iter().find(|row| row.intervention == intervention);
            row.map_or(f64::NAN, |row| row.outcome.loss)
        };
        let [base, absolute, half] =
            [Intervention::Base, Intervention::Absolute, Intervention::HalfAbsolute].map(of);
        let words = format!(
            "The loss is {}, with |x| for ReLU {}, with |x|/2 {}: |x| doubles the logits. Interventions of this kind come out alike on Z/53, which has no cosets (Wu et al. 2025).",
            small(base),
            small(absolute),
            small(half)
        );
        let figures =
            figures([("base_loss", base), ("absolute_loss", absolute), ("half_loss", half)]);
        Test {
            name: "absolute value",
            discriminates: false,
            favours: Favours::Both,
            figures,
            words,
        }
    }
}
