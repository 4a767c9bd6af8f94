//! AdamW over all parameters of a network.

use super::TrainConfig;
use crate::{
    kernels::{AdamWCoefficients, adamw},
    model::{Network, Parameters, Shape},
};

/// The optimiser's state: both moments of the gradient.
#[derive(Clone, Debug, PartialEq)]
pub struct AdamW {
    /// m: running mean of the gradient (PyTorch's `exp_avg`).
    pub mean: Parameters,
    /// v: running mean of its square (PyTorch's `exp_avg_sq`).
    pub square: Parameters,
}

impl AdamW {
    /// Before the first step.
    #[must_use]
    pub fn new(shape: Shape) -> Self {
        Self { mean: Parameters::zeros(shape), square: Parameters::zeros(shape) }
    }

    /// Updates `network` along its gradient; `step` counts from 1.
    ///
    /// # References
    /// Loshchilov and Hutter (2019); bias corrections as in PyTorch.
    #[expect(clippy::cast_possible_truncation, reason = "parameters are f32")]
    pub fn update(&mut self, network: &mut Network, config: &TrainConfig, rate: f64, step: u32) {
        let correction = |beta: f64| 1.0 - libm::pow(beta, f64::from(step));
        let coefficients = AdamWCoefficients {
            decay: (1.0 - rate * config.weight_decay) as f32,
            beta1: config.beta1 as f32,
            beta2: config.beta2 as f32,
            rate: (rate / correction(config.beta1)) as f32,
            root_correction: (1.0 / correction(config.beta2).sqrt()) as f32,
            epsilon: config.epsilon as f32,
        };
        let (parameters, gradient) = network.optimiser_view();
        adamw(
            &coefficients,
            gradient,
            parameters,
            self.mean.buffer_mut(),
            self.square.buffer_mut(),
        );
    }
}
