//! Values of characters: sums of roots of unity.

use std::{collections::BTreeMap, f64::consts::TAU};

/// A value of a character, χ(g) = re + i·im, and the integer that it is, if it
/// is rational.
///
/// Real values have im = 0 exactly, rational ones are exact, and the values of
/// conjugate characters are conjugate to the last bit. How far the others can be
/// off is [`CharacterTable::error_bound`](super::CharacterTable::error_bound).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CharacterValue {
    re: f64,
    im: f64,
    integer: Option<i32>,
}

impl CharacterValue {
    /// The real part.
    #[must_use]
    pub fn re(self) -> f64 {
        self.re
    }

    /// The imaginary part.
    #[must_use]
    pub fn im(self) -> f64 {
        self.im
    }

    /// The value, if it is rational; it is then an integer.
    #[must_use]
    pub fn integer(self) -> Option<i32> {
        self.integer
    }

    /// Whether `other` is the complex conjugate.
    pub(super) fn is_conjugate_to(self, other: Self) -> bool {
        self.re == other.re && self.im == -other.im
    }
}

/// The eigenvalues of ρ(g): the multiplicity of ζ^j, ζ = exp(2πi/e), by j.
pub(super) type Eigenvalues = BTreeMap<usize, i32>;

/// The e-th roots of unity, for sums of them.
pub(super) struct RootsOfUnity {
    e: usize,
    /// cos and sin of 2πj/e for j from 0 to e/2.
    points: Vec<[f64; 2]>,
    /// Number and sum of the primitive r-th roots, φ(r) and μ(r), for the r that divide e.
    primitive: BTreeMap<usize, (usize, i32)>,
}

impl RootsOfUnity {
    /// Each coordinate is off by less than 2⁻⁵¹: the argument given to `libm` is
    /// at most π/4, off by its three roundings, that is by less than 2.4·2⁻⁵³,
    /// and `libm` adds less than one ulp, at most 2⁻⁵³.
    pub(super) fn new(e: usize) -> Self {
        let divisors = (1..=e).filter(|&r| e.is_multiple_of(r));
        Self {
            e,
            points: (0..=e / 2).map(|j| point(j, e)).collect(),
            primitive: divisors.map(|r| (r, totient_and_moebius(r))).collect(),
        }
    }

    /// Σ m_j ζ^j.
    ///
    /// The terms of ζ^j and ζ^(e−j) are brought together first, which makes sums
    /// over conjugate eigenvalues conjugate, and real ones real, to the last bit.
    pub(super) fn sum(&self, eigenvalues: &Eigenvalues) -> CharacterValue {
        if let Some(integer) = self.rational_sum(eigenvalues) {
            return CharacterValue { re: integer.into(), im: 0.0, integer: Some(integer) };
        }
        let mut folded = BTreeMap::new();
        for (&j, &m) in eigenvalues {
            let (j, sign) = if 2 * j <= self.e { (j, 1) } else { (self.e - j, -1) };
            let (cosines, sines) = folded.entry(j).or_insert((0, 0));
            *cosines += m;
            *sines += sign * m;
        }
        let (mut re, mut im) = (0.0, 0.0);
        for (j, (cosines, sines)) in folded {
            let [cos, sin] = self.points[j];
            re += f64::from(cosines) * cos;
            im += f64::from(sines) * sin;
        }
        CharacterValue { re, im, integer: None }
    }

    /// Σ m_j ζ^j, if the multiplicities are the same for all Galois conjugates:
    /// for the ζ^j of the same order r = e/gcd(j, e).
    fn rational_sum(&self, eigenvalues: &Eigenvalues) -> Option<i32> {
        let order = |(&j, &m)| (self.e / gcd(j, self.e), m);
        let mut orders: Vec<(usize, i32)> = eigenvalues.iter().map(order).collect();
        orders.sort_unstable();
        let term = |orbit: &[(usize, i32)]| {
            let ((r, first), (_, last)) = (orbit[0], orbit[orbit.len() - 1]);
            let (count, sum) = self.primitive[&r];
            (orbit.len() == count && first == last).then_some(first * sum)
        };
        orders.chunk_by(|a, b| a.0 == b.0).map(term).sum()
    }
}

/// (cos, sin) of 2πj/e, 0 ≤ 2j ≤ e, from an angle of at most π/4.
fn point(j: usize, e: usize) -> [f64; 2] {
    let (j, e) = (j as f64, e as f64);
    if 8.0 * j <= e {
        let angle = TAU * j / e;
        [libm::cos(angle), libm::sin(angle)]
    } else if 8.0 * j <= 3.0 * e {
        let before_half_pi = TAU * (e - 4.0 * j) / (4.0 * e);
        [libm::sin(before_half_pi), libm::cos(before_half_pi)]
    } else {
        let before_pi = TAU * (e - 2.0 * j) / (2.0 * e);
        [-libm::cos(before_pi), libm::sin(before_pi)]
    }
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// φ(r) and μ(r).
fn totient_and_moebius(mut r: usize) -> (usize, i32) {
    let (mut phi, mut mu) = (1, 1);
    for q in 2.. {
        if r == 1 {
            break;
        }
        if r.is_multiple_of(q) {
            r /= q;
            phi *= q - 1;
            mu = -mu;
            while r.is_multiple_of(q) {
                r /= q;
                phi *= q;
                mu = 0;
            }
        }
    }
    (phi, mu)
}
