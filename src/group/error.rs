//! Why a table or a name does not give a group.

use super::{ImportError, ParsePermutationError};
use serde::Serialize;
use std::fmt;
use thiserror::Error;

/// An element in a message: its index, and what its owner calls it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Element {
    /// Row and column of the table, from 0.
    pub index: usize,
    /// Its label.
    pub label: Box<str>,
}

impl fmt::Display for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label)
    }
}

/// A row or a column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The products xy of one x.
    Row,
    /// The products xy of one y.
    Column,
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Row => "row",
            Self::Column => "column",
        })
    }
}

/// Three elements that break associativity: `(xa)y ≠ x(ay)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAssociative {
    /// Left factor.
    pub x: Element,
    /// Middle factor.
    pub a: Element,
    /// Right factor.
    pub y: Element,
    /// The product (xa)y.
    pub left: Element,
    /// The product x(ay).
    pub right: Element,
}

impl fmt::Display for NotAssociative {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { x, a, y, left, right } = self;
        write!(f, "({x}·{a})·{y} = {left}, but {x}·({a}·{y}) = {right}")
    }
}

/// A failed axiom with its witness, or a text that means no group.
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
    #[error("order {} is too large: tables go up to order {max}", order_in_words(*order))]
    TooLarge {
        /// The order asked for; `u64::MAX` stands for any larger one as well.
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
    #[error("not closed: {x}·{y} is {value}, which is not an element")]
    NotClosed {
        /// Row.
        x: Element,
        /// Column.
        y: Element,
        /// The entry that is out of range.
        value: u16,
    },
    /// Two rows or two columns are the same.
    #[error("the {line}s of {first} and {second} are the same: in a group all {line}s differ")]
    EqualLines {
        /// Rows or columns.
        line: Line,
        /// The first of them.
        first: Element,
        /// The other.
        second: Element,
    },
    /// No element leaves all others alone.
    #[error(
        "no identity: no row repeats the list of elements; {e} comes closest, but {e}·{x} = {value}"
    )]
    NoIdentity {
        /// The element that comes closest.
        e: Element,
        /// An element that it changes.
        x: Element,
        /// The product ex.
        value: Element,
    },
    /// An identity on one side only.
    #[error("{e} is only a {side} identity: {left}·{right} = {value}")]
    OneSidedIdentity {
        /// The element.
        e: Element,
        /// `left` or `right`.
        side: &'static str,
        /// Left factor of the product that shows it.
        left: Element,
        /// Right factor.
        right: Element,
        /// Its value.
        value: Element,
    },
    /// An element without any inverse.
    #[error("no inverse for {x}: the identity {e} stands neither in its row nor in its column")]
    NoInverse {
        /// The element.
        x: Element,
        /// The identity.
        e: Element,
    },
    /// An element with an inverse on one side only.
    #[error(
        "no two-sided inverse for {x}: {left}·{right} is the identity, but {right}·{left} = {value}"
    )]
    OneSidedInverse {
        /// The element, which is one of the two below.
        x: Element,
        /// Left factor of a product that is the identity.
        left: Element,
        /// Right factor of that product.
        right: Element,
        /// Their product in the other order.
        value: Element,
    },
    /// Cancellation fails.
    #[error(
        "{value} stands twice in the {line} of {place}, at {first} and at {second}: in a group each element stands there once"
    )]
    Repeated {
        /// Row or column.
        line: Line,
        /// Of which element.
        place: Element,
        /// The entry that is repeated.
        value: Element,
        /// Where it stands first.
        first: Element,
        /// Where it stands again.
        second: Element,
    },
    /// Associativity fails.
    #[error("not associative: {0}")]
    NotAssociative(Box<NotAssociative>),
    /// A quotient by a subgroup that is not normal.
    #[error(
        "not normal: {h} is in the subgroup, its conjugate by {g} is {conjugate}, which is not"
    )]
    NotNormal {
        /// The element of the group.
        g: Element,
        /// The element of the subgroup.
        h: Element,
        /// g⁻¹hg.
        conjugate: Element,
    },
    /// A name that denotes no known family.
    #[error(
        "unknown group '{name}': known are S1 to S6, A3 to A6, C1 to C{max}, D3 to D{half} (Dn of \
         order 2n), Q8, Dic3, F20, Aff(7), SL(2,3), GL(2,3), PSL(2,7), PGL(2,5), Heis(3), ES27-, \
         C8:3C2, Dih(C3xC3), S3wrC2 and others of these kinds, and products such as S3xC4 and C2^3",
        max = super::MAX_ORDER,
        half = super::MAX_ORDER / 2
    )]
    UnknownName {
        /// The name as given.
        name: String,
    },
    /// A name of a known family with a parameter that does not fit.
    #[error("there is no group {name} here: {reason}")]
    Parameter {
        /// The part of the name that does not fit.
        name: String,
        /// What would fit.
        reason: String,
    },
    /// Permutations that cannot be read.
    #[error("unreadable permutations: {0}")]
    Permutations(#[from] ParsePermutationError),
    /// Permutations that generate too large a group.
    #[error("these permutations generate more than {max} elements, the most that a table can have")]
    GenerateTooMany {
        /// The largest order accepted.
        max: usize,
    },
    /// A text that is no table.
    #[error("unreadable table: {0}")]
    Table(#[from] ImportError),
    /// A shuffled control without seed or group.
    #[error("write 'shuffle:SEED:GROUP' with a whole number as seed, such as shuffle:1:S5")]
    Shuffle,
    /// A mystery without seed, or with orders that cannot be read.
    #[error(
        "write 'myst:SEED' with a whole number as seed, such as myst:7, or myst:7:8-16 for an \
         order from 8 to 16"
    )]
    Mystery,
    /// A mystery of orders without a group to draw.
    #[error("no mystery group has such an order: they have {orders}")]
    NoMystery {
        /// Those that there are.
        orders: String,
    },
    /// A shuffled control of a shuffled control.
    #[error("a shuffled table is not shuffled again: name the group itself")]
    ShuffledTwice,
}

/// The order in words.
fn order_in_words(order: u64) -> String {
    // Larger ones are not told apart.
    if order == u64::MAX { "of more than 10^19".to_owned() } else { order.to_string() }
}
