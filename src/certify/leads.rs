//! The logit of the product and the largest of any other answer, in fixed point.

use super::tables::CHUNK;
use crate::kernels::I16x8;

/// Logits of [`CHUNK`] answers, or parts of them.
pub(super) type Row = [i16; CHUNK];

/// Vectors in a row.
const VECTORS: usize = CHUNK / I16x8::LANES;

/// The largest logits of several pairs, chunk of answers by chunk.
#[derive(Debug)]
pub(super) struct Leads {
    pairs: Vec<Lead>,
}

/// Of one pair.
#[derive(Clone, Copy, Debug)]
struct Lead {
    own: i16,
    /// The largest of other answers in each lane.
    other: I16x8,
}

impl Leads {
    /// Of `count` pairs, none of which has been looked at.
    pub(super) fn new(count: usize) -> Self {
        Self { pairs: vec![Lead { own: 0, other: I16x8::splat(i16::MIN) }; count] }
    }

    /// Takes in a chunk of the logits of pair `at`, the sum of these of the rows, which
    /// must not overflow. `own` is the place of the product, if it lies in the chunk.
    #[inline(always)]
    pub(super) fn take(&mut self, at: usize, rows: &[Row], places: &[u32], own: Option<usize>) {
        let Some((&first, rest)) = places.split_first() else { return };
        let mut sums = vectors(&rows[first as usize]);
        for &place in rest {
            let row = vectors(&rows[place as usize]);
            sums = std::array::from_fn(|i| sums[i].plus(row[i]));
        }
        let lead = &mut self.pairs[at];
        if let Some(own) = own {
            let mut logits = [0; CHUNK];
            write(sums, &mut logits);
            lead.own = std::mem::replace(&mut logits[own], i16::MIN);
            sums = vectors(&logits);
        }
        let [a, b, c, d, e] = sums;
        lead.other = lead.other.larger(a.larger(b).larger(c.larger(d))).larger(e);
    }

    /// By how much the product of pair `at` leads over any other answer.
    pub(super) fn of(&self, at: usize) -> i32 {
        let Lead { own, other } = self.pairs[at];
        i32::from(own) - i32::from(other.largest())
    }
}

/// `sum = a + b`, which must not overflow.
#[inline(always)]
pub(super) fn add(a: &Row, b: &Row, sum: &mut Row) {
    let (a, b) = (vectors(a), vectors(b));
    write(std::array::from_fn(|i| a[i].plus(b[i])), sum);
}

#[inline(always)]
fn vectors(row: &Row) -> [I16x8; VECTORS] {
    let (lanes, _) = row.as_chunks();
    std::array::from_fn(|i| I16x8::from_array(&lanes[i]))
}

#[inline(always)]
fn write(vectors: [I16x8; VECTORS], row: &mut Row) {
    let (lanes, _) = row.as_chunks_mut();
    vectors.into_iter().zip(lanes).for_each(|(vector, lanes)| vector.write_to(lanes));
}
