//! The logit of the product and the largest of any other answer.

use super::tables::CHUNK;
use crate::kernels::F32x4;

/// Vectors that are summed in registers.
const VECTORS: usize = 8;

/// The largest logits of several pairs, chunk of answers by chunk.
#[derive(Debug)]
pub(super) struct Leads {
    pairs: Vec<Lead>,
}

/// Of one pair.
#[derive(Clone, Copy, Debug)]
struct Lead {
    own: f32,
    other: f32,
}

impl Leads {
    /// Of `count` pairs, none of which has been looked at.
    pub(super) fn new(count: usize) -> Self {
        Self { pairs: vec![Lead { own: -f32::MAX, other: -f32::MAX }; count] }
    }

    /// Takes in a chunk of the logits of pair `at`: the sum of these of the rows. `own` is
    /// the place of the product, if it lies in the chunk.
    pub(super) fn take(
        &mut self,
        at: usize,
        rows: &[[f32; CHUNK]],
        places: &[u32],
        own: Option<usize>,
    ) {
        let (first, second) = (sum::<0>(rows, places), sum::<{ 4 * VECTORS }>(rows, places));
        let lead = &mut self.pairs[at];
        let Some(own) = own else {
            let halves = std::iter::zip(first, second).map(|(a, b)| a.larger(b));
            let most = halves.reduce(F32x4::larger).map_or(-f32::MAX, largest);
            lead.other = larger(lead.other, most);
            return;
        };
        let mut logits = [0.0; CHUNK];
        let vectors = first.into_iter().chain(second);
        logits.chunks_exact_mut(4).zip(vectors).for_each(|(four, vector)| vector.write_to(four));
        lead.own = std::mem::replace(&mut logits[own], -f32::MAX);
        lead.other = logits.into_iter().fold(lead.other, larger);
    }

    /// By how much the product of pair `at` leads over any other answer.
    pub(super) fn of(&self, at: usize) -> f64 {
        let Lead { own, other } = self.pairs[at];
        f64::from(own) - f64::from(other)
    }
}

/// The sum of some rows from column `FROM` on.
#[inline(always)]
fn sum<const FROM: usize>(rows: &[[f32; CHUNK]], places: &[u32]) -> [F32x4; VECTORS] {
    let part = |place: u32| {
        let row = &rows[place as usize][FROM..][..4 * VECTORS];
        std::array::from_fn(|i| F32x4::from_slice(&row[4 * i..][..4]))
    };
    let Some((&first, rest)) = places.split_first() else { return [F32x4::ZERO; VECTORS] };
    let mut sums: [F32x4; VECTORS] = part(first);
    for &place in rest {
        let row: [F32x4; VECTORS] = part(place);
        sums = std::array::from_fn(|i| sums[i].plus(row[i]));
    }
    sums
}

/// The largest lane; `f32::max` would be a call on WebAssembly.
fn largest(vector: F32x4) -> f32 {
    let [a, b, c, d] = vector.to_array();
    larger(larger(a, b), larger(c, d))
}

fn larger(a: f32, b: f32) -> f32 {
    if a < b { b } else { a }
}
