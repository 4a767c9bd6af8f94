//! Cayley tables, permutations and families.

use cosetta::group::{CayleyTable, Family, GroupError, MAX_ORDER, Permutation};
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

fn permutations(degree: u8) -> impl Strategy<Value = Permutation> {
    Just((0..degree).collect::<Vec<u8>>())
        .prop_shuffle()
        .prop_map(|images| Permutation::from_images(images).expect("a rearrangement"))
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
    for name in ["", "X5", "S", "S0", "S-1", "S5x", "S 5", "A2", "C1", "D2", "C+5", "Ä5"] {
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
fn tables_that_break_an_axiom_are_refused_with_a_witness() {
    let refuse = |change: &dyn Fn(&mut Array2<u16>)| {
        let mut products = cyclic_products(6);
        change(&mut products);
        CayleyTable::new(products, labels(6)).expect_err("not a group")
    };
    assert_eq!(refuse(&|t| t[[2, 3]] = 9), GroupError::NotClosed { x: 2, y: 3, value: 9 });
    assert_eq!(refuse(&|t| t[[0, 3]] = 4), GroupError::NotIdentity { x: 3 });
    assert_eq!(refuse(&|t| t[[4, 2]] = 1), GroupError::NoInverse { x: 2 });
    let broken = refuse(&|t| t[[2, 3]] = 4);
    let GroupError::NotAssociative { x, a, y } = broken else { panic!("{broken}") };
    let mut products = cyclic_products(6);
    products[[2, 3]] = 4;
    let at = |x: usize, y: usize| usize::from(products[[x, y]]);
    assert_ne!(at(at(x, a), y), at(x, at(a, y)), "the witness must break associativity");
    assert_eq!(
        CayleyTable::new(Array2::zeros((0, 0)), vec![]).expect_err("empty"),
        GroupError::Empty
    );
    assert!(matches!(
        CayleyTable::new(Array2::zeros((2, 3)), labels(2)),
        Err(GroupError::NotSquare { rows: 2, columns: 3 })
    ));
    assert!(matches!(
        CayleyTable::new(cyclic_products(6), labels(5)),
        Err(GroupError::LabelCount { labels: 5, order: 6 })
    ));
}

#[test]
fn a_non_associative_loop_is_refused() {
    // The smallest loop that is no group: a Latin square with identity 0.
    let products = ndarray::arr2(&[
        [0u16, 1, 2, 3, 4],
        [1, 0, 3, 4, 2],
        [2, 4, 0, 1, 3],
        [3, 2, 4, 0, 1],
        [4, 3, 1, 2, 0],
    ]);
    assert!(matches!(
        CayleyTable::new(products, labels(5)),
        Err(GroupError::NotAssociative { .. })
    ));
}

proptest! {
    #[test]
    fn permutations_compose_left_to_right(p in permutations(6), q in permutations(6)) {
        let product = p.then(&q);
        for i in 0..6 {
            prop_assert_eq!(product.images()[i], q.images()[usize::from(p.images()[i])]);
        }
        prop_assert_eq!(p.is_even() == q.is_even(), product.is_even());
        prop_assert_eq!(p.then(&p.inverse()), Permutation::identity(6));
        prop_assert_eq!(product.inverse(), q.inverse().then(&p.inverse()));
    }

    #[test]
    fn cycle_notation_is_read_back_as_written(p in permutations(9)) {
        let read: Permutation = p.to_string().parse().expect("our own notation");
        prop_assert_eq!(read.extended_to(9), p);
    }

    #[test]
    fn one_wrong_cell_in_a_cyclic_table_is_always_found(
        n in 3u16..12, x in 1usize..12, y in 1usize..12, shift in 1u16..11,
    ) {
        let (x, y) = (x % usize::from(n), y % usize::from(n));
        prop_assume!(shift % n != 0);
        let mut products = cyclic_products(n);
        products[[x, y]] = (products[[x, y]] + shift) % n;
        prop_assert!(CayleyTable::new(products, labels(usize::from(n))).is_err());
    }
}

#[test]
fn unreadable_cycles_are_refused() {
    for text in ["", "1 2", "(1 2", "(1 2)(2 3)", "(0 1)", "(1 x)", "(1 2))", "(1 300)"] {
        assert!(text.parse::<Permutation>().is_err(), "{text}");
    }
    assert_eq!("( 1, 2 ) (3 4)".parse::<Permutation>().expect("cycles").to_string(), "(1 2)(3 4)");
    assert!(Permutation::from_images(vec![0, 0]).is_none());
    assert!(Permutation::from_images(vec![0, 2]).is_none());
}
