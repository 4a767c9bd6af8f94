//! L, R or U as a table to look at: elements by coset down, neurons across.

use super::{NeuronFunctions, SubgroupNumber, Theory, coset_table::CosetTable};
use crate::group::{Side, cosets};
use serde::{Deserialize, Serialize};

/// One of the three tables that make up a folded network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Layer {
    /// L, its rows by right cosets.
    Left,
    /// R, its rows by left cosets.
    Right,
    /// U, an element a row, its rows by left cosets.
    Readout,
}

/// The values of a layer for some neurons.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightTable {
    /// The elements from the top: coset by coset, both by ascending smallest element.
    pub elements: Vec<u16>,
    /// The row that each coset begins in.
    pub starts: Vec<usize>,
    /// Row by row, the neurons in the order they were asked for.
    ///
    /// Shapes: n×columns.
    pub values: Vec<f32>,
    /// Means over each coset.
    ///
    /// Shapes: cosets×columns.
    pub means: Vec<f32>,
    /// SSW/SST of each column; NaN if it is constant or H = {e}.
    pub ratios: Vec<f64>,
    /// The largest absolute value of the layer, over all its neurons.
    pub limit: f32,
}

impl WeightTable {
    /// The functions of `neurons` in a layer, by the cosets of a subgroup.
    ///
    /// `None` if there is no such subgroup or neuron.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "to look at")]
    pub fn new(
        functions: &NeuronFunctions,
        theory: &Theory<'_>,
        layer: Layer,
        (class, conjugate): SubgroupNumber,
        neurons: &[usize],
    ) -> Option<Self> {
        let h = theory.lattice.subgroup(class, conjugate)?;
        if neurons.iter().any(|&k| k >= functions.count()) {
            return None;
        }
        let side = if layer == Layer::Left { Side::Right } else { Side::Left };
        let cosets = cosets(theory.group, h, side);
        let elements = cosets.elements();
        let starts = (0..cosets.count()).map(|block| block * h.order()).collect();
        let of_layer = |k: usize| layer.function(functions, k);
        let (columns, n) = (neurons.len(), elements.len());
        let mut values = vec![0.0; n * columns];
        let mut means = vec![0.0; cosets.count() * columns];
        for (column, &k) in neurons.iter().enumerate() {
            let f = of_layer(k);
            for (row, &x) in elements.iter().enumerate() {
                values[row * columns + column] = f[usize::from(x)] as f32;
            }
            for (block, mean) in CosetTable::of(f, &cosets).means.into_iter().enumerate() {
                means[block * columns + column] = mean as f32;
            }
        }
        let ratio = |&k: &usize| super::concentration(of_layer(k), &cosets).map(|c| c.ratio);
        let ratios = neurons.iter().map(|k| ratio(k).unwrap_or(f64::NAN)).collect();
        let size = |k: usize| of_layer(k).iter().fold(0.0, |most: f64, x| most.max(x.abs()));
        let limit = (0..functions.count()).map(size).fold(0.0, f64::max) as f32;
        Some(Self { elements, starts, values, means, ratios, limit })
    }
}

impl Layer {
    fn function(self, functions: &NeuronFunctions, k: usize) -> &[f64] {
        match self {
            Self::Left => functions.left(k),
            Self::Right => functions.right(k),
            Self::Readout => functions.readout(k),
        }
    }
}
