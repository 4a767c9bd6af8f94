//! Abelian groups: the orders of the elements say which one it is.

use super::power;
use crate::{integers::is_prime, sorting};

/// The orders of the cyclic factors of prime power order of an abelian group
/// whose elements have the given orders, ascending.
///
/// In a product of cyclic groups of orders p^e₁, p^e₂, … the number of elements
/// whose order divides p^i is the product of p^min(i, eⱼ): each rise of its
/// logarithm counts the factors with eⱼ ≥ i.
pub(super) fn prime_powers(orders: &[usize]) -> Vec<usize> {
    let n = orders.len();
    let mut factors = Vec::new();
    for p in (2..=n).filter(|&p| n.is_multiple_of(p) && is_prime(p as u64)) {
        let mut q = p;
        let mut below = 1;
        let mut at_least = Vec::new();
        loop {
            let dividing = orders.iter().filter(|&&order| q.is_multiple_of(order)).count();
            if dividing == below {
                break;
            }
            at_least.push((dividing / below).ilog(p) as usize);
            below = dividing;
            q *= p;
        }
        for (i, &count) in at_least.iter().enumerate() {
            let more = at_least.get(i + 1).copied().unwrap_or(0);
            let order = (0..=i).fold(1, |q, _| q * p);
            factors.extend(std::iter::repeat_n(order, count - more));
        }
    }
    sorting::sort(&mut factors);
    factors
}

/// The product of cyclic groups of these prime power orders by its invariant
/// factors, each dividing the next: `C2xC6`, `C2^3`, `C1`.
pub(super) fn abelian_name(prime_powers: &[usize]) -> String {
    // The largest power of each prime makes the largest invariant factor, and so on.
    let mut invariants: Vec<usize> = Vec::new();
    let mut by_prime: std::collections::BTreeMap<usize, Vec<usize>> = Default::default();
    for &q in prime_powers.iter().rev() {
        let p = (2..=q).find(|&p| q.is_multiple_of(p)).expect("prime powers are more than 1");
        by_prime.entry(p).or_default().push(q);
    }
    for powers in by_prime.values() {
        invariants.resize(invariants.len().max(powers.len()), 1);
        powers.iter().zip(&mut invariants).for_each(|(q, invariant)| *invariant *= q);
    }
    if invariants.is_empty() {
        return "C1".to_owned();
    }
    invariants.reverse();
    let runs = invariants.chunk_by(|a, b| a == b);
    runs.map(|run| power(&format!("C{}", run[0]), run.len())).collect::<Vec<_>>().join("x")
}
