//! Fitting the kernels to the machine.

use cosetta::{
    kernels::{TILES, Tile},
    model::{Network, Pair, Parameters, Shape},
};
use wasm_bindgen::prelude::*;

/// A network as wide as those of S5, with about 2.5 ms of work.
const SHAPE: Shape = Shape { n: 120, d: 16, w: 128 };
const PAIRS: u16 = 768;

/// How many register tiles there are to choose from, numbered from 0.
#[wasm_bindgen(js_name = tileCount)]
pub fn tile_count() -> usize {
    TILES.len()
}

/// Does a piece of training with the register tiles of these numbers in turn; returns how
/// many milliseconds each took by `clock`. Leaves the tile in use as it was.
///
/// No tile changes a bit of any result, so the choice may differ between machines
/// and between two visits.
///
/// # Errors
/// If there is no such tile, or `clock` throws.
#[wasm_bindgen(js_name = timeTiles)]
pub fn time_tiles(tiles: &[usize], clock: &js_sys::Function) -> Result<Vec<f64>, JsValue> {
    let now = || clock.call0(&JsValue::NULL)?.as_f64().ok_or(JsValue::from("no number"));
    let mut network = Network::new(Parameters::initial(SHAPE, 1, 0));
    let pairs: Vec<Pair> =
        (0..PAIRS).map(|i| Pair { x: i % 120, y: i % 119, z: i % 113 }).collect();
    let before = TILES.iter().position(|&tile| tile == Tile::chosen()).unwrap_or(0);
    let times = tiles.iter().map(|&index| {
        choose_tile(index)?;
        let start = now()?;
        network.compute_gradient(&pairs);
        Ok(now()? - start)
    });
    let times = times.collect();
    Tile::choose(before);
    times
}

/// Computes all products from now on with tile number `index`.
///
/// # Errors
/// If there is no such tile.
#[wasm_bindgen(js_name = chooseTile)]
pub fn choose_tile(index: usize) -> Result<(), JsError> {
    if index >= TILES.len() {
        return Err(JsError::new(&format!("there are {} tiles, no number {index}", TILES.len())));
    }
    Tile::choose(index);
    Ok(())
}
