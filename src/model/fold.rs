//! The fold `L = E_l W_l`, `R = E_r W_r`, and the way back to the factors.

use super::{Folded, Parameters, Shape, Tensor, folded::Side};
use crate::kernels::{Left, Panels, Sum, Tile, add_product};

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

    /// Adds `dE = dT Wᵀ` and writes `dW = Eᵀ dT` for both sides, dT being the
    /// gradients of the tables.
    pub(super) fn unfold(
        &mut self,
        parameters: &Parameters,
        gradient_of_folded: &Folded,
        gradient: &mut Parameters,
    ) {
        let Shape { n, d, w } = parameters.shape();
        let tile = Tile::chosen();
        for (side, embedding, linear) in SIDES {
            let (table, t_stride) = gradient_of_folded.table(side);
            self.linear_transposed.pack_transposed(tile, (w, d), parameters.matrix(linear));
            let (target, stride) = gradient.matrix_mut(embedding);
            let rows = Sum::Rows(target, stride);
            add_product(n, Left::Plain(table, t_stride), &self.linear_transposed, rows);

            self.table_gradient.pack(tile, (n, w), (table, t_stride));
            self.linear_gradient.reset(tile, (d, w));
            let (e, e_stride) = parameters.matrix(embedding);
            let panels = Sum::Panels(&mut self.linear_gradient);
            add_product(d, Left::Transposed(e, e_stride), &self.table_gradient, panels);
            self.linear_gradient.unpack(gradient.matrix_mut(linear));
        }
    }
}
