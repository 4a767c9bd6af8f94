//! Reading permutations in cycle notation.

use super::{
    Permutation,
    text::{beginning, line_and_column},
};
use std::str::FromStr;
use thiserror::Error;

/// Why a text is not a permutation, or a list of them, and where.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("line {line}, column {column}: {problem}")]
pub struct ParsePermutationError {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// What stands there.
    pub problem: CycleProblem,
}

/// What is wrong with a cycle.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum CycleProblem {
    /// Something other than a cycle.
    #[error("expected a cycle such as (1 2 3), found {0}")]
    NoCycle(String),
    /// A cycle that is not closed.
    #[error("this cycle is not closed: write ) after its last point")]
    NotClosed,
    /// Not a point from 1 to 255.
    #[error("'{0}' is not a point: points are whole numbers from 1 to 255")]
    Point(String),
    /// A point that occurs twice, so that the cycles are not disjoint.
    #[error("point {0} occurs twice: write disjoint cycles, and a comma between permutations")]
    Repeated(u8),
}

type Parsed<T> = Result<T, ParsePermutationError>;

impl FromStr for Permutation {
    type Err = ParsePermutationError;

    /// Disjoint cycles on points from 1, separated by spaces or commas; the
    /// degree is the largest point moved.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut reader = Reader { text, at: 0 };
        reader.skip(char::is_whitespace);
        let permutation = reader.permutation(char::is_whitespace)?;
        if reader.rest().is_empty() { Ok(permutation) } else { Err(reader.no_cycle()) }
    }
}

/// The permutations of a list: separated by commas, semicolons or line breaks
/// outside of the cycles.
///
/// # Errors
/// If a cycle cannot be read, or there is none.
pub(super) fn parse_permutations(text: &str) -> Result<Vec<Permutation>, ParsePermutationError> {
    let is_separator = |c: char| c.is_whitespace() || matches!(c, ',' | ';');
    // A line break ends a permutation; other spaces may stand between its cycles.
    let is_space = |c: char| c.is_whitespace() && c != '\n';
    let mut reader = Reader { text, at: 0 };
    let mut permutations = Vec::new();
    loop {
        reader.skip(is_separator);
        if reader.rest().is_empty() && !permutations.is_empty() {
            return Ok(permutations);
        }
        permutations.push(reader.permutation(is_space)?);
        if !reader.rest().is_empty() && !reader.rest().starts_with(is_separator) {
            return Err(reader.no_cycle());
        }
    }
}

/// A place in a text.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn skip(&mut self, kind: impl Fn(char) -> bool) {
        self.at = self.text.len() - self.rest().trim_start_matches(kind).len();
    }

    /// One or more disjoint cycles, with `is_space` between them and behind.
    fn permutation(&mut self, is_space: fn(char) -> bool) -> Parsed<Permutation> {
        let mut cycles = Vec::new();
        let mut seen = [false; 256];
        loop {
            cycles.push(self.cycle(&mut seen)?);
            self.skip(is_space);
            if !self.rest().starts_with('(') {
                return Ok(from_disjoint_cycles(&cycles));
            }
        }
    }

    /// A cycle on points from 0, none of which is marked in `seen` yet.
    fn cycle(&mut self, seen: &mut [bool; 256]) -> Parsed<Vec<u8>> {
        let start = self.at;
        let inside = self.rest().strip_prefix('(').ok_or_else(|| self.no_cycle())?;
        self.at = self.text.len() - inside.len();
        let mut points = Vec::new();
        loop {
            self.skip(|c| c.is_whitespace() || c == ',');
            if let Some(rest) = self.rest().strip_prefix(')') {
                self.at = self.text.len() - rest.len();
                return Ok(points);
            }
            if self.rest().is_empty() || self.rest().starts_with('(') {
                self.at = start;
                return Err(self.error(CycleProblem::NotClosed));
            }
            let is_end = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')');
            let word = self.rest().split(is_end).next().unwrap_or_default();
            points.push(self.point(word, seen)?);
            self.at += word.len();
        }
    }

    /// The point, from 0, that `word` denotes, which stands here.
    fn point(&self, word: &str, seen: &mut [bool; 256]) -> Parsed<u8> {
        // The empty word is what stands before a semicolon.
        let point = word.parse::<u8>().ok().filter(|&point| point > 0);
        let point = point.ok_or_else(|| {
            let word = if word.is_empty() { ";" } else { word };
            self.error(CycleProblem::Point(beginning(word)))
        })?;
        if std::mem::replace(&mut seen[usize::from(point)], true) {
            return Err(self.error(CycleProblem::Repeated(point)));
        }
        Ok(point - 1)
    }

    /// What to say if no cycle starts here.
    fn no_cycle(&self) -> ParsePermutationError {
        let word = self.rest().split_whitespace().next();
        let found = word.map_or("nothing".to_owned(), |word| format!("'{}'", beginning(word)));
        self.error(CycleProblem::NoCycle(found))
    }

    fn error(&self, problem: CycleProblem) -> ParsePermutationError {
        let (line, column) = line_and_column(self.text, self.at);
        ParsePermutationError { line, column, problem }
    }
}

fn from_disjoint_cycles(cycles: &[Vec<u8>]) -> Permutation {
    let cycles = || cycles.iter().filter(|cycle| cycle.len() > 1);
    let degree = cycles().flatten().map(|&point| point + 1).max().unwrap_or(0);
    let mut images: Vec<u8> = (0..degree).collect();
    for cycle in cycles() {
        for (&point, &image) in cycle.iter().zip(cycle.iter().cycle().skip(1)) {
            images[usize::from(point)] = image;
        }
    }
    Permutation::from_images(images).expect("disjoint cycles rearrange the points")
}
