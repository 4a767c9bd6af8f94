//! What to watch while a network is trained.

use super::{
    ClassCount, FourierEntropy, NeuronFunctions, NeuronsReport, Spectra, Theory,
    part_losses::Sample,
    representation_work::{RepresentationWork, thinned},
};
use crate::model::{Network, Pair, Tensor};
use serde::Serialize;

/// Logits are computed for at most so many training pairs.
const PAIRS: usize = 1024;

/// Logits, over irreps and pairs, that losses are taken from: a quarter of a second.
const MOST_LOGITS: usize = 1 << 25;

/// A snapshot of the mechanism: the progress measures of both accounts.
///
/// # References
/// Stander et al. (2024), figure 4 (least C_H); Chughtai et al. (2023), section 5.2
/// (restricted and excluded loss).
#[derive(Clone, Debug, Serialize)]
pub struct Measures {
    /// Median of the least C_H over both sides of all live neurons.
    pub median_min_c: Option<f64>,
    /// Share of the live neurons that are explained on both sides.
    pub explained: Option<f64>,
    /// Mean Fourier entropies.
    pub fourier_entropy: FourierEntropy,
    /// Coset neurons and circuits by class of subgroups, by descending count.
    pub class_counts: Vec<ClassCount>,
    /// By irrep, the trivial one first.
    pub irreps: Vec<IrrepMeasures>,
    /// Mean loss over all pairs of what the entries of ρ(xy) of the key irreps alone would
    /// answer.
    pub restricted_loss: f64,
    /// Mean loss over training pairs without them.
    pub excluded_loss: f64,
    /// √Σθ² of E, of W, of U and of c.
    pub weight_norms: [f64; 4],
}

/// What concerns one irrep.
#[derive(Clone, Debug, Serialize)]
pub struct IrrepMeasures {
    /// Share of the squares of all entries of L and R.
    pub left_right: f64,
    /// Share of the squares of all entries of U.
    pub readout: f64,
    /// Cosine between logits and character.
    pub similarity: f64,
    /// `null` for the trivial irrep.
    pub restricted_loss: Option<f64>,
    /// `null` for the trivial irrep.
    pub excluded_loss: Option<f64>,
}

impl Measures {
    /// Measures the network as it stands. Losses and norms of logits are those of at most
    /// 1,024 of the `training` pairs, evenly spaced, and fewer where there are hundreds of
    /// irreps.
    ///
    /// # Panics
    /// If network and theory belong to different groups, or there are no pairs.
    #[must_use]
    pub fn new(network: &mut Network, theory: &Theory<'_>, training: &[Pair]) -> Self {
        let functions = NeuronFunctions::of(network.parameters());
        let spectra = Spectra::of(&functions, theory.basis);
        let NeuronsReport { median_min_c, explained, class_counts, .. } =
            NeuronsReport::of_functions(&functions, theory.cosets, theory.lattice);
        let pairs = thinned(training, PAIRS);
        let sample = Sample::new(theory, &pairs, MOST_LOGITS);
        let account =
            RepresentationWork::on(pairs, sample).finish(network, (&functions, &spectra), theory);
        let [left, right, readout] = spectra.layer_energies();
        let both: Vec<f64> = left.iter().zip(&right).map(|(l, r)| l + r).collect();
        let share = |energies: &[f64], rho: usize| {
            let total: f64 = energies.iter().sum();
            if total > 0.0 { energies[rho] / total } else { 0.0 }
        };
        let irrep = |(rho, evidence): (usize, &super::RepresentationEvidence)| IrrepMeasures {
            left_right: share(&both, rho),
            readout: share(&readout, rho),
            similarity: evidence.similarity,
            restricted_loss: evidence.restricted_loss,
            excluded_loss: evidence.excluded_loss,
        };
        Self {
            median_min_c,
            explained,
            fourier_entropy: spectra.entropy(),
            class_counts,
            irreps: account.irreps.iter().enumerate().map(irrep).collect(),
            restricted_loss: account.restricted_loss,
            excluded_loss: account.excluded_loss,
            weight_norms: weight_norms(network),
        }
    }
}

fn weight_norms(network: &Network) -> [f64; 4] {
    let parameters = network.parameters();
    let square = |tensor| {
        parameters.matrix(tensor).0.iter().map(|&x| f64::from(x) * f64::from(x)).sum::<f64>()
    };
    [
        square(Tensor::LeftEmbedding) + square(Tensor::RightEmbedding),
        square(Tensor::LeftLinear) + square(Tensor::RightLinear),
        square(Tensor::Unembedding),
        square(Tensor::Bias),
    ]
    .map(f64::sqrt)
}
