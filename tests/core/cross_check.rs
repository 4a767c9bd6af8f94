//! The analysis against `tests/fixtures/analysis.json`: what NumPy finds in the same
//! networks, by `analysis.py` beside it, which was written from the published definitions.

use crate::support::group_of;
use cosetta::{
    analysis::{CosetSearch, Explanation, NeuronReport, NeuronsReport, SideReport},
    group::SubgroupLattice,
    train::Trainer,
};
use serde_json::Value;

const NETWORKS: [(&str, &[u8]); 2] = [
    ("s4", include_bytes!("../fixtures/s4.safetensors")),
    ("a4", include_bytes!("../fixtures/a4.safetensors")),
];

/// The run in the file, and what NumPy says of it.
fn cases() -> impl Iterator<Item = (Trainer, Value)> {
    let found: Value =
        serde_json::from_str(include_str!("../fixtures/analysis.json")).expect("valid JSON");
    NETWORKS.into_iter().map(move |(name, file)| {
        let run = Trainer::from_checkpoint(file).expect("a run");
        (run, found["networks"][name].clone())
    })
}

fn assert_close(ours: f64, theirs: &Value, relative: f64, what: &str) {
    let theirs = theirs.as_f64().expect("a number");
    assert!((ours - theirs).abs() <= relative * theirs.abs(), "{what}: {ours}, NumPy {theirs}");
}

#[test]
fn accuracy_and_loss_are_those_of_numpy() {
    for (mut run, theirs) in cases() {
        run.refresh_answers(0..run.dataset().order());
        let scores = run.exact_evaluation().expect("every row is scored");
        let (train, all) = (run.dataset().train().len(), run.dataset().pairs().len());
        let share = |part: f64, of: usize| part * of as f64 / all as f64;
        let accuracy =
            share(scores.train.accuracy, train) + share(scores.held_out.accuracy, all - train);
        assert_close(accuracy, &theirs["accuracy"], 1e-12, "accuracy");
        // Logits are f32 here: the loss of a pair with margin 14 has lost some digits.
        assert_close(scores.loss_over(run.dataset()), &theirs["loss"], 1e-5, "loss");
    }
}

#[test]
fn every_neuron_has_the_subgroups_that_numpy_finds() {
    for (run, theirs) in cases() {
        let group = group_of(&run.config().group);
        let lattice = SubgroupLattice::of(&group);
        let search = CosetSearch::new(&group, &lattice);
        let report = NeuronsReport::new(run.parameters(), &search, &lattice);
        let neurons = theirs["neurons"].as_array().expect("a list");
        assert_eq!(report.neurons.len(), neurons.len());
        for (NeuronReport { status, left, right }, theirs) in report.neurons.iter().zip(neurons) {
            assert_eq!(serde_json::to_value(status).expect("a word"), theirs["status"]);
            for (side, theirs) in [(left, &theirs["left"]), (right, &theirs["right"])] {
                compare(side.as_ref().expect("not constant"), theirs, &lattice);
            }
        }
        assert_eq!(report.live as u64, theirs["live"].as_u64().expect("a number"));
        for (ours, field) in [
            (report.explained, "explained"),
            (report.concentrated, "concentrated"),
            (report.median_min_c, "median_min_c"),
        ] {
            assert_close(ours.expect("live neurons"), &theirs[field], 1e-9, field);
        }
    }
}

fn compare(ours: &SideReport, theirs: &Value, lattice: &SubgroupLattice) {
    let subgroup = |class: usize, conjugate: usize| -> Vec<usize> {
        lattice.classes()[class].subgroups()[conjugate].members().collect()
    };
    assert_eq!(serde_json::json!(subgroup(ours.class, ours.conjugate)), theirs["subgroup"]);
    assert_eq!(serde_json::json!(ours.order), theirs["order"]);
    assert_close(ours.c, &theirs["c"], 1e-9, "C_H");
    assert_close(ours.ratio, &theirs["ratio"], 1e-9, "SSW/SST");
    let by = &theirs["explained_by"];
    let Some(Explanation { class, conjugate, order, ratio }) = ours.explained_by else {
        return assert!(by.is_null(), "NumPy explains it by {by}");
    };
    assert_eq!(serde_json::json!(subgroup(class, conjugate)), by["subgroup"]);
    assert_eq!(serde_json::json!(order), by["order"]);
    assert_close(ratio, &by["ratio"], 1e-9, "SSW/SST of what explains it");
}
