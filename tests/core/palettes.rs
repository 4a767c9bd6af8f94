//! Palettes of values: the colours of their authors, and what may be read off them.

use crate::support::{luminance, pixel};
use cosetta::paint::{Diverging, Sequential, Theme, paint_heatmap};

#[test]
fn palettes_of_amounts_grow_lighter_from_end_to_end() {
    for palette in [Sequential::Viridis, Sequential::Cividis] {
        let shade = |i: u8| luminance(palette.colour(f64::from(i) / 50.0));
        let shades: Vec<f64> = (0..=50).map(shade).collect();
        assert!(shades.windows(2).all(|pair| pair[0] < pair[1]), "{palette:?}: {shades:?}");
        assert!(shades[0] < 0.06 && shades[50] > 0.7, "{palette:?}: {shades:?}");
    }
}

/// Entries of Matplotlib's tables of 256, also those between the stops that are kept here.
#[test]
fn palettes_of_amounts_are_those_of_matplotlib() {
    for (palette, entry, expected) in [
        (Sequential::Viridis, 0, [68, 1, 84]),
        (Sequential::Viridis, 100, [42, 118, 142]),
        (Sequential::Viridis, 200, [112, 207, 87]),
        (Sequential::Viridis, 238, [0xd2, 0xe2, 0x1b]),
        (Sequential::Viridis, 255, [253, 231, 37]),
        (Sequential::Cividis, 0, [0, 34, 78]),
        (Sequential::Cividis, 34, [0x1e, 0x3a, 0x6f]),
        (Sequential::Cividis, 100, [101, 104, 112]),
        (Sequential::Cividis, 200, [196, 180, 104]),
        (Sequential::Cividis, 255, [254, 232, 56]),
    ] {
        let colour = palette.colour(f64::from(entry) / 255.0);
        let off = (0..3).map(|i: usize| colour[i].abs_diff(expected[i])).max();
        assert!(off <= Some(if entry % 5 == 0 { 0 } else { 4 }), "{palette:?} {entry}: {colour:?}");
    }
}

#[test]
fn signs_are_told_apart_by_people_who_do_not_see_red_or_green() {
    let colour = |palette: Diverging, t, theme| palette.colour(t, theme);
    assert_eq!(colour(Diverging::PuOr, -1.0, Theme::Light), [127, 59, 8, 255]);
    assert_eq!(colour(Diverging::PuOr, 0.8, Theme::Light), [84, 39, 136, 255]);
    assert_eq!(colour(Diverging::RdBu, -0.8, Theme::Light), [178, 24, 43, 255]);
    assert_eq!(colour(Diverging::RdBu, 1.0, Theme::Light), [5, 48, 97, 255]);
    for palette in [Diverging::PuOr, Diverging::RdBu] {
        for theme in [Theme::Light, Theme::Dark] {
            for t in [0.4, 0.6, 0.8, 1.0_f32] {
                // What they do see is how blue a colour is next to its mean of red and green.
                let blueness = |t| {
                    let [r, g, b, _] = colour(palette, t, theme).map(i32::from);
                    2 * b - r - g
                };
                let apart = blueness(t) - blueness(-t);
                assert!(apart > 40, "{palette:?} {theme:?} {t}: {apart}");
            }
        }
    }
}

#[test]
fn a_heatmap_has_the_ground_for_zero_and_ends_that_stand_off_it() {
    for (palette, theme) in [Diverging::PuOr, Diverging::RdBu]
        .into_iter()
        .flat_map(|palette| [(palette, Theme::Light), (palette, Theme::Dark)])
    {
        let diverging = |t| palette.colour(t, theme);
        let values = [0.0, 2.0, -2.0, 4.0, -1.0, 1.0];
        let picture = paint_heatmap(&values, 3, 2.0, (palette, theme));
        assert_eq!((picture.width, picture.height), (3, 2));
        let at = |row, column| pixel(&picture, row, column);
        assert_eq!(at(0, 0), diverging(0.0));
        assert_eq!(at(0, 1), diverging(1.0));
        assert_eq!(at(0, 2), diverging(-1.0));
        assert_eq!(at(1, 0), at(0, 1), "beyond the limit nothing changes");
        assert_eq!([at(1, 1), at(1, 2)], [diverging(-0.5), diverging(0.5)]);
        let away = |t: f32| (luminance(diverging(t)) - luminance(diverging(0.0))).abs();
        for step in 1..=10_u8 {
            let t = f32::from(step) / 10.0;
            assert!(
                away(t) > away(t - 0.1),
                "{palette:?} {theme:?}: {t} is further from the ground"
            );
            assert!(away(-t) > away(0.1 - t), "{palette:?} {theme:?}: -{t} is further");
        }
        let zero = luminance(diverging(0.0));
        assert!(if theme == Theme::Light { zero > 0.9 } else { zero < 0.05 });
        let zeros = paint_heatmap(&[0.0; 4], 2, 0.0, (palette, theme));
        assert_eq!(pixel(&zeros, 1, 1), diverging(0.0), "a layer of zeros has no limit");
    }
}
