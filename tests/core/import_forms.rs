//! Reading tables: every form there and back.

use crate::{import::read, support::group_of};
use cosetta::group::{Magma, Structure, read_table};
use proptest::prelude::*;

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
