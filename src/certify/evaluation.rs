//! Logits of pairs with one x: on cosets, and from all neurons.

use super::{
    bounds::larger,
    fixed::FixedPoint,
    leads::{Leads, Row, add},
    rows::Rows,
    tables::{CHUNK, Group, Tables},
};
use crate::kernels::{Left, add_product, stride};

/// Pairs whose logits are computed at once from all neurons.
pub(super) const BATCH: usize = 64;

/// The work space.
#[derive(Debug)]
pub(super) struct Evaluation {
    /// h̄ of each group for one x, a coset a row; or h of all groups, a pair a row.
    hidden: Vec<f32>,
    /// Logits: sums over the neurons of a group for each of its cosets; or of a pair.
    sums: Rows,
    /// A chunk of these in fixed point, then sums of two.
    rows: Vec<Row>,
    /// As it was for the last x.
    fixed: Option<FixedPoint>,
    zeros: Vec<f32>,
}

impl Evaluation {
    pub(super) fn new(tables: &Tables) -> Self {
        let cosets = tables.groups.iter().map(|g| g.rows.len() * stride(g.neurons.len()));
        let hidden = cosets.sum::<usize>().max(BATCH * stride(tables.shape.w));
        let columns = tables.bias.len();
        Self {
            hidden: vec![0.0; hidden],
            sums: Rows::zeros(tables.rows().max(BATCH), columns),
            rows: vec![[0; CHUNK]; tables.rows() + tables.plan.merged.len()],
            fixed: None,
            zeros: vec![0.0; columns],
        }
    }

    /// At least the leads on cosets at (x, y) for all y; `products` are those of x with
    /// each.
    pub(super) fn on_cosets(&mut self, tables: &Tables, x: usize, products: &[usize]) -> Vec<f64> {
        self.multiply(tables, x);
        let last = self.fixed.take();
        let mut fixed = last.unwrap_or_else(|| FixedPoint::of(&self.sums, tables));
        let mut leads = self.add_up(tables, &mut fixed, products);
        while !fixed.held() {
            fixed = FixedPoint::of(&self.sums, tables);
            leads = self.add_up(tables, &mut fixed, products);
        }
        let leads = (0..products.len()).map(|y| fixed.lead(leads.of(y))).collect();
        self.fixed = Some(fixed);
        leads
    }

    /// The leads in units.
    fn add_up(&mut self, tables: &Tables, fixed: &mut FixedPoint, products: &[usize]) -> Leads {
        let mut leads = Leads::new(products.len());
        for chunk in 0..tables.bias.len() / CHUNK {
            fixed.convert(&self.sums, tables, chunk, &mut self.rows);
            for (next, &[a, b]) in (tables.rows()..).zip(&tables.plan.merged) {
                let (given, sums) = self.rows.split_at_mut(next);
                add(&given[a as usize], &given[b as usize], &mut sums[0]);
            }
            for (y, &t) in products.iter().enumerate() {
                let own = (t / CHUNK == chunk).then_some(t % CHUNK);
                leads.take(y, &self.rows, tables.plan.rows(y), own);
            }
        }
        leads
    }

    /// T_K(x, c; z) for all K, cosets c and answers z.
    fn multiply(&mut self, tables: &Tables, x: usize) {
        let mut start = tables.bias.as_slice();
        for (group, readout) in tables.groups.iter().zip(&tables.readouts) {
            let left = &tables.hidden[0].row(x)[group.neurons.clone()];
            let stride = stride(left.len());
            for (levels, hidden) in group.levels.iter().zip(self.hidden.chunks_mut(stride)) {
                hide(left, levels, hidden);
            }
            let hidden = Left::Plain(&self.hidden, stride);
            let sums = self.sums.from(start, group.rows.start);
            add_product(group.rows.len(), hidden, readout, sums);
            start = &self.zeros;
        }
    }

    /// The leads at (x, y) for at most [`BATCH`] y, each with the product.
    pub(super) fn by_all(
        &mut self,
        tables: &Tables,
        x: usize,
        pairs: &[(usize, usize)],
    ) -> Vec<f64> {
        let stride = stride(tables.shape.w);
        for (&(y, _), hidden) in pairs.iter().zip(self.hidden.chunks_mut(stride)) {
            hide(tables.hidden[0].row(x), tables.hidden[1].row(y), hidden);
        }
        (0..pairs.len()).for_each(|at| self.sums.row_mut(at).copy_from_slice(&tables.bias));
        for (Group { neurons, .. }, readout) in tables.groups.iter().zip(&tables.readouts) {
            let hidden = Left::Plain(&self.hidden[neurons.start..], stride);
            add_product(pairs.len(), hidden, readout, self.sums.as_sum());
        }
        let lead = |(at, &(_, t)): (usize, &(usize, usize))| {
            let logits = &self.sums.row(at)[..tables.shape.n];
            let others = logits[..t].iter().chain(&logits[t + 1..]);
            f64::from(logits[t]) - f64::from(others.copied().fold(f32::MIN, larger))
        };
        pairs.iter().enumerate().map(lead).collect()
    }
}

/// h = max(L + R, 0).
fn hide(left: &[f32], right: &[f32], hidden: &mut [f32]) {
    for (h, (l, r)) in hidden.iter_mut().zip(left.iter().zip(right)) {
        *h = larger(l + r, 0.0);
    }
}
