//! A block of pairs on its way through the network: small enough to stay in
//! the cache from the gather to the scatter.

use super::{FoldedTables, Pair, Parameters, Shape, Tensor};
use crate::kernels::{
    Left, RowScore, add_product, add_row, cross_entropy_gradient, gather_relu,
    scatter_relu_gradient, score_row, stride,
};

/// Pairs per block. At the sizes of S5 its three matrices fill 150 kB; longer
/// blocks fall out of the second-level cache, shorter ones reload `U` more often.
pub(super) const BLOCK_PAIRS: usize = 100;

/// The activations of up to [`BLOCK_PAIRS`] pairs, one pair a row.
#[derive(Clone, Debug)]
pub(super) struct Block {
    shape: Shape,
    hidden: Vec<f32>,
    /// Logits, then their gradient.
    logits: Vec<f32>,
    hidden_gradient: Vec<f32>,
}

impl Block {
    pub(super) fn new(shape: Shape) -> Self {
        Self {
            shape,
            hidden: vec![0.0; BLOCK_PAIRS * stride(shape.w)],
            logits: vec![0.0; BLOCK_PAIRS * stride(shape.n)],
            hidden_gradient: vec![0.0; BLOCK_PAIRS * stride(shape.w)],
        }
    }

    /// Computes hidden layer and logits of `pairs`.
    fn forward(&mut self, pairs: &[Pair], tables: &FoldedTables, parameters: &Parameters) {
        let Shape { n, w, .. } = self.shape;
        let (bias, _) = parameters.matrix(Tensor::Bias);
        for ((pair, hidden), logits) in pairs
            .iter()
            .zip(self.hidden.chunks_exact_mut(stride(w)))
            .zip(self.logits.chunks_exact_mut(stride(n)))
        {
            let (left, right) = tables.padded_rows(pair.x, pair.y);
            gather_relu(left, right, hidden);
            logits.copy_from_slice(bias);
        }
        add_product(
            (pairs.len(), w, n),
            Left::Plain(&self.hidden, stride(w)),
            parameters.matrix(Tensor::Unembedding),
            (&mut self.logits, stride(n)),
        );
    }

    /// Scores the answers of `pairs`, in order.
    pub(super) fn score(
        &mut self,
        pairs: &[Pair],
        tables: &FoldedTables,
        parameters: &Parameters,
        mut each: impl FnMut(&Pair, RowScore),
    ) {
        self.forward(pairs, tables, parameters);
        let n = self.shape.n;
        for (pair, logits) in pairs.iter().zip(self.logits.chunks_exact_mut(stride(n))) {
            each(pair, score_row(logits, n, usize::from(pair.z)));
        }
    }

    /// Adds the gradient of `scale · Σ loss` over `pairs` to the gradients of
    /// the tables, of `U` and of `c`; gives `each` the score of every pair.
    ///
    /// `unembedding_transposed` is `Uᵀ`, n×w.
    pub(super) fn add_gradient(
        &mut self,
        pairs: &[Pair],
        scale: f32,
        (tables, parameters, unembedding_transposed): (&FoldedTables, &Parameters, &[f32]),
        (table_gradients, gradient): (&mut FoldedTables, &mut Parameters),
        mut each: impl FnMut(&Pair, RowScore),
    ) {
        self.forward(pairs, tables, parameters);
        let Shape { n, w, .. } = self.shape;
        let (bias, _) = gradient.matrix_mut(Tensor::Bias);
        for (pair, logits) in pairs.iter().zip(self.logits.chunks_exact_mut(stride(n))) {
            each(pair, cross_entropy_gradient(logits, n, usize::from(pair.z), scale));
            add_row(logits, bias);
        }
        add_product(
            (w, pairs.len(), n),
            Left::Transposed(&self.hidden, stride(w)),
            (&self.logits, stride(n)),
            gradient.matrix_mut(Tensor::Unembedding),
        );
        self.hidden_gradient.fill(0.0);
        add_product(
            (pairs.len(), n, w),
            Left::Plain(&self.logits, stride(n)),
            (unembedding_transposed, stride(w)),
            (&mut self.hidden_gradient, stride(w)),
        );
        for ((pair, hidden), hidden_gradient) in pairs
            .iter()
            .zip(self.hidden.chunks_exact(stride(w)))
            .zip(self.hidden_gradient.chunks_exact(stride(w)))
        {
            let (left, right) = table_gradients.padded_rows_mut(pair.x, pair.y);
            scatter_relu_gradient(hidden_gradient, hidden, left, right);
        }
    }
}
