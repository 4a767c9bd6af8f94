//! Elementary number theory, for numbers as small as the orders of groups.

/// The greatest common divisor.
#[must_use]
pub fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// n!, or `u64::MAX` if it is larger than that.
#[must_use]
pub fn factorial(n: u64) -> u64 {
    (1..=n).try_fold(1, u64::checked_mul).unwrap_or(u64::MAX)
}

/// Whether `n` is prime; for `n` up to 2³² at most 2¹⁶ divisions.
#[must_use]
pub fn is_prime(n: u64) -> bool {
    n > 1 && smallest_factor(n) == n
}

/// The largest prime factor of `n`, from 2.
#[must_use]
pub fn largest_prime_factor(mut n: u64) -> u64 {
    loop {
        let factor = smallest_factor(n);
        if factor == n {
            return n;
        }
        n /= factor;
    }
}

/// The smallest factor of `n` above 1: `n` itself if it is prime.
#[must_use]
pub fn smallest_factor(n: u64) -> u64 {
    (2..).take_while(|d| d * d <= n).find(|d| n.is_multiple_of(*d)).unwrap_or(n)
}

/// kᵐ mod n.
#[must_use]
pub fn power_mod(k: u64, m: u64, n: u64) -> u64 {
    (0..m).fold(1 % n, |power, _| power * k % n)
}

/// The least m > 0 with kᵐ = 1 mod n, if there is one.
#[must_use]
pub fn multiplicative_order(k: u64, n: u64) -> Option<u64> {
    let mut power = k % n;
    for m in 1..=n {
        if power == 1 % n {
            return Some(m);
        }
        power = power * k % n;
    }
    None
}
