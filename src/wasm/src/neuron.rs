//! Single neurons and tables of weights, as JavaScript sees them.

use super::{NetworkAnalysis, Run, from_js, to_js};
use cosetta::{
    analysis::{Layer, NeuronFunctions, NeuronView, SubgroupNumber, WeightTable},
    paint::{Diverging, Theme, paint_heatmap},
};
use js_sys::{Float32Array, Float64Array, Uint8ClampedArray, Uint16Array};
use serde::Deserialize;
use wasm_bindgen::prelude::*;

#[derive(Deserialize)]
struct WeightOptions {
    layer: Layer,
    /// Whose cosets the rows are sorted by.
    subgroup: SubgroupNumber,
    columns: Vec<usize>,
    /// The value that has the full colour; the largest of the layer if there is none.
    limit: Option<f32>,
    palette: Diverging,
    theme: Theme,
}

#[wasm_bindgen]
impl NetworkAnalysis {
    /// One neuron of the run's network as it stands, held against a pair of subgroups, or
    /// against its own if that is `null`.
    ///
    /// # Errors
    /// If the work on the group is not done, the run is on another group, or there is no
    /// such neuron or subgroup.
    #[wasm_bindgen(js_name = neuronView)]
    pub fn neuron_view(
        &self,
        run: &Run,
        neuron: usize,
        subgroups: JsValue,
    ) -> Result<JsValue, JsError> {
        let subgroups: Option<[SubgroupNumber; 2]> = from_js(subgroups)?;
        let functions = NeuronFunctions::of(run.0.parameters());
        let view = NeuronView::new(&functions, &self.theory(run)?, neuron, subgroups);
        let count = functions.count();
        to_js(&view.ok_or_else(|| {
            JsError::new(&format!(
                "there is no neuron {neuron} among the {count}, or no such subgroup"
            ))
        })?)
    }

    /// A layer of the run's network as it stands, with the colours of its values.
    ///
    /// # Errors
    /// If the work on the group is not done, the run is on another group, or there is no
    /// such subgroup or column.
    #[wasm_bindgen(js_name = weightMap)]
    pub fn weight_map(&self, run: &Run, options: JsValue) -> Result<WeightMap, JsError> {
        let WeightOptions { layer, subgroup, columns, limit, palette, theme } = from_js(options)?;
        let parameters = run.0.parameters();
        let table = WeightTable::new(parameters, &self.theory(run)?, layer, subgroup, &columns);
        let table = table.filter(|_| !columns.is_empty());
        let table = table.ok_or_else(|| JsError::new("there is no such subgroup or column"))?;
        let limit = limit.unwrap_or(table.limit);
        let looks = (palette, theme);
        let pixels = paint_heatmap(&table.values, columns.len(), limit, looks).pixels;
        Ok(WeightMap { table, pixels })
    }
}

/// A layer of a network as a table and a picture; see [`WeightTable`].
#[wasm_bindgen]
#[derive(Debug)]
pub struct WeightMap {
    table: WeightTable,
    pixels: Vec<u8>,
}

#[wasm_bindgen]
impl WeightMap {
    /// The elements from the top.
    #[must_use]
    pub fn elements(&self) -> Uint16Array {
        Uint16Array::from(self.table.elements.as_slice())
    }

    /// The row that each coset begins in.
    #[must_use]
    pub fn starts(&self) -> Vec<usize> {
        self.table.starts.clone()
    }

    /// Row by row.
    #[must_use]
    pub fn values(&self) -> Float32Array {
        Float32Array::from(self.table.values.as_slice())
    }

    /// Means over each coset, row by row.
    #[must_use]
    pub fn means(&self) -> Float32Array {
        Float32Array::from(self.table.means.as_slice())
    }

    /// SSW/SST of each column.
    #[must_use]
    pub fn ratios(&self) -> Float64Array {
        Float64Array::from(self.table.ratios.as_slice())
    }

    /// The largest absolute value of the layer.
    #[must_use]
    pub fn limit(&self) -> f32 {
        self.table.limit
    }

    /// RGBA, a pixel to a value.
    #[must_use]
    pub fn pixels(&self) -> Uint8ClampedArray {
        Uint8ClampedArray::from(self.pixels.as_slice())
    }
}
