//! Text of cells with separators between them.

use super::{
    ImportError, NO_PART_OF_TABLE, Place,
    grid::{Cell, Grid, Row},
};
use crate::group::MAX_ORDER;
use std::fmt;

/// The rows of `text`.
pub(super) fn read(text: &str) -> Result<Grid, ImportError> {
    let separator = Separator::of_text(text);
    let mut rows: Vec<Row> = Vec::new();
    for (line, words) in (1..).zip(text.lines()).filter(|(_, words)| !is_passed_over(words)) {
        if words.matches('"').count() % 2 == 1 {
            return Err(ImportError::OpenQuote { line });
        }
        let cells = separator.split(words);
        let as_before = rows.first().is_none_or(|row| row.cells.len() == cells.len());
        if let Some(here) = separator.contradiction(words, as_before) {
            return Err(ImportError::MixedSeparators { line, here, before: separator });
        }
        // One more for the header.
        if cells.len() > MAX_ORDER + 1 || rows.len() > MAX_ORDER {
            return Err(ImportError::TooLarge { max: MAX_ORDER });
        }
        let places = (1..).map(|cell| Place::Cell { line, cell });
        let cells = cells.into_iter().zip(places).map(|(text, at)| Cell { text, at }).collect();
        rows.push(Row { at: Place::Line { line }, cells });
    }
    // Spreadsheets leave rows of nothing but separators behind.
    while rows.pop_if(|row| row.cells.iter().all(|cell| cell.text.is_empty())).is_some() {}
    Ok(Grid { rows })
}

/// Whether a line holds no part of a table.
fn is_passed_over(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || NO_PART_OF_TABLE.iter().any(|start| line.starts_with(start))
}

/// What stands between cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tabulator.
    Tab,
    /// One or more spaces.
    Space,
}

impl fmt::Display for Separator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Comma => "commas",
            Self::Semicolon => "semicolons",
            Self::Tab => "tabs",
            Self::Space => "spaces",
        })
    }
}

impl Separator {
    /// That of the text: what the first line that shows one shows.
    fn of_text(text: &str) -> Self {
        let lines = text.lines().filter(|line| !is_passed_over(line));
        lines.map(Self::of_line).find(Option::is_some).flatten().unwrap_or(Self::Space)
    }

    /// What separates the cells of a line, `None` if it is a single cell. The
    /// rarest sign in labels counts first.
    fn of_line(line: &str) -> Option<Self> {
        [Self::Tab, Self::Semicolon, Self::Comma, Self::Space]
            .into_iter()
            .find(|separator| separator.stands_in(line.trim()))
    }

    fn stands_in(self, line: &str) -> bool {
        outside(line).any(|(_, c)| self.is(c))
    }

    /// The separator of a line, if it is another one than that of the lines before.
    fn contradiction(self, line: &str, has_as_many_cells: bool) -> Option<Self> {
        let here = Self::of_line(line).filter(|&here| here != self)?;
        let contradicts = match self {
            // Other signs would have been seen in the labels before.
            Self::Space => here != Self::Tab,
            _ => !has_as_many_cells,
        };
        contradicts.then_some(here)
    }

    fn split(self, line: &str) -> Vec<String> {
        let mut cells = Vec::new();
        let mut start = 0;
        for (at, sign) in outside(line).filter(|&(_, c)| self.is(c)) {
            cells.push(&line[start..at]);
            start = at + sign.len_utf8();
        }
        cells.push(&line[start..]);
        // Several spaces are one separator.
        cells.retain(|cell| self != Self::Space || !cell.is_empty());
        cells.into_iter().map(unquoted).collect()
    }

    fn is(self, c: char) -> bool {
        match self {
            Self::Comma => c == ',',
            Self::Semicolon => c == ';',
            Self::Tab => c == '\t',
            Self::Space => c.is_whitespace(),
        }
    }
}

/// The characters of a line that stand neither in quotation marks nor in
/// brackets, with their places in bytes.
fn outside(line: &str) -> impl Iterator<Item = (usize, char)> {
    let (mut quoted, mut depth) = (false, 0_usize);
    line.char_indices().filter(move |&(_, c)| {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth = depth.saturating_sub(1),
            _ => return !quoted && depth == 0,
        }
        false
    })
}

/// The text of a cell, without the quotation marks around it.
fn unquoted(cell: &str) -> String {
    let cell = cell.trim();
    match cell.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')) {
        Some(inner) => inner.replace("\"\"", "\"").trim().to_owned(),
        None => cell.to_owned(),
    }
}
