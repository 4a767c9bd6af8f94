//! What the neurons of a network have to do with the group it has learned.
//!
//! n = |G|, w = hidden neurons; f is a real function on G: a neuron's left function
//! L[:, k], right function R[:, k] or readout U[k, :], in f64 from the f32 weights.
//! A left function is held against right cosets Hg, a right function against left
//! cosets gH (Stander et al. 2024, section 5, in the convention of `group/mod.rs`).
//! Plain data come out; nothing here trains.

mod circuits;
mod concentration;
mod correlation;
mod coset_search;
mod coset_table;
mod coset_words;
mod decision;
mod dissection;
mod hidden;
mod measures;
mod network;
mod neuron_view;
mod neurons;
mod part_losses;
mod report;
mod representation;
mod representation_work;
mod rule;
mod spectrum;
mod theory;
mod weight_table;

pub use circuits::{Circuit, CircuitClass};
pub use concentration::{Concentration, concentration};
pub use correlation::{Spread, UnembeddingCorrelation};
pub use coset_search::{CosetFit, CosetSearch, EXPLAINED};
pub use decision::{DecidingClass, Decision, Decisions};
pub use dissection::Dissection;
pub use measures::{IrrepMeasures, Measures};
pub use network::{IrrepReport, NetworkReport, NeuronCard};
pub use neuron_view::{
    BINS, CosetView, FunctionView, MOST_COSETS, NeuronView, PairCell, Rival, SubgroupNumber,
};
pub use neurons::{DEAD, NeuronFunctions};
pub use report::{ClassCount, Explanation, NeuronReport, NeuronStatus, NeuronsReport, SideReport};
pub use representation::{KEY, MOST_PAIRS, RepresentationEvidence, RepresentationReport};
pub use rule::{CosetRule, FIRES};
pub use spectrum::{FourierEntropy, IrrepShare, Spectra};
pub use theory::{Background, Theory};
pub use weight_table::{Layer, WeightTable};
