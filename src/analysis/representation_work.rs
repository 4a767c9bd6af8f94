//! The evidence for the rival account, measured piece by piece: on a large group any of the
//! pieces takes a while, and there may be hundreds.

use super::{
    NeuronFunctions, RepresentationEvidence, RepresentationReport, Spectra, Theory,
    hidden::HiddenLayer,
    part_losses::{PartLosses, Sample},
    representation::{KEY, MOST_LOGITS, MOST_PAIRS},
};
use crate::model::{Network, Pair};
use ndarray::Array2;

/// The work on a [`RepresentationReport`], piece by piece.
#[derive(Debug)]
pub(super) struct RepresentationWork {
    pairs: Vec<Pair>,
    sample: Option<Sample>,
    hidden: Option<HiddenLayer>,
    evidence: Option<Evidence>,
}

/// What stands before the losses of the parts.
#[derive(Debug)]
struct Evidence {
    similarity: Vec<f64>,
    key: Vec<bool>,
    losses: PartLosses,
}

impl RepresentationWork {
    /// Logits will be computed for at most [`MOST_PAIRS`] of `pairs`, which stand for all
    /// pairs, and as many of the `training` pairs; fewer where there are hundreds of irreps.
    pub(super) fn new(theory: &Theory<'_>, (pairs, training): (&[Pair], &[Pair])) -> Self {
        let sample = Sample::new(theory, &thinned(training, MOST_PAIRS), MOST_LOGITS);
        Self::on(thinned(pairs, MOST_PAIRS), sample)
    }

    pub(super) fn on(pairs: Vec<Pair>, sample: Sample) -> Self {
        Self { pairs, sample: Some(sample), hidden: None, evidence: None }
    }

    /// All pieces.
    pub(super) fn finish(
        mut self,
        network: &mut Network,
        functions: (&NeuronFunctions, &Spectra),
        theory: &Theory<'_>,
    ) -> RepresentationReport {
        loop {
            if let Some(report) = self.advance(network, functions, theory) {
                return report;
            }
        }
    }

    /// The next piece; the report after the last one.
    pub(super) fn advance(
        &mut self,
        network: &mut Network,
        (functions, spectra): (&NeuronFunctions, &Spectra),
        theory: &Theory<'_>,
    ) -> Option<RepresentationReport> {
        let Some(hidden) = &self.hidden else {
            self.hidden = Some(HiddenLayer::of(functions, theory.group));
            return None;
        };
        if let Some(sample) = self.sample.take() {
            // Mean logits, an answer a row and a product a column.
            let mean_logits = functions.readouts().t().dot(hidden.by_product());
            let on = (functions.bias(), &self.pairs[..]);
            let similarity = similarities(network, &mean_logits, theory, on);
            let is_key = |(rho, &s): (usize, &f64)| rho > 0 && s > KEY;
            let logits = (theory.basis, mean_logits.view());
            self.evidence = Some(Evidence {
                key: similarity.iter().enumerate().map(is_key).collect(),
                similarity,
                losses: PartLosses::new(network, logits, functions.bias(), sample),
            });
        }
        let Evidence { key, losses, .. } = self.evidence.as_mut()?;
        if !losses.advance(theory.basis, key) {
            return None;
        }
        let evidence = self.evidence.as_ref()?;
        let shares = hidden.shares(theory.basis);
        Some(evidence.report(&shares, spectra.layer_shares(), self.pairs.len()))
    }
}

impl Evidence {
    fn report(
        &self,
        hidden: &[Vec<f64>; 3],
        weights: [Vec<f64>; 3],
        pairs: usize,
    ) -> RepresentationReport {
        let Self { similarity, key, losses } = self;
        let on_key = |shares: &[f64]| {
            shares.iter().zip(key).filter(|(_, key)| **key).map(|(share, _)| share).sum::<f64>()
        };
        let evidence = |rho: usize| {
            let own = rho.checked_sub(1).map(|part| losses.each()[part]);
            RepresentationEvidence {
                similarity: similarity[rho],
                key: key[rho],
                restricted_loss: own.map(|own| own.restricted),
                excluded_loss: own.map(|own| own.excluded),
            }
        };
        let of_key = losses.of_key();
        RepresentationReport {
            irreps: (0..key.len()).map(evidence).collect(),
            logit_fve: similarity[1..].iter().map(|s| s * s).sum(),
            weight_fve: weights.map(|shares| on_key(&shares)),
            hidden_fve: hidden.iter().map(|shares| on_key(shares)).sum(),
            product_fve: on_key(&hidden[2]),
            restricted_loss: of_key.restricted,
            excluded_loss: of_key.excluded,
            pairs,
            restricted_products: losses.sample().products(),
            excluded_pairs: losses.sample().pairs(),
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
