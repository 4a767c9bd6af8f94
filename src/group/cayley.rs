//! The Cayley table of a finite group, checked on construction.

use super::{GroupError, Magma, NotAssociative};
use ndarray::{Array2, ArrayView1, ArrayView2};
use std::collections::HashMap;

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

/// No two rows, and no two columns, are the same: the usual slip of a hand that
/// copies, and better named than by what follows from it.
fn check_lines_differ(magma: &Magma) -> Result<(), GroupError> {
    for (line, table) in magma.lines() {
        let mut seen = HashMap::new();
        for (second, entries) in table.outer_iter().enumerate() {
            if let Some(first) = seen.insert(entries.to_vec(), second) {
                let (first, second) = (magma.element(first), magma.element(second));
                return Err(GroupError::EqualLines { line, first, second });
            }
        }
    }
    Ok(())
}

fn find_identity(magma: &Magma) -> Result<usize, GroupError> {
    if let Some(e) = magma.identity() {
        return Ok(e);
    }
    let elements = 0..magma.order();
    if let Some(e) = elements.clone().find(|&e| magma.is_left_identity(e)) {
        let moved = elements.clone().find(|&x| magma.product(x, e) != x);
        let x = moved.expect("it is no right identity");
        return Err(GroupError::OneSidedIdentity {
            e: magma.element(e),
            side: "left",
            product: format!("{}·{}", magma.labels()[x], magma.labels()[e]),
            value: magma.element(magma.product(x, e)),
        });
    }
    if let Some(e) = elements.clone().find(|&e| magma.is_right_identity(e)) {
        let moved = elements.clone().find(|&x| magma.product(e, x) != x);
        let x = moved.expect("it is no left identity");
        return Err(GroupError::OneSidedIdentity {
            e: magma.element(e),
            side: "right",
            product: format!("{}·{}", magma.labels()[e], magma.labels()[x]),
            value: magma.element(magma.product(e, x)),
        });
    }
    // The element that comes closest makes the most telling counterexample.
    let fixed = |&e: &usize| elements.clone().filter(|&x| magma.product(e, x) == x).count();
    let e = elements.clone().rev().max_by_key(fixed).expect("a magma has elements");
    let x = elements.clone().find(|&x| magma.product(e, x) != x).expect("no left identity");
    Err(GroupError::NoIdentity {
        e: magma.element(e),
        x: magma.element(x),
        value: magma.element(magma.product(e, x)),
    })
}

fn check_inverses(magma: &Magma, e: usize) -> Result<(), GroupError> {
    for x in 0..magma.order() {
        let right = |&y: &usize| magma.product(x, y) == e;
        let left = |&y: &usize| magma.product(y, x) == e;
        let elements = 0..magma.order();
        if elements.clone().any(|y| right(&y) && left(&y)) {
            continue;
        }
        let one_side = elements.clone().find(right).map(|y| (x, y));
        let one_side = one_side.or_else(|| elements.clone().find(left).map(|y| (y, x)));
        let x = magma.element(x);
        return Err(match one_side {
            None => GroupError::NoInverse { x, e: magma.element(e) },
            Some((left, right)) => {
                let value = magma.element(magma.product(right, left));
                let (left, right) = (magma.element(left), magma.element(right));
                GroupError::OneSidedInverse { x, left, right, value }
            }
        });
    }
    Ok(())
}

/// Each element stands once in every row and every column.
pub(super) fn check_latin(magma: &Magma) -> Result<(), GroupError> {
    for (line, table) in magma.lines() {
        for (place, entries) in table.outer_iter().enumerate() {
            let mut first = vec![None; magma.order()];
            for (at, &value) in entries.iter().enumerate() {
                if let Some(before) = first[usize::from(value)].replace(at) {
                    return Err(GroupError::Repeated {
                        line,
                        place: magma.element(place),
                        value: magma.element(value.into()),
                        first: magma.element(before),
                        second: magma.element(at),
                    });
                }
            }
        }
    }
    Ok(())
}

/// `(xa)y = x(ay)` for all `x, y` and every `a` of a generating set: the set of
/// such `a` is closed under products, so it then holds for every `a`.
pub(super) fn check_associativity(magma: &Magma) -> Result<(), GroupError> {
    let n = magma.order();
    for a in generators(magma, magma.identity()) {
        for x in 0..n {
            let xa = magma.product(x, a);
            for y in 0..n {
                let ay = magma.product(a, y);
                let (left, right) = (magma.product(xa, y), magma.product(x, ay));
                if left != right {
                    let [x, a, y, left, right] =
                        [x, a, y, left, right].map(|place| magma.element(place));
                    let witness = NotAssociative { x, a, y, left, right };
                    return Err(GroupError::NotAssociative(Box::new(witness)));
                }
            }
        }
    }
    Ok(())
}

/// Elements whose repeated products reach every element but the identity `e`, if
/// there is one; chosen greedily. Assumes nothing more of the magma.
fn generators(magma: &Magma, e: Option<usize>) -> Vec<usize> {
    let mut reached = vec![false; magma.order()];
    let mut members: Vec<usize> = e.into_iter().collect();
    members.iter().for_each(|&e| reached[e] = true);
    let mut chosen = Vec::new();
    while let Some(a) = reached.iter().position(|&r| !r) {
        chosen.push(a);
        reached[a] = true;
        members.push(a);
        // Right products by the chosen elements are enough to close the set.
        let mut next = 0;
        while next < members.len() {
            for &g in &chosen {
                let product = magma.product(members[next], g);
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
