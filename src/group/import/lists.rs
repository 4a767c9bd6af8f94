//! Lists of lists, as GAP and JSON write them.

use super::{
    ImportError, NO_PART_OF_TABLE, Place,
    grid::{Cell, Grid, Row},
};
use crate::group::{MAX_ORDER, text::beginning};

/// Whether `text` starts like a list of lists, or like one with a name:
/// `table := [ [`; or is a single list, which cannot be a cell either.
pub(super) fn is_list(text: &str) -> bool {
    let mut reader = Reader::new(text);
    reader.skip_name();
    let is_single = !reader.rest.trim_start_matches('[').contains(['[', '\n']);
    reader.eat("[") && (is_single || matches!(reader.next(), Some('[' | ']')))
}

/// The rows of `text`.
pub(super) fn read(text: &str) -> Result<Grid, ImportError> {
    let mut reader = Reader::new(text);
    reader.skip_name();
    reader.expect("[", "a list of lists")?;
    let mut rows = Vec::new();
    while reader.is_before_item(rows.is_empty())? {
        let cells = reader.row()?;
        rows.push(Row { at: Place::Row { row: rows.len() + 1 }, cells });
        check_size(rows.len())?;
    }
    while reader.eat(";") {}
    if reader.next().is_some() {
        return Err(reader.error("the end of the text"));
    }
    Ok(Grid { rows })
}

fn check_size(count: usize) -> Result<(), ImportError> {
    // One more for the header.
    if count > MAX_ORDER + 1 { Err(ImportError::TooLarge { max: MAX_ORDER }) } else { Ok(()) }
}

/// A place in a text.
struct Reader<'a> {
    rest: &'a str,
    /// From 1.
    line: usize,
    /// In characters, from 1.
    column: usize,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self { rest: text, line: 1, column: 1 }
    }

    /// Moves to where `rest`, the end of the text, begins.
    fn move_to(&mut self, rest: &'a str) {
        for c in self.rest[..self.rest.len() - rest.len()].chars() {
            if c == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
        self.rest = rest;
    }

    /// Moves past spaces, line breaks and comments.
    fn skip(&mut self) {
        self.move_to(self.rest.trim_start());
        while NO_PART_OF_TABLE.iter().any(|start| self.rest.starts_with(start)) {
            let end = self.rest.find('\n').unwrap_or(self.rest.len());
            self.move_to(self.rest[end..].trim_start());
        }
    }

    /// Moves past `name :=`, if that comes next.
    fn skip_name(&mut self) {
        self.skip();
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        let behind = self.rest.trim_start_matches(is_part).trim_start();
        if let Some(value) = behind.strip_prefix(":=") {
            self.move_to(value);
        }
    }

    /// What comes next after spaces.
    fn next(&mut self) -> Option<char> {
        self.skip();
        self.rest.chars().next()
    }

    fn eat(&mut self, sign: &str) -> bool {
        self.skip();
        let rest = self.rest.strip_prefix(sign);
        if let Some(rest) = rest {
            self.move_to(rest);
        }
        rest.is_some()
    }

    fn expect(&mut self, sign: &str, expected: &'static str) -> Result<(), ImportError> {
        if self.eat(sign) { Ok(()) } else { Err(self.error(expected)) }
    }

    /// Whether another item of a list comes, rather than its end, which is passed.
    fn is_before_item(&mut self, is_first: bool) -> Result<bool, ImportError> {
        if self.eat("]") {
            return Ok(false);
        }
        if !is_first {
            self.expect(",", "',' or ']'")?;
        }
        Ok(true)
    }

    fn row(&mut self) -> Result<Vec<Cell>, ImportError> {
        self.expect("[", "'[' and a row")?;
        let mut cells = Vec::new();
        while self.is_before_item(cells.is_empty())? {
            cells.push(self.cell()?);
            if self.eat("..") {
                self.range(&mut cells)?;
                self.expect("]", "']' behind the range")?;
                return Ok(cells);
            }
            check_size(cells.len())?;
        }
        Ok(cells)
    }

    /// A number, or a text in quotation marks.
    fn cell(&mut self) -> Result<Cell, ImportError> {
        self.skip();
        let at = self.place();
        let rest = self.rest;
        let (text, behind) = match rest.strip_prefix('"') {
            Some(inner) => {
                inner.split_once('"').ok_or_else(|| self.error("a closed quotation mark"))?
            }
            None => rest.split_at(rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())),
        };
        if text.is_empty() {
            return Err(self.error("a number"));
        }
        self.move_to(behind);
        Ok(Cell { text: text.to_owned(), at })
    }

    /// The rest of `[1 .. 4]` or `[1, 3 .. 7]`, behind the dots.
    fn range(&mut self, cells: &mut Vec<Cell>) -> Result<(), ImportError> {
        let end = self.cell()?;
        let number = |cell: &Cell| cell.text.parse::<u64>().ok();
        let first = cells.first().and_then(number);
        let second = match cells.len() {
            1 => first.and_then(|first| first.checked_add(1)),
            2 => number(&cells[1]),
            _ => None,
        };
        match (first, second, number(&end)) {
            (Some(first), Some(second), Some(last)) if first < second && first <= last => {
                let step = second - first;
                let steps = (last - first) / step;
                check_size(usize::try_from(steps).unwrap_or(usize::MAX))?;
                let text = |i: u64| (first + i * step).to_string();
                *cells = (0..=steps).map(|i| Cell { text: text(i), at: end.at }).collect();
                Ok(())
            }
            _ => Err(ImportError::Syntax {
                place: end.at,
                expected: "a range of ascending numbers such as 1 .. 4",
                found: format!("'{}'", beginning(&end.text)),
            }),
        }
    }

    fn place(&self) -> Place {
        Place::Column { line: self.line, column: self.column }
    }

    fn error(&mut self, expected: &'static str) -> ImportError {
        self.skip();
        let word = self.rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(self.rest.len());
        let sign = self.rest.chars().next().map_or(0, char::len_utf8);
        let found = match &self.rest[..word.max(sign)] {
            "" => "the end".to_owned(),
            found => format!("'{}'", beginning(found)),
        };
        ImportError::Syntax { place: self.place(), expected, found }
    }
}
