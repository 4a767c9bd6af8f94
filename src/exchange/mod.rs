//! Networks from and for other programs.

mod arrays;
mod npy;

pub use arrays::to_arrays;
