//! The results as rows of CSV.

use crate::{learner::Outcome, updates::Settings};
use std::{fs::OpenOptions, io::Write, ops::RangeInclusive, path::Path};

/// The columns. The shares and steps are over all seeds: half, or nine in ten, had
/// grokked by that step; empty if fewer ever did.
pub(crate) const HEADER: &str = "group,update,parameters,seeds,share_grokked,\
median_grok_step,ninetieth_grok_step,seconds_per_step,remark";

/// The row of a setting.
pub(crate) fn row(
    group: &str,
    settings: &Settings,
    seeds: RangeInclusive<u64>,
    outcomes: &[Outcome],
    remark: &str,
) -> String {
    let mut steps: Vec<u32> = outcomes.iter().filter_map(|o| o.grokked_step).collect();
    steps.sort_unstable();
    let by = |tenths: usize| {
        let rank = (outcomes.len() * tenths).div_ceil(10);
        steps.get(rank - 1).map_or(String::new(), u32::to_string)
    };
    let mut seconds: Vec<f64> = outcomes.iter().map(|o| o.step_seconds).collect();
    seconds.sort_by(f64::total_cmp);
    format!(
        "{},{},{},{}-{},{:.3},{},{},{:.5},{}",
        quoted(group),
        settings.name(),
        settings.describe(),
        seeds.start(),
        seeds.end(),
        steps.len() as f64 / outcomes.len() as f64,
        by(5),
        by(9),
        seconds[seconds.len() / 2],
        quoted(&remarks(outcomes, remark)),
    )
}

/// What became of the runs that did not grok, and a remark from outside.
fn remarks(outcomes: &[Outcome], remark: &str) -> String {
    let mut parts = Vec::new();
    let diverged = outcomes.iter().filter(|o| o.diverged).count();
    if diverged > 0 {
        parts.push(format!("{diverged} diverged"));
    }
    let mut rest: Vec<f64> = outcomes
        .iter()
        .filter(|o| o.grokked_step.is_none() && !o.diverged)
        .map(|o| 100.0 * o.accuracy)
        .collect();
    rest.sort_by(f64::total_cmp);
    if let (Some(least), Some(most)) = (rest.first(), rest.last()) {
        parts.push(format!("{} ended at {least:.2} to {most:.2} % held out", rest.len()));
    }
    if !remark.is_empty() {
        parts.push(remark.to_owned());
    }
    parts.join("; ")
}

/// A cell that may hold commas.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"']) {
        return format!("\"{}\"", cell.replace('"', "\"\""));
    }
    cell.to_owned()
}

/// Adds a row to a file, after the header if the file is new.
///
/// # Errors
/// If the file cannot be written.
pub(crate) fn append(path: &Path, row: &str) -> std::io::Result<()> {
    let mut file = OpenOptions::new().create(true).append(true).open(path)?;
    if file.metadata()?.len() == 0 {
        writeln!(file, "{HEADER}")?;
    }
    writeln!(file, "{row}")
}
