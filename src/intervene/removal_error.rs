//! Why something cannot be taken out.

use thiserror::Error;

/// What is to be taken out is not there.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RemovalError {
    /// No such neuron.
    #[error("there is no neuron {neuron}: they are numbered from 0 to {}", count - 1)]
    Neuron {
        /// The number given.
        neuron: usize,
        /// How many there are.
        count: usize,
    },
    /// No such class of subgroups.
    #[error("there is no class of subgroups '{0}': 'group' lists those of a group")]
    Class(String),
    /// A name that several classes have.
    #[error(
        "several classes of subgroups are called {name}: say which by its number, {}",
        list(numbers)
    )]
    AmbiguousClass {
        /// The name given.
        name: String,
        /// The numbers of the classes.
        numbers: Vec<usize>,
    },
    /// No such subgroup in the class.
    #[error("class {class} has no subgroup {number}: they are numbered from 0 to {}", count - 1)]
    Conjugate {
        /// The class.
        class: usize,
        /// The number given.
        number: usize,
        /// How many there are.
        count: usize,
    },
    /// No such irrep.
    #[error("there is no irrep '{irrep}': known are {}", known.join(", "))]
    Irrep {
        /// The number or name given.
        irrep: String,
        /// The names of all irreps.
        known: Vec<String>,
    },
    /// A threshold that is not a number.
    #[error("a threshold is a number above 0")]
    Threshold,
    /// A group of prime order.
    #[error(
        "the group has no subgroups but itself and the trivial one, so it has no cosets to speak of"
    )]
    NoSubgroups,
}

fn list(numbers: &[usize]) -> String {
    numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}
