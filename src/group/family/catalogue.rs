//! Groups to choose from.

use super::Family;
use serde::Serialize;

/// A family with some of its groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CatalogueEntry {
    /// What the family is called in the program.
    pub family: &'static str,
    /// Groups of the family, the most telling first.
    pub groups: Vec<Suggestion>,
}

/// A group of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Suggestion {
    /// Its name as [`Family`] writes it.
    pub name: String,
    /// Its order.
    pub order: usize,
}

const GROUPS: [(&str, &[&str]); 10] = [
    ("symmetric", &["S5", "S4", "S6", "S3"]),
    ("alternating", &["A5", "A4", "A6"]),
    ("dihedral", &["D28", "D59", "D4", "D5", "D12"]),
    ("cyclic", &["C53", "C97", "C113", "C12", "C64"]),
    ("dicyclic", &["Dic14", "Q8", "Q16", "Dic3"]),
    ("abelian", &["C2^4", "C3^3", "C2xC4", "C4xC6"]),
    ("affine", &["Aff(7)", "Aff(11)", "F21", "F20"]),
    ("matrix", &["SL(2,3)", "GL(2,3)", "PSL(2,7)", "SL(2,5)"]),
    ("products", &["S3xC4", "A4xC2", "S3xS3", "S3wrC2"]),
    ("other", &["Heis(3)", "ES27-", "C8:3C2", "Dih(C3xC3)"]),
];

/// Groups to choose from, family by family.
///
/// # Panics
/// Never: the names are tested.
#[must_use]
pub fn catalogue() -> Vec<CatalogueEntry> {
    let suggestion = |name: &&str| {
        let family: Family = name.parse().expect("the catalogue names known groups");
        Suggestion { name: family.to_string(), order: family.order() }
    };
    GROUPS
        .iter()
        .map(|(family, names)| CatalogueEntry {
            family,
            groups: names.iter().map(suggestion).collect(),
        })
        .collect()
}
