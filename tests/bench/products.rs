//! The matrix products of a training step.

use cosetta::{
    kernels::{Left, Panels, Sum, Tile, add_product, stride},
    rng::{Purpose, Rng},
};
use wasm_bindgen::prelude::*;

/// The three matrix products of a training step, from row-major factors.
#[wasm_bindgen]
pub struct Products {
    pairs: usize,
    block: usize,
    n: usize,
    w: usize,
    hidden: Vec<f32>,
    logits: Vec<f32>,
    unembedding: Vec<f32>,
    /// The right factor, cut for the tile.
    right: Panels,
    /// The gradient of the unembedding.
    gradient: Panels,
    /// The other products are added to what is here.
    output: Vec<f32>,
}

#[wasm_bindgen]
impl Products {
    /// Random factors for `pairs` pairs, hidden width `w` and `n` answers. The
    /// pairs come in blocks of `block`, all in the same memory as in a training
    /// step; with one block the matrices are as large as the batch.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(pairs: usize, block: usize, w: usize, n: usize) -> Self {
        let mut rng = Rng::new(1, Purpose::Weights, 0);
        let mut matrix = |rows: usize, width: usize| {
            let mut matrix = vec![0.0; rows * stride(width)];
            for row in matrix.chunks_exact_mut(stride(width)) {
                row[..width].fill_with(|| rng.normal());
            }
            matrix
        };
        Self {
            hidden: matrix(block, w),
            logits: matrix(block, n),
            unembedding: matrix(w, n),
            right: Panels::zeros(block.max(w), n.max(w)),
            gradient: Panels::zeros(w, n),
            output: vec![0.0; block * stride(n.max(w))],
            pairs,
            block,
            n,
            w,
        }
    }

    /// Logits: pairs×w by w×n.
    pub fn forward(&mut self) {
        let (w, n) = (self.w, self.n);
        self.right.pack(Tile::chosen(), (w, n), (&self.unembedding, stride(n)));
        for pairs in self.blocks() {
            let hidden = Left::Plain(&self.hidden, stride(w));
            add_product(pairs, hidden, &self.right, Sum::Rows(&mut self.output, stride(n)));
        }
    }

    /// Gradient of the unembedding: w×pairs, stored transposed, by pairs×n.
    pub fn transposed(&mut self) {
        let (w, n) = (self.w, self.n);
        self.gradient.reset(Tile::chosen(), (w, n));
        for pairs in self.blocks() {
            self.right.pack(Tile::chosen(), (pairs, n), (&self.logits, stride(n)));
            let hidden = Left::Transposed(&self.hidden, stride(w));
            add_product(w, hidden, &self.right, Sum::Panels(&mut self.gradient));
        }
    }

    /// Gradient of the hidden layer: pairs×n by n×w.
    pub fn backward(&mut self) {
        let (w, n) = (self.w, self.n);
        self.right.pack_transposed(Tile::chosen(), (n, w), (&self.unembedding, stride(n)));
        for pairs in self.blocks() {
            let logits = Left::Plain(&self.logits, stride(n));
            add_product(pairs, logits, &self.right, Sum::Rows(&mut self.output, stride(w)));
        }
    }

    /// The three of them.
    pub fn all(&mut self) {
        self.forward();
        self.transposed();
        self.backward();
    }

    /// Pairs in each block.
    fn blocks(&self) -> impl Iterator<Item = usize> + use<> {
        let Self { pairs, block, .. } = *self;
        (0..pairs).step_by(block).map(move |first| block.min(pairs - first))
    }
}
