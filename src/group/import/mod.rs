//! Reading multiplication tables as people and programs write them.

mod error;
mod grid;
mod lists;
mod separated;

pub use error::{ImportError, Place};
pub use separated::Separator;

use super::Magma;

/// The closed table that `text` holds, in one of these forms:
///
/// * cells separated by commas, semicolons, tabs or spaces, in quotation marks
///   where needed;
/// * a list of lists, as GAP's `MultiplicationTable` and JSON write it.
///
/// A table may have a header row and a header column, in whatever order, with the
/// corner empty, missing, or filled by a sign or a name that is no element.
/// Otherwise the elements are the numbers from 0 or from 1, or the first row names
/// them. Blank lines, lines that start with `#`, and GAP's prompt are passed over.
///
/// # Errors
/// If the text is no table: what stands where, and how to mend it.
pub fn read_table(text: &str) -> Result<Magma, ImportError> {
    // A byte order mark.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let grid = if lists::is_list(text) { lists::read(text)? } else { separated::read(text)? };
    grid.into_magma()
}

/// How lines start that hold no part of a table: comments, and what was typed to GAP.
const NO_PART_OF_TABLE: [&str; 2] = ["#", "gap>"];
