//! Everything that fixes a run: the same configuration gives the same weights,
//! bit for bit.

use crate::{
    group::{GroupError, GroupSpec, Magma},
    kernels::stride,
    model::{Parameters, Shape},
};
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use thiserror::Error;

/// A recipe with its group and seed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrainConfig {
    /// What is learned, as [`GroupSpec`] reads it: `S5`, `perm:(1 2 3),(1 2)`, …
    pub group: String,
    /// Name of the preset this came from, for the record.
    pub preset: String,
    /// Seed of weights, split and order of the pairs.
    #[serde(deserialize_with = "whole")]
    pub seed: u64,
    /// Share of all pairs that is trained on.
    pub train_fraction: f64,
    /// d: embedding size.
    #[serde(deserialize_with = "whole")]
    pub embedding: usize,
    /// w: hidden neurons.
    #[serde(deserialize_with = "whole")]
    pub width: usize,
    /// The weights a run begins with are this many times those of PyTorch's default
    /// initialisation. Large ones set memorising and grokking apart on other tasks (Liu,
    /// Michaud and Tegmark 2023, "Omnigrok").
    #[serde(default = "one")]
    pub initial_scale: f64,
    /// Pairs per step; `None` for all training pairs (full batch).
    #[serde(deserialize_with = "whole_or_null")]
    pub batch: Option<usize>,
    /// Answers that a step asks about, drawn anew for each; 0 for all.
    #[serde(default, deserialize_with = "whole")]
    pub answers: usize,
    /// The same for the early steps, until the running training loss falls below
    /// `early_until`; 0 if there is no such early part.
    #[serde(default, deserialize_with = "whole")]
    pub early_answers: usize,
    /// Pairs per early step.
    #[serde(default, deserialize_with = "whole")]
    pub early_batch: usize,
    /// The running training loss that ends the early part.
    #[serde(default)]
    pub early_until: f64,
    /// Peak learning rate.
    pub learning_rate: f64,
    /// The rate of the factors `E` and `W` is this many times that of `U` and `c`,
    /// their weight decay per unit of it as many times smaller.
    #[serde(default = "one")]
    pub factor_rate: f64,
    /// Decoupled weight decay, on every parameter.
    pub weight_decay: f64,
    /// Share of the weight decay that is left when the rate has come down to zero.
    #[serde(default = "one")]
    pub final_decay: f64,
    /// AdamW's β₁.
    pub beta1: f64,
    /// AdamW's β₂.
    pub beta2: f64,
    /// AdamW's ε, outside the root.
    pub epsilon: f64,
    /// Steps over which the rate rises linearly to its peak.
    #[serde(deserialize_with = "whole")]
    pub warmup_steps: u32,
    /// Hold the peak rate until the running training loss falls below this
    /// (0: never). Only training pairs count: held-out pairs steer nothing.
    pub anneal_below: f64,
    /// Hold the peak rate for at most this many steps, fresh starts included.
    #[serde(deserialize_with = "whole")]
    pub hold_steps: u32,
    /// Start over with fresh weights if the anneal is not due after this many steps
    /// (0: never).
    #[serde(default, deserialize_with = "whole")]
    pub restart_steps: u32,
    /// Steps over which the rate then falls linearly to zero, ending the run.
    #[serde(deserialize_with = "whole")]
    pub anneal_steps: u32,
    /// Steps between evaluations.
    #[serde(deserialize_with = "whole")]
    pub evaluate_every: u32,
}

/// A setting that no run can be made of.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum ConfigError {
    /// The group is not known or too large, or its table cannot be read.
    #[error(transparent)]
    Group(#[from] GroupError),
    /// A table of one element.
    #[error("{0} has one element: there is nothing to learn")]
    Trivial(String),
    /// The training fraction is outside (0, 1).
    #[error("train fraction {0} is not between 0 and 1: use 0.4 for 40 % of the pairs")]
    Fraction(f64),
    /// A whole number outside its range.
    #[error("{name} {value} is out of range: use {min} to {max}")]
    Count {
        /// The setting.
        name: &'static str,
        /// Its value.
        value: u64,
        /// Smallest value.
        min: u64,
        /// Largest value.
        max: u64,
    },
    /// A real number outside its range.
    #[error("{name} {value} is out of range: use {range}")]
    Real {
        /// The setting.
        name: &'static str,
        /// Its value.
        value: f64,
        /// The range in words.
        range: &'static str,
    },
    /// The run would not fit the memory of a tab.
    #[error(
        "this run needs about {needed_mb} MB of memory, more than the {max_mb} MB of a tab: use a smaller group, width or embedding"
    )]
    Memory {
        /// Megabytes needed.
        needed_mb: u64,
        /// Megabytes allowed.
        max_mb: u64,
    },
}

const fn one() -> f64 {
    1.0
}

/// A whole number that may arrive as a float, as all numbers of JavaScript do.
fn whole<'de, D: Deserializer<'de>, T: TryFrom<u64>>(source: D) -> Result<T, D::Error> {
    to_whole(f64::deserialize(source)?)
}

fn whole_or_null<'de, D: Deserializer<'de>>(source: D) -> Result<Option<usize>, D::Error> {
    Option::<f64>::deserialize(source)?.map(to_whole).transpose()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked just above")]
fn to_whole<T: TryFrom<u64>, E: Error>(number: f64) -> Result<T, E> {
    if number.fract() != 0.0 || !(0.0..=MAX_SEED as f64).contains(&number) {
        return Err(E::custom(format!("{number} is not a whole number from 0 to 2^53 - 1")));
    }
    T::try_from(number as u64).map_err(|_| E::custom(format!("{number} is too large")))
}

/// Largest seed: JavaScript numbers hold whole numbers exactly up to here.
const MAX_SEED: u64 = (1 << 53) - 1;
const MAX_SIZE: u64 = 8192;
const MAX_MEMORY_MB: u64 = 1024;

impl TrainConfig {
    /// The sizes of the network for a table of `n` elements.
    #[must_use]
    pub fn shape(&self, n: usize) -> Shape {
        Shape { n, d: self.embedding, w: self.width }
    }

    /// What a run begins with on a table of `n` elements: draw number `draw` of its seed.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "a factor of f32 weights")]
    pub fn initial_weights(&self, n: usize, draw: u64) -> Parameters {
        Parameters::initial(self.shape(n), self.seed, draw).scaled(self.initial_scale as f32)
    }

    /// Checks every setting and returns the table that is learned.
    ///
    /// # Errors
    /// The first setting that cannot be used, with its range.
    pub fn validate(&self) -> Result<Magma, ConfigError> {
        let spec: GroupSpec = self.group.parse()?;
        let table = spec.build()?.into_magma();
        if table.order() < 2 {
            return Err(ConfigError::Trivial(spec.title()));
        }
        if !(self.train_fraction > 0.0 && self.train_fraction < 1.0) {
            return Err(ConfigError::Fraction(self.train_fraction));
        }
        self.check_counts(table.order())?;
        self.check_reals()?;
        let needed_mb = self.memory_bytes(table.order()) >> 20;
        if needed_mb > MAX_MEMORY_MB {
            return Err(ConfigError::Memory { needed_mb, max_mb: MAX_MEMORY_MB });
        }
        Ok(table)
    }

    fn check_counts(&self, n: usize) -> Result<(), ConfigError> {
        let steps = u64::from(self.hold_steps) + u64::from(self.anneal_steps);
        // A full batch over some of the answers is as large as the training set.
        let batch = self.batch.map_or(1 << 20, |pairs| pairs as u64);
        let early_batch = if self.early_answers == 0 { 1 } else { self.early_batch as u64 };
        for (name, value, min, max) in [
            ("seed", self.seed, 0, MAX_SEED),
            ("width", self.width as u64, 1, MAX_SIZE),
            ("embedding size", self.embedding as u64, 1, MAX_SIZE),
            ("number of answers", self.answers as u64, 0, n as u64),
            ("early number of answers", self.early_answers as u64, 0, n as u64),
            ("batch", batch, (self.answers as u64).max(1), 1 << 20),
            ("early batch", early_batch, (self.early_answers as u64).max(1), 1 << 20),
            ("number of steps", steps, 1, 10_000_000),
            ("evaluation interval", u64::from(self.evaluate_every), 1, 1_000_000),
        ] {
            if !(min..=max).contains(&value) {
                return Err(ConfigError::Count { name, value, min, max });
            }
        }
        Ok(())
    }

    fn check_reals(&self) -> Result<(), ConfigError> {
        let not_negative = |x: f64| x >= 0.0 && x.is_finite();
        let rate = "a number from 0 to 1";
        let share = "a number from 0 up to, not including, 1";
        for (name, value, fits, range) in [
            ("learning rate", self.learning_rate, (0.0..=1.0).contains(&self.learning_rate), rate),
            (
                "weight decay",
                self.weight_decay,
                (0.0..=100.0).contains(&self.weight_decay),
                "a number from 0 to 100",
            ),
            (
                "initial scale",
                self.initial_scale,
                (0.01..=100.0).contains(&self.initial_scale),
                "a number from 0.01 to 100",
            ),
            (
                "rate of the factors",
                self.factor_rate,
                self.factor_rate > 0.0 && self.factor_rate <= 100.0,
                "a number above 0, at most 100",
            ),
            ("final decay", self.final_decay, (0.0..=1.0).contains(&self.final_decay), rate),
            (
                "early threshold",
                self.early_until,
                not_negative(self.early_until),
                "a loss of 0 or more",
            ),
            ("beta1", self.beta1, (0.0..1.0).contains(&self.beta1), share),
            ("beta2", self.beta2, (0.0..1.0).contains(&self.beta2), share),
            (
                "epsilon",
                self.epsilon,
                self.epsilon > 0.0 && self.epsilon < 1.0,
                "a number between 0 and 1",
            ),
            (
                "anneal threshold",
                self.anneal_below,
                not_negative(self.anneal_below),
                "a loss of 0 or more",
            ),
        ] {
            if !fits {
                return Err(ConfigError::Real { name, value, range });
            }
        }
        Ok(())
    }

    /// Roughly what a run on a table of `n` elements holds: parameters, gradient
    /// and both moments, the three that are kept for a restart, the tables, and
    /// the pairs with their answers.
    fn memory_bytes(&self, n: usize) -> u64 {
        let shape = self.shape(n);
        let floats = 7 * shape.buffer_len() + 4 * n * stride(shape.w);
        4 * floats as u64 + 24 * (n * n) as u64
    }
}
