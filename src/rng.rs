//! One seeded generator whose numbers are the same on every machine.

use rand_core::{Rng as _, SeedableRng};
use rand_xoshiro::{SplitMix64, Xoshiro256PlusPlus};

/// What random numbers are drawn for. Each purpose has a stream of its own, so
/// that, for example, a larger network does not change the split of the pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Initial weights.
    Weights = 1,
    /// Which pairs are trained on.
    Split = 2,
    /// The order of the pairs within an epoch.
    Epoch = 3,
    /// Which pairs are scored when there are too many to score all.
    Evaluation = 4,
    /// The products of a group in a shuffled control.
    Control = 5,
    /// Which answers a step asks about.
    Answers = 6,
    /// The order of the pairs of one answer.
    AnswerPairs = 7,
    /// Noise on the pre-activations of a pair.
    Noise = 8,
    /// What is taken out of a network in place of what was chosen.
    Removal = 9,
    /// A group to be guessed, and its disguise.
    Mystery = 10,
}

/// xoshiro256++ (Blackman and Vigna 2019), seeded from (seed, purpose, index).
///
/// The distributions below use only exactly rounded operations and the `log` of
/// the `libm` crate, which is compiled in: no result depends on the platform.
#[derive(Clone, Debug)]
pub struct Rng(Xoshiro256PlusPlus);

impl Rng {
    /// The stream number `index` of `purpose` under `seed`: for instance one
    /// per epoch, so that any epoch can be drawn again without the ones before.
    #[must_use]
    pub fn new(seed: u64, purpose: Purpose, index: u64) -> Self {
        let mix = |key: u64| SplitMix64::seed_from_u64(key).next_u64();
        let key = mix(mix(mix(seed).wrapping_add(purpose as u64)).wrapping_add(index));
        Self(Xoshiro256PlusPlus::seed_from_u64(key))
    }

    /// Uniform on [0, 1), a multiple of 2⁻²⁴.
    pub fn unit(&mut self) -> f32 {
        (self.0.next_u64() >> 40) as f32 / 16_777_216.0
    }

    /// Uniform on [-bound, bound).
    pub fn symmetric(&mut self, bound: f32) -> f32 {
        (2.0 * self.unit() - 1.0) * bound
    }

    /// Standard normal, by Marsaglia's polar method.
    pub fn normal(&mut self) -> f32 {
        loop {
            let u = 2.0 * f64::from(self.unit()) - 1.0;
            let v = 2.0 * f64::from(self.unit()) - 1.0;
            let s = u * u + v * v;
            if s > 0.0 && s < 1.0 {
                #[expect(clippy::cast_possible_truncation, reason = "weights are f32")]
                return (u * (-2.0 * libm::log(s) / s).sqrt()) as f32;
            }
        }
    }

    /// Uniform on `0..bound`, without bias (Lemire 2019).
    ///
    /// # Panics
    /// If `bound` is 0.
    pub fn below(&mut self, bound: u32) -> u32 {
        assert!(bound > 0, "no number is below 0");
        let threshold = u64::from(bound.wrapping_neg() % bound);
        loop {
            let product = (self.0.next_u64() >> 32) * u64::from(bound);
            if product & 0xFFFF_FFFF >= threshold {
                return u32::try_from(product >> 32).expect("the high half has 32 bits");
            }
        }
    }

    /// Puts `items` into a uniformly random order (Fisher and Yates).
    ///
    /// # Panics
    /// If there are 2³² items or more.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let bound = u32::try_from(last + 1).expect("fewer than 2^32 items");
            items.swap(last, self.below(bound) as usize);
        }
    }
}
