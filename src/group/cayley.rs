//! The Cayley table of a finite group, checked on construction.

use super::GroupError;
use ndarray::{Array2, ArrayView1, ArrayView2};

/// The largest order accepted: a table of two megabytes, and networks that
/// still fit a browser tab.
pub const MAX_ORDER: usize = 1024;

/// A finite group on the elements `0..n`, identity 0, given by its products.
///
/// Every value of this type has passed the group axioms.
#[derive(Clone, Debug)]
pub struct CayleyTable {
    products: Array2<u16>,
    inverses: Vec<u16>,
    labels: Vec<String>,
}

impl CayleyTable {
    /// The group with `products[[x, y]] = xy` and one label per element.
    ///
    /// Shapes: `products` is n×n. Costs O(n²) per generator: associativity is
    /// tested by Light's method, on a generating set only.
    ///
    /// # Errors
    /// The first axiom that fails, with a witness.
    ///
    /// # References
    /// Clifford and Preston, *The Algebraic Theory of Semigroups* I, section
    /// 1.2 (Light's associativity test).
    pub fn new(products: Array2<u16>, labels: Vec<String>) -> Result<Self, GroupError> {
        check_shape(&products, &labels)?;
        check_closure(&products)?;
        check_identity(&products)?;
        let inverses = find_inverses(&products)?;
        check_associativity(&products)?;
        Ok(Self { products, inverses, labels })
    }

    /// n = |G|.
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

    /// The index of `x⁻¹`.
    ///
    /// # Panics
    /// If `x` is not an element.
    #[must_use]
    pub fn inverse(&self, x: usize) -> usize {
        usize::from(self.inverses[x])
    }

    /// All products, n×n: row `x`, column `y` holds `xy`.
    #[must_use]
    pub fn products(&self) -> ArrayView2<'_, u16> {
        self.products.view()
    }

    /// What element `x` is called.
    ///
    /// # Panics
    /// If `x` is not an element.
    #[must_use]
    pub fn label(&self, x: usize) -> &str {
        &self.labels[x]
    }

    /// What the elements are called, in order.
    #[must_use]
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// Whether `xy = yx` for all elements.
    #[must_use]
    pub fn is_abelian(&self) -> bool {
        self.products == self.products.t()
    }
}

fn check_shape(products: &Array2<u16>, labels: &[String]) -> Result<(), GroupError> {
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
    Ok(())
}

fn check_closure(products: &Array2<u16>) -> Result<(), GroupError> {
    let n = products.nrows();
    match products.indexed_iter().find(|&(_, &value)| usize::from(value) >= n) {
        Some(((x, y), &value)) => Err(GroupError::NotClosed { x, y, value }),
        None => Ok(()),
    }
}

fn check_identity(products: &Array2<u16>) -> Result<(), GroupError> {
    let fixed = |x: usize| usize::from(products[[0, x]]) == x && usize::from(products[[x, 0]]) == x;
    match (0..products.nrows()).find(|&x| !fixed(x)) {
        Some(x) => Err(GroupError::NotIdentity { x }),
        None => Ok(()),
    }
}

fn find_inverses(products: &Array2<u16>) -> Result<Vec<u16>, GroupError> {
    let inverse_of = |x: usize, row: ArrayView1<'_, u16>| {
        row.iter()
            .zip(0u16..)
            .find(|&(&xy, y)| xy == 0 && products[[usize::from(y), x]] == 0)
            .map(|(_, y)| y)
            .ok_or(GroupError::NoInverse { x })
    };
    products.outer_iter().enumerate().map(|(x, row)| inverse_of(x, row)).collect()
}

/// `(xa)y = x(ay)` for all `x, y` and every `a` of a generating set: the set of
/// such `a` is closed under products, so it then holds for every `a`.
fn check_associativity(products: &Array2<u16>) -> Result<(), GroupError> {
    let n = products.nrows();
    for a in generators(products) {
        for x in 0..n {
            let xa = usize::from(products[[x, a]]);
            for y in 0..n {
                let ay = usize::from(products[[a, y]]);
                if products[[xa, y]] != products[[x, ay]] {
                    return Err(GroupError::NotAssociative { x, a, y });
                }
            }
        }
    }
    Ok(())
}

/// Elements whose repeated products reach every element, chosen greedily.
/// Assumes closure and the identity 0, nothing more.
fn generators(products: &Array2<u16>) -> Vec<usize> {
    let n = products.nrows();
    let mut reached = vec![false; n];
    reached[0] = true;
    let mut members = vec![0];
    let mut chosen = Vec::new();
    while let Some(a) = reached.iter().position(|&r| !r) {
        chosen.push(a);
        reached[a] = true;
        members.push(a);
        // Right products by the chosen elements are enough to close the set.
        let mut next = 0;
        while next < members.len() {
            for &g in &chosen {
                let product = usize::from(products[[members[next], g]]);
                if !reached[product] {
                    reached[product] = true;
                    members.push(product);
                }
            }
            next += 1;
        }
    }
    chosen
}
