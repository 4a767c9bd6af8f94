//! The hot loops, four lanes wide.
//!
//! # The contract on bits
//!
//! Each kernel fixes the order of its roundings, so its result is the same on
//! every machine, whatever tile or block size computes it:
//!
//! * a matrix product adds to each element its `k` products in ascending order,
//!   each rounded once after the multiplication and once after the addition;
//! * a sum over a row keeps eight partial sums (element `i` goes to sum `i mod 8`),
//!   adds the upper four to the lower, and these as `(s0 + s2) + (s1 + s3)`;
//! * `exp` is the polynomial of [`lanes`], `ln(1 + x)` that of the `libm` crate.
//!
//! `tests/kernels.rs` holds each fast path to this against [`naive`], bit for
//! bit, natively and as WebAssembly.
//!
//! # Shapes
//!
//! A matrix is a slice and a row stride in floats. Strides are multiples of
//! four, and the elements between the width and the next multiple of
//! [`PADDING`] exist and are zero, so no kernel needs a ragged edge.

mod adamw;
mod gemm;
mod lanes;
pub mod naive;
mod panels;
mod rows;
mod tile;

pub use adamw::{AdamWCoefficients, adamw};
pub use gemm::{Left, Sum, add_product};
pub use lanes::{F32x4, I16x8};
pub use panels::Panels;
pub use rows::{
    RowScore, add_relu, cross_entropy_gradient, gather_relu, gather_relu_of_sum,
    scatter_relu_gradient, score_row,
};
pub use tile::{TILES, Tile};

/// Widths are padded with zeros to a multiple of this many floats.
pub const PADDING: usize = 8;

/// The row stride for rows of `width` floats.
///
/// Four floats more than the padded width: a power-of-two stride maps the rows
/// of a tile to the same cache sets and costs the two backward products a
/// quarter of their speed.
#[must_use]
pub const fn stride(width: usize) -> usize {
    width.next_multiple_of(PADDING) + 4
}
