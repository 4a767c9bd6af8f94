//! The import table of `src/ARCHITECTURE.md`: who may name whom.

/// Each module with its sources and the modules of the crate it may name.
const TABLE: [(&str, &[&str], &[&str]); 8] = [
    (
        "group",
        &[
            include_str!("../../src/group/mod.rs"),
            include_str!("../../src/group/cayley.rs"),
            include_str!("../../src/group/error.rs"),
            include_str!("../../src/group/family.rs"),
            include_str!("../../src/group/permutation.rs"),
        ],
        &["group"],
    ),
    ("rng", &[include_str!("../../src/rng.rs")], &["rng"]),
    (
        "kernels",
        &[
            include_str!("../../src/kernels/mod.rs"),
            include_str!("../../src/kernels/adamw.rs"),
            include_str!("../../src/kernels/gemm.rs"),
            include_str!("../../src/kernels/lanes.rs"),
            include_str!("../../src/kernels/naive.rs"),
            include_str!("../../src/kernels/rows.rs"),
        ],
        &["kernels"],
    ),
    (
        "model",
        &[
            include_str!("../../src/model/mod.rs"),
            include_str!("../../src/model/block.rs"),
            include_str!("../../src/model/network.rs"),
            include_str!("../../src/model/parameters.rs"),
            include_str!("../../src/model/tables.rs"),
        ],
        &["model", "kernels", "rng"],
    ),
    ("dataset", &[include_str!("../../src/dataset.rs")], &["dataset", "group", "model", "rng"]),
    (
        "train",
        &[
            include_str!("../../src/train/mod.rs"),
            include_str!("../../src/train/adamw.rs"),
            include_str!("../../src/train/answers.rs"),
            include_str!("../../src/train/checkpoint.rs"),
            include_str!("../../src/train/config.rs"),
            include_str!("../../src/train/evaluation.rs"),
            include_str!("../../src/train/presets.rs"),
            include_str!("../../src/train/schedule.rs"),
            include_str!("../../src/train/tensors.rs"),
            include_str!("../../src/train/trainer.rs"),
        ],
        &["train", "dataset", "group", "kernels", "model", "rng"],
    ),
    (
        "paint",
        &[
            include_str!("../../src/paint/mod.rs"),
            include_str!("../../src/paint/colour.rs"),
            include_str!("../../src/paint/table.rs"),
        ],
        &["paint", "dataset", "train"],
    ),
    (
        "wasm",
        &[include_str!("../../src/wasm/mod.rs"), include_str!("../../src/wasm/run.rs")],
        &["wasm", "dataset", "group", "kernels", "model", "paint", "rng", "train"],
    ),
];

#[test]
fn modules_name_only_what_the_architecture_allows() {
    let all: Vec<&str> = TABLE.iter().map(|&(module, ..)| module).collect();
    for (module, sources, allowed) in TABLE {
        for named in all.iter().filter(|named| !allowed.contains(named)) {
            for source in sources {
                let direct = source.contains(&format!("crate::{named}"));
                let grouped = source.split("use crate::{").skip(1).any(|list| {
                    let list = list.split("};").next().expect("split gives one part at least");
                    list.lines().any(|line| line.trim().starts_with(&format!("{named}::")))
                });
                assert!(!direct && !grouped, "{module} must not name {named}");
            }
        }
    }
}

#[test]
fn javascript_is_named_at_the_boundary_only_and_unsafe_in_the_kernels_only() {
    for (module, sources, _) in TABLE {
        for source in sources {
            let names_js = ["wasm_bindgen", "js_sys", "web_sys", "JsValue"]
                .iter()
                .any(|name| source.contains(name));
            assert!(module == "wasm" || !names_js, "{module} must not know JavaScript");
            assert!(module == "kernels" || !source.contains("unsafe"), "{module} must be safe");
        }
    }
}
