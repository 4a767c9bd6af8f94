//! The network with the memory it needs to run: nothing is allocated in a step.

use super::{
    BatchScore, Folded, Pair, PairNetwork, Parameters, Shape, Tensor,
    fold::{Fold, SideParts, side_mut},
    shards::{shard_count, shard_pairs},
};
use crate::kernels::RowScore;

/// The sides of a network, left and right, whose gradients can be computed apart.
pub const SIDES: usize = 2;

/// The network, its gradient and its work space.
#[derive(Clone, Debug)]
pub struct Network {
    parameters: Parameters,
    gradient: Parameters,
    fold: Fold,
    pairs: PairNetwork,
    /// The sides whose gradient is in.
    sides: usize,
    /// The answers of the gradient under way; empty for all.
    answers: Vec<u16>,
    /// The answers that `pairs` was last loaded with; empty for all.
    loaded: Vec<u16>,
    /// Whether that was with the present parameters.
    is_current: bool,
}

impl Network {
    /// The network with these parameters.
    #[must_use]
    pub fn new(parameters: Parameters) -> Self {
        let shape = parameters.shape();
        Self {
            gradient: Parameters::zeros(shape),
            fold: Fold::new(shape),
            pairs: PairNetwork::new(shape),
            sides: SIDES,
            answers: Vec::with_capacity(shape.n),
            loaded: Vec::with_capacity(shape.n),
            is_current: false,
            parameters,
        }
    }

    /// The sizes of the network.
    #[must_use]
    pub fn shape(&self) -> Shape {
        self.parameters.shape()
    }

    /// The trained values.
    #[must_use]
    pub fn parameters(&self) -> &Parameters {
        &self.parameters
    }

    /// The gradient of the last [`Network::finish_gradient`].
    #[must_use]
    pub fn gradient(&self) -> &Parameters {
        &self.gradient
    }

    /// Parameters and gradient as flat buffers, for the optimiser. The update
    /// must keep the padding zero.
    pub(crate) fn optimiser_view(&mut self) -> (&mut [f32], &[f32]) {
        self.is_current = false;
        (self.parameters.buffer_mut(), self.gradient.buffer())
    }

    /// Puts other parameters of the same shape in place.
    ///
    /// # Panics
    /// If the shapes differ.
    pub fn set_parameters(&mut self, parameters: &Parameters) {
        assert_eq!(self.shape(), parameters.shape(), "networks of different shape");
        self.is_current = false;
        self.parameters.buffer_mut().copy_from_slice(parameters.buffer());
    }

    /// Folds the parameters, and starts a gradient over `answers`, which targets
    /// then count through, or over all.
    pub fn begin_gradient(&mut self, answers: Option<&[u16]>) {
        self.answers.clear();
        self.answers.extend(answers.unwrap_or(&[]));
        self.sides = 0;
        self.shards().clear_shards();
    }

    /// The part that sees pairs, ready for the shards of the gradient.
    pub fn shards(&mut self) -> &mut PairNetwork {
        self.load(false);
        &mut self.pairs
    }

    /// The part that sees pairs, ready to score them over all answers.
    pub fn scorer(&mut self) -> &mut PairNetwork {
        self.load(true);
        &mut self.pairs
    }

    /// The folded network as [`Network::shards`] or [`Network::scorer`] last made it
    /// ready.
    #[must_use]
    pub fn folded(&self) -> &Folded {
        self.pairs.folded()
    }

    /// Folds the parameters for pairs to run on, with the readout for `all` answers
    /// or those of the gradient, unless that is how they stand.
    fn load(&mut self, all: bool) {
        let answers = if all { &[] } else { &self.answers[..] };
        if self.is_current && self.loaded == answers {
            return;
        }
        let count = if answers.is_empty() { self.parameters.shape().n } else { answers.len() };
        self.pairs.load(count, |folded| {
            self.fold.fold(&self.parameters, folded);
            folded.gather_readout(&self.parameters, answers);
        });
        self.loaded.clear();
        self.loaded.extend(answers);
        self.is_current = true;
    }

    /// How many sides have their gradient, left first.
    #[must_use]
    pub fn sides(&self) -> usize {
        self.sides
    }

    /// What the gradient of a side is computed from, once all shards are in: that of its
    /// table, `E` and `W`, padding included.
    ///
    /// # Panics
    /// If shards are missing or there is no such side.
    #[must_use]
    pub fn side(&self, side: usize) -> [&[f32]; 3] {
        SideParts::new(side, &self.parameters, &self.pairs.whole().gradient).slices()
    }

    /// Computes the gradient of the sides before `end` that is not in yet: from the
    /// tables to their factors.
    ///
    /// # Panics
    /// If shards are missing or there are no such sides.
    pub fn unfold_sides(&mut self, end: usize) {
        while self.sides < end {
            let sum = self.pairs.whole();
            let parts = SideParts::new(self.sides, &self.parameters, &sum.gradient);
            let target = side_mut(self.sides, &mut self.gradient);
            self.fold.unfold(self.parameters.shape(), parts, target);
            self.sides += 1;
        }
    }

    /// Takes the gradient of the next side from a worker that has computed it, and
    /// writes that of `E` and that of `W` by `fill`.
    ///
    /// # Panics
    /// If all sides are in.
    pub fn add_side(&mut self, fill: impl FnOnce([&mut [f32]; 2])) {
        let (embedding, linear) = side_mut(self.sides, &mut self.gradient);
        fill([embedding, linear]);
        self.sides += 1;
    }

    /// Completes the gradient of a batch of so many pairs, once all shards are in.
    /// Returns the mean cross-entropy.
    ///
    /// # Panics
    /// If shards are missing.
    pub fn finish_gradient(&mut self, batch: usize) -> f64 {
        self.unfold_sides(SIDES);
        let sum = self.pairs.whole();
        let readout = self.shape().range(Tensor::Unembedding).start;
        self.gradient.buffer_mut()[readout..].fill(0.0);
        sum.gradient.scatter_readout(&mut self.gradient, &self.answers);
        sum.loss / batch as f64
    }

    /// Computes the gradient of the mean cross-entropy over `pairs`, and returns
    /// the latter.
    ///
    /// # Panics
    /// If there are no pairs, or one names an element that is not there.
    pub fn compute_gradient(&mut self, pairs: &[Pair]) -> f64 {
        self.begin_gradient(None);
        for index in 0..shard_count(pairs.len()) {
            self.pairs.begin_shard(index);
            self.pairs
                .add_gradient(&pairs[shard_pairs(pairs.len(), index)], pair_weight(pairs.len()));
            self.pairs.end_shard();
        }
        self.finish_gradient(pairs.len())
    }

    /// Mean loss and right answers over `pairs`, without a gradient; gives
    /// `each` the score of every pair, in order.
    ///
    /// # Panics
    /// If a pair names an element that is not there.
    pub fn score(&mut self, pairs: &[Pair], each: impl FnMut(&Pair, RowScore)) -> BatchScore {
        self.scorer().score(pairs, each)
    }

    /// Gives `each` the logits of every pair, in order; see [`PairNetwork::logits`].
    ///
    /// # Panics
    /// If a pair names an element that is not there.
    pub fn logits(&mut self, pairs: &[Pair], each: impl FnMut(&Pair, &mut [f32])) {
        self.load(true);
        self.pairs.logits(pairs, each);
    }
}

/// What each pair counts in the mean over a batch.
///
/// # Panics
/// If there are no pairs.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "gradients are f32")]
pub fn pair_weight(batch: usize) -> f32 {
    assert!(batch > 0, "a gradient needs pairs");
    (1.0 / batch as f64) as f32
}
