//! Groups built from smaller ones.

use crate::group::CayleyTable;

/// The direct product, in lexicographic order, elements called `(a, b, c)`.
pub(super) fn direct_product(factors: &[CayleyTable]) -> CayleyTable {
    let mut elements: Vec<Vec<usize>> = vec![Vec::new()];
    for group in factors {
        let extended = |x: Vec<usize>| (0..group.order()).map(move |c| [&x[..], &[c]].concat());
        elements = elements.into_iter().flat_map(extended).collect();
    }
    let label = |x: &Vec<usize>| {
        let labels: Vec<&str> = factors.iter().zip(x).map(|(group, &c)| group.label(c)).collect();
        format!("({})", labels.join(", "))
    };
    CayleyTable::constructed(elements.iter().map(label).collect(), |x, y| {
        let pairs = elements[x].iter().zip(&elements[y]);
        let append = |place, (group, (&a, &b)): (&CayleyTable, _)| {
            place * group.order() + group.product(a, b)
        };
        factors.iter().zip(pairs).fold(0, append)
    })
}

/// Dih(A) for the abelian group `a`: its elements, then each times s, where
/// s² = 1 and s inverts them.
pub(super) fn generalised_dihedral(a: &CayleyTable) -> CayleyTable {
    let n = a.order();
    let reflections = a.labels().iter().map(|label| format!("{label} s"));
    let labels = a.labels().iter().cloned().chain(reflections).collect();
    CayleyTable::constructed(labels, |x, y| {
        let ([x, s], [y, t]) = ([x % n, x / n], [y % n, y / n]);
        let moved = if s == 1 { a.inverse(y) } else { y };
        a.product(x, moved) + n * (s ^ t)
    })
}

/// G wr C2: the pairs `(x, y)` in lexicographic order, then each times t, where
/// t² = 1 and t swaps the entries.
pub(super) fn wreath_c2(g: &CayleyTable) -> CayleyTable {
    let n = g.order();
    let pairs = || g.labels().iter().flat_map(|x| g.labels().iter().map(move |y| (x, y)));
    let plain = pairs().map(|(x, y)| format!("({x}, {y})"));
    let swapped = pairs().map(|(x, y)| format!("({x}, {y}) t"));
    CayleyTable::constructed(plain.chain(swapped).collect(), |left, right| {
        let entries = |x: usize| [x / n % n, x % n, x / (n * n)];
        let ([x, y, s], [x2, y2, t]) = (entries(left), entries(right));
        let [x2, y2] = if s == 1 { [y2, x2] } else { [x2, y2] };
        g.product(x, x2) * n + g.product(y, y2) + n * n * (s ^ t)
    })
}
