//! The proof, row of pairs by row of pairs.

use super::{
    certificate::{Certificate, Cost},
    evaluation::{BATCH, Evaluation},
    search::SubgroupSearch,
    tables::Tables,
};
use crate::{
    group::CayleyTable,
    model::{Parameters, Shape},
};

/// Pairs that the values on cosets leave open may be evaluated by all neurons for this
/// share of all pairs at most.
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
    /// The next x.
    next: usize,
    /// Additions for the choice of subgroups.
    search: u64,
}

#[derive(Debug)]
struct Proof {
    tables: Tables,
    evaluation: Evaluation,
    covered: usize,
    covered_by_bounds: usize,
    margin: f64,
    uncovered: Vec<(u16, u16)>,
    rounding: f64,
    /// Pairs evaluated by all neurons, and how many may be.
    exact: usize,
    most_exact: usize,
}

impl Certifier {
    /// The proof for a network on `group`, before any pair is looked at.
    ///
    /// # Panics
    /// If the network is of another order.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most n²")]
    pub fn new(group: CayleyTable, search: &SubgroupSearch, parameters: &Parameters) -> Self {
        let shape = parameters.shape();
        assert_eq!(shape.n, group.order(), "a network on the group");
        let proof = Tables::new(parameters, search).map(|tables| Proof {
            evaluation: Evaluation::new(&tables),
            tables,
            covered: 0,
            covered_by_bounds: 0,
            margin: f64::INFINITY,
            uncovered: Vec::new(),
            rounding: 0.0,
            exact: 0,
            most_exact: (MAX_EXACT_SHARE * (shape.n as f64).powi(2)) as usize,
        });
        Self { group, shape, proof, next: 0, search: search.cost(shape.w) }
    }

    /// Works on the pairs of one x; returns how many of the n are done.
    pub fn advance(&mut self) -> usize {
        let (n, x) = (self.shape.n, self.next);
        if x == n {
            return n;
        }
        self.next += 1;
        if let Some(proof) = &mut self.proof {
            let products: Vec<usize> = (0..n).map(|y| self.group.product(x, y)).collect();
            proof.settle(x, &products);
        }
        self.next
    }

    /// What was proved, once all pairs are done.
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
            exact_share: proof.exact as f64 / pairs as f64,
            cost: Cost { search: self.search, ..proof.cost() }.summed(),
            classes: proof.tables.classes.clone(),
            rounding: proof.rounding,
        })
    }
}

impl Proof {
    /// The values on cosets first, then all neurons for the pairs that these leave open.
    fn settle(&mut self, x: usize, products: &[usize]) {
        let leads = self.evaluation.on_cosets(&self.tables, x, products);
        let mut open = Vec::new();
        for (y, (&t, lead)) in products.iter().zip(leads).enumerate() {
            let slack = self.tables.slack.of(x, y);
            self.rounding = self.rounding.max(slack);
            let off = self.tables.off.of(y, t) + slack;
            if lead > off {
                self.covered_by_bounds += 1;
                self.cover(lead - off);
            } else if lead > -off && self.exact + open.len() < self.most_exact {
                open.push((y, t));
            } else {
                self.leave_open(x, y);
            }
        }
        self.exact += open.len();
        for pairs in open.chunks(BATCH) {
            let leads = self.evaluation.by_all(&self.tables, x, pairs);
            for (&(y, _), lead) in pairs.iter().zip(leads) {
                let lead = lead - self.tables.slack.of(x, y);
                match lead > 0.0 {
                    true => self.cover(lead),
                    false => self.leave_open(x, y),
                }
            }
        }
    }

    fn cover(&mut self, lead: f64) {
        self.covered += 1;
        self.margin = self.margin.min(lead);
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
        let cosets = self.tables.groups.iter().map(|g| (g.neurons.len() * g.rows.len()) as u64);
        Cost {
            tables: 2 * n * d * w + n * n * w,
            cosets: n * (n + 1) * cosets.sum::<u64>(),
            sums: n * n * self.tables.plan.additions() as u64,
            exact: self.exact as u64 * (n + 1) * w,
            ..Cost::brute_force(shape)
        }
    }
}
