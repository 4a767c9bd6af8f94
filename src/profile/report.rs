//! What is known of a group, as plain data.

use crate::{
    group::{
        CayleyTable, Cover, GroupSpec, SubgroupClass, SubgroupLattice, centre, commutator_subgroup,
        element_orders, exponent,
    },
    rep::{CharacterTable, CharacterValue},
};
use serde::Serialize;

/// Permutation characters of more classes of subgroups than this are not
/// decomposed, and their covers not listed: nobody reads them, and they take longer than
/// all the rest.
pub const MAX_DETAILED: usize = 2000;

/// What came out, with elements by their labels.
#[derive(Debug, Serialize)]
pub struct GroupReport {
    /// The group as [`GroupSpec`] reads it.
    pub name: String,
    /// A short name for people.
    pub title: String,
    /// n = |G|.
    pub order: usize,
    /// Whether xy = yx.
    pub abelian: bool,
    /// The least e with xᵉ = 1 for all x.
    pub exponent: usize,
    /// |Z(G)|.
    pub centre_order: usize,
    /// |G'|.
    pub derived_order: usize,
    /// Elements that generate the group.
    pub generators: Vec<String>,
    /// The conjugacy classes: the columns of the character table.
    pub classes: Vec<ClassReport>,
    /// The number of subgroups, conjugates counted.
    pub subgroups: usize,
    /// Whether the search for subgroups, or their description, was ended early.
    pub partial: bool,
    /// The conjugacy classes of subgroups, by ascending order.
    pub subgroup_classes: Vec<SubgroupReport>,
    /// What the irreducible characters are called.
    pub irreps: Vec<String>,
    /// Their degrees.
    pub character_degrees: Vec<usize>,
    /// Their Frobenius-Schur indicators: 1 real, 0 complex, -1 quaternionic.
    pub indicators: Vec<i8>,
    /// Rows are characters, columns classes.
    pub character_table: Vec<Vec<ValueReport>>,
    /// What the values that are not whole may be off by; 0 if there are none.
    pub character_error: f64,
}

/// A conjugacy class.
#[derive(Debug, Serialize)]
pub struct ClassReport {
    /// How many elements.
    pub size: usize,
    /// Their order.
    pub element_order: usize,
    /// One of them.
    pub representative: String,
}

/// A conjugacy class of subgroups.
#[derive(Debug, Serialize)]
pub struct SubgroupReport {
    /// |H|.
    pub order: usize,
    /// The number of conjugates.
    pub copies: usize,
    /// Whether there is only one.
    pub normal: bool,
    /// Whether H is a maximal subgroup of the group; unknown in a partial lattice.
    pub maximal: Option<bool>,
    /// The isomorphism type, where it is proved.
    pub name: Option<String>,
    /// Elements that generate H.
    pub generators: Vec<String>,
    /// The multiplicity of each irrep in the permutation character on G/H; left out
    /// if there are more than [`MAX_DETAILED`] classes.
    pub multiplicities: Option<Vec<usize>>,
    /// The maximal subgroups of H, by class, as far as they are known: unknown where the
    /// search was stopped before, and left out if there are more than [`MAX_DETAILED`] classes.
    pub covers: Option<Vec<Cover>>,
}

/// A value of a character: an integer if it is rational, else (re, im).
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum ValueReport {
    /// A rational value.
    Rational(i32),
    /// Real and imaginary part of another.
    Complex(f64, f64),
}

impl GroupReport {
    pub(super) fn new(
        spec: &GroupSpec,
        group: &CayleyTable,
        lattice: &SubgroupLattice,
        characters: &CharacterTable,
    ) -> Self {
        let label = |x: usize| group.label(x).to_owned();
        let orders = element_orders(group);
        let class = |members: &Vec<u16>| {
            let x = usize::from(members[0]);
            let representative = label(x);
            ClassReport { size: members.len(), element_order: orders[x], representative }
        };
        let few = lattice.classes().len() <= MAX_DETAILED;
        let subgroup = |class: &SubgroupClass| SubgroupReport {
            order: class.order(),
            copies: class.copies(),
            normal: class.is_normal(),
            maximal: class.is_maximal(),
            name: class.name().map(str::to_owned),
            generators: class.generators().iter().map(|&x| label(x.into())).collect(),
            multiplicities: few.then(|| characters.multiplicities(class.representative())),
            covers: class.covers().filter(|_| few).map(<[Cover]>::to_vec),
        };
        Self {
            name: spec.to_string(),
            title: spec.title(),
            order: group.order(),
            abelian: group.is_abelian(),
            exponent: exponent(group),
            centre_order: centre(group).order(),
            derived_order: commutator_subgroup(group).order(),
            generators: generators(group, lattice).into_iter().map(label).collect(),
            classes: characters.classes().blocks().iter().map(class).collect(),
            subgroups: lattice.subgroup_count(),
            partial: !lattice.is_complete(),
            subgroup_classes: lattice.classes().iter().map(subgroup).collect(),
            irreps: characters.names().to_vec(),
            character_degrees: characters.degrees().to_vec(),
            indicators: characters.indicators().to_vec(),
            character_table: value_rows(characters),
            character_error: largest_error(characters),
        }
    }
}

/// A few elements that generate the group.
fn generators(group: &CayleyTable, lattice: &SubgroupLattice) -> Vec<usize> {
    // A partial lattice may lack the whole group.
    match lattice.classes().last().filter(|class| class.order() == group.order()) {
        Some(whole) => whole.generators().iter().map(|&x| x.into()).collect(),
        None => group.generators(),
    }
}

fn value_rows(characters: &CharacterTable) -> Vec<Vec<ValueReport>> {
    let report = |value: &CharacterValue| match value.integer() {
        Some(integer) => ValueReport::Rational(integer),
        None => ValueReport::Complex(value.re(), value.im()),
    };
    characters.values().outer_iter().map(|row| row.iter().map(report).collect()).collect()
}

fn largest_error(characters: &CharacterTable) -> f64 {
    let numeric = |row: &usize| characters.values().row(*row).iter().any(|v| v.integer().is_none());
    let rows = (0..characters.degrees().len()).filter(numeric);
    rows.map(|row| characters.error_bound(row)).fold(0.0, f64::max)
}
