//! How well the network does, on training and on held-out pairs.

use super::{Answer, Answers};
use crate::{
    dataset::Dataset,
    model::Pair,
    rng::{Purpose, Rng},
};
use serde::{Deserialize, Serialize};

/// Up to this order every evaluation covers all pairs.
pub const EXACT_ORDER: usize = 128;
/// Above it, a fixed random sample of this many pairs of each kind is scored.
pub const SAMPLE_PAIRS: usize = 4096;
/// The share of right answers at which a run counts as memorised or grokked.
const MILESTONE: f64 = 0.999;

/// Loss and accuracy over some pairs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// Mean cross-entropy, natural logarithm.
    pub loss: f64,
    /// Share of right answers, from 0 to 1.
    pub accuracy: f64,
    /// Number of pairs scored.
    pub pairs: usize,
}

impl Score {
    /// The score of answers to pairs, summed in this order.
    fn of<'a>(cells: impl Iterator<Item = (&'a Answer, &'a Pair)>) -> Self {
        let (mut pairs, mut correct, mut loss) = (0_usize, 0_usize, 0.0);
        for (answer, pair) in cells {
            pairs += 1;
            correct += usize::from(answer.answer == pair.z);
            loss += f64::from(answer.loss);
        }
        Self { loss: loss / pairs as f64, accuracy: correct as f64 / pairs as f64, pairs }
    }
}

/// The state of a run at one step.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evaluation {
    /// Steps made.
    pub step: u32,
    /// On training pairs.
    pub train: Score,
    /// On held-out pairs.
    pub held_out: Score,
    /// Whether all pairs were scored, not a sample.
    pub exact: bool,
    /// The learning rate of the next step.
    pub learning_rate: f64,
    /// Euclidean norm of all parameters.
    pub weight_norm: f64,
}

impl Evaluation {
    /// Mean loss over all pairs: each part by its true size.
    #[must_use]
    pub fn loss_over(&self, dataset: &Dataset) -> f64 {
        let (train, held_out) = (dataset.train().len() as f64, dataset.held_out_count() as f64);
        (self.train.loss * train + self.held_out.loss * held_out) / (train + held_out)
    }
}

/// The first evaluated steps at which 99.9 % of the answers were right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestones {
    /// On training pairs.
    pub memorised_step: Option<u32>,
    /// On held-out pairs.
    pub grokked_step: Option<u32>,
}

impl Milestones {
    /// Takes note of an evaluation.
    pub fn record(&mut self, evaluation: &Evaluation) {
        for (milestone, score) in [
            (&mut self.memorised_step, evaluation.train),
            (&mut self.grokked_step, evaluation.held_out),
        ] {
            if milestone.is_none() && score.accuracy >= MILESTONE {
                *milestone = Some(evaluation.step);
            }
        }
    }
}

/// The pairs of each kind that are scored when there are too many for all.
#[derive(Clone, Debug)]
pub(super) struct Sample {
    /// The training pairs, then the others.
    pairs: Vec<Pair>,
    /// How many of them are training pairs.
    train: usize,
}

impl Sample {
    /// `None` if all pairs of `dataset` can be scored.
    pub(super) fn draw(dataset: &Dataset, seed: u64) -> Option<Self> {
        if dataset.order() <= EXACT_ORDER {
            return None;
        }
        let some_of = |mut pairs: Vec<Pair>, index: u64| {
            Rng::new(seed, Purpose::Evaluation, index).shuffle(&mut pairs);
            pairs.truncate(SAMPLE_PAIRS);
            pairs
        };
        let mut pairs = some_of(dataset.train().to_vec(), 0);
        let train = pairs.len();
        pairs.extend(some_of(dataset.held_out().collect(), 1));
        Some(Self { pairs, train })
    }

    /// All pairs in the sample.
    pub(super) fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// Scores of the training and of the held-out pairs, from the answers to all.
    pub(super) fn scores(&self, answers: &[Answer]) -> [Score; 2] {
        let ((trained, others), (train, held_out)) =
            (answers.split_at(self.train), self.pairs.split_at(self.train));
        [Score::of(trained.iter().zip(train)), Score::of(others.iter().zip(held_out))]
    }
}

/// Scores of the training and of the held-out pairs, from the answers to all.
pub(super) fn score_answers(answers: &Answers, dataset: &Dataset) -> [Score; 2] {
    [true, false].map(|kind| {
        let cells = answers.all().iter().zip(dataset.pairs()).zip(dataset.in_training());
        Score::of(cells.filter(|&(_, &in_training)| in_training == kind).map(|(cell, _)| cell))
    })
}
