//! Cayley tables: of families, and of those that are no groups.

use cosetta::group::{CayleyTable, Element, Family, GroupError, Line, MAX_ORDER, Magma, MagmaKind};
use ndarray::Array2;
use proptest::prelude::*;

fn family(name: &str) -> Family {
    name.parse().unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn labels(n: usize) -> Vec<String> {
    (0..n).map(|k| k.to_string()).collect()
}

fn cyclic_products(n: u16) -> Array2<u16> {
    Array2::from_shape_fn((usize::from(n), usize::from(n)), |(x, y)| {
        u16::try_from((x + y) % usize::from(n)).expect("below n")
    })
}

fn cyclic_magma(n: u16, change: &dyn Fn(&mut Array2<u16>)) -> Magma {
    let mut products = cyclic_products(n);
    change(&mut products);
    Magma::new(products, labels(n.into())).expect("a closed table")
}

fn element(index: usize) -> Element {
    Element { index, label: index.to_string().into() }
}

#[test]
fn families_have_their_orders_and_are_abelian_when_they_should_be() {
    for (name, order, abelian) in [
        ("S1", 1, true),
        ("S2", 2, true),
        ("S3", 6, false),
        ("S4", 24, false),
        ("S5", 120, false),
        ("S6", 720, false),
        ("A3", 3, true),
        ("A4", 12, false),
        ("A5", 60, false),
        ("A6", 360, false),
        ("C2", 2, true),
        ("C113", 113, true),
        ("D3", 6, false),
        ("D59", 118, false),
    ] {
        let table = family(name).table();
        assert_eq!(table.order(), order, "{name}");
        assert_eq!(family(name).order(), order, "{name}");
        assert_eq!(table.is_abelian(), abelian, "{name}");
        assert_eq!(family(name).to_string(), name);
    }
}

#[test]
fn s5_is_listed_and_multiplied_as_in_the_authors_code() {
    let table = family("S5").table();
    // Even permutations first, each half lexicographic in one-line notation.
    assert_eq!(table.label(0), "()");
    assert_eq!(table.label(1), "(3 4 5)");
    assert_eq!(table.label(2), "(3 5 4)");
    assert_eq!(table.label(60), "(4 5)");
    assert_eq!(table.label(59), "(1 5)(2 4)");
    assert_eq!(table.label(119), "(1 5 2 4)");
    let index = |label: &str| table.labels().iter().position(|l| l == label).expect("an element");
    // x acts first: 1 goes to 2 by (1 2) and then to 3 by (2 3).
    assert_eq!(table.product(index("(1 2)"), index("(2 3)")), index("(1 3 2)"));
    assert_eq!(table.product(index("(2 3)"), index("(1 2)")), index("(1 2 3)"));
}

#[test]
fn the_alternating_group_is_the_first_half_of_the_symmetric_group() {
    for n in 3..=6 {
        let (s, a) = (family(&format!("S{n}")).table(), family(&format!("A{n}")).table());
        assert_eq!(&s.labels()[..a.order()], a.labels());
        for x in 0..a.order() {
            for y in 0..a.order() {
                assert_eq!(s.product(x, y), a.product(x, y));
            }
        }
    }
}

#[test]
fn dihedral_reflections_invert_rotations() {
    let table = family("D7").table();
    let (r, s) = (1, 7);
    assert_eq!((table.label(r), table.label(s)), ("r", "s"));
    assert_eq!(table.product(s, s), 0);
    assert_eq!(table.product(table.product(s, r), s), table.inverse(r));
    assert_eq!(table.label(table.product(3, s)), "r^3 s");
}

#[test]
fn unknown_names_are_told_what_exists_and_large_groups_their_order() {
    for name in ["", "X5", "S", "S-1", "S5x", "S 5", "C+5", "Ä5"] {
        let message = name.parse::<Family>().expect_err("unknown").to_string();
        assert!(message.contains("S1 to S6") && message.contains("D3 to D512"), "{message}");
    }
    assert_eq!(" s5 ".parse(), Ok(Family::Symmetric(5)));
    assert_eq!("S7".parse::<Family>(), Err(GroupError::TooLarge { order: 5040, max: MAX_ORDER }));
    assert_eq!("A7".parse::<Family>(), Err(GroupError::TooLarge { order: 2520, max: MAX_ORDER }));
    assert_eq!(
        "C1025".parse::<Family>(),
        Err(GroupError::TooLarge { order: 1025, max: MAX_ORDER })
    );
    assert!("C99999999999".parse::<Family>().is_err());
}

#[test]
fn tables_that_are_not_closed_are_no_magmas() {
    let mut products = cyclic_products(6);
    products[[2, 3]] = 9;
    assert_eq!(
        Magma::new(products, labels(6)),
        Err(GroupError::NotClosed { x: element(2), y: element(3), value: 9 })
    );
    assert_eq!(Magma::new(Array2::zeros((0, 0)), vec![]), Err(GroupError::Empty));
    assert_eq!(
        Magma::new(Array2::zeros((2, 3)), labels(2)),
        Err(GroupError::NotSquare { rows: 2, columns: 3 })
    );
    assert_eq!(
        Magma::new(Array2::zeros((1025, 1025)), labels(1025)),
        Err(GroupError::TooLarge { order: 1025, max: MAX_ORDER })
    );
    assert_eq!(
        Magma::new(cyclic_products(6), labels(5)),
        Err(GroupError::LabelCount { labels: 5, order: 6 })
    );
}

#[test]
fn tables_that_break_an_axiom_are_refused_with_a_witness() {
    let refuse = |change: &dyn Fn(&mut Array2<u16>)| {
        CayleyTable::new(cyclic_magma(6, change)).expect_err("not a group")
    };
    let message = |change: &dyn Fn(&mut Array2<u16>)| refuse(change).to_string();
    assert_eq!(
        refuse(&|t| (0..6).for_each(|y| t[[4, y]] = t[[2, y]])),
        GroupError::EqualLines { line: Line::Row, first: element(2), second: element(4) }
    );
    assert_eq!(
        message(&|t| (0..6).for_each(|x| t[[x, 5]] = t[[x, 1]])),
        "the columns of 1 and 5 are the same: in a group all columns differ"
    );
    assert_eq!(message(&|t| t[[0, 3]] = 4), "0 is only a right identity: 0·3 = 4");
    assert_eq!(message(&|t| t[[3, 0]] = 4), "0 is only a left identity: 3·0 = 4");
    assert_eq!(
        message(&|t| (t[[0, 3]], t[[3, 0]]) = (4, 4)),
        "no identity: no row repeats the list of elements; 0 comes closest, but 0·3 = 4"
    );
    assert_eq!(
        message(&|t| t[[4, 2]] = 1),
        "no two-sided inverse for 2: 2·4 is the identity, but 4·2 = 1"
    );
    assert_eq!(
        message(&|t| t[[2, 4]] = 1),
        "no two-sided inverse for 2: 4·2 is the identity, but 2·4 = 1"
    );
    assert_eq!(
        message(&|t| (t[[2, 4]], t[[4, 2]]) = (1, 1)),
        "no inverse for 2: the identity 0 stands neither in its row nor in its column"
    );
    assert_eq!(
        message(&|t| t[[2, 3]] = 4),
        "4 stands twice in the row of 2, at 2 and at 3: in a group each element stands there once"
    );
}

#[test]
fn the_products_of_a_witness_show_what_is_wrong() {
    let products = |change: &dyn Fn(&mut Array2<u16>)| {
        let magma = cyclic_magma(6, change);
        CayleyTable::new(magma.clone()).expect_err("not a group").products(&magma)
    };
    let row = |x| (0..6).map(move |y| [x, y]);
    let column = |y| (0..6).map(move |x| [x, y]);
    let rows: Vec<_> = row(2).chain(row(4)).collect();
    assert_eq!(products(&|t| (0..6).for_each(|y| t[[4, y]] = t[[2, y]])), rows);
    let columns: Vec<_> = column(1).chain(column(5)).collect();
    assert_eq!(products(&|t| (0..6).for_each(|x| t[[x, 5]] = t[[x, 1]])), columns);
    assert_eq!(products(&|t| t[[0, 3]] = 4), [[0, 3]]);
    assert_eq!(products(&|t| t[[3, 0]] = 4), [[3, 0]]);
    assert_eq!(products(&|t| (t[[0, 3]], t[[3, 0]]) = (4, 4)), [[0, 3]]);
    assert_eq!(products(&|t| t[[4, 2]] = 1), [[2, 4], [4, 2]]);
    let around: Vec<_> = row(2).chain(column(2)).collect();
    assert_eq!(products(&|t| (t[[2, 4]], t[[4, 2]]) = (1, 1)), around);
    assert_eq!(products(&|t| t[[2, 3]] = 4), [[2, 2], [2, 3]]);
    let magma = smallest_loop();
    let error = CayleyTable::new(magma.clone()).expect_err("a loop");
    let [.., left, right] = error.products(&magma)[..] else { panic!("{error}") };
    assert_ne!(magma.product(left[0], left[1]), magma.product(right[0], right[1]));
}

/// The smallest loop that is no group: a Latin square with identity 0.
fn smallest_loop() -> Magma {
    let products = ndarray::arr2(&[
        [0u16, 1, 2, 3, 4],
        [1, 0, 3, 4, 2],
        [2, 4, 0, 1, 3],
        [3, 2, 4, 0, 1],
        [4, 3, 1, 2, 0],
    ]);
    Magma::new(products, ["e", "a", "b", "c", "d"].map(str::to_owned).to_vec()).expect("closed")
}

#[test]
fn a_non_associative_loop_is_refused() {
    let magma = smallest_loop();
    let error = CayleyTable::new(magma.clone()).expect_err("a loop");
    let GroupError::NotAssociative(witness) = &error else { panic!("{error}") };
    let [x, a, y] = [&witness.x, &witness.a, &witness.y].map(|element| element.index);
    let left = magma.product(magma.product(x, a), y);
    let right = magma.product(x, magma.product(a, y));
    assert_ne!(left, right, "the witness must break associativity");
    assert_eq!((&witness.left, &witness.right), (&magma.element(left), &magma.element(right)));
    assert_eq!(error.to_string(), "not associative: (a·a)·b = b, but a·(a·b) = d");
}

#[test]
fn an_identity_in_another_place_is_moved_to_the_front() {
    let products = cyclic_products(5).mapv(|z| (z + 3) % 5);
    let magma = Magma::new(products, ["a", "b", "e", "c", "d"].map(str::to_owned).to_vec());
    // Element x stands for x + 3 mod 5, so 2 is the identity.
    let magma = magma.expect("a closed table");
    assert_eq!(magma.identity(), Some(2));
    let group = CayleyTable::new(magma.clone()).expect("a group");
    assert_eq!(group.labels(), ["e", "a", "b", "c", "d"]);
    let old = |x: usize| magma.labels().iter().position(|l| l == group.label(x)).expect("a label");
    for x in 0..5 {
        assert_eq!(group.product(0, x), x);
        for y in 0..5 {
            assert_eq!(old(group.product(x, y)), magma.product(old(x), old(y)));
        }
    }
}

#[test]
fn magmas_get_the_strongest_name_they_deserve() {
    let kind = |product: &dyn Fn(u16, u16) -> u16| {
        let narrow = |x| u16::try_from(x).expect("below four");
        let entry = |(x, y)| product(narrow(x), narrow(y));
        Magma::new(Array2::from_shape_fn((4, 4), entry), labels(4)).expect("closed").kind()
    };
    assert_eq!(kind(&|x, y| (x + y) % 4), MagmaKind::Group);
    assert_eq!(kind(&|x, y| (x + y + 1) % 4), MagmaKind::Group);
    assert_eq!(kind(&|x, y| (4 + x - y) % 4), MagmaKind::Quasigroup);
    assert_eq!(kind(&|x, y| x * y % 4), MagmaKind::Monoid);
    assert_eq!(kind(&|x, _| x), MagmaKind::Semigroup);
    assert_eq!(kind(&|x, _| 3 - x), MagmaKind::Magma);
    assert_eq!(smallest_loop().kind(), MagmaKind::Loop);
}

proptest! {
    #[test]
    fn one_wrong_cell_in_a_cyclic_table_is_always_found(
        n in 3u16..12, x in 1usize..12, y in 1usize..12, shift in 1u16..11,
    ) {
        let (x, y) = (x % usize::from(n), y % usize::from(n));
        prop_assume!(shift % n != 0);
        let mut products = cyclic_products(n);
        products[[x, y]] = (products[[x, y]] + shift) % n;
        let magma = Magma::new(products, labels(usize::from(n))).expect("a closed table");
        prop_assert!(CayleyTable::new(magma).is_err());
    }

    #[test]
    fn elements_in_another_order_make_the_same_group(
        order in Just((0..8usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let q8 = family("Q8").table();
        let moved = q8.as_magma().reordered(&order);
        for x in 0..8 {
            prop_assert_eq!(&moved.labels()[x], q8.label(order[x]));
            for y in 0..8 {
                prop_assert_eq!(order[moved.product(x, y)], q8.product(order[x], order[y]));
            }
        }
        let group = CayleyTable::new(moved).expect("a group");
        prop_assert_eq!(group.label(0), "1");
    }
}
