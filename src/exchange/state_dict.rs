//! The tensors of the authors' code, from a file that says nothing about them.

use super::ImportError;
use crate::{
    model::{Parameters, Shape},
    train::{TENSOR_NAMES, TensorFile, TensorFileError, from_named_tensors},
};

const LEFT: &str = TENSOR_NAMES[0];
const RIGHT: &str = TENSOR_NAMES[1];
const LINEAR: &str = TENSOR_NAMES[2];
const UNEMBED: &str = TENSOR_NAMES[3];
const BIAS: &str = TENSOR_NAMES[4];
/// What our own files have beside the network. It is left out.
const OPTIMISER: &str = "optimizer.";

/// How the tensors lie in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) shape: Shape,
    /// Whether there is a bias of the unembedding.
    pub(super) bias: bool,
    /// The names of the matrices that are stored the other way round.
    pub(super) transposed: Vec<&'static str>,
}

impl Layout {
    /// n and d from the left embedding, w from the linear layer. A matrix that fits only
    /// the other way round is taken so; one that fits both ways, as it is.
    ///
    /// # Errors
    /// The first tensor that does not fit those before it.
    pub(super) fn of(file: &TensorFile<'_>) -> Result<Self, ImportError> {
        let [n, d] = axes(file, LEFT)?;
        let mut layout = Self { shape: Shape { n, d, w: 0 }, bias: false, transposed: Vec::new() };
        expect(file, RIGHT, &[n, d])?;
        layout.shape.w = match axes(file, LINEAR)? {
            [w, columns] if columns == 2 * d => w,
            [rows, w] if rows == 2 * d => {
                layout.transposed.push(LINEAR);
                w
            }
            found => return Err(ImportError::Linear { d, found }),
        };
        let w = layout.shape.w;
        match axes(file, UNEMBED)? {
            [rows, columns] if (rows, columns) == (n, w) => {}
            [rows, columns] if (rows, columns) == (w, n) => layout.transposed.push(UNEMBED),
            found => return Err(ImportError::Unembedding { n, w, found }),
        }
        layout.bias = file.names().any(|name| name == BIAS);
        if layout.bias {
            expect(file, BIAS, &[n])?;
        }
        file.check_names(|name| TENSOR_NAMES.contains(&name) || name.starts_with(OPTIMISER))?;
        Ok(layout)
    }

    /// The elements of the five tensors, in the shapes of the authors' code.
    ///
    /// # Errors
    /// If they are not f32 or f16, or not finite.
    pub(super) fn read(&self, file: &TensorFile<'_>) -> Result<StateDict, TensorFileError> {
        let Shape { n, d, w } = self.shape;
        let matrix = |name, rows, columns| {
            if !self.transposed.contains(&name) {
                return file.values(name, &[rows, columns]);
            }
            let values = file.values(name, &[columns, rows])?;
            let element = |i: usize| values[(i % columns) * rows + i / columns];
            Ok((0..rows * columns).map(element).collect())
        };
        let values = [
            matrix(LEFT, n, d)?,
            matrix(RIGHT, n, d)?,
            matrix(LINEAR, w, 2 * d)?,
            matrix(UNEMBED, n, w)?,
            if self.bias { file.values(BIAS, &[n])? } else { vec![0.0; n] },
        ];
        Ok(StateDict { shape: self.shape, values })
    }
}

fn axes(file: &TensorFile<'_>, name: &str) -> Result<[usize; 2], ImportError> {
    let shape = file.shape(name)?;
    match *shape {
        // Without elements one size could be anything.
        [rows, columns] if rows > 0 && columns > 0 => Ok([rows, columns]),
        _ => Err(ImportError::Axes { name: name.to_owned(), found: shape.to_vec() }),
    }
}

fn expect(file: &TensorFile<'_>, name: &str, shape: &[usize]) -> Result<(), TensorFileError> {
    let found = file.shape(name)?;
    if found == shape {
        return Ok(());
    }
    let (expected, found) = (shape.to_vec(), found.to_vec());
    Err(TensorFileError::Shape { name: name.to_owned(), expected, found })
}

/// The elements of the five tensors, in the order of [`TENSOR_NAMES`], row by row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct StateDict {
    shape: Shape,
    values: [Vec<f32>; 5],
}

impl StateDict {
    pub(super) fn parameters(&self) -> Parameters {
        from_named_tensors(self.shape, &self.values)
    }

    /// The same network with its elements in another order: index i becomes `places[i]`.
    pub(super) fn relabelled(mut self, places: &[usize]) -> Self {
        let n = self.shape.n;
        let [left, right, _, unembed, bias] = &mut self.values;
        for tensor in [left, right, unembed, bias] {
            let (source, columns) = (tensor.clone(), tensor.len() / n);
            for (row, &place) in source.chunks_exact(columns).zip(places) {
                tensor[place * columns..][..columns].copy_from_slice(row);
            }
        }
        self
    }

    /// The network that answers to (x, y) what this one answers to (y, x).
    pub(super) fn with_sides_exchanged(mut self) -> Self {
        let d = self.shape.d;
        self.values.swap(0, 1);
        for row in self.values[2].chunks_exact_mut(2 * d) {
            row.rotate_left(d);
        }
        self
    }
}
