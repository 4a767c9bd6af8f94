//! Representations: character tables, and irreps over the reals as matrices.
//!
//! # Conventions
//!
//! * ρ(xy) = ρ(x)ρ(y), where xy is the product of the Cayley table; matrices are
//!   orthogonal, ρ(x⁻¹) = ρ(x)ᵀ.
//! * n = |G|, k the number of conjugacy classes, e the exponent, ζ = exp(2πi/e);
//!   χ a complex irreducible character and d its degree; D the dimension of a real
//!   irrep and m its Schur type (1 real, 2 complex, 4 quaternionic).
//! * The functions on G are the group algebra R\[G\] with the convolution
//!   (f*x)(g) = Σ_h f(h) x(h⁻¹g).
//!
//! Everything is a function of the Cayley table alone. What is called random comes
//! from fixed seeds, and every floating-point sum has a fixed order.

mod dixon;
mod eigen;
mod ideal;
mod idempotent;
mod irrep;
mod lift;
mod linear;
mod modular;
mod named;
mod table;
mod value;
mod young;

pub use irrep::RealIrrep;
pub use named::named_characters;
pub use table::CharacterTable;
pub use value::CharacterValue;
pub use young::{partitions, with_partition_names, young_irrep};
