//! Which circuits decide the answers, as JavaScript sees it.

use super::{NetworkAnalysis, Run, from_js, table::PictureOptions, to_js};
use cosetta::{
    analysis::{DecidingClass, Decisions},
    paint::{Decider, Rgba, Theme, class_colour},
};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::ImageData;

/// How far the pairs have been decided, and by what.
#[derive(Serialize)]
struct Summary<'a> {
    /// Rows that have been looked at.
    rows: usize,
    /// Their pairs that are answered wrongly.
    wrong: usize,
    /// Whether the group has subgroups that could have circuits.
    subgroups: bool,
    classes: Vec<ColouredClass<'a>>,
}

#[derive(Serialize)]
struct ColouredClass<'a> {
    circuits: &'a DecidingClass,
    /// Red, green, blue on a light page and on a dark one.
    colours: [[u8; 3]; 2],
}

#[derive(Serialize)]
struct CellDecision<'a> {
    class: &'a DecidingClass,
    /// Share of the margin; `null` if there is none.
    share: Option<f32>,
}

/// What decides each pair, by the weights that the run had when it was begun: see
/// [`Decisions`].
#[wasm_bindgen]
#[derive(Debug)]
pub struct Deciding {
    decisions: Decisions,
    /// Classes of subgroups, that of the whole group left out.
    proper: usize,
}

#[wasm_bindgen]
impl Deciding {
    /// Of the run's network as it stands, before any work.
    ///
    /// # Errors
    /// If the work on the group is not done, or the run is on another group.
    #[wasm_bindgen(constructor)]
    pub fn new(analysis: &NetworkAnalysis, run: &Run) -> Result<Self, JsError> {
        let proper = analysis.theory(run)?.lattice.classes().len() - 1;
        Ok(Self { decisions: Decisions::new(run.0.parameters()), proper })
    }

    /// Does one piece of the work, of some hundredths of a second; returns whether all is
    /// done.
    ///
    /// # Errors
    /// If the run is on another group.
    pub fn advance(&mut self, analysis: &NetworkAnalysis, run: &Run) -> Result<bool, JsError> {
        Ok(self.decisions.advance(&analysis.theory(run)?))
    }

    /// What came out so far.
    ///
    /// # Errors
    /// Never in practice: plain data.
    pub fn summary(&self) -> Result<JsValue, JsError> {
        let coloured = |class| ColouredClass {
            colours: [Theme::Light, Theme::Dark].map(|theme| {
                let [r, g, b, _] = self.colour(class, theme);
                [r, g, b]
            }),
            circuits: class,
        };
        to_js(&Summary {
            rows: self.decisions.rows(),
            wrong: self.decisions.cells().iter().filter(|cell| !cell.right).count(),
            // The trivial subgroup explains nothing.
            subgroups: self.proper > 1,
            classes: self.decisions.classes().iter().map(coloured).collect(),
        })
    }

    /// What decides the pair in row `x`, column `y` of the table of that order; `null` if
    /// that is not known yet.
    ///
    /// # Errors
    /// Never in practice: plain data.
    pub fn cell(&self, x: usize, y: usize, order: usize) -> Result<JsValue, JsError> {
        to_js(&self.decisions.cells().get(x * order + y).map(|cell| CellDecision {
            class: &self.decisions.classes()[usize::from(cell.class)],
            share: (cell.margin > 0.0).then_some(cell.added / cell.margin),
        }))
    }

    /// The table of the run as a picture; see [`Run::table_image`].
    ///
    /// # Errors
    /// If the options are not known or the picture is too large.
    #[wasm_bindgen(js_name = tableImage)]
    pub fn table_image(&self, run: &Run, options: JsValue) -> Result<ImageData, JsError> {
        let options: PictureOptions = from_js(options)?;
        let deciders = self.deciders(options.theme);
        run.picture(options, deciders)
    }
}

impl Deciding {
    fn deciders(&self, theme: Theme) -> Vec<Decider> {
        let classes = self.decisions.classes().iter();
        let colours: Vec<Rgba> = classes.map(|class| self.colour(class, theme)).collect();
        let cells = self.decisions.cells().iter();
        let decider = |colour: u16, right| Decider { colour: colours[usize::from(colour)], right };
        cells.map(|cell| decider(cell.class, cell.right)).collect()
    }

    /// Classes are listed by ascending order of their subgroups.
    fn colour(&self, class: &DecidingClass, theme: Theme) -> Rgba {
        class_colour(class.class.map(|number| self.proper - 1 - number), theme)
    }
}
