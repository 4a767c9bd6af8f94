//! Groups, as JavaScript sees them.

use super::to_js;
use crate::{
    group::{self, GroupSpec, MagmaKind},
    profile, train,
};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[derive(Serialize)]
struct GroupDescription<'a> {
    /// As [`GroupSpec`] reads it.
    name: String,
    title: String,
    order: usize,
    kind: MagmaKind,
    /// Why it is no group.
    problem: Option<String>,
    abelian: bool,
    labels: &'a [String],
}

/// What the specification `name` denotes: title, order, kind, whether it is
/// abelian, the labels of its elements, and why it is no group if it is none.
///
/// # Errors
/// If it denotes nothing.
#[wasm_bindgen(js_name = describeGroup)]
pub fn describe_group(name: &str) -> Result<JsValue, JsError> {
    let spec: GroupSpec = name.parse()?;
    let structure = spec.build()?;
    let table = structure.magma();
    to_js(&GroupDescription {
        name: spec.to_string(),
        title: spec.title(),
        order: table.order(),
        kind: structure.kind(),
        problem: structure.group().err().map(ToString::to_string),
        abelian: table.is_commutative(),
        labels: table.labels(),
    })
}

/// The families with groups of each to choose from.
///
/// # Errors
/// Never in practice: plain data.
#[wasm_bindgen]
pub fn catalogue() -> Result<JsValue, JsError> {
    to_js(&group::catalogue())
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
/// If it denotes nothing.
#[wasm_bindgen]
pub fn presets(name: &str) -> Result<JsValue, JsError> {
    let spec: GroupSpec = name.parse()?;
    let order = match spec.order() {
        Some(order) => order,
        None => spec.build()?.magma().order(),
    };
    let describe = |train::Preset { config, survey }| PresetDescription {
        name: config.preset.clone(),
        config,
        survey,
    };
    to_js(&train::presets(&spec, order).into_iter().map(describe).collect::<Vec<_>>())
}

/// The study of a group; see [`profile::Profile`].
#[wasm_bindgen]
#[derive(Debug)]
pub struct Profile(pub(super) profile::Profile);

#[wasm_bindgen]
impl Profile {
    /// The study of the group that `name` denotes, before any work.
    ///
    /// # Errors
    /// If it denotes nothing, or a table that is no group.
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str) -> Result<Profile, JsError> {
        Ok(Self(profile::Profile::new(name.parse()?)?))
    }

    /// Does one piece of the work and says how far it is.
    ///
    /// # Errors
    /// Never in practice: plain data.
    pub fn advance(&mut self) -> Result<JsValue, JsError> {
        to_js(&self.0.advance())
    }

    /// Ends the search for subgroups, or their description; the report will be
    /// labelled partial.
    pub fn stop(&mut self) {
        self.0.stop();
    }

    /// What came out; `null` before the work is done.
    ///
    /// # Errors
    /// Never in practice: plain data.
    pub fn report(&self) -> Result<JsValue, JsError> {
        to_js(&self.0.report())
    }
}
