//! The hidden layer over all pairs, as far as it depends on one factor or on the product.

use super::NeuronFunctions;
use crate::{fourier::FourierBasis, group::CayleyTable};
use ndarray::{Array2, Axis};

/// Means of the hidden layer h = max(L\[x\] + R\[y\], 0), and its spread.
#[derive(Clone, Debug)]
pub(super) struct HiddenLayer {
    /// Over y, over x, and over the pairs with one product.
    ///
    /// Shapes: w×n each.
    means: [Array2<f64>; 3],
    /// Σ (h − mean of the neuron)² over pairs and neurons.
    spread: f64,
}

impl HiddenLayer {
    /// One pass over all n² pairs.
    pub(super) fn of(functions: &NeuronFunctions, group: &CayleyTable) -> Self {
        let (w, n) = (functions.count(), group.order());
        // An element a row, so that the neurons of a pair lie side by side.
        let [left, right, _] = functions.matrices().map(|m| m.t().as_standard_layout().to_owned());
        let mut sums = [(); 3].map(|()| Array2::zeros((n, w)));
        let [of_left, of_right, of_product] = &mut sums;
        let mut squares = vec![0.0; w];
        for (x, left) in left.outer_iter().enumerate() {
            for (y, right) in right.outer_iter().enumerate() {
                let of = [
                    of_left.row_mut(x),
                    of_right.row_mut(y),
                    of_product.row_mut(group.product(x, y)),
                ];
                add_pair(
                    [left, right].map(|row| row.to_slice().expect("rows in one piece")),
                    of.map(|row| row.into_slice().expect("rows in one piece")),
                    &mut squares,
                );
            }
        }
        let total: f64 = sums[0].sum_axis(Axis(0)).iter().map(|sum| sum * sum).sum();
        let spread = squares.iter().sum::<f64>() - total / (n * n) as f64;
        let means = sums.map(|sums| sums.t().as_standard_layout().mapv(|sum| sum / n as f64));
        Self { means, spread }
    }

    /// Share of the spread in the spans of the entries of ρ(x), of ρ(y) and of ρ(xy), for
    /// every irrep.
    pub(super) fn shares(&self, basis: &FourierBasis) -> [Vec<f64>; 3] {
        [0, 1, 2].map(|of| {
            let means = &self.means[of];
            // A function of one argument counts once for each value of the other.
            let scale = if self.spread > 0.0 { means.ncols() as f64 / self.spread } else { 0.0 };
            let energies = basis.energies(means.view()).sum_axis(Axis(0));
            energies.iter().map(|energy| scale * energy).collect()
        })
    }

    /// The part of the hidden layer in the span of the entries of ρ(xy), by product.
    ///
    /// Shapes: w×n.
    pub(super) fn on_product(&self, basis: &FourierBasis, irrep: usize) -> Array2<f64> {
        basis.project(self.means[2].view(), irrep)
    }

    /// The mean of the hidden layer over the pairs with one product, w×n.
    pub(super) fn by_product(&self) -> &Array2<f64> {
        &self.means[2]
    }
}

/// Adds h of one pair to three sums, and its squares to a fourth. A slice holds a value
/// for each neuron.
fn add_pair([left, right]: [&[f64]; 2], sums: [&mut [f64]; 3], squares: &mut [f64]) {
    let [of_left, of_right, of_product] = sums;
    let rows = left.iter().zip(right);
    let sums = of_left.iter_mut().zip(of_right).zip(of_product).zip(squares);
    for ((l, r), (((of_left, of_right), of_product), square)) in rows.zip(sums) {
        let h = (l + r).max(0.0);
        *of_left += h;
        *of_right += h;
        *of_product += h;
        *square += h * h;
    }
}
