//! A colour for each element.

use super::{
    colour::{Rgba, oklch},
    scales::Sequential,
    table::Theme,
};

/// Colours that are told apart with any colour vision, the last one by theme.
///
/// # References
/// Okabe and Ito, *Color Universal Design* (2002).
const DISTINCT: [Rgba; 7] = [
    [0x00, 0x72, 0xb2, 255],
    [0xe6, 0x9f, 0x00, 255],
    [0x00, 0x9e, 0x73, 255],
    [0xf0, 0xe4, 0x42, 255],
    [0x56, 0xb4, 0xe9, 255],
    [0xd5, 0x5e, 0x00, 255],
    [0xcc, 0x79, 0xa7, 255],
];

/// Hues that follow one another far apart, however many there are: the golden angle.
const HUE_STEP: f64 = 137.507_764;

/// One colour for each element, by its place: that in the listing where none is given.
pub(super) fn element_colours(n: usize, places: &[u16], palette: Sequential) -> Vec<Rgba> {
    let last = (n.max(2) - 1) as f64;
    let place = |g: usize| places.get(g).map_or(g, |&place| usize::from(place));
    (0..n).map(|g| palette.colour(place(g) as f64 / last)).collect()
}

/// One colour for each element, by its coset: up to eight in colours of their own, more
/// by hue, with the elements of a coset told apart by lightness. An element without a
/// coset is one by itself.
pub(super) fn coset_colours(n: usize, cosets: &[u16], theme: Theme) -> Vec<Rgba> {
    let coset = |g: usize| cosets.get(g).map_or(g, |&c| usize::from(c));
    let count = (0..n).map(coset).max().map_or(0, |last| last + 1);
    if count <= DISTINCT.len() + 1 {
        let last = match theme {
            Theme::Light => [0x30, 0x30, 0x30, 255],
            Theme::Dark => [0xd8, 0xd8, 0xd8, 255],
        };
        return (0..n).map(|g| DISTINCT.get(coset(g)).copied().unwrap_or(last)).collect();
    }
    let mut sizes = vec![0_usize; count];
    (0..n).for_each(|g| sizes[coset(g)] += 1);
    let mut before = vec![0_usize; count];
    let shade = |g: usize| {
        let c = coset(g);
        let at = (before[c] as f64 + 0.5) / sizes[c] as f64;
        before[c] += 1;
        oklch(0.52 + 0.30 * at, 0.12, (250.0 + HUE_STEP * c as f64) % 360.0)
    };
    (0..n).map(shade).collect()
}

/// The colour of a class of subgroups, whatever network has circuits of it; `from_top` counts
/// the classes that come after it in the lattice, up to the largest proper subgroup. Neurons
/// of no class are grey.
#[must_use]
pub fn class_colour(from_top: Option<usize>, theme: Theme) -> Rgba {
    let Some(place) = from_top else {
        return oklch(if theme == Theme::Light { 0.68 } else { 0.52 }, 0.0, 0.0);
    };
    let more = || oklch(0.66, 0.13, (20.0 + HUE_STEP * place as f64) % 360.0);
    DISTINCT.get(place).copied().unwrap_or_else(more)
}
