//! What a lead may be off since R is not quite a function on cosets.

use super::{
    bounds::{UNDERFLOW, gamma},
    neurons::Neuron,
    rows::Rows,
    search::SubgroupSearch,
    tables::Group,
};
use crate::kernels::{Left, Panels, add_product};

/// D(y, t) = C(y) − Σ ρ_k(y) U_k(t), where ρ = R − R̄ and C has what is worst for any z.
#[derive(Clone, Debug)]
pub(super) struct Off {
    /// C(y), and what rounding may change of D.
    constant: Vec<f64>,
    /// Σ ρ_k(y) U_k(t), n×n.
    products: Rows,
}

impl Off {
    /// Also the larger in size of R and R̄, n×w.
    pub(super) fn new(
        neurons: &[Neuron],
        search: &SubgroupSearch,
        groups: &[Group],
        readouts: &[Panels],
    ) -> (Self, Rows) {
        let (n, w) = (neurons[0].right.len(), neurons.len());
        let mut constant = vec![UNDERFLOW; n];
        let [mut rest, mut largest] = [Rows::zeros(n, w), Rows::zeros(n, w)];
        for group in groups {
            let cosets = &search.candidates[neurons[group.neurons.start].choice].cosets;
            for (y, constant) in constant.iter_mut().enumerate() {
                let levels = &group.levels[cosets.block_of(y)];
                // Of the products, and of this sum in f64.
                let rounding = gamma(w + 4);
                for (k, &level) in group.neurons.clone().zip(levels) {
                    let Neuron { right, most, least, size, .. } = &neurons[k];
                    let right = right[y];
                    let off = f64::from(right) - f64::from(level);
                    *constant += off * if off > 0.0 { *most } else { *least };
                    *constant += rounding * off.abs() * size;
                    rest.set(y, k, right - level);
                    largest.set(y, k, if right.abs() < level.abs() { level } else { right });
                }
            }
        }
        let products = products(&rest, groups, readouts);
        (Self { constant, products }, largest)
    }

    /// D(y, t).
    pub(super) fn of(&self, y: usize, t: usize) -> f64 {
        self.constant[y] - f64::from(self.products.row(y)[t])
    }
}

fn products(rest: &Rows, groups: &[Group], readouts: &[Panels]) -> Rows {
    let (values, stride) = rest.view();
    let n = values.len() / stride;
    let mut products = Rows::zeros(n, readouts[0].padded_columns());
    for (Group { neurons, .. }, readout) in groups.iter().zip(readouts) {
        let rest = Left::Plain(&values[neurons.start..], stride);
        add_product(n, rest, readout, products.as_sum());
    }
    products
}
