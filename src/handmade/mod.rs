//! Networks that are right on every pair by construction, not by training.
//!
//! n = |G|, k points that G acts on, i and j points, g.(h.p) = (gh).p. A circuit has a
//! neuron for each pair of points:
//!
//! ```text
//! L(x) = F(x⁻¹.i),  R(y) = −F(y.j),  U(z) = −κ⟨b_i, b_{z.j}⟩,  c = 0
//! ```
//!
//! with a number F(p) and a vector b_p for each point, where b_{g.p} = ρ(g) b_p for an
//! orthogonal representation ρ. So L is constant on the right cosets of the stabiliser
//! of i, R on the left cosets of that of j, and the logits depend on x⁻¹zy⁻¹ only:
//! replacing (x, y, z) by (e, e, x⁻¹zy⁻¹) permutes the neurons. They are
//! κ tr(M ρ(x⁻¹zy⁻¹)) with M = −½ Σ |F(i) − F(j)| b_j b_iᵀ, positive semidefinite, up to
//! a part that does not depend on z; hence the largest is that of the product.
//!
//! * [`coset_circuit`]: ρ permutes unit vectors, F counts the points. It is right on all
//!   pairs if no element but e fixes every point.
//! * [`RhoSet::circuit`]: ρ is an irrep over the reals, b_p runs over an orbit, F(p) = aᵀb_p.
//!   Alone it tells elements apart up to the kernel of ρ; [`Circuit::combined`] adds the
//!   logits of several, which are right if their kernels have only e in common.
//!
//! # References
//! Wu, Jaburi, Drori and Gross, "Towards a unified and verified understanding of group
//! operation networks" (ICLR 2025), for the second; the first is the same formula with
//! the permutation representation, and completes the conjugate-coset neurons of Stander
//! et al. (2024), section 5.

mod action;
mod circuit;
mod coset;
mod error;
mod rho_set;

pub use action::Action;
pub use circuit::{Circuit, Neuron};
pub use coset::coset_circuit;
pub use error::HandmadeError;
pub use rho_set::RhoSet;
