//! Pairs that several workers score, on the side of the worker that owns the run.

use super::{
    Run,
    helper::{NUMBERS_PER_ANSWER, answers_in},
    share::{check_length, flat},
    to_js,
};
use js_sys::Uint16Array;
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The scoring under way, as helpers need to know it.
#[derive(Serialize)]
struct Scoring {
    /// Pairs to be scored.
    pairs: usize,
    /// All answers.
    answers: usize,
    /// Floats in the folded network.
    floats: usize,
}

#[wasm_bindgen]
impl Run {
    /// Begins the evaluation of the present weights if it is due, and describes it;
    /// `null` if it is not.
    ///
    /// # Errors
    /// Never in practice: plain data.
    #[wasm_bindgen(js_name = beginEvaluation)]
    pub fn begin_evaluation(&mut self) -> Result<JsValue, JsError> {
        if !self.0.is_evaluation_due() {
            return Ok(JsValue::NULL);
        }
        self.0.begin_evaluation();
        self.scoring()
    }

    /// Begins to score the rows `start..end` of the table with the present weights,
    /// and describes that.
    ///
    /// # Errors
    /// If there are no such rows.
    #[wasm_bindgen(js_name = beginRows)]
    pub fn begin_rows(&mut self, start: usize, end: usize) -> Result<JsValue, JsError> {
        self.check_rows(start, end)?;
        self.0.begin_rows(start..end);
        self.scoring()
    }

    fn scoring(&self) -> Result<JsValue, JsError> {
        let (pairs, folded) = (self.0.scored_pairs().len(), self.0.folded());
        to_js(&Scoring { pairs, answers: folded.answers(), floats: folded.buffer().len() })
    }

    /// The pairs from number `first` up to `end` of those that are scored, three
    /// numbers each.
    ///
    /// # Errors
    /// If there are no such pairs.
    #[wasm_bindgen(js_name = scoredPairs)]
    pub fn scored_pairs(&self, first: usize, end: usize) -> Result<Uint16Array, JsError> {
        let pairs = self.0.scored_pairs().get(first..end);
        let pairs = pairs.ok_or_else(|| JsError::new(&no_pairs(first, end)))?;
        Ok(flat(pairs))
    }

    /// Scores the pairs before number `end` that are not answered yet.
    #[wasm_bindgen(js_name = scorePairs)]
    pub fn score_pairs(&mut self, end: usize) {
        self.0.score_pairs(end);
    }

    /// Takes the answers of a helper to the pairs from number `first` up to `end`.
    ///
    /// # Errors
    /// If these are not the next, or there are more or fewer answers.
    #[wasm_bindgen(js_name = addAnswers)]
    pub fn add_answers(
        &mut self,
        first: usize,
        end: usize,
        answers: &[f32],
    ) -> Result<(), JsError> {
        if self.0.answered() != first || self.0.scored_pairs().get(first..end).is_none() {
            return Err(JsError::new(&no_pairs(first, end)));
        }
        check_length("a list of answers", answers.len(), NUMBERS_PER_ANSWER * (end - first))?;
        self.0.add_answers(answers_in(answers));
        Ok(())
    }

    /// Completes the scoring: notes the evaluation, or writes the rows to the table.
    ///
    /// # Errors
    /// If answers are missing.
    #[wasm_bindgen(js_name = finishScoring)]
    pub fn finish_scoring(&mut self) -> Result<(), JsError> {
        let (answered, pairs) = (self.0.answered(), self.0.scored_pairs().len());
        if answered != pairs {
            return Err(JsError::new(&format!("{answered} of {pairs} pairs are answered")));
        }
        self.0.finish_scoring();
        Ok(())
    }
}

fn no_pairs(first: usize, end: usize) -> String {
    format!("pairs {first} to {end} are not the next to be scored")
}
