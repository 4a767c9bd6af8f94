//! Reading tables: the usual forms, and every form there and back.

use crate::support::group_of;
use cosetta::group::{Magma, Structure, read_table};
use proptest::prelude::*;

pub(crate) fn read(text: &str) -> Magma {
    read_table(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The labels of the products, row by row.
fn products(magma: &Magma) -> Vec<&str> {
    magma.products().iter().map(|&z| magma.labels()[usize::from(z)].as_str()).collect()
}

#[test]
fn tables_are_read_in_every_usual_form() {
    for text in [
        "*,e,a,b\ne,e,a,b\na,a,b,e\nb,b,e,a",
        "\u{FEFF}·;e;a;b\r\ne;e;a;b\r\na;a;b;e\r\nb;b;e;a\r\n",
        "\te\ta\tb\ne\te\ta\tb\na\ta\tb\te\nb\tb\te\ta\n",
        "  e a b\ne e a b\na a b e\nb b e a",
        "# C3\n\ne  a  b\n\n  # the rest\na  b  e\nb  e  a\n\n",
        "C3, \"e\", \"a\", \"b\"\ne, e, a, b\na, a, b, e\nb, b, e, a\n,,,\n,,,",
        "e,a,b\na,b,e\nb,e,a",
        r#"[["e", "a", "b"], ["a", "b", "e"], ["b", "e", "a"]]"#,
    ] {
        let magma = read(text);
        assert_eq!(magma.labels(), ["e", "a", "b"], "{text}");
        assert_eq!(products(&magma), ["e", "a", "b", "a", "b", "e", "b", "e", "a"], "{text}");
    }
    for text in [
        "1 2 3\n2 3 1\n3 1 2",
        "[ [ 1, 2, 3 ],\n  [ 2, 3, 1 ],\n  [ 3, 1, 2 ] ]",
        "[ [ 1 .. 3 ], [ 2, 3, 1 ], [ 3, 1, 2 ] ];",
        "table :=\n[[1,2 .. 3],[2,3,1],[3,1,2]];;\n",
        "gap> MultiplicationTable(CyclicGroup(3));\n[ [ 1, 2, 3 ], [ 2, 3, 1 ], # two\n[ 3, 1, 2 ] ]",
    ] {
        let magma = read(text);
        assert_eq!(magma.labels(), ["1", "2", "3"], "{text}");
        assert_eq!(products(&magma), ["1", "2", "3", "2", "3", "1", "3", "1", "2"], "{text}");
    }
    assert_eq!(read("\u{FEFF}0,1\n1,0").labels(), ["0", "1"]);
    assert_eq!(read("[[0,1],[1,0]]").labels(), ["0", "1"]);
}

#[test]
fn rows_and_columns_may_be_named_in_different_orders() {
    let magma = read("*,b,e,a\na,e,a,b\nb,a,b,e\ne,b,e,a");
    assert_eq!(magma.labels(), ["b", "e", "a"]);
    let group = Structure::of(magma);
    let group = group.group().expect("a group");
    assert_eq!(group.labels(), ["e", "b", "a"]);
    assert_eq!(products(group.as_magma()), ["e", "b", "a", "b", "a", "e", "a", "e", "b"]);
}

#[test]
fn separators_may_stand_in_brackets_and_quotation_marks() {
    let magma = read("*,(0, 0),(0, 1)\n(0, 0),(0, 0),(0, 1)\n(0, 1),(0, 1),(0, 0)");
    assert_eq!(magma.labels(), ["(0, 0)", "(0, 1)"]);
    let magma = read("() (1 2)\n(1 2) ()");
    assert_eq!(magma.labels(), ["()", "(1 2)"]);
    let magma = read("\"r, s\" \"6\"\"\"\n\"6\"\"\" \"r, s\"");
    assert_eq!(magma.labels(), ["r, s", "6\""]);
    let magma = read("[1 0; 0 1],[0 1; 1 0]\n[0 1; 1 0],[1 0; 0 1]");
    assert_eq!(magma.labels(), ["[1 0; 0 1]", "[0 1; 1 0]"]);
    // A sign that is an element.
    assert_eq!(read("+ -\n- +").labels(), ["+", "-"]);
}

#[test]
fn subsets_of_the_integers_are_named_by_their_first_row() {
    let units = read("1 3 5 7\n3 1 7 5\n5 7 1 3\n7 5 3 1");
    assert_eq!(units.labels(), ["1", "3", "5", "7"]);
    assert!(Structure::of(units).group().is_ok());
    // A header of numbers, not a table of five elements.
    let c2 = read("  5 7\n5 5 7\n7 7 5");
    assert_eq!(c2.labels(), ["5", "7"]);
    // Three elements, not two with a 0 in the corner.
    let monoid = read("0 1 2\n1 1 2\n2 2 1");
    assert_eq!(monoid.labels(), ["0", "1", "2"]);
    // Nor two with a 1 in the corner.
    assert_eq!(read("1 a b\na b b\nb a a").labels(), ["1", "a", "b"]);
    // Numbers keep their order, whatever stands in the first row.
    assert_eq!(
        products(&read("2 0 1\n0 1 2\n1 2 0")),
        ["2", "0", "1", "0", "1", "2", "1", "2", "0"]
    );
}

#[test]
fn a_single_element_is_the_trivial_group() {
    for text in ["e", "0", "1", "[[1]]", "*,e\ne,e", "e\ne,e"] {
        let structure = Structure::of(read(text));
        assert_eq!(structure.group().expect("a group").order(), 1, "{text}");
    }
}

#[test]
fn two_rows_of_two_cells_are_two_elements() {
    // Not one element under a header: the corner is an element that no product gives.
    let magma = read("e a\na a");
    assert_eq!((magma.labels().len(), products(&magma)), (2, vec!["e", "a", "a", "a"]));
}

/// A table in some form, whose elements are to be read in the order `columns`.
struct Written {
    text: String,
    columns: Vec<usize>,
}

/// With quotation marks as the `csv` crate sets them, a header, and rows and
/// columns in any order.
fn write_separated(group: &Magma, delimiter: u8, rows: &[usize], columns: &[usize]) -> Written {
    let label = |x: usize| group.labels()[x].as_str();
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    let header: Vec<&str> = std::iter::once("").chain(columns.iter().map(|&y| label(y))).collect();
    writer.write_record(header).expect("a vector takes all");
    for &x in rows {
        let products = columns.iter().map(|&y| label(group.product(x, y)));
        let cells: Vec<&str> = std::iter::once(label(x)).chain(products).collect();
        writer.write_record(cells).expect("a vector takes all");
    }
    let bytes = writer.into_inner().expect("a vector takes all");
    Written { text: String::from_utf8(bytes).expect("labels are UTF-8"), columns: columns.to_vec() }
}

fn write_numbers(group: &Magma, first: u16, [before, between, after]: [&str; 3]) -> String {
    let row = |row: ndarray::ArrayView1<'_, u16>| {
        let numbers: Vec<String> = row.iter().map(|z| (z + first).to_string()).collect();
        numbers.join(between)
    };
    let rows: Vec<String> = group.products().outer_iter().map(row).collect();
    format!("{before}{}{before}", rows.join(after)).replace("[ [ [ ", "[ [ ")
}

fn assert_same(written: &Written, group: &Magma) {
    let magma = read(&written.text);
    let expected = group.reordered(&written.columns);
    assert_eq!(magma.products(), expected.products(), "{}", written.text);
    assert_eq!(magma.labels(), expected.labels(), "{}", written.text);
}

const SMALL: [&str; 22] = [
    "C1",
    "C2",
    "C7",
    "S3",
    "S4",
    "A4",
    "D5",
    "Q8",
    "Dic3",
    "F20",
    "F21",
    "Aff(5)",
    "SL(2,3)",
    "PSL(2,5)",
    "GL(2,2)",
    "Heis(2)",
    "ES27-",
    "C8:3C2",
    "C2^3",
    "S3xC4",
    "Dih(C3xC3)",
    "C2wrC2",
];

#[test]
fn every_small_family_is_read_back_from_every_form() {
    for name in SMALL {
        let group = group_of(name).into_magma();
        let n = group.order();
        let all: Vec<usize> = (0..n).collect();
        for delimiter in [b',', b';', b'\t'] {
            assert_same(&write_separated(&group, delimiter, &all, &all), &group);
        }
        for (first, text) in [
            (0, write_numbers(&group, 0, ["", ",", "\n"])),
            (1, write_numbers(&group, 1, ["", " ", "\r\n"])),
            (1, format!("[ [ {} ] ]", write_numbers(&group, 1, ["", ", ", " ],\n  [ "]))),
        ] {
            let magma = read(&text);
            assert_eq!(magma.products(), group.products(), "{name} {first}\n{text}");
            assert_eq!(magma.labels()[0], first.to_string(), "{name}");
        }
    }
}

proptest! {
    #[test]
    fn shuffled_headers_are_read_back(
        name in prop::sample::select(SMALL.to_vec()),
        delimiter in prop::sample::select(vec![b',', b';', b'\t']),
        seed in any::<u64>(),
    ) {
        let group = group_of(name).into_magma();
        let shuffled = |stream| {
            let mut order: Vec<usize> = (0..group.order()).collect();
            cosetta::rng::Rng::new(seed, cosetta::rng::Purpose::Control, stream).shuffle(&mut order);
            order
        };
        let (rows, columns) = (shuffled(0), shuffled(1));
        assert_same(&write_separated(&group, delimiter, &rows, &columns), &group);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,60}") {
        let _ = read_table(&text);
    }

    #[test]
    fn no_pieces_of_tables_make_the_reader_panic(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "0", "1", "2", "3", "e", "a", "(1 2)", "é", ",", ";", "\t", " ", "\n", "\r\n",
                "\"", "[", "]", "(", ")", "..", ":=", "#", "*", "gap>", "-", "99999999999999999999",
                "18446744073709551615", "\u{FEFF}",
            ]),
            0..30,
        ),
    ) {
        if let Ok(magma) = read_table(&pieces.concat()) {
            prop_assert!((1..=30).contains(&magma.order()));
            // A verdict is reached as well.
            let structure = Structure::of(magma.clone());
            prop_assert_eq!(structure.magma().order(), magma.order());
        }
    }
}
