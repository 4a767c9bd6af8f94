//! Pictures: every probed pixel has the colour its cell should have.

use crate::support::{group_of, luminance, pixel, recipe};
use cosetta::{
    group::{CayleyTable, Side, Subgroup, cosets},
    paint::{
        Colouring, Decider, Lines, Look, Picture, Sequential, Theme, class_colour, paint_table,
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
const VIRIDIS: Sequential = Sequential::Viridis;

fn run(name: &str) -> Trainer {
    Trainer::new(recipe(name, "fast")).expect("a valid configuration")
}

/// The table as it is listed, without a subgroup.
fn listed(colouring: Colouring, theme: Theme, cell: usize, order: usize) -> Look {
    let (lines, palette) = (Lines::listing(order), VIRIDIS);
    let (cosets, places, deciders) = (Vec::new(), Vec::new(), Vec::new());
    Look { colouring, palette, theme, cell, lines, cosets, places, deciders }
}

fn paint_as(trainer: &Trainer, look: &Look) -> Picture {
    paint_table(trainer.dataset(), trainer.answers(), look)
}

fn paint(trainer: &Trainer, colouring: Colouring, theme: Theme, cell: usize) -> Picture {
    paint_as(trainer, &listed(colouring, theme, cell, trainer.dataset().order()))
}

/// The ground colour of cell (x, y): its second pixel of the first row carries
/// neither a dot nor a hatch.
fn ground(picture: &Picture, cell: usize, x: usize, y: usize) -> [u8; 4] {
    pixel(picture, x * cell, y * cell + 1)
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
        let expected = VIRIDIS.colour(f64::from(answer.answer) / 5.0);
        assert_eq!(pixel(&small, place / 6, place % 6), expected);
    }
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
        let original = paint(&trainer, colouring, Theme::Light, cell);
        let lines = Lines::new(24, rows.clone(), columns.clone()).expect("permutations");
        let look = Look { lines, ..listed(colouring, Theme::Light, cell, 24) };
        let sorted = paint_as(&trainer, &look);
        for (row, &x) in rows.iter().enumerate() {
            for (column, &y) in columns.iter().enumerate() {
                let (x, y) = (usize::from(x), usize::from(y));
                for at in 0..cell {
                    let before = pixel(&original, x * cell + at, y * cell + 2);
                    let after = pixel(&sorted, row * cell + at, column * cell + 2);
                    assert_eq!(before, after, "{colouring:?} ({x}, {y})");
                }
            }
        }
    }
}

/// Those of the row of the identity then go from end to end of the palette.
#[test]
fn colours_by_position_follow_the_lines() {
    let (trainer, group) = (run("S4"), group_of("S4"));
    let (rows, _) = by_cosets(&group, &generated(&group, &["(1 2)"]), Side::Left);
    let mut places = vec![0; 24];
    for (place, &g) in (0..).zip(&rows) {
        places[usize::from(g)] = place;
    }
    let lines = Lines::new(24, rows.clone(), rows.clone()).expect("permutations");
    let look = Look { lines, places, ..listed(Colouring::Product, Theme::Light, 1, 24) };
    let sorted = paint_as(&trainer, &look);
    let original = paint(&trainer, Colouring::Product, Theme::Light, 1);
    let top = rows.iter().position(|&g| g == 0).expect("the identity");
    for column in 0..24 {
        assert_eq!(pixel(&sorted, top, column), pixel(&original, 0, column));
    }
    let product = group.product(usize::from(rows[5]), usize::from(rows[7]));
    let place = rows.iter().position(|&g| usize::from(g) == product).expect("an element");
    assert_eq!(pixel(&sorted, 5, 7), pixel(&original, 0, place));
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
        let look = Look { cosets: cosets.clone(), ..listed(Colouring::Coset, Theme::Dark, 1, 24) };
        let picture = paint_as(&trainer, &look);
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

/// Also a picture without colours tells cosets apart: by their numbers, in black or white.
#[test]
fn cells_with_room_carry_the_number_of_their_coset() {
    let (trainer, group) = (run("S4"), group_of("S4"));
    for (generators, room) in [(vec!["(1 2)", "(1 2 3)"], 11), (vec!["(1 2)"], 20)] {
        let (_, cosets) = by_cosets(&group, &generated(&group, &generators), Side::Right);
        let paint = |cell: usize| {
            let look = listed(Colouring::Coset, Theme::Light, cell, 24);
            paint_as(&trainer, &Look { cosets: cosets.clone(), ..look })
        };
        // The upper left corner of a cell, as far as the dot of training pairs.
        let written = |picture: &Picture, cell: usize, g: usize| -> Vec<bool> {
            let ground = pixel(picture, 0, g * cell);
            let places = (0..6 * cell / room).flat_map(|row| (0..cell).map(move |at| (row, at)));
            places
                .filter(|&(row, at)| row < cell * 3 / 8 || at < cell * 3 / 8)
                .map(|(row, at)| pixel(picture, row, g * cell + at))
                .inspect(|&colour| {
                    let apart = [luminance(colour) + 0.05, luminance(ground) + 0.05];
                    let contrast = apart[0].max(apart[1]) / apart[0].min(apart[1]);
                    assert!(colour == ground || contrast >= 4.5, "{contrast}");
                })
                .map(|colour| colour != ground)
                .collect()
        };
        for cell in [room, 2 * room] {
            let picture = paint(cell);
            let numbers: Vec<Vec<bool>> = (0..24).map(|g| written(&picture, cell, g)).collect();
            for (g, of) in numbers.iter().enumerate() {
                assert!(of.contains(&true), "cell of {cell}, element {g}");
                for (h, other) in numbers.iter().enumerate() {
                    assert_eq!(of == other, cosets[g] == cosets[h], "{cell}: {g} and {h}");
                }
            }
        }
        let small = paint(room - 1);
        assert!((0..24).all(|g| !written(&small, room - 1, g).contains(&true)), "no room");
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
        let look = listed(Colouring::Circuit, theme, cell, 6);
        paint_as(&trainer, &Look { deciders: deciders.clone(), ..look })
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
