//! The two accounts put to the test on networks of which the answer is known.

use crate::circuits::{all_pairs, background};
use cosetta::{
    analysis::{NeuronFunctions, NeuronReport, SideReport, Theory},
    handmade::{RhoSet, coset_circuit},
    model::{Parameters, Shape, Tensor},
    referee::{Favours, RefereeReport, RefereeTrial, Test, Thresholds},
};

fn report(parameters: &Parameters, theory: &Theory<'_>) -> RefereeReport {
    report_by(Thresholds::default(), parameters, theory)
}

fn report_by(by: Thresholds, parameters: &Parameters, theory: &Theory<'_>) -> RefereeReport {
    let pairs = all_pairs(theory.group);
    let mut trial =
        RefereeTrial::new(parameters, theory, (&pairs, &pairs), (by, 1)).expect("subgroups");
    assert_eq!(trial.report(theory), None);
    while !trial.advance(theory) {}
    trial.report(theory).expect("done")
}

fn test<'a>(report: &'a RefereeReport, name: &str) -> &'a Test {
    report.tests.iter().find(|test| test.name == name).expect("a test of this name")
}

fn figure(test: &Test, name: &str) -> f64 {
    test.figures.iter().find(|figure| figure.name == name).expect("a figure of this name").value
}

/// On the ten cosets of S3×S2 in S5, which has three double cosets there.
#[test]
fn the_readout_decides_between_cosets_and_a_rho_set() {
    let background = background("S5");
    let theory = background.theory().expect("done");
    let classes = theory.lattice.classes();
    let class = classes.iter().find(|class| class.order() == 12 && class.copies() == 10);
    let circuit = coset_circuit(theory.group, class.expect("S3xS2").representative());
    let by_cosets = report(&circuit.expect("faithful").parameters(), &theory);
    let readout = test(&by_cosets, "readout shape");
    assert_eq!(readout.favours, Favours::Cosets);
    assert!(figure(readout, "readout_fit") > 1.0 - 1e-9);
    assert!(figure(readout, "irrep_fit") < 0.9);
    let replaced = test(&by_cosets, "replacement");
    assert!((figure(replaced, "coset_means_accuracy") - 1.0).abs() < 1e-12);
    assert!(figure(replaced, "coset_components_accuracy") < 0.05);

    let irrep = theory.irreps.iter().find(|irrep| irrep.name() == "(3,2)").expect("of S5");
    let (group, row) = (theory.group, irrep.rows()[0]);
    let rho_set = RhoSet::smallest(group, theory.lattice, theory.characters, row);
    let circuit = rho_set.expect("not trivial").circuit();
    let by_irrep = report(&circuit.expect("not too large").parameters(), &theory);
    let readout = test(&by_irrep, "readout shape");
    assert_eq!(readout.favours, Favours::Representations);
    assert!(figure(readout, "irrep_fit") > 1.0 - 1e-6);
    // One and the same neurons by both accounts.
    let single = test(&by_irrep, "single neurons");
    assert!(!single.discriminates && single.favours == Favours::Both);
    assert_eq!((figure(single, "coset_neurons"), figure(single, "on_one_irrep")), (1.0, 1.0));
}

#[test]
fn with_two_double_cosets_the_readout_cannot_decide() {
    let background = background("S4");
    let theory = background.theory().expect("done");
    let class = theory.lattice.classes().iter().find(|class| class.order() == 6).expect("S3");
    let circuit = coset_circuit(theory.group, class.representative()).expect("faithful");
    let report = report(&circuit.parameters(), &theory);
    assert_eq!(test(&report, "readout shape").favours, Favours::Nothing);
    assert_eq!(test(&report, "graded levels").favours, Favours::Cosets);
    assert!(report.verdict.contains("speaks for cosets"), "{}", report.verdict);
    let absolute = test(&report, "absolute value");
    assert!(figure(absolute, "half_loss") > 0.9 * figure(absolute, "base_loss"));
    assert!(figure(absolute, "absolute_loss") < figure(absolute, "base_loss"));
}

/// A network of which some neurons lie on cosets but for noise.
#[test]
fn counts_and_verdict_follow_the_thresholds() {
    let background = background("S4");
    let theory = background.theory().expect("done");
    let class = theory.lattice.classes().iter().find(|class| class.order() == 6).expect("S3");
    let circuit = coset_circuit(theory.group, class.representative()).expect("faithful");
    let mut parameters = circuit.parameters();
    let width = parameters.shape().w;
    let spoilt = width / 2;
    for (x, k) in (0..24).flat_map(|x| (0..spoilt).map(move |k| (x, k))) {
        let noise = if (7 * x + k) % 5 == 0 { 0.2 } else { 0.0 };
        let value = parameters.get(Tensor::LeftLinear, x % parameters.shape().d, k);
        parameters.set(Tensor::LeftLinear, x % parameters.shape().d, k, value + noise);
    }
    let by = |coset, irrep| {
        let report = report_by(Thresholds { coset, irrep }, &parameters, &theory);
        assert_eq!(report.thresholds, Thresholds { coset, irrep });
        let single = test(&report, "single neurons").clone();
        (figure(&single, "coset_neurons"), figure(&single, "on_one_irrep"), report.verdict, single)
    };
    let functions = NeuronFunctions::of(&parameters);
    let neurons = NeuronReport::of_some(&functions, 0..width, (theory.cosets, 0.5));
    // Independently: by the ratio of the subgroup that fits best.
    for limit in [1e-9, 1e-3, 0.3] {
        let fits = |side: &Option<SideReport>| side.as_ref().is_some_and(|s| s.ratio < limit);
        let most = neurons.iter().filter(|n| fits(&n.left) && fits(&n.right)).count();
        let (found, ..) = by(limit, 0.95);
        assert!(found * width as f64 <= most as f64 + 0.5, "{limit}: {found}, {most}");
    }
    let (loose, all, ..) = by(0.5, 1e-3);
    let (strict, none, verdict, single) = by(1e-12, 1.0);
    assert!(loose > strict && all > none, "{loose} {strict} {all} {none}");
    assert!(strict > 0.4 || verdict.ends_with("nothing to decide."), "{verdict}");
    assert!(single.words.contains("lie on one irrep but for at most 0."), "{}", single.words);
    let pairs = all_pairs(theory.group);
    for (coset, irrep) in [(0.0, 0.5), (0.5, f64::NAN), (1.5, 0.5)] {
        let how = (Thresholds { coset, irrep }, 1);
        assert!(RefereeTrial::new(&parameters, &theory, (&pairs, &pairs), how).is_err());
    }
}

#[test]
fn of_a_fresh_network_there_is_nothing_to_decide() {
    let background = background("S4");
    let theory = background.theory().expect("done");
    let fresh = Parameters::initial(Shape { n: 24, d: 32, w: 32 }, 5, 0);
    let report = report(&fresh, &theory);
    assert!(report.verdict.ends_with("nothing to decide."), "{}", report.verdict);
}

#[test]
fn a_group_without_subgroups_decides_nothing() {
    let background = background("C7");
    let theory = background.theory().expect("done");
    let pairs = all_pairs(theory.group);
    let fresh = Parameters::initial(Shape { n: 7, d: 8, w: 8 }, 5, 0);
    let trial = RefereeTrial::new(&fresh, &theory, (&pairs, &pairs), (Thresholds::default(), 1));
    assert!(trial.is_err());
}
