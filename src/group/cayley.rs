//! The Cayley table of a finite group, checked on construction.

use super::{
    GroupError, Magma,
    axioms::{
        check_associativity, check_inverses, check_latin, check_lines_differ, find_identity,
        generators,
    },
};
use ndarray::{Array2, ArrayView1, ArrayView2};

/// The largest order accepted: a table of two megabytes, and networks that
/// still fit a browser tab.
pub const MAX_ORDER: usize = 1024;

/// A finite group on the elements `0..n`, identity 0, given by its products.
///
/// Every value of this type has passed the group axioms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CayleyTable {
    magma: Magma,
    inverses: Vec<u16>,
}

impl CayleyTable {
    /// The group of this table. If the identity is not the first element it is
    /// moved to the front; the others keep their order.
    ///
    /// Costs O(n²) per generator: associativity is tested by Light's method, on
    /// a generating set only.
    ///
    /// # Errors
    /// The first thing that fails, with a witness: rows and columns that differ,
    /// identity, inverses, each element once in every row and column,
    /// associativity.
    ///
    /// # Panics
    /// Never: what is expected has been checked.
    ///
    /// # References
    /// Clifford and Preston, *The Algebraic Theory of Semigroups* I, section
    /// 1.2 (Light's associativity test).
    pub fn new(magma: Magma) -> Result<Self, GroupError> {
        check_lines_differ(&magma)?;
        let e = find_identity(&magma)?;
        check_inverses(&magma, e)?;
        check_latin(&magma)?;
        check_associativity(&magma)?;
        let magma = if e == 0 {
            magma
        } else {
            let others = (0..magma.order()).filter(|&x| x != e);
            magma.reordered(&std::iter::once(e).chain(others).collect::<Vec<_>>())
        };
        let inverse = |row: ArrayView1<'_, u16>| {
            (0u16..).zip(row).find(|&(_, &xy)| xy == 0).map(|(y, _)| y).expect("checked above")
        };
        let inverses = magma.products().outer_iter().map(inverse).collect();
        Ok(Self { magma, inverses })
    }

    /// The group with `product(x, y)` = index of xy, for a construction that is
    /// known to give a group with identity 0.
    ///
    /// # Panics
    /// If it does not.
    pub(super) fn constructed(
        labels: Vec<String>,
        product: impl Fn(usize, usize) -> usize,
    ) -> Self {
        let n = labels.len();
        let entry = |(x, y)| u16::try_from(product(x, y)).expect("orders are at most MAX_ORDER");
        Magma::new(Array2::from_shape_fn((n, n), entry), labels)
            .and_then(Self::new)
            .expect("the construction gives a group")
    }

    /// The table alone, which is all that training looks at.
    #[must_use]
    pub fn as_magma(&self) -> &Magma {
        &self.magma
    }

    /// The table alone.
    #[must_use]
    pub fn into_magma(self) -> Magma {
        self.magma
    }

    /// n = |G|.
    #[must_use]
    pub fn order(&self) -> usize {
        self.magma.order()
    }

    /// The index of `xy`.
    ///
    /// # Panics
    /// If `x` or `y` is not an element.
    #[must_use]
    pub fn product(&self, x: usize, y: usize) -> usize {
        self.magma.product(x, y)
    }

    /// The index of `x⁻¹`.
    ///
    /// # Panics
    /// If `x` is not an element.
    #[must_use]
    pub fn inverse(&self, x: usize) -> usize {
        usize::from(self.inverses[x])
    }

    /// The index of `g⁻¹xg`.
    ///
    /// # Panics
    /// If `x` or `g` is not an element.
    #[must_use]
    pub fn conjugate(&self, x: usize, g: usize) -> usize {
        self.product(self.product(self.inverse(g), x), g)
    }

    /// The powers e, x, x², … of `x`, each once.
    ///
    /// # Panics
    /// If `x` is not an element.
    pub fn powers(&self, x: usize) -> impl Iterator<Item = usize> {
        let next = move |&power: &usize| Some(self.product(power, x)).filter(|&power| power != 0);
        std::iter::successors(Some(0), next)
    }

    /// All products, n×n: row `x`, column `y` holds `xy`.
    #[must_use]
    pub fn products(&self) -> ArrayView2<'_, u16> {
        self.magma.products()
    }

    /// What element `x` is called.
    ///
    /// # Panics
    /// If `x` is not an element.
    #[must_use]
    pub fn label(&self, x: usize) -> &str {
        &self.magma.labels()[x]
    }

    /// What the elements are called, in order.
    #[must_use]
    pub fn labels(&self) -> &[String] {
        self.magma.labels()
    }

    /// Whether `xy = yx` for all elements.
    #[must_use]
    pub fn is_abelian(&self) -> bool {
        self.magma.is_commutative()
    }

    /// Elements that generate the group, chosen greedily: each is the first one
    /// that those before it do not generate.
    #[must_use]
    pub fn generators(&self) -> Vec<usize> {
        generators(&self.magma, Some(0))
    }
}
