//! Which irreps the functions of a network live on.

use super::NeuronFunctions;
use crate::fourier::FourierBasis;
use ndarray::{Array2, ArrayView1, Axis};
use serde::Serialize;

/// ‖P_ρ f‖² of every neuron's functions, for every real irrep.
#[derive(Clone, Debug)]
pub struct Spectra {
    /// Shapes: w×irreps each.
    left: Array2<f64>,
    right: Array2<f64>,
    readout: Array2<f64>,
}

/// An irrep, and the share of a function's squares that lies on it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct IrrepShare {
    /// Number of the irrep.
    pub irrep: usize,
    /// From 0 to 1, of what is left when the mean is taken off.
    pub share: f64,
}

/// Mean Fourier entropies, −Σ_ρ p_ρ ln p_ρ with the trivial irrep included; 0 for a
/// function that is zero.
///
/// # References
/// The notebooks beside the code of Stander et al. (2024).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct FourierEntropy {
    /// Over all left and right functions.
    pub left_right: f64,
    /// Over all readouts.
    pub readout: f64,
}

impl Spectra {
    /// The spectra of all neurons.
    ///
    /// # Panics
    /// If network and basis belong to different groups.
    #[must_use]
    pub fn of(functions: &NeuronFunctions, basis: &FourierBasis) -> Self {
        let [left, right, readout] =
            functions.matrices().map(|matrix| basis.energies(matrix.view()));
        Self { left, right, readout }
    }

    /// The irrep that most of a neuron's left and right function lies on, means taken
    /// off; `None` if both are constant.
    #[must_use]
    pub fn of_sides(&self, k: usize) -> Option<IrrepShare> {
        largest((&self.left.row(k) + &self.right.row(k)).view())
    }

    /// The same for the left function.
    #[must_use]
    pub fn of_left(&self, k: usize) -> Option<IrrepShare> {
        largest(self.left.row(k))
    }

    /// The same for the right function.
    #[must_use]
    pub fn of_right(&self, k: usize) -> Option<IrrepShare> {
        largest(self.right.row(k))
    }

    /// The same for the readout.
    #[must_use]
    pub fn of_readout(&self, k: usize) -> Option<IrrepShare> {
        largest(self.readout.row(k))
    }

    /// Mean entropies over all neurons.
    #[must_use]
    pub fn entropy(&self) -> FourierEntropy {
        let sum = |energies: &Array2<f64>| energies.outer_iter().map(entropy).sum::<f64>();
        let count = self.left.nrows() as f64;
        FourierEntropy {
            left_right: (sum(&self.left) + sum(&self.right)) / (2.0 * count),
            readout: sum(&self.readout) / count,
        }
    }

    /// Σ f_ρ² over all functions of L, of R, and of U, for each irrep.
    #[must_use]
    pub fn layer_energies(&self) -> [Vec<f64>; 3] {
        [&self.left, &self.right, &self.readout].map(|energies| energies.sum_axis(Axis(0)).to_vec())
    }

    /// The share of the squares of all entries of L, of R, and of U on each irrep, the
    /// trivial one included.
    #[must_use]
    pub fn layer_shares(&self) -> [Vec<f64>; 3] {
        self.layer_energies().map(|energies| {
            let total: f64 = energies.iter().sum();
            energies.iter().map(|x| if total > 0.0 { x / total } else { 0.0 }).collect()
        })
    }
}

/// The largest among the irreps behind the first, which is the trivial one.
fn largest(energies: ArrayView1<'_, f64>) -> Option<IrrepShare> {
    let varying: f64 = energies.iter().skip(1).sum();
    let (irrep, top) = energies.iter().enumerate().skip(1).max_by(|a, b| a.1.total_cmp(b.1))?;
    (varying > 0.0).then(|| IrrepShare { irrep, share: top / varying })
}

fn entropy(energies: ArrayView1<'_, f64>) -> f64 {
    let total = energies.sum();
    let parts = energies.iter().filter(|&&x| x > 0.0).map(|x| x / total);
    -parts.map(|p| p * libm::log(p)).sum::<f64>()
}
