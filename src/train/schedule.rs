//! How fast a step goes: warm-up, hold until the training loss is low, anneal.

use super::{Pace, TrainConfig};
use serde::{Deserialize, Serialize};

/// Where a run stands in its schedule. Its only input is the training loss.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Schedule {
    /// Steps made.
    pub step: u32,
    /// The steps after which fresh weights were drawn, for want of success.
    #[serde(default)]
    pub restarts: Vec<u32>,
    /// Exponential average of the batch losses since the weights were drawn; none
    /// before the first step.
    pub running_loss: Option<f64>,
    /// The step after which the early part had ended, if there is one.
    #[serde(default)]
    pub early_end: Option<u32>,
    /// The step after which the rate began to fall.
    pub anneal_start: Option<u32>,
}

/// Weight of the newest batch in the running loss: an average over about 20.
const NEWEST: f64 = 0.05;

impl Schedule {
    /// Before the first step.
    #[must_use]
    pub fn start() -> Self {
        Self {
            step: 0,
            restarts: Vec::new(),
            running_loss: None,
            early_end: None,
            anneal_start: None,
        }
    }

    /// Steps that the present weights have been trained for.
    #[must_use]
    pub fn age(&self) -> u32 {
        self.step - self.restarts.last().unwrap_or(&0)
    }

    /// Rate and weight decay of the step to come. In the anneal the rate falls
    /// linearly, the decay with the square of the way.
    #[must_use]
    pub fn pace(&self, config: &TrainConfig) -> Pace {
        let warmup = f64::from(self.age() + 1) / f64::from(config.warmup_steps.max(1));
        let annealed = match self.anneal_start {
            None => 0.0,
            Some(start) => f64::from(self.step - start) / f64::from(config.anneal_steps.max(1)),
        };
        Pace {
            rate: config.learning_rate * warmup.min(1.0) * (1.0 - annealed).max(0.0),
            decay: config.weight_decay * (1.0 - (1.0 - config.final_decay) * annealed * annealed),
        }
    }

    /// Whether the step to come belongs to the early part.
    #[must_use]
    pub fn is_early(&self, config: &TrainConfig) -> bool {
        config.early_answers > 0 && self.early_end.is_none()
    }

    /// Takes note of a step that was made, and of its batch's loss.
    pub fn record(&mut self, config: &TrainConfig, batch_loss: f64) {
        self.step += 1;
        let running = match self.running_loss {
            None => batch_loss,
            Some(before) => before + NEWEST * (batch_loss - before),
        };
        self.running_loss = Some(running);
        let due = running < config.anneal_below || self.step >= config.hold_steps;
        if self.anneal_start.is_none() && due {
            self.anneal_start = Some(self.step);
        }
        let annealing = self.anneal_start.is_some();
        if self.is_early(config) && (running < config.early_until || annealing) {
            self.early_end = Some(self.step);
        }
    }

    /// Whether the present weights have had their time, and others should be tried.
    #[must_use]
    pub fn is_restart_due(&self, config: &TrainConfig) -> bool {
        let waiting = self.anneal_start.is_none();
        waiting && config.restart_steps > 0 && self.age() >= config.restart_steps
    }

    /// Takes note that fresh weights have been drawn.
    pub fn restart(&mut self) {
        self.restarts.push(self.step);
        (self.running_loss, self.early_end) = (None, None);
    }

    /// Whether the rate has come down to zero.
    #[must_use]
    pub fn is_finished(&self, config: &TrainConfig) -> bool {
        self.anneal_start.is_some_and(|start| self.step >= start + config.anneal_steps)
    }

    /// Steps still to be made if the rate falls already, else the most there can be.
    #[must_use]
    pub fn steps_left(&self, config: &TrainConfig) -> u32 {
        let end = self.anneal_start.unwrap_or(config.hold_steps) + config.anneal_steps;
        end.saturating_sub(self.step)
    }
}
