//! What can be wrong with a file of tensors.

use super::FileKind;
use thiserror::Error;

/// Why a file is refused; the message says how to mend it.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum TensorFileError {
    /// Another kind of file.
    #[error("{0}")]
    Kind(FileKind),
    /// Not even the length of a header.
    #[error(
        "not a readable safetensors file: it has {0} bytes only. Download or copy it once more"
    )]
    Short(usize),
    /// The header is said to go on after the end of the file.
    #[error(
        "not a readable safetensors file: {claimed} bytes of header are promised, and the file \
         goes on for {found} only. It is cut short, or another kind of file"
    )]
    HeaderLength {
        /// What the file says.
        claimed: u64,
        /// Bytes there are.
        found: usize,
    },
    /// The header is no JSON, or not of the form asked for.
    #[error("not a readable safetensors file: its header is damaged: {0}. Save it once more")]
    Header(String),
    /// The place of a tensor does not fit its shape and the other tensors.
    #[error(
        "not a readable safetensors file: tensor '{0}' does not fit the place that the header \
         gives it. Save it once more"
    )]
    Place(String),
    /// More or fewer data than the header says.
    #[error(
        "not a readable safetensors file: it should have {expected} bytes, and has {found}. {}",
        if (*found as u64) < *expected { "It was cut short: download or copy it once more" }
        else { "Save it once more" }
    )]
    Length {
        /// What the header comes to.
        expected: u64,
        /// Bytes there are.
        found: usize,
    },
    /// A tensor that has to be there is not.
    #[error(
        "tensor '{name}' is missing; the file holds {}. A network has lembed.weight, \
         rembed.weight, linear.weight, unembed.weight and unembed.bias: rename yours to these",
        list(holds)
    )]
    Missing {
        /// Its name.
        name: String,
        /// The first names that are there.
        holds: Vec<String>,
    },
    /// A tensor that no network has.
    #[error("tensor '{0}' belongs to no such network: take it out, and save the file once more")]
    Unknown(String),
    /// Elements that are neither f32 nor f16.
    #[error(
        "tensor '{name}' holds {found}, not F32 or F16: convert it with .float() before it is \
         saved"
    )]
    Dtype {
        /// Its name.
        name: String,
        /// The type of its elements.
        found: String,
    },
    /// Another shape than asked for.
    #[error(
        "tensor '{name}' should have shape {expected:?}, found {found:?}: it belongs to another \
         group or another size than the rest of the file"
    )]
    Shape {
        /// Its name.
        name: String,
        /// The shape that fits.
        expected: Vec<usize>,
        /// What is there.
        found: Vec<usize>,
    },
    /// An element that is infinite or not a number.
    #[error(
        "tensor '{name}' holds {value} at {place:?}: this network has diverged; open an earlier \
         checkpoint"
    )]
    NotFinite {
        /// Its name.
        name: String,
        /// Index along each axis.
        place: Vec<usize>,
        /// What is there.
        value: String,
    },
}

impl TensorFileError {
    /// The element at `place`, counted row by row, is `value`.
    pub(super) fn not_finite(name: &str, shape: &[usize], place: usize, value: f32) -> Self {
        let mut rest = place;
        let mut indices: Vec<usize> = shape
            .iter()
            .rev()
            .map(|&size| {
                let index = rest % size;
                rest /= size;
                index
            })
            .collect();
        indices.reverse();
        Self::NotFinite { name: name.to_owned(), place: indices, value: value.to_string() }
    }
}

fn list(names: &[String]) -> String {
    if names.is_empty() {
        return "no tensors".to_owned();
    }
    names.iter().map(|name| format!("'{name}'")).collect::<Vec<_>>().join(", ")
}
