//! Matrix products in register tiles.
#![allow(unsafe_code, reason = "the inner loop reads and writes without bounds checks")]

use super::{F32x4, PADDING};

/// The left factor of a product, stored as it is or transposed.
#[derive(Clone, Copy, Debug)]
pub enum Left<'a> {
    /// Element (i, p) at `i·stride + p`.
    Plain(&'a [f32], usize),
    /// Element (i, p) at `p·stride + i`: the transpose of what is stored.
    Transposed(&'a [f32], usize),
}

/// Rows of a register tile. With two vectors of columns the tile needs
/// 4·2 + 2 + 1 of the 15 vector registers that V8 leaves on x86. Measured on the
/// gradient of S5: in Chromium 156, 4 rows reach 71 % of the register peak, 5
/// rows 74 %, 6 rows spill (47 %); but Node 20 spills at 5 rows already and takes
/// 1.7 times as long as with 4. Packing A into strips gained nothing.
const TILE_ROWS: usize = 4;
/// Vectors of four columns in a register tile.
const TILE_VECTORS: usize = PADDING / 4;

/// `C += A·B`, each element by ascending inner index.
///
/// Shapes: A is m×k, B is k×`columns`, C is m×`columns`; B and C are row-major
/// with strides `b_stride` and `c_stride`, padded to a multiple of [`PADDING`]
/// columns. The panels of columns are the outer loop: the strip of B under a
/// tile then stays in the first-level cache while all rows pass over it.
///
/// # Panics
/// If a matrix does not fit its slice.
pub fn add_product(
    (m, k, columns): (usize, usize, usize),
    a: Left<'_>,
    (b, b_stride): (&[f32], usize),
    (c, c_stride): (&mut [f32], usize),
) {
    if m == 0 || k == 0 || columns == 0 {
        return;
    }
    let width = columns.next_multiple_of(PADDING);
    assert!(b_stride >= width && b.len() >= (k - 1) * b_stride + width, "B is too small");
    assert!(c_stride >= width && c.len() >= (m - 1) * c_stride + width, "C is too small");
    let (b, c) = (b.as_ptr(), c.as_mut_ptr());
    match a {
        Left::Plain(a, stride) => {
            assert!(stride >= k && a.len() >= (m - 1) * stride + k, "A is too small");
            // SAFETY: the three assertions bound every index that is formed.
            unsafe {
                panels::<false>((m, k, width), (a.as_ptr(), stride), (b, b_stride), (c, c_stride))
            }
        }
        Left::Transposed(a, stride) => {
            assert!(stride >= m && a.len() >= (k - 1) * stride + m, "A is too small");
            // SAFETY: as above, with the roles of the indices of A exchanged.
            unsafe {
                panels::<true>((m, k, width), (a.as_ptr(), stride), (b, b_stride), (c, c_stride))
            }
        }
    }
}

/// # Safety
/// Every element of the three matrices lies in its allocation.
unsafe fn panels<const TRANSPOSED: bool>(
    (m, k, width): (usize, usize, usize),
    (a, a_stride): (*const f32, usize),
    (b, b_stride): (*const f32, usize),
    (c, c_stride): (*mut f32, usize),
) {
    let row_step = if TRANSPOSED { 1 } else { a_stride };
    for column in (0..width).step_by(PADDING) {
        let mut row = 0;
        while row < m {
            // SAFETY: row < m and column < width, and the tile covers at most
            // m - row rows and PADDING columns.
            unsafe {
                let a = (a.add(row * row_step), a_stride);
                let b = (b.add(column), b_stride);
                let c = (c.add(row * c_stride + column), c_stride);
                match m - row {
                    1 => tile::<TRANSPOSED, 1>(k, a, b, c),
                    2 => tile::<TRANSPOSED, 2>(k, a, b, c),
                    3 => tile::<TRANSPOSED, 3>(k, a, b, c),
                    _ => tile::<TRANSPOSED, TILE_ROWS>(k, a, b, c),
                }
            }
            row += TILE_ROWS;
        }
    }
}

/// # Safety
/// A holds ROWS×k, B k×PADDING and C ROWS×PADDING elements from the pointers on.
#[inline(always)]
unsafe fn tile<const TRANSPOSED: bool, const ROWS: usize>(
    k: usize,
    (a, a_stride): (*const f32, usize),
    (b, b_stride): (*const f32, usize),
    (c, c_stride): (*mut f32, usize),
) {
    let mut sums = [[F32x4::ZERO; TILE_VECTORS]; ROWS];
    // SAFETY: all offsets stay within the shapes the caller promises.
    unsafe {
        for (i, row) in sums.iter_mut().enumerate() {
            for (j, sum) in row.iter_mut().enumerate() {
                *sum = F32x4::load(c.add(i * c_stride + 4 * j));
            }
        }
        for p in 0..k {
            let strip = b.add(p * b_stride);
            let columns: [F32x4; TILE_VECTORS] =
                core::array::from_fn(|j| F32x4::load(strip.add(4 * j)));
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
                sum.store(c.add(i * c_stride + 4 * j));
            }
        }
    }
}
