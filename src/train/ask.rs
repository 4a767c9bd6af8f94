//! What the network thinks of one product.

use super::Trainer;
use crate::{
    model::{Network, Pair},
    sorting,
};

/// An element with the probability the network gives it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Guess {
    /// The element.
    pub element: u16,
    /// From 0 to 1.
    pub probability: f64,
}

impl Trainer {
    /// The `count` elements that the present weights hold to be the likeliest products of
    /// `x` and `y`, the likeliest first.
    ///
    /// The network is folded anew for it: a step that is under way is not disturbed.
    ///
    /// # Panics
    /// If `x` or `y` is not an element.
    #[must_use]
    pub fn likeliest(&self, x: usize, y: usize, count: usize) -> Vec<Guess> {
        let n = self.dataset().order();
        assert!(x < n && y < n, "factors are elements");
        let pair: Pair = self.dataset().pairs()[x * n + y];
        let mut logits = vec![0.0; n];
        let mut network = Network::new(self.parameters().clone());
        network.logits(&[pair], |_, row| {
            logits.iter_mut().zip(row).for_each(|(to, from)| *to = f64::from(*from));
        });
        let largest = logits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let weights: Vec<f64> = logits.iter().map(|logit| libm::exp(logit - largest)).collect();
        let sum: f64 = weights.iter().sum();
        let guess = |(element, weight): (u16, &f64)| Guess { element, probability: weight / sum };
        let mut guesses: Vec<Guess> = (0u16..).zip(&weights).map(guess).collect();
        sorting::sort_by(&mut guesses, |a, b| b.probability.total_cmp(&a.probability));
        guesses.truncate(count);
        guesses
    }
}
