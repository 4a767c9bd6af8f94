//! Data to RGBA pixels. Pure: colours in, bytes out; who shows them is no
//! concern of this module.

mod colour;
mod heatmap;
mod lines;
mod palette;
mod table;

pub use colour::{Rgba, sequential};
pub use heatmap::{diverging, paint_heatmap};
pub use lines::{Lines, LinesError};
pub use palette::class_colour;
pub use table::{Colouring, Decider, Look, Picture, Theme, paint_table};
