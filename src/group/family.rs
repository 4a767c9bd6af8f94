//! The named families: symmetric, alternating, cyclic and dihedral groups.

use super::{CayleyTable, GroupError, MAX_ORDER, Permutation};
use ndarray::Array2;
use std::{collections::HashMap, fmt, str::FromStr};

/// A family with its parameter; `Display` and `FromStr` give its name: `S5`,
/// `A5`, `C97`, `D59`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// S_n, all permutations of n points, order n!; n from 1 to 6.
    Symmetric(u8),
    /// A_n, the even permutations of n points, order n!/2; n from 3 to 6.
    Alternating(u8),
    /// C_n, the integers mod n, order n; n from 2.
    Cyclic(u16),
    /// D_n, the symmetries of the n-gon, order **2n**; n from 3.
    Dihedral(u16),
}

impl Family {
    /// |G|.
    #[must_use]
    pub fn order(self) -> usize {
        let factorial = |n: u8| (1..=usize::from(n)).product::<usize>();
        match self {
            Self::Symmetric(n) => factorial(n),
            Self::Alternating(n) => factorial(n) / 2,
            Self::Cyclic(n) => usize::from(n),
            Self::Dihedral(n) => 2 * usize::from(n),
        }
    }

    /// The Cayley table, with labels in cycle notation (S_n, A_n), as residues
    /// (C_n), or as `r^k`, `r^k s` (D_n, rotations first).
    ///
    /// # Panics
    /// Never for a value from [`FromStr`]: the families are groups.
    #[must_use]
    pub fn table(self) -> CayleyTable {
        match self {
            Self::Symmetric(n) => permutation_table(&sorted_permutations(n)),
            Self::Alternating(n) => {
                let all = sorted_permutations(n);
                permutation_table(&all[..all.len() / 2])
            }
            Self::Cyclic(n) => {
                let labels = (0..n).map(|k| k.to_string()).collect();
                checked_table(usize::from(n), labels, |x, y| (x + y) % usize::from(n))
            }
            Self::Dihedral(n) => dihedral_table(usize::from(n)),
        }
    }
}

/// All permutations of `degree` points: even before odd, each lexicographic.
fn sorted_permutations(degree: u8) -> Vec<Permutation> {
    let mut all = vec![Vec::new()];
    for _ in 0..degree {
        all = all
            .into_iter()
            .flat_map(|images: Vec<u8>| {
                let unused: Vec<u8> = (0..degree).filter(|i| !images.contains(i)).collect();
                unused.into_iter().map(move |i| [images.as_slice(), &[i]].concat())
            })
            .collect();
    }
    let mut permutations: Vec<Permutation> = all
        .into_iter()
        .map(|images| Permutation::from_images(images).expect("each point is used once"))
        .collect();
    // The sort is stable, so the lexicographic order survives within each parity.
    permutations.sort_by_key(|p| !p.is_even());
    permutations
}

fn permutation_table(elements: &[Permutation]) -> CayleyTable {
    let index: HashMap<&Permutation, usize> =
        elements.iter().enumerate().map(|(x, p)| (p, x)).collect();
    let labels = elements.iter().map(ToString::to_string).collect();
    checked_table(elements.len(), labels, |x, y| index[&elements[x].then(&elements[y])])
}

/// Elements `r^k` at `k` and `r^k s` at `n + k`, with `s r = r⁻¹ s`.
fn dihedral_table(n: usize) -> CayleyTable {
    let rotation = |k: usize| match k {
        0 => "e".to_owned(),
        1 => "r".to_owned(),
        _ => format!("r^{k}"),
    };
    let reflection = |k: usize| {
        if k == 0 { "s".to_owned() } else { rotation(k) + " s" }
    };
    let labels = (0..n).map(rotation).chain((0..n).map(reflection)).collect();
    checked_table(2 * n, labels, |x, y| {
        let (j, reflected) = (x % n, x >= n);
        let (k, reflects) = (y % n, y >= n);
        let angle = if reflected { j + n - k } else { j + k } % n;
        if reflected == reflects { angle } else { n + angle }
    })
}

fn checked_table(
    order: usize,
    labels: Vec<String>,
    product: impl Fn(usize, usize) -> usize,
) -> CayleyTable {
    let entry = |(x, y)| u16::try_from(product(x, y)).expect("orders are at most MAX_ORDER");
    CayleyTable::new(Array2::from_shape_fn((order, order), entry), labels)
        .expect("the named families are groups")
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Symmetric(n) => write!(f, "S{n}"),
            Self::Alternating(n) => write!(f, "A{n}"),
            Self::Cyclic(n) => write!(f, "C{n}"),
            Self::Dihedral(n) => write!(f, "D{n}"),
        }
    }
}

impl FromStr for Family {
    type Err = GroupError;

    /// `S5`, `a5`, ` C97 `: letter and parameter, in either case.
    fn from_str(name: &str) -> Result<Self, GroupError> {
        let unknown = || GroupError::UnknownName { name: name.trim().to_owned() };
        let mut rest = name.trim().chars();
        let letter = rest.next().ok_or_else(unknown)?.to_ascii_uppercase();
        let digits = rest.as_str();
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(unknown());
        }
        let n: u32 = digits.parse().map_err(|_| unknown())?;
        let family = match (letter, n) {
            ('S', 1..=6) => Self::Symmetric(narrow(n)),
            ('A', 3..=6) => Self::Alternating(narrow(n)),
            ('C', 2..=0xFFFF) => Self::Cyclic(narrow(n)),
            ('D', 3..=0x7FFF) => Self::Dihedral(narrow(n)),
            ('S' | 'A', 7..=20) => return Err(too_large(factorial_order(letter, n))),
            _ => return Err(unknown()),
        };
        if family.order() > MAX_ORDER {
            return Err(too_large(family.order() as u64));
        }
        Ok(family)
    }
}

fn narrow<T: TryFrom<u32>>(n: u32) -> T {
    T::try_from(n).ok().expect("the range of the match arm fits the type")
}

fn factorial_order(letter: char, n: u32) -> u64 {
    let factorial: u64 = (1..=u64::from(n)).product();
    if letter == 'A' { factorial / 2 } else { factorial }
}

fn too_large(order: u64) -> GroupError {
    GroupError::TooLarge { order, max: MAX_ORDER }
}
