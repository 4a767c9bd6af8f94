//! A rule with its state, at work on the parameters.

use crate::{
    muon,
    updates::{Rule, Settings},
};
use cosetta::{
    kernels::{AdamWCoefficients, adamw},
    model::{Shape, Tensor},
    train::{Pace, Schedule, TrainConfig},
};

/// The state of a rule over all tensors.
#[derive(Clone, Debug)]
pub(crate) struct Optimiser {
    rule: Rule,
    shape: Shape,
    /// The recipe of the tensors that the rule leaves to AdamW.
    preset: TrainConfig,
    /// The recipe of the others: with the rule's own rate and decay.
    own: TrainConfig,
    /// Running mean of the gradient.
    mean: Vec<f32>,
    /// AdamW's running mean of its square.
    square: Vec<f32>,
    /// Grokfast's slow gradient; empty before the first step.
    slow: Vec<f32>,
}

/// A tensor and all that its update reads and writes, with padded rows.
struct Part<'a> {
    tensor: Tensor,
    rows: usize,
    columns: usize,
    parameters: &'a mut [f32],
    gradient: &'a [f32],
    mean: &'a mut [f32],
    square: &'a mut [f32],
}

impl Optimiser {
    /// Before the first step.
    pub(crate) fn new(preset: &TrainConfig, settings: &Settings, shape: Shape) -> Self {
        let own = TrainConfig {
            learning_rate: settings.rate.unwrap_or(preset.learning_rate),
            weight_decay: settings.decay.unwrap_or(preset.weight_decay),
            ..preset.clone()
        };
        let zeros = || vec![0.0; shape.buffer_len()];
        Self {
            rule: settings.rule,
            shape,
            preset: preset.clone(),
            own,
            mean: zeros(),
            square: zeros(),
            slow: Vec::new(),
        }
    }

    /// Makes the step that comes next in `schedule`.
    pub(crate) fn update(
        &mut self,
        schedule: &Schedule,
        parameters: &mut [f32],
        gradient: &mut [f32],
    ) {
        if let Rule::Grokfast { alpha, lambda } = self.rule {
            amplify(&mut self.slow, gradient, alpha, lambda);
        }
        for tensor in Tensor::ALL {
            let range = self.shape.range(tensor);
            let (rows, columns) = self.shape.dimensions(tensor);
            if self.rule == Rule::PerpGrad {
                project(&parameters[range.clone()], &mut gradient[range.clone()]);
            }
            let part = Part {
                tensor,
                rows,
                columns,
                parameters: &mut parameters[range.clone()],
                gradient: &gradient[range.clone()],
                mean: &mut self.mean[range.clone()],
                square: &mut self.square[range],
            };
            move_part(self.rule, (&self.preset, &self.own), schedule, part);
        }
    }
}

/// `h ← αh + (1-α)g`, `g ← g + λh`.
fn amplify(slow: &mut Vec<f32>, gradient: &mut [f32], alpha: f32, lambda: f32) {
    if slow.is_empty() {
        slow.extend_from_slice(gradient);
    }
    for (h, g) in slow.iter_mut().zip(gradient) {
        *h = alpha * *h + (1.0 - alpha) * *g;
        *g += lambda * *h;
    }
}

/// `g ← g - (θ·g / θ·θ) θ`.
#[expect(clippy::cast_possible_truncation, reason = "gradients are f32")]
fn project(parameters: &[f32], gradient: &mut [f32]) {
    let dot = |a: &[f32], b: &[f32]| -> f64 {
        a.iter().zip(b).map(|(&a, &b)| f64::from(a) * f64::from(b)).sum()
    };
    let share = dot(parameters, gradient) / dot(parameters, parameters).max(f64::MIN_POSITIVE);
    for (g, &p) in gradient.iter_mut().zip(parameters) {
        *g -= share as f32 * p;
    }
}

fn move_part(
    rule: Rule,
    (preset, own): (&TrainConfig, &TrainConfig),
    schedule: &Schedule,
    part: Part<'_>,
) {
    let pace = own.pace_of(schedule);
    match rule {
        Rule::AdamW | Rule::Grokfast { .. } | Rule::PerpGrad => by_adamw(own, schedule, part),
        Rule::Muon { tensors, momentum } if tensors.contains(&part.tensor) => {
            let mut direction = nesterov(momentum, part.gradient, part.mean);
            muon::orthogonalise(&mut direction, part.rows, part.columns);
            part.follow(pace, &direction);
        }
        Rule::Columns { momentum } if part.tensor != Tensor::Bias => {
            let mut direction = nesterov(momentum, part.gradient, part.mean);
            part.normalise(&mut direction);
            part.follow(pace, &direction);
        }
        Rule::Lion { beta1, beta2 } => {
            let direction = lion(beta1, beta2, part.gradient, part.mean);
            part.follow(pace, &direction);
        }
        Rule::Muon { .. } | Rule::Columns { .. } => by_adamw(preset, schedule, part),
    }
}
