//! Finite groups as validated Cayley tables.
//!
//! # The convention, stated once
//!
//! * **Composition.** In a product `xy` of permutations `x` acts first:
//!   `(xy)[i] = y[x[i]]`. This is the convention of the code of Stander et al.
//!   (2024); their text composes the other way round.
//! * **Cayley table.** Row `x`, column `y` holds the index of `xy`.
//! * **Element order.** Index 0 is the identity. Permutation groups list the
//!   even permutations first, then the odd ones, each in lexicographic order of
//!   their one-line notation, as the authors' code does; so `A_n` is the first
//!   half of `S_n`, and networks can be compared index by index.
//! * **Cosets.** `gH = {gh}` is a left coset, `Hg = {hg}` a right coset.
//!
//! Nothing here knows of networks.

mod cayley;
mod error;
mod family;
mod permutation;

pub use cayley::{CayleyTable, MAX_ORDER};
pub use error::GroupError;
pub use family::Family;
pub use permutation::{ParsePermutationError, Permutation};
