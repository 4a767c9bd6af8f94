//! Signed values as a picture.

use super::{Diverging, Picture, Theme};

/// A matrix, row by row, a pixel to a value; `limit` has the full colour.
///
/// # Panics
/// If the values do not fill rows of that length.
#[must_use]
pub fn paint_heatmap(
    values: &[f32],
    columns: usize,
    limit: f32,
    (palette, theme): (Diverging, Theme),
) -> Picture {
    assert!(columns > 0 && values.len().is_multiple_of(columns), "whole rows");
    let share = |value: f32| if limit > 0.0 { value / limit } else { 0.0 };
    let pixels = values.iter().flat_map(|&value| palette.colour(share(value), theme)).collect();
    Picture { width: columns, height: values.len() / columns, pixels }
}
