//! How many answers were right, and how far off they were.

/// Mean loss and number of right answers over some pairs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BatchScore {
    /// Mean cross-entropy, natural logarithm; summed in f64.
    pub loss: f64,
    /// Pairs whose largest logit is the target's.
    pub correct: usize,
}

/// The sums that a [`BatchScore`] is the mean of.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Tally {
    pairs: usize,
    correct: usize,
    loss: f64,
}

impl Tally {
    pub(super) fn note(&mut self, correct: bool, loss: f32) {
        self.pairs += 1;
        self.correct += usize::from(correct);
        self.loss += f64::from(loss);
    }

    /// Zero loss over no pairs.
    pub(super) fn mean(&self) -> BatchScore {
        BatchScore { loss: self.loss / self.pairs.max(1) as f64, correct: self.correct }
    }
}
