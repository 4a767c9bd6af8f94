//! Matrices as the kernels ask for them.

use crate::kernels::{Sum, stride};

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

    pub(super) fn row_mut(&mut self, x: usize) -> &mut [f32] {
        &mut self.values[x * self.stride..][..self.width]
    }

    pub(super) fn set(&mut self, x: usize, k: usize, value: f32) {
        self.values[x * self.stride + k] = value;
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

    /// To be written from row `first` on, each sum beginning with `start`.
    pub(super) fn from<'a>(&'a mut self, start: &'a [f32], first: usize) -> Sum<'a> {
        Sum::RowsFrom(start, &mut self.values[first * self.stride..], self.stride)
    }
}
