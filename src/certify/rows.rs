//! Matrices as the kernels ask for them.

use crate::kernels::{Panels, Sum, Tile, stride};

/// A matrix of padded rows.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    values: Vec<f32>,
    width: usize,
    stride: usize,
}

impl Rows {
    pub(super) fn zeros(rows: usize, width: usize) -> Self {
        let stride = stride(width);
        Self { values: vec![0.0; rows * stride], width, stride }
    }

    /// Row `x`.
    pub(super) fn row(&self, x: usize) -> &[f32] {
        &self.values[x * self.stride..][..self.width]
    }

    /// Row `x` with zeros up to a multiple of four.
    pub(super) fn padded(&self, x: usize) -> &[f32] {
        &self.values[x * self.stride..][..self.width.next_multiple_of(4)]
    }

    pub(super) fn set(&mut self, x: usize, k: usize, value: f32) {
        self.values[x * self.stride + k] = value;
    }

    /// Writes column `k`.
    #[expect(clippy::cast_possible_truncation, reason = "rounded to f32")]
    pub(super) fn set_column(&mut self, k: usize, values: &[f64]) {
        values.iter().enumerate().for_each(|(x, &value)| self.set(x, k, value as f32));
    }

    /// Whether all elements are finite and smaller than `limit` in size.
    pub(super) fn is_below(&self, limit: f32) -> bool {
        self.values.iter().all(|value| value.abs() < limit)
    }

    /// Elements and stride.
    pub(super) fn view(&self) -> (&[f32], usize) {
        (&self.values, self.stride)
    }

    /// To be added to.
    pub(super) fn as_sum(&mut self) -> Sum<'_> {
        Sum::Rows(&mut self.values, self.stride)
    }

    /// Cut for products.
    pub(super) fn panels(&self) -> Panels {
        let shape = (self.values.len() / self.stride, self.width);
        let mut panels = Panels::zeros(shape.0, shape.1);
        panels.pack(Tile::chosen(), shape, self.view());
        panels
    }
}
