//! Moving through the text of a name.

use crate::group::{GroupError, text::beginning};

/// Why a name, or a part of one, was not read.
pub(super) enum Unread {
    /// It is no name.
    Unknown,
    /// It is a name, but of no group or of too large a one.
    Refused(GroupError),
}

impl From<GroupError> for Unread {
    fn from(error: GroupError) -> Self {
        Self::Refused(error)
    }
}

pub(super) type Parsed<T> = Result<T, Unread>;

/// The name in lower case, with typeset signs as they are typed.
pub(super) fn plain(name: &str) -> String {
    let mut plain = String::new();
    let mut raised = false;
    for c in name.chars() {
        let superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|d| d == c);
        if superscript.is_some() && !raised {
            plain.push('^');
        }
        raised = superscript.is_some();
        let digit = superscript.or_else(|| "₀₁₂₃₄₅₆₇₈₉".chars().position(|d| d == c));
        match (digit, c) {
            (Some(digit), _) => plain.push_str(&digit.to_string()),
            (None, '×' | '*') => plain.push('x'),
            (None, '≀') => plain.push_str("wr"),
            (None, '⋊') => plain.push(':'),
            (None, '⁺') => plain.push('+'),
            (None, '⁻' | '−' | '–') => plain.push('-'),
            (None, _) => plain.push(c.to_ascii_lowercase()),
        }
    }
    plain
}

/// A place in a name.
pub(super) struct Reader<'a> {
    /// As it was written.
    name: &'a str,
    /// As [`plain`] makes it.
    text: &'a str,
    at: usize,
    /// How many brackets are open.
    pub(super) depth: u8,
}

impl<'a> Reader<'a> {
    /// At the start of a name; `text` is the name as [`plain`] makes it.
    pub(super) fn new(name: &'a str, text: &'a str) -> Self {
        Self { name, text, at: 0, depth: 0 }
    }

    /// What has not been read yet.
    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// Moves past `sign`, if that comes next, maybe after spaces, and the spaces
    /// behind it.
    pub(super) fn eat(&mut self, sign: &str) -> bool {
        let Some(rest) = self.rest().trim_start().strip_prefix(sign) else { return false };
        self.at = self.text.len() - rest.trim_start().len();
        true
    }

    /// Moves past `sign`, which must come next.
    pub(super) fn expect(&mut self, sign: &str) -> Parsed<()> {
        if self.eat(sign) { Ok(()) } else { Err(Unread::Unknown) }
    }

    /// Moves past a closing bracket, but not past spaces behind it.
    pub(super) fn close(&mut self) -> Parsed<()> {
        self.take(char::is_whitespace);
        let rest = self.rest().strip_prefix(')').ok_or(Unread::Unknown)?;
        self.at = self.text.len() - rest.len();
        Ok(())
    }

    /// The characters of this kind that come next.
    pub(super) fn take(&mut self, kind: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c| !kind(c)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// A whole number, `u64::MAX` for a larger one.
    pub(super) fn number(&mut self) -> Parsed<u64> {
        match self.take(|c| c.is_ascii_digit()) {
            "" => Err(Unread::Unknown),
            digits => Ok(digits.parse().unwrap_or(u64::MAX)),
        }
    }

    /// `5`, `_5` or `(5)`.
    pub(super) fn parameter(&mut self) -> Parsed<u64> {
        self.take(|c| c == '_');
        if !self.rest().starts_with('(') {
            return self.number();
        }
        self.expect("(")?;
        let number = self.number()?;
        self.close()?;
        Ok(number)
    }

    /// The name with what is wrong with a parameter of it.
    pub(super) fn refused(&self, reason: impl Into<String>) -> Unread {
        GroupError::Parameter { name: beginning(self.name), reason: reason.into() }.into()
    }
}
