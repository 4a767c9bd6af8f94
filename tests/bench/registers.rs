//! What the registers can do at most, and the optimiser's loop.

use cosetta::{
    kernels::{AdamWCoefficients, F32x4, adamw},
    rng::{Purpose, Rng},
};
use wasm_bindgen::prelude::*;

/// Multiplies and adds in twelve independent chains of four lanes, `rounds`
/// times: 96 floating-point operations a round.
#[wasm_bindgen]
pub fn peak(rounds: u32) {
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
}

/// Multiplies in seven chains and adds in six others, `rounds` times: 52
/// floating-point operations a round. Where a product and a sum take two
/// instructions, no chain has to wait for both, and this loop is the faster one.
#[wasm_bindgen]
pub fn peak_apart(rounds: u32) {
    let factor = std::hint::black_box(F32x4::splat(1.0));
    let summand = std::hint::black_box(F32x4::splat(0.001));
    let mut products = [F32x4::splat(1.0); 7];
    let mut sums = [F32x4::ZERO; 6];
    for _ in 0..rounds {
        let [products @ .., last] = &mut products;
        for (product, sum) in products.iter_mut().zip(&mut sums) {
            *product = product.times(factor);
            *sum = sum.plus(summand);
        }
        *last = last.times(factor);
    }
    std::hint::black_box((products, sums));
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

    /// One step of AdamW.
    pub fn run(&mut self) {
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
    }
}
