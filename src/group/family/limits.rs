//! Which parameters a family takes, and what to do about the others.

use super::{Family, MatrixGroup};
use crate::{
    group::{GroupError, MAX_ORDER},
    integers::{factorial, is_prime, largest_prime_factor, multiplicative_order, power_mod},
};

/// Beyond this no prime is looked for, and no group is small enough.
const LARGEST_PRIME_TRIED: u64 = 1 << 32;
/// How many numbers that would do an error names.
const SUGGESTED: usize = 12;

type Checked = Result<Family, GroupError>;

/// The group of a family with one parameter, or `None` if no such family exists.
pub(super) fn one_parameter(letters: &str, n: u64) -> Option<Checked> {
    Some(match letters {
        "s" | "sym" => symmetric(n),
        "a" | "alt" => alternating(n),
        "d" => dihedral(n),
        "dic" => dicyclic(n),
        "q" => quaternion(n),
        "sd" => semidihedral(n),
        "f" => frobenius(n),
        "aff" => affine(n),
        "heis" => heisenberg(n),
        // The Klein four-group.
        "v" | "k" if n == 4 => power(Family::Cyclic(2), 2),
        _ => return None,
    })
}

fn symmetric(n: u64) -> Checked {
    check_order(factorial(n))?;
    if n == 0 { refuse("S0", "Sn needs n of at least 1") } else { Ok(Family::Symmetric(narrow(n))) }
}

fn alternating(n: u64) -> Checked {
    let double = factorial(n);
    check_order(if double == u64::MAX { double } else { double / 2 })?;
    if n < 3 {
        return refuse(format!("A{n}"), "An needs n of at least 3");
    }
    Ok(Family::Alternating(narrow(n)))
}

pub(super) fn cyclic(n: u64) -> Checked {
    check_order(n)?;
    if n == 0 { refuse("C0", "Cn needs n of at least 1") } else { Ok(Family::Cyclic(narrow(n))) }
}

fn dihedral(n: u64) -> Checked {
    check_order(n.saturating_mul(2))?;
    match n {
        0 => refuse("D0", "Dn, of order 2n, needs n of at least 3"),
        1 => refuse("D1", "Dn, of order 2n, needs n of at least 3; D1 would be C2"),
        2 => refuse("D2", "Dn, of order 2n, needs n of at least 3; D2 would be C2^2"),
        _ => Ok(Family::Dihedral(narrow(n))),
    }
}

fn dicyclic(n: u64) -> Checked {
    check_order(n.saturating_mul(4))?;
    match n {
        0 => refuse("Dic0", "Dicn, of order 4n, needs n of at least 2"),
        1 => refuse("Dic1", "Dicn, of order 4n, needs n of at least 2; Dic1 would be C4"),
        _ => Ok(Family::Dicyclic(narrow(n))),
    }
}

fn quaternion(n: u64) -> Checked {
    check_order(n)?;
    if n < 8 || !n.is_multiple_of(4) {
        let reason = "Qn is called by its order, a multiple of 4 from 8 on, such as Q8 or Q16";
        return refuse(format!("Q{n}"), reason);
    }
    Ok(Family::Dicyclic(narrow(n / 4)))
}

fn semidihedral(n: u64) -> Checked {
    check_order(n)?;
    if n < 16 || !n.is_power_of_two() {
        let reason = "SDn is called by its order, a power of two from 16 on";
        return refuse(format!("SD{n}"), reason);
    }
    semidirect(n / 2, Some(n / 4 - 1), 2)
}

fn frobenius(n: u64) -> Checked {
    check_order(n)?;
    let name = format!("F{n}");
    let form = "Fn is Cp:Cm for the largest prime factor p of n = pm and m > 1 dividing p - 1, \
                such as F20 = C5:C4 or F21 = C7:C3";
    if n < 2 {
        return refuse(name, form);
    }
    let p = largest_prime_factor(n);
    let m = n / p;
    if m == 1 {
        return refuse(name, format!("{form}; {n} is prime, so m = 1"));
    }
    if !(p - 1).is_multiple_of(m) {
        let reason = format!("{form}; here p = {p}, and m = {m} does not divide {}", p - 1);
        return refuse(name, reason);
    }
    Ok(Family::Frobenius(narrow(n)))
}

pub(super) fn affine(p: u64) -> Checked {
    let order = |p: u64| p.saturating_mul(p.saturating_sub(1));
    let p = prime(p, "Aff(p)", order, format!("Aff({p})"))?;
    Ok(Family::Affine(p))
}

fn heisenberg(p: u64) -> Checked {
    let p = prime(p, "Heis(p)", |p| p.saturating_pow(3), format!("Heis({p})"))?;
    Ok(Family::Heisenberg(p))
}

pub(super) fn matrix(kind: MatrixGroup, dimension: u64, p: u64) -> Checked {
    let name = format!("{kind}({dimension},{p})");
    if dimension != 2 {
        return refuse(name, format!("only 2×2 matrices are known: {kind}(2,p) for a prime p"));
    }
    let p = prime(p, &format!("{kind}(2,p)"), |p| kind.order(p), name)?;
    Ok(Family::Matrix(kind, p))
}

/// `p` if it is a prime for which the family has a group that is small enough.
fn prime(
    p: u64,
    family: &str,
    order: impl Fn(u64) -> u64,
    name: String,
) -> Result<u16, GroupError> {
    if p >= LARGEST_PRIME_TRIED {
        check_order(u64::MAX)?;
    }
    if !is_prime(p) {
        let small = |&p: &u64| is_prime(p) && order(p) <= MAX_ORDER as u64;
        let primes = listed((2..=MAX_ORDER as u64).filter(small));
        return refuse(name, format!("{family} needs a prime p: {primes}"));
    }
    check_order(order(p))?;
    Ok(narrow(p))
}

pub(super) fn extraspecial(order: u64, sign: &str) -> Checked {
    check_order(order)?;
    let name = format!("ES{order}{sign}");
    let root = (2..=10).find(|p| is_prime(*p) && p.pow(3) == order);
    match (root, sign) {
        (Some(p), "+") => Ok(Family::ExtraspecialPlus(narrow(p))),
        (Some(p), "-") => Ok(Family::ExtraspecialMinus(narrow(p))),
        (Some(_), _) => refuse(name, format!("say which one: ES{order}+ or ES{order}-")),
        (None, _) => refuse(name, "extraspecial groups are known of order 8, 27, 125 and 343"),
    }
}

/// C_n:ₖC_m; without `k` the smallest one for which C_m acts faithfully.
pub(super) fn semidirect(n: u64, k: Option<u64>, m: u64) -> Checked {
    check_order(n.saturating_mul(m))?;
    if n == 0 || m == 0 {
        return refuse(format!("C{n}:C{m}"), "both orders must be at least 1");
    }
    let acts = |k: &u64| power_mod(*k, m, n) == 1 % n;
    let would_do = || listed((1..=n).filter(acts));
    let chosen = match k {
        Some(k) => Some(k % n).filter(acts),
        None => (1..=n).find(|&k| multiplicative_order(k, n) == Some(m)),
    };
    match (chosen, k) {
        // 1 rather than 0 if n = 1.
        (Some(k), _) => Ok(Family::Semidirect { n: narrow(n), k: narrow(k.max(1)), m: narrow(m) }),
        (None, Some(k)) => {
            let reason = format!(
                "Cn:kCm needs k^m = 1 mod n, but {k}^{m} is {} mod {n}; k could be {}",
                power_mod(k % n, m, n),
                would_do()
            );
            refuse(format!("C{n}:{k}C{m}"), reason)
        }
        (None, None) => {
            let reason = format!(
                "no k has order {m} mod {n}, so C{m} cannot act faithfully; \
                 write C{n}:kC{m} with k = {}",
                would_do()
            );
            refuse(format!("C{n}:C{m}"), reason)
        }
    }
}

pub(super) fn generalised_dihedral(a: Family) -> Checked {
    fn is_product_of_cyclic(a: &Family) -> bool {
        match a {
            Family::Cyclic(_) => true,
            Family::Power(a, _) => is_product_of_cyclic(a),
            Family::Product(factors) => factors.iter().all(is_product_of_cyclic),
            _ => false,
        }
    }
    if !is_product_of_cyclic(&a) {
        let reason = "Dih needs a product of cyclic groups, as in Dih(C3xC3)";
        return refuse(format!("Dih({a})"), reason);
    }
    within(Family::GeneralisedDihedral(Box::new(a)))
}

/// The direct product of `k` copies of `g`.
pub(super) fn power(g: Family, k: u64) -> Checked {
    if k == 0 {
        return refuse(format!("{g}^0"), "exponents start at 1");
    }
    // All powers of the trivial group are the same.
    if k == 1 || g.wide_order() == 1 {
        return Ok(g);
    }
    check_order(g.wide_order().saturating_pow(u32::try_from(k).unwrap_or(u32::MAX)))?;
    Ok(Family::Power(Box::new(g), narrow(k)))
}

/// `family`, if it is small enough.
pub(super) fn within(family: Family) -> Checked {
    check_order(family.wide_order())?;
    Ok(family)
}

fn check_order(order: u64) -> Result<(), GroupError> {
    if order > MAX_ORDER as u64 {
        return Err(GroupError::TooLarge { order, max: MAX_ORDER });
    }
    Ok(())
}

fn narrow<T: TryFrom<u64>>(n: u64) -> T {
    T::try_from(n).ok().expect("a parameter is no larger than the order")
}

fn refuse<T>(name: impl Into<String>, reason: impl Into<String>) -> Result<T, GroupError> {
    Err(GroupError::Parameter { name: name.into(), reason: reason.into() })
}

/// `1, 3, 5 or 7`.
fn listed(numbers: impl Iterator<Item = u64>) -> String {
    let mut words: Vec<String> = numbers.take(SUGGESTED + 1).map(|k| k.to_string()).collect();
    if words.len() > SUGGESTED {
        words[SUGGESTED] = "…".to_owned();
        return words.join(", ");
    }
    let last = words.pop().unwrap_or_default();
    if words.is_empty() { last } else { format!("{} or {last}", words.join(", ")) }
}
