//! The names of families: reading, writing, and what is said of wrong ones.

use cosetta::group::{Family, GroupError, MAX_ORDER, catalogue};
use proptest::prelude::*;

#[test]
fn names_are_read_in_their_usual_spellings() {
    for (written, name) in [
        (" s5 ", "S5"),
        ("Sym(5)", "S5"),
        ("Alt_5", "A5"),
        ("Z6", "C6"),
        ("Z/6", "C6"),
        ("Z/6Z", "C6"),
        ("c_6", "C6"),
        ("V4", "C2^2"),
        ("Dic2", "Q8"),
        ("Dic4", "Q16"),
        ("Q12", "Dic3"),
        ("SD16", "C8:3C2"),
        ("Aff5", "Aff(5)"),
        ("AGL(1, 5)", "Aff(5)"),
        ("sl(2,3)", "SL(2,3)"),
        ("SL2(3)", "SL(2,3)"),
        ("L2(7)", "PSL(2,7)"),
        ("Heis3", "Heis(3)"),
        ("es27−", "ES27-"),
        ("C7:C3", "C7:2C3"),
        ("C8:11C2", "C8:3C2"),
        ("C₈⋊₃C₂", "C8:3C2"),
        ("C2 × C4", "C2xC4"),
        ("S3 X C4", "S3xC4"),
        ("S3*C4", "S3xC4"),
        ("C₂³", "C2^3"),
        ("C₂¹⁰", "C2^10"),
        ("C2^1", "C2"),
        ("C1^999", "C1"),
        ("(S3)", "S3"),
        ("((S3 x C2) x C2)", "S3xC2xC2"),
        ("S3 wr C2", "S3wrC2"),
        ("S₃≀C₂", "S3wrC2"),
        ("C2^3wrC2", "(C2^3)wrC2"),
        ("(C8:3C2)^2", "(C8:3C2)^2"),
        ("C8:3C2xC2", "C8:3C2xC2"),
        ("dih( C3 x C3 )", "Dih(C3xC3)"),
    ] {
        let family: Family = written.parse().unwrap_or_else(|e| panic!("{written}: {e}"));
        assert_eq!(family.to_string(), name, "{written}");
        assert_eq!(name.parse(), Ok(family), "{written}");
    }
}

fn refusal(name: &str) -> String {
    match name.parse::<Family>() {
        Ok(family) => panic!("{name} was read as {family}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn parameters_that_do_not_fit_are_told_which_would() {
    for (name, message) in [
        ("S0", "S0: Sn needs n of at least 1"),
        ("A2", "A2: An needs n of at least 3"),
        ("C0", "C0: Cn needs n of at least 1"),
        ("D2", "D2: Dn, of order 2n, needs n of at least 3; D2 would be C2^2"),
        ("Dic1", "Dic1: Dicn, of order 4n, needs n of at least 2; Dic1 would be C4"),
        ("Q10", "Q10: Qn is called by its order, a multiple of 4 from 8 on, such as Q8 or Q16"),
        ("SD8", "SD8: SDn is called by its order, a power of two from 16 on"),
        (
            "F15",
            "F15: Fn is Cp:Cm for the largest prime factor p of n = pm and m > 1 dividing p - 1, \
             such as F20 = C5:C4 or F21 = C7:C3; here p = 5, and m = 3 does not divide 4",
        ),
        (
            "F7",
            "F7: Fn is Cp:Cm for the largest prime factor p of n = pm and m > 1 dividing p - 1, \
             such as F20 = C5:C4 or F21 = C7:C3; 7 is prime, so m = 1",
        ),
        ("Aff(4)", "Aff(4): Aff(p) needs a prime p: 2, 3, 5, 7, 11, 13, 17, 19, 23, 29 or 31"),
        ("SL(2,4)", "SL(2,4): SL(2,p) needs a prime p: 2, 3, 5 or 7"),
        ("PSL(2,8)", "PSL(2,8): PSL(2,p) needs a prime p: 2, 3, 5, 7 or 11"),
        ("GL(3,2)", "GL(3,2): only 2×2 matrices are known: GL(2,p) for a prime p"),
        ("Heis(6)", "Heis(6): Heis(p) needs a prime p: 2, 3, 5 or 7"),
        ("ES8", "ES8: say which one: ES8+ or ES8-"),
        ("ES32+", "ES32+: extraspecial groups are known of order 8, 27, 125 and 343"),
        (
            "C9:C4",
            "C9:C4: no k has order 4 mod 9, so C4 cannot act faithfully; write C9:kC4 with k = 1 \
             or 8",
        ),
        (
            "C8:4C2",
            "C8:4C2: Cn:kCm needs k^m = 1 mod n, but 4^2 is 0 mod 8; k could be 1, 3, 5 or 7",
        ),
        ("C0:C2", "C0:C2: both orders must be at least 1"),
        ("C2^0", "C2^0: exponents start at 1"),
        ("Dih(S3)", "Dih(S3): Dih needs a product of cyclic groups, as in Dih(C3xC3)"),
        ("C8:3C2^2", "C8:3C2^2: say by brackets what belongs together, as in (C8:3C2)^2"),
        ("S3wrC3", "S3wrC3: after 'wr' only C2 is known, as in S3wrC2"),
        ("S3:C2", "S3:C2: with ':' only cyclic groups can be joined, such as C7:C3 or C8:3C2"),
    ] {
        let (part, reason) = message.split_once(": ").expect("a part and a reason");
        assert_eq!(refusal(name), format!("there is no group {part} here: {reason}"));
    }
    let many = ["C1"; 17].join("x");
    assert!(refusal(&many).ends_with("products have at most 16 factors"));
}

#[test]
fn large_groups_are_told_their_order_however_large() {
    for (name, order) in [
        ("S7", 5040),
        ("A7", 2520),
        ("D513", 1026),
        ("Dic257", 1028),
        ("Q1028", 1028),
        ("F2000", 2000),
        ("Aff(37)", 1332),
        ("SL(2,11)", 1320),
        ("GL(2,7)", 2016),
        ("PSL(2,13)", 1092),
        ("PGL(2,11)", 1320),
        ("Heis(11)", 1331),
        ("ES1331+", 1331),
        ("Dih(C600)", 1200),
        ("A5wrC2", 7200),
        ("C2^11", 2048),
        ("S5xS5", 14400),
        ("C100:C20", 2000),
        ("S20", 2_432_902_008_176_640_000),
        ("C99999999999", 99_999_999_999),
    ] {
        let expected = GroupError::TooLarge { order, max: MAX_ORDER };
        assert_eq!(name.parse::<Family>(), Err(expected), "{name}");
    }
    let huge = "9".repeat(5000);
    for name in [
        "S100".to_owned(),
        "A21".to_owned(),
        "C2^100".to_owned(),
        format!("S{huge}"),
        format!("C{huge}"),
        format!("C2^{huge}"),
        format!("C{huge}:{huge}C{huge}"),
        format!("Aff({huge})"),
        format!("GL(2,{huge})"),
        format!("PSL(2,{})", u64::MAX - 58),
        format!("SL(2,{})", 1_u64 << 62),
    ] {
        assert_eq!(
            refusal(&name),
            "order of more than 10^19 is too large: tables go up to order 1024"
        );
    }
    assert!("(".repeat(100_000).parse::<Family>().is_err());
    assert!(format!("{}S3{}", "(".repeat(50), ")".repeat(50)).parse::<Family>().is_ok());
    assert!("C1x".repeat(100_000).parse::<Family>().is_err());
    // The message of a long name is short.
    assert!(refusal(&"nonsense".repeat(1000)).len() < 500);
}

#[test]
fn the_catalogue_lists_groups_by_their_own_names() {
    let entries = catalogue();
    let keys: Vec<&str> = entries.iter().map(|entry| entry.family).collect();
    assert_eq!(
        keys,
        [
            "symmetric",
            "alternating",
            "dihedral",
            "cyclic",
            "dicyclic",
            "abelian",
            "affine",
            "matrix",
            "products",
            "other"
        ]
    );
    let groups = entries.iter().flat_map(|entry| &entry.groups);
    let names: Vec<&str> = groups.clone().map(|group| group.name.as_str()).collect();
    for name in ["S5", "A5", "D59", "C113", "Q8", "C2^4", "F21", "SL(2,5)", "S3xS3", "C8:3C2"] {
        assert!(names.contains(&name), "{name}");
    }
    for group in groups {
        let family: Family = group.name.parse().expect("a family");
        assert_eq!((family.to_string(), family.order()), (group.name.clone(), group.order));
    }
}

/// Names made of the pieces of the grammar, most of them senseless.
fn token_soup() -> impl Strategy<Value = String> {
    let token = prop::sample::select(vec![
        "S",
        "A",
        "C",
        "D",
        "Dic",
        "Q",
        "F",
        "Aff",
        "SL",
        "GL",
        "PSL",
        "Heis",
        "ES",
        "Dih",
        "SD",
        "V",
        "Z",
        "wr",
        "wrC2",
        "x",
        "×",
        "^",
        ":",
        "(",
        ")",
        ",",
        "+",
        "-",
        "/",
        "_",
        " ",
        "0",
        "1",
        "2",
        "3",
        "4",
        "5",
        "7",
        "8",
        "27",
        "99999999999999999999",
        "(2,",
        "²",
        "₃",
        "é",
    ]);
    prop::collection::vec(token, 0..12).prop_map(|tokens| tokens.concat())
}

/// Names of groups, most of them sensible, some too large.
fn names() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        prop::sample::select(vec![
            "C1", "C2", "C3", "Z4", "S3", "A4", "D4", "Q8", "Dic3", "F20", "Aff(3)", "SL(2,2)",
            "ES8-", "Heis(2)", "C3:C2", "C4:3C4", "C1:C1", "Dih(C3)",
        ])
        .prop_map(str::to_owned),
        (1u32..40, 1u32..40, 1u32..6).prop_map(|(n, k, m)| format!("C{n}:{k}C{m}")),
        (1u32..300).prop_map(|n| format!("C{n}")),
    ];
    leaf.prop_recursive(4, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..4).prop_map(|names| names.join("x")),
            inner.clone().prop_map(|name| format!("({name})")),
            (inner.clone(), 1u32..4).prop_map(|(name, k)| format!("({name})^{k}")),
            inner.clone().prop_map(|name| format!("({name})wrC2")),
            inner.prop_map(|name| format!("Dih({name})")),
        ]
    })
}

fn check_round_trip(name: &str) -> Result<(), TestCaseError> {
    let Ok(family) = name.parse::<Family>() else { return Ok(()) };
    prop_assert!((1..=MAX_ORDER).contains(&family.order()), "{}", name);
    prop_assert_eq!(family.to_string().parse::<Family>(), Ok(family.clone()), "{}", name);
    if family.order() <= 64 {
        prop_assert_eq!(family.table().order(), family.order(), "{}", name);
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,40}") {
        check_round_trip(&text)?;
    }

    #[test]
    fn no_pieces_of_names_make_the_reader_panic(text in token_soup()) {
        check_round_trip(&text)?;
    }

    #[test]
    fn names_are_read_back_as_written(name in names()) {
        check_round_trip(&name)?;
    }
}
