//! Permutations of `0..degree` in one-line notation, written as cycles on `1..=degree`.

use std::{fmt, str::FromStr};
use thiserror::Error;

/// A permutation `p` with `p[i]` = image of `i`, points from 0.
///
/// `Display` and `FromStr` use cycle notation on points from 1, as textbooks
/// and GAP do: `(1 2 3)(4 5)`, the identity as `()`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Permutation(Vec<u8>);

/// Why a text is not a permutation in cycle notation.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ParsePermutationError {
    /// A bracket is missing or stands where none belongs.
    #[error("expected cycles such as (1 2 3)(4 5), found '{0}'")]
    Brackets(String),
    /// Not a point from 1 to 255.
    #[error("'{0}' is not a point: points are whole numbers from 1 to 255")]
    Point(String),
    /// A point that occurs twice, so that the cycles are not disjoint.
    #[error("point {0} occurs twice: write disjoint cycles")]
    Repeated(u8),
}

impl Permutation {
    /// The permutation with the given images, or `None` if they are not a
    /// rearrangement of `0..images.len()`.
    #[must_use]
    pub fn from_images(images: Vec<u8>) -> Option<Self> {
        let mut seen = vec![false; images.len()];
        for &image in &images {
            let slot = seen.get_mut(usize::from(image))?;
            if std::mem::replace(slot, true) {
                return None;
            }
        }
        Some(Self(images))
    }

    /// The identity on `degree` points.
    #[must_use]
    pub fn identity(degree: u8) -> Self {
        Self((0..degree).collect())
    }

    /// Images of `0, 1, …` in order.
    #[must_use]
    pub fn images(&self) -> &[u8] {
        &self.0
    }

    /// `self` first, then `next`: `(self·next)[i] = next[self[i]]`.
    ///
    /// # Panics
    /// If the degrees differ.
    #[must_use]
    pub fn then(&self, next: &Self) -> Self {
        assert_eq!(self.0.len(), next.0.len(), "permutations of different degree");
        Self(self.0.iter().map(|&i| next.0[usize::from(i)]).collect())
    }

    /// The permutation that undoes this one.
    #[must_use]
    pub fn inverse(&self) -> Self {
        let mut images = self.0.clone();
        for (point, &image) in (0u8..).zip(&self.0) {
            images[usize::from(image)] = point;
        }
        Self(images)
    }

    /// Whether it is a product of an even number of transpositions.
    #[must_use]
    pub fn is_even(&self) -> bool {
        self.cycles().iter().filter(|cycle| cycle.len() % 2 == 0).count() % 2 == 0
    }

    /// Cycles of length two and more, each from its smallest point, points from 0.
    #[must_use]
    pub fn cycles(&self) -> Vec<Vec<u8>> {
        let mut seen = vec![false; self.0.len()];
        let mut cycles = Vec::new();
        for (start, _) in (0u8..).zip(&self.0) {
            let mut cycle = Vec::new();
            let mut point = start;
            while !std::mem::replace(&mut seen[usize::from(point)], true) {
                cycle.push(point);
                point = self.0[usize::from(point)];
            }
            if cycle.len() > 1 {
                cycles.push(cycle);
            }
        }
        cycles
    }

    /// The same permutation on `degree` points, the added ones fixed.
    ///
    /// # Panics
    /// If `degree` is smaller than the present degree.
    #[must_use]
    pub fn extended_to(&self, degree: u8) -> Self {
        assert!(usize::from(degree) >= self.0.len(), "a permutation cannot lose points");
        let mut images: Vec<u8> = (0..degree).collect();
        images[..self.0.len()].copy_from_slice(&self.0);
        Self(images)
    }
}

impl fmt::Display for Permutation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cycles = self.cycles();
        if cycles.is_empty() {
            return f.write_str("()");
        }
        for cycle in cycles {
            let points: Vec<String> =
                cycle.iter().map(|&point| (u16::from(point) + 1).to_string()).collect();
            write!(f, "({})", points.join(" "))?;
        }
        Ok(())
    }
}

impl FromStr for Permutation {
    type Err = ParsePermutationError;

    /// Disjoint cycles on points from 1, separated by spaces or commas; the
    /// degree is the largest point named.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let brackets = || ParsePermutationError::Brackets(text.trim().to_owned());
        let mut rest = text.trim();
        let mut cycles = Vec::new();
        while !rest.is_empty() {
            let inner = rest.strip_prefix('(').ok_or_else(brackets)?;
            let (cycle, after) = inner.split_once(')').ok_or_else(brackets)?;
            cycles.push(parse_cycle(cycle)?);
            rest = after.trim_start();
        }
        if cycles.is_empty() {
            return Err(brackets());
        }
        from_disjoint_cycles(&cycles)
    }
}

fn parse_cycle(text: &str) -> Result<Vec<u8>, ParsePermutationError> {
    text.split([' ', ','])
        .filter(|word| !word.is_empty())
        .map(|word| match word.parse::<u8>() {
            Ok(point) if point > 0 => Ok(point - 1),
            _ => Err(ParsePermutationError::Point(word.to_owned())),
        })
        .collect()
}

fn from_disjoint_cycles(cycles: &[Vec<u8>]) -> Result<Permutation, ParsePermutationError> {
    let degree = cycles.iter().flatten().map(|&point| point + 1).max().unwrap_or(0);
    let mut images: Vec<u8> = (0..degree).collect();
    let mut seen = vec![false; usize::from(degree)];
    for cycle in cycles {
        for (&point, &image) in cycle.iter().zip(cycle.iter().cycle().skip(1)) {
            if std::mem::replace(&mut seen[usize::from(point)], true) {
                return Err(ParsePermutationError::Repeated(point + 1));
            }
            images[usize::from(point)] = image;
        }
    }
    Ok(Permutation(images))
}
