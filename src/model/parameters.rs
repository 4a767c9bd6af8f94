//! The trained tensors in one contiguous, padded buffer.

use crate::{
    kernels::stride,
    rng::{Purpose, Rng},
};
use std::ops::Range;

/// The sizes of a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// n = |G|: elements on each side, and answers.
    pub n: usize,
    /// d: embedding size.
    pub d: usize,
    /// w: hidden neurons.
    pub w: usize,
}

/// The six trained tensors, in the order in which they lie in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tensor {
    /// `E_l`, n×d.
    LeftEmbedding,
    /// `E_r`, n×d.
    RightEmbedding,
    /// `W_l`, d×w.
    LeftLinear,
    /// `W_r`, d×w.
    RightLinear,
    /// `U`, w×n.
    Unembedding,
    /// `c`, 1×n.
    Bias,
}

impl Tensor {
    /// All tensors, in memory order.
    pub const ALL: [Self; 6] = [
        Self::LeftEmbedding,
        Self::RightEmbedding,
        Self::LeftLinear,
        Self::RightLinear,
        Self::Unembedding,
        Self::Bias,
    ];
}

impl Shape {
    /// Rows and columns of `tensor`.
    #[must_use]
    pub fn dimensions(self, tensor: Tensor) -> (usize, usize) {
        match tensor {
            Tensor::LeftEmbedding | Tensor::RightEmbedding => (self.n, self.d),
            Tensor::LeftLinear | Tensor::RightLinear => (self.d, self.w),
            Tensor::Unembedding => (self.w, self.n),
            Tensor::Bias => (1, self.n),
        }
    }

    /// The row stride of `tensor` in floats.
    #[must_use]
    pub fn stride(self, tensor: Tensor) -> usize {
        stride(self.dimensions(tensor).1)
    }

    /// Where `tensor` lies in the buffer.
    #[must_use]
    pub fn range(self, tensor: Tensor) -> Range<usize> {
        let size = |t: Tensor| self.dimensions(t).0 * self.stride(t);
        let start = Tensor::ALL.iter().take_while(|&&t| t != tensor).map(|&t| size(t)).sum();
        start..start + size(tensor)
    }

    /// Floats in the buffer, padding included.
    #[must_use]
    pub fn buffer_len(self) -> usize {
        self.range(Tensor::Bias).end
    }

    /// The number of trained parameters, padding left out.
    #[must_use]
    pub fn parameter_count(self) -> usize {
        Tensor::ALL
            .iter()
            .map(|&tensor| {
                let (rows, columns) = self.dimensions(tensor);
                rows * columns
            })
            .sum()
    }
}

/// Values of all tensors: the parameters, their gradient, or a moment of it.
///
/// Invariant: the padding of every row is zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameters {
    shape: Shape,
    buffer: Vec<f32>,
}

impl Parameters {
    /// All zeros.
    #[must_use]
    pub fn zeros(shape: Shape) -> Self {
        Self { shape, buffer: vec![0.0; shape.buffer_len()] }
    }

    /// The parameters that gave this [`buffer`](Self::buffer); `None` if its length is another.
    #[must_use]
    pub fn from_buffer(shape: Shape, buffer: &[f32]) -> Option<Self> {
        (buffer.len() == shape.buffer_len()).then(|| Self { shape, buffer: buffer.into() })
    }

    /// PyTorch's default initialisation, as in the authors' code: `E` standard
    /// normal, `W` uniform on ±1/√(2d), `U` and `c` uniform on ±1/√w. The numbers are
    /// those of draw number `draw` under `seed`.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "bounds are f32 like the weights")]
    pub fn initial(shape: Shape, seed: u64, draw: u64) -> Self {
        let mut rng = Rng::new(seed, Purpose::Weights, draw);
        let mut parameters = Self::zeros(shape);
        let linear = (1.0 / (2.0 * shape.d as f64).sqrt()) as f32;
        let unembedding = (1.0 / (shape.w as f64).sqrt()) as f32;
        for tensor in Tensor::ALL {
            let (rows, columns) = shape.dimensions(tensor);
            for (row, column) in (0..rows).flat_map(|r| (0..columns).map(move |c| (r, c))) {
                let value = match tensor {
                    Tensor::LeftEmbedding | Tensor::RightEmbedding => rng.normal(),
                    Tensor::LeftLinear | Tensor::RightLinear => rng.symmetric(linear),
                    Tensor::Unembedding | Tensor::Bias => rng.symmetric(unembedding),
                };
                parameters.set(tensor, row, column, value);
            }
        }
        parameters
    }

    /// Every element times `factor`.
    #[must_use]
    pub fn scaled(mut self, factor: f32) -> Self {
        for element in &mut self.buffer {
            *element *= factor;
        }
        self
    }

    /// The sizes of the network.
    #[must_use]
    pub fn shape(&self) -> Shape {
        self.shape
    }

    /// The elements of `tensor` and its row stride.
    #[must_use]
    pub fn matrix(&self, tensor: Tensor) -> (&[f32], usize) {
        (&self.buffer[self.shape.range(tensor)], self.shape.stride(tensor))
    }

    /// The elements of `tensor`, to be changed, and its row stride. The padding
    /// must stay zero.
    pub(crate) fn matrix_mut(&mut self, tensor: Tensor) -> (&mut [f32], usize) {
        let (range, stride) = (self.shape.range(tensor), self.shape.stride(tensor));
        (&mut self.buffer[range], stride)
    }

    /// The elements of two tensors, to be changed; the first comes first in the buffer.
    pub(super) fn two_mut(&mut self, first: Tensor, second: Tensor) -> (&mut [f32], &mut [f32]) {
        let (first, second) = (self.shape.range(first), self.shape.range(second));
        let (before, rest) = self.buffer.split_at_mut(second.start);
        (&mut before[first], &mut rest[..second.len()])
    }

    /// Element (row, column) of `tensor`.
    ///
    /// # Panics
    /// If it lies outside the tensor.
    #[must_use]
    pub fn get(&self, tensor: Tensor, row: usize, column: usize) -> f32 {
        let (rows, columns) = self.shape.dimensions(tensor);
        assert!(row < rows && column < columns, "({row}, {column}) is outside {tensor:?}");
        let (elements, stride) = self.matrix(tensor);
        elements[row * stride + column]
    }

    /// Sets element (row, column) of `tensor`.
    ///
    /// # Panics
    /// If it lies outside the tensor.
    pub fn set(&mut self, tensor: Tensor, row: usize, column: usize, value: f32) {
        let (rows, columns) = self.shape.dimensions(tensor);
        assert!(row < rows && column < columns, "({row}, {column}) is outside {tensor:?}");
        let (elements, stride) = self.matrix_mut(tensor);
        elements[row * stride + column] = value;
    }

    /// The whole buffer, padding included.
    #[must_use]
    pub fn buffer(&self) -> &[f32] {
        &self.buffer
    }

    pub(crate) fn buffer_mut(&mut self) -> &mut [f32] {
        &mut self.buffer
    }

    /// `Σθ²` over all parameters.
    #[must_use]
    pub fn square_norm(&self) -> f64 {
        self.buffer.iter().map(|&x| f64::from(x) * f64::from(x)).sum()
    }
}
