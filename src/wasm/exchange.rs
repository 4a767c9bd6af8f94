//! Networks from and for other programs, as JavaScript sees them.

use super::Run;
use crate::exchange::to_arrays;
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

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
