//! The analysis against `tests/fixtures/analysis.json`: what NumPy finds in the same
//! networks, by `analysis.py` beside it, which was written from the published definitions.

use crate::{circuits::background, support::group_of};
use cosetta::{
    analysis::{
        CosetSearch, Explanation, NetworkReport, NeuronFunctions, NeuronReport, NeuronsReport,
        SideReport, Spectra, Spread, Theory,
    },
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

/// The number NumPy gives each of our irreps, found by the values of the character.
fn in_their_order(theory: &Theory<'_>, theirs: &Value) -> Vec<usize> {
    let list = theirs["irreps"].as_array().expect("a list");
    let is = |ours: usize, theirs: &Value| {
        let values = theirs["character"].as_array().expect("a list").iter().enumerate();
        values.into_iter().all(|(x, value)| {
            (value.as_f64().expect("a number") - theory.irreps[ours].character(x)).abs() < 1e-6
        })
    };
    let place = |ours: usize| list.iter().position(|theirs| is(ours, theirs));
    (0..list.len()).map(|ours| place(ours).expect("the same irreps")).collect()
}

#[test]
fn spectra_and_correlations_are_those_of_numpy() {
    for (run, theirs) in cases() {
        let background = background(&run.config().group);
        let theory = background.theory().expect("done");
        let order = in_their_order(&theory, &theirs);
        let functions = NeuronFunctions::of(run.parameters());
        let spectra = Spectra::of(&functions, theory.basis);
        let pairs = (run.dataset().pairs(), run.dataset().train());
        let report = NetworkReport::new(run.parameters(), &theory, pairs);

        let entropy = report.fourier_entropy;
        assert_close(entropy.left_right, &theirs["entropy"]["LR"], 1e-4, "entropy of L and R");
        assert_close(entropy.readout, &theirs["entropy"]["U"], 1e-4, "entropy of U");
        let [left, right, _] = spectra.layer_energies();
        let total: f64 = left.iter().chain(&right).sum();
        for (ours, &at) in order.iter().enumerate() {
            let share = (left[ours] + right[ours]) / total;
            let expected = theirs["irrep_shares"][at].as_f64().expect("a number");
            assert!((share - expected).abs() < 1e-6, "{share}, NumPy {expected}");
        }
        for k in 0..functions.count() {
            for (ours, side) in [(spectra.of_left(k), "L"), (spectra.of_right(k), "R")] {
                let ours = ours.expect("not constant").share;
                assert_close(ours, &theirs["purity"][side][k], 1e-5, "purity");
            }
        }
        let r = report.unembedding_correlation;
        for (ours, name) in [
            (r.within_coset, "within_coset"),
            (r.within_class, "within_class"),
            (r.baseline, "baseline"),
        ] {
            compare_spread(ours, &theirs["unembedding_correlation"][name]);
        }
    }
}

fn compare_spread(ours: Spread, theirs: &Value) {
    assert_eq!(serde_json::json!(ours.pairs), theirs["pairs"]);
    if ours.pairs > 1 {
        assert_close(ours.mean, &theirs["mean"], 1e-9, "mean r");
        assert_close(ours.sd, &theirs["sd"], 1e-9, "its standard deviation");
    }
}

#[test]
fn evidence_for_representations_is_that_of_numpy() {
    for (run, theirs) in cases() {
        let background = background(&run.config().group);
        let theory = background.theory().expect("done");
        let order = in_their_order(&theory, &theirs);
        let pairs = (run.dataset().pairs(), run.dataset().train());
        let ours = NetworkReport::new(run.parameters(), &theory, pairs).representation;
        let theirs = &theirs["gcr"];
        for (irrep, &at) in ours.irreps.iter().zip(&order) {
            let expected = theirs["similarity"][at].as_f64().expect("a number");
            assert!((irrep.similarity - expected).abs() < 1e-6, "{irrep:?}, NumPy {expected}");
        }
        let key = ours.irreps.iter().filter(|irrep| irrep.key).count();
        assert_eq!(key, theirs["key"].as_array().expect("a list").len());
        let [left, right, readout] = ours.weight_fve;
        for (value, name) in [
            (ours.logit_fve, "logit_fve"),
            (left, "fve_left"),
            (right, "fve_right"),
            (readout, "fve_unembed"),
            (ours.hidden_fve, "mlp_fve"),
            (ours.product_fve, "rho_xy_fve"),
            (ours.excluded_loss, "excluded_loss"),
        ] {
            assert_close(value, &theirs[name], 1e-5, name);
        }
        // Of a loss of 5e-8, what f32 logits of size 20 leave.
        assert_close(ours.restricted_loss, &theirs["restricted_loss"], 1e-4, "restricted loss");
    }
}
