//! The core's tests: theorems as properties, fast paths against their oracles,
//! facts from other programs as fixtures. They run natively and, compiled to
//! WebAssembly, under Node.

mod analysis;
mod architecture;
mod certify;
mod characters;
mod dataset;
mod families;
mod family_names;
mod fourier;
mod gap;
mod group;
mod handmade;
mod import;
mod integers;
mod irreps;
mod kernels;
mod network;
mod paint;
mod rng;
mod schedule;
mod shards;
mod spec;
mod subgroups;
mod support;
mod training;
