//! Pairs with one product, taken together.

use super::{
    bounds::{UNDERFLOW, UNIT, gamma, round_up},
    tables::Tables,
};
use crate::kernels::{F32x4, Left, Sum, add_product, stride};

/// Pairs in a block: as many as keep its matrices in the second-level cache.
pub(super) const BLOCK: usize = 64;

/// Hidden values and coset values of up to [`BLOCK`] pairs (x, y) with xy = t.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) pairs: Vec<PairBounds>,
    /// h, a pair a row.
    hidden: Vec<f32>,
    hidden_stride: usize,
    /// For each coset of each subgroup in use, by how much it leads over the coset of t:
    /// a pair a row.
    excess: Vec<f32>,
    excess_stride: usize,
    zeros: Vec<f32>,
}

/// A pair, and how far its leads may be off.
#[derive(Clone, Copy, Debug)]
pub(super) struct PairBounds {
    pub(super) x: usize,
    pub(super) y: usize,
    /// N, at least the norm of h − a(x) − b(y).
    pub(super) norm: f64,
    /// What rounding may change of a lead.
    pub(super) slack: f64,
    /// By how much the additive tables let another answer lead at most.
    pub(super) additive: f32,
    /// At least the two together.
    pub(super) off: f32,
}

impl Block {
    pub(super) fn new(tables: &Tables) -> Self {
        let (hidden_stride, excess_stride) = (stride(tables.shape.w), tables.row_of_cosets);
        Self {
            pairs: Vec::with_capacity(BLOCK),
            hidden: vec![0.0; BLOCK * hidden_stride],
            hidden_stride,
            excess: vec![0.0; BLOCK * excess_stride],
            excess_stride,
            zeros: vec![0.0; excess_stride],
        }
    }

    /// Takes these pairs in place of those before. Costs a pass over the neurons and, for
    /// each, over the cosets of its subgroup.
    pub(super) fn fill(
        &mut self,
        tables: &Tables,
        t: usize,
        pairs: impl Iterator<Item = (usize, usize)>,
    ) {
        self.pairs.clear();
        for (x, y) in pairs {
            self.add_pair(tables, t, x, y);
        }
        for group in &tables.groups {
            let hidden = Left::Plain(&self.hidden[group.neurons.start..], self.hidden_stride);
            let values = &mut self.excess[group.cosets.start..];
            let values = Sum::RowsFrom(&self.zeros, values, self.excess_stride);
            add_product(self.pairs.len(), hidden, &group.values, values);
        }
        let own = tables.cosets.of(t);
        let rows = self.excess.chunks_exact_mut(self.excess_stride.max(1));
        for row in rows.take(self.pairs.len()) {
            for (group, &place) in tables.groups.iter().zip(own) {
                let top = row[place as usize];
                row[group.cosets.clone()].iter_mut().for_each(|value| *value -= top);
            }
        }
    }

    fn add_pair(&mut self, tables: &Tables, t: usize, x: usize, y: usize) {
        let w = tables.shape.w;
        let start = self.pairs.len() * self.hidden_stride;
        let square = hide(
            [tables.hidden[0].padded(x), tables.hidden[1].padded(y)],
            [tables.means[0].padded(x), tables.means[1].padded(y)],
            &mut self.hidden[start..][..w.next_multiple_of(4)],
        );
        let means = tables.norms[0][x] + tables.norms[1][y];
        let norm = f64::from(square).sqrt() * (1.0 + gamma(w + 8)) + 4.0 * UNIT * means + UNDERFLOW;
        let slack = &tables.slack;
        let slack = slack.sides[0][x] + slack.sides[1][y] + slack.per_norm * norm;
        let lead =
            |side: usize, x: usize| tables.most_additive[side][x] - tables.additive[side].row(x)[t];
        let additive = lead(0, x) + lead(1, y);
        let off = round_up(slack + f64::from(additive));
        self.pairs.push(PairBounds { x, y, norm, slack, additive, off });
    }

    /// h of pair number `at`.
    pub(super) fn hidden(&self, at: usize, w: usize) -> &[f32] {
        &self.hidden[at * self.hidden_stride..][..w]
    }

    /// The row of `excess` of pair number `at`.
    pub(super) fn excess(&self, at: usize) -> &[f32] {
        &self.excess[at * self.excess_stride..][..self.excess_stride]
    }
}

/// h = max(L + R, 0); returns Σ (h − (a + b))².
fn hide([l, r]: [&[f32]; 2], [a, b]: [&[f32]; 2], hidden: &mut [f32]) -> f32 {
    let mut sum = F32x4::ZERO;
    let values = l.chunks_exact(4).zip(r.chunks_exact(4));
    let means = a.chunks_exact(4).zip(b.chunks_exact(4));
    for (h, ((l, r), (a, b))) in hidden.chunks_exact_mut(4).zip(values.zip(means)) {
        let value = F32x4::from_slice(l).plus(F32x4::from_slice(r)).larger(F32x4::ZERO);
        value.write_to(h);
        let rest = value.minus(F32x4::from_slice(a).plus(F32x4::from_slice(b)));
        sum = sum.plus(rest.times(rest));
    }
    sum.sum()
}
