//! Cosetta: watch a small neural network grok the multiplication of a finite
//! group, in a browser tab, and take it apart.
//!
//! `src/ARCHITECTURE.md` is the map. Three layers that do not know each other
//! meet here: [`group`] (algebra), [`model`] on [`kernels`] (a network that
//! sees index triples), and [`train`], which brings them together.

pub mod dataset;
pub mod group;
pub mod kernels;
pub mod model;
pub mod paint;
pub mod rng;
pub mod train;
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
pub mod wasm;
