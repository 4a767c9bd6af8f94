//! Training steps, and the answers of the network.

use cosetta::{
    dataset::Dataset,
    group::GroupSpec,
    model::{Network, Pair, Tensor},
    rng::{Purpose, Rng},
    train::{AdamW, Pace, TrainConfig, preset},
};
use wasm_bindgen::prelude::*;

/// Training steps of the published recipe, again and again on the same pairs.
#[wasm_bindgen]
pub struct Steps {
    config: TrainConfig,
    network: Network,
    optimiser: AdamW,
    pairs: Vec<Pair>,
    step: u32,
}

#[wasm_bindgen]
impl Steps {
    /// A fresh network with embeddings of size `d` and `w` hidden neurons, and
    /// `batch` of the pairs that are trained on; 0 means all of them.
    ///
    /// # Panics
    /// If there is no such group, or it has no network of this size.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(group: &str, d: usize, w: usize, batch: usize) -> Self {
        let spec: GroupSpec = group.parse().expect("the benchmark names known groups");
        let mut config = preset(&spec, 0, "paper").expect("a known preset").config;
        (config.embedding, config.width) = (d, w);
        let table = config.validate().expect("the sizes are in range");
        let dataset = Dataset::split(&table, config.train_fraction, config.seed);
        let mut pairs = dataset.train().to_vec();
        if batch > 0 {
            Rng::new(config.seed, Purpose::Epoch, 0).shuffle(&mut pairs);
            pairs.truncate(batch);
        }
        let parameters = config.initial_weights(dataset.order(), 0);
        let optimiser = AdamW::new(parameters.shape());
        Self { config, network: Network::new(parameters), optimiser, pairs, step: 0 }
    }

    /// One step: the gradient, and the update of all parameters; returns the
    /// loss before it.
    pub fn run(&mut self) -> f64 {
        let Self { config, network, optimiser, pairs, step } = self;
        let loss = network.compute_gradient(pairs);
        *step += 1;
        let pace = Pace { rate: config.learning_rate, decay: config.weight_decay };
        optimiser.update(network, config, pace, *step);
        loss
    }

    /// Answers only; returns their loss.
    pub fn answer(&mut self) -> f64 {
        self.network.score(&self.pairs, |_, _| {}).loss
    }

    /// The tensors in the order of [`Tensor::ALL`], row-major, without padding.
    #[must_use]
    pub fn weights(&self) -> Vec<f32> {
        let parameters = self.network.parameters();
        let rows = |tensor| {
            let (rows, columns) = parameters.shape().dimensions(tensor);
            let (elements, stride) = parameters.matrix(tensor);
            elements.chunks(stride).take(rows).flat_map(move |row| &row[..columns])
        };
        Tensor::ALL.into_iter().flat_map(rows).copied().collect()
    }

    /// Left factor, right factor and product of every pair.
    #[must_use]
    pub fn pairs(&self) -> Vec<u16> {
        self.pairs.iter().flat_map(|pair| [pair.x, pair.y, pair.z]).collect()
    }
}
