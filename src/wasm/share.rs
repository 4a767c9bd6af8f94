//! A training step that several workers share.
//!
//! The worker that owns the run sends each helper the folded network and the pairs
//! of some shards; the helper sends back sums of gradients in the same buffers. A
//! helper keeps nothing from one step to the next, so it may die at any time.

use super::{Run, run::word, to_js};
use crate::model::{Pair, PairNetwork, Shape, pair_weight, shard_count, shard_pairs};
use js_sys::{Float32Array, Uint16Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The step under way, as helpers need to know it.
#[derive(Serialize)]
struct Step {
    /// Pairs in the batch.
    batch: usize,
    /// Shards in the batch.
    shards: usize,
    /// Answers that it asks about.
    answers: usize,
    /// Floats in the folded network, and in each sum of gradients.
    floats: usize,
}

#[derive(Serialize)]
struct Sizes {
    order: usize,
    width: usize,
}

/// A sum of gradients, but for the gradient itself.
#[derive(Serialize)]
struct Share {
    first: usize,
    level: u32,
    loss: f64,
}

#[wasm_bindgen]
impl Run {
    /// Begins the step to come, if it is not begun, and describes it; `null` if the
    /// run has ended.
    ///
    /// # Errors
    /// Never in practice: plain data.
    #[wasm_bindgen(js_name = beginStep)]
    pub fn begin_step(&mut self) -> Result<JsValue, JsError> {
        if self.0.is_finished() {
            return Ok(JsValue::NULL);
        }
        self.0.begin_step();
        let folded = self.0.folded();
        let (answers, floats) = (folded.answers(), folded.buffer().len());
        let batch = self.0.batch().len();
        to_js(&Step { batch, shards: shard_count(batch), answers, floats })
    }

    /// The shard that comes next in the step under way; `null` amid one.
    #[wasm_bindgen(js_name = nextShard)]
    #[must_use]
    pub fn next_shard(&self) -> Option<usize> {
        self.0.next_shard()
    }

    /// n and w, which helpers need to know.
    ///
    /// # Errors
    /// Never in practice: plain data.
    pub fn sizes(&self) -> Result<JsValue, JsError> {
        let Shape { n, w, .. } = self.0.parameters().shape();
        to_js(&Sizes { order: n, width: w })
    }

    /// Copies the folded network of the step to `target`.
    ///
    /// # Errors
    /// If `target` is of another size.
    #[wasm_bindgen(js_name = copyFolded)]
    pub fn copy_folded(&mut self, target: &Float32Array) -> Result<(), JsError> {
        let source = self.0.folded().buffer();
        check_length("the folded network", target.length(), source.len())?;
        target.copy_from(source);
        Ok(())
    }

    /// The pairs of the shards from `first` up to `end`, three numbers each.
    ///
    /// # Errors
    /// If there are no such shards.
    #[wasm_bindgen(js_name = shardPairs)]
    pub fn shard_pairs(&mut self, first: usize, end: usize) -> Result<Uint16Array, JsError> {
        let batch = self.0.batch();
        if first >= end || end > shard_count(batch.len()) {
            return Err(JsError::new(&format!("there are no shards {first} to {end}")));
        }
        let range = shard_pairs(batch.len(), first).start..shard_pairs(batch.len(), end - 1).end;
        let flat: Vec<u16> = batch[range].iter().flat_map(|p| [p.x, p.y, p.z]).collect();
        Ok(Uint16Array::from(flat.as_slice()))
    }

    /// Computes the shards before `end` that are not in yet, for at most about
    /// 0.1 s; returns whether they all are.
    #[wasm_bindgen(js_name = addShards)]
    pub fn add_shards(&mut self, end: usize) -> bool {
        self.0.add_shards(end)
    }

    /// Takes the sum of the next 2^`level` shards from a helper.
    ///
    /// # Errors
    /// If the shards are not the next, or the gradient is of another size.
    #[wasm_bindgen(js_name = addShare)]
    pub fn add_share(
        &mut self,
        first: usize,
        level: u32,
        loss: f64,
        gradient: &Float32Array,
    ) -> Result<(), JsError> {
        check_length("a gradient", gradient.length(), self.0.folded().buffer().len())?;
        if self.0.next_shard() != Some(first) {
            return Err(JsError::new(&format!("shard {first} is not the next")));
        }
        self.0.add_partial_sum((first, level), loss, |target| gradient.copy_to(target));
        Ok(())
    }

    /// Completes the step whose shards are all in; says `step` or `evaluated`.
    ///
    /// # Errors
    /// If the loss is not finite; the run is then back at its last evaluation.
    #[wasm_bindgen(js_name = finishStep)]
    pub fn finish_step(&mut self) -> Result<String, JsError> {
        Ok(word(self.0.finish_step()?))
    }
}

/// Computes shards for a run that lives in another worker.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Helper(PairNetwork);

#[wasm_bindgen]
impl Helper {
    /// A helper for networks with `order` answers and `width` hidden neurons.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(order: usize, width: usize) -> Self {
        Self(PairNetwork::new(Shape { n: order, d: 0, w: width }))
    }

    /// Takes the folded network of a step that asks about so many answers.
    ///
    /// # Errors
    /// If it is of another size.
    pub fn load(&mut self, answers: usize, folded: &Float32Array) -> Result<(), JsError> {
        let mut fits = Ok(());
        self.0.load(answers, |target| {
            let target = target.buffer_mut();
            fits = check_length("the folded network", folded.length(), target.len());
            if fits.is_ok() {
                folded.copy_to(target);
            }
        });
        self.0.clear_shards();
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
        let pairs: Vec<Pair> =
            pairs.chunks_exact(3).map(|p| Pair { x: p[0], y: p[1], z: p[2] }).collect();
        let start = shard_pairs(batch, first).start;
        let count = shard_pairs(batch, end - 1).end - start;
        if pairs.len() != count {
            return Err(JsError::new(&format!("{} pairs came for {count}", pairs.len())));
        }
        for index in first..end {
            let range = shard_pairs(batch, index);
            self.0.begin_shard(index);
            self.0.add_gradient(&pairs[range.start - start..range.end - start], pair_weight(batch));
            self.0.end_shard();
        }
        let shares = self.0.partial_sums().iter();
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
        let sum = self.0.partial_sums().get(index);
        let sum = sum.ok_or_else(|| JsError::new(&format!("there is no sum {index}")))?;
        let source = sum.gradient.buffer();
        check_length("a gradient", target.length(), source.len())?;
        target.copy_from(source);
        Ok(())
    }
}

fn check_length(what: &str, found: u32, expected: usize) -> Result<(), JsError> {
    if found as usize == expected {
        return Ok(());
    }
    Err(JsError::new(&format!("{what} has {expected} floats, found {found}")))
}
