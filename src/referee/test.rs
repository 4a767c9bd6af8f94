//! A test and its outcome.

use serde::Serialize;

/// One test.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Test {
    /// What it is called.
    pub name: &'static str,
    /// Whether it could have told the accounts apart.
    pub discriminates: bool,
    /// Which account it speaks for here.
    pub favours: Favours,
    /// What was measured.
    pub figures: Vec<Figure>,
    /// The outcome in words.
    pub words: String,
}

/// Which account a test speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Favours {
    /// That by cosets.
    Cosets,
    /// That by representations.
    Representations,
    /// Both alike.
    Both,
    /// Neither.
    Neither,
    /// There was nothing to test.
    Nothing,
}

/// A measured value and its name.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// Its name.
    pub name: &'static str,
    /// Its value.
    pub value: f64,
}

pub(super) fn figures<const N: usize>(list: [(&'static str, f64); N]) -> Vec<Figure> {
    list.into_iter().map(|(name, value)| Figure { name, value }).collect()
}
