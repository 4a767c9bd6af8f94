//! Cyclic groups and their extensions by cyclic groups.

use crate::group::CayleyTable;
use crate::integers::{largest_prime_factor, power_mod};

/// C_n as the residues 0 to n - 1.
pub(super) fn cyclic(n: u16) -> CayleyTable {
    let labels = (0..n).map(|k| k.to_string()).collect();
    CayleyTable::constructed(labels, |x, y| (x + y) % usize::from(n))
}

/// ⟨a, b | aⁿ = 1, bᵐ = aᵗ, bab⁻¹ = aᵏ⟩, with kᵐ = 1 and kt = t mod n.
pub(super) struct Metacyclic {
    pub(super) n: u16,
    pub(super) k: u16,
    pub(super) m: u16,
    pub(super) t: u16,
}

impl Metacyclic {
    /// Element `aⁱbʲ` at `i + nj`, called so with the letters given.
    pub(super) fn table(&self, [a, b]: [&str; 2]) -> CayleyTable {
        let label = |i, j| match (power(a, i), power(b, j)) {
            (None, None) => "e".to_owned(),
            (Some(one), None) | (None, Some(one)) => one,
            (Some(first), Some(second)) => format!("{first} {second}"),
        };
        let powers = (0..self.m).flat_map(|j| (0..self.n).map(move |i| (i, j)));
        self.labelled(powers.map(|(i, j)| label(i, j)).collect())
    }

    /// Element `aⁱbʲ` at `i + nj`.
    pub(super) fn labelled(&self, labels: Vec<String>) -> CayleyTable {
        let [n, k, m, t] = [self.n, self.k, self.m, self.t].map(usize::from);
        // factors[j] = kʲ, since bʲ a = a^(kʲ) bʲ.
        let next = |&factor: &usize| Some(factor * k % n);
        let factors: Vec<usize> = std::iter::successors(Some(1), next).take(m).collect();
        CayleyTable::constructed(labels, |x, y| {
            let ([i, j], [i2, j2]) = ([x % n, x / n], [y % n, y / n]);
            let carried = if j + j2 < m { 0 } else { t };
            (i + factors[j] * i2 + carried) % n + n * ((j + j2) % m)
        })
    }
}

/// `a^3`, `a`, or nothing.
fn power(letter: &str, exponent: u16) -> Option<String> {
    match exponent {
        0 => None,
        1 => Some(letter.to_owned()),
        _ => Some(format!("{letter}^{exponent}")),
    }
}

/// D_n: rotations `r^k`, then reflections `r^k s`.
pub(super) fn dihedral(n: u16) -> CayleyTable {
    Metacyclic { n, k: n - 1, m: 2, t: 0 }.table(["r", "s"])
}

/// Dic_n; the quaternions are called by their usual names, with a = i and b = j.
pub(super) fn dicyclic(n: u16) -> CayleyTable {
    let group = Metacyclic { n: 2 * n, k: 2 * n - 1, m: 2, t: n };
    if n == 2 {
        group.labelled(["1", "i", "-1", "-i", "j", "k", "-j", "-k"].map(str::to_owned).to_vec())
    } else {
        group.table(["a", "b"])
    }
}

/// C_n:ₖC_m.
pub(super) fn semidirect(n: u16, k: u16, m: u16) -> CayleyTable {
    Metacyclic { n, k, m, t: 0 }.table(["a", "b"])
}

/// The maps ax + b of the integers mod p with aᵐ = 1: a ascending, then b.
pub(super) fn affine(p: u16, m: u16) -> CayleyTable {
    let is_root = |a: &u16| power_mod((*a).into(), m.into(), p.into()) == 1;
    let slopes: Vec<usize> = (1..p).filter(is_root).map(usize::from).collect();
    let p = usize::from(p);
    let labels = slopes.iter().flat_map(|&a| (0..p).map(move |b| affine_label(a, b))).collect();
    let mut place = vec![0; p];
    for (at, &a) in slopes.iter().enumerate() {
        place[a] = at;
    }
    // First ax + b, then the other map: a'(ax + b) + b'.
    CayleyTable::constructed(labels, |x, y| {
        let ([a, b], [a2, b2]) = ([slopes[x / p], x % p], [slopes[y / p], y % p]);
        place[a * a2 % p] * p + (a2 * b + b2) % p
    })
}

fn affine_label(a: usize, b: usize) -> String {
    let slope = if a == 1 { String::new() } else { a.to_string() };
    if b == 0 { format!("{slope}x") } else { format!("{slope}x+{b}") }
}

/// F_n = C_p:C_m.
pub(super) fn frobenius(n: u16) -> CayleyTable {
    let p = u16::try_from(largest_prime_factor(n.into())).expect("a factor is no larger");
    affine(p, n / p)
}
