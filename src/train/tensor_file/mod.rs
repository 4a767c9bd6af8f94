//! Safetensors files from anywhere, read with suspicion: nothing is taken on trust, and
//! nothing is allocated that the file does not hold.

mod element;
mod error;
mod header;
mod kind;

pub(super) use element::Element;
pub use error::TensorFileError;
pub use kind::FileKind;

use header::Header;
use safetensors::tensor::TensorInfo;
use std::collections::{BTreeMap, HashMap};

/// The bytes before the header that give its length.
const LENGTH_BYTES: usize = 8;

/// A file whose header and data fit each other.
#[derive(Debug)]
pub struct TensorFile<'a> {
    metadata: HashMap<String, String>,
    tensors: BTreeMap<String, TensorInfo>,
    data: &'a [u8],
}

impl<'a> TensorFile<'a> {
    /// Reads the header and holds it to the file.
    ///
    /// # Errors
    /// The first thing that does not fit: another kind of file, its length, the header, a
    /// name that stands twice, a tensor whose place does not fit its shape.
    pub fn read(bytes: &'a [u8]) -> Result<Self, TensorFileError> {
        let (header, data) = split(bytes).map_err(|error| match FileKind::of(bytes) {
            Some(kind) => TensorFileError::Kind(kind),
            None => error,
        })?;
        let Header { metadata, tensors } = serde_json::from_slice(header)
            .map_err(|error| TensorFileError::Header(error.to_string()))?;
        check_places(&tensors, bytes.len() - data.len(), bytes.len())?;
        Ok(Self { metadata, tensors, data })
    }

    /// What the file says about itself under this key.
    #[must_use]
    pub fn metadata(&self, key: &str) -> Option<&str> {
        self.metadata.get(key).map(String::as_str)
    }

    /// The names of the tensors, in alphabetical order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.tensors.keys().map(String::as_str)
    }

    /// Sizes of the axes of a tensor.
    ///
    /// # Errors
    /// If it is not there.
    pub fn shape(&self, name: &str) -> Result<&[usize], TensorFileError> {
        Ok(&self.info(name)?.shape)
    }

    /// The elements of a tensor, row by row.
    ///
    /// # Errors
    /// If it is not there, not of this shape, not f32 or f16, or not finite.
    pub fn values(&self, name: &str, shape: &[usize]) -> Result<Vec<f32>, TensorFileError> {
        let info = self.info(name)?;
        let Some(element) = Element::of(info.dtype) else {
            let found = format!("{:?}", info.dtype);
            return Err(TensorFileError::Dtype { name: name.to_owned(), found });
        };
        if info.shape != shape {
            let (expected, found) = (shape.to_vec(), info.shape.clone());
            return Err(TensorFileError::Shape { name: name.to_owned(), expected, found });
        }
        let values = element.read(&self.data[info.data_offsets.0..info.data_offsets.1]);
        match values.iter().position(|x| !x.is_finite()) {
            Some(place) => Err(TensorFileError::not_finite(name, shape, place, values[place])),
            None => Ok(values),
        }
    }

    /// Checks that there are no tensors but those that `known` knows.
    ///
    /// # Errors
    /// The first other one in alphabetical order.
    pub fn check_names(&self, known: impl Fn(&str) -> bool) -> Result<(), TensorFileError> {
        match self.names().find(|name| !known(name)) {
            Some(name) => Err(TensorFileError::Unknown(name.to_owned())),
            None => Ok(()),
        }
    }

    fn info(&self, name: &str) -> Result<&TensorInfo, TensorFileError> {
        self.tensors.get(name).ok_or_else(|| TensorFileError::Missing {
            name: name.to_owned(),
            holds: self.names().take(6).map(str::to_owned).collect(),
        })
    }
}

/// The header and the data after it.
fn split(bytes: &[u8]) -> Result<(&[u8], &[u8]), TensorFileError> {
    let (length, rest) =
        bytes.split_first_chunk::<LENGTH_BYTES>().ok_or(TensorFileError::Short(bytes.len()))?;
    let claimed = u64::from_le_bytes(*length);
    let missing = || TensorFileError::HeaderLength { claimed, found: rest.len() };
    let length = usize::try_from(claimed).map_err(|_| missing())?;
    rest.split_at_checked(length).ok_or_else(missing)
}

/// Checks that the tensors fill the data one after the other, each with as many bytes as
/// its shape takes.
fn check_places(
    tensors: &BTreeMap<String, TensorInfo>,
    header: usize,
    length: usize,
) -> Result<(), TensorFileError> {
    let mut places = BTreeMap::new();
    for (name, info) in tensors {
        let (start, stop) = info.data_offsets;
        let count = info.shape.iter().try_fold(1, |count: usize, &size| count.checked_mul(size));
        let bits = count.and_then(|count| count.checked_mul(info.dtype.bitsize()));
        let size = stop.checked_sub(start);
        if bits.is_none() || bits != size.and_then(|size| size.checked_mul(8)) {
            return Err(TensorFileError::Place(name.clone()));
        }
        places.insert(info.data_offsets, name);
    }
    let mut end = 0;
    for ((start, stop), name) in places {
        if start != end {
            return Err(TensorFileError::Place(name.clone()));
        }
        end = stop;
    }
    let expected = (header as u64).saturating_add(end as u64);
    if expected == length as u64 {
        return Ok(());
    }
    Err(TensorFileError::Length { expected, found: length })
}
