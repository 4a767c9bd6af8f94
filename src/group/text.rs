//! Texts in messages: where something stands, and how it begins.

/// As much of a text as a message repeats.
const SHOWN: usize = 60;

/// The line, and the column in characters, of the byte `at`, both from 1.
pub(super) fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[start..].chars().count() + 1)
}

/// The text on one line, cut short if it is long.
pub(super) fn beginning(text: &str) -> String {
    let printable = |c: char| if c.is_control() { ' ' } else { c };
    let start: String = text.chars().take(SHOWN).map(printable).collect();
    if text.chars().nth(SHOWN).is_some() { start + "…" } else { start }
}
