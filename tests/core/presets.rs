//! Settings and recipes.

use crate::support::recipe;
use cosetta::{
    group::{GroupError, GroupSpec},
    train::{ConfigError, PRESET_NAMES, TrainConfig, preset, presets},
};

#[test]
fn settings_out_of_range_are_refused_with_their_range() {
    let base = recipe("S4", "fast");
    let refuse = |config: TrainConfig| config.validate().expect_err("refused").to_string();
    for fraction in [0.0, 1.0, -0.1, f64::NAN] {
        let message = refuse(TrainConfig { train_fraction: fraction, ..base.clone() });
        assert!(message.contains("not between 0 and 1"), "{message}");
    }
    for (change, name) in [
        (TrainConfig { width: 0, ..base.clone() }, "width 0"),
        (TrainConfig { width: 1_000_000, ..base.clone() }, "width 1000000"),
        (TrainConfig { embedding: 0, ..base.clone() }, "embedding size 0"),
        (TrainConfig { batch: Some(0), ..base.clone() }, "batch 0"),
        (TrainConfig { seed: u64::MAX, ..base.clone() }, "seed"),
        (TrainConfig { hold_steps: 0, anneal_steps: 0, ..base.clone() }, "number of steps 0"),
        (TrainConfig { learning_rate: -1.0, ..base.clone() }, "learning rate -1"),
        (TrainConfig { beta2: 1.0, ..base.clone() }, "beta2 1"),
        (TrainConfig { epsilon: 0.0, ..base.clone() }, "epsilon 0"),
    ] {
        let message = refuse(change);
        assert!(message.starts_with(name) && message.contains("use "), "{message}");
    }
    let large = TrainConfig { width: 8192, embedding: 8192, ..recipe("S6", "fast") };
    assert!(matches!(large.validate(), Err(ConfigError::Memory { .. })));
    let unknown = TrainConfig { group: "X9".to_owned(), ..base.clone() };
    assert!(matches!(unknown.validate(), Err(ConfigError::Group(GroupError::UnknownName { .. }))));
    for one in ["S1", "perm:()", "table:e"] {
        let trivial = TrainConfig { group: one.to_owned(), ..base.clone() };
        assert!(matches!(trivial.validate(), Err(ConfigError::Trivial(_))), "{one}");
    }
}

#[test]
fn every_group_has_every_preset_and_each_can_be_run() {
    for name in [
        "S3",
        "S4",
        "S5",
        "S6",
        "A4",
        "A5",
        "A6",
        "C2",
        "C97",
        "C1024",
        "D3",
        "D59",
        "D512",
        "S3xC4",
        "Aff(11)",
        "perm:(1 2 3),(3 4)",
        "table:a b\nb a",
        "shuffle:1:A5",
    ] {
        let spec: GroupSpec = name.parse().expect("a group");
        let table = spec.build().expect("a table").into_magma();
        let found = presets(&spec, table.order());
        let names: Vec<&str> = found.iter().map(|p| p.config.preset.as_str()).collect();
        assert_eq!(names, PRESET_NAMES);
        for preset in &found {
            assert_eq!(preset.config.validate().as_ref(), Ok(&table), "{name}");
        }
        assert!(preset(&spec, table.order(), "slow").is_none());
    }
}

#[test]
fn the_paper_preset_is_the_published_recipe() {
    let s5 = recipe("S5", "paper");
    assert_eq!((s5.embedding, s5.width, s5.batch), (256, 128, None));
    assert_eq!((s5.learning_rate, s5.weight_decay, s5.beta1, s5.beta2), (1e-3, 1.0, 0.9, 0.98));
    assert_eq!((s5.hold_steps, s5.train_fraction, s5.anneal_steps), (250_000, 0.4, 0));
    let s6 = recipe("S6", "paper");
    assert_eq!((s6.embedding, s6.width, s6.hold_steps), (512, 256, 50_000));
}
