//! The network with the memory it needs to run: nothing is allocated in a step.

use super::{
    FoldedTables, Pair, Parameters, Shape, Tensor,
    block::{BLOCK_PAIRS, Block},
};
use crate::kernels::{RowScore, stride, transpose};

/// Mean loss and number of right answers over some pairs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BatchScore {
    /// Mean cross-entropy, natural logarithm; summed in f64.
    pub loss: f64,
    /// Pairs whose largest logit is the target's.
    pub correct: usize,
}

/// The network, its gradient and its work space.
#[derive(Clone, Debug)]
pub struct Network {
    parameters: Parameters,
    gradient: Parameters,
    tables: FoldedTables,
    table_gradients: FoldedTables,
    unembedding_transposed: Vec<f32>,
    block: Block,
    /// Score of the batch whose gradient is being added up.
    tally: Tally,
    /// 1 / pairs in that batch.
    pair_weight: f32,
}

impl Network {
    /// The network with these parameters.
    #[must_use]
    pub fn new(parameters: Parameters) -> Self {
        let shape = parameters.shape();
        Self {
            gradient: Parameters::zeros(shape),
            tables: FoldedTables::zeros(shape),
            table_gradients: FoldedTables::zeros(shape),
            unembedding_transposed: vec![0.0; shape.n * stride(shape.w)],
            block: Block::new(shape),
            tally: Tally::default(),
            pair_weight: 0.0,
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

    /// The gradient of the last [`Network::compute_gradient`].
    #[must_use]
    pub fn gradient(&self) -> &Parameters {
        &self.gradient
    }

    /// Parameters and gradient as flat buffers, for the optimiser. The update
    /// must keep the padding zero.
    pub(crate) fn optimiser_view(&mut self) -> (&mut [f32], &[f32]) {
        (self.parameters.buffer_mut(), self.gradient.buffer())
    }

    /// Puts other parameters of the same shape in place.
    ///
    /// # Panics
    /// If the shapes differ.
    pub fn set_parameters(&mut self, parameters: &Parameters) {
        assert_eq!(self.shape(), parameters.shape(), "networks of different shape");
        self.parameters.buffer_mut().copy_from_slice(parameters.buffer());
    }

    /// Starts the gradient of the mean cross-entropy over `batch` pairs, which
    /// [`Network::add_gradient`] then takes in any number of portions: the
    /// portions do not change a bit of the result.
    ///
    /// # Panics
    /// If `batch` is 0.
    #[expect(clippy::cast_possible_truncation, reason = "gradients are f32")]
    pub fn begin_gradient(&mut self, batch: usize) {
        assert!(batch > 0, "a gradient needs pairs");
        let Shape { n, w, .. } = self.shape();
        self.tables.fold(&self.parameters);
        transpose(
            (w, n),
            self.parameters.matrix(Tensor::Unembedding),
            (&mut self.unembedding_transposed, stride(w)),
        );
        self.gradient.buffer_mut().fill(0.0);
        self.table_gradients.clear();
        self.tally = Tally::default();
        self.pair_weight = (1.0 / batch as f64) as f32;
    }

    /// Adds the pairs' part of the gradient. About `6·|pairs|·w·n`
    /// floating-point operations.
    ///
    /// # Panics
    /// If a pair names an element that is not there.
    pub fn add_gradient(&mut self, pairs: &[Pair]) {
        for block in pairs.chunks(BLOCK_PAIRS) {
            self.block.add_gradient(
                block,
                self.pair_weight,
                (&self.tables, &self.parameters, &self.unembedding_transposed),
                (&mut self.table_gradients, &mut self.gradient),
                |pair, score| self.tally.add(pair, score),
            );
        }
    }

    /// Completes the gradient: from the tables to their factors.
    pub fn finish_gradient(&mut self) -> BatchScore {
        self.table_gradients.add_factor_gradients(&self.parameters, &mut self.gradient);
        self.tally.mean()
    }

    /// The three parts of the gradient of the mean cross-entropy over `pairs`.
    ///
    /// # Panics
    /// If there are no pairs, or one names an element that is not there.
    pub fn compute_gradient(&mut self, pairs: &[Pair]) -> BatchScore {
        self.begin_gradient(pairs.len());
        self.add_gradient(pairs);
        self.finish_gradient()
    }

    /// Mean loss and right answers over `pairs`, without a gradient; gives
    /// `each` the score of every pair, in order.
    ///
    /// # Panics
    /// If a pair names an element that is not there.
    pub fn score(&mut self, pairs: &[Pair], mut each: impl FnMut(&Pair, RowScore)) -> BatchScore {
        self.tables.fold(&self.parameters);
        let mut tally = Tally::default();
        for block in pairs.chunks(BLOCK_PAIRS) {
            self.block.score(block, &self.tables, &self.parameters, |pair, score| {
                tally.add(pair, score);
                each(pair, score);
            });
        }
        tally.mean()
    }
}

#[derive(Clone, Debug, Default)]
struct Tally {
    pairs: usize,
    correct: usize,
    loss: f64,
}

impl Tally {
    fn add(&mut self, pair: &Pair, score: RowScore) {
        self.pairs += 1;
        self.correct += usize::from(score.answer == usize::from(pair.z));
        self.loss += f64::from(score.loss);
    }

    /// Zero loss over no pairs.
    fn mean(&self) -> BatchScore {
        BatchScore { loss: self.loss / self.pairs.max(1) as f64, correct: self.correct }
    }
}
