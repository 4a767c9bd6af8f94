//! Networks built by hand, as runs.

use super::{Run, group_named};
use cosetta::{
    group::{CayleyTable, GroupSpec, SubgroupClass, SubgroupLattice},
    handmade::{Circuit, RhoSet, coset_circuit},
    rep::named_characters,
    train::{Trainer, preset},
};
use wasm_bindgen::prelude::*;

/// A run whose network is `circuit` ("coset" or "rho") on the group that `name` denotes,
/// at step 0 of the `fast` preset's settings.
///
/// `choices` name the subgroup of a coset circuit, by its name or the number of its class,
/// or the irreps of a rho-set circuit. Without them: the cosets of the largest subgroup that
/// will do, or the fewest rho-sets that tell all elements apart.
///
/// # Errors
/// If there is no such group, circuit, subgroup or irrep, or the circuit cannot be built.
///
/// # Panics
/// Never: every group has the preset.
#[wasm_bindgen(js_name = buildCircuit)]
pub fn build_circuit(name: &str, circuit: &str, choices: Vec<String>) -> Result<Run, JsError> {
    let spec: GroupSpec = name.parse()?;
    let group = group_named(name)?;
    let lattice = SubgroupLattice::naming(&group, spec.naming());
    let built = match circuit {
        "coset" => on_cosets(&group, &lattice, &choices)?,
        "rho" => in_irreps(&spec, &group, &lattice, &choices)?,
        _ => return Err(JsError::new(&format!("unknown circuit '{circuit}': use coset or rho"))),
    };
    let shape = built.shape();
    let mut config = preset(&spec, shape.n, "fast").expect("every group has it").config;
    config.preset = format!("handmade:{circuit}");
    (config.embedding, config.width) = (shape.d, shape.w);
    Ok(Run(Trainer::with_weights(config, built.parameters())?))
}

fn on_cosets(
    group: &CayleyTable,
    lattice: &SubgroupLattice,
    choices: &[String],
) -> Result<Circuit, JsError> {
    let [choice] = choices else {
        let mut largest_first = lattice.classes().iter().rev();
        let built = largest_first.find_map(|c| coset_circuit(group, c.representative()).ok());
        return built.ok_or_else(|| JsError::new("every circuit on this group is too wide"));
    };
    let class = class_called(lattice, choice)?;
    Ok(coset_circuit(group, class.representative())?)
}

fn class_called<'a>(
    lattice: &'a SubgroupLattice,
    choice: &str,
) -> Result<&'a SubgroupClass, JsError> {
    let classes = lattice.classes();
    if let Some(class) = choice.parse::<usize>().ok().and_then(|number| classes.get(number)) {
        return Ok(class);
    }
    let called: Vec<usize> =
        (0..classes.len()).filter(|&at| classes[at].name() == Some(choice)).collect();
    match called[..] {
        [at] => Ok(&classes[at]),
        [] => Err(JsError::new(&format!(
            "no subgroup is called '{choice}': use a name or the number of a class, 0 to {}",
            classes.len() - 1
        ))),
        _ => Err(JsError::new(&format!(
            "several classes of subgroups are called '{choice}': use one of the numbers {}",
            called.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        ))),
    }
}

fn in_irreps(
    spec: &GroupSpec,
    group: &CayleyTable,
    lattice: &SubgroupLattice,
    choices: &[String],
) -> Result<Circuit, JsError> {
    let table = named_characters(spec, group);
    let mut sets = Vec::new();
    for choice in choices {
        let Some(row) = table.names().iter().position(|name| name == choice) else {
            return Err(JsError::new(&format!(
                "no irrep is called '{choice}': known are {}",
                table.names().join(", ")
            )));
        };
        sets.push(RhoSet::smallest(group, lattice, &table, row)?);
    }
    if sets.is_empty() {
        sets = RhoSet::telling_all_apart(group, lattice, &table);
    }
    let circuits = sets.iter().map(RhoSet::circuit).collect::<Result<Vec<_>, _>>()?;
    Ok(Circuit::combined(&circuits))
}
