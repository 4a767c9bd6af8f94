//! Named, frozen recipes.
//!
//! `fast` groks soonest, `clean` goes on to the loss of the paper's networks, `paper`
//! is the published recipe. All three train the network of the paper, from its
//! initialisation (S5 `clean` from another draw of it if the first comes late); where
//! `fast` and `clean` depart from its recipe (minibatches, a high rate, the final
//! anneal) is said in the README under "Recipes".

use super::TrainConfig;
use crate::group::GroupSpec;
use serde::Serialize;

/// The names of the presets every group has.
pub const PRESET_NAMES: [&str; 3] = ["fast", "clean", "paper"];

/// A recipe for one group, with what is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    /// The settings, seed 1.
    pub config: TrainConfig,
    /// How long it takes, if that was measured for this group and recipe.
    pub survey: Option<Survey>,
}

/// When the runs of a preset grokked, over seeds 1 to `seeds`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Survey {
    /// Runs made.
    pub seeds: u32,
    /// How many of them reached 99.9 % on held-out pairs.
    pub grokked: u32,
    /// Half had by this step.
    pub median_step: u32,
    /// Nine in ten had by this step.
    pub ninetieth_step: u32,
}

/// The presets of a group of order `n`, in the order of [`PRESET_NAMES`].
#[must_use]
pub fn presets(group: &GroupSpec, n: usize) -> Vec<Preset> {
    PRESET_NAMES.iter().filter_map(|name| preset(group, n, name)).collect()
}

/// The preset of this name for a group of order `n`, or `None` for an unknown name.
#[must_use]
pub fn preset(group: &GroupSpec, n: usize, name: &str) -> Option<Preset> {
    let group = group.to_string();
    let config = match name {
        "fast" => fast(group, n),
        "clean" => clean(group, n),
        "paper" => published(group),
        _ => return None,
    };
    let survey = SURVEYS.iter().find(|s| s.0 == config.group && s.1 == name).map(|s| s.2);
    Some(Preset { config, survey })
}

/// Groks soonest, then anneals briefly. How the settings were found: `docs/study.md`.
fn fast(group: String, n: usize) -> TrainConfig {
    let common = common(group, n);
    match &common.group[..] {
        "S5" => TrainConfig { learning_rate: 0.04, anneal_below: 0.05, hold_steps: 1000, ..common },
        "S6" => TrainConfig { anneal_below: 0.2, anneal_steps: 100, ..common },
        _ => common,
    }
}

/// Anneals until the loss is that of the paper's networks, or below.
fn clean(group: String, n: usize) -> TrainConfig {
    let common = TrainConfig {
        preset: "clean".to_owned(),
        anneal_steps: 1500,
        evaluate_every: 50,
        ..common(group, n)
    };
    match (&common.group[..], n) {
        ("S5", _) => TrainConfig {
            learning_rate: 0.04,
            final_decay: 0.2,
            anneal_below: 0.01,
            hold_steps: 6000,
            restart_steps: 750,
            anneal_steps: 1800,
            ..common
        },
        ("S6", _) => TrainConfig {
            answers: 360,
            final_decay: 0.5,
            anneal_below: 0.05,
            anneal_steps: 2000,
            ..common
        },
        (_, 241..) => TrainConfig { anneal_below: 0.05, final_decay: 0.5, ..common },
        _ => common,
    }
}

/// What `fast` and `clean` share: settings that follow from the order where there
/// is none of the group's own.
///
/// Up to order 240 the embedding is small, and the factors are trained at twice
/// the rate: as reliable as the paper's 256, at a quarter of the cost of the fold.
/// Above it early steps ask about 120 answers, which saves most of the rest.
fn common(group: String, n: usize) -> TrainConfig {
    let small = TrainConfig {
        preset: "fast".to_owned(),
        embedding: 64,
        learning_rate: 0.03,
        factor_rate: 2.0,
        beta2: 0.95,
        warmup_steps: 10,
        hold_steps: 1200,
        anneal_steps: 300,
        evaluate_every: 25,
        ..published(group)
    };
    let large = TrainConfig {
        embedding: 128,
        width: 256,
        batch: Some(2048),
        early_answers: 120,
        early_batch: 2048,
        early_until: 0.7,
        learning_rate: 0.02,
        factor_rate: 1.0,
        weight_decay: 0.7,
        hold_steps: 2500,
        ..small.clone()
    };
    // Small groups are memorised long before they are grokked: their training
    // loss says nothing about when to anneal, and the clock has to.
    match (&small.group[..], n) {
        ("S5", _) => TrainConfig { batch: Some(960), ..small },
        ("S6", _) => TrainConfig {
            batch: Some(4096),
            early_batch: 8192,
            weight_decay: 0.5,
            evaluate_every: 50,
            ..large
        },
        ("Aff(7)", _) => TrainConfig { train_fraction: 0.6, batch: Some(384), ..small },
        ("Aff(11)", _) => TrainConfig {
            train_fraction: 0.5,
            width: 192,
            batch: Some(768),
            hold_steps: 2500,
            ..small
        },
        (_, ..=30) => TrainConfig {
            train_fraction: 0.8,
            batch: Some(128),
            learning_rate: 0.02,
            hold_steps: 700,
            ..small
        },
        (_, 31..=64) => TrainConfig { train_fraction: 0.5, batch: Some(384), ..small },
        (_, 65..=240) => TrainConfig { batch: Some(768), ..small },
        (_, 241..) => TrainConfig { anneal_below: 0.2, ..large },
    }
}

/// The published recipe: full batch, AdamW at 1e-3, weight decay 1, constant
/// rate, 40 % of the pairs.
///
/// # References
/// Stander et al. (2024), table 2 and appendix C; for groups other than S5 and
/// S6 the sizes and steps of S5.
fn published(group: String) -> TrainConfig {
    let s6 = group == "S6";
    TrainConfig {
        group,
        preset: "paper".to_owned(),
        seed: 1,
        train_fraction: 0.4,
        embedding: if s6 { 512 } else { 256 },
        width: if s6 { 256 } else { 128 },
        initial_scale: 1.0,
        batch: None,
        answers: 0,
        early_answers: 0,
        early_batch: 0,
        early_until: 0.0,
        learning_rate: 1e-3,
        factor_rate: 1.0,
        weight_decay: 1.0,
        final_decay: 1.0,
        beta1: 0.9,
        beta2: 0.98,
        epsilon: 1e-8,
        warmup_steps: 0,
        anneal_below: 0.0,
        hold_steps: if s6 { 50_000 } else { 250_000 },
        restart_steps: 0,
        anneal_steps: 0,
        evaluate_every: if s6 { 10 } else { 100 },
    }
}

/// Group, preset, and when it grokked: S5 by `node tests/bench/survey.mjs`, the others
/// in the study (`docs/study.md`).
const SURVEYS: [(&str, &str, Survey); 10] = [
    ("S5", "fast", grokked_all(50, 550, 825)),
    ("S5", "clean", grokked_all(50, 550, 2000)),
    ("S4", "fast", grokked_all(20, 300, 425)),
    ("A5", "fast", grokked_all(18, 700, 800)),
    ("C53", "fast", grokked_all(20, 425, 500)),
    ("C97", "fast", grokked_all(6, 450, 475)),
    ("C113", "fast", grokked_all(5, 375, 550)),
    ("D28", "fast", grokked_all(20, 300, 375)),
    ("D59", "fast", grokked_all(6, 325, 400)),
    ("S6", "fast", grokked_all(10, 1025, 1175)),
];

const fn grokked_all(seeds: u32, median_step: u32, ninetieth_step: u32) -> Survey {
    Survey { seeds, grokked: seeds, median_step, ninetieth_step }
}
