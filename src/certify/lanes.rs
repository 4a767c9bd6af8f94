//! Bounds on the lead over every answer, for eight sets of pairs at a time.

use super::{block::Block, bounds::round_up, tables::Tables};

/// Sets that are worked on together.
pub(super) const LANES: usize = 8;
/// Subgroups that are added before it is looked whether the rest matters.
const STEP: usize = 8;

type Lanes = [f32; LANES];

/// The work space, and what was found last.
#[derive(Debug)]
pub(super) struct LaneBounds {
    /// The least lead over each coset in a set.
    cosets: Vec<Lanes>,
    /// The least sum of leads that the subgroups after each step can have.
    rest: Vec<Lanes>,
    /// By how much the additive tables let z lead over t at most: for each z.
    additive: Vec<Lanes>,
    /// For each z a lower bound on the lead of t over it, or something positive below it.
    pub(super) leads: Vec<Lanes>,
    /// A row of `cosets` and of `additive` for one set.
    least: Vec<f32>,
    most: Vec<f32>,
    /// Coset values that were added up, for each of the sets.
    pub(super) additions: u64,
}

impl LaneBounds {
    pub(super) fn new(tables: &Tables) -> Self {
        let (n, cosets) = (tables.shape.n, tables.row_of_cosets);
        Self {
            cosets: vec![[0.0; LANES]; cosets],
            rest: vec![[0.0; LANES]; tables.groups.len().div_ceil(STEP)],
            additive: vec![[0.0; LANES]; n],
            leads: vec![[0.0; LANES]; n],
            least: vec![0.0; cosets],
            most: vec![0.0; n],
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
        let (mut norms, mut slacks) = ([0.0f32; LANES], [0.0f32; LANES]);
        for (lane, set) in sets.iter().enumerate() {
            self.load(tables, t, block, (lane, set));
            for pair in set.iter().map(|&at| &block.pairs[at]) {
                norms[lane] = norms[lane].max(round_up(pair.norm));
                slacks[lane] = slacks[lane].max(round_up(pair.slack));
            }
        }
        self.sum_rest(tables);
        let mut least = [f32::INFINITY; LANES];
        for (z, &distance) in tables.distances.row(t).iter().enumerate() {
            if z == t {
                continue;
            }
            let additive = &self.additive[z];
            let off = std::array::from_fn(|i| norms[i] * distance + additive[i] + slacks[i]);
            let leads = self.lead_over(tables.places(z), &off);
            for i in 0..LANES {
                least[i] = if leads[i] < least[i] { leads[i] } else { least[i] };
            }
            self.leads[z] = leads;
        }
        least
    }

    /// Writes the least leads and the largest additive parts over a set to its lane.
    fn load(
        &mut self,
        tables: &Tables,
        t: usize,
        block: &Block,
        (lane, set): (usize, &[usize]),
    ) {
        self.least.fill(f32::INFINITY);
        self.most.fill(f32::NEG_INFINITY);
        for &at in set {
            for (least, &lead) in self.least.iter_mut().zip(block.leads(at)) {
                *least = if lead < *least { lead } else { *least };
            }
            let pair = &block.pairs[at];
            let [left, right] = [tables.additive[0].row(pair.x), tables.additive[1].row(pair.y)];
            let own = left[t] + right[t];
            for (most, (left, right)) in self.most.iter_mut().zip(left.iter().zip(right)) {
                let lead = (left + right) - own;
                *most = if lead > *most { lead } else { *most };
            }
        }
        for (lanes, &least) in self.cosets.iter_mut().zip(&self.least) {
            lanes[lane] = least;
        }
        for (lanes, &most) in self.additive.iter_mut().zip(&self.most) {
            lanes[lane] = most;
        }
    }

    fn sum_rest(&mut self, tables: &Tables) {
        let mut sum = [0.0; LANES];
        for (step, groups) in tables.groups.chunks(STEP).enumerate().rev() {
            self.rest[step] = sum;
            for group in groups {
                let mut least = [f32::INFINITY; LANES];
                for lanes in &self.cosets[group.cosets.clone()] {
                    for i in 0..LANES {
                        least[i] = if lanes[i] < least[i] { lanes[i] } else { least[i] };
                    }
                }
                (0..LANES).for_each(|i| sum[i] += least[i]);
            }
        }
    }

    /// The sum of the leads over these cosets, less `off`; where it is positive whatever
    /// the subgroups left out add, that.
    fn lead_over(&mut self, places: &[u32], off: &Lanes) -> Lanes {
        let mut leads: Lanes = std::array::from_fn(|i| -off[i]);
        for (places, rest) in places.chunks(STEP).zip(&self.rest) {
            for &place in places {
                let lanes = &self.cosets[place as usize];
                (0..LANES).for_each(|i| leads[i] += lanes[i]);
            }
            self.additions += places.len() as u64;
            let bounds: Lanes = std::array::from_fn(|i| leads[i] + rest[i]);
            if bounds.iter().fold(true, |all, &bound| all & (bound > 0.0)) {
                return bounds;
            }
        }
        leads
    }
}
