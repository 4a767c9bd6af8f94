//! The network after the fold: all that a pair needs of it, in one buffer.

use super::{Pair, Parameters, Shape, Tensor};
use crate::kernels::stride;
use std::ops::Range;

/// `L`, `R` (n×w), the columns of `U` (w×m) and entries of `c` (m) for the m
/// answers that are asked about, or the gradient with respect to them.
///
/// One buffer of padded rows: workers send it to each other as it is.
#[derive(Clone, Debug)]
pub struct Folded {
    n: usize,
    w: usize,
    answers: usize,
    buffer: Vec<f32>,
}

impl Folded {
    /// All zeros, with room for every answer.
    #[must_use]
    pub fn zeros(shape: Shape) -> Self {
        let mut folded = Self { n: shape.n, w: shape.w, answers: shape.n, buffer: Vec::new() };
        folded.resize(shape.n);
        folded
    }

    /// Becomes all zeros, with `answers` columns of `U`.
    pub fn clear(&mut self, answers: usize) {
        self.resize(answers);
        self.buffer.fill(0.0);
    }

    /// Takes `answers` columns of `U`; what it holds is left open. Allocates only
    /// where there were never as many.
    pub fn resize(&mut self, answers: usize) {
        self.answers = answers;
        self.buffer.resize(self.bias_range().end, 0.0);
    }

    /// m: how many answers there are.
    #[must_use]
    pub fn answers(&self) -> usize {
        self.answers
    }

    /// w: hidden neurons.
    #[must_use]
    pub fn width(&self) -> usize {
        self.w
    }

    /// The whole buffer, padding included.
    #[must_use]
    pub fn buffer(&self) -> &[f32] {
        &self.buffer
    }

    /// The whole buffer, to be changed. The padding must stay zero.
    pub fn buffer_mut(&mut self) -> &mut [f32] {
        &mut self.buffer
    }

    /// Sets the values that belong to neuron `k`, rounded to f32.
    ///
    /// Shapes: `left` and `right` n, `readout` as long as there are answers.
    ///
    /// # Panics
    /// If there is no such neuron, or a shape is another.
    #[expect(clippy::cast_possible_truncation, reason = "the tables are f32")]
    pub fn set_neuron(&mut self, k: usize, left: &[f64], right: &[f64], readout: &[f64]) {
        assert!(k < self.w, "{k} is not a neuron");
        assert_eq!([left.len(), right.len()], [self.n; 2], "one value for each element");
        assert_eq!(readout.len(), self.answers, "one value for each answer");
        for (side, values) in [(Side::Left, left), (Side::Right, right)] {
            let (table, stride) = self.table_mut(side);
            for (row, &value) in table.chunks_exact_mut(stride).zip(values) {
                row[k] = value as f32;
            }
        }
        let (unembedding, stride) = self.unembedding_mut();
        for (x, &value) in unembedding[k * stride..].iter_mut().zip(readout) {
            *x = value as f32;
        }
    }

    /// Sets `c`, rounded to f32.
    ///
    /// # Panics
    /// If there is not one value for each answer.
    #[expect(clippy::cast_possible_truncation, reason = "the tables are f32")]
    pub fn set_bias(&mut self, bias: &[f64]) {
        assert_eq!(bias.len(), self.answers, "one value for each answer");
        for (x, &value) in self.bias_mut().iter_mut().zip(bias) {
            *x = value as f32;
        }
    }

    /// `L` or `R`, and its row stride.
    pub(super) fn table(&self, side: Side) -> (&[f32], usize) {
        (&self.buffer[self.table_range(side)], stride(self.w))
    }

    pub(super) fn table_mut(&mut self, side: Side) -> (&mut [f32], usize) {
        let range = self.table_range(side);
        (&mut self.buffer[range], stride(self.w))
    }

    /// `L[x]` and `R[y]` with their padding.
    pub(super) fn rows(&self, pair: &Pair) -> (&[f32], &[f32]) {
        let [left, right] = self.row_starts(pair);
        (&self.buffer[left..][..stride(self.w)], &self.buffer[right..][..stride(self.w)])
    }

    pub(super) fn rows_mut(&mut self, pair: &Pair) -> (&mut [f32], &mut [f32]) {
        let [left, right] = self.row_starts(pair);
        let middle = self.table_range(Side::Right).start;
        let (lefts, rights) = self.buffer.split_at_mut(middle);
        let right = right - middle;
        (&mut lefts[left..][..stride(self.w)], &mut rights[right..][..stride(self.w)])
    }

    /// `U` (w×m), and its row stride.
    pub(super) fn unembedding(&self) -> (&[f32], usize) {
        (&self.buffer[self.unembedding_range()], stride(self.answers))
    }

    pub(super) fn unembedding_mut(&mut self) -> (&mut [f32], usize) {
        let range = self.unembedding_range();
        (&mut self.buffer[range], stride(self.answers))
    }

    /// Copies the columns of `U` and the entries of `c` for `answers`, or for all if
    /// there are none in the list.
    pub(super) fn gather_readout(&mut self, parameters: &Parameters, answers: &[u16]) {
        for (tensor, range, stride) in self.readout_ranges() {
            let (source, source_stride) = parameters.matrix(tensor);
            let rows = self.buffer[range].chunks_exact_mut(stride);
            for (target, source) in rows.zip(source.chunks_exact(source_stride)) {
                if answers.is_empty() {
                    target.copy_from_slice(source);
                }
                for (x, &answer) in target.iter_mut().zip(answers) {
                    *x = source[usize::from(answer)];
                }
            }
        }
    }

    /// The way back: copies what belongs to `answers`, or to all if there are none
    /// in the list, to `parameters`.
    pub(super) fn scatter_readout(&self, parameters: &mut Parameters, answers: &[u16]) {
        for (tensor, range, stride) in self.readout_ranges() {
            let (target, target_stride) = parameters.matrix_mut(tensor);
            let rows = self.buffer[range].chunks_exact(stride);
            for (source, target) in rows.zip(target.chunks_exact_mut(target_stride)) {
                if answers.is_empty() {
                    target.copy_from_slice(source);
                }
                for (&x, &answer) in source.iter().zip(answers) {
                    target[usize::from(answer)] = x;
                }
            }
        }
    }

    fn readout_ranges(&self) -> [(Tensor, Range<usize>, usize); 2] {
        let stride = stride(self.answers);
        [
            (Tensor::Unembedding, self.unembedding_range(), stride),
            (Tensor::Bias, self.bias_range(), stride),
        ]
    }

    /// `c`, padded.
    pub(super) fn bias(&self) -> &[f32] {
        &self.buffer[self.bias_range()]
    }

    pub(super) fn bias_mut(&mut self) -> &mut [f32] {
        let range = self.bias_range();
        &mut self.buffer[range]
    }

    fn row_starts(&self, pair: &Pair) -> [usize; 2] {
        [(Side::Left, pair.x), (Side::Right, pair.y)].map(|(side, g)| {
            assert!(usize::from(g) < self.n, "{g} is not an element");
            self.table_range(side).start + usize::from(g) * stride(self.w)
        })
    }

    fn table_range(&self, side: Side) -> Range<usize> {
        let length = self.n * stride(self.w);
        match side {
            Side::Left => 0..length,
            Side::Right => length..2 * length,
        }
    }

    fn unembedding_range(&self) -> Range<usize> {
        let start = self.table_range(Side::Right).end;
        start..start + self.w * stride(self.answers)
    }

    fn bias_range(&self) -> Range<usize> {
        let start = self.unembedding_range().end;
        start..start + stride(self.answers)
    }
}

/// The two factors of a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}
