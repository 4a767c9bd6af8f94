//! `cosetta-bindgen IN.wasm OUT_DIR`: writes the JavaScript bindings and the
//! processed module for the web target.
//!
//! The support library is used from here rather than the published command
//! line tool because it builds in a fraction of the time and its version is
//! tied to the crate's in one place (the workspace's `Cargo.toml`).

use std::{env, process::ExitCode};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [input, out_dir] = arguments.as_slice() else {
        eprintln!("usage: cosetta-bindgen IN.wasm OUT_DIR");
        return ExitCode::from(2);
    };
    let generated = Bindgen::new()
        .input_path(input)
        .out_name("cosetta")
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .web(true)
        .and_then(|bindgen| bindgen.generate(out_dir));
    match generated {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cosetta-bindgen: {error:#}");
            ExitCode::FAILURE
        }
    }
}
