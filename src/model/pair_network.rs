//! The part of the network that sees pairs, shard by shard: all that a worker
//! needs which lends a hand.

use super::{
    BatchScore, Folded, Pair, Shape,
    block::{BLOCK_PAIRS, Block, Readout, Rows, plain},
    shards::{PartialSum, ShardSum},
    tally::Tally,
};
use crate::kernels::{Panels, RowScore, Tile, gather_relu_of_sum, score_row};

/// The folded network and the sum of the gradients of its shards.
#[derive(Clone, Debug)]
pub struct PairNetwork {
    shape: Shape,
    folded: Folded,
    readout: Readout,
    block: Block,
    /// The shard under way.
    shard: PartialSum,
    /// Its gradient of `U`.
    unembedding_gradient: Panels,
    sum: ShardSum,
}

impl PairNetwork {
    /// A network of zeros. Of `shape`, d does not count.
    #[must_use]
    pub fn new(shape: Shape) -> Self {
        let Shape { n, w, .. } = shape;
        Self {
            shape,
            folded: Folded::zeros(shape),
            readout: Readout { forward: Panels::zeros(w, n), backward: Panels::zeros(n, w) },
            block: Block::new(shape),
            shard: PartialSum { first: 0, level: 0, gradient: Folded::zeros(shape), loss: 0.0 },
            unembedding_gradient: Panels::zeros(w, n),
            sum: ShardSum::default(),
        }
    }

    /// The folded network.
    #[must_use]
    pub fn folded(&self) -> &Folded {
        &self.folded
    }

    /// Puts a folded network for so many answers in place, which `fill` writes
    /// over zeros. The shards so far stay.
    pub fn load(&mut self, answers: usize, fill: impl FnOnce(&mut Folded)) {
        self.folded.clear(answers);
        fill(&mut self.folded);
        let (tile, w) = (Tile::chosen(), self.shape.w);
        let unembedding = self.folded.unembedding();
        self.readout.forward.pack(tile, (w, answers), unembedding);
        self.readout.backward.pack_transposed(tile, (answers, w), unembedding);
    }

    /// Forgets all shards.
    pub fn clear_shards(&mut self) {
        self.sum.clear();
    }

    /// Starts the gradient of shard `index`, which must be the next.
    pub fn begin_shard(&mut self, index: usize) {
        let answers = self.folded.answers();
        self.shard.first = index;
        self.shard.loss = 0.0;
        self.shard.gradient.clear(answers);
        self.unembedding_gradient.reset(self.readout.forward.tile(), (self.shape.w, answers));
    }

    /// Adds `weight` times the gradient of the loss of `pairs` to the shard under
    /// way, in any number of portions: they do not change a bit of the result.
    /// About `6·|pairs|·w·m` floating-point operations for m answers.
    ///
    /// # Panics
    /// If a pair names an element or answer that is not there.
    pub fn add_gradient(&mut self, pairs: &[Pair], weight: f32) {
        for block in pairs.chunks(BLOCK_PAIRS) {
            self.shard.loss += self.block.add_gradient(
                block,
                weight,
                (&self.folded, &self.readout),
                (&mut self.shard.gradient, &mut self.unembedding_gradient),
            );
        }
    }

    /// Adds the shard under way to the sum.
    pub fn end_shard(&mut self) {
        self.unembedding_gradient.unpack(self.shard.gradient.unembedding_mut());
        let spare = self.sum.spare(self.shape, self.folded.answers());
        let PartialSum { first, level, loss, .. } = self.shard;
        let gradient = std::mem::replace(&mut self.shard.gradient, spare);
        self.sum.push(PartialSum { first, level, gradient, loss });
    }

    /// Takes the sum of 2^`level` shards from `first` on, which another worker has
    /// computed and `fill` writes.
    ///
    /// # Panics
    /// If `first` is not the next shard.
    pub fn add_partial_sum(
        &mut self,
        (first, level): (usize, u32),
        loss: f64,
        fill: impl FnOnce(&mut [f32]),
    ) {
        let mut gradient = self.sum.spare(self.shape, self.folded.answers());
        fill(gradient.buffer_mut());
        self.sum.push(PartialSum { first, level, gradient, loss });
    }

    /// The sums of the shards so far: a single one when all are in.
    #[must_use]
    pub fn partial_sums(&self) -> &[PartialSum] {
        self.sum.parts()
    }

    /// The sum of all shards.
    ///
    /// # Panics
    /// If shards are missing.
    pub(super) fn whole(&self) -> &PartialSum {
        let [sum] = self.sum.parts() else {
            panic!("shards are missing");
        };
        sum
    }

    /// Mean loss and right answers over `pairs`, without a gradient; gives `each`
    /// the score of every pair, in order.
    ///
    /// # Panics
    /// If a pair names an element or answer that is not there.
    pub fn score(&mut self, pairs: &[Pair], mut each: impl FnMut(&Pair, RowScore)) -> BatchScore {
        let mut tally = Tally::default();
        let answers = self.folded.answers();
        self.logits(pairs, |pair, logits| {
            let score = score_row(logits, answers, usize::from(pair.z));
            tally.note(score.answer == usize::from(pair.z), score.loss);
            each(pair, score);
        });
        tally.mean()
    }

    /// Gives `each` the logits of every pair, in order: a padded row, as
    /// [`score_row`] takes it, which may be changed.
    ///
    /// # Panics
    /// If a pair names an element that is not there.
    pub fn logits(&mut self, pairs: &[Pair], mut each: impl FnMut(&Pair, &mut [f32])) {
        for block in pairs.chunks(BLOCK_PAIRS) {
            self.block.logits(block, (&self.folded, &self.readout), plain, &mut each);
        }
    }

    /// The same with noise: what `noise` writes for a pair, w values, is added to its
    /// pre-activations.
    ///
    /// # Panics
    /// If a pair names an element that is not there.
    pub fn noisy_logits(
        &mut self,
        pairs: &[Pair],
        mut noise: impl FnMut(&Pair, &mut [f32]),
        mut each: impl FnMut(&Pair, &mut [f32]),
    ) {
        let w = self.shape.w;
        for block in pairs.chunks(BLOCK_PAIRS) {
            let gather = |pair: &Pair, (left, right): Rows<'_>, hidden: &mut [f32]| {
                hidden[w..].fill(0.0);
                noise(pair, &mut hidden[..w]);
                gather_relu_of_sum(left, right, hidden);
            };
            self.block.logits(block, (&self.folded, &self.readout), gather, &mut each);
        }
    }
}
