//! Proofs that a network is right, from its structure.

mod block;
mod bounds;
mod certificate;
mod certifier;
mod hidden;
mod lanes;
mod neurons;
mod readout;
mod rows;
mod slack;
mod tables;

pub use certificate::{Certificate, Cost, ReadoutClass};
pub use certifier::{Certifier, MAX_EXACT_SHARE};
pub use readout::ReadoutSearch;
