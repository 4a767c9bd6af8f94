//! Which element stands in which row and column of a table.

use std::{error::Error, fmt};

/// The elements in the order of the rows, and in that of the columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    rows: Vec<u16>,
    columns: Vec<u16>,
}

/// The rows or the columns are not all elements, each once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinesError {
    order: usize,
    lines: &'static str,
}

impl fmt::Display for LinesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { order, lines } = self;
        write!(f, "the {lines} of the table must be its {order} elements, each of them once")
    }
}

impl Error for LinesError {}

impl Lines {
    /// Rows and columns as the elements are listed.
    ///
    /// # Panics
    /// If there are more elements than a group may have.
    #[must_use]
    pub fn listing(order: usize) -> Self {
        let order = u16::try_from(order).expect("orders are at most MAX_ORDER");
        let rows: Vec<u16> = (0..order).collect();
        Self { columns: rows.clone(), rows }
    }

    /// The elements of `rows` from top to bottom, those of `columns` from left to right.
    ///
    /// # Errors
    /// If they are not the elements `0..order`, each once.
    pub fn new(order: usize, rows: Vec<u16>, columns: Vec<u16>) -> Result<Self, LinesError> {
        for (lines, elements) in [("rows", &rows), ("columns", &columns)] {
            if !is_permutation(order, elements) {
                return Err(LinesError { order, lines });
            }
        }
        Ok(Self { rows, columns })
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = usize> {
        self.rows.iter().copied().map(usize::from)
    }

    pub(super) fn columns(&self) -> impl Iterator<Item = usize> {
        self.columns.iter().copied().map(usize::from)
    }
}

fn is_permutation(order: usize, elements: &[u16]) -> bool {
    let mut seen = vec![false; order];
    let first_time = |&g: &u16| {
        let place = seen.get_mut(usize::from(g));
        place.is_some_and(|place| !std::mem::replace(place, true))
    };
    elements.len() == order && elements.iter().all(first_time)
}
