//! AdamW over all parameters of a network.

use super::TrainConfig;
use crate::{
    kernels::{AdamWCoefficients, adamw},
    model::{Network, Parameters, Shape, Tensor},
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
    pub fn update(&mut self, network: &mut Network, config: &TrainConfig, pace: Pace, step: u32) {
        let factors = network.shape().range(Tensor::Unembedding).start;
        let (parameters, gradient) = network.optimiser_view();
        let (mean, square) = (self.mean.buffer_mut(), self.square.buffer_mut());
        for (range, times) in [(0..factors, config.factor_rate), (factors..parameters.len(), 1.0)] {
            adamw(
                &coefficients(config, pace, times, step),
                &gradient[range.clone()],
                &mut parameters[range.clone()],
                &mut mean[range.clone()],
                &mut square[range],
            );
        }
    }
}

/// How fast a step goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// The learning rate of `U` and `c`.
    pub rate: f64,
    /// Decoupled weight decay.
    pub decay: f64,
}

#[expect(clippy::cast_possible_truncation, reason = "parameters are f32")]
fn coefficients(config: &TrainConfig, pace: Pace, times: f64, step: u32) -> AdamWCoefficients {
    let correction = |beta: f64| 1.0 - libm::pow(beta, f64::from(step));
    AdamWCoefficients {
        decay: (1.0 - pace.rate * pace.decay) as f32,
        beta1: config.beta1 as f32,
        beta2: config.beta2 as f32,
        rate: (times * pace.rate / correction(config.beta1)) as f32,
        root_correction: (1.0 / correction(config.beta2).sqrt()) as f32,
        epsilon: config.epsilon as f32,
    }
}
