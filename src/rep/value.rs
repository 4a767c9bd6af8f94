//! Values of characters: sums of roots of unity.

use crate::integers::gcd;
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
    /// The u prime to e: the conjugations ζ ↦ ζ^u.
    units: Vec<usize>,
}

impl RootsOfUnity {
    /// Each coordinate is off by less than 2⁻⁵¹: the argument given to `libm` is
    /// at most π/4, off by its three roundings, that is by less than 2.4·2⁻⁵³,
    /// and `libm` adds less than one ulp, at most 2⁻⁵³.
    pub(super) fn new(e: usize) -> Self {
        let points = (0..=e / 2).map(|j| point(j, e)).collect();
        let units = (1..=e).filter(|&u| gcd(u, e) == 1).collect();
        Self { e, points, units }
    }

    /// Σ m_j ζ^j.
    ///
    /// An algebraic integer whose conjugates are all smaller than 1 is zero, for
    /// their product is an integer. So the sum x is the integer z if no conjugate
    /// of x − z exceeds 1/2, and real if none of x − x̄ does: no rounding matters.
    pub(super) fn sum(&self, eigenvalues: &Eigenvalues) -> CharacterValue {
        let [re, im] = self.conjugate(eigenvalues, 1);
        let all_conjugates = |are_close: &dyn Fn([f64; 2]) -> bool| {
            self.units.iter().all(|&u| are_close(self.conjugate(eigenvalues, u)))
        };
        let d: i32 = eigenvalues.values().sum();
        let integer = (-d..=d).find(|&z| (re - f64::from(z)).abs() < 0.5).filter(|&z| {
            let z = f64::from(z);
            all_conjugates(&|[re, im]| (re - z) * (re - z) + im * im < 0.25)
        });
        if let Some(z) = integer {
            return CharacterValue { re: z.into(), im: 0.0, integer };
        }
        let real = im == 0.0 || all_conjugates(&|[_, im]| im.abs() < 0.25);
        CharacterValue { re, im: if real { 0.0 } else { im }, integer: None }
    }

    /// (re, im) of Σ m_j ζ^(uj).
    ///
    /// The terms of ζ^j and ζ^(e−j) are brought together first, which makes sums
    /// over conjugate eigenvalues conjugate to the last bit.
    fn conjugate(&self, eigenvalues: &Eigenvalues, u: usize) -> [f64; 2] {
        let mut folded = BTreeMap::new();
        for (&j, &m) in eigenvalues {
            let j = j * u % self.e;
            let (j, sign) = if 2 * j <= self.e { (j, 1) } else { (self.e - j, -1) };
            let (cosines, sines) = folded.entry(j).or_insert((0, 0));
            *cosines += m;
            *sines += sign * m;
        }
        folded.into_iter().fold([0.0, 0.0], |[re, im], (j, (cosines, sines))| {
            let [cos, sin] = self.points[j];
            [re + f64::from(cosines) * cos, im + f64::from(sines) * sin]
        })
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
