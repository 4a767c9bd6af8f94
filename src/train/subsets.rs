//! Batches that ask about some of the answers only: a sampled softmax.
//!
//! Each step draws m of the n answers, takes pairs with these products, and
//! compares logits among them. That costs m/n of a step over all answers, and
//! while a network is still far from knowing any, it learns as much from it per
//! step (measurements: `docs/study.md`).

use super::batches::Batch;
use crate::{
    dataset::Dataset,
    model::Pair,
    rng::{Purpose, Rng},
    sorting,
};

/// Draws answers, and pairs with these products.
///
/// The answers are cut at random into subsets, which are taken one after the
/// other: a round. In each round an answer gives as many pairs as in any other.
#[derive(Clone, Debug)]
pub(super) struct Subsets {
    seed: u64,
    size: usize,
    /// All answers, in the order of the round that was last asked for.
    order: Vec<u16>,
    round: Option<u64>,
    /// Pairs of each answer per round.
    take: usize,
    classes: Vec<Class>,
    /// The step that `pairs` belong to.
    step: Option<u32>,
    /// Their targets count through the subset.
    pairs: Vec<Pair>,
}

/// The training pairs of one answer.
#[derive(Clone, Debug)]
struct Class {
    pairs: Vec<Pair>,
    /// They in the order of the pass that was last asked for.
    order: Vec<Pair>,
    pass: Option<u64>,
}

impl Subsets {
    /// Batches of about so many pairs, `None` for all; none if all answers are asked
    /// about.
    pub(super) fn new(
        dataset: &Dataset,
        seed: u64,
        size: usize,
        batch: Option<usize>,
    ) -> Option<Self> {
        if size == 0 {
            return None;
        }
        let n = dataset.order();
        let take = batch.unwrap_or(dataset.train().len()) / size;
        let mut classes: Vec<Vec<Pair>> = vec![Vec::new(); n];
        for pair in dataset.train() {
            classes[usize::from(pair.z)].push(*pair);
        }
        Some(Self {
            seed,
            size,
            order: (0..=u16::MAX).take(n).collect(),
            round: None,
            take,
            classes: classes
                .into_iter()
                .map(|pairs| Class { order: pairs.clone(), pairs, pass: None })
                .collect(),
            step: None,
            pairs: Vec::with_capacity(take * size),
        })
    }

    /// Pairs per step, if every answer has any.
    pub(super) fn batch_size(&self) -> usize {
        self.take * self.size
    }

    pub(super) fn batch(&mut self, step: u32) -> Batch<'_> {
        let per_round = self.order.len() / self.size;
        let (round, index) = (step as usize / per_round, step as usize % per_round);
        let places = index * self.size..(index + 1) * self.size;
        if self.step != Some(step) {
            self.begin_round(round as u64);
            self.pairs.clear();
            for (target, &answer) in self.order[places.clone()].iter().enumerate() {
                let class = &mut self.classes[usize::from(answer)];
                let stream = u64::from(answer) << 32;
                for place in round * self.take..(round + 1) * self.take {
                    if let Some(pair) = class.at(self.seed, stream, place) {
                        let z = u16::try_from(target).expect("as many as elements at most");
                        self.pairs.push(Pair { z, ..pair });
                    }
                }
            }
            self.step = Some(step);
        }
        Batch { pairs: &self.pairs, answers: Some(&self.order[places]) }
    }

    fn begin_round(&mut self, round: u64) {
        if self.round == Some(round) {
            return;
        }
        sorting::sort(&mut self.order);
        Rng::new(self.seed, Purpose::Answers, round).shuffle(&mut self.order);
        self.round = Some(round);
    }
}

impl Class {
    /// The pair at `place` of an endless walk that passes over the class again
    /// and again, each time in another order; `None` if it is empty.
    fn at(&mut self, seed: u64, stream: u64, place: usize) -> Option<Pair> {
        let size = self.pairs.len();
        if size == 0 {
            return None;
        }
        let pass = (place / size) as u64;
        if self.pass != Some(pass) {
            self.order.copy_from_slice(&self.pairs);
            Rng::new(seed, Purpose::AnswerPairs, stream | pass).shuffle(&mut self.order);
            self.pass = Some(pass);
        }
        Some(self.order[place % size])
    }
}
