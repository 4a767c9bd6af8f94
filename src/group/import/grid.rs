//! Rows of cells, and the table they mean.

use super::{ImportError, Place};
use crate::group::{MAX_ORDER, Magma};
use ndarray::Array2;
use std::collections::{HashMap, HashSet};

/// A piece of text with its place.
#[derive(Debug)]
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) at: Place,
}

/// Cells side by side.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) at: Place,
    pub(super) cells: Vec<Cell>,
}

/// The rows of a text.
#[derive(Debug)]
pub(super) struct Grid {
    pub(super) rows: Vec<Row>,
}

/// The signs of products, which may stand in the corner.
const SIGNS: [&str; 12] = ["", "*", "·", "×", "∘", "•", "⋅", "∗", "⊗", "⊕", "+", "."];

impl Grid {
    /// The table that the grid means.
    pub(super) fn into_magma(self) -> Result<Magma, ImportError> {
        if self.rows.iter().all(|row| row.cells.is_empty()) {
            return Err(ImportError::Empty);
        }
        let columns = self.columns()?;
        let n = self.rows.len();
        if n != columns {
            return Err(ImportError::NotSquare { rows: n, columns });
        }
        let too_large = n > MAX_ORDER;
        if !too_large && self.holds_numbers_in_range() {
            return self.read_numbers();
        }
        if self.has_header() {
            return self.read_with_header();
        }
        if too_large {
            return Err(ImportError::TooLarge { max: MAX_ORDER });
        }
        // Numbers out of range may still be names: 1, 3, 5, 7 mod 8.
        let are_numbers = self.cells().all(|cell| cell.text.bytes().all(|b| b.is_ascii_digit()));
        if are_numbers && !self.is_named_by_first_row() {
            return self.read_numbers();
        }
        self.read_labels()
    }

    fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.rows.iter().flat_map(|row| &row.cells)
    }

    /// Whether the first row has no corner.
    fn lacks_corner(&self) -> bool {
        let others = &self.rows[1..];
        let count = self.rows[0].cells.len();
        !others.is_empty() && others.iter().all(|row| row.cells.len() == count + 1)
    }

    /// The number of cells of all rows, a missing corner included.
    fn columns(&self) -> Result<usize, ImportError> {
        let before = self.rows[0].cells.len();
        if self.lacks_corner() {
            return Ok(before + 1);
        }
        match self.rows.iter().find(|row| row.cells.len() != before) {
            Some(Row { at, cells }) => {
                Err(ImportError::Ragged { place: *at, count: cells.len(), before })
            }
            None => Ok(before),
        }
    }

    /// Whether first row and first column name the elements.
    fn has_header(&self) -> bool {
        if self.lacks_corner() {
            return true;
        }
        let corner = &self.rows[0].cells[0].text;
        let is_alone = || self.cells().filter(|cell| cell.text == *corner).count() == 1;
        let is_sign = || SIGNS.contains(&corner.as_str()) || self.is_group_below_header();
        self.rows.len() > 1 && is_alone() && is_sign()
    }

    /// Whether what stands below the first row repeats the names of that row only,
    /// and once in their order, as the products with an identity do. Without that,
    /// a lone name in the corner may be an identity that no product gives.
    fn is_group_below_header(&self) -> bool {
        let header: Vec<&str> = self.header().iter().map(|cell| cell.text.as_str()).collect();
        let names: HashSet<&str> = header.iter().copied().collect();
        let mut cells = self.rows[1..].iter().flat_map(|row| &row.cells);
        let repeats = |row: &Row| row.cells[1..].iter().map(|cell| &cell.text).eq(&header);
        // A header of one name would make a single product of every 2×2 table.
        names.len() == header.len()
            && names.len() > 1
            && cells.all(|cell| names.contains(cell.text.as_str()))
            && self.rows[1..].iter().any(repeats)
    }

    /// The cells of the first row behind the corner.
    fn header(&self) -> &[Cell] {
        let cells = &self.rows[0].cells;
        if self.lacks_corner() { cells } else { &cells[1..] }
    }

    fn read_with_header(&self) -> Result<Magma, ImportError> {
        let columns = Names::new(self.header(), "the header row")?;
        let rows = &self.rows[1..];
        let row_names = rows.iter().map(|row| &row.cells[0]);
        for cell in row_names.clone() {
            if !cell.text.is_empty() && columns.find(cell).is_none() {
                return Err(self.row_without_column(cell));
            }
        }
        Names::new(row_names, "the header column")?;
        let place = |row: &Row| columns.find(&row.cells[0]).expect("looked up above");
        columns.magma(rows.iter().map(|row| (place(row), &row.cells[1..])))
    }

    fn row_without_column(&self, cell: &Cell) -> ImportError {
        let label = cell.text.clone();
        if self.lacks_corner() {
            // It may as well be a table without a header, and a gap in its first row.
            let Row { at, cells } = &self.rows[0];
            let place = *at;
            return ImportError::GapOrHeader { place, count: cells.len(), row: cell.at, label };
        }
        ImportError::RowWithoutColumn { place: cell.at, label }
    }

    /// Whether the first row names every element that occurs, and each once.
    fn is_named_by_first_row(&self) -> bool {
        Names::new(&self.rows[0].cells, "the first row")
            .is_ok_and(|names| self.cells().all(|cell| names.find(cell).is_some()))
    }

    fn read_labels(&self) -> Result<Magma, ImportError> {
        let names = Names::new(&self.rows[0].cells, "the first row")?;
        names.magma(self.rows.iter().enumerate().map(|(x, row)| (x, row.cells.as_slice())))
    }

    /// The first and the last number of a table of numbers: they start at 0 if there
    /// is a 0, otherwise at 1.
    fn range(&self) -> (usize, usize) {
        let first = usize::from(self.cells().all(|cell| number(cell) != Some(0)));
        (first, self.rows.len() - 1 + first)
    }

    fn holds_numbers_in_range(&self) -> bool {
        let (_, last) = self.range();
        !self.lacks_corner() && self.cells().all(|cell| number(cell).is_some_and(|z| z <= last))
    }

    fn read_numbers(&self) -> Result<Magma, ImportError> {
        let (first, last) = self.range();
        let mut products = Array2::zeros((self.rows.len(), self.rows.len()));
        for (product, cell) in products.iter_mut().zip(self.cells()) {
            if cell.text.is_empty() {
                return Err(ImportError::EmptyCell { place: cell.at });
            }
            let Some(number) = number(cell).filter(|&number| number <= last) else {
                let number = cell.text.clone();
                return Err(ImportError::OutOfRange { place: cell.at, number, first, last });
            };
            *product = u16::try_from(number - first).expect("orders are at most MAX_ORDER");
        }
        let labels = (first..=last).map(|number| number.to_string()).collect();
        Ok(Magma::new(products, labels).expect("the numbers were checked"))
    }
}

fn number(cell: &Cell) -> Option<usize> {
    // A sign before the digits would be read as well.
    cell.text.parse().ok().filter(|_| cell.text.bytes().all(|b| b.is_ascii_digit()))
}

/// What the elements are called, in order.
struct Names<'a> {
    cells: Vec<&'a Cell>,
    index: HashMap<&'a str, usize>,
    /// Where they are named, in words.
    source: &'static str,
}

impl<'a> Names<'a> {
    /// Each cell names one element.
    fn new(
        cells: impl IntoIterator<Item = &'a Cell>,
        source: &'static str,
    ) -> Result<Self, ImportError> {
        let mut names = Self { cells: Vec::new(), index: HashMap::new(), source };
        for cell in cells {
            if cell.text.is_empty() {
                return Err(ImportError::EmptyName { place: cell.at });
            }
            if let Some(first) = names.index.insert(&cell.text, names.cells.len()) {
                let (place, first) = (cell.at, names.cells[first].at);
                return Err(ImportError::RepeatedName { place, label: cell.text.clone(), first });
            }
            names.cells.push(cell);
        }
        Ok(names)
    }

    fn find(&self, cell: &Cell) -> Option<usize> {
        self.index.get(cell.text.as_str()).copied()
    }

    /// The table with these products, row by row, in which each row comes with the
    /// number of its element.
    fn magma<'b>(
        &self,
        rows: impl Iterator<Item = (usize, &'b [Cell])>,
    ) -> Result<Magma, ImportError> {
        let n = self.cells.len();
        let mut products = Array2::zeros((n, n));
        for (x, row) in rows {
            for (y, cell) in row.iter().enumerate() {
                let product = self.find(cell).ok_or_else(|| self.unknown(cell))?;
                products[[x, y]] = u16::try_from(product).expect("orders are at most MAX_ORDER");
            }
        }
        let labels = self.cells.iter().map(|cell| cell.text.clone()).collect();
        Ok(Magma::new(products, labels).expect("all products were found among the elements"))
    }

    fn unknown(&self, cell: &Cell) -> ImportError {
        let place = cell.at;
        if cell.text.is_empty() {
            return ImportError::EmptyCell { place };
        }
        ImportError::UnknownLabel { place, label: cell.text.clone(), named_by: self.source }
    }
}
