//! Data to RGBA pixels. Pure: colours in, bytes out; who shows them is no
//! concern of this module.

mod colour;
mod digits;
mod heatmap;
mod lines;
mod palette;
mod scales;
mod table;

pub use colour::Rgba;
pub use heatmap::paint_heatmap;
pub use lines::{Lines, LinesError};
pub use palette::class_colour;
pub use scales::{Diverging, Sequential};
pub use table::{Colouring, Decider, Look, Picture, Theme, paint_table};
