//! Names proved by elements that satisfy defining relations.

use super::abelian::{abelian_name, prime_powers};
use crate::{
    group::{CayleyTable, Subgroup},
    integers::{is_prime, multiplicative_order},
};

/// A subgroup with the orders of its elements.
pub(super) struct Subject<'a> {
    group: &'a CayleyTable,
    members: Vec<usize>,
    orders: Vec<usize>,
}

impl<'a> Subject<'a> {
    pub(super) fn new(group: &'a CayleyTable, k: &Subgroup) -> Self {
        let members: Vec<usize> = k.members().collect();
        let orders = members.iter().map(|&x| group.powers(x).count()).collect();
        Self { group, members, orders }
    }

    pub(super) fn orders(&self) -> &[usize] {
        &self.orders
    }

    pub(super) fn is_abelian(&self, generators: &[u16]) -> bool {
        let commute = |a: &u16, b: &u16| {
            let (a, b) = (usize::from(*a), usize::from(*b));
            self.group.product(a, b) == self.group.product(b, a)
        };
        generators.iter().all(|a| generators.iter().all(|b| commute(a, b)))
    }

    /// `D7`; `S3` for the smallest. ⟨a, b | aⁿ = b² = 1, bab⁻¹ = a⁻¹⟩.
    pub(super) fn dihedral(&self) -> Option<String> {
        let n = self.members.len() / 2;
        // An element of order n > 2 can only be a rotation.
        let (a, b) = self.cyclic_half(n)?;
        let holds = self.group.product(b, b) == 0 && self.inverts(b, a);
        holds.then(|| if n == 3 { "S3".to_owned() } else { format!("D{n}") })
    }

    /// `Q8`, `Dic3`. ⟨a, b | a²ᵐ = 1, b² = aᵐ, bab⁻¹ = a⁻¹⟩.
    pub(super) fn dicyclic(&self) -> Option<String> {
        let n = self.members.len() / 2;
        let (a, b) = self.cyclic_half(n)?;
        let half = self.group.powers(a).nth(n / 2);
        let holds =
            n.is_multiple_of(2) && half == Some(self.group.product(b, b)) && self.inverts(b, a);
        holds.then(|| match n {
            _ if n.is_power_of_two() => format!("Q{}", 2 * n),
            _ => format!("Dic{}", n / 2),
        })
    }

    /// An element a of order n = |K|/2 > 2 and one outside ⟨a⟩.
    fn cyclic_half(&self, n: usize) -> Option<(usize, usize)> {
        if n < 3 {
            return None;
        }
        let a = self.elements_of_order(n).next()?;
        let rotations: Vec<usize> = self.group.powers(a).collect();
        let b = *self.members.iter().find(|x| !rotations.contains(x))?;
        Some((a, b))
    }

    /// `F20`, `C8:3C2`: ⟨a, b | aⁿ = bᵐ = 1, bab⁻¹ = aᵏ⟩ with nm = |K|; the largest
    /// n, and for it the smallest k.
    pub(super) fn split_metacyclic(&self) -> Option<String> {
        let order = self.members.len();
        let mut divisors: Vec<usize> = (2..order).filter(|n| order.is_multiple_of(*n)).collect();
        divisors.reverse();
        divisors.into_iter().find_map(|n| {
            let m = order / n;
            let k = self.elements_of_order(n).filter_map(|a| self.smallest_action(a, m)).min()?;
            let (modulus, power) = (n as u64, k as u64);
            let acts_faithfully =
                is_prime(modulus) && multiplicative_order(power, modulus) == Some(m as u64);
            Some(if acts_faithfully { format!("F{order}") } else { format!("C{n}:{k}C{m}") })
        })
    }

    /// The least k such that some b of order `m` with ⟨a⟩ ∩ ⟨b⟩ = 1 has
    /// bab⁻¹ = aᵏ, if ⟨a⟩ is normal and has such a complement.
    fn smallest_action(&self, a: usize, m: usize) -> Option<usize> {
        let powers: Vec<usize> = self.group.powers(a).collect();
        let mut exponent = vec![None; self.group.order()];
        powers.iter().enumerate().for_each(|(k, &x)| exponent[x] = Some(k));
        let action = |b: usize| exponent[self.group.conjugate(a, self.group.inverse(b))];
        if self.members.iter().any(|&g| action(g).is_none()) {
            return None;
        }
        let is_complement =
            |&b: &usize| self.group.powers(b).skip(1).all(|x| exponent[x].is_none());
        self.elements_of_order(m).filter(is_complement).filter_map(action).min()
    }

    /// `Dih(C3^2)`: an abelian subgroup of index two, inverted by an involution.
    pub(super) fn generalised_dihedral(&self, group: &CayleyTable, k: &Subgroup) -> Option<String> {
        // Everything outside the abelian subgroup has order two.
        let long = self.members.iter().zip(&self.orders).filter(|&(_, &order)| order > 2);
        let abelian = Subgroup::from_members(group, long.map(|(&x, _)| x));
        let inside = Subject::new(group, &abelian);
        let b = k.members().find(|&x| !abelian.contains(x))?;
        let inverted = || abelian.generators().iter().all(|&a| self.inverts(b, a.into()));
        let holds = 2 * abelian.order() == k.order()
            && inside.is_abelian(abelian.generators())
            && inverted();
        holds.then(|| format!("Dih({})", abelian_name(&prime_powers(inside.orders()))))
    }

    fn inverts(&self, b: usize, a: usize) -> bool {
        self.group.conjugate(a, b) == self.group.inverse(a)
    }

    fn elements_of_order(&self, order: usize) -> impl Iterator<Item = usize> {
        let has_order = move |&(_, &o): &(&usize, &usize)| o == order;
        self.members.iter().zip(&self.orders).filter(has_order).map(|(&x, _)| x)
    }
}
