//! Groups of matrices over the integers mod a prime.

use super::cyclic_extensions::{Metacyclic, dicyclic, dihedral};
use crate::{group::CayleyTable, sorting};
use std::{collections::HashMap, fmt};

/// A group of 2×2 matrices over the integers mod a prime p.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MatrixGroup {
    /// SL(2,p), determinant 1, order p(p² - 1).
    SpecialLinear,
    /// GL(2,p), all invertible matrices, order p(p - 1)(p² - 1).
    GeneralLinear,
    /// PSL(2,p), SL(2,p) modulo ±1.
    ProjectiveSpecialLinear,
    /// PGL(2,p), GL(2,p) modulo scalar matrices, order p(p² - 1).
    ProjectiveGeneralLinear,
}

/// Entries in reading order.
type Matrix = [u16; 4];

impl MatrixGroup {
    /// |G|, or `u64::MAX` if it is larger than that.
    pub(super) fn order(self, p: u64) -> u64 {
        let special = p.saturating_pow(3).saturating_sub(p);
        match self {
            Self::SpecialLinear | Self::ProjectiveGeneralLinear => special,
            Self::GeneralLinear => special.saturating_mul(p.saturating_sub(1)),
            // Not halved when it is only known to be larger than u64::MAX.
            Self::ProjectiveSpecialLinear if p == 2 || special == u64::MAX => special,
            Self::ProjectiveSpecialLinear => special / 2,
        }
    }

    /// The identity, then the other matrices in lexicographic order; of the
    /// multiples that are one element of a projective group the first stands for all.
    pub(super) fn table(self, p: u16) -> CayleyTable {
        let mut elements: Vec<Matrix> = self.matrices(p);
        sorting::sort_by_key(&mut elements, |&m| (m != [1, 0, 0, 1], m));
        let index: HashMap<Matrix, usize> =
            elements.iter().enumerate().map(|(x, &m)| (m, x)).collect();
        let labels = elements.iter().map(|[a, b, c, d]| format!("[{a} {b}; {c} {d}]")).collect();
        CayleyTable::constructed(labels, |x, y| {
            index[&self.representative(multiply(elements[x], elements[y], p), p)]
        })
    }

    fn matrices(self, p: u16) -> Vec<Matrix> {
        let lines = || (0..p).flat_map(move |a| (0..p).map(move |b| [a, b]));
        let all = lines().flat_map(|[a, b]| lines().map(move |[c, d]| [a, b, c, d]));
        let determinant = |[a, b, c, d]: Matrix| (a * d + p * p - b * c) % p;
        let belongs = |&m: &Matrix| match self {
            Self::SpecialLinear | Self::ProjectiveSpecialLinear => determinant(m) == 1,
            Self::GeneralLinear | Self::ProjectiveGeneralLinear => determinant(m) != 0,
        };
        all.filter(belongs).filter(|&m| self.representative(m, p) == m).collect()
    }

    /// The first of the multiples of `m` that are the same element.
    fn representative(self, m: Matrix, p: u16) -> Matrix {
        let multiple = |factor: u16| m.map(|entry| entry * factor % p);
        match self {
            Self::SpecialLinear | Self::GeneralLinear => m,
            Self::ProjectiveSpecialLinear => m.min(multiple(p - 1)),
            Self::ProjectiveGeneralLinear => (1..p).map(multiple).min().expect("p is at least 2"),
        }
    }
}

fn multiply([a, b, c, d]: Matrix, [e, f, g, h]: Matrix, p: u16) -> Matrix {
    [a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h].map(|entry| entry % p)
}

impl fmt::Display for MatrixGroup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::SpecialLinear => "SL",
            Self::GeneralLinear => "GL",
            Self::ProjectiveSpecialLinear => "PSL",
            Self::ProjectiveGeneralLinear => "PGL",
        })
    }
}

/// Heis(p): `[1 a c; 0 1 b; 0 0 1]` at `(pa + b)p + c`.
pub(super) fn heisenberg(p: u16) -> CayleyTable {
    let p = usize::from(p);
    let entries = |x: usize| [x / (p * p), x / p % p, x % p];
    let label = |x| {
        let [a, b, c] = entries(x);
        format!("[1 {a} {c}; 0 1 {b}; 0 0 1]")
    };
    CayleyTable::constructed((0..p.pow(3)).map(label).collect(), |x, y| {
        let ([a, b, c], [a2, b2, c2]) = (entries(x), entries(y));
        ((a + a2) % p * p + (b + b2) % p) * p + (c + c2 + a * b2) % p
    })
}

/// Extraspecial of order p³ and exponent p; D4 for p = 2.
pub(super) fn extraspecial_plus(p: u16) -> CayleyTable {
    if p == 2 { dihedral(4) } else { heisenberg(p) }
}

/// Extraspecial of order p³ and exponent p²; Q8 for p = 2.
pub(super) fn extraspecial_minus(p: u16) -> CayleyTable {
    if p == 2 {
        dicyclic(2)
    } else {
        Metacyclic { n: p * p, k: p + 1, m: p, t: 0 }.table(["a", "b"])
    }
}
