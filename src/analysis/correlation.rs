//! Whether neurons of one pair of subgroups write the same to the answers.

use super::{NeuronFunctions, rule::correlation};
use serde::Serialize;

/// Correlations between the readouts of pairs of neurons: mean and standard deviation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Spread {
    /// Mean; 0 if there are no pairs.
    pub mean: f64,
    /// Standard deviation over the pairs of neurons.
    pub sd: f64,
    /// How many pairs of neurons.
    pub pairs: usize,
}

/// Pearson's r between readouts, over pairs of live neurons whose least C_H is below 1
/// on both sides; H and K are the subgroups of least C_H.
///
/// # References
/// Stander et al. (2024), table 3.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct UnembeddingCorrelation {
    /// The same H and the same K.
    pub within_coset: Spread,
    /// One class on all sides, but another pair (H, K).
    pub within_class: Spread,
    /// All pairs of neurons.
    pub baseline: Spread,
}

/// A neuron, and its H and K by class and number in the class.
pub(super) type Concentrated = (usize, [(usize, usize); 2]);

impl UnembeddingCorrelation {
    pub(super) fn new(functions: &NeuronFunctions, neurons: &[Concentrated]) -> Self {
        let (mut coset, mut class, mut all) = (Vec::new(), Vec::new(), Vec::new());
        for (i, &(a, of_a)) in neurons.iter().enumerate() {
            for &(b, of_b) in &neurons[i + 1..] {
                let r = correlation(functions.readout(a), functions.readout(b));
                let one_class = [of_a[1], of_b[0], of_b[1]].iter().all(|side| side.0 == of_a[0].0);
                if of_a == of_b {
                    coset.push(r);
                } else if one_class {
                    class.push(r);
                }
                all.push(r);
            }
        }
        let [within_coset, within_class, baseline] = [coset, class, all].map(|r| Spread::of(&r));
        Self { within_coset, within_class, baseline }
    }
}

impl Spread {
    fn of(values: &[f64]) -> Self {
        if values.is_empty() {
            return Self::default();
        }
        let count = values.len() as f64;
        let mean = values.iter().sum::<f64>() / count;
        let squares: f64 = values.iter().map(|x| (x - mean) * (x - mean)).sum();
        Self { mean, sd: (squares / (count - 1.0).max(1.0)).sqrt(), pairs: values.len() }
    }
}
