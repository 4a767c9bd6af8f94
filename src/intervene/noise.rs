//! Noise on the pre-activations.

use crate::{
    model::Pair,
    rng::{Purpose, Rng},
};

/// Normal noise, drawn afresh for every pair and neuron.
///
/// Every pair has a stream of its own, so the noise of a pair depends on the seed alone:
/// not on which pairs are scored, in what order, or in what portions. Networks changed in
/// different ways meet the same numbers, shifted and scaled.
///
/// It costs w normal numbers a pair, each about 25 ns in WebAssembly: on S5 three times
/// what the pair costs otherwise.
#[derive(Clone, Copy, Debug)]
pub(super) struct Noise {
    pub(super) mean: f64,
    pub(super) standard_deviation: f64,
    pub(super) seed: u64,
}

impl Noise {
    /// What a normal number costs, in multiplications and additions of a product.
    pub(super) const COST: usize = 400;

    /// Writes the noise of a pair of a table of order `n`.
    #[expect(clippy::cast_possible_truncation, reason = "pre-activations are f32")]
    pub(super) fn write(self, n: usize, pair: &Pair, row: &mut [f32]) {
        let place = u64::from(pair.x) * n as u64 + u64::from(pair.y);
        let mut rng = Rng::new(self.seed, Purpose::Noise, place);
        let (mean, scale) = (self.mean as f32, self.standard_deviation as f32);
        for x in row {
            *x = mean + scale * rng.normal();
        }
    }
}
