//! What the tests come to.

use super::{Favours, Test, Thresholds, evidence::Evidence};
use serde::Serialize;

/// The tests and what they come to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RefereeReport {
    /// What single neurons were counted by.
    pub thresholds: Thresholds,
    /// Those that can decide first.
    pub tests: Vec<Test>,
    /// What they come to, in words.
    pub verdict: String,
}

impl RefereeReport {
    pub(super) fn new(evidence: &Evidence<'_>) -> Self {
        let tests = evidence.tests();
        Self { thresholds: evidence.thresholds, verdict: verdict(&tests), tests }
    }
}

fn verdict(tests: &[Test]) -> String {
    let decisive = |favours| {
        let names = tests.iter().filter(|test| test.discriminates && test.favours == favours);
        names.map(|test| test.name).collect::<Vec<_>>()
    };
    let (cosets, representations) = (decisive(Favours::Cosets), decisive(Favours::Representations));
    let single = tests.iter().find(|test| test.name == "single neurons");
    if single.is_some_and(|test| test.favours == Favours::Neither) {
        return "Most neurons of this network fit neither account: there is nothing to decide."
            .to_owned();
    }
    let counts = match (cosets.is_empty(), representations.is_empty()) {
        (true, true) => "none of the tests that could tell them apart does so here".to_owned(),
        (false, true) => {
            format!("what could tell them apart speaks for cosets ({})", cosets.join(", "))
        }
        (true, false) => format!(
            "what could tell them apart speaks for representations ({})",
            representations.join(", ")
        ),
        (false, false) => format!(
            "what could tell them apart is divided: for cosets {}; for representations {}",
            cosets.join(", "),
            representations.join(", ")
        ),
    };
    format!("Of single neurons both accounts hold, and either follows from the other; {counts}.")
}
