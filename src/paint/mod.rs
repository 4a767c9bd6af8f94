//! Data to RGBA pixels. Pure: colours in, bytes out; who shows them is no
//! concern of this module.

mod colour;
mod heatmap;
mod table;

pub use colour::{Rgba, sequential};
pub use heatmap::{diverging, paint_heatmap};
pub use table::{Colouring, Picture, Theme, paint_table};
