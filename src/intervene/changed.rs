//! A changed network as one of its own.

use super::{
    RemovalTrial, Replacement,
    removal::{Plan, Request},
    removal_trial::{gone, mean_activation},
};
use crate::{
    analysis::{NeuronFunctions, Theory},
    model::{Parameters, Shape, Tensor},
};

impl RemovalTrial {
    /// The weights of the network with the change, where `parameters` are those of the network
    /// that the trial began with; `None` before it is known which neurons are chosen.
    ///
    /// Where neurons go, all other weights stay as they are, bit for bit. Functions that were
    /// replaced need not lie in the span of the embedding, so there E becomes the identity and W
    /// the functions.
    #[must_use]
    pub fn network(&self, parameters: &Parameters, theory: &Theory<'_>) -> Option<Parameters> {
        let functions = &self.functions;
        let Request::Known(plan) = &self.request else { return None };
        Some(match plan {
            Plan::Neurons(chosen) => {
                let gone = gone(functions, chosen, self.only);
                silenced(parameters, &gone, functions, self.replacement)
            }
            Plan::Edit(edit) => {
                let names: Vec<usize> = (0..functions.order()).collect();
                with_functions(parameters, &edit.apply(functions, theory, &names))
            }
        })
    }
}

#[expect(clippy::cast_possible_truncation, reason = "weights are f32")]
fn silenced(
    parameters: &Parameters,
    neurons: &[usize],
    functions: &NeuronFunctions,
    replacement: Replacement,
) -> Parameters {
    let mut changed = parameters.clone();
    let mut bias = functions.bias().to_vec();
    for &k in neurons {
        let mean = mean_activation(functions.left(k), functions.right(k));
        for (z, readout) in functions.readout(k).iter().enumerate() {
            bias[z] += readout * mean;
            changed.set(Tensor::Unembedding, k, z, 0.0);
        }
    }
    if replacement == Replacement::Mean {
        bias.iter().enumerate().for_each(|(z, &c)| changed.set(Tensor::Bias, 0, z, c as f32));
    }
    changed
}

#[expect(clippy::cast_possible_truncation, reason = "weights are f32")]
fn with_functions(parameters: &Parameters, functions: &NeuronFunctions) -> Parameters {
    let (n, w) = (functions.order(), functions.count());
    let mut changed = Parameters::zeros(Shape { n, d: n, w });
    for x in 0..n {
        changed.set(Tensor::LeftEmbedding, x, x, 1.0);
        changed.set(Tensor::RightEmbedding, x, x, 1.0);
        changed.set(Tensor::Bias, 0, x, parameters.get(Tensor::Bias, 0, x));
        for k in 0..w {
            changed.set(Tensor::LeftLinear, x, k, functions.left(k)[x] as f32);
            changed.set(Tensor::RightLinear, x, k, functions.right(k)[x] as f32);
            changed.set(Tensor::Unembedding, k, x, parameters.get(Tensor::Unembedding, k, x));
        }
    }
    changed
}
