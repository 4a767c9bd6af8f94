//! What a run knows of the table, now and at earlier steps.

use crate::{
    support::recipe,
    training::{short, trained},
};
use cosetta::{
    model::PairNetwork,
    train::{Answer, Evaluation, Progress, TrainConfig, Trainer, weights_sha256},
};

#[test]
fn an_untrained_network_guesses() {
    let trainer = Trainer::new(recipe("S5", "fast")).expect("a valid configuration");
    let [first] = trainer.history() else { panic!("one evaluation before the first step") };
    assert!(first.held_out.accuracy < 0.03, "{first:?}");
    assert!((first.held_out.loss - 120.0_f64.ln()).abs() < 1.5, "{first:?}");
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
