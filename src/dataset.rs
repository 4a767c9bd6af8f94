//! The pairs of a multiplication table and their split into training and held-out pairs.

use crate::{
    group::Magma,
    model::Pair,
    rng::{Purpose, Rng},
};

/// All n² pairs of a table, split at random, without replacement.
#[derive(Clone, Debug)]
pub struct Dataset {
    order: usize,
    /// Pair (x, y) stands at `x·n + y`.
    pairs: Vec<Pair>,
    in_training: Vec<bool>,
    train: Vec<Pair>,
}

impl Dataset {
    /// Draws `fraction` of the pairs of `table` for training, the same ones for
    /// the same seed. At least one pair falls on each side.
    ///
    /// # Panics
    /// If `fraction` lies outside (0, 1) or there is one element only.
    ///
    /// # References
    /// Stander et al. (2024), appendix C: uniform over all pairs, 40 %.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a rounded number of pairs, at most MAX_ORDER²"
    )]
    pub fn split(table: &Magma, fraction: f64, seed: u64) -> Self {
        assert!(fraction > 0.0 && fraction < 1.0, "the training fraction lies between 0 and 1");
        let order = table.order();
        assert!(order > 1, "one element leaves nothing to learn");
        let index = |g: usize| u16::try_from(g).expect("orders are at most MAX_ORDER");
        let pairs: Vec<Pair> = table
            .products()
            .indexed_iter()
            .map(|((x, y), &z)| Pair { x: index(x), y: index(y), z })
            .collect();
        let count = ((fraction * pairs.len() as f64).round() as usize).clamp(1, pairs.len() - 1);
        let mut shuffled: Vec<usize> = (0..pairs.len()).collect();
        Rng::new(seed, Purpose::Split, 0).shuffle(&mut shuffled);
        let mut in_training = vec![false; pairs.len()];
        for &place in &shuffled[..count] {
            in_training[place] = true;
        }
        let chosen = |(pair, &chosen): (&Pair, &bool)| chosen.then_some(*pair);
        let train = pairs.iter().zip(&in_training).filter_map(chosen).collect();
        Self { order, pairs, in_training, train }
    }

    /// n, the number of elements.
    #[must_use]
    pub fn order(&self) -> usize {
        self.order
    }

    /// All pairs, row by row: (x, y) stands at `x·n + y`.
    #[must_use]
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// The pairs trained on, row by row.
    #[must_use]
    pub fn train(&self) -> &[Pair] {
        &self.train
    }

    /// The number of pairs never trained on.
    #[must_use]
    pub fn held_out_count(&self) -> usize {
        self.pairs.len() - self.train.len()
    }

    /// The pairs never trained on, row by row.
    pub fn held_out(&self) -> impl Iterator<Item = Pair> {
        self.pairs.iter().zip(&self.in_training).filter(|&(_, &train)| !train).map(|(&p, _)| p)
    }

    /// For each pair, row by row: whether it is trained on.
    #[must_use]
    pub fn in_training(&self) -> &[bool] {
        &self.in_training
    }
}
