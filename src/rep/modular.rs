//! Arithmetic in a prime field.

use crate::integers::is_prime;
use ndarray::{Array2, s};

/// F_p for a prime p below 2²⁴, so that thousands of products can be added in a
/// `u64` before they are reduced. Elements are `0..p`.
#[derive(Clone, Copy, Debug)]
pub(super) struct PrimeField {
    p: u64,
}

impl PrimeField {
    /// The field of the smallest prime p > `bound` with p ≡ 1 mod `e`, so that
    /// it holds all `e`-th roots of unity.
    pub(super) fn with_roots_of_unity(e: usize, bound: usize) -> Self {
        let p = (1..).step_by(e).find(|&p| p > bound && is_prime(p as u64));
        let p = p.expect("there are infinitely many such primes (Dirichlet)");
        assert!(p < 1 << 24, "group orders are at most 1024");
        Self { p: p as u64 }
    }

    /// The elements `0..p`.
    pub(super) fn elements(self) -> std::ops::Range<u64> {
        0..self.p
    }

    /// x mod p.
    pub(super) fn reduce(self, x: u64) -> u64 {
        x % self.p
    }

    /// −x.
    pub(super) fn negative(self, x: u64) -> u64 {
        if x == 0 { 0 } else { self.p - x }
    }

    /// xy.
    pub(super) fn product(self, x: u64, y: u64) -> u64 {
        x * y % self.p
    }

    /// Σ x_i y_i, for fewer than 2¹⁶ terms.
    pub(super) fn dot(self, pairs: impl Iterator<Item = (u64, u64)>) -> u64 {
        pairs.map(|(x, y)| x * y).sum::<u64>() % self.p
    }

    /// x^k.
    pub(super) fn power(self, mut x: u64, mut k: u64) -> u64 {
        let mut power = 1;
        while k > 0 {
            if k % 2 == 1 {
                power = self.product(power, x);
            }
            x = self.product(x, x);
            k /= 2;
        }
        power
    }

    /// 1/x, by Fermat.
    pub(super) fn inverse(self, x: u64) -> u64 {
        debug_assert_ne!(x, 0, "zero has no inverse");
        self.power(x, self.p - 2)
    }

    /// 1, z, z², …, z^(e−1) for a z of multiplicative order `e`, which divides p − 1.
    pub(super) fn roots_of_unity(self, e: usize) -> Vec<u64> {
        let e = e as u64;
        let proper =
            |&z: &u64| (1..e).filter(|j| e.is_multiple_of(*j)).all(|j| self.power(z, j) != 1);
        let roots = (1..self.p).map(|x| self.power(x, (self.p - 1) / e));
        let z = roots.into_iter().find(proper).expect("the group of units is cyclic");
        (0..e).map(|j| self.power(z, j)).collect()
    }

    /// The x with Ax = b, or `None` if A is singular.
    ///
    /// Shapes: `equations` is d×(d+1), A with b as its last column.
    pub(super) fn solve(self, mut equations: Array2<u64>) -> Option<Vec<u64>> {
        let d = equations.nrows();
        for j in 0..d {
            let pivot = (j..d).find(|&i| equations[[i, j]] != 0)?;
            let scale = self.inverse(equations[[pivot, j]]);
            let row = equations.row(pivot).mapv(|x| self.product(x, scale));
            let displaced = equations.row(j).to_owned();
            equations.row_mut(pivot).assign(&displaced);
            equations.row_mut(j).assign(&row);
            for i in (0..d).filter(|&i| i != j) {
                let factor = self.negative(equations[[i, j]]);
                if factor != 0 {
                    let mut target = equations.slice_mut(s![i, j..]);
                    target.zip_mut_with(&row.slice(s![j..]), |x, &y| {
                        *x = self.reduce(*x + factor * y)
                    });
                }
            }
        }
        Some(equations.column(d).to_vec())
    }
}
