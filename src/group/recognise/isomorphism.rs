//! A search for an isomorphism.

use crate::{
    group::{CayleyTable, conjugacy_classes, element_orders},
    sorting,
};

/// A bijection φ with φ(xy) = φ(x)φ(y), as the images of the elements of `a`;
/// `None` if the groups are not isomorphic. The search tries images of
/// `generators`, which must generate `a`; a few are best.
///
/// # Panics
/// If `generators` do not generate `a`.
#[must_use]
pub fn isomorphism(a: &CayleyTable, generators: &[usize], b: &CayleyTable) -> Option<Vec<u16>> {
    let (kinds_a, kinds_b) = (kinds(a), kinds(b));
    if statistics(&kinds_a) != statistics(&kinds_b) {
        return None;
    }
    let classes = conjugacy_classes(b);
    let choices = generators.iter().enumerate().map(|(place, &g)| {
        let alike = |&y: &usize| kinds_b[y] == kinds_a[g];
        // Up to conjugation in b the first image is any element of its class.
        let needed = |&y: &usize| place > 0 || classes.representative(classes.block_of(y)) == y;
        (0..b.order()).filter(alike).filter(needed).collect()
    });
    search(a, generators, b, &choices.collect::<Vec<_>>(), &mut Vec::new())
}

/// What every isomorphism keeps of an element: its order and the size of its class.
type Kind = (usize, usize);

fn kinds(group: &CayleyTable) -> Vec<Kind> {
    let classes = conjugacy_classes(group);
    let size = |x| classes.block(classes.block_of(x)).len();
    element_orders(group).into_iter().enumerate().map(|(x, order)| (order, size(x))).collect()
}

fn statistics(kinds: &[Kind]) -> Vec<Kind> {
    let mut sorted = kinds.to_vec();
    sorting::sort(&mut sorted);
    sorted
}

/// Tries all choices of images for the generators that have none yet.
fn search(
    a: &CayleyTable,
    generators: &[usize],
    b: &CayleyTable,
    choices: &[Vec<usize>],
    images: &mut Vec<usize>,
) -> Option<Vec<u16>> {
    let Some(untried) = choices.get(images.len()) else {
        return extend(a, generators, b, images);
    };
    untried.iter().find_map(|&image| {
        images.push(image);
        let found = search(a, generators, b, choices, images);
        images.pop();
        found
    })
}

/// The homomorphism with the given images of the generators, if there is one and
/// it is injective.
fn extend(
    a: &CayleyTable,
    generators: &[usize],
    b: &CayleyTable,
    images: &[usize],
) -> Option<Vec<u16>> {
    let mut image = vec![None; a.order()];
    let mut taken = vec![false; b.order()];
    image[0] = Some(0);
    taken[0] = true;
    let mut reached = vec![0];
    let mut next = 0;
    // φ(xg) = φ(x)φ(g) for all x and all generators g makes a homomorphism.
    while next < reached.len() {
        let x = reached[next];
        let x_image = image[x].expect("reached elements have images");
        for (&g, &g_image) in generators.iter().zip(images) {
            let (xg, expected) = (a.product(x, g), b.product(x_image, g_image));
            match image[xg] {
                Some(known) if known != expected => return None,
                Some(_) => {}
                None if std::mem::replace(&mut taken[expected], true) => return None,
                None => {
                    image[xg] = Some(expected);
                    reached.push(xg);
                }
            }
        }
        next += 1;
    }
    let narrow = |y: Option<usize>| {
        let y = y.expect("the generators generate the group");
        u16::try_from(y).expect("orders are at most MAX_ORDER")
    };
    Some(image.into_iter().map(narrow).collect())
}
