//! What no circuit can be built on.

use thiserror::Error;

/// Why there is no such circuit.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum HandmadeError {
    /// The action on the cosets has a kernel.
    #[error(
        "'{fixing}' fixes every coset of this subgroup, so its cosets cannot tell it from the identity: use a subgroup without normal subgroups of the group in it"
    )]
    NotFaithful {
        /// An element of the kernel.
        fixing: String,
    },
    /// Too many neurons.
    #[error("{points} points make {neurons} neurons, more than the {most} of a run")]
    TooWide {
        /// k.
        points: usize,
        /// k².
        neurons: usize,
        /// Most neurons.
        most: usize,
    },
    /// The trivial representation.
    #[error("the trivial representation tells no elements apart: use another one")]
    Trivial,
}
