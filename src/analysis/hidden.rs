//! The hidden layer over all pairs, as far as it depends on one factor or on the product.

use super::NeuronFunctions;
use crate::{
    fourier::FourierBasis,
    group::CayleyTable,
    kernels::{add_relu, stride},
};
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
    /// One pass over all n² pairs, in f32 by the kernels: n terms to a sum.
    pub(super) fn of(functions: &NeuronFunctions, group: &CayleyTable) -> Self {
        let (w, n) = (functions.count(), group.order());
        let width = stride(w);
        let [left, right, _] = functions.matrices().map(|matrix| by_element(&matrix));
        let mut sums = [(); 3].map(|()| vec![0.0_f32; n * width]);
        let [of_left, of_right, of_product] = &mut sums;
        let mut squares = vec![0.0; width];
        let mut square_sum = 0.0;
        for x in 0..n {
            squares.fill(0.0);
            for y in 0..n {
                let row = |x: usize| x * width..(x + 1) * width;
                let into = [
                    &mut of_left[row(x)],
                    &mut of_right[row(y)],
                    &mut of_product[row(group.product(x, y))],
                ];
                add_relu(&left[row(x)], &right[row(y)], into, &mut squares);
            }
            square_sum += squares.iter().map(|&x| f64::from(x)).sum::<f64>();
        }
        let means = sums.map(|sums| {
            Array2::from_shape_fn((w, n), |(k, x)| f64::from(sums[x * width + k]) / n as f64)
        });
        let totals = means[0].mean_axis(Axis(1)).expect("a group has elements");
        let spread = square_sum - totals.dot(&totals) * (n * n) as f64;
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

    /// The mean of the hidden layer over the pairs with one product, w×n.
    pub(super) fn by_product(&self) -> &Array2<f64> {
        &self.means[2]
    }
}

/// An element a row, with the padding of the kernels: so the neurons of a pair lie side by
/// side.
#[expect(clippy::cast_possible_truncation, reason = "the kernels are f32")]
fn by_element(functions: &Array2<f64>) -> Vec<f32> {
    let (w, n) = functions.dim();
    let mut rows = vec![0.0; n * stride(w)];
    for (x, row) in rows.chunks_exact_mut(stride(w)).enumerate() {
        row.iter_mut().zip(functions.column(x)).for_each(|(value, &f)| *value = f as f32);
    }
    rows
}
