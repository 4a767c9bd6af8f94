//! Runs: reproducibility, files, errors, presets.

use crate::support::recipe;
use cosetta::{
    group::{GroupError, GroupSpec},
    model::{PairNetwork, Tensor},
    train::{
        Answer, ConfigError, Evaluation, PRESET_NAMES, Progress, TrainConfig, TrainError, Trainer,
        preset, presets, weights_sha256,
    },
};

/// `steps` steps of a run that ends with them, annealing over the last ten.
fn short(group: &str, steps: u32) -> TrainConfig {
    TrainConfig { hold_steps: steps - 10, anneal_steps: 10, ..recipe(group, "fast") }
}

fn trained(config: TrainConfig) -> Trainer {
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
fn an_untrained_network_guesses() {
    let trainer = Trainer::new(recipe("S5", "fast")).expect("a valid configuration");
    let [first] = trainer.history() else { panic!("one evaluation before the first step") };
    assert!(first.held_out.accuracy < 0.03, "{first:?}");
    assert!((first.held_out.loss - 120.0_f64.ln()).abs() < 1.5, "{first:?}");
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
fn pairs_scored_in_any_portions_give_the_same_evaluation_and_table() {
    let config = TrainConfig { width: 8, embedding: 8, ..recipe("A6", "fast") };
    let mut alone = Trainer::new(config.clone()).expect("a valid configuration");
    let mut shared = Trainer::new(config).expect("a valid configuration");
    // What a helper sends back for the pairs in `range` of those that `run` scores.
    let helper = |run: &Trainer, range: std::ops::Range<usize>| {
        let mut helper = PairNetwork::new(run.parameters().shape());
        let folded = run.folded().buffer();
        helper.load(360, |target| target.buffer_mut().copy_from_slice(folded));
        let mut answers = Vec::new();
        helper.score(&run.scored_pairs()[range], |_, score| answers.push(Answer::from(score)));
        answers
    };
    shared.begin_evaluation();
    shared.score_pairs(1001);
    shared.add_answers(helper(&shared, 1001..7000));
    shared.score_pairs(8192);
    shared.finish_scoring();
    assert_eq!(shared.history()[1], alone.history()[0]);
    alone.refresh_answers(3..20);
    shared.begin_rows(3..20);
    shared.add_answers(helper(&shared, 0..17 * 360));
    shared.finish_scoring();
    assert_eq!(shared.answers().all(), alone.answers().all());
    assert_eq!(shared.answers().as_of(), alone.answers().as_of());
}

#[test]
#[should_panic(expected = "answers are missing")]
fn an_evaluation_is_not_complete_without_all_its_answers() {
    let mut trainer = Trainer::new(short("C7", 20)).expect("a valid configuration");
    trainer.begin_evaluation();
    trainer.score_pairs(48);
    trainer.finish_scoring();
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
fn large_groups_are_sampled_until_every_row_is_scored() {
    let config = TrainConfig { width: 8, embedding: 8, ..recipe("A6", "fast") };
    let mut trainer = Trainer::new(config).expect("a valid configuration");
    let sampled = trainer.history()[0];
    assert!(!sampled.exact && sampled.train.pairs == 4096, "{sampled:?}");
    trainer.refresh_answers(0..100);
    assert!(trainer.exact_evaluation().is_none());
    trainer.refresh_answers(100..360);
    let exact = trainer.exact_evaluation().expect("every row is scored");
    assert_eq!(exact.train.pairs + exact.held_out.pairs, 360 * 360);
    // Six standard errors of the sample's mean loss; losses differ by about 1.
    assert!((exact.held_out.loss - sampled.held_out.loss).abs() < 6.0 / 64.0);
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

#[test]
fn the_likeliest_answers_agree_with_the_table_and_disturb_no_step() {
    let mut trainer = trained(short("S4", 60));
    trainer.refresh_answers(0..24);
    for (x, y) in [(0, 0), (3, 17), (23, 5)] {
        let guesses = trainer.likeliest(x, y, 5);
        let scored = trainer.answers().all()[24 * x + y];
        assert_eq!((guesses.len(), guesses[0].element), (5, scored.answer));
        assert!((guesses[0].probability - f64::from(scored.confidence)).abs() < 1e-5);
        assert!(guesses.windows(2).all(|two| two[0].probability >= two[1].probability));
        let sum: f64 = trainer.likeliest(x, y, 24).iter().map(|guess| guess.probability).sum();
        assert!((sum - 1.0).abs() < 1e-12, "{sum}");
    }

    let alone = weights_sha256(trained(short("S4", 40)).parameters());
    let mut asked = Trainer::new(short("S4", 40)).expect("a valid configuration");
    while asked.advance().expect("a finite loss") != Progress::Finished {
        assert_eq!(asked.likeliest(1, 2, 5).len(), 5);
    }
    assert_eq!(weights_sha256(asked.parameters()), alone);
}

#[test]
fn a_run_looked_back_at_has_the_answers_and_milestones_of_then() {
    let config = TrainConfig { restart_steps: 30, ..short("A4", 70) };
    let mut run = Trainer::new(config.clone()).expect("a valid configuration");
    let mut then = Vec::new();
    while run.advance().expect("a finite loss") != Progress::Finished {
        if !run.is_evaluation_due() && run.history().last().expect("one").step == run.step() {
            run.refresh_answers(0..12);
            then.push((
                run.step(),
                run.parameters().clone(),
                run.exact_evaluation(),
                run.milestones(),
            ));
        }
    }
    assert!(then.len() > 3);
    for (step, weights, exact, milestones) in then {
        let mut back = run.as_of(step, weights);
        assert_eq!(back.step(), step);
        assert!(back.exact_evaluation().is_none(), "nothing is scored yet");
        back.refresh_answers(0..12);
        let scores = |e: Option<Evaluation>| e.map(|e| (e.train, e.held_out, e.weight_norm));
        assert_eq!(scores(back.exact_evaluation()), scores(exact));
        assert_eq!(back.milestones(), milestones);
        assert_eq!(back.history().last().expect("one").step, step);
    }
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
