//! Logits in fixed point: sums of sixteen bits are exact, and twice as many fit a vector.

use super::{
    bounds::{UNDERFLOW, larger},
    leads::Row,
    rows::Rows,
    tables::{CHUNK, Tables},
};
use crate::kernels::{F32x4, I16x8};

/// What the rows of one x at most add up to in size; those of others may do by a tenth more.
const REACH: f32 = 29_000.0;

/// A value is off by half a unit, and by what f32 loses of 32,768 units in one product.
const OFF: f64 = 0.51;

/// How logits are written in units.
#[derive(Debug)]
pub(super) struct FixedPoint {
    /// Units in one of the logits.
    scale: f32,
    /// The largest and the smallest that was written of each group since [`Self::held`].
    ends: Vec<[I16x8; 2]>,
}

impl FixedPoint {
    /// So that no sum of a row from each group overflows.
    pub(super) fn of(sums: &Rows, tables: &Tables) -> Self {
        let largest = |row| sums.row(row).iter().fold(0.0, |most, value| larger(most, value.abs()));
        let groups = tables.groups.iter();
        let reach: f32 =
            groups.map(|group| group.rows.clone().map(largest).fold(0.0, larger)).sum();
        #[expect(clippy::cast_possible_truncation, reason = "a small number")]
        let scale = REACH / larger(reach, UNDERFLOW as f32);
        Self { scale, ends: vec![[I16x8::splat(0); 2]; tables.groups.len()] }
    }

    /// Writes a chunk of the sums in units; beyond the last answer what sums to the lowest
    /// number.
    pub(super) fn convert(&mut self, sums: &Rows, tables: &Tables, chunk: usize, rows: &mut [Row]) {
        let scale = F32x4::splat(self.scale);
        for (group, ends) in tables.groups.iter().zip(&mut self.ends) {
            for at in group.rows.clone() {
                let (fours, _) = sums.row(at)[chunk * CHUNK..][..CHUNK].as_chunks::<4>();
                let eights = rows[at].as_chunks_mut().0.iter_mut();
                for (eight, [low, high]) in eights.zip(fours.as_chunks().0) {
                    let [low, high] = [low, high].map(|four| F32x4::from_slice(four).times(scale));
                    let units = I16x8::nearest(low, high);
                    *ends = [ends[0].larger(units), ends[1].smaller(units)];
                    units.write_to(eight);
                }
            }
        }
        let filled = tables.shape.n - chunk * CHUNK;
        if filled < CHUNK {
            for (at, row) in rows[..tables.rows()].iter_mut().enumerate() {
                let first = tables.groups[0].rows.contains(&at);
                row[filled..].fill(if first { i16::MIN } else { 0 });
            }
        }
    }

    /// Whether no sum of what was written since the last call has overflowed.
    pub(super) fn held(&mut self) -> bool {
        let size = |ends: &mut [I16x8; 2]| {
            let [most, least] = std::mem::replace(ends, [I16x8::splat(0); 2]);
            i32::from(most.largest()).max(-i32::from(least.smallest()))
        };
        self.ends.iter_mut().map(size).sum::<i32>() <= i32::from(i16::MAX)
    }

    /// What a lead of so many units is at least.
    pub(super) fn lead(&self, units: i32) -> f64 {
        (f64::from(units) - 2.0 * OFF * self.ends.len() as f64) / f64::from(self.scale)
    }
}
