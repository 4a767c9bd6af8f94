//! From characters modulo a prime to eigenvalues: multiplicities are small, so
//! their residues tell them.

use super::{modular::PrimeField, value::Eigenvalues};
use crate::group::{CayleyTable, Partition};

/// The classes met by a cyclic subgroup ⟨g⟩.
struct CyclicSubgroup {
    /// The class of each power of g.
    classes: Vec<usize>,
    /// The (class, t) for which χ(class) is found as χ(gᵗ).
    found: Vec<(usize, usize)>,
}

/// How the characters of a group are lifted.
pub(super) struct Lifting {
    field: PrimeField,
    /// Cyclic subgroups that meet all classes.
    subgroups: Vec<CyclicSubgroup>,
    /// The powers of a primitive e-th root of unity in F_p.
    roots: Vec<u64>,
}

impl Lifting {
    /// For characters with values in `field`; `e` is the exponent of the group.
    pub(super) fn new(
        group: &CayleyTable,
        classes: &Partition,
        field: PrimeField,
        e: usize,
    ) -> Self {
        let mut known = vec![false; classes.count()];
        let mut subgroups = Vec::new();
        // Classes are sorted by the order of their elements: from the largest
        // down, the powers of an element are known with it.
        for l in (0..classes.count()).rev() {
            if !known[l] {
                let powers = group.powers(classes.representative(l));
                let classes: Vec<usize> = powers.map(|power| classes.block_of(power)).collect();
                let mut found = Vec::new();
                for (t, &class) in classes.iter().enumerate() {
                    if !std::mem::replace(&mut known[class], true) {
                        found.push((class, t));
                    }
                }
                subgroups.push(CyclicSubgroup { classes, found });
            }
        }
        Self { field, subgroups, roots: field.roots_of_unity(e) }
    }

    /// The eigenvalues of ρ(z_l) for each class l.
    pub(super) fn eigenvalues(&self, character: &[u64]) -> Vec<Eigenvalues> {
        let e = self.roots.len();
        let mut by_class = vec![Eigenvalues::new(); character.len()];
        for subgroup in &self.subgroups {
            let values: Vec<u64> = subgroup.classes.iter().map(|&l| character[l]).collect();
            let of_generator = self.multiplicities(&values);
            for &(class, t) in &subgroup.found {
                for &(j, m) in &of_generator {
                    *by_class[class].entry(j * t % e).or_insert(0) += m;
                }
            }
        }
        by_class
    }

    /// The (j, m) for which ζ^j has multiplicity m > 0 among the eigenvalues of
    /// ρ(g), from χ(1), χ(g), χ(g²), …: m = (1/o) Σ_t χ(gᵗ) ζ^(−jt), j a multiple
    /// of e/o, o the order of g.
    fn multiplicities(&self, values: &[u64]) -> Vec<(usize, i32)> {
        let o = values.len();
        let step = self.roots.len() / o;
        let one_over_o = self.field.inverse(o as u64);
        let mut multiplicities = Vec::new();
        let mut missing = values[0];
        for j in 0..o {
            if missing == 0 {
                break;
            }
            let mut power = 0;
            let terms = values.iter().map(|&value| {
                let term = (value, self.roots[power * step]);
                power = if power >= j { power - j } else { power + o - j };
                term
            });
            let m = self.field.product(self.field.dot(terms), one_over_o);
            if m > 0 {
                missing -= m;
                let m = i32::try_from(m).expect("at most the degree");
                multiplicities.push((j * step, m));
            }
        }
        multiplicities
    }
}
