//! The study trains what the product trains.

use crate::{
    learner::{Learner, fast},
    updates::Settings,
};
use cosetta::train::{Progress, Trainer, weights_sha256};
use std::error::Error;

/// Makes so many steps of AdamW here and in the product's trainer, and compares
/// the accuracy at every evaluation and the bits of the weights at the end.
///
/// # Errors
/// If they differ.
pub(crate) fn compare_with_trainer(group: &str, steps: u32) -> Result<(), Box<dyn Error>> {
    let mut learner = Learner::new(group, &Settings::PRODUCT, 1)?;
    let mut trainer = Trainer::new(fast(group, 1)?)?;
    while trainer.step() < steps && !trainer.is_finished() {
        let evaluated = loop {
            match trainer.advance()? {
                Progress::PartOfStep => {}
                progress => break progress == Progress::Evaluated,
            }
        };
        learner.step();
        let evaluation = trainer.history().last().filter(|e| evaluated && e.exact);
        if evaluation.is_some_and(|e| e.held_out.accuracy != learner.accuracy()) {
            return Err(format!("another accuracy at step {}", trainer.step()).into());
        }
    }
    let (ours, theirs) =
        (weights_sha256(learner.parameters()), weights_sha256(trainer.parameters()));
    if ours != theirs {
        return Err(format!("other weights: {ours} here, {theirs} in the product").into());
    }
    println!("{group}: the same bits as the product after {} steps: {ours}", trainer.step());
    Ok(())
}
