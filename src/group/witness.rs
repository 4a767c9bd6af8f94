//! The products that show why a table is no group.

use super::{Element, GroupError, Line, Magma, NotAssociative};

impl GroupError {
    /// Factors, by their indices in `magma`, of the products that break the axiom; those that
    /// should agree and do not come last. None for an error that is not one of products.
    #[must_use]
    pub fn products(&self, magma: &Magma) -> Vec<[usize; 2]> {
        let all = || 0..magma.order();
        let row = |x: &Element| all().map(|y| [x.index, y]).collect::<Vec<_>>();
        let column = |y: &Element| all().map(|x| [x, y.index]).collect::<Vec<_>>();
        match self {
            Self::NotClosed { x, y, .. } | Self::NoIdentity { e: x, x: y, .. } => {
                vec![[x.index, y.index]]
            }
            Self::OneSidedIdentity { left, right, .. } => vec![[left.index, right.index]],
            Self::EqualLines { line: Line::Row, first, second } => {
                [row(first), row(second)].concat()
            }
            Self::EqualLines { line: Line::Column, first, second } => {
                [column(first), column(second)].concat()
            }
            Self::NoInverse { x, .. } => [row(x), column(x)].concat(),
            Self::OneSidedInverse { left, right, .. } => {
                vec![[left.index, right.index], [right.index, left.index]]
            }
            Self::Repeated { line, place, first, second, .. } => {
                let at = |other: &Element| match line {
                    Line::Row => [place.index, other.index],
                    Line::Column => [other.index, place.index],
                };
                vec![at(first), at(second)]
            }
            Self::NotAssociative(witness) => {
                let NotAssociative { x, a, y, .. } = &**witness;
                let [x, a, y] = [x, a, y].map(|element| element.index);
                vec![[x, a], [a, y], [magma.product(x, a), y], [x, magma.product(a, y)]]
            }
            _ => Vec::new(),
        }
    }
}
