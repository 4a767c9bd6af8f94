//! Permutations of `0..degree` in one-line notation, written as cycles on `1..=degree`.

use std::fmt;

/// A permutation `p` with `p[i]` = image of `i`, points from 0.
///
/// `Display` and `FromStr` use cycle notation on points from 1, as textbooks
/// and GAP do: `(1 2 3)(4 5)`, the identity as `()`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Permutation(Vec<u8>);

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

    /// The number of points.
    ///
    /// # Panics
    /// Never for values from [`FromStr`](std::str::FromStr): it is at most 255.
    #[must_use]
    pub fn degree(&self) -> u8 {
        u8::try_from(self.0.len()).expect("points are numbered by u8")
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
        for (point, &image) in (0..=u8::MAX).zip(&self.0) {
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
        for (start, _) in (0..=u8::MAX).zip(&self.0) {
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
