//! What several test modules need.

use cosetta::{
    group::{CayleyTable, GroupSpec, Structure},
    kernels::stride,
    model::{Parameters, Shape},
    paint::Picture,
    train::{self, TENSOR_NAMES, TrainConfig, from_named_tensors},
};
use serde_json::Value;

/// The group of this name.
pub(crate) fn group_of(name: &str) -> CayleyTable {
    let spec: GroupSpec = name.parse().unwrap_or_else(|error| panic!("{name}: {error}"));
    match spec.build() {
        Ok(Structure::Group(group)) => group,
        Ok(Structure::NotGroup { reason, .. }) => panic!("{name}: {reason}"),
        Err(error) => panic!("{name}: {error}"),
    }
}

/// The settings of a preset for the group of this name.
pub(crate) fn recipe(group: &str, preset: &str) -> TrainConfig {
    let spec: GroupSpec = group.parse().unwrap_or_else(|error| panic!("{group}: {error}"));
    let order = spec.build().expect("a table").magma().order();
    train::preset(&spec, order, preset).expect("a preset").config
}

/// A matrix with the layout the kernels ask for; padding zero.
#[derive(Clone)]
pub(crate) struct Padded {
    pub(crate) elements: Vec<f32>,
    pub(crate) stride: usize,
}

impl Padded {
    /// Element (i, j) of the rows×columns matrix is `value(i, j)`.
    pub(crate) fn from_fn(
        (rows, columns): (usize, usize),
        mut value: impl FnMut(usize, usize) -> f32,
    ) -> Self {
        let stride = stride(columns);
        let mut elements = vec![0.0; rows * stride];
        for i in 0..rows {
            for j in 0..columns {
                elements[i * stride + j] = value(i, j);
            }
        }
        Self { elements, stride }
    }

    pub(crate) fn view(&self) -> (&[f32], usize) {
        (&self.elements, self.stride)
    }
}

/// The bits of floats: equality of floats that tells 0 from -0 and NaN from NaN.
pub(crate) fn bits(values: &[f32]) -> Vec<u32> {
    values.iter().map(|x| x.to_bits()).collect()
}

/// The numbers in a nested JSON array, in reading order.
pub(crate) fn numbers(value: &Value) -> Vec<f64> {
    match value {
        Value::Array(items) => items.iter().flat_map(numbers).collect(),
        other => vec![other.as_f64().expect("a number")],
    }
}

/// Parameters from a JSON object of named tensors.
#[expect(clippy::cast_possible_truncation, reason = "fixtures hold f32 values")]
pub(crate) fn parameters(shape: Shape, tensors: &Value) -> Parameters {
    let values = TENSOR_NAMES
        .map(|name| numbers(&tensors[name]).into_iter().map(|x| x as f32).collect::<Vec<_>>());
    from_named_tensors(shape, &values)
}

/// The largest absolute value.
pub(crate) fn largest(values: impl IntoIterator<Item = f64>) -> f64 {
    values.into_iter().fold(0.0, |top, x| top.max(x.abs()))
}

/// The pixel at (row, column).
pub(crate) fn pixel(picture: &Picture, row: usize, column: usize) -> [u8; 4] {
    let start = 4 * (row * picture.width + column);
    picture.pixels[start..start + 4].try_into().expect("four channels")
}

/// The relative luminance of a colour, from 0 to 1.
pub(crate) fn luminance([r, g, b, _]: [u8; 4]) -> f64 {
    let linear = |c: u8| (f64::from(c) / 255.0).powf(2.2);
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}
