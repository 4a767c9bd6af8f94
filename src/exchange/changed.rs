//! Networks that were made from a trained one by taking something out of it.

use super::import::RECIPE;
use crate::{
    group::GroupSpec,
    model::Parameters,
    train::{ConfigError, TrainConfig, Trainer, preset},
};

/// The preset of runs that begin with a changed network. Pairs are divided as in the run that
/// it comes from, so it is known which of them it never saw.
pub const CHANGED: &str = "changed";

/// A run that begins with weights that were made from those of a run of `config`. Its other
/// settings, should it be trained on, are those of imported networks.
///
/// # Errors
/// If the network is too large.
///
/// # Panics
/// If the run that it comes from could not have been begun.
pub fn changed(config: &TrainConfig, weights: Parameters) -> Result<Trainer, ConfigError> {
    let shape = weights.shape();
    let spec: GroupSpec = config.group.parse().expect("the group of a run");
    let recipe = preset(&spec, shape.n, RECIPE).expect("a preset of every group").config;
    let config = TrainConfig {
        preset: CHANGED.to_owned(),
        seed: config.seed,
        train_fraction: config.train_fraction,
        embedding: shape.d,
        width: shape.w,
        ..recipe
    };
    Trainer::with_weights(config, weights)
}
