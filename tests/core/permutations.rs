//! Permutations and their cycles.

use cosetta::group::Permutation;
use proptest::prelude::*;

fn permutations(degree: u8) -> impl Strategy<Value = Permutation> {
    Just((0..degree).collect::<Vec<u8>>())
        .prop_shuffle()
        .prop_map(|images| Permutation::from_images(images).expect("a rearrangement"))
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
}

#[test]
fn unreadable_cycles_are_refused_and_located() {
    for (text, message) in [
        ("", "line 1, column 1: expected a cycle such as (1 2 3), found nothing"),
        ("1 2", "line 1, column 1: expected a cycle such as (1 2 3), found '1'"),
        ("(1 2) x", "line 1, column 7: expected a cycle such as (1 2 3), found 'x'"),
        ("(1 2))", "line 1, column 6: expected a cycle such as (1 2 3), found ')'"),
        (" (1 2", "line 1, column 2: this cycle is not closed: write ) after its last point"),
        ("(1 (2", "line 1, column 1: this cycle is not closed: write ) after its last point"),
        (
            "(1 2)\n (2 3)",
            "line 2, column 3: point 2 occurs twice: write disjoint cycles, and a comma between \
             permutations",
        ),
        ("(0 1)", "line 1, column 2: '0' is not a point: points are whole numbers from 1 to 255"),
        (
            // The space that does not break is one column of two bytes.
            "(1\u{A0}é x2)",
            "line 1, column 4: 'é' is not a point: points are whole numbers from 1 to 255",
        ),
        (
            "(1,256)",
            "line 1, column 4: '256' is not a point: points are whole numbers from 1 to 255",
        ),
        ("(1;2)", "line 1, column 3: ';' is not a point: points are whole numbers from 1 to 255"),
    ] {
        let error = text.parse::<Permutation>().expect_err(text);
        assert_eq!(error.to_string(), message, "{text}");
    }
    assert_eq!("( 1, 2 ) (3 4)".parse::<Permutation>().expect("cycles").to_string(), "(1 2)(3 4)");
    assert_eq!("(254 255)".parse::<Permutation>().expect("a cycle").degree(), 255);
    assert!(Permutation::from_images(vec![0, 0]).is_none());
    assert!(Permutation::from_images(vec![0, 2]).is_none());
}
