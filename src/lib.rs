//! Cosetta: watch a small neural network grok the multiplication of a finite
//! group, in a browser tab, and take it apart.
//!
//! `src/ARCHITECTURE.md` is the map. Two columns that do not know each other:
//! [`group`], [`rep`] and [`fourier`] (algebra, brought together by [`profile`]),
//! and [`model`] on [`kernels`] (a network that sees index triples), which
//! [`train`] teaches a multiplication table.

pub mod analysis;
pub mod certify;
pub mod dataset;
pub mod exchange;
pub mod fourier;
pub mod group;
pub mod handmade;
pub mod integers;
pub mod intervene;
pub mod kernels;
pub mod model;
pub mod paint;
pub mod profile;
pub mod referee;
pub mod rep;
pub mod rng;
pub mod sorting;
pub mod train;
pub mod words;
