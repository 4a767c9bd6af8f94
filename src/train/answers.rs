//! What the network answers to each pair: the live Cayley table.

use crate::kernels::RowScore;
use std::ops::Range;

/// The answer to one pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// Index of the largest logit.
    pub answer: u16,
    /// Its softmax probability.
    pub confidence: f32,
    /// Cross-entropy against the target.
    pub loss: f32,
}

impl Answer {
    /// The softmax probability of the target.
    #[must_use]
    pub fn target_probability(self) -> f64 {
        libm::exp(-f64::from(self.loss))
    }
}

impl From<RowScore> for Answer {
    fn from(RowScore { answer, confidence, loss }: RowScore) -> Self {
        let answer = u16::try_from(answer).expect("orders are at most MAX_ORDER");
        Self { answer, confidence, loss }
    }
}

/// The answers to all n² pairs, each row with the step it dates from.
#[derive(Clone, Debug)]
pub struct Answers {
    order: usize,
    answers: Vec<Answer>,
    /// `None` for a row that was never scored.
    as_of: Vec<Option<u32>>,
}

impl Answers {
    /// No row scored yet.
    #[must_use]
    pub fn new(order: usize) -> Self {
        let blank = Answer { answer: 0, confidence: 0.0, loss: 0.0 };
        Self { order, answers: vec![blank; order * order], as_of: vec![None; order] }
    }

    /// Writes the rows in `rows` anew and dates them `step`.
    ///
    /// # Panics
    /// If a row is not an element, or there are more or fewer answers.
    pub fn set_rows(&mut self, rows: Range<usize>, answers: &[Answer], step: u32) {
        self.answers[rows.start * self.order..rows.end * self.order].copy_from_slice(answers);
        self.as_of[rows].fill(Some(step));
    }

    /// The answers row by row: (x, y) at `x·n + y`. Rows never scored hold blanks.
    #[must_use]
    pub fn all(&self) -> &[Answer] {
        &self.answers
    }

    /// For each row the step it dates from.
    #[must_use]
    pub fn as_of(&self) -> &[Option<u32>] {
        &self.as_of
    }

    /// Whether every row dates from `step`.
    #[must_use]
    pub fn is_current(&self, step: u32) -> bool {
        self.as_of.iter().all(|&row| row == Some(step))
    }
}
