//! The benchmark's module: work of known size on the kernels that ship, and a
//! loop that shows what the registers can do at most.
#![cfg(all(target_arch = "wasm32", target_os = "unknown"))]

use cosetta::{
    group::{CayleyTable, GroupSpec, Structure, SubgroupLattice},
    kernels::{
        AdamWCoefficients, F32x4, Left, Panels, Sum, TILES, Tile, adamw, add_product, stride,
    },
    model::{Network, Pair, Parameters, Shape},
    rep::{CharacterTable, RealIrrep},
    rng::{Purpose, Rng},
};
use wasm_bindgen::prelude::*;

/// Multiplies and adds in twelve independent chains of four lanes, `rounds`
/// times; returns the floating-point operations done.
#[wasm_bindgen]
#[must_use]
pub fn peak(rounds: u32) -> f64 {
    const CHAINS: usize = 12;
    let factor = std::hint::black_box(F32x4::splat(0.999));
    let summand = std::hint::black_box(F32x4::splat(0.001));
    let mut chains = [F32x4::splat(1.0); CHAINS];
    for _ in 0..rounds {
        for chain in &mut chains {
            *chain = summand.plus_product(*chain, factor);
        }
    }
    std::hint::black_box(chains.map(F32x4::sum));
    f64::from(rounds) * CHAINS as f64 * 8.0
}

/// How many register tiles there are to choose from.
#[wasm_bindgen(js_name = tileCount)]
#[must_use]
pub fn tile_count() -> usize {
    TILES.len()
}

/// Computes all products from now on with this tile.
#[wasm_bindgen(js_name = chooseTile)]
pub fn choose_tile(index: usize) {
    Tile::choose(index);
}

/// A matrix product m×k by k×n.
#[wasm_bindgen]
pub struct Product {
    sizes: (usize, usize, usize),
    a: Vec<f32>,
    b: Vec<f32>,
    packed: Panels,
    c: Vec<f32>,
}

#[wasm_bindgen]
impl Product {
    /// Random factors of these sizes.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(m: usize, k: usize, n: usize) -> Self {
        let mut rng = Rng::new(1, Purpose::Weights, 0);
        let mut random = |length: usize| (0..length).map(|_| rng.normal()).collect();
        Self {
            sizes: (m, k, n),
            a: random(m * stride(k)),
            b: random(k * stride(n)),
            packed: Panels::zeros(k, n),
            c: vec![0.0; m * stride(n)],
        }
    }

    /// Computes the product once; returns the floating-point operations done.
    pub fn run(&mut self) -> f64 {
        let (m, k, n) = self.sizes;
        self.packed.reset(Tile::chosen(), k, n);
        self.packed.pack((&self.b, stride(n)));
        let a = Left::Plain(&self.a, stride(k));
        add_product(m, a, &self.packed, Sum::Rows(&mut self.c, stride(n)));
        2.0 * (m * k * n) as f64
    }
}

/// The optimiser's update of `length` parameters.
#[wasm_bindgen]
pub struct Update {
    gradient: Vec<f32>,
    parameters: Vec<f32>,
    mean: Vec<f32>,
    square: Vec<f32>,
}

#[wasm_bindgen]
impl Update {
    /// Random parameters and gradients.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(length: usize) -> Self {
        let mut rng = Rng::new(1, Purpose::Weights, 0);
        let mut random = || (0..length).map(|_| rng.normal()).collect();
        let zeros = || vec![0.0; length];
        Self { gradient: random(), parameters: random(), mean: zeros(), square: zeros() }
    }

    /// One step of AdamW; returns the floating-point operations done.
    pub fn run(&mut self) -> f64 {
        let coefficients = AdamWCoefficients {
            decay: 0.98,
            beta1: 0.9,
            beta2: 0.95,
            rate: 0.02,
            root_correction: 1.0,
            epsilon: 1e-8,
        };
        let Self { gradient, parameters, mean, square } = self;
        adamw(&coefficients, gradient, parameters, mean, square);
        14.0 * self.parameters.len() as f64
    }
}

/// The gradient of one training step.
#[wasm_bindgen]
pub struct Gradient {
    network: Network,
    pairs: Vec<Pair>,
}

#[wasm_bindgen]
impl Gradient {
    /// A fresh network on `n` elements, and a batch of random pairs.
    ///
    /// # Panics
    /// If `n` is 0 or above 65,535.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(n: u16, d: usize, w: usize, batch: usize) -> Self {
        let mut rng = Rng::new(1, Purpose::Epoch, 0);
        let mut element = || u16::try_from(rng.below(u32::from(n))).expect("below n");
        let pairs = (0..batch).map(|_| Pair { x: element(), y: element(), z: element() }).collect();
        let shape = Shape { n: usize::from(n), d, w };
        Self { network: Network::new(Parameters::initial(shape, 1)), pairs }
    }

    /// Computes the gradient once; returns the floating-point operations done in
    /// matrix products.
    pub fn run(&mut self) -> f64 {
        self.network.compute_gradient(&self.pairs);
        let [n, d, w, pairs] = self.sizes();
        6.0 * pairs * w * n + 12.0 * n * d * w
    }

    /// Computes answers only; returns the floating-point operations done in
    /// matrix products.
    pub fn score(&mut self) -> f64 {
        self.network.score(&self.pairs, |_, _| {});
        let [n, d, w, pairs] = self.sizes();
        2.0 * pairs * w * n + 4.0 * n * d * w
    }

    /// n, d, w and the number of pairs, as floats: a product of them does not
    /// fit 32 bits.
    fn sizes(&self) -> [f64; 4] {
        let Shape { n, d, w } = self.network.shape();
        [n, d, w, self.pairs.len()].map(|size| size as f64)
    }
}

/// A group to be studied.
#[wasm_bindgen]
pub struct Group(CayleyTable);

#[wasm_bindgen]
impl Group {
    /// The group of this name.
    ///
    /// # Panics
    /// If there is none.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(name: &str) -> Self {
        let spec: GroupSpec = name.parse().expect("the benchmark names known groups");
        match spec.build() {
            Ok(Structure::Group(group)) => Self(group),
            other => panic!("{name}: {other:?}"),
        }
    }

    /// Finds all subgroups, their covers, generators and names; returns their number.
    #[must_use]
    pub fn lattice(&self) -> usize {
        SubgroupLattice::of(&self.0).subgroup_count()
    }

    /// Computes the character table; returns the number of characters.
    #[must_use]
    pub fn characters(&self) -> usize {
        CharacterTable::of(&self.0).degrees().len()
    }

    /// Subgroups, characters, and every real irrep as matrices.
    #[must_use]
    pub fn everything(&self) -> usize {
        let characters = CharacterTable::of(&self.0);
        let rows = characters.real_irrep_rows();
        let irreps = rows.into_iter().map(|row| RealIrrep::of(&self.0, &characters, row));
        self.lattice() + irreps.map(|irrep| irrep.dimension()).sum::<usize>()
    }
}
