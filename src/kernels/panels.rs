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
    pub fn reset(&mut self, tile: Tile, shape: (usize, usize)) {
        self.cut(tile, shape);
        self.values.fill(0.0);
    }

    /// Takes another size and layout; what the elements are is left open.
    fn cut(&mut self, tile: Tile, (rows, columns): (usize, usize)) {
        (self.rows, self.columns, self.tile) = (rows, columns, tile);
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

    /// Becomes a copy of a row-major matrix of this shape, padding included, laid out
    /// for `tile`.
    ///
    /// # Panics
    /// If the source is smaller.
    pub fn pack(&mut self, tile: Tile, shape: (usize, usize), source: (&[f32], usize)) {
        self.cut(tile, shape);
        for (first, width) in self.spans() {
            let panel = &mut self.values[first * self.rows..][..width * self.rows];
            match width {
                16 => pack_panel::<16>(panel, source, first),
                12 => pack_panel::<12>(panel, source, first),
                8 => pack_panel::<8>(panel, source, first),
                _ => pack_panel::<4>(panel, source, first),
            }
        }
    }

    /// Becomes the transpose, of this shape, of a row-major matrix: its rows become
    /// columns.
    ///
    /// # Panics
    /// If the source is smaller.
    pub fn pack_transposed(
        &mut self,
        tile: Tile,
        shape: (usize, usize),
        (source, stride): (&[f32], usize),
    ) {
        self.cut(tile, shape);
        for (first, width) in self.spans() {
            let panel = &mut self.values[first * self.rows..][..width * self.rows];
            let filled = width.min(self.columns - first);
            for (column, row) in source[first * stride..].chunks(stride).take(filled).enumerate() {
                for (target, &x) in panel.chunks_exact_mut(width).zip(&row[..self.rows]) {
                    target[column] = x;
                }
            }
            for target in panel.chunks_exact_mut(width) {
                target[filled..].fill(0.0);
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

/// Copies the columns from `first` on. The width is a constant, so that a row of a
/// panel is moved in registers: a call of `memory.copy` for each costs 4 % of a step.
fn pack_panel<const WIDTH: usize>(panel: &mut [f32], source: (&[f32], usize), first: usize) {
    let (targets, _) = panel.as_chunks_mut::<WIDTH>();
    for (target, row) in targets.iter_mut().zip(source.0.chunks(source.1)) {
        let row: &[f32; WIDTH] = row[first..first + WIDTH].try_into().expect("so many");
        *target = *row;
    }
}
