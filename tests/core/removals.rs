//! Removals of neurons against a plain f64 network.

use crate::{
    circuits::{all_pairs, background},
    intervene::{Plain, assert_agrees, trained, trained_sample},
    support::group_of,
};
use cosetta::{
    analysis::{Background, NetworkReport, NeuronStatus, Theory},
    intervene::{
        Ablation, Choice, PairSample, Removal, RemovalError, RemovalOutcome, RemovalTrial,
        Replacement, THRESHOLDS,
    },
    model::{Parameters, Shape, Tensor},
};
use std::sync::OnceLock;

fn s4() -> &'static Background {
    static BACKGROUND: OnceLock<Background> = OnceLock::new();
    BACKGROUND.get_or_init(|| background("S4"))
}

pub(crate) fn theory() -> Theory<'static> {
    s4().theory().expect("done")
}

/// A network on S4 taken apart.
pub(crate) fn report(parameters: &Parameters) -> NetworkReport {
    let pairs = trained().dataset().pairs();
    NetworkReport::new(parameters, &theory(), (pairs, pairs))
}

pub(crate) fn remove(
    parameters: &Parameters,
    (removal, replacement): (&Removal, Replacement),
    drawn: (usize, u64),
) -> RemovalOutcome {
    ablate(parameters, &Ablation { replacement, ..removal.clone().into() }, drawn)
}

pub(crate) fn ablate(
    parameters: &Parameters,
    ablation: &Ablation,
    drawn: (usize, u64),
) -> RemovalOutcome {
    let theory = theory();
    let sample = trained_sample();
    let mut trial = RemovalTrial::new(parameters, &theory, sample, ablation, drawn)
        .unwrap_or_else(|error| panic!("{ablation:?}: {error}"));
    assert_eq!(trial.outcome(), None, "not before the work is done");
    while !trial.advance(&theory) {}
    trial.outcome().expect("done")
}

pub(crate) fn outcome(removal: &Removal) -> RemovalOutcome {
    remove(trained().parameters(), (removal, Replacement::Zero), (0, 0))
}

pub(crate) fn relu(left: &[f64], right: &[f64]) -> Vec<f64> {
    left.iter().zip(right).map(|(l, r)| (l + r).max(0.0)).collect()
}

/// L[x] and R[y] for all elements, a row each.
pub(crate) fn tables(plain: &Plain) -> [Vec<Vec<f64>>; 2] {
    [0, 1].map(|side| (0..24).map(|x| plain.row(side, side, x)).collect())
}

#[test]
fn neurons_taken_out_answer_nothing_or_their_mean() {
    let parameters = trained().parameters();
    let (plain, pairs) = (Plain::of(parameters), trained().dataset().pairs());
    let [left, right] = tables(&plain);
    let neurons = vec![77, 3, 5, 3];
    let mean_of = |k: usize| {
        let all = (0..24).flat_map(|x| (0..24).map(move |y| (x, y)));
        all.map(|(x, y)| relu(&left[x], &right[y])[k]).sum::<f64>() / 576.0
    };
    for (replacement, values) in
        [(Replacement::Zero, [0.0; 3]), (Replacement::Mean, [mean_of(3), mean_of(5), mean_of(77)])]
    {
        let removal = Removal::Neurons { neurons: neurons.clone() };
        let found = remove(parameters, (&removal, replacement), (0, 0));
        let expected = plain.score(pairs, |x, y| {
            let mut hidden = relu(&left[x], &right[y]);
            [3, 5, 77].iter().zip(values).for_each(|(&k, value)| hidden[k] = value);
            hidden
        });
        assert_agrees(&found.outcome, &expected, &format!("{replacement:?}"));
        assert_eq!((found.removed, found.controls), (vec![3, 5, 77], None));
    }
}

#[test]
fn sets_of_neurons_are_those_of_the_analysis() {
    let (report, theory) = (report(trained().parameters()), theory());
    let all = 0..report.neurons.len();
    let card = |k: usize| &report.neurons[k];
    let is_live = |k: usize| card(k).cosets.status != NeuronStatus::Dead;
    let chosen = |is: &dyn Fn(usize) -> bool| all.clone().filter(|&k| is(k)).collect::<Vec<_>>();
    // One of several of its class.
    let circuit = report.circuits.iter().find(|circuit| circuit.left != circuit.right);
    let circuit = circuit.expect("circuits of subgroups that are not normal");
    let class = Choice::Number(circuit.class);
    let removal =
        Removal::Circuit { class: class.clone(), left: circuit.left, right: circuit.right };
    assert_eq!(outcome(&removal).removed, circuit.neurons);
    let of_class = |k: usize| card(k).cosets.pair().is_some_and(|(own, _)| own == circuit.class);
    assert_eq!(outcome(&Removal::Class { class }).removed, chosen(&of_class));
    let main = card(circuit.neurons[0]).irrep.expect("an irrep");
    let name = theory.irreps[main].name().to_owned();
    let removed = outcome(&Removal::Irrep { irrep: Choice::Name(name) }).removed;
    assert_eq!(removed, chosen(&|k| is_live(k) && card(k).irrep == Some(main)));
    let score = |k: usize| {
        let least = [&card(k).cosets.left, &card(k).cosets.right];
        least.map(|side| side.as_ref().map_or(f64::INFINITY, |side| side.c))
    };
    for threshold in THRESHOLDS {
        let is_below = |k: usize| is_live(k) && score(k).iter().all(|&c| c < threshold);
        let below = outcome(&Removal::Below { threshold });
        let above = outcome(&Removal::Above { threshold });
        assert_eq!(below.removed, chosen(&is_below), "{threshold}");
        assert_eq!(above.removed, chosen(&|k| !is_below(k)), "{threshold}");
        assert_eq!(below.live + above.live, report.live);
    }
}

#[test]
fn dead_neurons_are_above_every_threshold_and_count_for_nothing() {
    let mut parameters = trained().parameters().clone();
    for z in 0..24 {
        parameters.set(Tensor::Unembedding, 9, z, 0.0);
    }
    let removal = Removal::Above { threshold: 1e30 };
    let found = remove(&parameters, (&removal, Replacement::Zero), (5, 1));
    assert!(found.removed.contains(&9));
    assert_eq!(found.live, 0);
    // Nothing is taken out in its place.
    let nothing = Removal::Neurons { neurons: Vec::new() };
    let base = remove(&parameters, (&nothing, Replacement::Zero), (0, 0)).outcome;
    let controls = found.controls.expect("asked for");
    assert_eq!([controls.loss.least, controls.loss.most], [base.loss; 2]);
    assert!((base.loss / found.outcome.loss - 1.0).abs() < 1e-2, "{:e}", base.loss);
}

#[test]
fn what_is_not_there_cannot_be_removed() {
    let refused = |name: &str, removal: &Removal| {
        let background = background(name);
        let theory = background.theory().expect("done");
        let n = theory.group.order();
        let parameters = Parameters::initial(Shape { n, d: 2, w: 8 }, 1, 0);
        let sample = PairSample::new(&all_pairs(&group_of(name)), false, 0);
        let choice = removal.clone().into();
        let trial = RemovalTrial::new(&parameters, &theory, sample, &choice, (0, 0));
        trial.err().unwrap_or_else(|| panic!("{removal:?} of {name}"))
    };
    let number = |class| Choice::Number(class);
    let name = |name: &str| Choice::Name(name.to_owned());
    let neurons = Removal::Neurons { neurons: vec![2, 8] };
    assert_eq!(refused("S3", &neurons), RemovalError::Neuron { neuron: 8, count: 8 });
    let class = Removal::Class { class: number(4) };
    assert_eq!(refused("S3", &class), RemovalError::Class("4".to_owned()));
    let class = Removal::Class { class: name("C2") };
    let numbers = vec![1, 2];
    let expected = RemovalError::AmbiguousClass { name: "C2".to_owned(), numbers };
    assert_eq!(refused("S4", &class), expected);
    let circuit = Removal::Circuit { class: name("C2"), left: 2, right: 3 };
    let expected = RemovalError::Conjugate { class: 1, number: 3, count: 3 };
    assert_eq!(refused("S3", &circuit), expected);
    let irrep = Removal::WithoutIrrep { irrep: Some(name("(5)")) };
    let message = refused("S3", &irrep).to_string();
    assert_eq!(message, "there is no irrep '(5)': known are (3), (1,1,1), (2,1)");
    let threshold = Removal::Below { threshold: f64::NAN };
    assert_eq!(refused("S3", &threshold), RemovalError::Threshold);
    for of_cosets in [Removal::CosetMeans, Removal::Above { threshold: 1.0 }] {
        assert_eq!(refused("C7", &of_cosets), RemovalError::NoSubgroups);
    }
}

#[test]
fn removals_have_one_form_as_data() {
    for (removal, json) in [
        (Removal::Neurons { neurons: vec![3, 17] }, r#"{"kind":"neurons","neurons":[3,17]}"#),
        (Removal::Class { class: Choice::Number(4) }, r#"{"kind":"class","class":4}"#),
        (Removal::Irrep { irrep: Choice::Name("4a".into()) }, r#"{"kind":"irrep","irrep":"4a"}"#),
        (Removal::Above { threshold: 1e-5 }, r#"{"kind":"above","threshold":0.00001}"#),
        (Removal::CosetMeans, r#"{"kind":"coset-means"}"#),
        (Removal::WithoutIrrep { irrep: None }, r#"{"kind":"without-irrep","irrep":null}"#),
    ] {
        let read: Removal = serde_json::from_str(json).expect("valid JSON");
        assert_eq!(read, removal);
        let written: serde_json::Value = serde_json::to_value(&removal).expect("plain data");
        assert_eq!(written, serde_json::from_str::<serde_json::Value>(json).expect("valid JSON"));
    }
}
