//! Groups, as JavaScript sees them.

use super::{naming_in, to_js};
use cosetta::{
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
    /// Factors of the products that show it, as indices of labels.
    witness: Vec<[usize; 2]>,
    abelian: bool,
    /// Whether its elements are permutations, and multiply as such.
    permutations: bool,
    labels: &'a [String],
    /// The elements in the order in which they are listed, if that is not the one of their
    /// numbers.
    listing: Option<Vec<u16>>,
}

/// What the specification `name` denotes: title, order, kind, whether it is
/// abelian, whether its elements are permutations, their labels and their order in lists, and
/// why it is no group if it is none, with the products that show it.
///
/// # Errors
/// If it denotes nothing.
#[wasm_bindgen(js_name = describeGroup)]
pub fn describe_group(name: &str) -> Result<JsValue, JsError> {
    let spec: GroupSpec = name.parse()?;
    let structure = spec.build()?;
    let table = structure.magma();
    let problem = structure.group().err();
    to_js(&GroupDescription {
        name: spec.to_string(),
        title: spec.title(),
        order: table.order(),
        kind: structure.kind(),
        problem: problem.map(ToString::to_string),
        witness: problem.map_or_else(Vec::new, |problem| problem.products(table)),
        abelian: table.is_commutative(),
        permutations: structure.group().is_ok_and(|group| group::permutations(group).is_some()),
        labels: table.labels(),
        listing: spec.listing(),
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
    /// The study of the group that `name` denotes, before any work. The subgroups of a mystery
    /// are called by their names once it has been `solved`.
    ///
    /// # Errors
    /// If it denotes nothing, or a table that is no group.
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str, solved: Option<bool>) -> Result<Profile, JsError> {
        let spec: GroupSpec = name.parse()?;
        let naming = naming_in(&spec, solved);
        Ok(Self(profile::Profile::new(spec, naming)?))
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
