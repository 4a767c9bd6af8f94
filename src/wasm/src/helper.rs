//! A helper: the side of a worker that lends a hand, see `share.rs`.
//!
//! It keeps nothing from one question to the next, so it may die at any time.

use super::{
    share::{check_length, length},
    to_js,
};
use cosetta::{
    model::{Pair, PairNetwork, Shape, SideGradient, pair_weight, shard_pairs},
    train::Answer,
};
use js_sys::Float32Array;
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// An answer crosses as so many floats.
pub(super) const NUMBERS_PER_ANSWER: usize = 3;

/// A sum of gradients, but for the gradient itself.
#[derive(Serialize)]
struct Share {
    first: usize,
    level: u32,
    loss: f64,
}

/// Computes shards and scores pairs for a run that lives in another worker.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Helper {
    pairs: PairNetwork,
    side: SideGradient,
}

#[wasm_bindgen]
impl Helper {
    /// A helper for networks with `order` answers, embeddings of size `embedding` and
    /// `width` hidden neurons.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(order: usize, embedding: usize, width: usize) -> Self {
        let shape = Shape { n: order, d: embedding, w: width };
        Self { pairs: PairNetwork::new(shape), side: SideGradient::new(shape) }
    }

    /// Computes the gradient of a side from what `Run.copySide` writes, and puts it at
    /// the start of the same buffer.
    ///
    /// # Errors
    /// If the buffer is of another size.
    #[wasm_bindgen(js_name = unfoldSide)]
    pub fn unfold_side(&mut self, buffer: &Float32Array) -> Result<(), JsError> {
        let mut fits = Ok(());
        let gradient = self.side.compute(|target| {
            fits = check_length("a side", buffer.length() as usize, target.len());
            if fits.is_ok() {
                buffer.copy_to(target);
            }
        });
        fits?;
        buffer.subarray(0, length(gradient)).copy_from(gradient);
        Ok(())
    }

    /// Takes a folded network for so many answers.
    ///
    /// # Errors
    /// If it is of another size.
    pub fn load(&mut self, answers: usize, folded: &Float32Array) -> Result<(), JsError> {
        let mut fits = Ok(());
        self.pairs.load(answers, |target| {
            let target = target.buffer_mut();
            fits = check_length("the folded network", folded.length() as usize, target.len());
            if fits.is_ok() {
                folded.copy_to(target);
            }
        });
        self.pairs.clear_shards();
        fits
    }

    /// Computes the shards from `first` up to `end` of a batch of so many pairs,
    /// of which these are given, and lists the sums: first shard, level and loss.
    ///
    /// # Errors
    /// If there are too few or too many pairs.
    #[wasm_bindgen(js_name = addShards)]
    pub fn add_shards(
        &mut self,
        batch: usize,
        first: usize,
        end: usize,
        pairs: &[u16],
    ) -> Result<JsValue, JsError> {
        let pairs = pairs_in(pairs);
        let start = shard_pairs(batch, first).start;
        let count = shard_pairs(batch, end - 1).end - start;
        if pairs.len() != count {
            return Err(JsError::new(&format!("{} pairs came for {count}", pairs.len())));
        }
        for index in first..end {
            let range = shard_pairs(batch, index);
            self.pairs.begin_shard(index);
            self.pairs
                .add_gradient(&pairs[range.start - start..range.end - start], pair_weight(batch));
            self.pairs.end_shard();
        }
        let shares = self.pairs.partial_sums().iter();
        let shares: Vec<Share> = shares
            .map(|sum| Share { first: sum.first, level: sum.level, loss: sum.loss })
            .collect();
        to_js(&shares)
    }

    /// Copies the gradient of sum number `index` to `target`.
    ///
    /// # Errors
    /// If there is no such sum, or `target` is of another size.
    #[wasm_bindgen(js_name = copyGradient)]
    pub fn copy_gradient(&self, index: usize, target: &Float32Array) -> Result<(), JsError> {
        let sum = self.pairs.partial_sums().get(index);
        let sum = sum.ok_or_else(|| JsError::new(&format!("there is no sum {index}")))?;
        let source = sum.gradient.buffer();
        check_length("a gradient", target.length() as usize, source.len())?;
        target.copy_from(source);
        Ok(())
    }

    /// The answers to these pairs, [`NUMBERS_PER_ANSWER`] each: the answer itself, its
    /// confidence and the loss.
    #[must_use]
    pub fn score(&mut self, pairs: &[u16]) -> Vec<f32> {
        let pairs = pairs_in(pairs);
        let mut answers = Vec::with_capacity(NUMBERS_PER_ANSWER * pairs.len());
        self.pairs.score(&pairs, |_, score| {
            let Answer { answer, confidence, loss } = score.into();
            answers.extend([f32::from(answer), confidence, loss]);
        });
        answers
    }
}

fn pairs_in(flat: &[u16]) -> Vec<Pair> {
    flat.chunks_exact(3).map(|p| Pair { x: p[0], y: p[1], z: p[2] }).collect()
}

/// The way back from what [`Helper::score`] returns.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole numbers below 2^16, which f32 holds exactly"
)]
pub(super) fn answers_in(numbers: &[f32]) -> impl Iterator<Item = Answer> {
    let each = numbers.chunks_exact(NUMBERS_PER_ANSWER);
    each.map(|n| Answer { answer: n[0] as u16, confidence: n[1], loss: n[2] })
}
