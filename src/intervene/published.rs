//! What others found, and what kind of effect it is.

use super::{Intervention, Outcome};
use crate::model::Pair;
use serde::Serialize;

/// Where figures were published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// Stander et al. (2024), Table 1: S5, means over 128 networks, each over all pairs.
    Stander2024,
    /// Wu et al. (2025), on the same interventions: Z/53, which has no subgroups, 40 % of
    /// the pairs.
    Wu2025,
}

/// How well a network does, in two figures.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Figures {
    /// Share of right answers.
    pub accuracy: f64,
    /// Mean cross-entropy.
    pub loss: f64,
}

impl From<Outcome> for Figures {
    fn from(Outcome { accuracy, loss, .. }: Outcome) -> Self {
        Self { accuracy, loss }
    }
}

/// What a change does, next to the network as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Effect {
    /// To the accuracy.
    pub accuracy: EffectOnAccuracy,
    /// To the loss.
    pub loss: EffectOnLoss,
}

/// What a change does to the accuracy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum EffectOnAccuracy {
    /// At most half a percent of the answers less are right.
    Kept,
    /// Anything between.
    Lowered,
    /// At most a tenth of the answers are right.
    Lost,
}

/// What a change does to the loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum EffectOnLoss {
    /// To less than a tenth.
    Lowered,
    /// Anything between.
    Kept,
    /// To more than ten times as much.
    Raised,
}

impl Source {
    /// The one that is nearer to the table with these pairs: Z/53 to a commutative one.
    #[must_use]
    pub fn beside(pairs: &[Pair]) -> Self {
        let n = pairs.len().isqrt();
        let mirrored = |pair: &Pair| pairs[usize::from(pair.y) * n + usize::from(pair.x)].z;
        let commutative = pairs.iter().all(|pair| mirrored(pair) == pair.z);
        if commutative { Self::Wu2025 } else { Self::Stander2024 }
    }

    /// What this source says of an intervention; nothing of those that are ours.
    ///
    /// The paper's losses under noise are orders of magnitude only: 2.2 % of wrong answers
    /// cost 0.015 at least, not 0.0017.
    #[must_use]
    pub fn figures(self, intervention: Intervention) -> Option<Figures> {
        let place = Intervention::TABLE.iter().position(|&row| row == intervention)?;
        let &(accuracy, loss) = match self {
            Self::Stander2024 => STANDER.get(place)?,
            Self::Wu2025 => WU.get(place)?,
        };
        Some(Figures { accuracy, loss })
    }
}

/// In the order of [`Intervention::TABLE`], whose last rows are ours.
const STANDER: [(f64, f64); 10] = [
    (0.9999, 1.97e-6),
    (0.01, 4.76),
    (1.0, 1.97e-6),
    (0.0, 22.39),
    (0.0, 22.36),
    (0.9999, 2.96e-6),
    (0.978, 0.0017),
    (1.0, 3.69e-13),
    (0.88, 0.029),
    (0.98, 0.0021),
];

/// In the same order.
const WU: [(f64, f64); 10] = [
    (0.9955, 0.0711),
    (0.0385, 4.155),
    (0.9969, 0.0663),
    (0.0, 17.15),
    (0.0, 17.15),
    (0.995, 0.075),
    (0.769, 0.83),
    (0.9988, 0.0045),
    (0.498, 1.79),
    (0.832, 0.78),
];

impl Effect {
    /// Of a change from `base` to `changed`.
    #[must_use]
    pub fn of(base: Figures, changed: Figures) -> Self {
        let accuracy = match changed.accuracy {
            accuracy if accuracy >= base.accuracy - 0.005 => EffectOnAccuracy::Kept,
            accuracy if accuracy > 0.1 => EffectOnAccuracy::Lowered,
            _ => EffectOnAccuracy::Lost,
        };
        let loss = match changed.loss {
            loss if loss < base.loss / 10.0 => EffectOnLoss::Lowered,
            loss if loss <= base.loss * 10.0 => EffectOnLoss::Kept,
            _ => EffectOnLoss::Raised,
        };
        Self { accuracy, loss }
    }
}
