//! What becomes of the answers when something in a network is changed or taken out.
//!
//! n = |G|, w = hidden neurons; L, R, U and c as in `model/mod.rs`. A changed network is a
//! folded network again, made in f64 and scored in f32 by the same kernels as the trained
//! one: over all pairs up to order [`EXACT_ORDER`], above it on a sample with an interval.
//! The work is a value that is advanced piece by piece, each of at most about 0.1 s.
//!
//! * [`InterventionTable`]: the interventions of Stander et al. (2024), Table 1, and two
//!   more, which need no group. They do not tell the account by cosets from that by
//!   representations: networks on Z/53, which has no subgroups, answer them alike (Wu et
//!   al. 2025).
//! * [`RemovalTrial`]: neurons taken out or kept alone, or their functions replaced by a
//!   part of themselves, beside random choices of the same size; and the network that is
//!   left, as one of its own.

mod changed;
mod choice;
mod controls;
mod edit;
mod effect;
mod intervention;
mod noise;
mod outcome;
mod reference;
mod removal;
mod removal_error;
mod removal_trial;
mod sample;
mod scoring;
mod table;

pub use choice::Choice;
pub use controls::{CONTROLS, Controls, Range};
pub use effect::{Effect, EffectOnAccuracy, EffectOnLoss};
pub use intervention::Intervention;
pub use outcome::Outcome;
pub use reference::{Beside, Figures, Source};
pub use removal::{Ablation, Removal, Replacement, THRESHOLDS};
pub use removal_error::RemovalError;
pub use removal_trial::{RemovalOutcome, RemovalTrial};
pub use sample::{EXACT_ORDER, PairSample, SAMPLE_PAIRS};
pub use table::{InterventionReport, InterventionRow, InterventionTable};
