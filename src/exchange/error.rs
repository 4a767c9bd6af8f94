//! What can keep a network from being imported.

use super::ElementOrder;
use crate::{
    group::GroupError,
    train::{CheckpointError, ConfigError, TensorFileError},
};
use thiserror::Error;

/// Why a network cannot be imported; the message says how to mend it.
#[derive(Debug, Error)]
pub enum ImportError {
    /// No file of tensors, or other tensors.
    #[error(transparent)]
    File(#[from] TensorFileError),
    /// A run of this program that cannot be gone on from.
    #[error(transparent)]
    Own(#[from] CheckpointError),
    /// A matrix that is none.
    #[error("tensor '{name}' should be a matrix, found shape {found:?}")]
    Axes {
        /// Its name.
        name: String,
        /// Its shape.
        found: Vec<usize>,
    },
    /// A linear layer that does not take both embeddings.
    #[error(
        "tensor 'linear.weight' should have {} columns, for two embeddings of size {d}, found \
         shape {found:?}: a layer of another network, or one that adds the embeddings",
        2 * d
    )]
    Linear {
        /// Size of an embedding.
        d: usize,
        /// Its shape.
        found: [usize; 2],
    },
    /// An unembedding that does not go from the neurons to the elements.
    #[error(
        "tensor 'unembed.weight' should have shape [{n}, {w}], for {n} elements and {w} neurons, \
         found {found:?}"
    )]
    Unembedding {
        /// Elements.
        n: usize,
        /// Neurons.
        w: usize,
        /// Its shape.
        found: [usize; 2],
    },
    /// Nothing says which group it is.
    #[error(
        "this network is for a group of {0} elements, and the file does not say which: name the \
         group"
    )]
    GroupWanted(usize),
    /// A group of another order than the network's.
    #[error("this network is for a group of {n} elements, and {group} has {order}")]
    GroupOrder {
        /// Elements of the network.
        n: usize,
        /// The group that was named.
        group: String,
        /// Its elements.
        order: usize,
    },
    /// The group that was named is not known.
    #[error(transparent)]
    Group(#[from] GroupError),
    /// An order of the elements that the group does not have.
    #[error(
        "the elements of {group} have no order '{}': {}", name(*order),
        match order {
            ElementOrder::Listed => "it is for a table whose identity does not come first",
            _ => "it is for groups of permutations",
        }
    )]
    NoSuchOrder {
        /// The order that was asked for.
        order: ElementOrder,
        /// The group.
        group: String,
    },
    /// No run can be made of it.
    #[error(transparent)]
    Config(#[from] ConfigError),
}

fn name(order: ElementOrder) -> String {
    let json = serde_json::to_string(&order).expect("a word");
    json.trim_matches('"').to_owned()
}
