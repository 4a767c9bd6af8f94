//! `cosetta-bindgen [--relaxed] IN.wasm OUT_DIR`: writes the JavaScript bindings and
//! the processed module for the web target.
//!
//! The support library is used from here rather than the published command
//! line tool because it builds in a fraction of the time and its version is
//! tied to the crate's in one place (the workspace's `Cargo.toml`).

use std::{env, error::Error, fs, path::Path, process::ExitCode};
use wasm_bindgen_cli_support::Bindgen;
use wasmparser::{Validator, WasmFeatures};

const NAME: &str = "cosetta";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let generated = match words[..] {
        ["--relaxed", input, out_dir] => generate(input, out_dir, WasmFeatures::RELAXED_SIMD),
        [input, out_dir] => generate(input, out_dir, WasmFeatures::empty()),
        _ => {
            eprintln!("usage: cosetta-bindgen [--relaxed] IN.wasm OUT_DIR");
            return ExitCode::from(2);
        }
    };
    match generated {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cosetta-bindgen: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Generates, and refuses a module that needs more than every supported browser
/// has and `extra`: a single relaxed instruction in the default build, say, would
/// keep Safari from loading it.
fn generate(input: &str, out_dir: &str, extra: WasmFeatures) -> Result<(), Box<dyn Error>> {
    Bindgen::new()
        .input_path(input)
        .out_name(NAME)
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .web(true)?
        .generate(out_dir)?;
    let module = fs::read(Path::new(out_dir).join(format!("{NAME}_bg.wasm")))?;
    let everywhere = WasmFeatures::WASM2 - WasmFeatures::RELAXED_SIMD;
    Validator::new_with_features(everywhere | extra).validate_all(&module)?;
    Ok(())
}
