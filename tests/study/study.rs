//! The repeatable study of published accelerations: the `fast` preset of a group,
//! with its weights, split, batches and schedule, under another update rule.
//!
//! ```sh
//! cargo run --release --example study -- --update grokfast --alpha 0.98 --lambda 2 --seeds 1-16
//! ```
//!
//! Prints one row of CSV; with `--out FILE` it is also added to the file. `--help`
//! lists the rules and their options.

mod arguments;
mod learner;
mod muon;
mod optimiser;
mod report;
mod stablemax;
mod updates;
mod verify;

use arguments::Arguments;
use learner::Learner;
use std::{error::Error, process::ExitCode};

const USAGE: &str = "\
usage: study --update RULE [OPTIONS]

  RULE      options (defaults)
  adamw     the product's own rule
  grokfast  --alpha 0.98 --lambda 2
  perpgrad
  muon      --tensors all|linear|readout (all) --momentum 0.95 --rate 0.02
  columns   --momentum 0.95 --rate 0.02
  lion      --beta1 0.9 --beta2 0.99 --rate 0.004

  --rate R       peak rate of the tensors under the rule, shaped by the preset's schedule
  --decay D      weight decay of those tensors, per unit of that rate (the preset's)
  --loss NAME    softmax or stablemax (softmax)
  --group NAME   any group whose preset asks about all answers (S5)
  --seeds A-B    the seeds, one after the other (1-12)
  --out FILE     adds the row to this CSV file
  --remark TEXT  goes into the last column
  --verify N     N steps of adamw must give the bits of the product's trainer
";

fn main() -> ExitCode {
    match study() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("study: {error}");
            ExitCode::from(2)
        }
    }
}

fn study() -> Result<(), Box<dyn Error>> {
    let mut arguments = Arguments::read(std::env::args().skip(1))?;
    if arguments.flag("help") {
        print!("{USAGE}");
        return Ok(());
    }
    let group = arguments.text("group", "S5");
    if let Some(steps) = arguments.number::<u32>("verify")? {
        arguments.finish()?;
        return verify::compare_with_trainer(&group, steps);
    }
    let seeds = arguments.seeds("1-12")?;
    let (out, remark) = (arguments.text("out", ""), arguments.text("remark", ""));
    let settings = updates::Settings::read(&mut arguments)?;
    arguments.finish()?;
    let mut outcomes = Vec::new();
    for seed in seeds.clone() {
        let outcome = Learner::new(&group, &settings, seed)?.run();
        eprintln!("{group} {} {} seed {seed}: {outcome}", settings.name(), settings.describe());
        outcomes.push(outcome);
    }
    let row = report::row(&group, &settings, seeds, &outcomes, &remark);
    println!("{}\n{row}", report::HEADER);
    if !out.is_empty() {
        report::append(out.as_ref(), &row)?;
    }
    Ok(())
}
