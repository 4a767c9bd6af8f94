//! The boundary: the only place that knows JavaScript.
//!
//! Data cross as plain objects whose fields have the names of the Rust types;
//! `www/protocol/` describes them. Errors become JavaScript `Error`s whose
//! message can be shown as it is.

mod analysis;
mod certify;
mod deciding;
mod exchange;
mod group;
mod handmade;
mod helper;
mod intervene;
mod machine;
mod mystery;
mod neuron;
mod past;
mod referee;
mod run;
mod scoring;
mod selection;
mod share;
mod table;

pub use analysis::NetworkAnalysis;
pub use certify::Certification;
pub use deciding::Deciding;
pub use exchange::{Import, describe_file};
pub use group::{Profile, catalogue, describe_group, presets};
pub use handmade::build_circuit;
pub use helper::Helper;
pub use intervene::{InterventionTable, RemovalTrial, concentration_thresholds};
pub use machine::{choose_tile, tile_count, time_tiles};
pub use mystery::{guess_mystery, mystery_answer};
pub use neuron::WeightMap;
pub use referee::Referee;
pub use run::Run;

use cosetta::group::{CayleyTable, GroupSpec, Naming, Structure};
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

/// The instructions this build is made for: `simd128`, or `relaxed-simd`, whose
/// results depend on the machine.
#[wasm_bindgen]
#[must_use]
pub fn instructions() -> String {
    let relaxed = cfg!(target_feature = "relaxed-simd");
    if relaxed { "relaxed-simd" } else { "simd128" }.to_owned()
}

/// The group that `name` denotes; an error if it denotes nothing, or a table that is none.
fn group_named(name: &str) -> Result<CayleyTable, JsError> {
    match name.parse::<GroupSpec>()?.build()? {
        Structure::Group(group) => Ok(group),
        Structure::NotGroup { reason, .. } => Err(reason.into()),
    }
}

/// Which subgroups of that group may be called by their type: all, once it has been `solved`.
fn naming_in(spec: &GroupSpec, solved: Option<bool>) -> Naming {
    if solved == Some(true) { Naming::All } else { spec.naming() }
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
