//! The network of Stander et al. (2024): two embeddings, a linear layer without
//! bias on their concatenation, ReLU, and an unembedding with bias.
//!
//! Letters, here and in everything that uses this module: `n` = |G|, `d` = the
//! embedding size, `w` = the hidden width; `x, y` the factors of a pair and `z`
//! its target. The network knows nothing of groups: it sees index triples.
//!
//! `E_l, E_r` (n×d), `W_l, W_r` (d×w), `U` (w×n), `c` (n):
//!
//! ```text
//! L = E_l W_l,  R = E_r W_r                        (n×w, the fold)
//! hidden(x, y) = max(L[x] + R[y], 0)
//! logits(x, y) = hidden(x, y) U + c
//! ```
//!
//! Nothing non-linear stands before the ReLU, so `L` and `R` are computed once
//! per step and the pairs run on them. The factors are what is trained: weight
//! decay and Adam act on `E` and `W`, and with `L` and `R` as parameters the
//! same recipes do not generalise (science and measurements: README, "Recipes").

mod block;
mod fold;
mod folded;
mod network;
mod pair_network;
mod parameters;
mod shards;
mod tally;

pub use fold::SideGradient;
pub use folded::Folded;
pub use network::{Network, SIDES, pair_weight};
pub use pair_network::PairNetwork;
pub use parameters::{Parameters, Shape, Tensor};
pub use shards::{MAX_SHARDS, PartialSum, ShardSum, shard_count, shard_pairs};
pub use tally::BatchScore;

/// A pair `(x, y)` of elements and its target `z`, by index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Left factor.
    pub x: u16,
    /// Right factor.
    pub y: u16,
    /// Product.
    pub z: u16,
}
