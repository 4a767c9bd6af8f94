//! Logits of pairs with one x: on cosets, and from all neurons.

use super::{
    leads::Leads,
    tables::{CHUNK, Group, Tables},
};
use crate::kernels::{Left, Sum, add_product, stride};

/// Pairs whose logits are computed at once from all neurons.
pub(super) const BATCH: usize = 64;

/// The work space.
#[derive(Debug)]
pub(super) struct Evaluation {
    /// h̄ of each group for one x, a coset a row; or h of all groups, a pair a row.
    hidden: Vec<f32>,
    /// Sums over the neurons of a group for each of its cosets, then sums of these.
    rows: Vec<[f32; CHUNK]>,
}

impl Evaluation {
    pub(super) fn new(tables: &Tables) -> Self {
        let cosets = tables.groups.iter().map(|g| g.rows.len() * stride(g.neurons.len()));
        let hidden = cosets.sum::<usize>().max(BATCH * stride(tables.shape.w));
        let rows = (tables.rows() + tables.plan.merged.len()).max(BATCH);
        Self { hidden: vec![0.0; hidden], rows: vec![[0.0; CHUNK]; rows] }
    }

    /// The leads on cosets at (x, y) for all y; `products` are those of x with each.
    pub(super) fn on_cosets(&mut self, tables: &Tables, x: usize, products: &[usize]) -> Leads {
        self.hide_cosets(tables, x);
        let mut leads = Leads::new(products.len());
        for (at, chunk) in tables.chunks.iter().enumerate() {
            let mut start = 0;
            let mut bias = &chunk.bias;
            for (group, readout) in tables.groups.iter().zip(&chunk.readouts) {
                let (count, stride) = (group.rows.len(), stride(group.neurons.len()));
                let hidden = Left::Plain(&self.hidden[start..][..count * stride], stride);
                let rows = self.rows[group.rows.clone()].as_flattened_mut();
                add_product(count, hidden, readout, Sum::RowsFrom(bias, rows, CHUNK));
                start += count * stride;
                bias = &[0.0; CHUNK];
            }
            self.merge(tables);
            for (y, &t) in products.iter().enumerate() {
                leads.take(y, &self.rows, tables.plan.rows(y), place(t, at));
            }
        }
        leads
    }

    fn hide_cosets(&mut self, tables: &Tables, x: usize) {
        let mut start = 0;
        for group in &tables.groups {
            let left = &tables.hidden[0].row(x)[group.neurons.clone()];
            let stride = stride(left.len());
            for (levels, hidden) in group.levels.iter().zip(self.hidden[start..].chunks_mut(stride))
            {
                hide(left, levels, hidden);
            }
            start += group.levels.len() * stride;
        }
    }

    fn merge(&mut self, tables: &Tables) {
        for (next, &[a, b]) in (tables.rows()..).zip(&tables.plan.merged) {
            let (given, sums) = self.rows.split_at_mut(next);
            let [a, b] = [&given[a as usize], &given[b as usize]];
            let sum = sums.first_mut().expect("room for all");
            sum.iter_mut().zip(a.iter().zip(b)).for_each(|(sum, (a, b))| *sum = a + b);
        }
    }

    /// The leads at (x, y) for at most [`BATCH`] y, each with the product.
    pub(super) fn from_all(
        &mut self,
        tables: &Tables,
        x: usize,
        pairs: &[(usize, usize)],
    ) -> Leads {
        let stride = stride(tables.shape.w);
        for (&(y, _), hidden) in pairs.iter().zip(self.hidden.chunks_mut(stride)) {
            hide(tables.hidden[0].row(x), tables.hidden[1].row(y), hidden);
        }
        let mut leads = Leads::new(pairs.len());
        for (at, chunk) in tables.chunks.iter().enumerate() {
            self.rows[..pairs.len()].fill(chunk.bias);
            for (Group { neurons, .. }, readout) in tables.groups.iter().zip(&chunk.readouts) {
                let hidden = Left::Plain(&self.hidden[neurons.start..], stride);
                let rows = self.rows[..pairs.len()].as_flattened_mut();
                add_product(pairs.len(), hidden, readout, Sum::Rows(rows, CHUNK));
            }
            for (row, &(_, t)) in (0..).zip(pairs) {
                leads.take(row as usize, &self.rows, &[row], place(t, at));
            }
        }
        leads
    }
}

/// The place of an answer in a chunk, if it lies there.
fn place(t: usize, chunk: usize) -> Option<usize> {
    (t / CHUNK == chunk).then_some(t % CHUNK)
}

/// h = max(L + R, 0).
fn hide(left: &[f32], right: &[f32], hidden: &mut [f32]) {
    for (h, (l, r)) in hidden.iter_mut().zip(left.iter().zip(right)) {
        let sum = l + r;
        *h = if sum > 0.0 { sum } else { 0.0 };
    }
}
