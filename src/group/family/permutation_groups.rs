//! Groups given by permutations that generate them.

use crate::{
    group::{CayleyTable, GroupError, MAX_ORDER, Permutation},
    sorting,
};
use std::collections::HashMap;

/// S_n for n from 1.
pub(super) fn symmetric(n: u8) -> CayleyTable {
    let swap = |i: u8| transposition(n, i, i + 1);
    generated(&(1..n).map(|i| swap(i - 1)).collect::<Vec<_>>(), n)
}

/// A_n for n from 1.
pub(super) fn alternating(n: u8) -> CayleyTable {
    let rotate = |i: u8| transposition(n, i, i + 1).then(&transposition(n, i + 1, i + 2));
    generated(&(2..n).map(|i| rotate(i - 2)).collect::<Vec<_>>(), n)
}

fn transposition(degree: u8, i: u8, j: u8) -> Permutation {
    let mut images: Vec<u8> = (0..degree).collect();
    images.swap(i.into(), j.into());
    Permutation::from_images(images).expect("a rearrangement")
}

fn generated(generators: &[Permutation], degree: u8) -> CayleyTable {
    let generators: Vec<Permutation> = generators.iter().map(|g| g.extended_to(degree)).collect();
    closure(&generators, degree).expect("the families are small enough").into_table()
}

/// The group that permutations generate, even elements before odd ones, each in
/// lexicographic order of their one-line notation.
///
/// # Errors
/// If it has more than [`MAX_ORDER`] elements.
pub(in crate::group) fn generated_by(
    generators: &[Permutation],
) -> Result<CayleyTable, GroupError> {
    let degree = generators.iter().map(Permutation::degree).max().unwrap_or(0);
    let generators: Vec<Permutation> = generators.iter().map(|g| g.extended_to(degree)).collect();
    Ok(closure(&generators, degree)?.into_table())
}

/// Elements in the order in which they were found, the identity first.
struct Closure {
    elements: Vec<Permutation>,
    /// `next[g][x]`: the number of the element x times generator g.
    next: Vec<Vec<usize>>,
    /// For each element but the first: the element and the generator that first
    /// led to it.
    found_from: Vec<(usize, usize)>,
}

fn closure(generators: &[Permutation], degree: u8) -> Result<Closure, GroupError> {
    let identity = Permutation::identity(degree);
    let mut found = Closure {
        elements: vec![identity.clone()],
        next: vec![Vec::new(); generators.len()],
        found_from: Vec::new(),
    };
    let mut number = HashMap::from([(identity, 0)]);
    let mut x = 0;
    while x < found.elements.len() {
        for (g, generator) in generators.iter().enumerate() {
            let product = found.elements[x].then(generator);
            let count = number.len();
            let y = *number.entry(product.clone()).or_insert(count);
            found.next[g].push(y);
            if y == found.elements.len() {
                if y == MAX_ORDER {
                    return Err(GroupError::GenerateTooMany { max: MAX_ORDER });
                }
                found.elements.push(product);
                found.found_from.push((x, g));
            }
        }
        x += 1;
    }
    Ok(found)
}

impl Closure {
    fn into_table(self) -> CayleyTable {
        let n = self.elements.len();
        // products[y][x] = xy, from x(zg) = (xz)g: no permutation is multiplied again.
        let mut products: Vec<Vec<usize>> = vec![(0..n).collect()];
        for &(z, g) in &self.found_from {
            products.push(products[z].iter().map(|&xz| self.next[g][xz]).collect());
        }
        let mut order: Vec<usize> = (0..n).collect();
        sorting::sort_by_key(&mut order, |&x| (!self.elements[x].is_even(), &self.elements[x]));
        let mut place = vec![0; n];
        for (new, &old) in order.iter().enumerate() {
            place[old] = new;
        }
        let labels = order.iter().map(|&x| self.elements[x].to_string()).collect();
        CayleyTable::constructed(labels, |x, y| place[products[order[y]][order[x]]])
    }
}
