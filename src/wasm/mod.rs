//! The boundary: the only place that knows JavaScript.
//!
//! Data cross as plain objects whose fields have the names of the Rust types;
//! `www/protocol.js` describes them. Errors become JavaScript `Error`s whose
//! message can be shown as it is.

mod run;

pub use run::Run;

use crate::{group::Family, train};
use serde::{Serialize, de::DeserializeOwned};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// The version of this build.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

#[derive(Serialize)]
struct GroupDescription<'a> {
    name: String,
    order: usize,
    abelian: bool,
    labels: &'a [String],
}

/// Name, order, whether it is abelian, and the labels of the elements of the
/// group `name`.
///
/// # Errors
/// If no known group is called so.
#[wasm_bindgen(js_name = describeGroup)]
pub fn describe_group(name: &str) -> Result<JsValue, JsError> {
    let family: Family = name.parse()?;
    let table = family.table();
    to_js(&GroupDescription {
        name: family.to_string(),
        order: table.order(),
        abelian: table.is_abelian(),
        labels: table.labels(),
    })
}

#[derive(Serialize)]
struct PresetDescription {
    name: String,
    config: train::TrainConfig,
    survey: Option<train::Survey>,
}

/// The recipes for the group `name`, each with its settings and what is known of
/// its speed.
///
/// # Errors
/// If no known group is called so.
#[wasm_bindgen]
pub fn presets(name: &str) -> Result<JsValue, JsError> {
    let family: Family = name.parse()?;
    let describe = |train::Preset { config, survey }| PresetDescription {
        name: config.preset.clone(),
        config,
        survey,
    };
    to_js(&train::presets(family).into_iter().map(describe).collect::<Vec<_>>())
}

/// `value` as a plain JavaScript object; `None` becomes `null`.
fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    value.serialize(&Serializer::json_compatible()).map_err(JsError::from)
}

/// A plain JavaScript object as `T`; the error names the field that does not fit.
fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, JsError> {
    let source = serde_wasm_bindgen::Deserializer::from(value);
    serde_path_to_error::deserialize(source).map_err(|error| {
        let reason = error.inner().to_string();
        let reason = reason.strip_prefix("Error: ").unwrap_or(&reason);
        JsError::new(&format!("{}: {reason}", error.path()))
    })
}
