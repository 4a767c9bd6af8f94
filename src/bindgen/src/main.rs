//! `cosetta-bindgen [--relaxed] [--split] IN.wasm OUT_DIR`: writes the JavaScript bindings and
//! the processed module for the web target, in two parts if asked to.
//!
//! The support library is used from here rather than the published command
//! line tool because it builds in a fraction of the time and its version is
//! tied to the crate's in one place (the workspace's `Cargo.toml`).

mod parts;
mod split;

use split::split;
use std::{env, error::Error, fs, path::Path, process::ExitCode};
use wasm_bindgen_cli_support::Bindgen;
use wasmparser::{Validator, WasmFeatures};

const NAME: &str = "cosetta";

fn main() -> ExitCode {
    let (options, paths): (Vec<_>, Vec<_>) =
        env::args().skip(1).partition(|word| word.starts_with("--"));
    let has = |name: &str| options.iter().any(|option| option == name);
    let known = options.iter().all(|option| ["--relaxed", "--split"].contains(&&**option));
    let [input, out_dir] = &paths[..] else {
        return usage();
    };
    if !known {
        return usage();
    }
    let extra = if has("--relaxed") { WasmFeatures::RELAXED_SIMD } else { WasmFeatures::empty() };
    match generate(input, Path::new(out_dir), extra, has("--split")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cosetta-bindgen: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: cosetta-bindgen [--relaxed] [--split] IN.wasm OUT_DIR");
    ExitCode::from(2)
}

/// Generates, and refuses a module that needs more than every supported browser
/// has and `extra`: a single relaxed instruction in the default build, say, would
/// keep Safari from loading it.
fn generate(
    input: &str,
    out_dir: &Path,
    extra: WasmFeatures,
    in_two: bool,
) -> Result<(), Box<dyn Error>> {
    Bindgen::new()
        .input_path(input)
        .out_name(NAME)
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .web(true)?
        .generate(out_dir)?;
    let path = out_dir.join(format!("{NAME}_bg.wasm"));
    let module = fs::read(&path)?;
    let everywhere = WasmFeatures::WASM2 - WasmFeatures::RELAXED_SIMD;
    Validator::new_with_features(everywhere | extra).validate_all(&module)?;
    if in_two {
        let [first, second] = split(&module, parts::is_first)?;
        for part in [&first, &second] {
            Validator::new_with_features(everywhere | extra).validate_all(part)?;
        }
        fs::write(path, first)?;
        fs::write(out_dir.join(parts::SECOND), second)?;
        parts::bind_second(out_dir, NAME)?;
    }
    Ok(())
}
