//! The core's tests: theorems as properties, fast paths against their oracles,
//! facts from other programs as fixtures. They run natively and, compiled to
//! WebAssembly, under Node.

mod analysis;
mod architecture;
mod arrangement;
mod certify;
mod characters;
mod circuits;
mod cross_check;
mod damaged;
mod dataset;
mod decision;
mod evaluation;
mod exchange;
mod families;
mod family_names;
mod fourier;
mod gap;
mod group;
mod half_precision;
mod handmade;
mod import;
mod import_forms;
mod integers;
mod intervene;
mod irreps;
mod kernels;
mod lattice;
mod network;
mod network_import;
mod neuron_view;
mod paint;
mod presets;
mod referee;
mod removals;
mod representation;
mod rng;
mod schedule;
mod shards;
mod spec;
mod subgroups;
mod support;
mod training;
mod words;
