//! The axioms of a group, each with a witness where it fails.

use super::{GroupError, Magma, NotAssociative};
use std::collections::HashMap;

/// No two rows, and no two columns, are the same: the usual slip of a hand that
/// copies, and better named than by what follows from it.
pub(super) fn check_lines_differ(magma: &Magma) -> Result<(), GroupError> {
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

/// The two-sided identity.
pub(super) fn find_identity(magma: &Magma) -> Result<usize, GroupError> {
    if let Some(e) = magma.identity() {
        return Ok(e);
    }
    let elements = 0..magma.order();
    let left = elements.clone().find(|&e| magma.is_left_identity(e)).map(|e| ("left", e));
    let right = || elements.clone().find(|&e| magma.is_right_identity(e)).map(|e| ("right", e));
    if let Some((side, e)) = left.or_else(right) {
        // The factors in the order in which e fails.
        let factors = |x| if side == "left" { (x, e) } else { (e, x) };
        let product = |x| magma.product(factors(x).0, factors(x).1);
        let x = elements.clone().find(|&x| product(x) != x).expect("no two-sided identity");
        let (a, b) = factors(x);
        return Err(GroupError::OneSidedIdentity {
            e: magma.element(e),
            side,
            left: magma.element(a),
            right: magma.element(b),
            value: magma.element(product(x)),
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

/// Every element has an inverse on both sides.
pub(super) fn check_inverses(magma: &Magma, e: usize) -> Result<(), GroupError> {
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
    let products = magma.products();
    for a in generators(magma, magma.identity()) {
        for (x, row) in products.outer_iter().enumerate() {
            let xa = magma.product(x, a);
            // By rows, without indices where possible: up to n³ products are compared.
            let mut pairs = products.row(xa).into_iter().zip(products.row(a));
            if let Some(y) = pairs.position(|(&left, &ay)| left != row[usize::from(ay)]) {
                let (left, right) = (magma.product(xa, y), magma.product(x, magma.product(a, y)));
                let [x, a, y, left, right] =
                    [x, a, y, left, right].map(|place| magma.element(place));
                let witness = NotAssociative { x, a, y, left, right };
                return Err(GroupError::NotAssociative(Box::new(witness)));
            }
        }
    }
    Ok(())
}

/// Elements whose repeated products reach every element but the identity `e`, if
/// there is one; chosen greedily. Assumes nothing more of the magma.
pub(super) fn generators(magma: &Magma, e: Option<usize>) -> Vec<usize> {
    let mut reached = vec![false; magma.order()];
    let mut members: Vec<usize> = e.into_iter().collect();
    members.iter().for_each(|&e| reached[e] = true);
    let mut chosen = Vec::new();
    while let Some(a) = reached.iter().position(|&r| !r) {
        let (old_members, old_chosen) = (members.len(), chosen.len());
        chosen.push(a);
        reached[a] = true;
        members.push(a);
        // Right products by the chosen elements are enough to close the set, and
        // those of old members by old ones are in it.
        let mut next = 0;
        while next < members.len() {
            let new = if next < old_members { old_chosen } else { 0 };
            for &g in &chosen[new..] {
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
