//! A layer of a network as a table to look at: elements by coset down, its functions on the
//! group across.

use super::{NeuronFunctions, SubgroupNumber, Theory, coset_table::CosetTable, neurons::in_f64};
use crate::{
    group::{Side, cosets},
    model::{Parameters, Tensor},
};
use serde::{Deserialize, Serialize};

/// One of the tables that make up a folded network, or an embedding that went into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// L, a neuron a column, its rows by right cosets.
    Left,
    /// R, a neuron a column, its rows by left cosets.
    Right,
    /// U, a neuron a column, its rows by left cosets.
    Readout,
    /// `E_l`, a dimension of it a column, its rows by right cosets.
    LeftEmbedding,
    /// `E_r`, a dimension of it a column, its rows by left cosets.
    RightEmbedding,
}

/// The values of some columns of a layer.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightTable {
    /// The elements from the top: coset by coset, both by ascending smallest element.
    pub elements: Vec<u16>,
    /// The row that each coset begins in.
    pub starts: Vec<usize>,
    /// Row by row, the columns in the order they were asked for.
    ///
    /// Shapes: n×columns.
    pub values: Vec<f32>,
    /// Means over each coset.
    ///
    /// Shapes: cosets×columns.
    pub means: Vec<f32>,
    /// SSW/SST of each column; NaN if it is constant or H = {e}.
    pub ratios: Vec<f64>,
    /// The largest absolute value of the layer, over all its columns.
    pub limit: f32,
}

impl WeightTable {
    /// Some columns of a layer, by the cosets of a subgroup.
    ///
    /// `None` if there is no such subgroup or column.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "to look at")]
    pub fn new(
        parameters: &Parameters,
        theory: &Theory<'_>,
        layer: Layer,
        (class, conjugate): SubgroupNumber,
        asked: &[usize],
    ) -> Option<Self> {
        let h = theory.lattice.subgroup(class, conjugate)?;
        let functions = layer.functions(parameters);
        let chosen: Vec<&[f64]> =
            asked.iter().map(|&k| functions.get(k).map(Vec::as_slice)).collect::<Option<_>>()?;
        let cosets = cosets(theory.group, h, layer.side());
        let elements = cosets.elements();
        let starts = (0..cosets.count()).map(|block| block * h.order()).collect();
        let (columns, n) = (chosen.len(), elements.len());
        let mut values = vec![0.0; n * columns];
        let mut means = vec![0.0; cosets.count() * columns];
        for (column, f) in chosen.iter().enumerate() {
            for (row, &x) in elements.iter().enumerate() {
                values[row * columns + column] = f[usize::from(x)] as f32;
            }
            for (block, mean) in CosetTable::of(f, &cosets).means.into_iter().enumerate() {
                means[block * columns + column] = mean as f32;
            }
        }
        let ratio = |f: &&[f64]| super::concentration(f, &cosets).map_or(f64::NAN, |c| c.ratio);
        let ratios = chosen.iter().map(ratio).collect();
        let limit = functions.iter().flatten().fold(0.0, |most: f64, x| most.max(x.abs())) as f32;
        Some(Self { elements, starts, values, means, ratios, limit })
    }
}

impl Layer {
    /// Of the cosets that its functions are held against.
    fn side(self) -> Side {
        match self {
            Self::Left | Self::LeftEmbedding => Side::Right,
            Self::Right | Self::RightEmbedding | Self::Readout => Side::Left,
        }
    }

    /// Its columns, each a function on the group.
    fn functions(self, parameters: &Parameters) -> Vec<Vec<f64>> {
        let embedding = |tensor| {
            let columns = in_f64(parameters, tensor).reversed_axes();
            columns.outer_iter().map(|column| column.to_vec()).collect()
        };
        let [left, right, readout] = NeuronFunctions::of(parameters).into_parts().0;
        match self {
            Self::LeftEmbedding => embedding(Tensor::LeftEmbedding),
            Self::RightEmbedding => embedding(Tensor::RightEmbedding),
            Self::Left => left,
            Self::Right => right,
            Self::Readout => readout,
        }
    }
}
