//! All that is known of a network once it has been taken apart, as plain data.

use super::{
    Circuit, CircuitClass, CosetRule, Dissection, FourierEntropy, IrrepShare, NeuronFunctions,
    NeuronReport, NeuronStatus, NeuronsReport, RepresentationReport, Spectra, Theory,
    UnembeddingCorrelation, circuits, rule::SharedCosets,
};
use crate::model::{Pair, Parameters};
use serde::Serialize;
use std::collections::BTreeMap;

/// A network taken apart.
#[derive(Debug, Serialize)]
pub struct NetworkReport {
    /// Neuron by neuron.
    pub neurons: Vec<NeuronCard>,
    /// Neurons that are not dead.
    pub live: usize,
    /// Share of the live neurons that are explained on both sides.
    pub explained: Option<f64>,
    /// Share of the live neurons with least C_H below 1 on both sides.
    pub concentrated: Option<f64>,
    /// Median of the least C_H over both sides of all live neurons.
    pub median_min_c: Option<f64>,
    /// Coset neurons by pair of subgroups.
    pub circuits: Vec<Circuit>,
    /// The same by class, by descending number of neurons.
    pub class_counts: Vec<CircuitClass>,
    /// Correlations between readouts.
    pub unembedding_correlation: UnembeddingCorrelation,
    /// Mean Fourier entropies.
    pub fourier_entropy: FourierEntropy,
    /// The irreps over the reals, the trivial one first.
    pub irreps: Vec<IrrepReport>,
    /// Evidence for the account by representations.
    pub representation: RepresentationReport,
}

/// A neuron.
#[derive(Debug, Serialize)]
pub struct NeuronCard {
    /// How it stands to the subgroups.
    #[serde(flatten)]
    pub cosets: NeuronReport,
    /// The irrep that most of its left and right function lies on; `null` if both are
    /// constant.
    pub irrep: Option<usize>,
    /// The share that lies on it, means taken off.
    pub irrep_share: Option<f64>,
    /// The same for the left function, the right one and the readout alone.
    pub irreps: [Option<IrrepShare>; 3],
    /// Of a coset neuron: what it says.
    pub rule: Option<CosetRule>,
}

/// An irrep, and how much of the network lies on it.
#[derive(Debug, Serialize)]
pub struct IrrepReport {
    /// What it is called.
    pub name: String,
    /// D, its dimension over the reals.
    pub dimension: usize,
    /// Live neurons whose main irrep it is.
    pub neurons: usize,
    /// Share of the squares of all entries of L that lies on it.
    pub left: f64,
    /// The same for R.
    pub right: f64,
    /// The same for U.
    pub readout: f64,
}

impl NetworkReport {
    /// Takes a network apart, which was trained on the second of these pairs among the first:
    /// all of a [`Dissection`] at once.
    ///
    /// # Panics
    /// If network and theory belong to different groups, or there are no pairs.
    #[must_use]
    pub fn new(parameters: &Parameters, theory: &Theory<'_>, pairs: (&[Pair], &[Pair])) -> Self {
        let mut dissection = Dissection::new(parameters, theory, pairs);
        loop {
            if let Some(report) = dissection.advance(theory) {
                return report;
            }
        }
    }

    /// Puts together what was found out.
    pub(super) fn of(
        neurons: NeuronsReport,
        (functions, spectra): (&NeuronFunctions, &Spectra),
        representation: RepresentationReport,
        theory: &Theory<'_>,
    ) -> Self {
        let NeuronsReport { neurons, live, explained, concentrated, median_min_c, .. } = neurons;
        let unembedding_correlation =
            UnembeddingCorrelation::new(functions, &least_subgroups(&neurons));
        let neurons = cards(neurons, functions, spectra, theory);
        let circuits = circuits::circuits(&neurons);
        Self {
            class_counts: circuits::classes(&circuits, theory),
            circuits,
            unembedding_correlation,
            fourier_entropy: spectra.entropy(),
            irreps: irreps(&neurons, spectra, theory),
            representation,
            neurons,
            live,
            explained,
            concentrated,
            median_min_c,
        }
    }
}

fn cards(
    neurons: Vec<NeuronReport>,
    functions: &NeuronFunctions,
    spectra: &Spectra,
    theory: &Theory<'_>,
) -> Vec<NeuronCard> {
    let mut shared = BTreeMap::new();
    let card = |(k, cosets): (usize, NeuronReport)| {
        let main = spectra.of_sides(k);
        let irrep = main.map(|share| share.irrep);
        let rule = cosets.pair().and_then(|(class, sides)| {
            let subgroups = theory.lattice.classes()[class].subgroups();
            let [h, k_side] = sides.map(|number| &subgroups[number]);
            let shared =
                shared.entry((class, sides)).or_insert_with(|| SharedCosets::of(theory, h, k_side));
            Some(shared.as_ref()?.rule(theory, functions, k, irrep))
        });
        NeuronCard {
            cosets,
            irrep,
            irrep_share: main.map(|share| share.share),
            irreps: [spectra.of_left(k), spectra.of_right(k), spectra.of_readout(k)],
            rule,
        }
    };
    neurons.into_iter().enumerate().map(card).collect()
}

/// Live neurons with least C_H below 1 on both sides, with the subgroups of least C_H.
fn least_subgroups(neurons: &[NeuronReport]) -> Vec<(usize, [(usize, usize); 2])> {
    let sides = |neuron: &NeuronReport| {
        let (left, right) = (neuron.left.as_ref()?, neuron.right.as_ref()?);
        let concentrated = left.c < 1.0 && right.c < 1.0 && neuron.status != NeuronStatus::Dead;
        concentrated.then_some([left, right].map(|side| (side.class, side.conjugate)))
    };
    neurons.iter().enumerate().filter_map(|(k, neuron)| Some((k, sides(neuron)?))).collect()
}

fn irreps(neurons: &[NeuronCard], spectra: &Spectra, theory: &Theory<'_>) -> Vec<IrrepReport> {
    let [left, right, readout] = spectra.layer_shares();
    let live = || neurons.iter().filter(|neuron| neuron.cosets.status != NeuronStatus::Dead);
    let describe = |(number, irrep): (usize, &crate::rep::RealIrrep)| IrrepReport {
        name: irrep.name().to_owned(),
        dimension: irrep.dimension(),
        neurons: live().filter(|neuron| neuron.irrep == Some(number)).count(),
        left: left[number],
        right: right[number],
        readout: readout[number],
    };
    theory.irreps.iter().enumerate().map(describe).collect()
}
