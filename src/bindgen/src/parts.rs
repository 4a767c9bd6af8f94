//! What stands in which part of Cosetta's module, and the bindings of the second.

use std::{error::Error, fs, io::Write, path::Path};

/// The file of the second part.
pub(crate) const SECOND: &str = "cosetta_analysis.wasm";

/// How the methods of classes begin that show a network and train it.
const CLASSES: [&str; 2] = ["run_", "helper_"];
/// Those of them that are called once somebody saves a network in another form.
const LATER: [&str; 2] = ["run_arrays", "run_halfCheckpoint"];
/// Functions that are called besides.
const FUNCTIONS: [&str; 9] = [
    "catalogue",
    "chooseTile",
    "describeGroup",
    "instructions",
    "presets",
    "start",
    "tileCount",
    "timeTiles",
    "version",
];
/// What the bindings themselves need.
const OWN: [&str; 5] = ["memory", "__wbindgen", "__externref", "__wbg_run_", "__wbg_helper_"];

/// Whether an export stands in the first part: the second is for taking networks apart.
pub(crate) fn is_first(name: &str) -> bool {
    let begins = |beginning: &&str| name.starts_with(*beginning);
    let of_class = CLASSES.iter().any(begins) && !LATER.contains(&name);
    of_class || FUNCTIONS.contains(&name) || OWN.iter().any(begins)
}

/// How the bindings that are generated keep what the module exports.
const KEPT: &str = "wasm = instance.exports;";
/// How exports can be added to it.
const OPEN: &str = "wasm = { ...instance.exports };";

const SCRIPT: &str = "
/**
 * Adds the part of the engine that takes networks apart.
 * @param {WebAssembly.Module} module
 */
export function addAnalysis(module) {
    const imports = { ...__wbg_get_imports(), first: wasm };
    Object.assign(wasm, new WebAssembly.Instance(module, imports).exports);
}
";

const TYPES: &str = "
/**
 * Adds the part of the engine that takes networks apart.
 */
export function addAnalysis(module: WebAssembly.Module): void;
";

/// Has the bindings take up the second part.
///
/// # Errors
/// If they are not as this version of the generator writes them.
pub(crate) fn bind_second(out_dir: &Path, name: &str) -> Result<(), Box<dyn Error>> {
    let path = out_dir.join(format!("{name}.js"));
    let script = fs::read_to_string(&path)?;
    if script.matches(KEPT).count() != 1 {
        return Err("the bindings keep the module's exports in another way than expected".into());
    }
    fs::write(path, script.replace(KEPT, OPEN) + SCRIPT)?;
    let types = out_dir.join(format!("{name}.d.ts"));
    fs::File::options().append(true).open(types)?.write_all(TYPES.as_bytes())?;
    Ok(())
}
