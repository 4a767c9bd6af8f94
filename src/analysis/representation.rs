//! The account by representations, measured as its authors do.
//!
//! Chughtai, Chan and Nanda (2023) hold that the network multiplies matrices: logits are
//! Σ_ρ w_ρ χ_ρ(xyz⁻¹) over a few key irreps. ρ stands for a real irrep, Π_ρ h for the
//! projection of the hidden layer on the span of the entries of ρ(xy).

use super::{NeuronFunctions, Spectra, Theory, representation_work::RepresentationWork};
use crate::model::{Network, Pair};
use serde::Serialize;

/// An irrep is key if the logits have more than this similarity to its character.
pub const KEY: f64 = 0.005;

/// Enough for every pair of S5.
pub const MOST_PAIRS: usize = 16_384;

/// Logits, over irreps and pairs, that losses are taken from: enough for S6 with
/// [`MOST_PAIRS`].
pub(super) const MOST_LOGITS: usize = 1 << 27;

/// Evidence for the account by representations.
///
/// # References
/// Chughtai et al. (2023), sections 5 and 6.
#[derive(Clone, Debug, Serialize)]
pub struct RepresentationReport {
    /// By irrep, the trivial one first.
    pub irreps: Vec<RepresentationEvidence>,
    /// Share of the squares of the logits, centred for each pair, that characters explain.
    pub logit_fve: f64,
    /// Share of the squares of L, R and U on key irreps.
    pub weight_fve: [f64; 3],
    /// Share of the spread of the hidden layer on entries of ρ(x), ρ(y), ρ(xy) of key
    /// irreps.
    pub hidden_fve: f64,
    /// The same on ρ(xy) alone.
    pub product_fve: f64,
    /// Mean loss over all pairs of what Π_ρ h of the key irreps alone would answer: logits
    /// U Π_ρ h, without the bias, which the authors' networks do not have. They depend on
    /// the product alone.
    pub restricted_loss: f64,
    /// Mean loss over training pairs without Π_ρ h of the key irreps, and without the bias.
    pub excluded_loss: f64,
    /// Pairs that the norm of the logits was measured on, evenly spaced among all.
    pub pairs: usize,
    /// Products that the restricted losses were measured on, evenly spaced.
    pub restricted_products: usize,
    /// Training pairs that the excluded losses were measured on, evenly spaced.
    pub excluded_pairs: usize,
}

/// Evidence that concerns one irrep.
#[derive(Clone, Debug, Serialize)]
pub struct RepresentationEvidence {
    /// Cosine between the logits, centred for each pair, and χ(xyz⁻¹).
    pub similarity: f64,
    /// Whether the irrep is key; see [`KEY`].
    pub key: bool,
    /// As the report's, for this irrep alone; `null` for the trivial one.
    pub restricted_loss: Option<f64>,
    /// As the report's, without this irrep alone; `null` for the trivial one.
    pub excluded_loss: Option<f64>,
}

impl RepresentationReport {
    /// Measures a network. Logits are computed for at most [`MOST_PAIRS`] of all pairs, which
    /// come first and stand for all, and as many of the training pairs, which come second;
    /// fewer where there are hundreds of irreps.
    ///
    /// # Panics
    /// If network and theory belong to different groups, or there are no pairs.
    #[must_use]
    pub fn new(network: &mut Network, theory: &Theory<'_>, pairs: (&[Pair], &[Pair])) -> Self {
        let functions = NeuronFunctions::of(network.parameters());
        let spectra = Spectra::of(&functions, theory.basis);
        RepresentationWork::new(theory, pairs).finish(network, (&functions, &spectra), theory)
    }
}
