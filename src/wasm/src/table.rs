//! The table of a run, as JavaScript sees it: its cells and its picture.

use super::{Run, from_js, to_js};
use cosetta::{
    paint::{Colouring, Decider, Lines, Look, Sequential, Theme, paint_table},
    train::Guess,
};
use js_sys::Uint8ClampedArray;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::ImageData;

/// Most pixels on a side of a picture: browsers promise no larger canvas.
const MAX_PICTURE: u32 = 8192;

#[derive(Serialize)]
struct Cell {
    product: u16,
    in_training: bool,
    /// `null` if the row was never scored.
    answer: Option<CellAnswer>,
}

#[derive(Serialize)]
struct CellAnswer {
    element: u16,
    /// Probability of the answer.
    confidence: f32,
    /// Probability of the product.
    product_probability: f64,
    step: u32,
}

/// An answer and its probability.
#[derive(Serialize)]
struct CellGuess {
    element: u16,
    probability: f64,
}

#[derive(Deserialize)]
pub(super) struct PictureOptions {
    colouring: Colouring,
    palette: Sequential,
    pub(super) theme: Theme,
    /// Pixels per cell.
    cell: usize,
    /// Which elements stand in the rows and columns; `null`: as they are listed.
    lines: Option<PictureLines>,
    /// For each element the number of its coset; `null`: all by themselves.
    cosets: Option<Vec<u16>>,
    /// For each element the place of its colour; `null`: as they are listed.
    places: Option<Vec<u16>>,
}

#[derive(Deserialize)]
struct PictureLines {
    rows: Vec<u16>,
    columns: Vec<u16>,
}

#[wasm_bindgen]
impl Run {
    /// The pair in row `x`, column `y` of the table.
    ///
    /// # Errors
    /// If there is no such cell.
    pub fn cell(&self, x: usize, y: usize) -> Result<JsValue, JsError> {
        let run = &self.0;
        self.check_cell(x, y)?;
        let order = run.dataset().order();
        let place = x * order + y;
        let scored = run.answers().all()[place];
        to_js(&Cell {
            product: run.dataset().pairs()[place].z,
            in_training: run.dataset().in_training()[place],
            answer: run.answers().as_of()[x].map(|step| CellAnswer {
                element: scored.answer,
                confidence: scored.confidence,
                product_probability: scored.target_probability(),
                step,
            }),
        })
    }

    /// The `count` answers to the pair in row `x`, column `y` that are likeliest by the
    /// present weights.
    ///
    /// # Errors
    /// If there is no such cell.
    pub fn likeliest(&self, x: usize, y: usize, count: usize) -> Result<JsValue, JsError> {
        self.check_cell(x, y)?;
        let guess =
            |guess: Guess| CellGuess { element: guess.element, probability: guess.probability };
        to_js(&self.0.likeliest(x, y, count).into_iter().map(guess).collect::<Vec<_>>())
    }

    fn check_cell(&self, x: usize, y: usize) -> Result<(), JsError> {
        let order = self.0.dataset().order();
        if x >= order || y >= order {
            return Err(JsError::new(&format!(
                "({x}, {y}) is not a cell of the {order}×{order} table"
            )));
        }
        Ok(())
    }

    /// The table as a picture of `cell·n` pixels on each side.
    ///
    /// # Errors
    /// If the options are not known or the picture is too large.
    #[wasm_bindgen(js_name = tableImage)]
    pub fn table_image(&self, options: JsValue) -> Result<ImageData, JsError> {
        self.picture(from_js(options)?, Vec::new())
    }
}

impl Run {
    /// The table as a picture, with what decides its pairs.
    pub(super) fn picture(
        &self,
        options: PictureOptions,
        deciders: Vec<Decider>,
    ) -> Result<ImageData, JsError> {
        let PictureOptions { colouring, palette, theme, cell, lines, cosets, places } = options;
        let order = self.0.dataset().order();
        let width = u32::try_from(cell * order).unwrap_or(u32::MAX);
        if !(1..=MAX_PICTURE).contains(&width) {
            return Err(JsError::new(&format!("cells of {cell} pixels make no picture")));
        }
        let lines = match lines {
            Some(PictureLines { rows, columns }) => Lines::new(order, rows, columns)?,
            None => Lines::listing(order),
        };
        let (cosets, places) = (cosets.unwrap_or_default(), places.unwrap_or_default());
        let look = Look { colouring, palette, theme, cell, lines, cosets, places, deciders };
        let picture = paint_table(self.0.dataset(), self.0.answers(), &look);
        // A copy outside linear memory: the picture would otherwise be a view of
        // memory that is freed on return.
        let pixels = Uint8ClampedArray::from(picture.pixels.as_slice());
        ImageData::new_with_js_u8_clamped_array(&pixels, width)
            .map_err(|_| JsError::new("the browser could not make the picture"))
    }
}
