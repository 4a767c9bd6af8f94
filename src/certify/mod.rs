//! Proofs that a network is right, from its structure.
