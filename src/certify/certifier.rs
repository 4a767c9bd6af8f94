//! The proof, product by product.

use super::{
    block::{BLOCK, Block},
    certificate::{Certificate, Cost},
    lanes::{LANES, LaneBounds},
    readout::ReadoutSearch,
    tables::Tables,
};
use crate::{
    group::CayleyTable,
    model::{Parameters, Shape},
};

/// Leads that the bounds leave open may be computed from all neurons for this share of all
/// (x, y, z) at most.
pub const MAX_EXACT_SHARE: f64 = 0.1;

/// Pairs that are listed for want of a proof.
const LISTED: usize = 20;

/// The certificate of a network, worked out in portions.
#[derive(Debug)]
pub struct Certifier {
    group: CayleyTable,
    shape: Shape,
    /// `None` if the weights are too large for a proof.
    proof: Option<Proof>,
    /// The next product.
    next: usize,
}

#[derive(Debug)]
struct Proof {
    tables: Tables,
    block: Block,
    lanes: LaneBounds,
    covered: usize,
    covered_by_bounds: usize,
    margin: f64,
    uncovered: Vec<(u16, u16)>,
    rounding: f64,
    /// Leads computed from all neurons, and how many may be.
    exact: u64,
    most_exact: u64,
}

impl Certifier {
    /// The proof for a network on `group`, before any pair is looked at.
    ///
    /// # Panics
    /// If the network is of another order.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most n³")]
    pub fn new(group: CayleyTable, search: &ReadoutSearch, parameters: &Parameters) -> Self {
        let shape = parameters.shape();
        assert_eq!(shape.n, group.order(), "a network on the group");
        let proof = Tables::new(parameters, search).map(|tables| Proof {
            block: Block::new(&tables),
            lanes: LaneBounds::new(&tables),
            tables,
            covered: 0,
            covered_by_bounds: 0,
            margin: f64::INFINITY,
            uncovered: Vec::new(),
            rounding: 0.0,
            exact: 0,
            most_exact: (MAX_EXACT_SHARE * (shape.n as f64).powi(3)) as u64,
        });
        Self { group, shape, proof, next: 0 }
    }

    /// Works on the pairs of one product; returns how many of the n are done.
    pub fn advance(&mut self) -> usize {
        let (n, t) = (self.shape.n, self.next);
        if t == n {
            return n;
        }
        self.next += 1;
        if let Some(proof) = &mut self.proof {
            let pair = |x| (x, self.group.product(self.group.inverse(x), t));
            for first in (0..n).step_by(BLOCK) {
                let xs = first..n.min(first + BLOCK);
                proof.block.fill(&proof.tables, t, xs.map(pair));
                let slacks = proof.block.pairs.iter().map(|pair| pair.slack);
                proof.rounding = slacks.fold(proof.rounding, f64::max);
                proof.settle(t);
            }
        }
        self.next
    }

    /// What was proved, once all products are done.
    #[must_use]
    pub fn certificate(&self) -> Option<Certificate> {
        let Shape { n, .. } = self.shape;
        if self.next < n {
            return None;
        }
        let pairs = n * n;
        let Some(proof) = &self.proof else {
            return Some(Certificate::of_nothing(pairs, Cost::brute_force(self.shape)));
        };
        let covered = proof.covered;
        Some(Certificate {
            pairs,
            covered,
            bound: covered as f64 / pairs as f64,
            covered_by_bounds: proof.covered_by_bounds,
            margin: (covered > 0).then_some(proof.margin),
            first_uncovered: proof.uncovered.clone(),
            exact_share: proof.exact as f64 / (n as f64).powi(3),
            cost: proof.cost(),
            readouts: proof.tables.classes.clone(),
            rounding: proof.rounding,
        })
    }
}

impl Proof {
    /// Bounds first for eight sets of pairs, then for the pairs of the sets that fail, eight
    /// at a time, then leads from all neurons where these fail.
    fn settle(&mut self, t: usize) {
        let count = self.block.pairs.len();
        let sets = std::array::from_fn(|i| (i..count).step_by(LANES).collect());
        let mut open = Vec::new();
        for (set, excess) in sets.iter().zip(self.find_excess(t, &sets)) {
            match excess < 0.0 {
                true => self.cover(set.len(), excess),
                false => open.extend(set),
            }
        }
        for pairs in open.chunks(LANES) {
            let sets = std::array::from_fn(|i| pairs.get(i).copied().into_iter().collect());
            let excess = self.find_excess(t, &sets);
            for (lane, (&pair, excess)) in pairs.iter().zip(excess).enumerate() {
                match excess < 0.0 {
                    true => self.cover(1, excess),
                    false => self.compare(t, pair, lane),
                }
            }
        }
    }

    fn find_excess(&mut self, t: usize, sets: &[Vec<usize>; LANES]) -> [f32; LANES] {
        self.lanes.find(&self.tables, t, &self.block, sets)
    }

    /// Counts pairs at which no other answer leads by more than `excess`.
    fn cover(&mut self, pairs: usize, excess: f32) {
        self.covered += pairs;
        self.covered_by_bounds += pairs;
        self.margin = self.margin.min(-f64::from(excess));
    }

    /// Settles a pair whose bounds lie in `lane`: over the answers in doubt with what the
    /// additive tables say of each, then from all neurons.
    fn compare(&mut self, t: usize, at: usize, lane: usize) {
        let pair = self.block.pairs[at];
        let hidden = self.block.hidden(at, self.tables.shape.w);
        let [left, right] =
            [self.tables.additive[0].row(pair.x), self.tables.additive[1].row(pair.y)];
        let before = self.exact;
        let mut margin = -f64::from(self.lanes.clear[lane]);
        for doubtful in &self.lanes.doubtful {
            let (z, excess) = (doubtful.z, doubtful.excess[lane]);
            if excess < 0.0 {
                margin = margin.min(-f64::from(excess));
                continue;
            }
            let additive = (left[z] - left[t]) + (right[z] - right[t]);
            let mut lead = f64::from((pair.additive - additive) - excess);
            if lead <= 0.0 && self.exact < self.most_exact {
                self.exact += 1;
                lead = self.tables.lead(hidden, t, z) - pair.slack;
            }
            if lead <= 0.0 {
                self.leave_open(pair.x, pair.y);
                return;
            }
            margin = margin.min(lead);
        }
        self.covered += 1;
        self.covered_by_bounds += usize::from(self.exact == before);
        self.margin = self.margin.min(margin);
    }

    #[expect(clippy::cast_possible_truncation, reason = "elements are u16")]
    fn leave_open(&mut self, x: usize, y: usize) {
        if self.uncovered.len() < LISTED {
            self.uncovered.push((x as u16, y as u16));
        }
    }

    fn cost(&self) -> Cost {
        let shape = self.tables.shape;
        // 64 bits: n³w does not fit the sizes of WebAssembly.
        let [n, d, w] = [shape.n, shape.d, shape.w].map(|size| size as u64);
        let cosets = self.tables.groups.iter().map(|g| (g.neurons.len() * g.cosets.len()) as u64);
        let cost = Cost {
            tables: 2 * n * d * w + 3 * n * n * w,
            hidden: 3 * n * n * w,
            cosets: n * n * cosets.sum::<u64>(),
            leads: LANES as u64 * self.lanes.additions,
            exact: self.exact * w,
            ..Cost::brute_force(shape)
        };
        cost.summed()
    }
}
