//! The training pairs, batch by batch.

use super::{Schedule, TrainConfig, subsets::Subsets};
use crate::{
    dataset::Dataset,
    model::Pair,
    rng::{Purpose, Rng},
};

/// The pairs of a step.
#[derive(Clone, Copy, Debug)]
pub(super) struct Batch<'a> {
    pub(super) pairs: &'a [Pair],
    /// The answers that are asked about, which the targets of the pairs count
    /// through; `None` for all of them.
    pub(super) answers: Option<&'a [u16]>,
}

/// Cuts the training pairs into batches, in a fresh random order every epoch.
///
/// A batch depends on the seed and the schedule only, so a resumed run needs no
/// memory of the batches before.
#[derive(Clone, Debug)]
pub(super) struct Batches {
    seed: u64,
    size: usize,
    /// The training pairs in the order of the epoch that was last asked for.
    order: Vec<Pair>,
    epoch: Option<u64>,
    /// While a step asks about some answers only.
    subsets: Option<Subsets>,
}

impl Batches {
    pub(super) fn new(dataset: &Dataset, config: &TrainConfig) -> Self {
        let all = dataset.train().len();
        Self {
            seed: config.seed,
            size: config.batch.map_or(all, |batch| batch.min(all)),
            order: dataset.train().to_vec(),
            epoch: None,
            subsets: (config.subset_answers > 0).then(|| Subsets::new(dataset, config)),
        }
    }

    /// Pairs in the batch of the step to come.
    pub(super) fn size(&self, config: &TrainConfig, schedule: &Schedule) -> usize {
        match &self.subsets {
            Some(subsets) if schedule.asks_subset(config) => subsets.batch_size(),
            _ => self.size,
        }
    }

    /// The batch of the step to come. What is left of an epoch after its last
    /// whole batch is not used.
    pub(super) fn of(
        &mut self,
        dataset: &Dataset,
        config: &TrainConfig,
        schedule: &Schedule,
    ) -> Batch<'_> {
        if schedule.asks_subset(config) {
            let subsets = self.subsets.as_mut().expect("made where subsets are asked about");
            return subsets.batch(schedule.step);
        }
        let step = (schedule.step - schedule.all_answers_from.unwrap_or(0)) as usize;
        let per_epoch = self.order.len() / self.size;
        let (epoch, index) = (step / per_epoch, step % per_epoch);
        self.begin_epoch(dataset, epoch as u64);
        Batch { pairs: &self.order[index * self.size..(index + 1) * self.size], answers: None }
    }

    fn begin_epoch(&mut self, dataset: &Dataset, epoch: u64) {
        if self.epoch == Some(epoch) || self.size == self.order.len() {
            return;
        }
        self.order.copy_from_slice(dataset.train());
        Rng::new(self.seed, Purpose::Epoch, epoch).shuffle(&mut self.order);
        self.epoch = Some(epoch);
    }
}
