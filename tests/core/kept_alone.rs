//! What a removal keeps alone, and networks that are made of what is left, against a plain f64
//! network.

use crate::{
    intervene::{Plain, assert_agrees, trained, trained_sample},
    removals::{ablate, outcome, relu, report, tables, theory},
};
use cosetta::{
    exchange::{CHANGED, changed},
    intervene::{Ablation, Choice, Removal, RemovalTrial, Replacement},
    model::{Parameters, Tensor},
    train::Trainer,
};

/// The network with nothing but zeros in the rows of U that other neurons have.
fn with_only(parameters: &Parameters, chosen: &[usize]) -> Parameters {
    let mut left = parameters.clone();
    for k in (0..parameters.shape().w).filter(|k| !chosen.contains(k)) {
        (0..24).for_each(|z| left.set(Tensor::Unembedding, k, z, 0.0));
    }
    left
}

fn answers(parameters: &Parameters) -> (f64, Vec<f64>) {
    let plain = Plain::of(parameters);
    let [left, right] = tables(&plain);
    plain.score(trained().dataset().pairs(), |x, y| relu(&left[x], &right[y]))
}

#[test]
fn what_is_kept_alone_answers_as_if_all_other_weights_were_zero() {
    let parameters = trained().parameters();
    let report = report(parameters);
    let largest = report.circuits.iter().max_by_key(|c| c.neurons.len()).expect("circuits");
    let (class, left, right) = (Choice::Number(largest.class), largest.left, largest.right);
    let concentrated: Vec<usize> = outcome(&Removal::Below { threshold: 1e-3 }).removed;
    for (removal, chosen) in [
        (Removal::Neurons { neurons: vec![77, 3, 5, 3] }, vec![3, 5, 77]),
        (Removal::Circuit { class, left, right }, largest.neurons.clone()),
        (Removal::Below { threshold: 1e-3 }, concentrated),
        (Removal::Neurons { neurons: Vec::new() }, Vec::new()),
    ] {
        let words = format!("only {removal:?}");
        let only = Ablation { only: true, ..removal.into() };
        let found = ablate(parameters, &only, (20, 6));
        assert_agrees(&found.outcome, &answers(&with_only(parameters, &chosen)), &words);
        let rest: Vec<usize> = (0..report.neurons.len()).filter(|k| !chosen.contains(k)).collect();
        assert_eq!((found.stay, &found.removed), (chosen.len(), &rest), "{words}");
        assert_eq!((found.live, found.controls.expect("asked for").count), (chosen.len(), 20));
    }
    // Of what keeps means on cosets, the rest is the very edit that takes them out.
    let means = Ablation { only: true, ..Removal::CosetMeans.into() };
    let components = outcome(&Removal::CosetComponents);
    assert_eq!(ablate(parameters, &means, (0, 0)).outcome, components.outcome);
}

#[test]
fn those_that_go_leave_their_means_to_those_that_stay() {
    let parameters = trained().parameters();
    let (plain, chosen) = (Plain::of(parameters), [3, 5, 77]);
    let [left, right] = tables(&plain);
    let pairs: Vec<(usize, usize)> = (0..576).map(|i| (i / 24, i % 24)).collect();
    let hidden = |&(x, y): &(usize, usize)| relu(&left[x], &right[y]);
    let mut means = vec![0.0; left[0].len()];
    for row in pairs.iter().map(hidden) {
        means.iter_mut().zip(row).for_each(|(mean, value)| *mean += value / 576.0);
    }
    let expected = plain.score(trained().dataset().pairs(), |x, y| {
        let mut values = means.clone();
        chosen.iter().for_each(|&k| values[k] = hidden(&(x, y))[k]);
        values
    });
    let removal = Removal::Neurons { neurons: chosen.to_vec() };
    let only = Ablation { removal, only: true, replacement: Replacement::Mean };
    assert_agrees(&ablate(parameters, &only, (0, 0)).outcome, &expected, "only, with means");
}

#[test]
fn a_changed_network_answers_as_was_measured() {
    let (parameters, theory) = (trained().parameters(), theory());
    let neurons = Removal::Neurons { neurons: vec![3, 5, 77] };
    for (removal, only, replacement) in [
        (neurons.clone(), false, Replacement::Zero),
        (neurons, true, Replacement::Mean),
        (Removal::Below { threshold: 1e-3 }, true, Replacement::Zero),
        (Removal::CosetComponents, false, Replacement::Zero),
        (Removal::OnlyIrrep { irrep: None }, false, Replacement::Zero),
    ] {
        let ablation = Ablation { removal, only, replacement };
        let sample = trained_sample();
        let mut trial = RemovalTrial::new(parameters, &theory, sample, &ablation, (0, 0))
            .expect("what is there");
        while !trial.advance(&theory) {}
        let network = trial.network(parameters, &theory).expect("it is known what goes");
        let run = changed(trained().config(), network).expect("not too large");
        let found = trial.outcome().expect("done").outcome;
        assert_agrees(&found, &answers(run.parameters()), &format!("{ablation:?}"));
        let (config, of) = (run.config(), trained().config());
        assert_eq!((config.preset.as_str(), run.step()), (CHANGED, 0));
        assert_eq!((config.seed, run.dataset().train()), (of.seed, trained().dataset().train()));
        let again = Trainer::from_checkpoint(&run.to_checkpoint().expect("a file")).expect("ours");
        assert_eq!(again.parameters(), run.parameters());
    }
}

#[test]
fn what_stays_in_a_changed_network_keeps_its_bits() {
    let (parameters, theory) = (trained().parameters(), theory());
    let only = Ablation { only: true, ..Removal::Neurons { neurons: vec![3, 5] }.into() };
    let trial = RemovalTrial::new(parameters, &theory, trained_sample(), &only, (0, 0));
    let network = trial.expect("neurons").network(parameters, &theory).expect("known at once");
    assert_eq!(network, with_only(parameters, &[3, 5]));
    let below = Removal::Below { threshold: 1e-3 }.into();
    let trial = RemovalTrial::new(parameters, &theory, trained_sample(), &below, (0, 0));
    assert_eq!(trial.expect("subgroups").network(parameters, &theory), None, "not read yet");
}
