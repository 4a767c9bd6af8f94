//! The elements in the order in which a table shows them.

use super::{Profile, narrow};
use crate::group::{CayleyTable, Partition, Side, Subgroup, conjugacy_classes, cosets};
use serde::{Deserialize, Serialize};

/// What the lines of a table are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LineOrder {
    /// Nothing: as the elements are listed.
    Listing,
    /// The cosets of a subgroup.
    Cosets,
    /// Conjugacy classes.
    Classes,
}

/// Which cosets the lines are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LineSide {
    /// Those that a coset neuron's functions are flat on: right cosets Hx for the rows,
    /// left cosets yH for the columns.
    Auto,
    /// Left cosets for both.
    Left,
    /// Right cosets for both.
    Right,
}

/// The lines of a table in one direction.
#[derive(Debug, Serialize)]
pub struct SortedLines {
    /// The elements, block after block.
    pub elements: Vec<u16>,
    /// How many elements each block has; one block if the lines are not sorted.
    pub blocks: Vec<usize>,
    /// Which cosets the blocks are, if they are cosets.
    pub side: Option<Side>,
}

/// The order of the lines of a table, and what colours need.
#[derive(Debug, Serialize)]
pub struct Arrangement {
    /// From top to bottom.
    pub rows: SortedLines,
    /// From left to right.
    pub columns: SortedLines,
    /// For each element the number of its coset, of the side of the rows; `null` without a
    /// subgroup.
    pub cosets: Option<Vec<u16>>,
    /// Which cosets these are.
    pub coset_side: Side,
}

impl Profile {
    /// The elements in the order `by`; without a subgroup there are no cosets, and the
    /// elements stay as they are listed.
    #[must_use]
    pub fn arrange(
        &self,
        by: LineOrder,
        subgroup: Option<&Subgroup>,
        side: LineSide,
    ) -> Arrangement {
        let group = &self.group;
        let [row_side, column_side] = match side {
            LineSide::Auto => [Side::Right, Side::Left],
            LineSide::Left => [Side::Left; 2],
            LineSide::Right => [Side::Right; 2],
        };
        let sorted = |side| match (by, subgroup) {
            (LineOrder::Cosets, Some(h)) => SortedLines::new(&cosets(group, h, side), Some(side)),
            (LineOrder::Classes, _) => SortedLines::new(&conjugacy_classes(group), None),
            _ => self.listing(),
        };
        Arrangement {
            rows: sorted(row_side),
            columns: sorted(column_side),
            cosets: subgroup.map(|h| numbers(group, &cosets(group, h, row_side))),
            coset_side: row_side,
        }
    }

    fn listing(&self) -> SortedLines {
        let n = self.group.order();
        let elements = self.spec.listing().unwrap_or_else(|| (0..n).map(narrow).collect());
        SortedLines { elements, blocks: vec![n], side: None }
    }
}

impl SortedLines {
    fn new(blocks: &Partition, side: Option<Side>) -> Self {
        let sizes = blocks.blocks().iter().map(Vec::len).collect();
        Self { elements: blocks.elements(), blocks: sizes, side }
    }
}

/// For each element the number of its block.
fn numbers(group: &CayleyTable, blocks: &Partition) -> Vec<u16> {
    (0..group.order()).map(|g| narrow(blocks.block_of(g))).collect()
}
