//! The pairs that changed networks are scored on.

use crate::{
    model::Pair,
    rng::{Purpose, Rng},
};

/// Up to this order all pairs are scored.
pub const EXACT_ORDER: usize = 128;
/// Above it, a random sample of this many, unless more is asked for.
pub const SAMPLE_PAIRS: usize = 16_384;

/// The index of the stream that the sample is drawn from; training has 0 and 1.
const STREAM: u64 = 2;

/// All pairs of a table, or a random sample.
#[derive(Clone, Debug)]
pub struct PairSample {
    pairs: Vec<Pair>,
    order: usize,
    exact: bool,
}

impl PairSample {
    /// Of `all` pairs of a table, all of them up to [`EXACT_ORDER`] or if `exact` is set;
    /// else [`SAMPLE_PAIRS`] drawn without replacement, the same ones for the same seed.
    ///
    /// # Panics
    /// If the number of pairs is not a square, or 0.
    #[must_use]
    pub fn new(all: &[Pair], exact: bool, seed: u64) -> Self {
        let order = all.len().isqrt();
        assert!(order > 0 && order * order == all.len(), "all pairs of a table");
        let mut pairs = all.to_vec();
        let exact = exact || order <= EXACT_ORDER;
        if !exact {
            Rng::new(seed, Purpose::Evaluation, STREAM).shuffle(&mut pairs);
            pairs.truncate(SAMPLE_PAIRS);
        }
        Self { pairs, order, exact }
    }

    /// The pairs.
    #[must_use]
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// n, the number of elements.
    #[must_use]
    pub fn order(&self) -> usize {
        self.order
    }

    /// Whether these are all pairs.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.exact
    }
}
