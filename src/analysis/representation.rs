//! The account by representations, measured as its authors do.
//!
//! Chughtai, Chan and Nanda (2023) hold that the network multiplies matrices: logits are
//! Σ_ρ w_ρ χ_ρ(xyz⁻¹) over a few key irreps. ρ stands for a real irrep, Π_ρ h for the
//! projection of the hidden layer on the span of the entries of ρ(xy).

use super::{
    NeuronFunctions, Spectra, Theory,
    hidden::HiddenLayer,
    part_losses::{PartLosses, Sample},
};
use crate::model::{Network, Pair};
use ndarray::Array2;
use serde::Serialize;

/// An irrep is key if the logits have more than this similarity to its character.
pub const KEY: f64 = 0.005;

/// Enough for every pair of S5.
pub const MOST_PAIRS: usize = 16_384;

/// Logits, over irreps and pairs, that losses are taken from: enough for S6 with
/// [`MOST_PAIRS`].
const MOST_LOGITS: usize = 1 << 27;

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
    /// Measures a network. Logits are computed for at most [`MOST_PAIRS`] of `pairs`, which
    /// stand for all pairs, and as many of the `training` pairs; fewer where there are
    /// hundreds of irreps.
    ///
    /// # Panics
    /// If network and theory belong to different groups, or there are no pairs.
    #[must_use]
    pub fn new(
        network: &mut Network,
        theory: &Theory<'_>,
        (pairs, training): (&[Pair], &[Pair]),
    ) -> Self {
        let functions = NeuronFunctions::of(network.parameters());
        let spectra = Spectra::of(&functions, theory.basis);
        let sample = Sample::new(theory, &thinned(training, MOST_PAIRS), MOST_LOGITS);
        let pairs = thinned(pairs, MOST_PAIRS);
        Self::of_functions(network, (&functions, &spectra), theory, (&pairs, &sample))
    }

    pub(super) fn of_functions(
        network: &mut Network,
        (functions, spectra): (&NeuronFunctions, &Spectra),
        theory: &Theory<'_>,
        (pairs, sample): (&[Pair], &Sample),
    ) -> Self {
        let hidden = HiddenLayer::of(functions, theory.group);
        // Mean logits, an answer a row and a product a column.
        let mean_logits = functions.readouts().t().dot(hidden.by_product());
        let similarity = similarities(network, &mean_logits, theory, (functions.bias(), pairs));
        let key: Vec<bool> =
            similarity.iter().enumerate().map(|(rho, &s)| rho > 0 && s > KEY).collect();
        let losses = PartLosses::new(
            network,
            (theory.basis, mean_logits.view()),
            (functions.bias(), &key),
            sample,
        );
        let on_key = |shares: &[f64]| {
            shares.iter().zip(&key).filter(|(_, key)| **key).map(|(share, _)| share).sum::<f64>()
        };
        let shares = hidden.shares(theory.basis);
        let evidence = |rho: usize| {
            let own = rho.checked_sub(1).map(|part| losses.each[part]);
            RepresentationEvidence {
                similarity: similarity[rho],
                key: key[rho],
                restricted_loss: own.map(|own| own.restricted),
                excluded_loss: own.map(|own| own.excluded),
            }
        };
        Self {
            irreps: (0..theory.irreps.len()).map(evidence).collect(),
            logit_fve: similarity[1..].iter().map(|s| s * s).sum(),
            weight_fve: spectra.layer_shares().map(|shares| on_key(&shares)),
            hidden_fve: shares.iter().map(|shares| on_key(shares)).sum(),
            product_fve: on_key(&shares[2]),
            restricted_loss: losses.of_key.restricted,
            excluded_loss: losses.of_key.excluded,
            pairs: pairs.len(),
            restricted_products: sample.products(),
            excluded_pairs: sample.pairs(),
        }
    }
}

/// At most so many of the pairs, evenly spaced.
pub(super) fn thinned(pairs: &[Pair], most: usize) -> Vec<Pair> {
    pairs.iter().step_by(pairs.len().div_ceil(most).max(1)).copied().collect()
}

/// The cosine between the n³ centred logits and χ(xyz⁻¹) for every irrep.
///
/// Σ_{x,y,z} logit_z(x, y) χ(xyz⁻¹) needs only the mean logits of each product. The square
/// norm of the logits is that over `pairs`, times n²/|pairs|.
fn similarities(
    network: &mut Network,
    mean_logits: &Array2<f64>,
    theory: &Theory<'_>,
    (bias, pairs): (&[f64], &[Pair]),
) -> Vec<f64> {
    let (group, n) = (theory.group, theory.group.order());
    let mut squares = 0.0;
    network.logits(pairs, |_, logits| squares += spread(&logits[..n]));
    let norm = (squares * (n * n) as f64 / pairs.len() as f64).sqrt();
    // Σ over products t and answers z with tz⁻¹ in a class of the mean logit.
    let classes = theory.characters.classes();
    let mut by_class = vec![0.0; classes.count()];
    for (t, row) in mean_logits.columns().into_iter().enumerate() {
        let mean = row.iter().zip(bias).map(|(l, c)| l + c).sum::<f64>() / n as f64;
        for (z, (logit, c)) in row.iter().zip(bias).enumerate() {
            by_class[classes.block_of(group.product(t, group.inverse(z)))] += logit + c - mean;
        }
    }
    let cosine = |irrep: &crate::rep::RealIrrep| {
        let character = |class: usize| irrep.character(classes.representative(class));
        let product: f64 =
            by_class.iter().enumerate().map(|(class, sum)| sum * character(class)).sum();
        let square: f64 = (0..n).map(|x| irrep.character(x).powi(2)).sum();
        let size = norm * (square * (n * n) as f64).sqrt();
        if size > 0.0 { n as f64 * product / size } else { 0.0 }
    };
    theory.irreps.iter().map(cosine).collect()
}

/// `Σ (x - mean)²`, in f64.
fn spread(values: &[f32]) -> f64 {
    let mean = values.iter().map(|&x| f64::from(x)).sum::<f64>() / values.len() as f64;
    values.iter().map(|&x| (f64::from(x) - mean).powi(2)).sum()
}
