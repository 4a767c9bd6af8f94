//! Groups to be guessed, as JavaScript sees them.

use super::{group_named, to_js};
use cosetta::group::{Difference, GroupSpec, Mystery, compare};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// What a guess comes to: one of the two is there.
#[derive(Serialize)]
struct Verdict {
    /// Labels of elements that generate the mystery, each with its image in the group that was
    /// guessed, under an isomorphism.
    images: Option<Vec<Vec<String>>>,
    /// Why there is none: what was counted in the mystery and in the group that was guessed.
    difference: Option<Difference>,
}

/// Whether the mystery `name` is isomorphic to the group that `guess` denotes, and why.
///
/// # Errors
/// If `name` is no mystery, or `guess` denotes no group or one in disguise.
#[wasm_bindgen(js_name = guessMystery)]
pub fn guess_mystery(name: &str, guess: &str) -> Result<JsValue, JsError> {
    let mystery = mystery_named(name)?.table();
    if matches!(guess.parse()?, GroupSpec::Mystery(_)) {
        return Err(JsError::new("that is a question itself: name a group, such as D4 or C2xC4"));
    }
    let guess = group_named(guess)?;
    let compared = compare(&mystery, &guess);
    to_js(&Verdict {
        images: compared.as_ref().ok().map(|images| {
            let labels = |x: usize| vec![mystery.label(x), guess.label(images[x].into())];
            let owned = |pair: Vec<&str>| pair.into_iter().map(str::to_owned).collect();
            mystery.generators().into_iter().map(labels).map(owned).collect()
        }),
        difference: compared.err(),
    })
}

/// The name of the group behind the mystery `name`.
///
/// # Errors
/// If it is none.
#[wasm_bindgen(js_name = mysteryAnswer)]
pub fn mystery_answer(name: &str) -> Result<String, JsError> {
    Ok(mystery_named(name)?.answer().to_string())
}

fn mystery_named(name: &str) -> Result<Mystery, JsError> {
    match name.parse()? {
        GroupSpec::Mystery(mystery) => Ok(mystery),
        other => Err(JsError::new(&format!("{} is no mystery", other.title()))),
    }
}
