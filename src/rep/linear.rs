//! The linear characters, exactly.

use crate::group::CayleyTable;

/// The characters of an abelian group as exponents: entry (χ, x) is the j with
/// χ(x) = ζ^j, where ζ = exp(2πi/e).
///
/// They grow with a chain of subgroups H < ⟨H, a⟩ < …: if aʳ is the first power
/// of a in H, the r extensions of χ take a to the r-th roots of χ(aʳ).
///
/// Shapes: n rows of n. `e` is a multiple of the exponent of the group.
pub(super) fn linear_characters(abelian: &CayleyTable, e: usize) -> Vec<Vec<usize>> {
    let n = abelian.order();
    let mut members = vec![0];
    let mut characters = vec![vec![0]];
    while members.len() < n {
        let place = places(&members, n);
        let a = place.iter().position(Option::is_none).expect("not all are members");
        // a⁰, a, …, a^(r−1) and the place of aʳ in H.
        let outside = |&power: &usize| power == 0 || place[power].is_none();
        let powers: Vec<usize> = abelian.powers(a).take_while(outside).collect();
        let r = powers.len();
        let last = abelian.product(powers[r - 1], a);
        let first = place[last].expect("the power after those outside is inside");
        let extend = |chi: &Vec<usize>, j: usize| -> Vec<usize> {
            let at_a = chi[first] / r + j * (e / r);
            (0..r).flat_map(|i| chi.iter().map(move |&at_h| (at_h + i * at_a) % e)).collect()
        };
        characters =
            characters.iter().flat_map(|chi| (0..r).map(move |j| extend(chi, j))).collect();
        let translate = |&power| members.iter().map(move |&h| abelian.product(h, power));
        members = powers.iter().flat_map(translate).collect();
    }
    let place = places(&members, n);
    let sorted = |chi: &Vec<usize>| place.iter().flatten().map(|&at| chi[at]).collect();
    characters.iter().map(sorted).collect()
}

/// Where each element stands among the members.
fn places(members: &[usize], n: usize) -> Vec<Option<usize>> {
    let mut places = vec![None; n];
    members.iter().enumerate().for_each(|(place, &x)| places[x] = Some(place));
    places
}
