//! The interventions on a whole network.

use super::{noise::Noise, scoring::Trial};
use crate::{
    analysis::NeuronFunctions,
    model::{Parameters, Tensor},
};
use serde::{Deserialize, Serialize};

/// A change to a whole network; pre = L\[x\] + R\[y\], U and c stay.
///
/// # References
/// Stander et al. (2024), section 6.3 and Table 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Intervention {
    /// None: ReLU(pre).
    Base,
    /// E_l and E_r exchanged, W kept: L' = E_r W_l, R' = E_l W_r. Our reading of the name.
    EmbeddingSwap,
    /// ReLU(-pre).
    BothSigns,
    /// ReLU(-L + R), the same as -E_l.
    LeftSign,
    /// ReLU(L - R).
    RightSign,
    /// ReLU(pre + noise), noise normal and independent for every pair and neuron.
    Perturb {
        /// Its mean.
        mean: f64,
        /// Its standard deviation: N(0, 0.1) has 0.1.
        standard_deviation: f64,
    },
    /// |pre|.
    Absolute,
    /// |pre|/2, which has the scale of the ReLU. Not in the paper.
    HalfAbsolute,
    /// L and R exchanged, which is not the same as exchanged embeddings. Not in the paper.
    TableSwap,
}

impl Intervention {
    /// The ten of the paper in its order, and two of ours.
    pub const TABLE: [Self; 12] = [
        Self::Base,
        Self::EmbeddingSwap,
        Self::BothSigns,
        Self::LeftSign,
        Self::RightSign,
        Self::Perturb { mean: 0.0, standard_deviation: 0.1 },
        Self::Perturb { mean: 0.0, standard_deviation: 1.0 },
        Self::Absolute,
        Self::Perturb { mean: 1.0, standard_deviation: 1.0 },
        Self::Perturb { mean: -1.0, standard_deviation: 1.0 },
        Self::HalfAbsolute,
        Self::TableSwap,
    ];

    /// The network with this change. `functions` are those of `parameters`; the seed is
    /// that of the noise.
    pub(super) fn apply(
        self,
        parameters: &Parameters,
        functions: &NeuronFunctions,
        seed: u64,
    ) -> Trial {
        match self {
            Self::Base => functions.clone().into(),
            Self::EmbeddingSwap => NeuronFunctions::of(&swapped_embeddings(parameters)).into(),
            Self::BothSigns => with_signs(functions, -1.0, -1.0).into(),
            Self::LeftSign => with_signs(functions, -1.0, 1.0).into(),
            Self::RightSign => with_signs(functions, 1.0, -1.0).into(),
            Self::Perturb { mean, standard_deviation } => {
                let noise = Some(Noise { mean, standard_deviation, seed });
                Trial { functions: functions.clone(), noise }
            }
            Self::Absolute => absolute(functions, 1.0).into(),
            Self::HalfAbsolute => absolute(functions, 0.5).into(),
            Self::TableSwap => {
                let ([left, right, readout], bias) = functions.clone().into_parts();
                NeuronFunctions::new(right, left, readout, bias).into()
            }
        }
    }
}

fn scaled(rows: &[Vec<f64>], factor: f64) -> Vec<Vec<f64>> {
    rows.iter().map(|row| row.iter().map(|x| factor * x).collect()).collect()
}

fn with_signs(functions: &NeuronFunctions, left_sign: f64, right_sign: f64) -> NeuronFunctions {
    let ([left, right, readout], bias) = functions.clone().into_parts();
    NeuronFunctions::new(scaled(&left, left_sign), scaled(&right, right_sign), readout, bias)
}

/// `scale` · |pre|, by twice as many neurons: |t| = ReLU(t) + ReLU(-t).
fn absolute(functions: &NeuronFunctions, scale: f64) -> NeuronFunctions {
    let ([left, right, readout], bias) = functions.clone().into_parts();
    let readout = scaled(&readout, scale);
    NeuronFunctions::new(
        [left.clone(), scaled(&left, -1.0)].concat(),
        [right.clone(), scaled(&right, -1.0)].concat(),
        [readout.clone(), readout].concat(),
        bias,
    )
}

fn swapped_embeddings(parameters: &Parameters) -> Parameters {
    let mut swapped = parameters.clone();
    let (rows, columns) = parameters.shape().dimensions(Tensor::LeftEmbedding);
    for (i, j) in (0..rows).flat_map(|i| (0..columns).map(move |j| (i, j))) {
        let [left, right] = [Tensor::LeftEmbedding, Tensor::RightEmbedding];
        swapped.set(left, i, j, parameters.get(right, i, j));
        swapped.set(right, i, j, parameters.get(left, i, j));
    }
    swapped
}
