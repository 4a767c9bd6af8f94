//! The other characters modulo a prime: Dixon's method.

use super::modular::PrimeField;
use crate::group::{CayleyTable, Partition};
use ndarray::{Array2, ArrayView1};
use rand_core::{Rng as _, SeedableRng as _};
use rand_xoshiro::SplitMix64;

/// Each succeeds with a probability of three quarters or more.
const ATTEMPTS: u64 = 64;

/// The characters of degree > 1 modulo a prime p ≡ 1 mod e: one row of k values
/// in F_p per character, the degree among them as the value on class 0.
///
/// The central characters ω_l = |C_l| χ(z_l)/χ(1) are the common eigenvectors of
/// the class matrices M_j, whose entry (i, l) is the number of ways to write
/// z_l ∈ C_l as a product from C_j C_i. As Schneider restricts them, we look in the
/// space orthogonal to the linear characters, where the ω_l of each coset of G'
/// add up to zero. But instead of splitting it by one class matrix after the
/// other we take one random combination Σ r_j M_j: it takes nk additions, and its
/// k − |G/G'| eigenvalues there are distinct for most choices of r.
///
/// # References
/// Dixon, *High speed computation of group characters*, Numer. Math. 10 (1967);
/// Schneider, *Dixon's character table algorithm revisited*, J. Symbolic
/// Comput. 9 (1990).
pub(super) fn nonlinear_characters(
    group: &CayleyTable,
    classes: &Partition,
    derived_cosets: &Partition,
    e: usize,
) -> (PrimeField, Vec<Vec<u64>>) {
    let space = Space::new(classes, derived_cosets);
    let d = space.coordinates.len();
    // d(d−1)/2 pairs of eigenvalues coincide with probability 1/p each; and with
    // p > 4096 > 2√n a degree or a multiplicity is known by its residue.
    let field = PrimeField::with_roots_of_unity(e, (2 * d * d).max(4096));
    let eigenvectors = (0..ATTEMPTS)
        .find_map(|seed| {
            let mut random = Random { field, state: SplitMix64::seed_from_u64(seed) };
            let matrix = space.restrict(field, &random_class_matrix(group, classes, &mut random));
            eigenvectors(field, &matrix, &random.vector(d))
        })
        .expect("most class functions separate the characters");
    let character = |v: Vec<u64>| space.central_character(field, &v);
    let characters = eigenvectors.into_iter().map(character);
    (field, characters.map(|omega| character_of(field, group, classes, omega)).collect())
}

struct Random {
    field: PrimeField,
    state: SplitMix64,
}

impl Random {
    fn vector(&mut self, length: usize) -> Vec<u64> {
        (0..length).map(|_| self.field.reduce(self.state.next_u64())).collect()
    }
}

/// Σ_j r_j M_j for random r, k×k.
fn random_class_matrix(
    group: &CayleyTable,
    classes: &Partition,
    random: &mut Random,
) -> Array2<u64> {
    let k = classes.count();
    // r by the class of x⁻¹, so that the other factor of z_l = x(x⁻¹z_l) is a
    // product with the element that is looped over.
    let r = random.vector(k);
    let mut matrix = Array2::zeros((k, k));
    for l in 0..k {
        for x in 0..group.order() {
            let other = group.product(x, classes.representative(l));
            matrix[[classes.block_of(other), l]] += r[classes.block_of(x)];
        }
    }
    matrix.mapv_into(|entry| random.field.reduce(entry))
}

/// The vectors on classes that sum to zero over each coset of G'. The class with
/// the smallest number in each coset, its pivot, is determined by the others.
struct Space {
    /// The pivot of each class.
    pivots: Vec<usize>,
    /// The classes that are no pivots: the coordinates.
    coordinates: Vec<usize>,
}

impl Space {
    fn new(classes: &Partition, derived_cosets: &Partition) -> Self {
        let coset = |l| derived_cosets.block_of(classes.representative(l));
        let k = classes.count();
        let pivot = |l| (0..=l).find(|&i| coset(i) == coset(l)).expect("l itself is one");
        let pivots: Vec<usize> = (0..k).map(pivot).collect();
        let coordinates = (0..k).filter(|&l| pivots[l] != l).collect();
        Self { pivots, coordinates }
    }

    /// The restriction of a matrix that maps this space to itself, on the basis
    /// e_l − e_pivot(l).
    fn restrict(&self, field: PrimeField, matrix: &Array2<u64>) -> Array2<u64> {
        let d = self.coordinates.len();
        Array2::from_shape_fn((d, d), |(i, j)| {
            let (i, l) = (self.coordinates[i], self.coordinates[j]);
            field.reduce(matrix[[i, l]] + field.negative(matrix[[i, self.pivots[l]]]))
        })
    }

    /// The multiple with ω = 1 on the identity of the vector with these coordinates.
    fn central_character(&self, field: PrimeField, coordinates: &[u64]) -> Vec<u64> {
        let mut omega = vec![0; self.pivots.len()];
        for (&l, &x) in self.coordinates.iter().zip(coordinates) {
            let pivot = self.pivots[l];
            omega[l] = x;
            omega[pivot] = field.reduce(omega[pivot] + field.negative(x));
        }
        let scale = field.inverse(omega[0]);
        omega.iter().map(|&x| field.product(x, scale)).collect()
    }
}

/// An eigenvector for each eigenvalue of a d×d matrix A, or `None` if A⁰b, …,
/// A^(d−1)b are no basis. If they are, the minimal polynomial m of b has degree d,
/// and for each of its roots λ, m/(x − λ) applied to A and b gives an eigenvector.
fn eigenvectors(field: PrimeField, a: &Array2<u64>, b: &[u64]) -> Option<Vec<Vec<u64>>> {
    let d = a.nrows();
    let mut krylov = Array2::zeros((d, d + 1));
    krylov.column_mut(0).assign(&ArrayView1::from(b));
    for t in 0..d {
        let image = a.outer_iter().map(|row| dot(field, row, krylov.column(t)));
        let image: Vec<u64> = image.collect();
        krylov.column_mut(t + 1).assign(&ArrayView1::from(&image));
    }
    let dependence = field.solve(krylov.clone())?;
    let mut minimal: Vec<u64> = dependence.into_iter().map(|c| field.negative(c)).collect();
    minimal.push(1);
    let eigenvector = |root| {
        let quotient = divide(field, &minimal, root);
        krylov.outer_iter().map(|row| dot(field, row, ArrayView1::from(&quotient))).collect()
    };
    Some(roots(field, &minimal).into_iter().map(eigenvector).collect())
}

/// Over the shorter length.
fn dot(field: PrimeField, x: ArrayView1<'_, u64>, y: ArrayView1<'_, u64>) -> u64 {
    field.dot(x.iter().copied().zip(y.iter().copied()))
}

/// The roots of a polynomial that is a product of distinct linear factors, by
/// trial of all elements; each root found lowers the degree.
fn roots(field: PrimeField, polynomial: &[u64]) -> Vec<u64> {
    let mut rest = polynomial.to_vec();
    let mut roots = Vec::new();
    for x in field.elements() {
        if rest.len() == 1 {
            break;
        }
        if evaluate(field, &rest, x) == 0 {
            rest = divide(field, &rest, x);
            roots.push(x);
        }
    }
    debug_assert_eq!(rest.len(), 1, "F_p holds all eigenvalues");
    roots
}

fn evaluate(field: PrimeField, polynomial: &[u64], x: u64) -> u64 {
    polynomial.iter().rev().fold(0, |value, &c| field.reduce(value * x + c))
}

/// The quotient of a division by X − x; coefficients from the lowest.
fn divide(field: PrimeField, polynomial: &[u64], x: u64) -> Vec<u64> {
    let mut quotient = polynomial[1..].to_vec();
    for i in (1..quotient.len()).rev() {
        quotient[i - 1] = field.reduce(quotient[i - 1] + quotient[i] * x);
    }
    quotient
}

/// χ(z_l) = χ(1) ω_l/|C_l|, with χ(1)² = n / Σ_l ω_l ω_l' / |C_l|, C_l' = C_l⁻¹.
fn character_of(
    field: PrimeField,
    group: &CayleyTable,
    classes: &Partition,
    mut omega: Vec<u64>,
) -> Vec<u64> {
    let weights: Vec<u64> =
        classes.blocks().iter().map(|class| field.inverse(class.len() as u64)).collect();
    let inverse_class = |l| classes.block_of(group.inverse(classes.representative(l)));
    let terms = (0..omega.len()).map(|l| field.product(omega[l], omega[inverse_class(l)]));
    let sum = field.dot(terms.zip(weights.iter().copied()));
    let n = group.order() as u64;
    let square = field.product(n, field.inverse(sum));
    let degree = (1..=n).find(|d| d * d == square).expect("χ(1)² ≤ n is known by its residue");
    for (value, weight) in omega.iter_mut().zip(weights) {
        *value = field.product(field.product(*value, weight), degree);
    }
    omega
}
