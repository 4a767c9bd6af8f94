//! Logits in fixed point: sums of sixteen bits are exact, and twice as many fit a vector.

use super::{
    bounds::{UNDERFLOW, larger},
    leads::Row,
    rows::Rows,
    tables::{CHUNK, Tables},
};
use crate::kernels::{F32x4, I16x8};

/// What a sum over all groups may reach on either side, but for half a unit for each group,
/// of which there are at most 2,048.
const REACH: f32 = 30_000.0;

/// A value is off by half a unit and by what f32 loses of 30,000 units in two operations.
const OFF: f64 = 0.51;

/// How the sums for one x are written in units.
#[derive(Debug)]
pub(super) struct FixedPoint {
    /// Units in one of the logits.
    scale: f32,
    /// What is taken from each row: the middle between its ends. It is the same for all z.
    middles: Vec<f32>,
    /// Rows in a sum.
    groups: usize,
}

impl FixedPoint {
    /// So that no sum of a row from each group can overflow.
    pub(super) fn of(sums: &Rows, tables: &Tables) -> Self {
        let mut middles = Vec::with_capacity(tables.rows());
        let mut reach = 0.0;
        for group in &tables.groups {
            let mut most = 0.0;
            for row in group.rows.clone() {
                let [low, high] = ends(&sums.row(row)[..tables.shape.n]);
                middles.push(low + (high - low) / 2.0);
                most = larger(most, (high - low) / 2.0);
            }
            reach += most;
        }
        #[expect(clippy::cast_possible_truncation, reason = "a small number")]
        let scale = REACH / larger(reach, UNDERFLOW as f32);
        Self { scale, middles, groups: tables.groups.len() }
    }

    /// Writes a chunk of the sums in units; beyond the last answer what sums to the lowest
    /// number.
    pub(super) fn convert(&self, sums: &Rows, tables: &Tables, chunk: usize, rows: &mut [Row]) {
        let scale = F32x4::splat(self.scale);
        for (at, (row, &middle)) in rows.iter_mut().zip(&self.middles).enumerate() {
            let middle = F32x4::splat(middle);
            let unit = |four: &[f32; 4]| F32x4::from_slice(four).minus(middle).times(scale);
            let (fours, _) = sums.row(at)[chunk * CHUNK..][..CHUNK].as_chunks::<4>();
            for (eight, [low, high]) in row.as_chunks_mut().0.iter_mut().zip(fours.as_chunks().0) {
                I16x8::nearest(unit(low), unit(high)).write_to(eight);
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

    /// What a lead of so many units is at least.
    pub(super) fn lead(&self, units: i32) -> f64 {
        (f64::from(units) - 2.0 * OFF * self.groups as f64) / f64::from(self.scale)
    }
}

/// The least and the largest of some values, which are a multiple of four or few.
fn ends(values: &[f32]) -> [f32; 2] {
    let (fours, rest) = values.as_chunks::<4>();
    let lowest = F32x4::splat(f32::MIN);
    let (mut high, mut low) = (lowest, lowest);
    for four in fours {
        let four = F32x4::from_slice(four);
        high = high.larger(four);
        low = low.larger(F32x4::ZERO.minus(four));
    }
    let high = rest.iter().copied().fold(high.largest(), larger);
    let low = rest.iter().map(|value| -value).fold(low.largest(), larger);
    [-low, high]
}
