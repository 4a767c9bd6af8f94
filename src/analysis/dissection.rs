//! A network being taken apart, piece by piece: on S6 all of it takes seconds.

use super::{
    NetworkReport, NeuronFunctions, NeuronReport, NeuronsReport, Spectra, Theory,
    representation_work::RepresentationWork,
};
use crate::model::{Network, Pair, Parameters};

/// Neurons that are held against the subgroups in one piece.
const NEURONS: usize = 32;

/// The work on a [`NetworkReport`].
#[derive(Debug)]
pub struct Dissection {
    network: Network,
    functions: NeuronFunctions,
    spectra: Spectra,
    neurons: Vec<NeuronReport>,
    representation: RepresentationWork,
}

impl Dissection {
    /// Before any work on a network that was trained on the `training` pairs among all
    /// `pairs`.
    ///
    /// # Panics
    /// If network and theory belong to different groups, or there are no pairs.
    #[must_use]
    pub fn new(parameters: &Parameters, theory: &Theory<'_>, pairs: (&[Pair], &[Pair])) -> Self {
        let functions = NeuronFunctions::of(parameters);
        Self {
            network: Network::new(parameters.clone()),
            spectra: Spectra::of(&functions, theory.basis),
            functions,
            neurons: Vec::new(),
            representation: RepresentationWork::new(theory, pairs),
        }
    }

    /// Does one piece of the work; what came out, after the last one.
    ///
    /// # Panics
    /// If the theory is of another group than before.
    pub fn advance(&mut self, theory: &Theory<'_>) -> Option<NetworkReport> {
        let (begin, count) = (self.neurons.len(), self.functions.count());
        if begin < count {
            let some = begin..count.min(begin + NEURONS);
            self.neurons.extend(NeuronReport::of_some(&self.functions, some, theory.limited()));
            return None;
        }
        let functions = (&self.functions, &self.spectra);
        let account = self.representation.advance(&mut self.network, functions, theory)?;
        let neurons = NeuronsReport::summarise(std::mem::take(&mut self.neurons), theory.lattice);
        Some(NetworkReport::of(neurons, functions, account, theory))
    }
}
