//! A run of the `fast` preset under another rule.

use crate::{optimiser::Optimiser, stablemax, updates::Settings};
use cosetta::{
    dataset::Dataset,
    group::GroupSpec,
    model::{Network, Pair, Parameters, Tensor},
    rng::{Purpose, Rng},
    train::{Schedule, TrainConfig, preset},
};
use std::{error::Error, fmt, time::Instant};

/// The share of right answers on held-out pairs at which a run has grokked.
const GROKKED: f64 = 0.999;

/// How a run ended.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outcome {
    /// The first evaluated step at which it had grokked.
    pub(crate) grokked_step: Option<u32>,
    /// Steps made.
    pub(crate) steps: u32,
    /// Whether the loss stopped being finite.
    pub(crate) diverged: bool,
    /// Share of right answers on held-out pairs at the end.
    pub(crate) accuracy: f64,
    /// Median time of gradient and update.
    pub(crate) step_seconds: f64,
}

/// A network in training.
pub(crate) struct Learner {
    config: TrainConfig,
    dataset: Dataset,
    held_out: Vec<Pair>,
    network: Network,
    parameters: Parameters,
    /// Parameters and gradient, flat, with padded rows.
    values: Vec<f32>,
    gradient: Vec<f32>,
    optimiser: Optimiser,
    schedule: Schedule,
    stablemax: bool,
    /// The training pairs in the order of the epoch under way.
    order: Vec<Pair>,
    /// Seconds of each step's gradient and update.
    seconds: Vec<f64>,
}

impl Learner {
    /// The run before its first step.
    ///
    /// # Errors
    /// If the group is not known, or its preset asks about some answers only.
    pub(crate) fn new(group: &str, settings: &Settings, seed: u64) -> Result<Self, Box<dyn Error>> {
        let config = fast(group, seed)?;
        let table = config.validate()?;
        let dataset = Dataset::split(&table, config.train_fraction, seed);
        let parameters = config.initial_weights(table.order(), 0);
        Ok(Self {
            held_out: dataset.held_out().collect(),
            order: dataset.train().to_vec(),
            values: parameters.buffer().to_vec(),
            gradient: vec![0.0; parameters.buffer().len()],
            network: Network::new(parameters.clone()),
            optimiser: Optimiser::new(&config, settings, parameters.shape()),
            schedule: Schedule::start(),
            stablemax: settings.stablemax,
            seconds: Vec::new(),
            parameters,
            dataset,
            config,
        })
    }

    /// Steps until the run has grokked, has diverged or is over.
    pub(crate) fn run(mut self) -> Outcome {
        let mut outcome = Outcome {
            grokked_step: None,
            steps: 0,
            diverged: false,
            accuracy: 0.0,
            step_seconds: 0.0,
        };
        while outcome.grokked_step.is_none() && !outcome.diverged && !self.is_finished() {
            outcome.diverged = !self.step().is_finite();
            if self.schedule.step.is_multiple_of(self.config.evaluate_every) || self.is_finished() {
                outcome.accuracy = self.accuracy();
                outcome.grokked_step = (outcome.accuracy >= GROKKED).then_some(self.schedule.step);
            }
        }
        outcome.steps = self.schedule.step;
        self.seconds.sort_by(f64::total_cmp);
        outcome.step_seconds = self.seconds[self.seconds.len() / 2];
        outcome
    }

    /// Makes a step and returns the loss before it.
    pub(crate) fn step(&mut self) -> f64 {
        let batch = self.next_batch();
        let start = Instant::now();
        let loss = if self.stablemax {
            stablemax::gradient(&self.parameters, &self.order[batch], &mut self.gradient)
        } else {
            let loss = self.network.compute_gradient(&self.order[batch]);
            self.gradient.copy_from_slice(self.network.gradient().buffer());
            loss
        };
        self.optimiser.update(&self.schedule, &mut self.values, &mut self.gradient);
        self.seconds.push(start.elapsed().as_secs_f64());
        self.schedule.record(&self.config, loss);
        self.store_values();
        loss
    }

    /// Puts the flat values into the network, one by one: the crate has no faster
    /// way from outside, so this is not in the time of a step.
    fn store_values(&mut self) {
        let shape = self.parameters.shape();
        for tensor in Tensor::ALL {
            let (values, stride) = (&self.values[shape.range(tensor)], shape.stride(tensor));
            let (rows, columns) = shape.dimensions(tensor);
            for (i, row) in values.chunks(stride).enumerate().take(rows) {
                for (j, &value) in row[..columns].iter().enumerate() {
                    self.parameters.set(tensor, i, j, value);
                }
            }
        }
        self.network.set_parameters(&self.parameters);
    }

    /// Where the batch of the step to come lies in `order`: cut as by the product,
    /// in a fresh order every epoch.
    fn next_batch(&mut self) -> std::ops::Range<usize> {
        let all = self.order.len();
        let size = self.config.batch.map_or(all, |batch| batch.min(all));
        let step = self.schedule.step as usize;
        let (epoch, index) = (step / (all / size), step % (all / size));
        if index == 0 && size < all {
            self.order.copy_from_slice(self.dataset.train());
            Rng::new(self.config.seed, Purpose::Epoch, epoch as u64).shuffle(&mut self.order);
        }
        index * size..(index + 1) * size
    }

    /// Share of right answers over all held-out pairs.
    pub(crate) fn accuracy(&mut self) -> f64 {
        let score = self.network.score(&self.held_out, |_, _| {});
        score.correct as f64 / self.held_out.len() as f64
    }

    fn is_finished(&self) -> bool {
        self.schedule.is_finished(&self.config)
    }

    /// The trained values.
    pub(crate) fn parameters(&self) -> &Parameters {
        &self.parameters
    }
}

/// The `fast` preset of a group.
///
/// # Errors
/// If the group is not known, or its preset asks about some answers only.
pub(crate) fn fast(group: &str, seed: u64) -> Result<TrainConfig, Box<dyn Error>> {
    let spec: GroupSpec = group.parse()?;
    let order = spec.build()?.into_magma().order();
    let config = preset(&spec, order, "fast").ok_or("there is no preset 'fast'")?.config;
    if config.early_answers > 0 {
        return Err(format!("the preset of {group} asks about some answers only").into());
    }
    Ok(TrainConfig { seed, ..config })
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.grokked_step {
            Some(step) => write!(f, "grokked at step {step}")?,
            None if self.diverged => write!(f, "diverged at step {}", self.steps)?,
            None => write!(f, "{:.2} % right at step {}", 100.0 * self.accuracy, self.steps)?,
        }
        write!(f, ", {:.2} ms a step", 1000.0 * self.step_seconds)
    }
}
