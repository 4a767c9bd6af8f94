//! Runs: reproducibility, files, errors, branches.

use crate::support::recipe;
use cosetta::{
    model::Tensor,
    train::{Progress, TrainConfig, TrainError, Trainer, weights_sha256},
};

/// `steps` steps of a run that ends with them, annealing over the last ten.
pub(crate) fn short(group: &str, steps: u32) -> TrainConfig {
    TrainConfig { hold_steps: steps - 10, anneal_steps: 10, ..recipe(group, "fast") }
}

pub(crate) fn trained(config: TrainConfig) -> Trainer {
    let mut trainer = Trainer::new(config).expect("a valid configuration");
    while trainer.advance().expect("a finite loss") != Progress::Finished {}
    trainer
}

#[test]
fn the_same_seed_gives_the_same_bits_and_another_seed_others() {
    let hash = |seed| weights_sha256(trained(TrainConfig { seed, ..short("S4", 40) }).parameters());
    assert_eq!(hash(1), hash(1));
    assert_ne!(hash(1), hash(2));
}

/// The same hashes are asked of the browser and of Node in `tests/web`: the
/// promise that a run does not depend on the machine.
#[test]
fn short_runs_have_the_published_hashes() {
    let published: serde_json::Value =
        serde_json::from_str(include_str!("../fixtures/hashes.json")).expect("valid JSON");
    for case in published["runs"].as_array().expect("a list") {
        let config: TrainConfig =
            serde_json::from_value(case["config"].clone()).expect("a configuration");
        let group = config.group.clone();
        let hash = weights_sha256(trained(config).parameters());
        assert_eq!(case["weights_sha256"], hash, "{group}");
    }
}

#[test]
fn a_small_group_is_memorised_and_then_grokked() {
    let trainer = trained(recipe("C53", "fast"));
    let milestones = trainer.milestones();
    let (memorised, grokked) = (milestones.memorised_step, milestones.grokked_step);
    assert!(memorised.expect("memorised") < grokked.expect("grokked"), "{milestones:?}");
    let last = trainer.history().last().expect("evaluated at the end");
    assert_eq!((last.step, last.exact), (trainer.step(), true));
    assert_eq!((last.train.accuracy, last.held_out.accuracy), (1.0, 1.0));
    assert_eq!(last.train.pairs + last.held_out.pairs, 53 * 53);
    assert_eq!(trainer.exact_evaluation().as_ref(), Some(last));
}

#[test]
fn a_run_that_starts_over_goes_on_like_one_that_never_saw_the_first_weights() {
    let config = TrainConfig { restart_steps: 15, anneal_below: 0.0, ..short("A4", 60) };
    let whole = trained(config.clone());
    assert_eq!(whole.schedule().restarts, [15, 30, 45]);
    let at = |step| whole.history().iter().find(|e| e.step == step).expect("evaluated");
    // An untrained network guesses: after fresh weights the loss is that of the start.
    let start = whole.history()[0].train.loss;
    for restart in [15, 30, 45] {
        assert!(at(restart).train.loss > 0.8 * start, "step {restart}: {:?}", at(restart).train);
    }
    assert_ne!(at(15).train.loss, at(30).train.loss, "each draw is another");
    assert!(whole.milestones().memorised_step.is_none_or(|step| step > 45));
    // Weights differ from draw to draw, and a file goes on between two of them.
    let mut first = Trainer::new(config).expect("a valid configuration");
    while first.step() < 33 {
        first.advance().expect("a finite loss");
    }
    let file = first.to_checkpoint().expect("a file");
    let mut second = Trainer::from_checkpoint(&file).expect("our own file");
    while second.advance().expect("a finite loss") != Progress::Finished {}
    assert_eq!(weights_sha256(second.parameters()), weights_sha256(whole.parameters()));
    assert_eq!(second.schedule().restarts, [15, 30, 45]);
}

#[test]
fn weights_begin_as_large_as_was_asked_for_also_when_a_run_starts_over() {
    let plain = TrainConfig { restart_steps: 15, anneal_below: 0.0, ..short("A4", 60) };
    // A power of two: nothing is rounded.
    let large = TrainConfig { initial_scale: 4.0, ..plain.clone() };
    let [first, times] = [&plain, &large].map(|config| config.initial_weights(12, 0));
    assert_eq!(times, first.scaled(4.0));
    let [plain, large] = [plain, large].map(trained);
    for step in [0, 15] {
        let norm = |run: &Trainer| {
            let evaluation = run.history().iter().find(|e| e.step == step);
            evaluation.expect("evaluated").weight_norm
        };
        assert_eq!(norm(&large), 4.0 * norm(&plain), "step {step}");
    }
    let none = TrainConfig { initial_scale: 0.0, ..short("A4", 20) };
    let refusal = none.validate().expect_err("out of range").to_string();
    assert_eq!(refusal, "initial scale 0 is out of range: use a number from 0.01 to 100");
}

#[test]
fn a_resumed_run_ends_with_the_bits_of_an_uninterrupted_one() {
    let whole = trained(short("A4", 60));
    let mut first = Trainer::new(short("A4", 60)).expect("a valid configuration");
    while first.step() < 33 {
        first.advance().expect("a finite loss");
    }
    let file = first.to_checkpoint().expect("a file");
    let mut second = Trainer::from_checkpoint(&file).expect("our own file");
    assert_eq!(second.step(), 33);
    while second.advance().expect("a finite loss") != Progress::Finished {}
    assert_eq!(weights_sha256(second.parameters()), weights_sha256(whole.parameters()));
    assert_eq!(second.history(), whole.history());
    assert_eq!(second.milestones(), whole.milestones());
}

#[test]
fn a_run_resumed_before_an_evaluation_that_is_due_makes_it_first() {
    let config = TrainConfig { evaluate_every: 20, restart_steps: 30, ..short("A4", 70) };
    let whole = trained(config.clone());
    assert!(whole.schedule().restarts.contains(&30), "fresh weights are evaluated, too");
    let mut first = Trainer::new(config).expect("a valid configuration");
    let mut due = Vec::new();
    while !first.is_finished() {
        if first.is_evaluation_due() {
            due.push(first.step());
            let file = first.to_checkpoint().expect("a file");
            first = Trainer::from_checkpoint(&file).expect("our own file");
            assert_eq!(first.advance(), Ok(Progress::Evaluated));
        } else {
            first.advance().expect("a finite loss");
        }
    }
    assert_eq!(first.advance(), Ok(Progress::Finished));
    assert_eq!(first.history(), whole.history());
    assert_eq!(first.milestones(), whole.milestones());
    let evaluated: Vec<u32> = whole.history().iter().map(|e| e.step).collect();
    assert_eq!(evaluated, [&[0], &due[..]].concat());
}

#[test]
fn a_batch_that_takes_several_calls_makes_the_same_step() {
    // A6 has 129,600 pairs: a full batch is worked on in portions.
    let config = TrainConfig {
        batch: None,
        early_answers: 0,
        train_fraction: 0.08,
        width: 8,
        embedding: 8,
        hold_steps: 1,
        anneal_steps: 1,
        ..recipe("A6", "fast")
    };
    let mut trainer = Trainer::new(config).expect("a valid configuration");
    let calls: Vec<Progress> = (0..3).map(|_| trainer.advance().expect("finite")).collect();
    assert_eq!(calls, [Progress::PartOfStep, Progress::PartOfStep, Progress::Step]);
    assert_eq!(trainer.batch_size(), trainer.dataset().train().len());
}

#[test]
fn a_loss_that_explodes_stops_the_run_at_its_last_good_state() {
    let wild = TrainConfig {
        learning_rate: 1.0,
        weight_decay: 100.0,
        warmup_steps: 0,
        hold_steps: 500,
        ..recipe("S4", "fast")
    };
    let mut trainer = Trainer::new(wild).expect("a valid configuration");
    let error = loop {
        match trainer.advance() {
            Ok(progress) => assert_ne!(progress, Progress::Finished, "no explosion"),
            Err(error) => break error,
        }
    };
    let TrainError::NotFinite { step, restored, .. } = error.clone();
    assert!(restored < step && restored % 25 == 0);
    assert_eq!(trainer.step(), restored);
    assert!(trainer.parameters().buffer().iter().all(|x| x.is_finite()));
    let message = error.to_string();
    assert!(message.contains("not finite") && message.contains("lower"), "{message}");
}

#[test]
fn files_hold_the_tensors_of_the_authors_code() {
    let trainer = Trainer::new(short("C7", 20)).expect("a valid configuration");
    let file = trainer.to_checkpoint().expect("a file");
    let tensors = safetensors::SafeTensors::deserialize(&file).expect("safetensors");
    let value = |name: &str, index: usize| {
        let bytes = &tensors.tensor(name).expect("a tensor").data()[4 * index..][..4];
        f32::from_le_bytes(bytes.try_into().expect("four bytes"))
    };
    let shape = |name: &str| tensors.tensor(name).expect("a tensor").shape().to_vec();
    let (n, d, w) = (7, 64, 128);
    for (name, expected) in [
        ("lembed.weight", vec![n, d]),
        ("rembed.weight", vec![n, d]),
        ("linear.weight", vec![w, 2 * d]),
        ("unembed.weight", vec![n, w]),
        ("unembed.bias", vec![n]),
    ] {
        assert_eq!(shape(name), expected, "{name}");
        assert_eq!(shape(&format!("optimizer.exp_avg.{name}")), expected);
        assert_eq!(shape(&format!("optimizer.exp_avg_sq.{name}")), expected);
    }
    let p = trainer.parameters();
    assert_eq!(value("lembed.weight", 3 * d + 5), p.get(Tensor::LeftEmbedding, 3, 5));
    assert_eq!(value("linear.weight", 9 * 2 * d + 4), p.get(Tensor::LeftLinear, 4, 9));
    assert_eq!(value("linear.weight", 9 * 2 * d + d + 4), p.get(Tensor::RightLinear, 4, 9));
    assert_eq!(value("unembed.weight", 2 * w + 11), p.get(Tensor::Unembedding, 11, 2));
    assert_eq!(value("unembed.bias", 6), p.get(Tensor::Bias, 0, 6));
}

#[test]
fn a_branch_goes_on_as_a_run_does_whose_settings_are_changed_there() {
    let mut parent = Trainer::new(short("A4", 60)).expect("a valid configuration");
    while parent.step() < 33 {
        parent.advance().expect("a finite loss");
    }
    let config = parent.config().clone();
    // Nothing changed: the bits of the parent.
    let mut same = parent.branch(config.learning_rate, config.weight_decay).expect("valid");
    let mut other = parent.branch(config.learning_rate / 2.0, 0.0).expect("valid");
    let file = other.to_checkpoint().expect("a file");
    let mut resumed = Trainer::from_checkpoint(&file).expect("our own file");
    assert_eq!(resumed.branches(), other.branches());
    assert_eq!(resumed.branches()[0].step, 33);
    for run in [&mut parent, &mut same, &mut other, &mut resumed] {
        while run.advance().expect("a finite loss") != Progress::Finished {}
    }
    let hash = |run: &Trainer| weights_sha256(run.parameters());
    assert_eq!(hash(&same), hash(&parent));
    assert_eq!(hash(&resumed), hash(&other));
    assert_ne!(hash(&other), hash(&parent));
    assert!(parent.branch(-1.0, 0.0).is_err());
}
