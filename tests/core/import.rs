//! Reading tables: what is said of wrong ones.

use crate::{import_forms::read, support::group_of};
use cosetta::group::{ImportError, MAX_ORDER, Magma, Structure, read_table};

/// What is said of a text that is no table.
fn refusal(text: &str) -> String {
    match read_table(text) {
        Ok(magma) => panic!("read as a table of {} elements\n{text}", magma.order()),
        Err(error) => error.to_string(),
    }
}

/// What is said of a table that is no group, and the table.
fn verdict(text: &str) -> (Magma, String) {
    match Structure::of(read(text)) {
        Structure::Group(_) => panic!("read as a group\n{text}"),
        Structure::NotGroup { magma, reason, .. } => (magma, reason.to_string()),
    }
}

#[test]
fn texts_that_are_no_tables_are_told_where_and_why() {
    for (text, message) in [
        ("", "the text is empty: paste one line for each row of the table"),
        ("\n # nothing\n,,\n", "the text is empty: paste one line for each row of the table"),
        ("[ ]", "the text is empty: paste one line for each row of the table"),
        (
            "e,a\na,e\nb,b",
            "3 rows of 2 cells: a table is square, with or without a header row and a header \
             column (put labels that contain the separator in quotation marks)",
        ),
        (
            "a b c",
            "1 row of 3 cells: a table is square, with or without a header row and a header column \
             (put labels that contain the separator in quotation marks)",
        ),
        ("[ 1, 2 ]", "line 1, column 3: expected '[' and a row, found '1'"),
        ("e,a,b\na,,e\nb,e,a", "line 2, cell 2 is empty: write the product there"),
        ("0,1,2\n\n1,2,\n2,0,1", "line 3, cell 3 is empty: write the product there"),
        ("*,e,a\ne,e,a\na,,e", "line 3, cell 2 is empty: write the product there"),
        ("*,e,\ne,e,a\na,a,e", "line 1, cell 3 is empty: name the element there"),
        ("*,e,a\ne,e,a\n,a,e", "line 3, cell 1 is empty: name the element there"),
        (
            "e,a,b\na,b,e\nb,e,c",
            "line 3, cell 3: 'c' is not one of the elements, which the first row names",
        ),
        (
            "*,e,a\ne,e,a\na,A,e",
            "line 3, cell 2: 'A' is not one of the elements, which the header row names",
        ),
        ("e,a,b\na,b\nb,e,a", "line 2 has 2 cells, the others 3: all rows are of one length"),
        ("*,e,a\ne,e,a\na,a,e,e", "line 3 has 4 cells, the others 3: all rows are of one length"),
        ("[ [ 1, 2 ], [ 2 ] ]", "row 2 has 1 cell, the others 2: all rows are of one length"),
        (
            "e,a,b\na,b,e\nb;e;a",
            "line 3 is separated by semicolons, the lines before by commas: use one of them",
        ),
        ("e\ta\na,e", "line 2 is separated by commas, the lines before by tabs: use one of them"),
        (
            "e;a\na e",
            "line 2 is separated by spaces, the lines before by semicolons: use one of them",
        ),
        (
            "e a b\na, b, e\nb e a",
            "line 2 is separated by commas, the lines before by spaces: use one of them",
        ),
        (
            "*,e,a,e\ne,e,a,e\na,a,e,a\nb,e,a,e",
            "line 1, cell 4: 'e' is named there and at line 1, cell 2 already: name each element \
             once",
        ),
        (
            "e,e\na,e",
            "line 1, cell 2: 'e' is named there and at line 1, cell 1 already: name each element \
             once",
        ),
        (
            "*,e,a\ne,e,a\ne,a,e",
            "line 3, cell 1: 'e' is named there and at line 2, cell 1 already: name each element \
             once",
        ),
        (
            "*,e,a\ne,e,a\nb,a,e",
            "line 3, cell 1: 'b' has a row but no column: header row and header column name the \
             same elements",
        ),
        (
            "e a b\ne e a b\na a b e\nc b e a",
            "line 1 has 3 cells, the others 4: if it is a header row, 'c' has a row (line 4, cell \
             1) but no column; if not, a cell is missing",
        ),
        (
            "0 1 2\n1 2 0\n2 0 3",
            "line 3, cell 3: 3 is out of range: the elements of this table are 0 to 2",
        ),
        (
            "[ [ 1, 2 ],\n  [ 2, 4 ] ]",
            "line 2, column 8: 4 is out of range: the elements of this table are 1 to 2",
        ),
        (
            "1 2\n2 99999999999999999999",
            "line 2, cell 2: 99999999999999999999 is out of range: the elements of this table \
             are 1 to 2",
        ),
        (
            "*,e,\"a\ne,e,a\na,a,e",
            "line 1: a quotation mark is not closed (write \"\" for one inside a label)",
        ),
    ] {
        assert_eq!(refusal(text), message, "{text}");
    }
}

#[test]
fn slips_in_lists_are_located() {
    for (text, message) in [
        ("[ [ 1 2 ], [ 2, 1 ] ]", "line 1, column 7: expected ',' or ']', found '2'"),
        ("[ [ 1, 2 ]\n[ 2, 1 ] ]", "line 2, column 1: expected ',' or ']', found '['"),
        ("[ [ 1, 2 ], [ 2, 1 ]", "line 1, column 21: expected ',' or ']', found the end"),
        ("[ [ 1, 2 ], 3 ]", "line 1, column 13: expected '[' and a row, found '3'"),
        ("[ [ 1, 2 ], ]", "line 1, column 13: expected '[' and a row, found ']'"),
        ("[ [ 1, x ] ]", "line 1, column 8: expected a number, found 'x'"),
        ("[ [ 1, -2 ] ]", "line 1, column 8: expected a number, found '-'"),
        ("[ [ 1, 2, ] ]", "line 1, column 11: expected a number, found ']'"),
        ("[ [ [ 1 ] ] ]", "line 1, column 5: expected a number, found '['"),
        ("[ [ 1 ] ] ]", "line 1, column 11: expected the end of the text, found ']'"),
        ("[ [ \"é\", \"a ] ]", "line 1, column 10: expected a closed quotation mark, found '\"'"),
        (
            "[ [ 3 .. 1 ] ]",
            "line 1, column 10: expected a range of ascending numbers such as 1 .. 4, found '1'",
        ),
        (
            "[ [ 1, 2, 3 .. 4 ] ]",
            "line 1, column 16: expected a range of ascending numbers such as 1 .. 4, found '4'",
        ),
        ("[ [ 1 .. 4, 5 ] ]", "line 1, column 11: expected ']' behind the range, found ','"),
    ] {
        assert_eq!(refusal(text), message, "{text}");
    }
}

#[test]
fn tables_of_groups_with_a_slip_are_told_a_counterexample() {
    // A row copied twice.
    let (magma, message) = verdict("e a b\na b e\na b e");
    assert_eq!(message, "the rows of a and b are the same: in a group all rows differ");
    assert_eq!(magma.products().row(1), magma.products().row(2));
    // No identity.
    let (magma, message) = verdict("0 2 1\n2 1 0\n1 0 2");
    assert_eq!(
        message,
        "no identity: no row repeats the list of elements; 0 comes closest, but 0·1 = 2"
    );
    assert_eq!((magma.identity(), magma.product(0, 1)), (None, 2));
    // An identity on one side.
    let (magma, message) = verdict("0 1 2\n2 0 1\n1 2 0");
    assert_eq!(message, "0 is only a left identity: 1·0 = 2");
    assert_eq!((magma.product(0, 1), magma.product(1, 0)), (1, 2));
    // No inverse.
    let (magma, message) = verdict("1 a b\na b b\nb a a");
    assert_eq!(
        message,
        "no inverse for a: the identity 1 stands neither in its row nor in its column"
    );
    assert!((0..3).all(|y| magma.product(1, y) != 0 && magma.product(y, 1) != 0));
    // An inverse on one side.
    let (magma, message) = verdict("1 a b\na b 1\nb a a");
    assert_eq!(message, "no two-sided inverse for a: a·b is the identity, but b·a = a");
    assert_eq!((magma.product(1, 2), magma.product(2, 1)), (0, 1));
    // A loop.
    let text = "e a b c d\na e c d b\nb d e a c\nc b d e a\nd c a b e";
    let (magma, message) = verdict(text);
    assert_eq!(message, "not associative: (a·a)·b = b, but a·(a·b) = d");
    let [left, right] =
        [magma.product(magma.product(1, 1), 2), magma.product(1, magma.product(1, 2))];
    assert_eq!([left, right].map(|x| magma.labels()[x].as_str()), ["b", "d"]);
    // One wrong cell in a table with a header.
    let (magma, message) = verdict("* e a b c\ne e a b c\na a e c b\nb b c e a\nc c b b e");
    assert_eq!(
        message,
        "b stands twice in the row of c, at a and at b: in a group each element stands there once"
    );
    assert_eq!((magma.product(3, 1), magma.product(3, 2)), (2, 2));
}

#[test]
fn large_tables_are_refused_before_they_are_built() {
    let too_large = Err(ImportError::TooLarge { max: MAX_ORDER });
    let row = vec!["1"; 5000].join(",");
    let lines = vec![row.as_str(); 5000].join("\n");
    assert_eq!(read_table(&lines), too_large);
    assert_eq!(read_table(&format!("[{}]", vec![format!("[{row}]"); 5000].join(","))), too_large);
    assert_eq!(read_table(&"1 1\n".repeat(5000)), too_large);
    assert_eq!(read_table(&"[1],".repeat(5000).replacen("[1]", "[[1]", 1)), too_large);
    assert_eq!(read_table("[[1 .. 99999999999]]"), too_large);
    let bare = vec![vec!["1"; 1025].join(" "); 1025].join("\n");
    assert_eq!(read_table(&bare), too_large);
}

#[test]
fn the_largest_table_is_read_in_each_form() {
    let number = |x: usize, y: usize| ((x + y) % MAX_ORDER).to_string();
    let row = |x| (0..MAX_ORDER).map(|y| number(x, y)).collect::<Vec<_>>();
    let bare: Vec<String> = (0..MAX_ORDER).map(|x| row(x).join(",")).collect();
    let header = format!("*,{}", row(0).join(","));
    let named = bare.iter().enumerate().map(|(x, row)| format!("\n{x},{row}"));
    let named = header + &named.collect::<String>();
    let list = format!("[[{}]]", bare.join("],["));
    let group = group_of("C1024");
    for text in [bare.join("\n"), named, list] {
        assert_eq!(read(&text), *group.as_magma());
    }
}
