//! Elementary number theory against its definitions.

use cosetta::integers::{
    factorial, gcd, is_prime, largest_prime_factor, multiplicative_order, power_mod,
    smallest_factor,
};

#[test]
fn factors_are_found_as_defined() {
    for n in 2..500u64 {
        let factors: Vec<u64> = (2..=n).filter(|d| n.is_multiple_of(*d)).collect();
        assert_eq!(smallest_factor(n), factors[0]);
        assert_eq!(is_prime(n), factors == [n]);
        let primes = factors.iter().filter(|&&d| (2..d).all(|q| !d.is_multiple_of(q)));
        assert_eq!(Some(&largest_prime_factor(n)), primes.max());
    }
    assert!(!is_prime(0) && !is_prime(1));
}

#[test]
fn common_divisors_powers_and_orders_are_those_of_the_definition() {
    for a in 0..40usize {
        for b in 1..40 {
            let common = (1..=b).filter(|d| a.is_multiple_of(*d) && b.is_multiple_of(*d));
            assert_eq!(Some(gcd(a, b)), common.max());
        }
    }
    for n in 1..60u64 {
        for k in 0..n {
            let powers = (1..=n).find(|&m| power_mod(k, m, n) == 1 % n);
            assert_eq!(multiplicative_order(k, n), powers, "{k} mod {n}");
        }
    }
    assert_eq!((power_mod(3, 4, 100), power_mod(7, 0, 9)), (81, 1));
    assert_eq!((factorial(0), factorial(6), factorial(20)), (1, 720, 2_432_902_008_176_640_000));
    assert_eq!(factorial(21), u64::MAX);
}
