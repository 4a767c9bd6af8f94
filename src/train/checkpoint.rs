//! Runs as safetensors files: weights, optimiser state, and how to go on.

use super::{
    AdamW, Branch, ConfigError, Evaluation, Milestones, NamedTensor, Schedule, TENSOR_NAMES,
    TensorFile, TensorFileError, TrainConfig, from_named_tensors, tensor_file::Element,
    tensors::named_shape, to_named_tensors,
};
use crate::{
    group::Magma,
    model::{Parameters, Shape},
};
use safetensors::{SafeTensorError, tensor::TensorView};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use thiserror::Error;

/// The version of the layout of these files.
const FORMAT: &str = "cosetta-run-1";
/// How the versions of all layouts begin.
const FAMILY: &str = "cosetta-run-";
/// The metadata that say how elements and products are to be read.
const ELEMENT_ORDER: &str = "identity first; permutations: even before odd, each lexicographic in one-line notation; \
     dihedral: r^k before r^k s; cyclic: residues; own tables: as given, the identity of a group \
     moved to the front; others: as their Cayley table lists them";
const COMPOSITION: &str = "in a product xy of permutations x acts first: (xy)[i] = y[x[i]]";

/// Why a file cannot be gone on from.
#[derive(Debug, Error)]
pub enum CheckpointError {
    /// No safetensors file, a damaged one, or one with other tensors.
    #[error(transparent)]
    File(#[from] TensorFileError),
    /// It could not be written.
    #[error("the file cannot be written: {0}")]
    Write(#[from] SafeTensorError),
    /// It has not ended, and is to be rounded.
    #[error(
        "this run has not ended: rounded to 16 bits, it would go on otherwise than it would have. \
         Train it to its end"
    )]
    Unfinished,
    /// It is to be rounded, and cannot be.
    #[error("this run has weights that are too large for 16 bits")]
    TooLarge,
    /// Not a file of this program.
    #[error(
        "this network was not saved by Cosetta, or has lost its metadata: import it (on the \
         command line: convert)"
    )]
    Foreign,
    /// A part of the metadata is not there.
    #[error("the file's metadata lack '{0}': save the run once more")]
    Missing(&'static str),
    /// A part of the metadata that cannot be read.
    #[error("the file's metadata '{key}' cannot be read: {reason}")]
    Metadata {
        /// Which part.
        key: &'static str,
        /// What is wrong with it.
        reason: String,
    },
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
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) branches: Vec<Branch>,
}

/// The three sets of tensors in a file and the prefix of their names. A run that has ended
/// needs the first only, which makes its file a third as large.
const SETS: [&str; 3] = ["", "optimizer.exp_avg.", "optimizer.exp_avg_sq."];

impl Checkpoint {
    /// The file.
    ///
    /// # Errors
    /// If the library refuses to write it.
    pub(super) fn to_bytes(&self) -> Result<Vec<u8>, CheckpointError> {
        self.to_bytes_of(Element::F32)
    }

    /// The file of a run that has ended, its weights rounded to 16 bits.
    ///
    /// # Errors
    /// If it has not ended, a weight is too large, or the library refuses to write it.
    pub(super) fn to_half_bytes(&self) -> Result<Vec<u8>, CheckpointError> {
        if !self.progress.is_finished(&self.config) {
            return Err(CheckpointError::Unfinished);
        }
        let bytes = self.to_bytes_of(Element::F16)?;
        Self::from_bytes(&bytes).map_err(|_| CheckpointError::TooLarge)?;
        Ok(bytes)
    }

    fn to_bytes_of(&self, element: Element) -> Result<Vec<u8>, CheckpointError> {
        let sets = [&self.parameters, &self.optimiser.mean, &self.optimiser.square];
        let needed = if self.progress.is_finished(&self.config) { 1 } else { SETS.len() };
        let tensors: Vec<(String, NamedTensor, Vec<u8>)> = SETS
            .iter()
            .zip(sets)
            .take(needed)
            .flat_map(|(prefix, set)| to_named_tensors(set).into_iter().map(move |t| (prefix, t)))
            .map(|(prefix, tensor)| {
                let bytes = element.write(&tensor.values);
                (format!("{prefix}{}", tensor.name), tensor, bytes)
            })
            .collect();
        let views = tensors
            .iter()
            .map(|(name, tensor, bytes)| {
                Ok((name, TensorView::new(element.dtype(), tensor.shape.clone(), bytes)?))
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
        let file = TensorFile::read(bytes)?;
        if !Self::is_own(&file) {
            return Err(CheckpointError::Foreign);
        }
        if text(&file, "format")? != FORMAT {
            return Err(metadata("format", format!("only '{FORMAT}' is known")));
        }
        let config: TrainConfig = parse(&file, "config")?;
        let progress: SavedProgress = parse(&file, "progress")?;
        let table = config.validate()?;
        progress.check(&config)?;
        let shape = config.shape(table.order());
        let parameters = read_set(&file, SETS[0], shape)?;
        let optimiser = if progress.is_finished(&config) {
            AdamW::new(shape)
        } else {
            let [mean, square] = [SETS[1], SETS[2]].map(|prefix| read_set(&file, prefix, shape));
            AdamW { mean: mean?, square: square? }
        };
        file.check_names(is_known)?;
        if optimiser.square.buffer().iter().any(|&x| x < 0.0) {
            return Err(metadata("progress", "a mean of squares is negative"));
        }
        Ok((Self { config, parameters, optimiser, progress }, table))
    }

    /// Whether a file says that it is a run of this program.
    pub(super) fn is_own(file: &TensorFile<'_>) -> bool {
        // PyTorch's writer says "pt" under this key.
        file.metadata("format").is_some_and(|format| format.starts_with(FAMILY))
    }
}

impl SavedProgress {
    /// Whether the last step is made and evaluated.
    fn is_finished(&self, config: &TrainConfig) -> bool {
        let evaluated = self.history.last().is_some_and(|last| last.step == self.schedule.step);
        self.schedule.is_finished(config) && evaluated
    }

    /// Checks that the parts could have come from one run.
    fn check(&self, config: &TrainConfig) -> Result<(), CheckpointError> {
        let Schedule { step, restarts, early_end, anneal_start, .. } = &self.schedule;
        let most = config.hold_steps + config.anneal_steps;
        let branched = self.branches.iter().map(|branch| branch.step).max();
        let ends = [*early_end, *anneal_start, restarts.last().copied(), branched];
        let evaluated = self.history.last().map(|evaluation| evaluation.step);
        let reason = if *step > most {
            format!("step {step}, of {most} at most")
        } else if !restarts.is_sorted() || ends.into_iter().flatten().any(|end| end > *step) {
            format!("something happened after the present step {step}")
        } else if evaluated.is_none_or(|last| last > *step) {
            format!("no evaluation up to step {step}")
        } else {
            return Ok(());
        };
        Err(metadata("progress", reason))
    }
}

fn metadata(key: &'static str, reason: impl Into<String>) -> CheckpointError {
    CheckpointError::Metadata { key, reason: reason.into() }
}

fn text<'a>(file: &'a TensorFile<'_>, key: &'static str) -> Result<&'a str, CheckpointError> {
    file.metadata(key).ok_or(CheckpointError::Missing(key))
}

fn parse<T: for<'de> Deserialize<'de>>(
    file: &TensorFile<'_>,
    key: &'static str,
) -> Result<T, CheckpointError> {
    serde_json::from_str(text(file, key)?).map_err(|error| metadata(key, error.to_string()))
}

/// Whether a file has a tensor of this name.
fn is_known(name: &str) -> bool {
    let in_set =
        |prefix: &&str| name.strip_prefix(*prefix).is_some_and(|name| TENSOR_NAMES.contains(&name));
    SETS.iter().any(in_set)
}

fn read_set(
    file: &TensorFile<'_>,
    prefix: &str,
    shape: Shape,
) -> Result<Parameters, CheckpointError> {
    let mut values: [Vec<f32>; 5] = Default::default();
    for (slot, name) in values.iter_mut().zip(TENSOR_NAMES) {
        *slot = file.values(&format!("{prefix}{name}"), &named_shape(name, shape))?;
    }
    Ok(from_named_tensors(shape, &values))
}
