//! Matrix products in register tiles.
#![allow(unsafe_code, reason = "the inner loop reads and writes without bounds checks")]

use super::{F32x4, Panels};

/// The left factor of a product, stored as it is or transposed.
#[derive(Clone, Copy, Debug)]
pub enum Left<'a> {
    /// Element (i, p) at `i·stride + p`.
    Plain(&'a [f32], usize),
    /// Element (i, p) at `p·stride + i`: the transpose of what is stored.
    Transposed(&'a [f32], usize),
}

/// What a product is added to.
#[derive(Debug)]
pub enum Sum<'a> {
    /// Row-major, with a row stride that holds the columns padded to four.
    Rows(&'a mut [f32], usize),
    /// The same, but every row starts from the one given first, and what was there
    /// before is lost: saves a pass over C.
    RowsFrom(&'a [f32], &'a mut [f32], usize),
    /// Panels cut for the tile of the right factor.
    Panels(&'a mut Panels),
}

/// `C += A·B`, each element by ascending inner index.
///
/// Shapes: A is m×k and C is m×columns, where B is k×columns. The panels of B are
/// the outer loop: one stays in the first-level cache while all rows pass over it.
///
/// # Panics
/// If a matrix does not fit its slice, or the panels of C are cut otherwise.
pub fn add_product(m: usize, a: Left<'_>, b: &Panels, c: Sum<'_>) {
    let (k, columns) = (b.rows(), b.padded_columns());
    if m == 0 || k == 0 || columns == 0 {
        return;
    }
    let fits = |c: &[f32], stride| stride >= columns && c.len() >= (m - 1) * stride + columns;
    let c = match c {
        Sum::Rows(c, stride) => {
            assert!(fits(c, stride), "C is too small");
            Target { first: c.as_mut_ptr(), per_column: 1, stride: Some(stride), start: None }
        }
        Sum::RowsFrom(start, c, stride) => {
            assert!(fits(c, stride) && start.len() >= columns, "C is too small");
            let start = Some(start.as_ptr());
            Target { first: c.as_mut_ptr(), per_column: 1, stride: Some(stride), start }
        }
        Sum::Panels(c) => {
            let fits = c.rows() == m && c.padded_columns() == columns && c.tile() == b.tile();
            assert!(fits, "C is cut otherwise");
            let first = c.values_mut().as_mut_ptr();
            Target { first, per_column: m, stride: None, start: None }
        }
    };
    match a {
        Left::Plain(a, stride) => {
            assert!(stride >= k && a.len() >= (m - 1) * stride + k, "A is too small");
            // SAFETY: the assertions bound every index that is formed.
            unsafe { over_panels::<false>(m, (a.as_ptr(), stride), b, c) }
        }
        Left::Transposed(a, stride) => {
            assert!(stride >= m && a.len() >= (k - 1) * stride + m, "A is too small");
            // SAFETY: as above, with the roles of the indices of A exchanged.
            unsafe { over_panels::<true>(m, (a.as_ptr(), stride), b, c) }
        }
    }
}

/// C by its first element: panel by panel or row by row.
struct Target {
    first: *mut f32,
    /// Floats from the start of one column to the start of the next.
    per_column: usize,
    /// Floats between rows; `None` for those of a panel, as wide as it.
    stride: Option<usize>,
    /// The row that every row starts from; `None` if from what is there.
    start: Option<*const f32>,
}

/// A part of C, as wide as a panel: from where sums start, and where they go.
#[derive(Clone, Copy)]
struct Strip {
    start: *const f32,
    start_stride: usize,
    sums: *mut f32,
    stride: usize,
}

impl Strip {
    /// # Safety
    /// There are so many rows.
    unsafe fn skip(self, rows: usize) -> Self {
        // SAFETY: the caller's promise.
        unsafe {
            let start = self.start.add(rows * self.start_stride);
            Self { start, sums: self.sums.add(rows * self.stride), ..self }
        }
    }
}

impl Target {
    /// # Safety
    /// A panel of this width begins at this column.
    unsafe fn strip(&self, column: usize, width: usize) -> Strip {
        let stride = self.stride.unwrap_or(width);
        // SAFETY: the caller's promise.
        unsafe {
            let sums = self.first.add(column * self.per_column);
            match self.start {
                Some(start) => Strip { start: start.add(column), start_stride: 0, sums, stride },
                None => Strip { start: sums, start_stride: stride, sums, stride },
            }
        }
    }
}

/// # Safety
/// Every element of A and C lies in its allocation.
unsafe fn over_panels<const TRANSPOSED: bool>(
    m: usize,
    a: (*const f32, usize),
    b: &Panels,
    c: Target,
) {
    let (k, columns, tile) = (b.rows(), b.padded_columns(), b.tile());
    let mut first = 0;
    while first < columns {
        let width = tile.columns().min(columns - first);
        // SAFETY: a panel of B starts after those before it, k floats for each of
        // their columns; that of C after per_column floats for each.
        unsafe {
            let b = b.values().as_ptr().add(first * k);
            let c = c.strip(first, width);
            match (tile.rows, width / 4) {
                (5, 2) => over_rows::<TRANSPOSED, 5, 2>((m, k), a, b, c),
                (6, 2) => over_rows::<TRANSPOSED, 6, 2>((m, k), a, b, c),
                (8, 2) => over_rows::<TRANSPOSED, 8, 2>((m, k), a, b, c),
                (_, 4) => over_rows::<TRANSPOSED, 4, 4>((m, k), a, b, c),
                (_, 3) => over_rows::<TRANSPOSED, 3, 3>((m, k), a, b, c),
                (_, 2) => over_rows::<TRANSPOSED, 4, 2>((m, k), a, b, c),
                _ => over_rows::<TRANSPOSED, 4, 1>((m, k), a, b, c),
            }
        }
        first += width;
    }
}

/// # Safety
/// A holds m×k, B k×(4·VECTORS) and C m×(4·VECTORS) elements from the pointers on.
unsafe fn over_rows<const TRANSPOSED: bool, const ROWS: usize, const VECTORS: usize>(
    (m, k): (usize, usize),
    (a, a_stride): (*const f32, usize),
    b: *const f32,
    c: Strip,
) {
    let row_step = if TRANSPOSED { 1 } else { a_stride };
    let mut row = 0;
    while row < m {
        // SAFETY: at most m - row rows are worked on.
        unsafe {
            let (a, c) = ((a.add(row * row_step), a_stride), c.skip(row));
            row += match m - row {
                rest if rest >= ROWS => tile::<TRANSPOSED, ROWS, VECTORS>(k, a, b, c),
                2.. => tile::<TRANSPOSED, 2, VECTORS>(k, a, b, c),
                _ => tile::<TRANSPOSED, 1, VECTORS>(k, a, b, c),
            };
        }
    }
}

/// Returns the number of rows that were computed.
///
/// # Safety
/// A holds ROWS×k, B k×(4·VECTORS) and C ROWS×(4·VECTORS) elements from the
/// pointers on.
#[inline(always)]
unsafe fn tile<const TRANSPOSED: bool, const ROWS: usize, const VECTORS: usize>(
    k: usize,
    (a, a_stride): (*const f32, usize),
    b: *const f32,
    c: Strip,
) -> usize {
    let mut sums = [[F32x4::ZERO; VECTORS]; ROWS];
    // SAFETY: all offsets stay within the shapes the caller promises.
    unsafe {
        for (i, row) in sums.iter_mut().enumerate() {
            for (j, sum) in row.iter_mut().enumerate() {
                *sum = F32x4::load(c.start.add(i * c.start_stride + 4 * j));
            }
        }
        for p in 0..k {
            let strip = b.add(p * 4 * VECTORS);
            let columns: [F32x4; VECTORS] = core::array::from_fn(|j| F32x4::load(strip.add(4 * j)));
            for (i, row) in sums.iter_mut().enumerate() {
                let offset = if TRANSPOSED { p * a_stride + i } else { i * a_stride + p };
                let factor = F32x4::splat(*a.add(offset));
                for (sum, column) in row.iter_mut().zip(columns) {
                    *sum = sum.plus_product(factor, column);
                }
            }
        }
        for (i, row) in sums.iter().enumerate() {
            for (j, sum) in row.iter().enumerate() {
                sum.store(c.sums.add(i * c.stride + 4 * j));
            }
        }
    }
    ROWS
}
