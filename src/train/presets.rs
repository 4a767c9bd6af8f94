//! Named, frozen recipes.
//!
//! `fast` groks soonest, `clean` goes on to the loss of the paper's networks, `paper`
//! is the published recipe. All three train the network of the paper, from its
//! initialisation; where `fast` and `clean` depart from its recipe (minibatches,
//! a high rate, the final anneal) is said in the README under "Recipes".

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
    let recipe = Recipe::of(&group, n);
    let config = match name {
        "fast" => recipe.config(group, "fast", recipe.fast, 25),
        "clean" => recipe.config(group, "clean", recipe.clean, 50),
        "paper" => published(group),
        _ => return None,
    };
    let survey = SURVEYS.iter().find(|s| s.0 == config.group && s.1 == name).map(|s| s.2);
    Some(Preset { config, survey })
}

/// What differs between groups in the recipes of this project.
struct Recipe {
    train_fraction: f64,
    embedding: usize,
    width: usize,
    learning_rate: f64,
    weight_decay: f64,
    hold_steps: u32,
    fast: Pace,
    clean: Pace,
}

/// What differs between `fast` and `clean`.
#[derive(Clone, Copy)]
struct Pace {
    batch: usize,
    anneal_below: f64,
    anneal_steps: u32,
}

impl Recipe {
    fn of(group: &str, n: usize) -> Self {
        let below = |anneal_below, batch, anneal_steps| Pace { batch, anneal_below, anneal_steps };
        // Small groups are memorised long before they are grokked: their training
        // loss says nothing about when to anneal, and the clock has to.
        let by_clock = |batch, anneal_steps| below(0.0, batch, anneal_steps);
        let common = Self {
            train_fraction: 0.4,
            embedding: 256,
            width: 128,
            learning_rate: 0.02,
            weight_decay: 1.0,
            hold_steps: 1200,
            fast: by_clock(512, 300),
            clean: by_clock(512, 1500),
        };
        match (group, n) {
            ("S5", _) => Self {
                learning_rate: 0.03,
                hold_steps: 4000,
                fast: below(0.05, 768, 150),
                clean: below(0.01, 960, 1500),
                ..common
            },
            ("S6", _) => Self {
                embedding: 128,
                width: 256,
                weight_decay: 0.3,
                hold_steps: 2500,
                fast: below(0.05, 4096, 100),
                clean: below(0.02, 4096, 900),
                ..common
            },
            (_, ..=30) => Self {
                train_fraction: 0.8,
                learning_rate: 0.01,
                hold_steps: 1000,
                fast: by_clock(64, 300),
                clean: by_clock(64, 1500),
                ..common
            },
            (_, 31..=64) => Self {
                train_fraction: 0.5,
                hold_steps: 1500,
                fast: by_clock(256, 300),
                clean: by_clock(256, 1500),
                ..common
            },
            (_, 65..=200) => common,
            (_, 201..) => Self {
                width: 256,
                weight_decay: 0.5,
                fast: by_clock(2048, 300),
                clean: by_clock(2048, 900),
                ..common
            },
        }
    }

    fn config(&self, group: String, name: &str, pace: Pace, evaluate_every: u32) -> TrainConfig {
        TrainConfig {
            group,
            preset: name.to_owned(),
            seed: 1,
            train_fraction: self.train_fraction,
            embedding: self.embedding,
            width: self.width,
            batch: Some(pace.batch),
            subset_answers: 0,
            subset_batch: 0,
            subset_until: 0.0,
            learning_rate: self.learning_rate,
            factor_rate: 1.0,
            weight_decay: self.weight_decay,
            final_decay: 1.0,
            beta1: 0.9,
            beta2: 0.95,
            epsilon: 1e-8,
            warmup_steps: 10,
            anneal_below: pace.anneal_below,
            hold_steps: self.hold_steps,
            anneal_steps: pace.anneal_steps,
            evaluate_every,
        }
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
        batch: None,
        subset_answers: 0,
        subset_batch: 0,
        subset_until: 0.0,
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
        anneal_steps: 0,
        evaluate_every: if s6 { 10 } else { 100 },
    }
}

/// Group, preset, and when it grokked: measured with `node www/cli.mjs train`.
const SURVEYS: [(&str, &str, Survey); 9] = [
    ("S5", "fast", grokked_all(20, 675, 850)),
    ("S5", "clean", grokked_all(20, 800, 1050)),
    ("S4", "fast", grokked_all(10, 700, 875)),
    ("A5", "fast", grokked_all(10, 1050, 1275)),
    ("C53", "fast", grokked_all(10, 650, 850)),
    ("C97", "fast", grokked_all(10, 650, 825)),
    ("C113", "fast", grokked_all(10, 625, 850)),
    ("D28", "fast", grokked_all(10, 450, 575)),
    ("D59", "fast", grokked_all(10, 500, 675)),
];

const fn grokked_all(seeds: u32, median_step: u32, ninetieth_step: u32) -> Survey {
    Survey { seeds, grokked: seeds, median_step, ninetieth_step }
}
