//! The named families: facts known of each.

use crate::support::group_of;
use cosetta::group::{
    CayleyTable, Family, Permutation, centre, conjugacy_classes, element_orders, exponent,
};

fn index(group: &CayleyTable, label: &str) -> usize {
    let place = group.labels().iter().position(|l| l == label);
    place.unwrap_or_else(|| panic!("{label} is none of {:?}", group.labels()))
}

/// Order, involutions, exponent, order of the centre, number of classes.
type Facts = [usize; 5];

fn facts(group: &CayleyTable) -> Facts {
    let involutions = element_orders(group).iter().filter(|&&order| order == 2).count();
    let classes = conjugacy_classes(group).count();
    [group.order(), involutions, exponent(group), centre(group).order(), classes]
}

#[test]
fn families_have_the_facts_of_the_textbooks() {
    let table: [(&str, Facts); 60] = [
        ("C1", [1, 0, 1, 1, 1]),
        ("C12", [12, 1, 12, 12, 12]),
        ("S3", [6, 3, 6, 1, 3]),
        ("A6", [360, 45, 60, 1, 7]),
        ("S6", [720, 75, 60, 1, 11]),
        ("D3", [6, 3, 6, 1, 3]),
        ("D4", [8, 5, 4, 2, 5]),
        ("ES8+", [8, 5, 4, 2, 5]),
        ("Heis(2)", [8, 5, 4, 2, 5]),
        ("C2wrC2", [8, 5, 4, 2, 5]),
        ("Dih(C4)", [8, 5, 4, 2, 5]),
        ("C4:3C2", [8, 5, 4, 2, 5]),
        ("Q8", [8, 1, 4, 2, 5]),
        ("ES8-", [8, 1, 4, 2, 5]),
        ("Dic3", [12, 1, 12, 2, 6]),
        ("C3:2C4", [12, 1, 12, 2, 6]),
        ("Q16", [16, 1, 8, 2, 7]),
        ("C8:7C2", [16, 9, 8, 2, 7]),
        ("C8:3C2", [16, 5, 8, 2, 7]),
        ("C8:5C2", [16, 3, 8, 4, 10]),
        ("C4:3C4", [16, 3, 4, 4, 10]),
        ("D28", [56, 29, 28, 2, 17]),
        ("Dic14", [56, 1, 28, 2, 17]),
        ("C2^4", [16, 15, 2, 16, 16]),
        ("C3^3", [27, 0, 3, 27, 27]),
        ("C2xC4", [8, 3, 4, 8, 8]),
        ("Aff(2)", [2, 1, 2, 2, 2]),
        ("Aff(5)", [20, 5, 20, 1, 5]),
        ("F20", [20, 5, 20, 1, 5]),
        ("C5:2C4", [20, 5, 20, 1, 5]),
        ("F21", [21, 0, 21, 1, 5]),
        ("C7:2C3", [21, 0, 21, 1, 5]),
        ("Aff(7)", [42, 7, 42, 1, 7]),
        ("F42", [42, 7, 42, 1, 7]),
        ("F10", [10, 5, 10, 1, 4]),
        ("C9:4C3", [27, 0, 9, 3, 11]),
        ("ES27-", [27, 0, 9, 3, 11]),
        ("ES27+", [27, 0, 3, 3, 11]),
        ("Heis(3)", [27, 0, 3, 3, 11]),
        ("Heis(5)", [125, 0, 5, 5, 29]),
        ("ES125+", [125, 0, 5, 5, 29]),
        ("ES125-", [125, 0, 25, 5, 29]),
        ("SL(2,2)", [6, 3, 6, 1, 3]),
        ("SL(2,3)", [24, 1, 12, 2, 7]),
        ("SL(2,5)", [120, 1, 60, 2, 9]),
        ("SL(2,7)", [336, 1, 168, 2, 11]),
        ("GL(2,2)", [6, 3, 6, 1, 3]),
        ("GL(2,3)", [48, 13, 24, 2, 8]),
        ("GL(2,5)", [480, 31, 120, 4, 24]),
        ("PSL(2,3)", [12, 3, 6, 1, 4]),
        ("PSL(2,5)", [60, 15, 30, 1, 5]),
        ("PSL(2,7)", [168, 21, 84, 1, 6]),
        ("PSL(2,11)", [660, 55, 330, 1, 8]),
        ("PGL(2,3)", [24, 9, 12, 1, 5]),
        ("PGL(2,5)", [120, 25, 60, 1, 7]),
        ("PGL(2,7)", [336, 49, 168, 1, 9]),
        ("S3xC4", [24, 7, 12, 4, 12]),
        ("S3^2", [36, 15, 6, 1, 9]),
        ("Dih(C3xC3)", [18, 9, 6, 1, 6]),
        ("S3wrC2", [72, 21, 12, 1, 9]),
    ];
    for (name, expected) in table {
        let group = group_of(name);
        assert_eq!(facts(&group), expected, "{name}");
        assert_eq!(name.parse::<Family>().expect(name).order(), group.order(), "{name}");
        assert_eq!(name.parse::<Family>().expect(name).to_string(), name);
        // Elements of a group are told apart.
        let mut labels = group.labels().to_vec();
        labels.sort_unstable();
        labels.dedup();
        assert_eq!(labels.len(), group.order(), "{name}");
    }
}

#[test]
fn isomorphic_families_have_elements_of_the_same_orders() {
    for (one, other) in [
        ("ES8+", "D4"),
        ("ES8-", "Dic2"),
        ("S3", "PSL(2,2)"),
        ("A4", "PSL(2,3)"),
        ("A5", "PSL(2,5)"),
        ("S4", "PGL(2,3)"),
        ("S5", "PGL(2,5)"),
        ("C2^2", "Dih(C2)"),
        ("D9", "Dih(C9)"),
        ("SD32", "C16:7C2"),
    ] {
        let orders = |name| {
            let mut orders = element_orders(&group_of(name));
            orders.sort_unstable();
            orders
        };
        assert_eq!(orders(one), orders(other), "{one} and {other}");
    }
}

#[test]
fn permutations_stand_even_first_in_lexicographic_order() {
    for name in ["S1", "S2", "S3", "S4", "S5", "A3", "A4", "A5"] {
        let group = group_of(name);
        let degree = name[1..].parse().expect("one digit");
        let read = |label: &String| {
            label.parse::<Permutation>().expect("cycle notation").extended_to(degree)
        };
        let elements: Vec<Permutation> = group.labels().iter().map(read).collect();
        assert!(elements.is_sorted_by_key(|p| (!p.is_even(), p.clone())), "{name}");
        for (x, p) in elements.iter().enumerate() {
            for (y, q) in elements.iter().enumerate() {
                assert_eq!(elements[group.product(x, y)], p.then(q), "{name}");
            }
        }
    }
}

#[test]
fn extensions_satisfy_their_relations() {
    for (n, k, m) in [(8, 3, 2), (7, 2, 3), (9, 4, 3), (15, 2, 4), (4, 3, 4), (5, 1, 2)] {
        let name = format!("C{n}:{k}C{m}");
        let group = group_of(&name);
        let (a, b) = (index(&group, "a"), index(&group, "b"));
        assert_eq!(group.conjugate(a, group.inverse(b)), index(&group, &power("a", k)), "{name}");
        assert_eq!((group.powers(a).count(), group.powers(b).count()), (n, m), "{name}");
        let [i, j] = [n - 1, m - 1];
        let [x, y] = [group.powers(a).nth(i), group.powers(b).nth(j)].map(|x| x.expect("a power"));
        let label = format!("{} {}", power("a", i), power("b", j));
        assert_eq!(group.label(group.product(x, y)), label, "{name}");
    }
    let dic5 = group_of("Dic5");
    let (a, b) = (index(&dic5, "a"), index(&dic5, "b"));
    assert_eq!(dic5.product(b, b), index(&dic5, "a^5"));
    assert_eq!(dic5.conjugate(a, dic5.inverse(b)), index(&dic5, "a^9"));
    let q8 = group_of("Q8");
    assert_eq!(q8.labels(), ["1", "i", "-1", "-i", "j", "k", "-j", "-k"]);
    for (x, y, product) in
        [("i", "i", "-1"), ("i", "j", "k"), ("j", "k", "i"), ("k", "i", "j"), ("j", "i", "-k")]
    {
        assert_eq!(q8.product(index(&q8, x), index(&q8, y)), index(&q8, product), "{x}{y}");
    }
}

fn power(letter: &str, exponent: usize) -> String {
    if exponent == 1 { letter.to_owned() } else { format!("{letter}^{exponent}") }
}

/// The numbers in a label, row by row.
fn entries(label: &str) -> Vec<usize> {
    label.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect()
}

#[test]
fn matrices_multiply_as_their_labels_say() {
    for (name, p, scalars) in [
        ("SL(2,5)", 5, 1..2),
        ("GL(2,3)", 3, 1..2),
        ("PSL(2,7)", 7, 1..7),
        ("PGL(2,5)", 5, 1..5),
        ("Heis(3)", 3, 1..2),
    ] {
        let group = group_of(name);
        let matrix = |x: usize| entries(group.label(x));
        let size = if name.starts_with("Heis") { 3 } else { 2 };
        for x in 0..group.order() {
            for y in (0..group.order()).step_by(5) {
                let (a, b) = (matrix(x), matrix(y));
                let entry = |i: usize| -> usize {
                    let (row, column) = (i / size, i % size);
                    (0..size).map(|k| a[row * size + k] * b[k * size + column]).sum()
                };
                let product = matrix(group.product(x, y));
                let is_multiple = scalars.clone().any(|scalar| {
                    // Of PSL(2,7) only the multiples by ±1 are the same element.
                    (name != "PSL(2,7)" || scalar == 1 || scalar == 6)
                        && (0..size * size).all(|i| scalar * entry(i) % p == product[i])
                });
                assert!(is_multiple, "{name}: {} {}", group.label(x), group.label(y));
            }
        }
    }
}

#[test]
fn affine_maps_compose_from_left_to_right() {
    for name in ["Aff(7)", "F21"] {
        let group = group_of(name);
        let value = |x: usize, at: usize| {
            let (slope, shift) = group.label(x).split_once('x').expect("a map");
            let shift = shift.strip_prefix('+').map_or(0, |b| b.parse().expect("a number"));
            (slope.parse().unwrap_or(1) * at + shift) % 7
        };
        for x in 0..group.order() {
            for y in 0..group.order() {
                for at in 0..2 {
                    assert_eq!(value(group.product(x, y), at), value(y, value(x, at)), "{name}");
                }
            }
        }
    }
    assert_eq!(group_of("Aff(7)").label(0), "x");
}

#[test]
fn products_are_products_of_entries_with_flat_labels() {
    let (s3, c4) = (group_of("S3"), group_of("C4"));
    let group = group_of("S3xC4");
    for x in 0..24 {
        assert_eq!(group.label(x), format!("({}, {})", s3.label(x / 4), c4.label(x % 4)));
        for y in 0..24 {
            let product = (s3.product(x / 4, y / 4), c4.product(x % 4, y % 4));
            assert_eq!(group.product(x, y), 4 * product.0 + product.1);
        }
    }
    assert_eq!(group_of("C2^2xC4").label(7), "(0, 1, 3)");
    assert_eq!(group_of("(C2xC3)^2").label(35), "(1, 2, 1, 2)");
    assert_eq!(group_of("(C2xC4)xC3").labels(), group_of("C2xC4xC3").labels());
    assert_eq!(group_of("Dih(C3xC3)").label(9 + 4), "(1, 1) s");
    // Two copies swapped by t.
    let wreath = group_of("S3wrC2");
    let (t, x) = (index(&wreath, "((), ()) t"), index(&wreath, "((1 2), (1 2 3))"));
    assert_eq!(wreath.label(wreath.conjugate(x, t)), "((1 2 3), (1 2))");
}
