//! A network as arrays for NumPy.

use super::{
    IMPORTED,
    npy::{Element, npy, texts},
};
use crate::{
    analysis::NeuronFunctions,
    model::Parameters,
    train::{Trainer, to_named_tensors},
};

/// The network of a run, with what it takes to make sense of it, as NumPy's files: each
/// with its name. A zip of these, each name followed by `.npy`, is an `.npz`.
///
/// | array | shape | type |
/// | --- | --- | --- |
/// | the five named tensors | see [`to_named_tensors`] | float32 |
/// | `L`, `R` | n×w, the folded tables E W | float64 |
/// | `mul` | n×n, row x, column y: the index of xy | uint16 |
/// | `in_training` | n×n, whether the pair (x, y) is trained on; not in imported runs, where that is not known | bool |
/// | `labels` | n | text |
/// | `group` | none: one text, the specification | text |
///
/// # Panics
/// Never: a run has a table.
#[must_use]
pub fn to_arrays(run: &Trainer) -> Vec<(String, Vec<u8>)> {
    let (parameters, dataset) = (run.parameters(), run.dataset());
    let table = run.config().validate().expect("a run has a table");
    let n = dataset.order();
    let mut arrays: Vec<(String, Vec<u8>)> = to_named_tensors(parameters)
        .into_iter()
        .map(|tensor| {
            let data: Vec<u8> = tensor.values.iter().flat_map(|x| x.to_le_bytes()).collect();
            (tensor.name.to_owned(), npy(Element::F32, &tensor.shape, &data))
        })
        .collect();
    arrays.extend(folded(parameters));
    let products: Vec<u8> = dataset.pairs().iter().flat_map(|pair| pair.z.to_le_bytes()).collect();
    arrays.push(("mul".to_owned(), npy(Element::U16, &[n, n], &products)));
    if run.config().preset != IMPORTED {
        let trained: Vec<u8> =
            dataset.in_training().iter().map(|&trained| trained.into()).collect();
        arrays.push(("in_training".to_owned(), npy(Element::Bool, &[n, n], &trained)));
    }
    arrays.extend([
        ("labels".to_owned(), texts(&[n], table.labels())),
        ("group".to_owned(), texts(&[], &[&run.config().group])),
    ]);
    arrays
}

/// `L` and `R`, multiplied in f64 from the f32 weights.
fn folded(parameters: &Parameters) -> [(String, Vec<u8>); 2] {
    let functions = NeuronFunctions::of(parameters);
    let (n, w) = (functions.order(), functions.count());
    let table = |side: fn(&NeuronFunctions, usize) -> &[f64]| {
        let elements = (0..n).flat_map(|x| (0..w).map(move |k| (x, k)));
        let data: Vec<u8> =
            elements.flat_map(|(x, k)| side(&functions, k)[x].to_le_bytes()).collect();
        npy(Element::F64, &[n, w], &data)
    };
    [
        ("L".to_owned(), table(NeuronFunctions::left)),
        ("R".to_owned(), table(NeuronFunctions::right)),
    ]
}
