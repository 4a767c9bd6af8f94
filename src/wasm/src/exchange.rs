//! Networks from and for other programs, as JavaScript sees them.

use super::{Run, from_js, to_js};
use cosetta::exchange::{self, ImportReport, to_arrays};
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

/// Says what is in a file; see [`exchange::describe`].
///
/// # Errors
/// The first thing that keeps it from being opened.
#[wasm_bindgen(js_name = describeFile)]
pub fn describe_file(file: &[u8], options: JsValue) -> Result<JsValue, JsError> {
    to_js(&exchange::describe(file, &from_js(options)?)?)
}

/// A network from another program; see [`exchange::Import`].
#[wasm_bindgen]
#[derive(Debug)]
pub struct Import {
    run: Run,
    report: ImportReport,
}

#[wasm_bindgen]
impl Import {
    /// Reads the network in `file`.
    ///
    /// # Errors
    /// The first thing in it that does not fit.
    #[wasm_bindgen(constructor)]
    pub fn new(file: &[u8], options: JsValue) -> Result<Import, JsError> {
        let exchange::Import { run, report } = exchange::Import::new(file, &from_js(options)?)?;
        Ok(Self { run: Run(run), report })
    }

    /// How the file was read.
    ///
    /// # Errors
    /// Never in practice: plain data.
    pub fn report(&self) -> Result<JsValue, JsError> {
        to_js(&self.report)
    }

    /// The run that begins with the network.
    #[wasm_bindgen(js_name = intoRun)]
    #[must_use]
    pub fn into_run(self) -> Run {
        self.run
    }
}

#[wasm_bindgen]
impl Run {
    /// The files of an archive for NumPy, by their names; see [`to_arrays`].
    ///
    /// # Errors
    /// Never in practice: a fresh object takes any property.
    pub fn arrays(&self) -> Result<Object, JsValue> {
        let files = Object::new();
        for (name, bytes) in to_arrays(&self.0) {
            let bytes = Uint8Array::from(bytes.as_slice());
            Reflect::set(&files, &format!("{name}.npy").into(), &bytes)?;
        }
        Ok(files)
    }
}
