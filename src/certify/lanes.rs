//! Bounds on the lead over every answer, for eight sets of pairs at a time.

use super::{block::Block, bounds::round_up, tables::Tables};

/// Sets that are worked on together.
pub(super) const LANES: usize = 8;

type Lanes = [f32; LANES];

/// The work space, and what was found last.
#[derive(Debug)]
pub(super) struct LaneBounds {
    /// The least lead over each coset in a set, and sums of two.
    values: Vec<Lanes>,
    /// A row of them for one set.
    least: Vec<f32>,
    /// The answers over which the bound is not positive in every set.
    pub(super) doubtful: Vec<Doubtful>,
    /// The least bound over the other answers.
    pub(super) clear: Lanes,
    /// Values that were added up, for each of the sets.
    pub(super) additions: u64,
}

/// An answer, and bounds on the lead over it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Doubtful {
    pub(super) z: usize,
    pub(super) leads: Lanes,
}

impl LaneBounds {
    pub(super) fn new(tables: &Tables) -> Self {
        let cosets = tables.row_of_cosets;
        Self {
            values: vec![[0.0; LANES]; cosets + tables.sums.shared.len()],
            least: vec![0.0; cosets],
            doubtful: Vec::with_capacity(tables.shape.n),
            clear: [0.0; LANES],
            additions: 0,
        }
    }

    /// For each of the sets of pairs in `block` a lower bound on the lead of their product t
    /// over every other answer; infinite if the set is empty.
    pub(super) fn find(
        &mut self,
        tables: &Tables,
        t: usize,
        block: &Block,
        sets: &[Vec<usize>; LANES],
    ) -> Lanes {
        let (mut norms, mut offs) = ([0.0f32; LANES], [f32::NEG_INFINITY; LANES]);
        for (lane, set) in sets.iter().enumerate() {
            self.load(block, lane, set);
            for pair in set.iter().map(|&at| &block.pairs[at]) {
                norms[lane] = norms[lane].max(round_up(pair.norm));
                offs[lane] = offs[lane].max(pair.off);
            }
        }
        self.add_shared(tables);
        self.doubtful.clear();
        self.clear = [f32::INFINITY; LANES];
        let mut least = [f32::INFINITY; LANES];
        for (z, &distance) in tables.distances.row(t).iter().enumerate() {
            if z == t {
                continue;
            }
            let mut leads: Lanes = std::array::from_fn(|i| -offs[i] - norms[i] * distance);
            for &place in tables.sums.places.of(z) {
                let values = &self.values[place as usize];
                (0..LANES).for_each(|i| leads[i] += values[i]);
            }
            least = smaller(least, leads);
            if leads.iter().fold(true, |all, &lead| all & (lead > 0.0)) {
                self.clear = smaller(self.clear, leads);
            } else {
                self.doubtful.push(Doubtful { z, leads });
            }
        }
        self.additions += (tables.distances.row(t).len() * tables.sums.places.of(t).len()
            + tables.sums.shared.len()) as u64;
        least
    }

    /// Writes the least leads over a set to its lane.
    fn load(&mut self, block: &Block, lane: usize, set: &[usize]) {
        self.least.fill(f32::INFINITY);
        for &at in set {
            for (least, &lead) in self.least.iter_mut().zip(block.leads(at)) {
                *least = if lead < *least { lead } else { *least };
            }
        }
        for (values, &least) in self.values.iter_mut().zip(&self.least) {
            values[lane] = least;
        }
    }

    fn add_shared(&mut self, tables: &Tables) {
        for (next, &(a, b)) in (tables.row_of_cosets..).zip(&tables.sums.shared) {
            let [a, b] = [self.values[a as usize], self.values[b as usize]];
            self.values[next] = std::array::from_fn(|i| a[i] + b[i]);
        }
    }
}

fn smaller(a: Lanes, b: Lanes) -> Lanes {
    std::array::from_fn(|i| if b[i] < a[i] { b[i] } else { a[i] })
}
