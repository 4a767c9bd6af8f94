//! The account by cosets and the account by representations, put to the test on one
//! network.
//!
//! Stander et al. (2024) hold that neurons are functions of cosets; Chughtai et al. (2023),
//! that the network multiplies matrices of irreps. Both describe an ideal neuron: one that
//! is constant on cosets of H and lies on one irrep is the same as a neuron of a ρ-set (Wu
//! et al. 2025), and its concentration and its sparsity follow from each other. So most
//! measures fit both, and only some tests can tell them apart. Each is reported with what
//! it can decide, and the verdict rests on those that can. From where on a neuron counts as one
//! of an account's can be chosen ([`Thresholds`]).

mod deciding;
mod evidence;
mod shared;
mod test;
mod thresholds;
mod trial;
mod verdict;

pub use test::{Favours, Figure, Test};
pub use thresholds::Thresholds;
pub use trial::RefereeTrial;
pub use verdict::RefereeReport;
