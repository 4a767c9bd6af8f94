//! The fold `L = E_l W_l`, `R = E_r W_r`, and the way back to the factors.

use super::{Folded, Parameters, Shape, Tensor, folded::Side};
use crate::kernels::{Left, Panels, Sum, Tile, add_product, stride};

const SIDES: [(Side, Tensor, Tensor); 2] = [
    (Side::Left, Tensor::LeftEmbedding, Tensor::LeftLinear),
    (Side::Right, Tensor::RightEmbedding, Tensor::RightLinear),
];

/// The work space of the fold.
#[derive(Clone, Debug)]
pub(super) struct Fold {
    /// `W_l` or `W_r`, d×w.
    linear: Panels,
    /// Its transpose, w×d.
    linear_transposed: Panels,
    /// The gradient of `L` or `R`, n×w.
    table_gradient: Panels,
    /// The gradient of `W_l` or `W_r`, d×w.
    linear_gradient: Panels,
}

impl Fold {
    pub(super) fn new(Shape { n, d, w }: Shape) -> Self {
        Self {
            linear: Panels::zeros(d, w),
            linear_transposed: Panels::zeros(w, d),
            table_gradient: Panels::zeros(n, w),
            linear_gradient: Panels::zeros(d, w),
        }
    }

    /// Adds both tables, computed from their factors, to those of `folded`.
    pub(super) fn fold(&mut self, parameters: &Parameters, folded: &mut Folded) {
        let Shape { n, d, w } = parameters.shape();
        for (side, embedding, linear) in SIDES {
            self.linear.pack(Tile::chosen(), (d, w), parameters.matrix(linear));
            let (e, e_stride) = parameters.matrix(embedding);
            let (table, stride) = folded.table_mut(side);
            add_product(n, Left::Plain(e, e_stride), &self.linear, Sum::Rows(table, stride));
        }
    }

    /// Writes the gradient of the factors of one side: `dE = dT Wᵀ` and `dW = Eᵀ dT`.
    pub(super) fn unfold(
        &mut self,
        Shape { n, d, w }: Shape,
        SideParts { table_gradient: (table, t_stride), embedding, linear }: SideParts<'_>,
        (embedding_gradient, linear_gradient): (&mut [f32], &mut [f32]),
    ) {
        let tile = Tile::chosen();
        self.linear_transposed.pack_transposed(tile, (w, d), linear);
        embedding_gradient.fill(0.0);
        let rows = Sum::Rows(embedding_gradient, stride(d));
        add_product(n, Left::Plain(table, t_stride), &self.linear_transposed, rows);

        self.table_gradient.pack(tile, (n, w), (table, t_stride));
        self.linear_gradient.reset(tile, (d, w));
        let panels = Sum::Panels(&mut self.linear_gradient);
        add_product(d, Left::Transposed(embedding.0, embedding.1), &self.table_gradient, panels);
        self.linear_gradient.unpack((linear_gradient, stride(w)));
    }
}

/// Elements of a matrix, and their row stride.
type Matrix<'a> = (&'a [f32], usize);

/// What the way back of one side starts from.
#[derive(Clone, Copy, Debug)]
pub(super) struct SideParts<'a> {
    /// `dL` or `dR`, n×w.
    table_gradient: Matrix<'a>,
    /// `E_l` or `E_r`, n×d.
    embedding: Matrix<'a>,
    /// `W_l` or `W_r`, d×w.
    linear: Matrix<'a>,
}

impl<'a> SideParts<'a> {
    pub(super) fn new(side: usize, parameters: &'a Parameters, of_folded: &'a Folded) -> Self {
        let (side, embedding, linear) = SIDES[side];
        Self {
            table_gradient: of_folded.table(side),
            embedding: parameters.matrix(embedding),
            linear: parameters.matrix(linear),
        }
    }

    /// The elements of all three, padding included.
    pub(super) fn slices(&self) -> [&'a [f32]; 3] {
        [self.table_gradient.0, self.embedding.0, self.linear.0]
    }
}

/// Where the gradient of a side goes: that of `E` and that of `W`.
pub(super) fn side_mut(side: usize, gradient: &mut Parameters) -> (&mut [f32], &mut [f32]) {
    let (_, embedding, linear) = SIDES[side];
    gradient.two_mut(embedding, linear)
}

/// The way back of one side, for a worker that lends a hand.
#[derive(Clone, Debug)]
pub struct SideGradient {
    shape: Shape,
    fold: Fold,
    /// The three matrices of [`SideParts`].
    parts: Vec<f32>,
    /// `dE`, then `dW`.
    gradient: Vec<f32>,
}

impl SideGradient {
    /// For networks of this shape.
    #[must_use]
    pub fn new(shape: Shape) -> Self {
        let [table, embedding, linear] = side_sizes(shape);
        Self {
            shape,
            fold: Fold::new(shape),
            parts: vec![0.0; table + embedding + linear],
            gradient: vec![0.0; embedding + linear],
        }
    }

    /// The gradients of `E` and `W`, one after the other with their padding, from the
    /// matrices of [`Network::side`](super::Network::side), which `fill` writes one
    /// after the other.
    pub fn compute(&mut self, fill: impl FnOnce(&mut [f32])) -> &[f32] {
        fill(&mut self.parts);
        let Shape { d, w, .. } = self.shape;
        let [table, embedding, _] = side_sizes(self.shape);
        let (table_gradient, factors) = self.parts.split_at(table);
        let (e, linear) = factors.split_at(embedding);
        let parts = SideParts {
            table_gradient: (table_gradient, stride(w)),
            embedding: (e, stride(d)),
            linear: (linear, stride(w)),
        };
        self.fold.unfold(self.shape, parts, self.gradient.split_at_mut(embedding));
        &self.gradient
    }
}

/// Floats in `T`, `E` and `W` of a side, padding included.
fn side_sizes(Shape { n, d, w }: Shape) -> [usize; 3] {
    [n * stride(w), n * stride(d), d * stride(w)]
}
