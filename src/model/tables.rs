//! The fold `L = E_l W_l`, `R = E_r W_r`, and the way back to the factors.

use super::{Parameters, Shape, Tensor};
use crate::kernels::{Left, add_product, stride, transpose};

/// The tables `L` and `R` (n×w), or their gradients.
#[derive(Clone, Debug)]
pub(super) struct FoldedTables {
    shape: Shape,
    left: Vec<f32>,
    right: Vec<f32>,
    /// `W_lᵀ` or `W_rᵀ` (w×d), scratch of the way back.
    linear_transposed: Vec<f32>,
}

impl FoldedTables {
    pub(super) fn zeros(shape: Shape) -> Self {
        let length = shape.n * stride(shape.w);
        Self {
            shape,
            left: vec![0.0; length],
            right: vec![0.0; length],
            linear_transposed: vec![0.0; shape.w * stride(shape.d)],
        }
    }

    /// `L[x]` and `R[y]` with their padding.
    pub(super) fn padded_rows(&self, x: u16, y: u16) -> (&[f32], &[f32]) {
        (&self.left[self.row(x)], &self.right[self.row(y)])
    }

    pub(super) fn padded_rows_mut(&mut self, x: u16, y: u16) -> (&mut [f32], &mut [f32]) {
        let (x, y) = (self.row(x), self.row(y));
        (&mut self.left[x], &mut self.right[y])
    }

    fn row(&self, g: u16) -> std::ops::Range<usize> {
        let step = stride(self.shape.w);
        usize::from(g) * step..(usize::from(g) + 1) * step
    }

    pub(super) fn clear(&mut self) {
        self.left.fill(0.0);
        self.right.fill(0.0);
    }

    /// Computes both tables from the factors.
    pub(super) fn fold(&mut self, parameters: &Parameters) {
        let Shape { n, d, w } = self.shape;
        self.clear();
        for (embedding, linear, table) in [
            (Tensor::LeftEmbedding, Tensor::LeftLinear, &mut self.left),
            (Tensor::RightEmbedding, Tensor::RightLinear, &mut self.right),
        ] {
            let (e, e_stride) = parameters.matrix(embedding);
            let e = Left::Plain(e, e_stride);
            add_product((n, d, w), e, parameters.matrix(linear), (table, stride(w)));
        }
    }

    /// With the gradients of the tables in `self`, adds `dE = dT Wᵀ` and `dW =
    /// Eᵀ dT` for both sides to `gradient`.
    pub(super) fn add_factor_gradients(
        &mut self,
        parameters: &Parameters,
        gradient: &mut Parameters,
    ) {
        let Shape { n, d, w } = self.shape;
        for (embedding, linear, table) in [
            (Tensor::LeftEmbedding, Tensor::LeftLinear, &self.left),
            (Tensor::RightEmbedding, Tensor::RightLinear, &self.right),
        ] {
            let transposed = (&mut self.linear_transposed[..], stride(d));
            transpose((d, w), parameters.matrix(linear), transposed);
            add_product(
                (n, w, d),
                Left::Plain(table, stride(w)),
                (&self.linear_transposed, stride(d)),
                gradient.matrix_mut(embedding),
            );
            let (e, e_stride) = parameters.matrix(embedding);
            add_product(
                (d, n, w),
                Left::Transposed(e, e_stride),
                (table, stride(w)),
                gradient.matrix_mut(linear),
            );
        }
    }
}
