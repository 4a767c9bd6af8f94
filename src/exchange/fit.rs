//! Which convention a network was trained with: the one under which its answers are right.

use super::{Composition, ElementOrder};
use crate::{
    group::Magma,
    model::{Network, Pair, Parameters},
    train::EXACT_ORDER,
};
use serde::Serialize;

/// Above [`EXACT_ORDER`] about so many pairs are asked about.
const SAMPLE: usize = 16_384;

/// How a convention does.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Fit {
    /// Which element has which index.
    pub order: ElementOrder,
    /// Which factor acts first.
    pub composition: Composition,
    /// Share of the pairs that are answered rightly under it.
    pub accuracy: f64,
}

/// The answers of a network in its own indices, whatever they mean.
pub(super) struct Answers {
    n: usize,
    /// (x, y) and the answer.
    triples: Vec<[usize; 3]>,
}

impl Answers {
    /// To all pairs of up to [`EXACT_ORDER`] elements; above it, to whole rows at equal
    /// distances.
    pub(super) fn of(parameters: Parameters) -> Self {
        let n = parameters.shape().n;
        let rows = if n <= EXACT_ORDER { n } else { SAMPLE.div_ceil(n) };
        let index = |x: usize| u16::try_from(x).expect("orders are at most MAX_ORDER");
        let pairs: Vec<Pair> = (0..rows)
            .flat_map(|row| (0..n).map(move |y| (row * n / rows, y)))
            .map(|(x, y)| Pair { x: index(x), y: index(y), z: 0 })
            .collect();
        let mut triples = Vec::with_capacity(pairs.len());
        Network::new(parameters).score(&pairs, |pair, score| {
            triples.push([pair.x.into(), pair.y.into(), score.answer]);
        });
        Self { n, triples }
    }

    /// How many pairs were asked about.
    pub(super) fn count(&self) -> usize {
        self.triples.len()
    }

    /// The share of right answers if index i means `places[i]`.
    pub(super) fn accuracy(
        &self,
        table: &Magma,
        places: &[usize],
        composition: Composition,
    ) -> f64 {
        assert_eq!(self.n, table.order(), "a network for the group");
        let is_right = |&&triple: &&[usize; 3]| {
            let [x, y, z] = triple.map(|index| places[index]);
            z == match composition {
                Composition::LeftFirst => table.product(x, y),
                Composition::RightFirst => table.product(y, x),
            }
        };
        self.triples.iter().filter(is_right).count() as f64 / self.count() as f64
    }
}
