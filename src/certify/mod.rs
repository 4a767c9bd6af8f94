//! Proofs that a network is right, from its structure: a lower bound on its accuracy over
//! all pairs, for a small part of the work of trying them all.
//!
//! n = |G|, w = hidden neurons k; t = xy the product of a pair, z any other answer; L, R, U,
//! c as in [`crate::model`], h_k(x, y) = max(L_k(x) + R_k(y), 0). The *lead* of t over z is
//! logit_t − logit_z. Trying all pairs costs n³w; this costs O(n²w) for few cosets.
//!
//! # Statement
//!
//! Every pair that [`Certificate::covered`] counts is answered rightly: by the network in
//! real numbers, and by its evaluation in f32 whatever the order of the sums. So the
//! accuracy over all pairs is at least [`Certificate::bound`].
//!
//! # Proof
//!
//! For each neuron take a subgroup K_k, a function V_k on its left cosets, and functions a_k
//! and b_k on G. Whatever they are, with ε_k = U_k − V_k (up to a constant)
//!
//! ```text
//! lead = Σ_k [V_k(tK_k) − V_k(zK_k)] h_k                       on cosets
//!      + [A(x, t) − A(x, z)] + [B(y, t) − B(y, z)]              additive
//!      + Σ_k [ε_k(t) − ε_k(z)] (h_k − a_k(x) − b_k(y))          rest
//!
//! A(x, z) = c(z) + Σ_k ε_k(z) a_k(x),   B(y, z) = Σ_k ε_k(z) b_k(y)
//! |rest| ≤ ‖ε(t) − ε(z)‖ · N(x, y),     N = ‖h − a(x) − b(y)‖     (Cauchy-Schwarz)
//! ```
//!
//! * *On cosets.* For each subgroup K in use, S_K(x, y; zK) = Σ V_k(zK) h_k over its neurons
//!   takes \[G:K\] values for a pair, not n; the first line is a sum of one difference of S_K
//!   for each K. h is exact here: nothing is assumed of L and R.
//! * *Additive.* A and B are n×n tables, made once.
//! * *Rest.* ‖ε(t) − ε(z)‖ is a table, N one number for a pair.
//!
//! The lead over all z is bounded first for sets of eight pairs with one product t, by the
//! least value of each difference on a coset, the largest N, and the largest additive part
//! over all z; then for each pair; then, over the z in doubt, with the additive part of z
//! itself; and where that fails the lead is computed from all w neurons, for at most
//! [`MAX_EXACT_SHARE`] of all (x, y, z), which the certificate reports. A pair is covered if
//! every lead is proved positive. ∎
//!
//! V_k are the coset means of U_k, K_k subgroups chosen to leave little of U_k; a and b means
//! of h_k over y and over x. Units of a neuron are free, h_k/s and s·U_k being the same
//! neuron: s is a power of two near √(sd(h_k − a_k − b_k) / sd(ε_k)), which makes the bound
//! on the rest least. A poor choice makes a poor bound, never a wrong one.
//!
//! The mechanism that a good bound witnesses: each readout is a function on cosets that few
//! neurons share, and products are right because the sums over cosets single out tK for every
//! K. It differs from the certificate of Wu et al. (2025), which replaces the whole network by
//! an exactly bi-equivariant one: uneven cells and neurons of different shape do no harm here.
//!
//! # Rounding
//!
//! u = 2⁻²⁴, γ_k = ku/(1 − ku). Scaling by powers of two is exact. Tables, sums on cosets
//! and N are computed in f32 by the kernels; sums of k products are off by γ_k Σ|terms| in
//! whatever order (Higham, *Accuracy and Stability of Numerical Algorithms*, section 3.1),
//! fused or not. Let m_k = 2 max|U_k|, which |U_k|, |V_k| and |ε_k| do not exceed. The
//! following change a lead by at most
//!
//! ```text
//! logits in f32               2γ_{w+1} (Σ m_k h_k + max|c|)
//! sums on cosets              2γ_{w+J+3} Σ m_k h_k            J subgroups in use
//! additive tables             2γ_{w+3} (Σ m_k (|a_k| + |b_k|) + max|c|)
//! h from L and R, ε in f32    3u Σ m_k h_k
//! L and R in f32              γ_d Σ_k m_k Σ_j (|E_l(x, j) W_l(j, k)| + |E_r(y, j) W_r(j, k)|)
//! ```
//!
//! and Σ m_k h_k ≤ Σ m_k (|a_k| + |b_k|) + ‖m‖ N. Their sum, with 4γ_{w+J+8} for every factor
//! but the last, is the slack of a pair: a part for x, one for y, and one proportional to N
//! (`slack.rs`). N and ‖ε(t) − ε(z)‖ are rounded up by their own bounds; what remains is done
//! in f64 with room to spare. Weights so large that something could overflow are refused.

mod block;
mod bounds;
mod certificate;
mod certifier;
mod hidden;
mod lanes;
mod neurons;
mod readout;
mod rows;
mod slack;
mod sums;
mod tables;

pub use certificate::{Certificate, Cost, ReadoutClass};
pub use certifier::{Certifier, MAX_EXACT_SHARE};
pub use readout::ReadoutSearch;
