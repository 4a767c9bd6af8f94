//! Numbers as sentences have them.

use cosetta::words::{percent, small};

#[test]
fn all_is_never_said_of_less() {
    let shares = [1.0, 0.999_99, 0.999, 0.58, 0.996_9, 0.99, 0.0];
    let words = ["100 %", "99.9 %", "99.9 %", "58 %", "99.6 %", "99 %", "0 %"];
    for (share, word) in shares.into_iter().zip(words) {
        assert_eq!(percent(share).replace('\u{a0}', " "), word);
    }
}

#[test]
fn small_numbers_have_a_power() {
    let values = [2.11e-7, 0.018, 0.3, 4.812, 22.36, 0.0];
    let words = ["2.1 × 10⁻⁷", "1.8 × 10⁻²", "0.30", "4.81", "22.4", "0"];
    for (value, word) in values.into_iter().zip(words) {
        assert_eq!(small(value).replace('\u{a0}', " "), word);
    }
}
