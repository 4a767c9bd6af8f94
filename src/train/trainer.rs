//! A run: one network, one group, one recipe, one seed.

use super::{
    AdamW, Answers, Branch, CheckpointError, ConfigError, Evaluation, Milestones, Schedule, Score,
    TensorFile, TrainConfig,
    batches::Batches,
    checkpoint::{Checkpoint, SavedProgress},
    evaluation::{Sample, score_answers},
    scoring::Scoring,
    step::Position,
};
use crate::{
    dataset::Dataset,
    group::Magma,
    model::{Network, Parameters},
};

/// A network in training.
#[derive(Debug)]
pub struct Trainer {
    pub(super) config: TrainConfig,
    pub(super) dataset: Dataset,
    pub(super) sample: Option<Sample>,
    pub(super) network: Network,
    pub(super) optimiser: AdamW,
    pub(super) schedule: Schedule,
    pub(super) batches: Batches,
    pub(super) position: Position,
    pub(super) scoring: Scoring,
    pub(super) answers: Answers,
    milestones: Milestones,
    pub(super) history: Vec<Evaluation>,
    branches: Vec<Branch>,
    pub(super) last_good: Fallback,
}

/// The state of the last evaluation, to fall back on.
#[derive(Clone, Debug)]
pub(super) struct Fallback {
    pub(super) parameters: Parameters,
    pub(super) optimiser: AdamW,
    pub(super) schedule: Schedule,
}

impl Trainer {
    /// The run of `config` before its first step, evaluated once.
    ///
    /// # Errors
    /// If a setting cannot be used.
    pub fn new(config: TrainConfig) -> Result<Self, ConfigError> {
        let table = config.validate()?;
        let weights = config.initial_weights(table.order(), 0);
        Ok(Self::start(config, &table, weights))
    }

    /// A run of `config` that starts from weights which come from elsewhere, evaluated
    /// once.
    ///
    /// # Errors
    /// If a setting cannot be used.
    ///
    /// # Panics
    /// If the weights are of another shape than `config` says.
    pub fn with_weights(config: TrainConfig, weights: Parameters) -> Result<Self, ConfigError> {
        let table = config.validate()?;
        assert_eq!(weights.shape(), config.shape(table.order()), "weights of the run's shape");
        Ok(Self::start(config, &table, weights))
    }

    fn start(config: TrainConfig, table: &Magma, weights: Parameters) -> Self {
        let checkpoint = Checkpoint {
            optimiser: AdamW::new(weights.shape()),
            parameters: weights,
            progress: SavedProgress {
                schedule: Schedule::start(),
                milestones: Milestones::default(),
                history: Vec::new(),
                branches: Vec::new(),
            },
            config,
        };
        let mut trainer = Self::restore(checkpoint, table);
        trainer.begin_evaluation();
        trainer.score_pairs(usize::MAX);
        trainer.finish_scoring();
        trainer
    }

    /// The run stored in a file: it goes on as if it had never stopped.
    ///
    /// # Errors
    /// If the file is damaged, or its parts do not fit each other.
    pub fn from_checkpoint(bytes: &[u8]) -> Result<Self, CheckpointError> {
        let (checkpoint, table) = Checkpoint::from_bytes(bytes)?;
        Ok(Self::restore(checkpoint, &table))
    }

    /// Whether a file says that it is a run which [`Trainer::from_checkpoint`] reads.
    #[must_use]
    pub fn wrote(file: &TensorFile<'_>) -> bool {
        Checkpoint::is_own(file)
    }

    pub(super) fn restore(checkpoint: Checkpoint, table: &Magma) -> Self {
        let Checkpoint { config, parameters, optimiser, progress } = checkpoint;
        let SavedProgress { schedule, milestones, history, branches } = progress;
        let dataset = Dataset::split(table, config.train_fraction, config.seed);
        let last_good = Fallback {
            parameters: parameters.clone(),
            optimiser: optimiser.clone(),
            schedule: schedule.clone(),
        };
        Self {
            sample: Sample::draw(&dataset, config.seed),
            answers: Answers::new(table.order()),
            batches: Batches::new(&dataset, &config),
            position: Position::default(),
            scoring: Scoring::nothing(),
            network: Network::new(parameters),
            dataset,
            optimiser,
            schedule,
            milestones,
            history,
            branches,
            last_good,
            config,
        }
    }

    /// The run as a safetensors file; a batch half done is left out, and an evaluation
    /// that is due will be made when the run goes on.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn to_checkpoint(&self) -> Result<Vec<u8>, CheckpointError> {
        self.checkpoint().to_bytes()
    }

    /// The same, with weights rounded to 16 bits: half as large, and for looking at.
    ///
    /// # Errors
    /// If the run has not ended, a weight is too large, or the file cannot be written.
    pub fn to_half_checkpoint(&self) -> Result<Vec<u8>, CheckpointError> {
        self.checkpoint().to_half_bytes()
    }

    pub(super) fn checkpoint(&self) -> Checkpoint {
        Checkpoint {
            config: self.config.clone(),
            parameters: self.network.parameters().clone(),
            optimiser: self.optimiser.clone(),
            progress: SavedProgress {
                schedule: self.schedule.clone(),
                milestones: self.milestones,
                history: self.history.clone(),
                branches: self.branches.clone(),
            },
        }
    }

    /// Draws fresh weights in place of the present ones.
    pub(super) fn restart(&mut self) {
        self.schedule.restart();
        let (shape, draw) = (self.network.shape(), self.schedule.restarts.len() as u64);
        self.network.set_parameters(&self.config.initial_weights(shape.n, draw));
        self.optimiser = AdamW::new(shape);
        self.milestones = Milestones::default();
    }

    /// Notes the scores of the present weights, and keeps these to fall back on.
    pub(super) fn note_evaluation(&mut self, scores: [Score; 2]) {
        let evaluation = self.evaluation(scores, self.sample.is_none());
        self.milestones.record(&evaluation);
        self.history.push(evaluation);
        self.last_good = Fallback {
            parameters: self.network.parameters().clone(),
            optimiser: self.optimiser.clone(),
            schedule: self.schedule.clone(),
        };
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
            learning_rate: self.schedule.pace(&self.config).rate,
            weight_norm: self.network.parameters().square_norm().sqrt(),
        }
    }

    /// Pairs per step.
    #[must_use]
    pub fn batch_size(&self) -> usize {
        self.batches.size(&self.config, &self.schedule)
    }

    /// Whether the run has come to its end, its last evaluation included.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.schedule.is_finished(&self.config) && !self.is_evaluation_due()
    }

    /// Whether the present weights are to be evaluated before the next step: at regular
    /// intervals, at the end, and when they are fresh.
    #[must_use]
    pub fn is_evaluation_due(&self) -> bool {
        let Schedule { step, restarts, .. } = &self.schedule;
        let due = step.is_multiple_of(self.config.evaluate_every)
            || restarts.last() == Some(step)
            || self.schedule.is_finished(&self.config);
        due && self.history.last().is_none_or(|last| last.step != *step)
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

    /// The first steps at which the present weights had memorised and grokked.
    #[must_use]
    pub fn milestones(&self) -> Milestones {
        self.milestones
    }

    /// The changes of settings so far, in order.
    #[must_use]
    pub fn branches(&self) -> &[Branch] {
        &self.branches
    }

    /// All evaluations so far, in order.
    #[must_use]
    pub fn history(&self) -> &[Evaluation] {
        &self.history
    }
}
