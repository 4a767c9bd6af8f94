//! The numbers in a file: 32 bits each, or 16.

use half::f16;
use safetensors::Dtype;

/// The types of numbers that are read, and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::train) enum Element {
    /// As they are trained.
    F32,
    /// Rounded to the nearest number of 16 bits.
    F16,
}

impl Element {
    /// `None` for a type that is not read.
    pub(super) fn of(dtype: Dtype) -> Option<Self> {
        match dtype {
            Dtype::F32 => Some(Self::F32),
            Dtype::F16 => Some(Self::F16),
            _ => None,
        }
    }

    pub(in crate::train) fn dtype(self) -> Dtype {
        match self {
            Self::F32 => Dtype::F32,
            Self::F16 => Dtype::F16,
        }
    }

    /// The numbers in `data`: each of 16 bits has an equal one of 32.
    pub(super) fn read(self, data: &[u8]) -> Vec<f32> {
        match self {
            Self::F32 => {
                let (words, _) = data.as_chunks();
                words.iter().map(|&bytes| f32::from_le_bytes(bytes)).collect()
            }
            Self::F16 => {
                let (words, _) = data.as_chunks();
                words.iter().map(|&bytes| f16::from_le_bytes(bytes).to_f32()).collect()
            }
        }
    }

    /// The nearest numbers of this type, ties to even. What is too large becomes infinite.
    pub(in crate::train) fn write(self, values: &[f32]) -> Vec<u8> {
        match self {
            Self::F32 => values.iter().flat_map(|x| x.to_le_bytes()).collect(),
            Self::F16 => values.iter().flat_map(|&x| f16::from_f32(x).to_le_bytes()).collect(),
        }
    }
}
