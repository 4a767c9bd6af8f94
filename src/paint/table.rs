//! The Cayley table as a picture.

use super::{
    colour::{Rgba, oklch},
    digits::Numbers,
    lines::Lines,
    palette::{coset_colours, element_colours},
    scales::Sequential,
};
use crate::{
    dataset::Dataset,
    train::{Answer, Answers},
};
use serde::Deserialize;

/// What the colour of a cell tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Colouring {
    /// The product xy: the element's own colour.
    Product,
    /// The network's answer: the colour of the element it names.
    Answer,
    /// Whether the answer is right; wrong cells are dark and hatched.
    Result,
    /// The probability the network gives to the product.
    Confidence,
    /// The coset that the product lies in, with its number where there is room.
    Coset,
    /// The class of circuits that decides the pair; wrong cells are hatched, or dark where
    /// there is no room for that.
    Circuit,
}

/// The ground the picture stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Dark ink on a light page.
    Light,
    /// Light ink on a dark page.
    Dark,
}

/// An RGBA picture, row by row from the top left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Pixels per row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// `4·width·height` bytes.
    pub pixels: Vec<u8>,
}

/// What decides a pair, and whether it is answered rightly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decider {
    /// Its colour.
    pub colour: Rgba,
    /// Whether the network that it was found in is right.
    pub right: bool,
}

/// How a table is to look.
#[derive(Clone, Debug)]
pub struct Look {
    /// What the colours tell.
    pub colouring: Colouring,
    /// The colours of elements and of probabilities.
    pub palette: Sequential,
    /// The ground they stand on.
    pub theme: Theme,
    /// Pixels on a side of a cell, at least one.
    pub cell: usize,
    /// Which element stands in which line.
    pub lines: Lines,
    /// For each element the number of its coset. Elements past its end, and all if it is
    /// empty, have a coset of their own: those of the trivial subgroup.
    pub cosets: Vec<u16>,
    /// For each element the place of its own colour among all; as listed, if it is empty.
    pub places: Vec<u16>,
    /// What decides each pair, (x, y) at `x·n + y`, as far as that is known.
    pub deciders: Vec<Decider>,
}

/// From this cell size on, cells carry marks: a dot for a training pair, hatches
/// for a wrong answer.
const MARKED_CELL: usize = 3;

/// The n×n table, each cell `look.cell` pixels wide.
///
/// Pairs that were never scored are grey where the colours tell what the network does.
///
/// # Panics
/// If a cell has no pixels, or the lines are those of another order.
#[must_use]
pub fn paint_table(dataset: &Dataset, answers: &Answers, look: &Look) -> Picture {
    let (n, cell) = (dataset.order(), look.cell);
    assert!(cell > 0, "a cell has at least one pixel");
    let brush = Brush::new(look, n);
    let columns: Vec<usize> = look.lines.columns().collect();
    let width = n * cell;
    let mut pixels = vec![0; 4 * width * width];
    for (band, x) in pixels.chunks_exact_mut(4 * width * cell).zip(look.lines.rows()) {
        let scored = answers.as_of()[x].is_some();
        for (column, &y) in columns.iter().enumerate() {
            let place = x * n + y;
            let product = dataset.pairs()[place].z;
            let answer = scored.then_some(&answers.all()[place]);
            let decider = look.deciders.get(place);
            let ground = brush.ground(product, answer, decider);
            let wrong = match look.colouring {
                Colouring::Circuit => decider.is_some_and(|decider| !decider.right),
                _ => answer.is_some_and(|a| a.answer != product),
            };
            let marks = (dataset.in_training()[place], wrong);
            let pixels = &mut band[4 * cell * column..];
            brush.fill(pixels, width, ground, marks);
            brush.numbers.write(pixels, width, usize::from(product), ground);
        }
    }
    Picture { width, height: width, pixels }
}

/// Everything that is the same for all cells.
struct Brush {
    colouring: Colouring,
    cell: usize,
    elements: Vec<Rgba>,
    palette: Sequential,
    numbers: Numbers,
    grey: Rgba,
    right: Rgba,
    wrong: Rgba,
}

impl Brush {
    fn new(look: &Look, n: usize) -> Self {
        let elements = match look.colouring {
            Colouring::Coset => coset_colours(n, &look.cosets, look.theme),
            _ => element_colours(n, &look.places, look.palette),
        };
        let numbers = match look.colouring {
            Colouring::Coset => Numbers::new(&look.cosets, look.cell),
            _ => Numbers::default(),
        };
        let [grey, right, wrong] = match look.theme {
            Theme::Light => {
                [oklch(0.88, 0.005, 90.0), oklch(0.84, 0.09, 190.0), oklch(0.36, 0.06, 300.0)]
            }
            Theme::Dark => {
                [oklch(0.30, 0.005, 260.0), oklch(0.74, 0.10, 190.0), oklch(0.25, 0.05, 300.0)]
            }
        };
        let Look { colouring, cell, palette, .. } = *look;
        Self { colouring, cell, elements, palette, numbers, grey, right, wrong }
    }

    fn ground(&self, product: u16, answer: Option<&Answer>, decider: Option<&Decider>) -> Rgba {
        match (self.colouring, answer) {
            (Colouring::Circuit, _) => decider.map_or(self.grey, |decider| self.decided(decider)),
            (Colouring::Product | Colouring::Coset, _) => self.elements[usize::from(product)],
            (_, None) => self.grey,
            (Colouring::Answer, Some(a)) => self.elements[usize::from(a.answer)],
            (Colouring::Result, Some(a)) if a.answer == product => self.right,
            (Colouring::Result, Some(_)) => self.wrong,
            (Colouring::Confidence, Some(a)) => self.palette.colour(libm::exp(-f64::from(a.loss))),
        }
    }

    fn decided(&self, &Decider { colour, right }: &Decider) -> Rgba {
        if right || self.cell >= MARKED_CELL { colour } else { self.wrong }
    }

    /// Fills a cell; `pixels` begin with its upper left one and have `width` to a row.
    fn fill(&self, pixels: &mut [u8], width: usize, ground: Rgba, (training, wrong): (bool, bool)) {
        let cell = self.cell;
        let marked = cell >= MARKED_CELL && (training || wrong);
        let ink = if marked { ink(ground) } else { ground };
        for row in 0..cell {
            let start = 4 * width * row;
            for (column, pixel) in pixels[start..start + 4 * cell].chunks_exact_mut(4).enumerate() {
                let inked = marked && self.is_inked((row, column), training, wrong);
                pixel.copy_from_slice(if inked { &ink } else { &ground });
            }
        }
    }

    fn is_inked(&self, (row, column): (usize, usize), training: bool, wrong: bool) -> bool {
        let cell = self.cell;
        let near_middle = |at: usize| (2 * at + 1).abs_diff(cell) <= cell / 4;
        let dot = training && near_middle(row) && near_middle(column);
        let hatched = matches!(self.colouring, Colouring::Result | Colouring::Circuit);
        let hatch = wrong && hatched && (row + column) % cell == cell - 1;
        dot || hatch
    }
}

/// The colour of marks on this ground: darker on light, lighter on dark.
fn ink(ground: Rgba) -> Rgba {
    let [r, g, b, _] = ground.map(u32::from);
    let light = 2 * r + 5 * g + b > 8 * 128;
    let shade = |channel: u8| {
        let target = if light { 0 } else { 255 };
        u8::try_from((u32::from(channel) * 11 + target * 9) / 20).expect("a mean of bytes")
    };
    [shade(ground[0]), shade(ground[1]), shade(ground[2]), 255]
}
