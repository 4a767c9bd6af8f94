//! What the part of the hidden layer on an irrep would answer alone, and what the network
//! answers without it.
//!
//! A part is Π_ρ h read out: row t of it, padded, holds what it adds to the logits of the
//! pairs with product t. There may be hundreds, each as large as the Cayley table, so only
//! one is held at a time.

use super::{Theory, representation_work::thinned};
use crate::{
    fourier::{Components, FourierBasis},
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

/// The mean losses of all parts, one after the other.
#[derive(Debug)]
pub(super) struct PartLosses {
    n: usize,
    sample: Sample,
    /// Of the training pairs, without the bias: a padded row each.
    logits: Vec<f32>,
    parts: Components,
    /// The sum of the parts on key irreps.
    key_part: Vec<f32>,
    each: Vec<PartLoss>,
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
    /// Before any part of `mean_logits`, which are n×n with a product a column.
    pub(super) fn new(
        network: &mut Network,
        (basis, mean_logits): (&FourierBasis, ArrayView2<'_, f64>),
        bias: &[f64],
        sample: Sample,
    ) -> Self {
        let mut parts = basis.components(mean_logits);
        // The trivial irrep comes first, and is no part of what is learned.
        parts.advance(basis);
        Self {
            n: bias.len(),
            logits: biasless_logits(network, bias, &sample.training),
            sample,
            parts,
            key_part: vec![0.0; bias.len() * stride(bias.len())],
            each: Vec::new(),
        }
    }

    /// Takes the part on the next irrep; returns whether that was the last one. `key` says
    /// which irreps are, the trivial one first.
    pub(super) fn advance(&mut self, basis: &FourierBasis, key: &[bool]) -> bool {
        let Some(part) = self.parts.advance(basis) else { return true };
        if key[1 + self.each.len()] {
            self.key_part.iter_mut().zip(&part).for_each(|(sum, x)| *sum += x);
        }
        self.each.push(self.loss(&part));
        false
    }

    /// By irrep, without the trivial one.
    pub(super) fn each(&self) -> &[PartLoss] {
        &self.each
    }

    /// Of the key irreps together.
    pub(super) fn of_key(&self) -> PartLoss {
        self.loss(&self.key_part)
    }

    pub(super) fn sample(&self) -> &Sample {
        &self.sample
    }

    fn loss(&self, part: &[f32]) -> PartLoss {
        let Sample { training, products } = &self.sample;
        PartLoss {
            restricted: restricted_loss(part, self.n, products),
            excluded: excluded_loss(part, &self.logits, self.n, training),
        }
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
