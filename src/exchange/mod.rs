//! Networks from and for other programs.
//!
//! In: the tensors of the authors' code (dashstander/sn-grok) without a word about what
//! they mean. The sizes follow from the shapes; group, order of the elements and rule of
//! composition are given, or tried: a wrong one shows in the answers. Out: arrays for
//! NumPy.

mod arrays;
mod changed;
mod convention;
mod error;
mod fit;
mod import;
mod npy;
mod state_dict;

pub use arrays::to_arrays;
pub use changed::{CHANGED, changed};
pub use convention::{Composition, ElementOrder};
pub use error::ImportError;
pub use fit::Fit;
pub use import::{
    Description, GroupSource, IMPORTED, Import, ImportOptions, ImportReport, describe,
};
