//! What kind of effect a change has.

use super::Figures;
use serde::Serialize;

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
