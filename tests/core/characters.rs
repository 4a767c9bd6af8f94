//! Character tables.

use super::{irreps::assert_irreps, support::group_of};
use cosetta::{
    group::{CayleyTable, Permutation, Subgroup, conjugacy_classes, element_orders},
    rep::{CharacterTable, with_partition_names},
};
use proptest::prelude::*;
use std::iter::zip;

/// Groups with characters of each type and of several degrees.
pub(crate) fn pool() -> Vec<(&'static str, CayleyTable)> {
    let names = [
        "C1", "C2", "C12", "C2xC4", "S3", "D4", "Q8", "D9", "Dic3", "A4", "S4", "F20", "F21",
        "SL(2,3)", "S3xC3", "Q8xC3", "D4xD4", "A5",
    ];
    let mut pool: Vec<_> = names.into_iter().map(|name| (name, group_of(name))).collect();
    pool.push(("C8 from its subgroups", upwards(&group_of("C8"))));
    pool
}

/// The same group with elements of smaller order first.
fn upwards(group: &CayleyTable) -> CayleyTable {
    let orders = element_orders(group);
    let mut order: Vec<usize> = (0..group.order()).collect();
    order.sort_by_key(|&x| orders[x]);
    CayleyTable::new(group.as_magma().reordered(&order)).expect("a group")
}

pub(crate) fn permutations(group: &CayleyTable, degree: u8) -> Vec<Permutation> {
    let parse = |label: &String| label.parse::<Permutation>().expect("a permutation");
    group.labels().iter().map(|label| parse(label).extended_to(degree)).collect()
}

fn class_of(group: &CayleyTable, table: &CharacterTable, label: &str) -> usize {
    let x = group.labels().iter().position(|l| l == label).expect("an element");
    table.classes().block_of(x)
}

/// The exact values of rows that are rational.
fn integers(table: &CharacterTable, row: usize) -> Vec<i32> {
    let value = |class| table.values()[[row, class]].integer().expect("a rational value");
    (0..table.classes().count()).map(value).collect()
}

#[test]
fn s5_has_its_character_table() {
    let group = group_of("S5");
    let table = CharacterTable::of(&group);
    let table = with_partition_names(table, &group, &permutations(&group, 5));
    let classes = ["()", "(1 2)", "(1 2)(3 4)", "(1 2 3)", "(1 2 3 4)", "(1 2 3 4 5)"];
    let classes = classes.into_iter().chain(["(1 2 3)(4 5)"]);
    let classes: Vec<usize> = classes.map(|label| class_of(&group, &table, label)).collect();
    for (name, values) in [
        ("(5)", [1, 1, 1, 1, 1, 1, 1]),
        ("(4,1)", [4, 2, 0, 1, 0, -1, -1]),
        ("(3,2)", [5, 1, 1, -1, -1, 0, 1]),
        ("(3,1,1)", [6, 0, -2, 0, 0, 1, 0]),
        ("(2,2,1)", [5, -1, 1, -1, 1, 0, -1]),
        ("(2,1,1,1)", [4, -2, 0, 1, 0, -1, 1]),
        ("(1,1,1,1,1)", [1, -1, 1, 1, -1, 1, -1]),
    ] {
        let row = table.names().iter().position(|n| n == name).expect("a partition of 5");
        let integers = integers(&table, row);
        let found: Vec<i32> = classes.iter().map(|&class| integers[class]).collect();
        assert_eq!(found, values, "{name}");
        assert_eq!(table.indicators()[row], 1, "{name}");
    }
}

#[test]
fn d4_and_q8_differ_in_their_indicators_only() {
    let (d4, q8) = (CharacterTable::of(&group_of("D4")), CharacterTable::of(&group_of("Q8")));
    assert_eq!(d4.degrees(), [1, 1, 1, 1, 2]);
    assert_eq!(q8.degrees(), [1, 1, 1, 1, 2]);
    assert_eq!(d4.indicators(), [1, 1, 1, 1, 1]);
    assert_eq!(q8.indicators(), [1, 1, 1, 1, -1]);
    // Classes of order 1, 2, 4, 4, 4 here, and 1, 2, 2, 2, 4 there.
    assert_eq!(integers(&q8, 4), [2, -2, 0, 0, 0]);
    assert_eq!(integers(&d4, 4), [2, -2, 0, 0, 0]);
    assert_eq!(q8.names(), ["1a", "1b", "1c", "1d", "2a"]);
}

#[test]
fn values_are_roots_of_unity_within_the_stated_error() {
    let n = 59u8;
    let table = CharacterTable::of(&group_of("C59"));
    assert_eq!(table.indicators()[0], 1);
    assert!(table.indicators()[1..].iter().all(|&indicator| indicator == 0));
    for row in 0..usize::from(n) {
        // The exponent, from the value on the generator.
        let angle = |j: u8| f64::from(j) * std::f64::consts::TAU / f64::from(n);
        let multiple = |j: u8, x: u8| {
            u8::try_from(u16::from(j) * u16::from(x) % u16::from(n)).expect("below n")
        };
        let off = |j: u8, x: u8| {
            let value = table.value(row, x.into());
            f64::max((value.re() - angle(j).cos()).abs(), (value.im() - angle(j).sin()).abs())
        };
        // Our own angles are off by three roundings, at most 3·2π·2⁻⁵³.
        let bound = table.error_bound(row) + 20.0 / 2f64.powi(53);
        let j = (0..n).find(|&j| off(j, 1) <= bound).expect("a root of unity");
        assert!((0..n).all(|x| off(multiple(j, x), x) <= bound));
        assert_eq!(table.value(row, 1).integer(), (j == 0).then_some(1));
        let conjugate = table.conjugates()[row];
        assert_eq!(table.value(conjugate, 1).re(), table.value(row, 1).re());
        assert_eq!(table.value(conjugate, 1).im(), -table.value(row, 1).im());
    }
}

#[test]
fn a5_has_the_golden_ratio_in_its_table() {
    let table = CharacterTable::of(&group_of("A5"));
    assert_eq!(table.degrees(), [1, 3, 3, 4, 5]);
    assert_eq!(table.names(), ["1a", "3a", "3b", "4a", "5a"]);
    let golden = f64::midpoint(1.0, 5f64.sqrt());
    // Classes of elements of order 1, 2, 3, 5, 5; larger values come first.
    for (row, class, expected) in
        [(1, 3, golden), (1, 4, 1.0 - golden), (2, 3, 1.0 - golden), (2, 4, golden)]
    {
        let value = table.values()[[row, class]];
        // The reference is off by three roundings of numbers below 4.
        let bound = table.error_bound(row) + 6.0 / 2f64.powi(52);
        assert!((value.re() - expected).abs() <= bound, "row {row}, class {class}");
        assert_eq!((value.im(), value.integer()), (0.0, None));
    }
    assert_eq!(integers(&table, 3), [4, 0, 1, -1, -1]);
    assert_eq!(integers(&table, 4), [5, 1, -1, 0, 0]);
}

/// In this group the eigenvalues of an element of order 8 are ζ and −ζ, without
/// the other conjugates.
#[test]
fn values_that_are_rational_are_known_to_be() {
    let table = CharacterTable::of(&group_of("C8:5C2"));
    assert_eq!(table.degrees(), [1, 1, 1, 1, 1, 1, 1, 1, 2, 2]);
    for row in 8..10 {
        let vanishing = table.values().row(row).iter().filter(|v| v.integer() == Some(0)).count();
        assert_eq!((vanishing, table.indicators()[row]), (6, 0));
    }
}

#[test]
fn sl_2_3_and_sl_2_5_have_characters_of_all_three_types() {
    let table = CharacterTable::of(&group_of("SL(2,3)"));
    assert_eq!(table.degrees(), [1, 1, 1, 2, 2, 2, 3]);
    assert_eq!(table.indicators(), [1, 0, 0, 0, 0, -1, 1]);
    assert_eq!(table.conjugates(), [0, 2, 1, 4, 3, 5, 6]);
    let table = CharacterTable::of(&group_of("SL(2,5)"));
    assert_eq!(table.degrees(), [1, 2, 2, 3, 3, 4, 4, 5, 6]);
    assert_eq!(table.indicators(), [1, -1, -1, 1, 1, 1, -1, 1, -1]);
}

#[test]
fn rows_stand_in_the_stated_order() {
    for (name, group) in pool() {
        let table = CharacterTable::of(&group);
        assert!(integers(&table, 0).iter().all(|&value| value == 1), "{name}");
        let key = |row: usize| (table.degrees()[row], -table.indicators()[row]);
        assert!((0..table.degrees().len()).is_sorted_by_key(key), "{name}");
        assert_eq!(table.classes(), &conjugacy_classes(&group), "{name}");
        let again = CharacterTable::of(&group);
        assert_eq!(table, again, "{name}");
    }
}

/// What the orthogonality relations can be off by: sums of n products of two
/// values, each below the degree, with the errors stated for the values.
fn orthogonality_tolerance(group: &CayleyTable, table: &CharacterTable) -> f64 {
    let last = table.degrees().len() - 1;
    let (n, d) = (group.order() as f64, table.degrees()[last] as f64);
    n * d * (4.0 * table.error_bound(last) + n * d * f64::EPSILON)
}

fn assert_table(name: &str, group: &CayleyTable) {
    let table = CharacterTable::of(group);
    let (n, k) = (group.order(), table.classes().count());
    let tolerance = orthogonality_tolerance(group, &table);
    assert!(tolerance < 1e-6, "{name}: {tolerance}");
    let inner = |products: &mut dyn Iterator<Item = (f64, f64, f64, f64)>| {
        products.fold((0.0, 0.0), |(re, im), (a, b, c, d)| (re + a * c + b * d, im + b * c - a * d))
    };
    for (a, b) in (0..k).flat_map(|a| (0..k).map(move |b| (a, b))) {
        let (re, im) = inner(&mut (0..n).map(|x| {
            let (u, v) = (table.value(a, x), table.value(b, x));
            (u.re(), u.im(), v.re(), v.im())
        }));
        let expected = if a == b { n as f64 } else { 0.0 };
        assert!((re - expected).abs() < tolerance && im.abs() < tolerance, "{name}: rows {a}, {b}");
        let (re, im) = inner(&mut (0..k).map(|row| {
            let (u, v) = (table.values()[[row, a]], table.values()[[row, b]]);
            (u.re(), u.im(), v.re(), v.im())
        }));
        let centraliser = n as f64 / table.classes().block(a).len() as f64;
        let expected = if a == b { centraliser } else { 0.0 };
        assert!((re - expected).abs() < tolerance && im.abs() < tolerance, "{name}: {a}, {b}");
    }
    let (degrees, indicators) = (table.degrees(), table.indicators());
    assert_eq!(degrees.iter().map(|d| d * d).sum::<usize>(), n, "{name}");
    let roots_of_one = element_orders(group).into_iter().filter(|&order| order <= 2).count();
    let signed = zip(degrees, indicators).map(|(&d, &v)| d as i64 * i64::from(v)).sum::<i64>();
    assert_eq!(signed, roots_of_one as i64, "{name}: square roots of 1");
    for (row, x) in (0..k).flat_map(|row| (0..n).map(move |x| (row, x))) {
        let (value, conjugate) = (table.value(row, x), table.value(table.conjugates()[row], x));
        assert_eq!((conjugate.re(), conjugate.im()), (value.re(), -value.im()), "{name}");
        assert_eq!(table.value(row, group.inverse(x)), conjugate, "{name}");
        let integer = value.integer().map(f64::from);
        assert!(integer.is_none_or(|z| (z, 0.0) == (value.re(), value.im())), "{name}");
    }
}

#[test]
fn character_tables_satisfy_the_orthogonality_relations() {
    for (name, group) in pool() {
        assert_table(name, &group);
    }
    assert_table("C30", &group_of("C30"));
    assert_table("D15", &group_of("D15"));
}

#[test]
fn subgroups_of_s5_have_their_multiplicities() {
    let group = group_of("S5");
    let table = CharacterTable::of(&group);
    let table = with_partition_names(table, &group, &permutations(&group, 5));
    let names = ["(4,1)", "(3,2)", "(3,1,1)", "(2,2,1)", "(2,1,1,1)", "(1,1,1,1,1)"];
    let rows = names.map(|name| table.names().iter().position(|n| n == name).expect("a row"));
    let index = |label: &&str| group.labels().iter().position(|l| l == label).expect("an element");
    let cases: [(&[&str], usize, [usize; 6]); 17] = [
        (&["(1 2)"], 2, [3, 3, 3, 2, 1, 0]),
        (&["(1 2)(3 4)"], 2, [2, 3, 2, 3, 2, 1]),
        (&["(1 2 3)"], 3, [2, 1, 2, 1, 2, 1]),
        (&["(1 2 3 4)"], 4, [1, 1, 1, 2, 1, 0]),
        (&["(1 2)", "(3 4)"], 4, [2, 2, 1, 1, 0, 0]),
        (&["(1 2)(3 4)", "(1 3)(2 4)"], 4, [1, 2, 0, 2, 1, 1]),
        (&["(1 2 3 4 5)"], 5, [0, 1, 2, 1, 0, 1]),
        (&["(1 2 3)(4 5)"], 6, [1, 1, 1, 0, 1, 0]),
        (&["(1 2 3)", "(1 2)"], 6, [2, 1, 1, 0, 0, 0]),
        (&["(1 2 3)", "(1 2)(4 5)"], 6, [1, 1, 0, 1, 1, 1]),
        (&["(1 2 3 4)", "(1 3)"], 8, [1, 1, 0, 1, 0, 0]),
        (&["(1 2 3 4 5)", "(2 5)(3 4)"], 10, [0, 1, 0, 1, 0, 1]),
        (&["(1 2 3)", "(1 2)", "(4 5)"], 12, [1, 1, 0, 0, 0, 0]),
        (&["(1 2 3)", "(2 3 4)"], 12, [1, 0, 0, 0, 1, 1]),
        (&["(1 2 3 4 5)", "(2 3 5 4)"], 20, [0, 0, 0, 1, 0, 0]),
        (&["(1 2)", "(1 2 3 4)"], 24, [1, 0, 0, 0, 0, 0]),
        (&["(1 2 3)", "(3 4 5)"], 60, [0, 0, 0, 0, 0, 1]),
    ];
    for (generators, order, expected) in cases {
        let generators: Vec<usize> = generators.iter().map(index).collect();
        let h = Subgroup::generated_by(&group, &generators);
        assert_eq!(h.order(), order);
        let multiplicities = table.multiplicities(&h);
        assert_eq!(rows.map(|row| multiplicities[row]), expected, "order {order}");
        assert_eq!(multiplicities[0], 1);
    }
}

fn any_group() -> impl Strategy<Value = (&'static str, CayleyTable)> {
    proptest::sample::select(pool())
}

/// A group and an order of its elements.
fn any_order() -> impl Strategy<Value = ((&'static str, CayleyTable), Vec<usize>)> {
    any_group().prop_flat_map(|(name, group)| {
        let elements: Vec<usize> = (0..group.order()).collect();
        (Just((name, group)), Just(elements).prop_shuffle())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_order_of_the_elements_gives_the_same_characters(
        ((name, group), order) in any_order(),
    ) {
        let moved = CayleyTable::new(group.as_magma().reordered(&order)).expect("a group");
        let (before, after) = (CharacterTable::of(&group), CharacterTable::of(&moved));
        prop_assert_eq!(before.degrees(), after.degrees());
        prop_assert_eq!(before.indicators(), after.indicators());
        assert_table(name, &moved);
        assert_irreps(name, &moved);
    }

    #[test]
    fn degrees_times_multiplicities_add_up_to_the_index(
        (name, group) in any_group(),
        x in any::<prop::sample::Index>(),
        y in any::<prop::sample::Index>(),
    ) {
        let generators = [x.index(group.order()), y.index(group.order())];
        let h = Subgroup::generated_by(&group, &generators);
        let table = CharacterTable::of(&group);
        let multiplicities = table.multiplicities(&h);
        let sum = zip(table.degrees(), multiplicities).map(|(d, m)| d * m).sum::<usize>();
        prop_assert_eq!(sum * h.order(), group.order(), "{}", name);
    }
}
