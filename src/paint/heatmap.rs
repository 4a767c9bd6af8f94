//! Signed values as a picture.

use super::{
    Picture, Theme,
    colour::{Rgba, mix},
};

/// From next to nothing to the limit: the brown arm of ColorBrewer's PuOr and the purple
/// one, which people of any colour vision tell apart. On a dark page from dark to light.
///
/// # References
/// Harrower and Brewer, *ColorBrewer.org* (2003).
const NEGATIVE: [[u8; 3]; 5] =
    [[254, 224, 182], [253, 184, 99], [224, 130, 20], [179, 88, 6], [127, 59, 8]];
const POSITIVE: [[u8; 3]; 5] =
    [[216, 218, 235], [178, 171, 210], [128, 115, 172], [84, 39, 136], [45, 0, 75]];

/// Zero, which is the ground of the page.
const LIGHT_GROUND: Rgba = [255, 253, 248, 255];
const DARK_GROUND: Rgba = [30, 25, 41, 255];

/// The colour of `t` from -1 to 1, beyond which it does not change.
#[must_use]
pub fn diverging(t: f32, theme: Theme) -> Rgba {
    let arm = if t < 0.0 { NEGATIVE } else { POSITIVE };
    let mut stops = vec![if theme == Theme::Light { LIGHT_GROUND } else { DARK_GROUND }];
    let opaque = |[r, g, b]: [u8; 3]| [r, g, b, 255];
    match theme {
        Theme::Light => stops.extend(arm.map(opaque)),
        Theme::Dark => stops.extend(arm.into_iter().rev().map(opaque)),
    }
    let place = f64::from(t.abs().min(1.0)) * (stops.len() - 1) as f64;
    let below = (0..stops.len() - 1).rev().find(|&stop| stop as f64 <= place).unwrap_or(0);
    mix(stops[below], stops[below + 1], place - below as f64)
}

/// A matrix, row by row, a pixel to a value; `limit` has the full colour.
///
/// # Panics
/// If the values do not fill rows of that length.
#[must_use]
pub fn paint_heatmap(values: &[f32], columns: usize, limit: f32, theme: Theme) -> Picture {
    assert!(columns > 0 && values.len().is_multiple_of(columns), "whole rows");
    let share = |value: f32| if limit > 0.0 { value / limit } else { 0.0 };
    let pixels = values.iter().flat_map(|&value| diverging(share(value), theme)).collect();
    Picture { width: columns, height: values.len() / columns, pixels }
}
