//! A block of pairs on its way through the network: small enough to stay in
//! the cache from the gather to the scatter.

use super::{Folded, Pair, Shape};
use crate::kernels::{
    Left, Panels, Sum, add_product, cross_entropy_gradient, gather_relu, scatter_relu_gradient,
    stride,
};

/// Pairs per block: a multiple of the rows of every tile. At the sizes of S5 its
/// four matrices fill 230 kB; longer blocks fall out of the second-level cache,
/// shorter ones reload `U` more often. Measured on the full-batch step, of the
/// registers' peak with turbo: 96 pairs 79 %, 120 and 144 81 %, 192 76 %.
pub(super) const BLOCK_PAIRS: usize = 120;

/// `U` and its transpose, cut for products.
#[derive(Clone, Debug)]
pub(super) struct Readout {
    /// `U`, w×m.
    pub(super) forward: Panels,
    /// `Uᵀ`, m×w.
    pub(super) backward: Panels,
}

/// The activations of up to [`BLOCK_PAIRS`] pairs, one pair a row.
#[derive(Clone, Debug)]
pub(super) struct Block {
    hidden: Vec<f32>,
    /// Logits, then their gradient.
    logits: Vec<f32>,
    /// The gradient of the logits, cut for the product with the hidden layer.
    logit_gradient: Panels,
    hidden_gradient: Vec<f32>,
    /// As long as a row of the hidden layer.
    zeros: Vec<f32>,
}

/// The padded rows `L[x]` and `R[y]` of a pair.
pub(super) type Rows<'a> = (&'a [f32], &'a [f32]);

/// The hidden layer of the network as it is.
pub(super) fn plain(_: &Pair, (left, right): Rows<'_>, hidden: &mut [f32]) {
    gather_relu(left, right, hidden);
}

impl Block {
    pub(super) fn new(shape: Shape) -> Self {
        Self {
            hidden: vec![0.0; BLOCK_PAIRS * stride(shape.w)],
            logits: vec![0.0; BLOCK_PAIRS * stride(shape.n)],
            logit_gradient: Panels::zeros(BLOCK_PAIRS, shape.n),
            hidden_gradient: vec![0.0; BLOCK_PAIRS * stride(shape.w)],
            zeros: vec![0.0; stride(shape.w)],
        }
    }

    /// Computes hidden layer and logits of `pairs`; `gather` makes the hidden layer of a
    /// pair from its rows of `L` and `R`.
    fn forward(
        &mut self,
        pairs: &[Pair],
        folded: &Folded,
        readout: &Readout,
        mut gather: impl FnMut(&Pair, Rows<'_>, &mut [f32]),
    ) {
        let (w, m) = (stride(folded.width()), stride(folded.answers()));
        for (pair, hidden) in pairs.iter().zip(self.hidden.chunks_exact_mut(w)) {
            gather(pair, folded.rows(pair), hidden);
        }
        let logits = Sum::RowsFrom(folded.bias(), &mut self.logits, m);
        add_product(pairs.len(), Left::Plain(&self.hidden, w), &readout.forward, logits);
    }

    /// Gives `each` the logits of every pair, in order, as a padded row to be used up.
    pub(super) fn logits(
        &mut self,
        pairs: &[Pair],
        (folded, readout): (&Folded, &Readout),
        gather: impl FnMut(&Pair, Rows<'_>, &mut [f32]),
        mut each: impl FnMut(&Pair, &mut [f32]),
    ) {
        self.forward(pairs, folded, readout, gather);
        let rows = self.logits.chunks_exact_mut(stride(folded.answers()));
        for (pair, logits) in pairs.iter().zip(rows) {
            each(pair, logits);
        }
    }

    /// Adds the gradient of `scale · Σ loss` over `pairs`: for `L`, `R` and `c` to
    /// `gradient`, for `U` to `unembedding_gradient`. Returns `Σ loss`.
    pub(super) fn add_gradient(
        &mut self,
        pairs: &[Pair],
        scale: f32,
        (folded, readout): (&Folded, &Readout),
        (gradient, unembedding_gradient): (&mut Folded, &mut Panels),
    ) -> f64 {
        self.forward(pairs, folded, readout, plain);
        let (w, answers) = (folded.width(), folded.answers());
        let (hidden, m) = (Left::Transposed(&self.hidden, stride(w)), stride(answers));
        let mut loss = 0.0;
        for (pair, logits) in pairs.iter().zip(self.logits.chunks_exact_mut(m)) {
            let target = usize::from(pair.z);
            let sums = gradient.bias_mut();
            loss += f64::from(cross_entropy_gradient(logits, answers, target, scale, sums));
        }
        let shape = (pairs.len(), answers);
        self.logit_gradient.pack(unembedding_gradient.tile(), shape, (&self.logits, m));
        add_product(w, hidden, &self.logit_gradient, Sum::Panels(unembedding_gradient));
        let hidden_gradient = Sum::RowsFrom(&self.zeros, &mut self.hidden_gradient, stride(w));
        let logits = Left::Plain(&self.logits, m);
        add_product(pairs.len(), logits, &readout.backward, hidden_gradient);
        for ((pair, hidden), hidden_gradient) in pairs
            .iter()
            .zip(self.hidden.chunks_exact(stride(w)))
            .zip(self.hidden_gradient.chunks_exact(stride(w)))
        {
            let (left, right) = gradient.rows_mut(pair);
            scatter_relu_gradient(hidden_gradient, hidden, left, right);
        }
        loss
    }
}
