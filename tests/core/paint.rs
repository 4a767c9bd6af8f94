//! Pictures: every probed pixel has the colour its cell should have.

use crate::support::{group_of, recipe};
use cosetta::{
    group::{CayleyTable, Side, Subgroup, cosets},
    paint::{
        Colouring, Decider, Lines, Look, Picture, Theme, class_colour, diverging, paint_heatmap,
        paint_table, sequential,
    },
    train::Trainer,
};
use std::collections::BTreeSet;

const ALL: [Colouring; 6] = [
    Colouring::Product,
    Colouring::Answer,
    Colouring::Result,
    Colouring::Confidence,
    Colouring::Coset,
    Colouring::Circuit,
];

fn run(name: &str) -> Trainer {
    Trainer::new(recipe(name, "fast")).expect("a valid configuration")
}

/// The table as it is listed.
fn paint(trainer: &Trainer, colouring: Colouring, theme: Theme, cell: usize) -> Picture {
    let lines = Lines::listing(trainer.dataset().order());
    let look = Look { colouring, theme, cell, lines, cosets: Vec::new(), deciders: Vec::new() };
    paint_table(trainer.dataset(), trainer.answers(), &look)
}

/// The pixel at (row, column).
fn pixel(picture: &Picture, row: usize, column: usize) -> [u8; 4] {
    let start = 4 * (row * picture.width + column);
    picture.pixels[start..start + 4].try_into().expect("four channels")
}

/// The ground colour of cell (x, y): its second pixel of the first row carries
/// neither a dot nor a hatch.
fn ground(picture: &Picture, cell: usize, x: usize, y: usize) -> [u8; 4] {
    pixel(picture, x * cell, y * cell + 1)
}

fn luminance([r, g, b, _]: [u8; 4]) -> f64 {
    let linear = |c: u8| (f64::from(c) / 255.0).powf(2.2);
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

#[test]
fn equal_products_have_equal_colours_and_different_ones_different_colours() {
    let trainer = run("S4");
    let cell = 6;
    let picture = paint(&trainer, Colouring::Product, Theme::Light, cell);
    assert_eq!((picture.width, picture.height), (24 * cell, 24 * cell));
    let colour_of = |z: usize| ground(&picture, cell, 0, z);
    for x in 0..24 {
        for y in 0..24 {
            let product = usize::from(trainer.dataset().pairs()[24 * x + y].z);
            assert_eq!(ground(&picture, cell, x, y), colour_of(product), "({x}, {y})");
        }
    }
    for z in 1..24 {
        assert_ne!(colour_of(z), colour_of(z - 1));
    }
}

#[test]
fn right_and_wrong_answers_are_told_apart_by_lightness_too() {
    let trainer = run("S4");
    let cell = 6;
    for theme in [Theme::Light, Theme::Dark] {
        let picture = paint(&trainer, Colouring::Result, theme, cell);
        for (place, pair) in trainer.dataset().pairs().iter().enumerate() {
            let right = trainer.answers().all()[place].answer == pair.z;
            let shade = luminance(ground(&picture, cell, place / 24, place % 24));
            assert_eq!(right, shade > 0.25, "{theme:?} {place}");
        }
    }
}

#[test]
fn training_pairs_carry_a_dot_where_cells_are_large_enough() {
    let trainer = run("D3");
    for colouring in ALL {
        let cell = 8;
        let picture = paint(&trainer, colouring, Theme::Dark, cell);
        for (place, &training) in trainer.dataset().in_training().iter().enumerate() {
            let (x, y) = (place / 6, place % 6);
            let middle = pixel(&picture, x * cell + 4, y * cell + 4);
            assert_eq!(training, middle != ground(&picture, cell, x, y), "{colouring:?} {place}");
        }
    }
}

#[test]
fn cells_of_one_pixel_carry_no_marks() {
    let trainer = run("D3");
    let small = paint(&trainer, Colouring::Answer, Theme::Dark, 1);
    for (place, answer) in trainer.answers().all().iter().enumerate() {
        let expected = sequential(f64::from(answer.answer) / 5.0);
        assert_eq!(pixel(&small, place / 6, place % 6), expected);
    }
}

#[test]
fn the_palette_grows_lighter_from_end_to_end() {
    let shades: Vec<f64> = (0..=50).map(|i| luminance(sequential(f64::from(i) / 50.0))).collect();
    assert!(shades.windows(2).all(|pair| pair[0] < pair[1]), "{shades:?}");
    assert!(shades[0] < 0.06 && shades[50] > 0.7, "{shades:?}");
}

#[test]
fn a_heatmap_has_the_ground_for_zero_and_ends_that_stand_off_it() {
    for theme in [Theme::Light, Theme::Dark] {
        let picture = paint_heatmap(&[0.0, 2.0, -2.0, 4.0, -1.0, 1.0], 3, 2.0, theme);
        assert_eq!((picture.width, picture.height), (3, 2));
        let at = |row, column| pixel(&picture, row, column);
        assert_eq!(at(0, 0), diverging(0.0, theme));
        assert_eq!(at(0, 1), diverging(1.0, theme));
        assert_eq!(at(0, 2), diverging(-1.0, theme));
        assert_eq!(at(1, 0), at(0, 1), "beyond the limit nothing changes");
        assert_eq!([at(1, 1), at(1, 2)], [diverging(-0.5, theme), diverging(0.5, theme)]);
        let away =
            |t: f32| (luminance(diverging(t, theme)) - luminance(diverging(0.0, theme))).abs();
        for step in 1..=10_u8 {
            let t = f32::from(step) / 10.0;
            assert!(away(t) > away(t - 0.1), "{theme:?}: {t} is further from the ground");
            assert!(away(-t) > away(0.1 - t), "{theme:?}: -{t} is further from the ground");
        }
    }
    let [dark, light] = [Theme::Dark, Theme::Light].map(|theme| diverging(0.0, theme));
    assert!(luminance(dark) < 0.05 && luminance(light) > 0.9);
    let zeros = paint_heatmap(&[0.0; 4], 2, 0.0, Theme::Light);
    assert_eq!(pixel(&zeros, 1, 1), diverging(0.0, Theme::Light), "a layer of zeros has no limit");
}

/// The elements sorted by the cosets of a subgroup, and the number of each element's coset.
fn by_cosets(group: &CayleyTable, h: &Subgroup, side: Side) -> (Vec<u16>, Vec<u16>) {
    let blocks = cosets(group, h, side);
    let number = |g| u16::try_from(blocks.block_of(g)).expect("few cosets");
    (blocks.elements(), (0..group.order()).map(number).collect())
}

/// The subgroup of S4 that elements of these names generate.
fn generated(group: &CayleyTable, names: &[&str]) -> Subgroup {
    let place = |name: &&str| group.labels().iter().position(|label| label == name);
    let elements: Option<Vec<usize>> = names.iter().map(place).collect();
    Subgroup::generated_by(group, &elements.expect("elements of the group"))
}

#[test]
fn each_element_keeps_its_colour_when_the_lines_are_sorted() {
    let (trainer, group) = (run("S4"), group_of("S4"));
    let h = generated(&group, &["(1 2)", "(1 2 3)"]);
    let (rows, _) = by_cosets(&group, &h, Side::Right);
    let (columns, _) = by_cosets(&group, &h, Side::Left);
    assert_ne!(rows, columns, "a subgroup that is not normal");
    let cell = 4;
    for colouring in ALL {
        let listed = paint(&trainer, colouring, Theme::Light, cell);
        let lines = Lines::new(24, rows.clone(), columns.clone()).expect("permutations");
        let look = Look {
            colouring,
            theme: Theme::Light,
            cell,
            lines,
            cosets: Vec::new(),
            deciders: Vec::new(),
        };
        let sorted = paint_table(trainer.dataset(), trainer.answers(), &look);
        for (row, &x) in rows.iter().enumerate() {
            for (column, &y) in columns.iter().enumerate() {
                let (x, y) = (usize::from(x), usize::from(y));
                for at in 0..cell {
                    let before = pixel(&listed, x * cell + at, y * cell + 2);
                    let after = pixel(&sorted, row * cell + at, column * cell + 2);
                    assert_eq!(before, after, "{colouring:?} ({x}, {y})");
                }
            }
        }
    }
}

#[test]
fn cells_are_coloured_by_the_coset_of_their_product() {
    let (trainer, group) = (run("S4"), group_of("S4"));
    for (generators, index) in
        [(vec!["(1 2)", "(1 2 3)"], 4), (vec!["(1 2 3)"], 8), (vec!["(1 2)"], 12)]
    {
        let h = generated(&group, &generators);
        assert_eq!(24 / h.order(), index);
        let (_, cosets) = by_cosets(&group, &h, Side::Right);
        let lines = Lines::listing(24);
        let (colouring, theme) = (Colouring::Coset, Theme::Dark);
        let look =
            Look { colouring, theme, cell: 1, lines, cosets: cosets.clone(), deciders: Vec::new() };
        let picture = paint_table(trainer.dataset(), trainer.answers(), &look);
        let colours = |c: u16| -> BTreeSet<[u8; 4]> {
            let here = |&g: &usize| cosets[g] == c;
            (0..24).filter(here).map(|g| pixel(&picture, 0, g)).collect()
        };
        let all: Vec<_> = (0..u16::try_from(index).expect("few")).map(colours).collect();
        let shades = if index <= 8 { 1 } else { h.order() };
        assert!(all.iter().all(|of| of.len() == shades), "index {index}: {all:?}");
        let distinct: BTreeSet<_> = all.iter().flatten().collect();
        assert_eq!(distinct.len(), index * shades, "index {index}");
        for (place, pair) in trainer.dataset().pairs().iter().enumerate() {
            let expected = pixel(&picture, 0, usize::from(pair.z));
            assert_eq!(pixel(&picture, place / 24, place % 24), expected);
        }
    }
}

#[test]
fn lines_that_are_not_all_elements_once_are_refused() {
    let good = vec![0, 2, 1];
    for bad in [vec![0, 1], vec![0, 1, 1], vec![0, 1, 3], vec![0, 1, 2, 0]] {
        assert!(Lines::new(3, bad.clone(), good.clone()).is_err());
        let error = Lines::new(3, good.clone(), bad).expect_err("no permutation").to_string();
        assert_eq!(error, "the columns of the table must be its 3 elements, each of them once");
    }
}

#[test]
fn pairs_have_the_colour_of_what_decides_them_and_wrong_ones_are_marked() {
    let trainer = run("D3");
    let theme = Theme::Light;
    let colours = [Some(0), Some(1), Some(40), None].map(|place| class_colour(place, theme));
    assert_eq!(colours.iter().collect::<BTreeSet<_>>().len(), 4);
    // The last row has not been looked at.
    let deciders: Vec<Decider> =
        (0..30).map(|at| Decider { colour: colours[at % 4], right: at % 3 > 0 }).collect();
    let paint = |cell: usize| {
        let (lines, cosets, deciders) = (Lines::listing(6), Vec::new(), deciders.clone());
        let look = Look { colouring: Colouring::Circuit, theme, cell, lines, cosets, deciders };
        paint_table(trainer.dataset(), trainer.answers(), &look)
    };
    let (small, large) = (paint(1), paint(8));
    let unknown = pixel(&small, 5, 0);
    let dark = pixel(&small, 0, 0);
    assert!(luminance(dark) < 0.06, "a wrong pair");
    for place in 0..36 {
        let (x, y) = (place / 6, place % 6);
        let Some(Decider { colour, right }) = deciders.get(place) else {
            assert_eq!([pixel(&small, x, y), ground(&large, 8, x, y)], [unknown; 2]);
            continue;
        };
        assert_eq!(pixel(&small, x, y), if *right { *colour } else { dark });
        assert_eq!(ground(&large, 8, x, y), *colour);
        assert_eq!(*right, pixel(&large, 8 * x, 8 * y + 7) == *colour, "hatches at {place}");
    }
}
