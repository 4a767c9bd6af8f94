//! Specifications of groups: what users write.

use crate::support::group_of;
use cosetta::group::{GroupError, GroupSpec, MAX_ORDER, MagmaKind, Structure};
use proptest::prelude::*;

fn spec(text: &str) -> GroupSpec {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn build(text: &str) -> Structure {
    spec(text).build().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn refusal(text: &str) -> String {
    match text.parse::<GroupSpec>().and_then(|spec| spec.build()) {
        Ok(_) => panic!("{text} was built"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn families_are_specified_by_their_names() {
    assert_eq!(build("S3xC4"), Structure::Group(group_of("S3xC4")));
    assert_eq!(spec(" s3 x c4").to_string(), "S3xC4");
    assert_eq!((spec("S3xC4").title(), spec("S3xC4").order()), ("S3xC4".to_owned(), Some(24)));
    assert!(refusal("foo").contains("S1 to S6"));
    assert!(refusal("perms:(1 2)").contains("unknown group 'perms:(1 2)'"));
}

#[test]
fn generators_of_a_known_group_give_its_very_table() {
    for (generators, name) in [
        ("perm:(1 2),(1 2 3 4 5)", "S5"),
        ("perm: (1,2,3,4,5,6) ; (1,2)", "S6"),
        ("perm:(1 2 3)\n(2 3 4)\n", "A4"),
        ("PERM:()", "S1"),
        ("perm:(1)(2), (1 2), (1 2)", "S2"),
    ] {
        assert_eq!(build(generators), Structure::Group(group_of(name)), "{generators}");
    }
    let klein = build("perm:(1 2)(3 4), (1 3)(2 4)");
    assert_eq!(klein.magma().labels(), ["()", "(1 2)(3 4)", "(1 3)(2 4)", "(1 4)(2 3)"]);
    // Fixed points are not kept.
    assert_eq!(spec("perm:(1)"), spec("perm:()"));
    let far = build("perm:(254 255)(1 2)");
    assert_eq!(far.magma().labels(), ["()", "(1 2)(254 255)"]);
    let spec = self::spec("perm: (3 1 2)(4 5) (6) , (1 2) ");
    assert_eq!(spec.to_string(), "perm:(1 2 3)(4 5),(1 2)");
    assert_eq!((spec.title(), spec.order()), ("⟨(1 2 3)(4 5), (1 2)⟩".to_owned(), None));
}

#[test]
fn a_group_of_the_largest_order_is_generated_and_larger_ones_are_refused() {
    let swaps = |count: usize| {
        let swap = |i| format!("({} {})", 2 * i + 1, 2 * i + 2);
        format!("perm:{}", (0..count).map(swap).collect::<Vec<_>>().join(","))
    };
    assert_eq!(build(&swaps(10)).magma().order(), MAX_ORDER);
    let message =
        "these permutations generate more than 1024 elements, the most that a table can have";
    assert_eq!(refusal(&swaps(11)), message);
    assert_eq!(refusal("perm:(1 2),(1 2 3 4 5 6 7)"), message);
    let all = (1..=255).map(|i| i.to_string()).collect::<Vec<_>>().join(" ");
    assert_eq!(refusal(&format!("perm:({all}),(1 2)")), message);
}

#[test]
fn unreadable_generators_are_located() {
    for (text, message) in [
        ("perm:", "line 1, column 1: expected a cycle such as (1 2 3), found nothing"),
        ("perm: ,\n", "line 2, column 1: expected a cycle such as (1 2 3), found nothing"),
        ("perm:(1 2),\n  1 3", "line 2, column 3: expected a cycle such as (1 2 3), found '1'"),
        ("perm:(1 2) and (2 3)", "line 1, column 7: expected a cycle such as (1 2 3), found 'and'"),
        (
            "perm:(1 2)\n(2 3",
            "line 2, column 1: this cycle is not closed: write ) after its last point",
        ),
        (
            "perm:(1 2)(2 3)",
            "line 1, column 7: point 2 occurs twice: write disjoint cycles, and a comma between \
             permutations",
        ),
    ] {
        assert_eq!(refusal(text), format!("unreadable permutations: {message}"), "{text}");
    }
}

#[test]
fn tables_are_kept_verbatim_and_judged() {
    let text = "table:\n# mine\r\n0;1\r\n1;0\r\n";
    assert_eq!(spec(text).to_string(), text);
    assert_eq!((spec(text).title(), spec(text).order()), ("own table".to_owned(), None));
    assert_eq!(build(text).group().expect("a group").labels(), ["0", "1"]);
    let subtraction = build("table:0 2 1\n1 0 2\n2 1 0");
    assert_eq!(subtraction.kind(), MagmaKind::Quasigroup);
    let reason = subtraction.group().expect_err("a quasigroup");
    assert_eq!(reason.to_string(), "0 is only a right identity: 0·1 = 2");
    assert_eq!(subtraction.magma().labels(), ["0", "1", "2"]);
    assert_eq!(
        refusal("table:0 1\n1"),
        "unreadable table: line 2 has 1 cell, the others 2: all rows are of one length"
    );
}

#[test]
fn shuffled_controls_keep_all_but_the_law() {
    let group = group_of("S4");
    let control = build("shuffle:7:S4");
    assert_eq!(control.magma().labels(), group.labels());
    let counts = |table: ndarray::ArrayView2<'_, u16>| {
        let mut cells: Vec<u16> = table.iter().copied().collect();
        cells.sort_unstable();
        cells
    };
    assert_eq!(counts(control.magma().products()), counts(group.products()));
    assert_ne!(control.magma().products(), group.products());
    assert_eq!(control.kind(), MagmaKind::Magma);
    assert_eq!(control, build("shuffle:7:S4"));
    assert_ne!(control, build("shuffle:8:S4"));
    // Pinned, since runs are repeated from it.
    let first: Vec<u16> = control.magma().products().row(0).iter().copied().take(8).collect();
    assert_eq!(first, [22, 19, 15, 23, 23, 7, 19, 1]);

    let spec = spec(" shuffle: 7 : S4");
    assert_eq!(spec.to_string(), "shuffle:7:S4");
    assert_eq!((spec.title(), spec.order()), ("S4 shuffled".to_owned(), Some(24)));
    assert_eq!(build("shuffle:1:table:0 1\n1 0").magma().order(), 2);
    assert_eq!(build("shuffle:1:perm:(1 2 3)").magma().order(), 3);
    for text in ["shuffle:S4", "shuffle:x:S4", "shuffle:-1:S4", "shuffle:"] {
        assert_eq!(
            refusal(text),
            "write 'shuffle:SEED:GROUP' with a whole number as seed, such as shuffle:1:S5"
        );
    }
    assert_eq!("shuffle:1:shuffle:2:S4".parse::<GroupSpec>(), Err(GroupError::ShuffledTwice));
    assert!("shuffle:1:".repeat(100_000).parse::<GroupSpec>().is_err());
}

proptest! {
    #[test]
    fn specifications_are_read_back_as_written(
        start in prop::sample::select(vec![
            "", "perm:", "table:", "shuffle:", "shuffle:3:", "shuffle:3:perm:", "shuffle:3:table:",
            "Perm:", "S3", "perm:(1 2)", " table:", "myst:", "myst:3:",
        ]),
        rest in prop_oneof!["\\PC{0,20}", "[(), 0-9;\n]{0,20}"],
    ) {
        let text = format!("{start}{rest}");
        if let Ok(spec) = text.parse::<GroupSpec>() {
            prop_assert_eq!(spec.to_string().parse::<GroupSpec>(), Ok(spec.clone()), "{}", text);
            prop_assert!(!spec.title().is_empty());
            if let (Some(order), Ok(structure)) = (spec.order(), spec.build()) {
                prop_assert_eq!(structure.magma().order(), order);
            }
        }
    }
}
