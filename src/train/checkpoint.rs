//! Runs as safetensors files: weights, optimiser state, and how to go on.

use super::{
    AdamW, ConfigError, Evaluation, Milestones, NamedTensor, Schedule, TENSOR_NAMES, TrainConfig,
    from_named_tensors, tensors::named_shape, to_named_tensors,
};
use crate::{
    group::Magma,
    model::{Parameters, Shape},
};
use safetensors::{Dtype, SafeTensorError, SafeTensors, tensor::TensorView};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use thiserror::Error;

/// The version of the layout of these files.
const FORMAT: &str = "cosetta-run-1";
/// The metadata that say how elements and products are to be read.
const ELEMENT_ORDER: &str = "identity first; permutations: even before odd, each lexicographic in one-line notation; \
     dihedral: r^k before r^k s; cyclic: residues; own tables: as given, the identity of a group \
     moved to the front; others: as their Cayley table lists them";
const COMPOSITION: &str = "in a product xy of permutations x acts first: (xy)[i] = y[x[i]]";

/// Why a file cannot be gone on from.
#[derive(Debug, Error)]
pub enum CheckpointError {
    /// Not a safetensors file, or a damaged one.
    #[error("this is not a readable safetensors file: {0}")]
    Format(#[from] SafeTensorError),
    /// Not a file of this program.
    #[error(
        "the file's metadata lack '{0}': it was not saved by Cosetta, or has lost its metadata"
    )]
    Missing(&'static str),
    /// A part of the metadata that cannot be read.
    #[error("the file's metadata '{key}' cannot be read: {reason}")]
    Metadata {
        /// Which part.
        key: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// A tensor that does not fit the configuration.
    #[error("tensor '{name}' should be f32 of shape {expected:?}, found {found}")]
    Tensor {
        /// Its name.
        name: String,
        /// The shape that fits.
        expected: Vec<usize>,
        /// What is there.
        found: String,
    },
    /// A value that is infinite or not a number.
    #[error("tensor '{0}' holds values that are not finite")]
    NotFinite(String),
    /// The configuration stored in the file cannot be run.
    #[error("the file's configuration cannot be run: {0}")]
    Config(#[from] ConfigError),
}

/// All that a run needs to go on as if it had not been interrupted.
#[derive(Clone, Debug)]
pub(super) struct Checkpoint {
    pub(super) config: TrainConfig,
    pub(super) parameters: Parameters,
    pub(super) optimiser: AdamW,
    pub(super) progress: SavedProgress,
}

/// The part of a checkpoint that is not tensors.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct SavedProgress {
    pub(super) schedule: Schedule,
    pub(super) milestones: Milestones,
    pub(super) history: Vec<Evaluation>,
}

/// The three sets of tensors in a file and the prefix of their names.
const SETS: [&str; 3] = ["", "optimizer.exp_avg.", "optimizer.exp_avg_sq."];

impl Checkpoint {
    /// The file.
    ///
    /// # Errors
    /// If the library refuses to write it.
    pub(super) fn to_bytes(&self) -> Result<Vec<u8>, CheckpointError> {
        let sets = [&self.parameters, &self.optimiser.mean, &self.optimiser.square];
        let tensors: Vec<(String, NamedTensor, Vec<u8>)> = SETS
            .iter()
            .zip(sets)
            .flat_map(|(prefix, set)| to_named_tensors(set).into_iter().map(move |t| (prefix, t)))
            .map(|(prefix, tensor)| {
                let bytes = tensor.values.iter().flat_map(|x| x.to_le_bytes()).collect();
                (format!("{prefix}{}", tensor.name), tensor, bytes)
            })
            .collect();
        let views = tensors
            .iter()
            .map(|(name, tensor, bytes)| {
                Ok((name, TensorView::new(Dtype::F32, tensor.shape.clone(), bytes)?))
            })
            .collect::<Result<Vec<_>, SafeTensorError>>()?;
        Ok(safetensors::serialize(views, Some(self.metadata()))?)
    }

    fn metadata(&self) -> HashMap<String, String> {
        let json = |value: serde_json::Result<String>| value.expect("plain data has a JSON form");
        [
            ("format", FORMAT.to_owned()),
            ("group", self.config.group.clone()),
            ("element_order", ELEMENT_ORDER.to_owned()),
            ("composition", COMPOSITION.to_owned()),
            ("config", json(serde_json::to_string(&self.config))),
            ("progress", json(serde_json::to_string(&self.progress))),
        ]
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect()
    }

    /// The run in a file, with the table that it learns.
    ///
    /// # Errors
    /// The first thing in it that does not fit.
    pub(super) fn from_bytes(bytes: &[u8]) -> Result<(Self, Magma), CheckpointError> {
        let (_, header) = SafeTensors::read_metadata(bytes)?;
        let metadata = header.metadata().clone().unwrap_or_default();
        if text(&metadata, "format")? != FORMAT {
            return Err(CheckpointError::Metadata {
                key: "format",
                reason: format!("only '{FORMAT}' is known"),
            });
        }
        let config: TrainConfig = parse(&metadata, "config")?;
        let progress: SavedProgress = parse(&metadata, "progress")?;
        let table = config.validate()?;
        let shape = config.shape(table.order());
        let file = SafeTensors::deserialize(bytes)?;
        let [parameters, mean, square] = SETS.map(|prefix| read_set(&file, prefix, shape));
        let optimiser = AdamW { mean: mean?, square: square? };
        Ok((Self { config, parameters: parameters?, optimiser, progress }, table))
    }
}

fn text<'a>(
    metadata: &'a HashMap<String, String>,
    key: &'static str,
) -> Result<&'a str, CheckpointError> {
    metadata.get(key).map(String::as_str).ok_or(CheckpointError::Missing(key))
}

fn parse<T: for<'de> Deserialize<'de>>(
    metadata: &HashMap<String, String>,
    key: &'static str,
) -> Result<T, CheckpointError> {
    serde_json::from_str(text(metadata, key)?)
        .map_err(|error| CheckpointError::Metadata { key, reason: error.to_string() })
}

fn read_set(
    file: &SafeTensors<'_>,
    prefix: &str,
    shape: Shape,
) -> Result<Parameters, CheckpointError> {
    let mut values: [Vec<f32>; 5] = Default::default();
    for (slot, name) in values.iter_mut().zip(TENSOR_NAMES) {
        *slot = read_tensor(file, format!("{prefix}{name}"), named_shape(name, shape))?;
    }
    Ok(from_named_tensors(shape, &values))
}

fn read_tensor(
    file: &SafeTensors<'_>,
    name: String,
    expected: Vec<usize>,
) -> Result<Vec<f32>, CheckpointError> {
    let found = match file.tensor(&name) {
        Ok(view) if view.dtype() == Dtype::F32 && view.shape() == expected => {
            let words = view.data().chunks_exact(4);
            let values: Vec<f32> = words
                .map(|b| f32::from_le_bytes(b.try_into().expect("chunks of four bytes")))
                .collect();
            if values.iter().any(|x| !x.is_finite()) {
                return Err(CheckpointError::NotFinite(name));
            }
            return Ok(values);
        }
        Ok(view) => format!("{:?} of shape {:?}", view.dtype(), view.shape()),
        Err(_) => "no such tensor".to_owned(),
    };
    Err(CheckpointError::Tensor { name, expected, found })
}
