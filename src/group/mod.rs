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

mod axioms;
mod cayley;
mod cosets;
mod cycle_notation;
mod error;
mod family;
mod import;
mod lattice;
mod magma;
mod mystery;
mod partition;
mod permutation;
mod points;
mod recognise;
mod spec;
mod structure;
mod subgroup;
mod text;
mod witness;

pub use cayley::{CayleyTable, MAX_ORDER};
pub use cosets::{Side, action_on_cosets, cosets, double_cosets, quotient};
pub use cycle_notation::{CycleProblem, ParsePermutationError};
pub use error::{Element, GroupError, Line, NotAssociative};
pub use family::{CatalogueEntry, Family, MatrixGroup, Suggestion, catalogue};
pub use import::{ImportError, Place, Separator, read_table};
pub use lattice::{
    Cover, LatticeSearch, MAX_SUBGROUPS, Naming, SearchProgress, SubgroupClass, SubgroupLattice,
};
pub use magma::{Magma, MagmaKind};
pub use mystery::Mystery;
pub use partition::Partition;
pub use permutation::Permutation;
pub use points::permutations;
pub use recognise::{Count, Difference, compare, isomorphism};
pub use spec::{GroupSpec, Structure};
pub use structure::{
    centraliser, centre, commutator_subgroup, conjugacy_classes, element_orders, exponent,
    normaliser,
};
pub use subgroup::Subgroup;
