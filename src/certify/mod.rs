//! Proofs that a network is right, from its structure: a lower bound on its accuracy over
//! all pairs, for a small part of the work of trying them all.
//!
//! n = |G|, w = hidden neurons k; t = xy the product of a pair, z any other answer; L, R, U,
//! c as in [`crate::model`], h_k(x, y) = max(L_k(x) + R_k(y), 0). The *lead* of t over z is
//! logit_t − logit_z. Trying all pairs costs n³w.
//!
//! # Statement
//!
//! Every pair that [`Certificate::covered`] counts is answered rightly: by the network in
//! real numbers, and by its evaluation in f32 whatever the order of the sums. So the
//! accuracy over all pairs is at least [`Certificate::bound`].
//!
//! # Proof
//!
//! For each neuron take a subgroup K_k and a function R̄_k on its left cosets. Whatever they
//! are, with h̄_k(x, y) = max(L_k(x) + R̄_k(yK_k), 0),
//!
//! ```text
//! lead = [S(x, y; t) − S(x, y; z)] + Σ_k [U_k(t) − U_k(z)] (h_k − h̄_k)
//! S(x, y; z) = c(z) + Σ_k U_k(z) h̄_k(x, y)
//! ρ_k(y) = max(R_k(y), −max L_k) − R̄_k(yK_k)
//! lead ≥ S(x, y; t) − S(x, y; z) − D(y, t)
//! D(y, t) = Σ_{ρ_k > 0} ρ_k(y) (max U_k − U_k(t)) + Σ_{ρ_k < 0} ρ_k(y) (min U_k − U_k(t))
//! ```
//!
//! since h_k − h̄_k lies between 0 and ρ_k(y): s ↦ max(s, 0) neither moves two values apart
//! nor exchanges them, and R may be raised to −max L_k without changing any h_k. L and U are
//! taken as they are.
//!
//! S is a sum over the subgroups K in use of T_K(x, yK; z) = Σ U_k(z) h̄_k over the neurons
//! of K, and T_K takes \[G:K\] values in y, not n. All T_K cost n²Σ_k\[G:K_k\], matrix
//! products of a fine shape, and their sums n³ additions for each K in use; sums of few K
//! that many y share are formed once (`plan.rs`), and all are formed in sixteen bits, anew
//! if any could have overflowed (`fixed.rs`). A pair is covered if the lead so bounded is
//! positive for every z. Pairs for which it is neither that nor hopeless are evaluated
//! by all w neurons, at most [`MAX_EXACT_SHARE`] of all, which the certificate reports. ∎
//!
//! K_k is chosen such that D, the cosets and the subgroups in use cost little together
//! (`search.rs`), R̄ is the mean on each coset. A poor choice makes a poor bound, never a
//! wrong one.
//!
//! The mechanism that a good bound witnesses: each neuron knows of y only a coset, few
//! subgroups serve all neurons, and products are right because what is known of y by all of
//! them together tells t from every z. It differs from the certificate of Wu et al. (2025),
//! which replaces the whole network by an exactly bi-equivariant one: uneven cells, neurons
//! of different shape and readouts that are not quite on cosets do no harm here.
//!
//! # Rounding
//!
//! u = 2⁻²⁴, γ_k = ku/(1 − ku). S is computed in f32 by the kernels; sums of k products are
//! off by γ_k Σ|terms| in whatever order (Higham, *Accuracy and Stability of Numerical
//! Algorithms*, section 3.1), fused or not. With m_k = 2 max|U_k| and J subgroups in use,
//! the following change a lead by at most
//!
//! ```text
//! logits in f32        2γ_{w+1} (Σ m_k h_k + max|c|)
//! S in f32             2γ_{w+J+3} (Σ m_k h̄_k + max|c|)
//! L and R in f32       2γ_d Σ_k m_k Σ_j (|E_l(x, j) W_l(j, k)| + |E_r(y, j) W_r(j, k)|)
//! ```
//!
//! where h_k and h̄_k are at most |L_k(x)| + max(|R_k(y)|, |R̄_k|), R being raised as above.
//! Their sum, with 4γ_{w+J+8} for both factors of the first two, is the slack of a pair: a
//! part for x and one for y (`slack.rs`). D carries its own (`off.rs`). Weights
//! so large that something could overflow are refused.

mod bounds;
mod certificate;
mod certifier;
mod evaluation;
mod fixed;
mod leads;
mod neurons;
mod off;
mod plan;
mod rows;
mod search;
mod slack;
mod tables;

pub use certificate::{Certificate, CosetClass, Cost};
pub use certifier::{Certifier, MAX_EXACT_SHARE};
pub use search::SubgroupSearch;
