//! A finite set with a product: all that a network needs to be trained on.

use super::{
    Element, GroupError, Line, MAX_ORDER,
    axioms::{check_associativity, check_latin},
};
use ndarray::{Array2, ArrayView2};
use serde::Serialize;

/// A multiplication table on the elements `0..n`: closed, and nothing more is
/// promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Magma {
    products: Array2<u16>,
    labels: Vec<String>,
}

/// The strongest of the usual names that a [`Magma`] deserves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MagmaKind {
    /// Associative, with identity and inverses.
    Group,
    /// A quasigroup with an identity.
    Loop,
    /// Every element stands once in each row and each column (a Latin square).
    Quasigroup,
    /// Associative, with an identity.
    Monoid,
    /// Associative.
    Semigroup,
    /// A set with a product.
    Magma,
}

impl Magma {
    /// The magma with `products[[x, y]] = xy` and one label per element.
    ///
    /// Shapes: `products` is n×n.
    ///
    /// # Errors
    /// If the table is empty, not square, too large, or not closed.
    pub fn new(products: Array2<u16>, labels: Vec<String>) -> Result<Self, GroupError> {
        let (rows, columns) = products.dim();
        if rows == 0 || columns == 0 {
            return Err(GroupError::Empty);
        }
        if rows != columns {
            return Err(GroupError::NotSquare { rows, columns });
        }
        if rows > MAX_ORDER {
            return Err(GroupError::TooLarge { order: rows as u64, max: MAX_ORDER });
        }
        if labels.len() != rows {
            return Err(GroupError::LabelCount { labels: labels.len(), order: rows });
        }
        let magma = Self { products, labels };
        match magma.products.indexed_iter().find(|&(_, &value)| usize::from(value) >= rows) {
            Some(((x, y), &value)) => {
                Err(GroupError::NotClosed { x: magma.element(x), y: magma.element(y), value })
            }
            None => Ok(magma),
        }
    }

    /// n, the number of elements.
    #[must_use]
    pub fn order(&self) -> usize {
        self.products.nrows()
    }

    /// The index of `xy`.
    ///
    /// # Panics
    /// If `x` or `y` is not an element.
    #[must_use]
    pub fn product(&self, x: usize, y: usize) -> usize {
        usize::from(self.products[[x, y]])
    }

    /// All products, n×n: row `x`, column `y` holds `xy`.
    #[must_use]
    pub fn products(&self) -> ArrayView2<'_, u16> {
        self.products.view()
    }

    /// What the elements are called, in order.
    #[must_use]
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// Element `x` as it is called in messages.
    ///
    /// # Panics
    /// If `x` is not an element.
    #[must_use]
    pub fn element(&self, x: usize) -> Element {
        Element { index: x, label: self.labels[x].as_str().into() }
    }

    /// Whether `xy = yx` for all elements.
    #[must_use]
    pub fn is_commutative(&self) -> bool {
        self.products == self.products.t()
    }

    /// The two-sided identity, if there is one.
    #[must_use]
    pub fn identity(&self) -> Option<usize> {
        (0..self.order()).find(|&e| self.is_left_identity(e) && self.is_right_identity(e))
    }

    /// Whether `ex = x` for all x.
    pub(super) fn is_left_identity(&self, e: usize) -> bool {
        self.products.row(e).iter().enumerate().all(|(x, &ex)| usize::from(ex) == x)
    }

    /// Whether `xe = x` for all x.
    pub(super) fn is_right_identity(&self, e: usize) -> bool {
        self.products.column(e).iter().enumerate().all(|(x, &xe)| usize::from(xe) == x)
    }

    /// The table by rows and by columns.
    pub(super) fn lines(&self) -> [(Line, ArrayView2<'_, u16>); 2] {
        [(Line::Row, self.products.view()), (Line::Column, self.products.t())]
    }

    /// What kind of structure this is.
    #[must_use]
    pub fn kind(&self) -> MagmaKind {
        let associative = check_associativity(self).is_ok();
        match (check_latin(self).is_ok(), self.identity().is_some(), associative) {
            // An associative quasigroup has an identity and inverses.
            (true, _, true) => MagmaKind::Group,
            (true, true, false) => MagmaKind::Loop,
            (true, false, false) => MagmaKind::Quasigroup,
            (false, true, true) => MagmaKind::Monoid,
            (false, false, true) => MagmaKind::Semigroup,
            (false, _, false) => MagmaKind::Magma,
        }
    }

    /// The same magma with its elements in another order: new element `i` is the
    /// old element `order[i]`.
    ///
    /// # Panics
    /// If `order` is not a rearrangement of `0..n`.
    #[must_use]
    pub fn reordered(&self, order: &[usize]) -> Self {
        let n = self.order();
        assert_eq!(order.len(), n, "one place for each element");
        let mut place = vec![u16::MAX; n];
        for (new, &old) in (0u16..).zip(order) {
            place[old] = new;
        }
        assert!(place.iter().all(|&p| p < u16::MAX), "each element has a place");
        let product = |(x, y)| place[self.product(order[x], order[y])];
        Self {
            products: Array2::from_shape_fn((n, n), product),
            labels: order.iter().map(|&x| self.labels[x].clone()).collect(),
        }
    }
}
