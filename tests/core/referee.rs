//! The two accounts put to the test on networks of which the answer is known.

use crate::circuits::{all_pairs, background};
use cosetta::{
    analysis::Theory,
    handmade::{RhoSet, coset_circuit},
    model::{Parameters, Shape},
    referee::{Favours, RefereeReport, RefereeTrial, Test},
};

fn report(parameters: &Parameters, theory: &Theory<'_>) -> RefereeReport {
    let pairs = all_pairs(theory.group);
    let mut trial = RefereeTrial::new(parameters, theory, (&pairs, &pairs), 1).expect("subgroups");
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
    let trial = RefereeTrial::new(&fresh, &theory, (&pairs, &pairs), 1);
    assert!(trial.is_err());
}
