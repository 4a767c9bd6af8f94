//! The Cayley table as a picture.

use super::colour::{Rgba, oklch, sequential};
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

/// From this cell size on, cells carry marks: a dot for a training pair, hatches
/// for a wrong answer.
const MARKED_CELL: usize = 3;

/// The n×n table, row x, column y, each cell `cell` pixels wide.
///
/// Pairs that were never scored are grey, except in [`Colouring::Product`].
///
/// # Panics
/// If `cell` is 0.
#[must_use]
pub fn paint_table(
    dataset: &Dataset,
    answers: &Answers,
    colouring: Colouring,
    theme: Theme,
    cell: usize,
) -> Picture {
    assert!(cell > 0, "a cell has at least one pixel");
    let n = dataset.order();
    let brush = Brush { colouring, theme, elements: element_colours(n) };
    let width = n * cell;
    let mut pixels = vec![0; 4 * width * width];
    for (place, pair) in dataset.pairs().iter().enumerate() {
        let (x, y) = (place / n, place % n);
        let scored = answers.as_of()[x].is_some();
        let ground = brush.ground(pair.z, scored.then_some(&answers.all()[place]));
        let wrong = scored && answers.all()[place].answer != pair.z;
        let mark = dataset.in_training()[place];
        for row in 0..cell {
            let start = 4 * ((x * cell + row) * width + y * cell);
            for (column, pixel) in pixels[start..start + 4 * cell].chunks_exact_mut(4).enumerate() {
                let inked = brush.is_inked((row, column), cell, mark, wrong);
                pixel.copy_from_slice(&if inked { brush.ink(ground) } else { ground });
            }
        }
    }
    Picture { width, height: width, pixels }
}

/// One colour for each element, by its place in the listing.
fn element_colours(n: usize) -> Vec<Rgba> {
    let last = (n.max(2) - 1) as f64;
    (0..n).map(|g| sequential(g as f64 / last)).collect()
}

struct Brush {
    colouring: Colouring,
    theme: Theme,
    elements: Vec<Rgba>,
}

impl Brush {
    fn ground(&self, product: u16, answer: Option<&Answer>) -> Rgba {
        match (self.colouring, answer) {
            (Colouring::Product, _) => self.elements[usize::from(product)],
            (_, None) => self.grey(),
            (Colouring::Answer, Some(a)) => self.elements[usize::from(a.answer)],
            (Colouring::Result, Some(a)) if a.answer == product => self.right(),
            (Colouring::Result, Some(_)) => self.wrong(),
            (Colouring::Confidence, Some(a)) => sequential(libm::exp(-f64::from(a.loss))),
        }
    }

    fn is_inked(
        &self,
        (row, column): (usize, usize),
        cell: usize,
        training: bool,
        wrong: bool,
    ) -> bool {
        if cell < MARKED_CELL {
            return false;
        }
        let near_middle = |at: usize| (2 * at + 1).abs_diff(cell) <= cell / 4;
        let dot = training && near_middle(row) && near_middle(column);
        let hatch =
            wrong && self.colouring == Colouring::Result && (row + column) % cell == cell - 1;
        dot || hatch
    }

    /// The colour of marks on this ground: darker on light, lighter on dark.
    fn ink(&self, ground: Rgba) -> Rgba {
        let [r, g, b, _] = ground.map(u32::from);
        let light = 2 * r + 5 * g + b > 8 * 128;
        let shade = |channel: u8| {
            let target = if light { 0 } else { 255 };
            u8::try_from((u32::from(channel) * 11 + target * 9) / 20).expect("a mean of bytes")
        };
        [shade(ground[0]), shade(ground[1]), shade(ground[2]), 255]
    }

    fn grey(&self) -> Rgba {
        match self.theme {
            Theme::Light => oklch(0.88, 0.005, 90.0),
            Theme::Dark => oklch(0.30, 0.005, 260.0),
        }
    }

    fn right(&self) -> Rgba {
        match self.theme {
            Theme::Light => oklch(0.84, 0.09, 190.0),
            Theme::Dark => oklch(0.74, 0.10, 190.0),
        }
    }

    fn wrong(&self) -> Rgba {
        match self.theme {
            Theme::Light => oklch(0.36, 0.06, 300.0),
            Theme::Dark => oklch(0.25, 0.05, 300.0),
        }
    }
}
