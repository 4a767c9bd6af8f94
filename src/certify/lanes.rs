//! Bounds on the lead over every answer, for eight sets of pairs at a time.

use super::{block::Block, bounds::round_up, tables::Tables};
use crate::kernels::F32x4;

/// Sets that are worked on together.
pub(super) const LANES: usize = 8;

/// A number for each set.
type Lanes = [f32; LANES];

/// The work space, and what was found last.
#[derive(Debug)]
pub(super) struct LaneBounds {
    /// By how much each coset leads over that of t at most, and sums of two.
    values: Vec<Lanes>,
    /// A row of them for one set.
    most: Vec<f32>,
    /// The answers that may lead over t in some set.
    pub(super) doubtful: Vec<Doubtful>,
    /// The largest bound over the other answers.
    pub(super) clear: Lanes,
    /// Values that were added up, for each of the sets.
    pub(super) additions: u64,
}

/// An answer, and by how much it leads over t at most.
#[derive(Clone, Copy, Debug)]
pub(super) struct Doubtful {
    pub(super) z: usize,
    pub(super) excess: Lanes,
}

impl LaneBounds {
    pub(super) fn new(tables: &Tables) -> Self {
        let cosets = tables.row_of_cosets;
        Self {
            values: vec![[0.0; LANES]; cosets + tables.sums.shared.len()],
            most: vec![0.0; cosets],
            doubtful: Vec::with_capacity(tables.shape.n),
            clear: [0.0; LANES],
            additions: 0,
        }
    }

    /// For each of the sets of pairs in `block` an upper bound on the lead of any other
    /// answer over their product t: below zero where all pairs are answered rightly, and
    /// the lowest number if the set is empty.
    pub(super) fn find(
        &mut self,
        tables: &Tables,
        t: usize,
        block: &Block,
        sets: &[Vec<usize>; LANES],
    ) -> Lanes {
        let (mut norms, mut offs) = ([0.0; LANES], [f32::MIN; LANES]);
        for (lane, set) in sets.iter().enumerate() {
            self.load(block, lane, set);
            for pair in set.iter().map(|&at| &block.pairs[at]) {
                norms[lane] = round_up(pair.norm).max(norms[lane]);
                offs[lane] = pair.off.max(offs[lane]);
            }
        }
        self.add_shared(tables);
        self.add_up(tables, t, split(&norms), split(&offs))
    }

    fn add_up(&mut self, tables: &Tables, t: usize, norms: [F32x4; 2], offs: [F32x4; 2]) -> Lanes {
        self.doubtful.clear();
        let lowest = [F32x4::splat(f32::MIN); 2];
        let (mut most, mut clear) = (lowest, lowest);
        let distances = tables.distances.row(t);
        for (z, &distance) in distances.iter().enumerate().filter(|&(z, _)| z != t) {
            let distance = F32x4::splat(distance);
            let mut excess = plus(offs, [norms[0].times(distance), norms[1].times(distance)]);
            for &place in tables.sums.places.of(z) {
                excess = plus(excess, split(&self.values[place as usize]));
            }
            most = larger(most, excess);
            // `f32::max` would be a call on WebAssembly, and take longer than all the rest.
            let [a, b, c, d] = excess[0].larger(excess[1]).to_array();
            if (a < 0.0) & (b < 0.0) & (c < 0.0) & (d < 0.0) {
                clear = larger(clear, excess);
            } else {
                self.doubtful.push(Doubtful { z, excess: join(excess) });
            }
        }
        let added = distances.len() * tables.sums.places.of(t).len() + tables.sums.shared.len();
        self.additions += added as u64;
        self.clear = join(clear);
        join(most)
    }

    /// Writes the largest values over a set to its lane.
    fn load(&mut self, block: &Block, lane: usize, set: &[usize]) {
        let row = match set {
            [] => return,
            [at] => block.excess(*at),
            [first, rest @ ..] => {
                self.most.copy_from_slice(block.excess(*first));
                for &at in rest {
                    for (most, &value) in self.most.iter_mut().zip(block.excess(at)) {
                        *most = if *most < value { value } else { *most };
                    }
                }
                &self.most
            }
        };
        for (values, &value) in self.values.iter_mut().zip(row) {
            values[lane] = value;
        }
    }

    fn add_shared(&mut self, tables: &Tables) {
        for (next, &(a, b)) in (tables.row_of_cosets..).zip(&tables.sums.shared) {
            let [a, b] = [&self.values[a as usize], &self.values[b as usize]];
            self.values[next] = join(plus(split(a), split(b)));
        }
    }
}

#[inline(always)]
fn split(lanes: &Lanes) -> [F32x4; 2] {
    [F32x4::from_slice(&lanes[..4]), F32x4::from_slice(&lanes[4..])]
}

#[inline(always)]
fn join(halves: [F32x4; 2]) -> Lanes {
    let mut lanes = [0.0; LANES];
    halves[0].write_to(&mut lanes[..4]);
    halves[1].write_to(&mut lanes[4..]);
    lanes
}

#[inline(always)]
fn plus(a: [F32x4; 2], b: [F32x4; 2]) -> [F32x4; 2] {
    [a[0].plus(b[0]), a[1].plus(b[1])]
}

#[inline(always)]
fn larger(a: [F32x4; 2], b: [F32x4; 2]) -> [F32x4; 2] {
    [a[0].larger(b[0]), a[1].larger(b[1])]
}
