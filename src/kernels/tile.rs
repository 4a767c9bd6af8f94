//! The register tiles that compute products, and which one suits this machine.

use std::sync::atomic::{AtomicUsize, Ordering};

/// The shape of a register tile: so many rows by so many vectors of four columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// Rows that are summed at once.
    pub rows: usize,
    /// Vectors of four columns.
    pub vectors: usize,
}

/// The tiles there are, the safe choice first.
///
/// A tile of r rows and v vectors keeps `r·v` sums, `v` columns and one factor in
/// registers. V8 leaves 15 on x86, so 4×2 fits everywhere, and of those that use
/// them up one or the other is fastest; ARM has 32, which 8×2 and 4×4 fill. The
/// last also feeds an engine that joins two vectors into one of 256 bits.
pub const TILES: [Tile; 6] = [
    Tile { rows: 4, vectors: 2 },
    Tile { rows: 3, vectors: 3 },
    Tile { rows: 5, vectors: 2 },
    Tile { rows: 6, vectors: 2 },
    Tile { rows: 8, vectors: 2 },
    Tile { rows: 4, vectors: 4 },
];

/// What the machine was found to like. It is a fact about the machine, not about
/// a network, and no result depends on it: hence one for all.
static CHOSEN: AtomicUsize = AtomicUsize::new(0);

impl Tile {
    /// The tile in use.
    #[must_use]
    pub fn chosen() -> Self {
        TILES[CHOSEN.load(Ordering::Relaxed)]
    }

    /// Uses number `index` of [`TILES`] from the next gradient or score on.
    ///
    /// # Panics
    /// If there is no such tile.
    pub fn choose(index: usize) {
        assert!(index < TILES.len(), "there are {} tiles", TILES.len());
        CHOSEN.store(index, Ordering::Relaxed);
    }

    /// Columns of a tile.
    #[must_use]
    pub const fn columns(self) -> usize {
        4 * self.vectors
    }
}
