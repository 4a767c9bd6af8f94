//! Work on a run that several workers share, on the side of the worker that owns it.
//!
//! It sends each helper the folded network and some pairs: those of some shards, for
//! the gradient of a step, or some to score (`scoring.rs`); or one side of the network, for
//! the way back to its factors. The helper sends back sums of gradients in the same
//! buffers, or answers. See `helper.rs` for its side.

use super::{Run, run::word, to_js};
use cosetta::model::{Pair, SIDES, Shape, shard_count, shard_pairs};
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

/// The way back from the tables to their factors, as helpers need to know it.
#[derive(Serialize)]
struct Sides {
    sides: usize,
    /// n·d·w: multiplications in each of the two products of a side.
    products: usize,
    /// Floats that a side is computed from.
    floats: usize,
}

#[derive(Serialize)]
struct Sizes {
    order: usize,
    embedding: usize,
    width: usize,
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

    /// n, d and w, which helpers need to know.
    ///
    /// # Errors
    /// Never in practice: plain data.
    pub fn sizes(&self) -> Result<JsValue, JsError> {
        let Shape { n, d, w } = self.0.parameters().shape();
        to_js(&Sizes { order: n, embedding: d, width: w })
    }

    /// Copies the folded network of the step or scoring to `target`.
    ///
    /// # Errors
    /// If `target` is of another size.
    #[wasm_bindgen(js_name = copyFolded)]
    pub fn copy_folded(&self, target: &Float32Array) -> Result<(), JsError> {
        let source = self.0.folded().buffer();
        check_length("the folded network", target.length() as usize, source.len())?;
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
        Ok(flat(&batch[range]))
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
        check_length("a gradient", gradient.length() as usize, self.0.folded().buffer().len())?;
        if self.0.next_shard() != Some(first) {
            return Err(JsError::new(&format!("shard {first} is not the next")));
        }
        self.0.add_partial_sum((first, level), loss, |target| gradient.copy_to(target));
        Ok(())
    }

    /// The sides of the network, whose gradients are computed apart once all shards are
    /// in.
    ///
    /// # Errors
    /// Never in practice: plain data.
    pub fn sides(&self) -> Result<JsValue, JsError> {
        let Shape { n, d, w } = self.0.parameters().shape();
        let floats = self.0.side(0).map(<[f32]>::len).iter().sum();
        to_js(&Sides { sides: SIDES, products: n * d * w, floats })
    }

    /// Copies what the gradient of side number `side` is computed from to `target`.
    ///
    /// # Errors
    /// If `target` is of another size.
    #[wasm_bindgen(js_name = copySide)]
    pub fn copy_side(&self, side: usize, target: &Float32Array) -> Result<(), JsError> {
        let parts = self.0.side(side);
        let floats = parts.map(<[f32]>::len).iter().sum();
        check_length("a side", target.length() as usize, floats)?;
        let mut start = 0;
        for part in parts {
            let end = start + length(part);
            target.subarray(start, end).copy_from(part);
            start = end;
        }
        Ok(())
    }

    /// Computes the gradients of the sides before `end` that are not in yet.
    #[wasm_bindgen(js_name = unfoldSides)]
    pub fn unfold_sides(&mut self, end: usize) {
        self.0.unfold_sides(end.min(SIDES));
    }

    /// Takes the gradient of side number `side`, which is the next, from the start of
    /// what a helper sent back.
    ///
    /// # Errors
    /// If the side is not the next, or what was sent is too short.
    #[wasm_bindgen(js_name = addSide)]
    pub fn add_side(&mut self, side: usize, source: &Float32Array) -> Result<(), JsError> {
        if side >= SIDES || self.0.sides() != side {
            return Err(JsError::new(&format!("side {side} is not the next")));
        }
        let [_, embedding, linear] = self.0.side(side).map(length);
        let floats = embedding + linear;
        if source.length() < floats {
            let found = source.length();
            return Err(JsError::new(&format!("a side has {floats} floats, found {found}")));
        }
        self.0.add_side(|[e, w]| {
            source.subarray(0, embedding).copy_to(e);
            source.subarray(embedding, floats).copy_to(w);
        });
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

pub(super) fn flat(pairs: &[Pair]) -> Uint16Array {
    let flat: Vec<u16> = pairs.iter().flat_map(|p| [p.x, p.y, p.z]).collect();
    Uint16Array::from(flat.as_slice())
}

pub(super) fn check_length(what: &str, found: usize, expected: usize) -> Result<(), JsError> {
    if found == expected {
        return Ok(());
    }
    Err(JsError::new(&format!("{what} has {expected} floats, found {found}")))
}

/// The length of a slice, as JavaScript counts.
pub(super) fn length(slice: &[f32]) -> u32 {
    u32::try_from(slice.len()).expect("memory has 2^32 bytes")
}
