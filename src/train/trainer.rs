//! A run: one network, one group, one recipe, one seed.

use super::{
    AdamW, Answers, CheckpointError, ConfigError, Evaluation, Milestones, Schedule, Score,
    TrainConfig,
    batches::Batches,
    checkpoint::{Checkpoint, SavedProgress},
    evaluation::{Sample, score_answers},
};
use crate::{
    dataset::Dataset,
    group::Magma,
    model::{Network, Parameters},
};
use thiserror::Error;

/// Why a step could not be made.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum TrainError {
    /// The loss became infinite or not a number.
    #[error(
        "the loss is not finite at step {step}: the learning rate {rate} is too high for this \
         network; the weights of step {restored} have been restored, try a lower rate"
    )]
    NotFinite {
        /// The step that failed.
        step: u32,
        /// Its peak learning rate.
        rate: f64,
        /// The step the run was set back to.
        restored: u32,
    },
}

/// What a call of [`Trainer::advance`] did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Part of the step's gradient: a large batch takes several calls.
    PartOfStep,
    /// A step.
    Step,
    /// A step and an evaluation.
    Evaluated,
    /// Nothing: the run has come to its end.
    Finished,
}

/// Most pairs that one call of [`Trainer::advance`] works on, so that a call
/// takes at most about 0.1 s at the sizes of S6.
const PAIRS_PER_CALL: usize = 4608;

/// A network in training.
#[derive(Debug)]
pub struct Trainer {
    config: TrainConfig,
    dataset: Dataset,
    sample: Option<Sample>,
    network: Network,
    optimiser: AdamW,
    schedule: Schedule,
    batches: Batches,
    /// Pairs of the present batch whose gradient has been added.
    batch_done: usize,
    answers: Answers,
    milestones: Milestones,
    history: Vec<Evaluation>,
    last_good: Restart,
}

/// The state of the last evaluation, to fall back on.
#[derive(Clone, Debug)]
struct Restart {
    parameters: Parameters,
    optimiser: AdamW,
    schedule: Schedule,
}

impl Trainer {
    /// The run of `config` before its first step, evaluated once.
    ///
    /// # Errors
    /// If a setting cannot be used.
    pub fn new(config: TrainConfig) -> Result<Self, ConfigError> {
        let table = config.validate()?;
        let shape = config.shape(table.order());
        let checkpoint = Checkpoint {
            parameters: Parameters::initial(shape, config.seed),
            optimiser: AdamW::new(shape),
            progress: SavedProgress {
                schedule: Schedule::start(),
                milestones: Milestones::default(),
                history: Vec::new(),
            },
            config,
        };
        let mut trainer = Self::restore(checkpoint, &table);
        trainer.evaluate();
        Ok(trainer)
    }

    /// The run stored in a file: it goes on as if it had never stopped.
    ///
    /// # Errors
    /// If the file is damaged, or its parts do not fit each other.
    pub fn from_checkpoint(bytes: &[u8]) -> Result<Self, CheckpointError> {
        let (checkpoint, table) = Checkpoint::from_bytes(bytes)?;
        Ok(Self::restore(checkpoint, &table))
    }

    fn restore(checkpoint: Checkpoint, table: &Magma) -> Self {
        let Checkpoint { config, parameters, optimiser, progress } = checkpoint;
        let SavedProgress { schedule, milestones, history } = progress;
        let dataset = Dataset::split(table, config.train_fraction, config.seed);
        let last_good = Restart {
            parameters: parameters.clone(),
            optimiser: optimiser.clone(),
            schedule: schedule.clone(),
        };
        Self {
            sample: Sample::draw(&dataset, config.seed),
            answers: Answers::new(table.order()),
            batches: Batches::new(&dataset, &config),
            batch_done: 0,
            network: Network::new(parameters),
            dataset,
            optimiser,
            schedule,
            milestones,
            history,
            last_good,
            config,
        }
    }

    /// The run as a safetensors file; a batch half done is left out.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn to_checkpoint(&self) -> Result<Vec<u8>, CheckpointError> {
        let checkpoint = Checkpoint {
            config: self.config.clone(),
            parameters: self.network.parameters().clone(),
            optimiser: self.optimiser.clone(),
            progress: SavedProgress {
                schedule: self.schedule.clone(),
                milestones: self.milestones,
                history: self.history.clone(),
            },
        };
        checkpoint.to_bytes()
    }

    /// Works on the present step, for at most [`PAIRS_PER_CALL`] pairs.
    ///
    /// # Errors
    /// If the loss is not finite; the run is then back at its last evaluation.
    pub fn advance(&mut self) -> Result<Progress, TrainError> {
        if self.is_finished() {
            return Ok(Progress::Finished);
        }
        let batch = self.batches.after(&self.dataset, self.schedule.step);
        let size = batch.len();
        if self.batch_done == 0 {
            self.network.begin_gradient(size);
        }
        let end = size.min(self.batch_done + PAIRS_PER_CALL);
        self.network.add_gradient(&batch[self.batch_done..end]);
        self.batch_done = end % size;
        if end < size {
            return Ok(Progress::PartOfStep);
        }
        self.finish_step()
    }

    fn finish_step(&mut self) -> Result<Progress, TrainError> {
        let batch = self.network.finish_gradient();
        if !batch.loss.is_finite() {
            return Err(self.fall_back());
        }
        let rate = self.schedule.learning_rate(&self.config);
        self.schedule.record(&self.config, batch.loss);
        self.optimiser.update(&mut self.network, &self.config, rate, self.schedule.step);
        if self.schedule.step.is_multiple_of(self.config.evaluate_every) || self.is_finished() {
            self.evaluate();
            return Ok(Progress::Evaluated);
        }
        Ok(Progress::Step)
    }

    fn fall_back(&mut self) -> TrainError {
        let step = self.schedule.step + 1;
        let good = self.last_good.clone();
        self.network.set_parameters(&good.parameters);
        self.optimiser = good.optimiser;
        self.schedule = good.schedule;
        TrainError::NotFinite { step, rate: self.config.learning_rate, restored: self.step() }
    }

    /// Evaluates the network and keeps its state to fall back on.
    fn evaluate(&mut self) {
        let scores = match &self.sample {
            Some(sample) => sample.score(&mut self.network),
            None => {
                self.refresh_answers(0..self.dataset.order());
                score_answers(&self.answers, &self.dataset)
            }
        };
        let evaluation = self.evaluation(scores, self.sample.is_none());
        self.milestones.record(&evaluation);
        self.history.push(evaluation);
        self.last_good = Restart {
            parameters: self.network.parameters().clone(),
            optimiser: self.optimiser.clone(),
            schedule: self.schedule.clone(),
        };
    }

    /// Scores the given rows of the Cayley table with the present weights.
    ///
    /// # Panics
    /// If a row is not an element.
    pub fn refresh_answers(&mut self, rows: std::ops::Range<usize>) {
        self.answers.refresh(&mut self.network, &self.dataset, rows, self.schedule.step);
    }

    /// The exact evaluation of the present weights over all pairs, once every
    /// row of the answers is up to date ([`Trainer::refresh_answers`]).
    #[must_use]
    pub fn exact_evaluation(&self) -> Option<Evaluation> {
        if !self.answers.is_current(self.step()) {
            return None;
        }
        Some(self.evaluation(score_answers(&self.answers, &self.dataset), true))
    }

    fn evaluation(&self, [train, held_out]: [Score; 2], exact: bool) -> Evaluation {
        Evaluation {
            step: self.step(),
            train,
            held_out,
            exact,
            learning_rate: self.schedule.learning_rate(&self.config),
            weight_norm: self.network.parameters().square_norm().sqrt(),
        }
    }

    /// Pairs per step.
    #[must_use]
    pub fn batch_size(&self) -> usize {
        self.batches.size()
    }

    /// Whether the run has come to its end.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.schedule.is_finished(&self.config)
    }

    /// Steps made.
    #[must_use]
    pub fn step(&self) -> u32 {
        self.schedule.step
    }

    /// The settings.
    #[must_use]
    pub fn config(&self) -> &TrainConfig {
        &self.config
    }

    /// The pairs and their split.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// The trained values.
    #[must_use]
    pub fn parameters(&self) -> &Parameters {
        self.network.parameters()
    }

    /// Where the run stands in its schedule.
    #[must_use]
    pub fn schedule(&self) -> &Schedule {
        &self.schedule
    }

    /// The network's answers, as far as they have been asked for.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The first steps at which the run had memorised and grokked.
    #[must_use]
    pub fn milestones(&self) -> Milestones {
        self.milestones
    }

    /// All evaluations so far, in order.
    #[must_use]
    pub fn history(&self) -> &[Evaluation] {
        &self.history
    }
}
