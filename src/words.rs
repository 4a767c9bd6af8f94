//! Numbers as sentences have them; the page writes its own the same way.

/// Keeps a number and what follows it on one line.
const NO_BREAK_SPACE: char = '\u{a0}';

/// `58 %`, with one digit more above 99 %: rounded down, so that 100 % means all.
#[must_use]
pub fn percent(share: f64) -> String {
    let digits = if share > 0.99 { 10.0 } else { 1.0 };
    // What should be whole may have come out a little below.
    let shown = (100.0 * digits * share + 1e-9).floor() / digits;
    format!("{shown}{NO_BREAK_SPACE}%")
}

/// `1.8 × 10⁻²` below 0.1, `4.81` above.
#[must_use]
pub fn small(value: f64) -> String {
    if value == 0.0 || !value.is_finite() {
        return format!("{value}");
    }
    if value >= 0.095 {
        return format!("{value:.0$}", if value < 10.0 { 2 } else { 1 });
    }
    let text = format!("{value:.1e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: String = exponent.chars().map(superscript).collect();
    format!("{mantissa}{NO_BREAK_SPACE}×{NO_BREAK_SPACE}10{exponent}")
}

fn superscript(character: char) -> char {
    let digits = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    character.to_digit(10).map_or('⁻', |digit| digits[digit as usize])
}
