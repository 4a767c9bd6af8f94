//! Why a table or a name does not give a group.

use thiserror::Error;

/// A failed axiom with its witness, or a name that means no group.
///
/// Elements are given by index; whoever knows the labels turns them into words.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum GroupError {
    /// The table has no elements.
    #[error("the table is empty: a group has at least one element")]
    Empty,
    /// Rows and columns differ in number.
    #[error("the table has {rows} rows and {columns} columns: it must be square")]
    NotSquare {
        /// Number of rows.
        rows: usize,
        /// Number of columns.
        columns: usize,
    },
    /// More elements than the lab can hold.
    #[error("order {order} is too large: tables go up to order {max}")]
    TooLarge {
        /// The order asked for.
        order: u64,
        /// The largest order accepted.
        max: usize,
    },
    /// A number of labels other than the number of elements.
    #[error("{labels} labels were given for {order} elements")]
    LabelCount {
        /// Number of labels.
        labels: usize,
        /// Number of elements.
        order: usize,
    },
    /// Closure fails: an entry is not an element.
    #[error("the product of elements {x} and {y} is {value}, which is not an element")]
    NotClosed {
        /// Row.
        x: usize,
        /// Column.
        y: usize,
        /// The entry that is out of range.
        value: u16,
    },
    /// Element 0 does not act as the identity on `x`.
    #[error("element 0 is not the identity: its products with element {x} are not {x}")]
    NotIdentity {
        /// The element that is moved.
        x: usize,
    },
    /// An element without a two-sided inverse.
    #[error("element {x} has no inverse")]
    NoInverse {
        /// The element.
        x: usize,
    },
    /// Associativity fails: `(xa)y ≠ x(ay)`.
    #[error("not associative: ({x}·{a})·{y} differs from {x}·({a}·{y})")]
    NotAssociative {
        /// Left factor.
        x: usize,
        /// Middle factor.
        a: usize,
        /// Right factor.
        y: usize,
    },
    /// A name that denotes no known family.
    #[error(
        "unknown group '{name}': known are S1 to S6 (symmetric), A3 to A6 (alternating), \
         C2 to C{max} (cyclic) and D3 to D{half} (dihedral, Dn of order 2n)",
        max = super::MAX_ORDER,
        half = super::MAX_ORDER / 2
    )]
    UnknownName {
        /// The name as given.
        name: String,
    },
}
