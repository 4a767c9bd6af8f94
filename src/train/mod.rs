//! Training: recipe, optimiser, schedule, evaluation, and files to go on from.

mod adamw;
mod answers;
mod ask;
mod batches;
mod checkpoint;
mod config;
mod evaluation;
mod past;
mod presets;
mod schedule;
mod scoring;
mod step;
mod subsets;
mod tensor_file;
mod tensors;
mod trainer;

pub use adamw::{AdamW, Pace};
pub use answers::{Answer, Answers};
pub use ask::Guess;
pub use checkpoint::CheckpointError;
pub use config::{ConfigError, TrainConfig};
pub use evaluation::{EXACT_ORDER, Evaluation, Milestones, SAMPLE_PAIRS, Score};
pub use past::Branch;
pub use presets::{PRESET_NAMES, Preset, Survey, preset, presets};
pub use schedule::Schedule;
pub use step::{Progress, TrainError};
pub use tensor_file::{FileKind, TensorFile, TensorFileError};
pub use tensors::{
    NamedTensor, TENSOR_NAMES, from_named_tensors, to_named_tensors, weights_sha256,
};
pub use trainer::Trainer;
