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

/// Keeps what has no gradient, such as a neuron that died, where it is.
const TINY: f32 = 1e-12;

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
    mut part: Part<'_>,
) {
    match rule {
        Rule::AdamW | Rule::Grokfast { .. } | Rule::PerpGrad => part.adamw(own, schedule),
        Rule::Muon { tensors, momentum } if tensors.contains(&part.tensor) => {
            let mut direction = part.nesterov(momentum);
            muon::orthogonalise(&mut direction, (part.rows, part.columns));
            part.follow(own, schedule, &direction);
        }
        Rule::Columns { momentum } if part.tensor != Tensor::Bias => {
            let mut direction = part.nesterov(momentum);
            part.normalise(&mut direction);
            part.follow(own, schedule, &direction);
        }
        Rule::Muon { .. } | Rule::Columns { .. } => part.adamw(preset, schedule),
        Rule::Lion { beta1, beta2 } => {
            let direction = part.lion(beta1, beta2);
            part.follow(own, schedule, &direction);
        }
    }
}

impl Part<'_> {
    /// How many times the rate of `U` and `c` this tensor has.
    fn times(&self, config: &TrainConfig) -> f64 {
        match self.tensor {
            Tensor::Unembedding | Tensor::Bias => 1.0,
            _ => config.factor_rate,
        }
    }

    /// The product's update, bit for bit.
    #[expect(clippy::cast_possible_truncation, reason = "parameters are f32")]
    fn adamw(&mut self, config: &TrainConfig, schedule: &Schedule) {
        let Pace { rate, decay } = schedule.pace(config);
        let correction = |beta: f64| 1.0 - libm::pow(beta, f64::from(schedule.step + 1));
        let coefficients = AdamWCoefficients {
            decay: (1.0 - rate * decay) as f32,
            beta1: config.beta1 as f32,
            beta2: config.beta2 as f32,
            rate: (self.times(config) * rate / correction(config.beta1)) as f32,
            root_correction: (1.0 / correction(config.beta2).sqrt()) as f32,
            epsilon: config.epsilon as f32,
        };
        adamw(&coefficients, self.gradient, self.parameters, self.mean, self.square);
    }

    /// `θ ← (1 - rate · decay) θ - rate · direction`.
    #[expect(clippy::cast_possible_truncation, reason = "parameters are f32")]
    fn follow(&mut self, config: &TrainConfig, schedule: &Schedule, direction: &[f32]) {
        let Pace { rate, decay } = schedule.pace(config);
        let (kept, step) = ((1.0 - rate * decay) as f32, (self.times(config) * rate) as f32);
        for (p, &d) in self.parameters.iter_mut().zip(direction) {
            *p = kept * *p - step * d;
        }
    }

    /// `m ← μm + (1-μ)g`; returns `μm + (1-μ)g` once more.
    fn nesterov(&mut self, momentum: f32) -> Vec<f32> {
        let mix = |m: f32, g: f32| momentum * m + (1.0 - momentum) * g;
        let cells = self.mean.iter_mut().zip(self.gradient);
        cells
            .map(|(m, &g)| {
                *m = mix(*m, g);
                mix(*m, g)
            })
            .collect()
    }

    fn lion(&mut self, beta1: f32, beta2: f32) -> Vec<f32> {
        let sign = |x: f32| if x == 0.0 { 0.0 } else { x.signum() };
        let cells = self.mean.iter_mut().zip(self.gradient);
        cells
            .map(|(m, &g)| {
                let direction = sign(beta1 * *m + (1.0 - beta1) * g);
                *m = beta2 * *m + (1.0 - beta2) * g;
                direction
            })
            .collect()
    }

    /// Scales each element's row of `E`, and what each neuron reads (a column of
    /// `W`) and writes (a row of `U`), to root mean square 1.
    fn normalise(&self, direction: &mut [f32]) {
        let stride = direction.len() / self.rows;
        let by_column = matches!(self.tensor, Tensor::LeftLinear | Tensor::RightLinear);
        let (lines, length) =
            if by_column { (self.columns, self.rows) } else { (self.rows, self.columns) };
        let place = |line: usize, i: usize| {
            if by_column { i * stride + line } else { line * stride + i }
        };
        for line in 0..lines {
            let squares: f32 = (0..length).map(|i| direction[place(line, i)].powi(2)).sum();
            let scale = (length as f32).sqrt() / (squares.sqrt() + TINY);
            (0..length).for_each(|i| direction[place(line, i)] *= scale);
        }
    }
}
