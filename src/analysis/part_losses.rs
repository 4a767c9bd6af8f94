//! What the part of the hidden layer on an irrep would answer alone, and what the network
//! answers without it.
//!
//! A part is Π_ρ h read out: row t of it, padded, holds what it adds to the logits of the
//! pairs with product t. There may be hundreds, each as large as the Cayley table, so only
//! one is held at a time.

use super::{Theory, representation::thinned};
use crate::{
    fourier::FourierBasis,
    kernels::{score_row, stride},
    model::{Network, Pair},
};
use ndarray::ArrayView2;

/// Where losses are taken.
#[derive(Debug)]
pub(super) struct Sample {
    training: Vec<Pair>,
    /// Products t.
    products: Vec<usize>,
}

/// The mean losses of one part.
#[derive(Clone, Copy, Debug)]
pub(super) struct PartLoss {
    /// If the part alone were the logits.
    pub(super) restricted: f64,
    /// Without the part, and without the bias.
    pub(super) excluded: f64,
}

/// The mean losses of all parts.
#[derive(Debug)]
pub(super) struct PartLosses {
    /// By irrep, without the trivial one.
    pub(super) each: Vec<PartLoss>,
    /// Of the key irreps together.
    pub(super) of_key: PartLoss,
}

impl Sample {
    /// `training` pairs and products, evenly spaced: as many as cost about `most_logits`
    /// over all irreps, and at least one.
    pub(super) fn new(theory: &Theory<'_>, training: &[Pair], most_logits: usize) -> Self {
        let n = theory.group.order();
        let most = (most_logits / (theory.irreps.len() * n)).max(1);
        Self {
            training: thinned(training, most),
            products: (0..n).step_by(n.div_ceil(most)).collect(),
        }
    }

    /// Products that restricted losses are taken over.
    pub(super) fn products(&self) -> usize {
        self.products.len()
    }

    /// Pairs that excluded losses are taken over.
    pub(super) fn pairs(&self) -> usize {
        self.training.len()
    }
}

impl PartLosses {
    /// The losses of the parts of `mean_logits`, which are n×n with a product a column.
    pub(super) fn new(
        network: &mut Network,
        (basis, mean_logits): (&FourierBasis, ArrayView2<'_, f64>),
        (bias, key): (&[f64], &[bool]),
        sample: &Sample,
    ) -> Self {
        let n = bias.len();
        let logits = biasless_logits(network, bias, &sample.training);
        let loss = |part: &[f32]| PartLoss {
            restricted: restricted_loss(part, n, &sample.products),
            excluded: excluded_loss(part, &logits, n, &sample.training),
        };
        let mut each = Vec::with_capacity(key.len() - 1);
        let mut of_key = vec![0.0; n * stride(n)];
        // The trivial irrep comes first, and is no part of what is learned.
        for (part, &key) in basis.components(mean_logits).zip(key).skip(1) {
            each.push(loss(&part));
            if key {
                of_key.iter_mut().zip(&part).for_each(|(sum, x)| *sum += x);
            }
        }
        Self { each, of_key: loss(&of_key) }
    }
}

/// The logits of `pairs` without the bias, a padded row each.
#[expect(clippy::cast_possible_truncation, reason = "logits are f32")]
fn biasless_logits(network: &mut Network, bias: &[f64], pairs: &[Pair]) -> Vec<f32> {
    let mut rows = Vec::with_capacity(pairs.len() * stride(bias.len()));
    network.logits(pairs, |_, logits| {
        logits.iter_mut().zip(bias).for_each(|(logit, &c)| *logit -= c as f32);
        rows.extend_from_slice(logits);
    });
    rows
}

/// The mean loss if the logits of product t were row t.
fn restricted_loss(part: &[f32], n: usize, products: &[usize]) -> f64 {
    let width = stride(n);
    let mut logits = vec![0.0; width];
    let loss = |&t: &usize| {
        logits.copy_from_slice(&part[t * width..][..width]);
        f64::from(score_row(&mut logits, n, t).loss)
    };
    products.iter().map(loss).sum::<f64>() / products.len() as f64
}

/// The mean loss over `pairs` without what row t of the part adds to the `logits` of pairs
/// with product t.
fn excluded_loss(part: &[f32], logits: &[f32], n: usize, pairs: &[Pair]) -> f64 {
    let width = stride(n);
    let mut rest = vec![0.0; width];
    let loss = |(pair, logits): (&Pair, &[f32])| {
        let target = usize::from(pair.z);
        let row = &part[target * width..][..width];
        for ((rest, logit), part) in rest.iter_mut().zip(logits).zip(row) {
            *rest = logit - part;
        }
        f64::from(score_row(&mut rest, n, target).loss)
    };
    let rows = logits.chunks_exact(width);
    pairs.iter().zip(rows).map(loss).sum::<f64>() / pairs.len() as f64
}
