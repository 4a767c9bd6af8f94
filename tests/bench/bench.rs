//! The benchmark's module: work of known size on what ships, and loops that show
//! what the registers can do at most.
#![cfg(all(target_arch = "wasm32", target_os = "unknown"))]

pub mod algebra;
pub mod products;
pub mod registers;
pub mod steps;
