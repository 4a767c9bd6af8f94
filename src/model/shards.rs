//! How the gradient of a batch is cut into shards, and how it is put together
//! again: the same way on one worker or many.

use super::{Folded, Shape};
use std::ops::Range;

/// Most shards of a batch, and so the most workers that can share a step.
pub const MAX_SHARDS: usize = 8;
/// Fewest pairs in a shard: below that the sums cost more than is gained.
const MIN_PAIRS: usize = 192;

/// The number of shards of a batch of so many pairs: a power of two that depends
/// on nothing else, least of all on the number of workers.
#[must_use]
pub fn shard_count(batch: usize) -> usize {
    let most = (batch / MIN_PAIRS).clamp(1, MAX_SHARDS);
    1 << most.ilog2()
}

/// The pairs of shard `index` of a batch.
#[must_use]
pub fn shard_pairs(batch: usize, index: usize) -> Range<usize> {
    let count = shard_count(batch);
    batch * index / count..batch * (index + 1) / count
}

/// The sum over the shards `first..first + 2^level`, summed pairwise.
#[derive(Clone, Debug)]
pub struct PartialSum {
    /// Its first shard, a multiple of 2^level.
    pub first: usize,
    /// It is the sum of 2^level shards.
    pub level: u32,
    /// Sum of their gradients.
    pub gradient: Folded,
    /// Sum of the cross-entropies of their pairs.
    pub loss: f64,
}

impl PartialSum {
    fn end(&self) -> usize {
        self.first + (1 << self.level)
    }

    /// Whether `next` is the other half of what this is the first half of.
    fn pairs_with(&self, next: &Self) -> bool {
        self.level == next.level && (self.first >> self.level).is_multiple_of(2)
    }
}

/// The sum of the shards taken so far, as a row of partial sums.
///
/// Shards are added as the leaves of a binary tree, (0 + 1) + (2 + 3) and so on,
/// and each worker sums whole branches of it: so every addition has the same
/// operands wherever it is made. Shards and branches must come in ascending order.
#[derive(Clone, Debug, Default)]
pub struct ShardSum {
    parts: Vec<PartialSum>,
    spare: Vec<Folded>,
}

impl ShardSum {
    /// Forgets all shards.
    pub fn clear(&mut self) {
        self.spare.extend(self.parts.drain(..).map(|part| part.gradient));
    }

    /// A gradient to write over and [`ShardSum::push`]; what it holds is left open.
    #[must_use]
    pub fn spare(&mut self, shape: Shape, answers: usize) -> Folded {
        let mut spare = self.spare.pop().unwrap_or_else(|| Folded::zeros(shape));
        spare.resize(answers);
        spare
    }

    /// The shard that comes next, if `start` was the first.
    #[must_use]
    pub fn next(&self, start: usize) -> usize {
        self.parts.last().map_or(start, PartialSum::end)
    }

    /// Takes a branch or leaf, and joins what belongs together.
    ///
    /// # Panics
    /// If it does not begin where the one before ends.
    pub fn push(&mut self, mut part: PartialSum) {
        assert!(part.first == self.next(part.first), "shards come in order");
        while let Some(before) = self.parts.pop_if(|before| before.pairs_with(&part)) {
            let mut joined = before;
            for (sum, x) in joined.gradient.buffer_mut().iter_mut().zip(part.gradient.buffer()) {
                *sum += x;
            }
            joined.loss += part.loss;
            joined.level += 1;
            self.spare.push(part.gradient);
            part = joined;
        }
        self.parts.push(part);
    }

    /// The branches that wait for others.
    #[must_use]
    pub fn parts(&self) -> &[PartialSum] {
        &self.parts
    }
}
