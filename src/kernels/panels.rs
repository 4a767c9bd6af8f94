//! Matrices cut into panels of columns, as products read and write them.

use super::Tile;

/// A matrix stored panel by panel: the columns of a register tile, row after row
/// without a gap, then the next columns. The last panel may be narrower.
///
/// A tile walks down a panel. In a row-major matrix each of its steps would touch
/// another cache line, and with the rows of S6 another page: measured, panels
/// are 10 to 30 % faster there.
#[derive(Clone, Debug)]
pub struct Panels {
    rows: usize,
    columns: usize,
    tile: Tile,
    /// rows × padded columns, whatever the tile.
    values: Vec<f32>,
}

impl Panels {
    /// A matrix of zeros, laid out for [`Tile::chosen`].
    #[must_use]
    pub fn zeros(rows: usize, columns: usize) -> Self {
        let tile = Tile::chosen();
        Self { rows, columns, tile, values: vec![0.0; rows * columns.next_multiple_of(4)] }
    }

    /// Becomes a matrix of zeros of another size, laid out for `tile`; allocates
    /// only where it was never as large before.
    pub fn reset(&mut self, tile: Tile, rows: usize, columns: usize) {
        (self.rows, self.columns, self.tile) = (rows, columns, tile);
        self.values.clear();
        self.values.resize(rows * columns.next_multiple_of(4), 0.0);
    }

    /// Rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Columns, padding included.
    #[must_use]
    pub fn padded_columns(&self) -> usize {
        self.columns.next_multiple_of(4)
    }

    /// The tile that the panels are cut for.
    #[must_use]
    pub fn tile(&self) -> Tile {
        self.tile
    }

    pub(super) fn values(&self) -> &[f32] {
        &self.values
    }

    pub(super) fn values_mut(&mut self) -> &mut [f32] {
        &mut self.values
    }

    /// First column and width of each panel.
    fn spans(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let (all, step) = (self.padded_columns(), self.tile.columns());
        (0..all).step_by(step).map(move |first| (first, step.min(all - first)))
    }

    /// Copies a row-major matrix of as many rows and columns, padding included.
    ///
    /// # Panics
    /// If the source is smaller.
    pub fn pack(&mut self, (source, stride): (&[f32], usize)) {
        for (first, width) in self.spans() {
            let panel = &mut self.values[first * self.rows..][..width * self.rows];
            for (target, row) in panel.chunks_exact_mut(width).zip(source.chunks(stride)) {
                target.copy_from_slice(&row[first..first + width]);
            }
        }
    }

    /// Copies the transpose of a row-major matrix: its rows become columns.
    ///
    /// # Panics
    /// If the source is smaller.
    pub fn pack_transposed(&mut self, (source, stride): (&[f32], usize)) {
        for (first, width) in self.spans() {
            let panel = &mut self.values[first * self.rows..][..width * self.rows];
            let filled = width.min(self.columns - first);
            for (column, row) in source[first * stride..].chunks(stride).take(filled).enumerate() {
                for (target, &x) in panel.chunks_exact_mut(width).zip(&row[..self.rows]) {
                    target[column] = x;
                }
            }
        }
    }

    /// Copies the matrix to row-major rows.
    ///
    /// # Panics
    /// If the target is smaller.
    pub fn unpack(&self, (target, stride): (&mut [f32], usize)) {
        for (first, width) in self.spans() {
            let panel = &self.values[first * self.rows..][..width * self.rows];
            for (source, row) in panel.chunks_exact(width).zip(target.chunks_mut(stride)) {
                row[first..first + width].copy_from_slice(source);
            }
        }
    }
}
