//! The import table of `src/ARCHITECTURE.md`: who may name whom.
//!
//! Natively only: it reads the sources.
#![cfg(not(target_arch = "wasm32"))]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Each module with the modules of the crate it may name beside itself.
const TABLE: [(&str, &[&str]); 19] = [
    ("integers", &[]),
    ("sorting", &[]),
    ("words", &[]),
    ("group", &["integers", "rng", "sorting"]),
    ("rep", &["group", "integers", "sorting"]),
    ("fourier", &["group", "kernels", "rep"]),
    ("profile", &["group", "rep"]),
    ("analysis", &["fourier", "group", "kernels", "model", "rep", "sorting", "words"]),
    ("handmade", &["group", "model", "rep", "rng", "sorting"]),
    ("intervene", &["analysis", "fourier", "group", "kernels", "model", "rep", "rng", "sorting"]),
    ("referee", &["analysis", "group", "intervene", "model", "rep", "sorting", "words"]),
    ("certify", &["group", "kernels", "model", "sorting"]),
    ("rng", &[]),
    ("kernels", &[]),
    ("model", &["kernels", "rng"]),
    ("dataset", &["group", "model", "rng"]),
    ("train", &["dataset", "group", "kernels", "model", "rng", "sorting"]),
    ("exchange", &["analysis", "group", "model", "train"]),
    ("paint", &["dataset", "train"]),
];

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The text of every file of a module, those in folders of its folder included.
fn sources(module: &str) -> Vec<String> {
    let path = source_folder().join(module);
    let files = if path.is_dir() { files_in(&path) } else { vec![path.with_extension("rs")] };
    files.iter().map(|file| fs::read_to_string(file).expect("a readable file")).collect()
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a readable folder");
    let files = |path: PathBuf| if path.is_dir() { files_in(&path) } else { vec![path] };
    entries.flat_map(|entry| files(entry.expect("a readable entry").path())).collect()
}

/// Whether `source` names `crate::module`, alone or in a list of imports.
fn names(source: &str, module: &str) -> bool {
    let in_list = |list: &str| {
        let list = list.split("};").next().unwrap_or_default();
        list.lines().any(|line| line.trim().starts_with(&format!("{module}::")))
    };
    source.contains(&format!("crate::{module}"))
        || source.split("use crate::{").skip(1).any(in_list)
}

#[test]
fn the_table_lists_every_module() {
    let declared = fs::read_to_string(source_folder().join("lib.rs")).expect("a readable file");
    let mut modules: Vec<&str> = declared
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let mut listed: Vec<&str> = TABLE.iter().map(|&(module, _)| module).collect();
    modules.sort_unstable();
    listed.sort_unstable();
    assert_eq!(modules, listed);
}

#[test]
fn modules_name_only_what_the_architecture_allows() {
    for (module, allowed) in TABLE {
        for (other, _) in TABLE {
            let free = other == module || allowed.contains(&other);
            let named = sources(module).iter().any(|source| names(source, other));
            assert!(free || !named, "{module} must not name {other}");
        }
    }
}

#[test]
fn unsafe_stands_in_the_kernels_only() {
    for (module, _) in TABLE {
        let is_unsafe = sources(module).iter().any(|source| source.contains("unsafe"));
        assert!(module == "kernels" || !is_unsafe, "{module} must be safe");
    }
    let boundary = files_in(&source_folder().join("wasm/src"));
    for path in boundary {
        let source = fs::read_to_string(&path).expect("a readable file");
        assert!(!source.contains("unsafe"), "{} must be safe", path.display());
    }
}

#[test]
fn the_core_does_not_depend_on_javascript() {
    let manifest = source_folder().with_file_name("Cargo.toml");
    let manifest = fs::read_to_string(manifest).expect("a readable file");
    let dependencies = manifest.split("\n[dependencies]\n").nth(1).expect("a list");
    let dependencies = dependencies.split("\n[").next().unwrap_or_default();
    for name in ["wasm-bindgen", "js-sys", "web-sys", "console_error_panic_hook"] {
        assert!(!dependencies.contains(name), "the core must not know {name}");
    }
}
