//! Why a text is no table.

use super::Separator;
use std::fmt;
use thiserror::Error;

/// Where something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A cell, in text with separators.
    Cell {
        /// Line, from 1.
        line: usize,
        /// Number of the cell in its line, from 1.
        cell: usize,
    },
    /// A line of cells.
    Line {
        /// From 1.
        line: usize,
    },
    /// A character, in a list of lists.
    Column {
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
    },
    /// An inner list, in a list of lists.
    Row {
        /// From 1.
        row: usize,
    },
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cell { line, cell } => write!(f, "line {line}, cell {cell}"),
            Self::Line { line } => write!(f, "line {line}"),
            Self::Row { row } => write!(f, "row {row}"),
            Self::Column { line, column } => write!(f, "line {line}, column {column}"),
        }
    }
}

/// Why a text is no table, and where. Closure and the axioms are checked later.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ImportError {
    /// Nothing but blank lines and comments.
    #[error("the text is empty: paste one line for each row of the table")]
    Empty,
    /// More rows or columns than the lab can hold.
    #[error("more than {max} rows or columns: tables go up to order {max}")]
    TooLarge {
        /// The largest order accepted.
        max: usize,
    },
    /// A row of another length.
    #[error("{place} has {}, the others {before}: all rows are of one length", counted(*count, "cell"))]
    Ragged {
        /// The row.
        place: Place,
        /// How many cells it has.
        count: usize,
        /// How many cells the others have.
        before: usize,
    },
    /// A row with another separator.
    #[error("line {line} is separated by {here}, the lines before by {before}: use one of them")]
    MixedSeparators {
        /// Where the row stands, from 1.
        line: usize,
        /// What separates its cells.
        here: Separator,
        /// What separates the cells of the lines before.
        before: Separator,
    },
    /// A quotation mark without its partner.
    #[error("line {line}: a quotation mark is not closed (write \"\" for one inside a label)")]
    OpenQuote {
        /// Where the row stands, from 1.
        line: usize,
    },
    /// Rows and columns differ in number.
    #[error(
        "{} of {}: a table is square, with or without a header row and a header column \
         (put labels that contain the separator in quotation marks)",
        counted(*rows, "row"),
        counted(*columns, "cell")
    )]
    NotSquare {
        /// Number of rows.
        rows: usize,
        /// Cells in each of them.
        columns: usize,
    },
    /// A gap.
    #[error("{place} is empty: write the product there")]
    EmptyCell {
        /// Where it is.
        place: Place,
    },
    /// An element without a name.
    #[error("{place} is empty: name the element there")]
    EmptyName {
        /// Where it is.
        place: Place,
    },
    /// A name that two elements have.
    #[error("{place}: '{label}' is named there and at {first} already: name each element once")]
    RepeatedName {
        /// The second place.
        place: Place,
        /// The name.
        label: String,
        /// The first place.
        first: Place,
    },
    /// A row without a column.
    #[error(
        "{place}: '{label}' has a row but no column: header row and header column name the same \
         elements"
    )]
    RowWithoutColumn {
        /// Where the row is named.
        place: Place,
        /// Its name.
        label: String,
    },
    /// A first row that is one cell short: a header without a corner, or a gap.
    #[error(
        "{place} has {}, the others {}: if it is a header row, '{label}' has a row ({row}) but no \
         column; if not, a cell is missing",
        counted(*count, "cell"),
        *count + 1
    )]
    GapOrHeader {
        /// The first row.
        place: Place,
        /// How many cells it has.
        count: usize,
        /// Where a row is named that has no column.
        row: Place,
        /// Its name.
        label: String,
    },
    /// A product that is not named as an element.
    #[error("{place}: '{label}' is not one of the elements, which {named_by} names")]
    UnknownLabel {
        /// Where it stands.
        place: Place,
        /// What stands there.
        label: String,
        /// `the header row` or `the first row`.
        named_by: &'static str,
    },
    /// A number that is too large for the table.
    #[error("{place}: {number} is out of range: the elements of this table are {first} to {last}")]
    OutOfRange {
        /// Where it stands.
        place: Place,
        /// What stands there.
        number: String,
        /// The smallest number that fits.
        first: usize,
        /// The largest.
        last: usize,
    },
    /// A list of lists with a slip of the pen.
    #[error("{place}: expected {expected}, found {found}")]
    Syntax {
        /// Where it is.
        place: Place,
        /// What could stand there.
        expected: &'static str,
        /// What stands there.
        found: String,
    },
}

/// `5 cells`.
fn counted(count: usize, thing: &str) -> String {
    if count == 1 { format!("1 {thing}") } else { format!("{count} {thing}s") }
}
