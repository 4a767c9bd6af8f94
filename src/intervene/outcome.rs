//! How well a changed network does.

use serde::Serialize;

/// The 97.5 % point of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// Loss and accuracy of a network over some pairs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// Share of the pairs whose largest logit is the product's.
    pub accuracy: f64,
    /// Mean cross-entropy, natural logarithm. Not below 1.6e-38: see `scoring.rs`.
    pub loss: f64,
    /// Of a sample: the 95 % interval of the accuracy over all pairs (Wilson 1927).
    pub accuracy_interval: Option<[f64; 2]>,
    /// Of a sample: the standard error of the loss.
    pub loss_error: Option<f64>,
    /// Pairs scored.
    pub pairs: usize,
    /// Whether these are all pairs.
    pub exact: bool,
}

/// The sums that an [`Outcome`] is made of.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    pairs: usize,
    correct: usize,
    loss: f64,
    square_loss: f64,
}

impl Sums {
    pub(super) fn note(&mut self, correct: bool, loss: f64) {
        self.pairs += 1;
        self.correct += usize::from(correct);
        self.loss += loss;
        self.square_loss += loss * loss;
    }

    pub(super) fn outcome(&self, exact: bool) -> Outcome {
        let m = self.pairs as f64;
        let (accuracy, loss) = (self.correct as f64 / m, self.loss / m);
        let variance = ((self.square_loss - m * loss * loss) / (m - 1.0)).max(0.0);
        Outcome {
            accuracy,
            loss,
            accuracy_interval: (!exact).then(|| wilson(accuracy, m)),
            loss_error: (!exact).then(|| (variance / m).sqrt()),
            pairs: self.pairs,
            exact,
        }
    }
}

/// The 95 % score interval of a share p among m.
fn wilson(p: f64, m: f64) -> [f64; 2] {
    let z2 = Z * Z / m;
    let middle = (p + z2 / 2.0) / (1.0 + z2);
    let half = Z / (1.0 + z2) * (p * (1.0 - p) / m + z2 / (4.0 * m)).sqrt();
    [(middle - half).max(0.0), (middle + half).min(1.0)]
}
