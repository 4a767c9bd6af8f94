//! The named families of groups, and what is built from them.

mod catalogue;
mod combinations;
mod cyclic_extensions;
mod limits;
mod matrices;
mod parse;
mod permutation_groups;
mod reader;

pub use catalogue::{CatalogueEntry, Suggestion, catalogue};
pub use matrices::MatrixGroup;

pub(super) use permutation_groups::generated_by;

use super::{CayleyTable, MAX_ORDER};
use crate::integers::factorial;
use std::fmt;

/// A group by its name, which `Display` and `FromStr` give and read: `S5`,
/// `Dic14`, `SL(2,3)`, `S3xC4`, `C2^3`.
///
/// A value from [`FromStr`](std::str::FromStr) is a group of order at most
/// [`MAX_ORDER`]; [`Family::table`] panics for parameters outside the ranges
/// given here.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// S_n, all permutations of n points, order n!; n from 1 to 6.
    Symmetric(u8),
    /// A_n, the even permutations of n points, order n!/2; n from 3 to 6.
    Alternating(u8),
    /// C_n, the integers mod n, order n; n from 1.
    Cyclic(u16),
    /// D_n, the symmetries of the n-gon, order **2n**; n from 3.
    Dihedral(u16),
    /// Dic_n = ⟨a, b | a²ⁿ = 1, b² = aⁿ, bab⁻¹ = a⁻¹⟩, order **4n**; n from 2.
    /// For a power of two it is called by its order: Q8, Q16.
    Dicyclic(u16),
    /// C_n:ₖC_m = ⟨a, b | aⁿ = bᵐ = 1, bab⁻¹ = aᵏ⟩, order nm; kᵐ = 1 mod n.
    Semidirect {
        /// The order of the normal factor.
        n: u16,
        /// The power that b raises a to, from 1 to n.
        k: u16,
        /// The order of the factor that acts.
        m: u16,
    },
    /// Aff(p), the maps ax + b of the integers mod p, order p(p - 1); p prime.
    Affine(u16),
    /// F_n = C_p:C_m, of order n = pm: the maps ax + b mod p with aᵐ = 1, where
    /// p is the largest prime factor of n, and m > 1 divides p - 1.
    Frobenius(u16),
    /// A group of 2×2 matrices mod p, such as SL(2,p); p prime.
    Matrix(MatrixGroup, u16),
    /// Heis(p), the upper unitriangular 3×3 matrices mod p, order p³; p prime.
    Heisenberg(u16),
    /// ES(p³)+, extraspecial of order p³, of exponent p (D4 for p = 2); p prime.
    ExtraspecialPlus(u16),
    /// ES(p³)-, extraspecial of order p³, of exponent p² (Q8 for p = 2); p prime.
    ExtraspecialMinus(u16),
    /// Dih(A), an abelian group A, a product of cyclic ones, with an involution
    /// that inverts it.
    GeneralisedDihedral(Box<Self>),
    /// G wr C2 = (G×G):C2, two copies of G with an involution that swaps them.
    WreathC2(Box<Self>),
    /// G^k, the direct product of k copies; k from 1 to 10.
    Power(Box<Self>, u8),
    /// The direct product of two or more groups.
    Product(Vec<Self>),
}

impl Family {
    /// |G|, or `usize::MAX` if it is larger than that.
    #[must_use]
    pub fn order(&self) -> usize {
        usize::try_from(self.wide_order()).unwrap_or(usize::MAX)
    }

    /// |G|, or `u64::MAX` if it is larger than that.
    fn wide_order(&self) -> u64 {
        match self {
            Self::Symmetric(n) => factorial((*n).into()),
            Self::Alternating(n) => factorial((*n).into()) / 2,
            Self::Cyclic(n) | Self::Frobenius(n) => (*n).into(),
            Self::Dihedral(n) => 2 * u64::from(*n),
            Self::Dicyclic(n) => 4 * u64::from(*n),
            Self::Semidirect { n, m, .. } => u64::from(*n) * u64::from(*m),
            Self::Affine(p) => u64::from(*p) * u64::from(p.saturating_sub(1)),
            Self::Matrix(kind, p) => kind.order((*p).into()),
            Self::Heisenberg(p) | Self::ExtraspecialPlus(p) | Self::ExtraspecialMinus(p) => {
                u64::from(*p).pow(3)
            }
            Self::GeneralisedDihedral(a) => a.wide_order().saturating_mul(2),
            Self::WreathC2(g) => g.wide_order().saturating_pow(2).saturating_mul(2),
            Self::Power(g, k) => g.wide_order().saturating_pow((*k).into()),
            Self::Product(factors) => {
                factors.iter().map(Self::wide_order).fold(1, u64::saturating_mul)
            }
        }
    }

    /// The Cayley table. Elements are called by cycles (S_n, A_n), residues
    /// (C_n), words in generators (`r^2 s`, `a^3 b`), maps (`2x+3`), matrices
    /// (`[1 1; 0 1]`) or tuples of these.
    ///
    /// # Panics
    /// If a parameter is out of range; never for a value from
    /// [`FromStr`](std::str::FromStr).
    #[must_use]
    pub fn table(&self) -> CayleyTable {
        assert!(self.order() <= MAX_ORDER, "{self} is too large for a table");
        match self {
            Self::Symmetric(n) => permutation_groups::symmetric(*n),
            Self::Alternating(n) => permutation_groups::alternating(*n),
            Self::Cyclic(n) => cyclic_extensions::cyclic(*n),
            Self::Dihedral(n) => cyclic_extensions::dihedral(*n),
            Self::Dicyclic(n) => cyclic_extensions::dicyclic(*n),
            Self::Semidirect { n, k, m } => cyclic_extensions::semidirect(*n, *k, *m),
            Self::Affine(p) => cyclic_extensions::affine(*p, *p - 1),
            Self::Frobenius(n) => cyclic_extensions::frobenius(*n),
            Self::Matrix(kind, p) => kind.table(*p),
            Self::Heisenberg(p) => matrices::heisenberg(*p),
            Self::ExtraspecialPlus(p) => matrices::extraspecial_plus(*p),
            Self::ExtraspecialMinus(p) => matrices::extraspecial_minus(*p),
            Self::GeneralisedDihedral(a) => combinations::generalised_dihedral(&a.table()),
            Self::WreathC2(g) => combinations::wreath_c2(&g.table()),
            Self::Power(..) | Self::Product(_) => {
                let factors: Vec<CayleyTable> =
                    self.factors().into_iter().map(Self::table).collect();
                combinations::direct_product(&factors)
            }
        }
    }

    /// The direct factors that the name shows; the group itself if it is no
    /// product.
    fn factors(&self) -> Vec<&Self> {
        match self {
            Self::Power(g, k) => g.factors().repeat((*k).into()),
            Self::Product(factors) => factors.iter().flat_map(Self::factors).collect(),
            _ => vec![self],
        }
    }

    /// The name, in brackets where an exponent or `wr` after it would seem to
    /// belong to a part of it only.
    fn bracketed(&self) -> String {
        match self {
            Self::Semidirect { .. } | Self::WreathC2(_) | Self::Power(..) | Self::Product(_) => {
                format!("({self})")
            }
            _ => self.to_string(),
        }
    }
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Symmetric(n) => write!(f, "S{n}"),
            Self::Alternating(n) => write!(f, "A{n}"),
            Self::Cyclic(n) => write!(f, "C{n}"),
            Self::Dihedral(n) => write!(f, "D{n}"),
            Self::Dicyclic(n) if n.is_power_of_two() => write!(f, "Q{}", 4 * u32::from(*n)),
            Self::Dicyclic(n) => write!(f, "Dic{n}"),
            Self::Semidirect { n, k, m } => write!(f, "C{n}:{k}C{m}"),
            Self::Affine(p) => write!(f, "Aff({p})"),
            Self::Frobenius(n) => write!(f, "F{n}"),
            Self::Matrix(kind, p) => write!(f, "{kind}(2,{p})"),
            Self::Heisenberg(p) => write!(f, "Heis({p})"),
            Self::ExtraspecialPlus(p) => write!(f, "ES{}+", u64::from(*p).pow(3)),
            Self::ExtraspecialMinus(p) => write!(f, "ES{}-", u64::from(*p).pow(3)),
            Self::GeneralisedDihedral(a) => write!(f, "Dih({a})"),
            Self::WreathC2(g) => write!(f, "{}wrC2", g.bracketed()),
            Self::Power(g, k) => write!(f, "{}^{k}", g.bracketed()),
            Self::Product(factors) => {
                let names: Vec<String> = factors.iter().map(ToString::to_string).collect();
                f.write_str(&names.join("x"))
            }
        }
    }
}
