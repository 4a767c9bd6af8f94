//! What a user writes to say which group is meant.

mod structure;

pub use structure::Structure;

use super::{
    Family, GroupError, Magma, Mystery, Naming, Permutation, cycle_notation::parse_permutations,
    family::generated_by, import::read_table,
};
use crate::rng::{Purpose, Rng};
use ndarray::Array2;
use std::{fmt, str::FromStr};

/// A group, or a table that may be none, as it is named in links and run files.
///
/// | Text | Meaning |
/// | --- | --- |
/// | `S5`, `S3xC4` | a named family, see [`Family`] |
/// | `perm:(1 2 3)(4 5),(1 2)` | the group that these permutations generate |
/// | `table:` and a table | see [`read_table`] |
/// | `myst:7` | a group in disguise, see [`Mystery`] |
/// | `shuffle:7:S5` | a control: the products of S5 in a random order, seed 7 |
///
/// `Display` and `FromStr` are inverse to each other, and a table is kept
/// letter by letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum GroupSpec {
    /// A named family.
    Family(Family),
    /// The group that these permutations generate.
    Permutations(Vec<Permutation>),
    /// The text of a table.
    Table(String),
    /// A group in disguise.
    Mystery(Mystery),
    /// All products of a structure in a random order: closed, and lawless.
    Shuffled {
        /// What fixes the order.
        seed: u64,
        /// Whose products: anything but a shuffled structure.
        of: Box<Self>,
    },
}

impl GroupSpec {
    /// The table, checked: a group, or the first axiom that fails.
    ///
    /// # Errors
    /// If there is no table: permutations that generate more than
    /// [`MAX_ORDER`](super::MAX_ORDER) elements, or a text that cannot be read
    /// as one.
    pub fn build(&self) -> Result<Structure, GroupError> {
        match self {
            Self::Family(family) => Ok(Structure::Group(family.table())),
            Self::Permutations(generators) => generated_by(generators).map(Structure::Group),
            Self::Table(text) => Ok(Structure::of(read_table(text)?)),
            Self::Mystery(mystery) => Ok(Structure::Group(mystery.table())),
            Self::Shuffled { seed, of } => Ok(Structure::of(shuffled(of.build()?.magma(), *seed))),
        }
    }

    /// The number of elements, where it is known without building the table.
    #[must_use]
    pub fn order(&self) -> Option<usize> {
        match self {
            Self::Family(family) => Some(family.order()),
            Self::Mystery(mystery) => Some(mystery.order()),
            Self::Shuffled { of, .. } => of.order(),
            Self::Permutations(_) | Self::Table(_) => None,
        }
    }

    /// A short name for people: `S3xC4`, `⟨(1 2 3), (1 2)⟩`, `own table`, `S5 shuffled`.
    #[must_use]
    pub fn title(&self) -> String {
        match self {
            Self::Family(family) => family.to_string(),
            Self::Permutations(generators) => format!("⟨{}⟩", joined(generators, ", ")),
            Self::Table(_) => "own table".to_owned(),
            Self::Mystery(mystery) => mystery.title(),
            Self::Shuffled { of, .. } => format!("{} shuffled", of.title()),
        }
    }

    /// The elements in the order in which they are to be listed, where that is not the one of
    /// their numbers.
    #[must_use]
    pub fn listing(&self) -> Option<Vec<u16>> {
        match self {
            Self::Mystery(mystery) => Some(mystery.listing()),
            Self::Shuffled { of, .. } => of.listing(),
            Self::Family(_) | Self::Permutations(_) | Self::Table(_) => None,
        }
    }

    /// Which of its subgroups may be called by their isomorphism type, as long as nobody has
    /// found out what it is.
    #[must_use]
    pub fn naming(&self) -> Naming {
        match self {
            Self::Mystery(_) => Naming::ProperCyclic,
            _ => Naming::All,
        }
    }
}

fn joined(generators: &[Permutation], separator: &str) -> String {
    generators.iter().map(ToString::to_string).collect::<Vec<_>>().join(separator)
}

/// The cells of `magma` in a random order.
fn shuffled(magma: &Magma, seed: u64) -> Magma {
    let mut cells: Vec<u16> = magma.products().iter().copied().collect();
    Rng::new(seed, Purpose::Control, 0).shuffle(&mut cells);
    let products =
        Array2::from_shape_vec(magma.products().raw_dim(), cells).expect("as many cells as before");
    Magma::new(products, magma.labels().to_vec()).expect("the cells hold elements")
}

impl fmt::Display for GroupSpec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Family(family) => family.fmt(f),
            Self::Permutations(generators) => write!(f, "perm:{}", joined(generators, ",")),
            Self::Table(text) => write!(f, "table:{text}"),
            Self::Mystery(mystery) => mystery.fmt(f),
            Self::Shuffled { seed, of } => write!(f, "shuffle:{seed}:{of}"),
        }
    }
}

impl FromStr for GroupSpec {
    type Err = GroupError;

    /// Reads all but the table, which [`GroupSpec::build`] does.
    fn from_str(text: &str) -> Result<Self, GroupError> {
        let text = text.trim_start();
        if let Some(generators) = after("perm:", text) {
            Ok(Self::Permutations(parse_permutations(generators)?))
        } else if let Some(table) = after("table:", text) {
            Ok(Self::Table(table.to_owned()))
        } else if let Some(rest) = after("myst:", text) {
            rest.parse().map(Self::Mystery)
        } else if let Some(rest) = after("shuffle:", text) {
            parse_shuffled(rest)
        } else {
            text.parse().map(Self::Family)
        }
    }
}

/// What follows `prefix` in any case.
fn after<'a>(prefix: &str, text: &'a str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}

fn parse_shuffled(rest: &str) -> Result<GroupSpec, GroupError> {
    let (seed, of) = rest.split_once(':').ok_or(GroupError::Shuffle)?;
    let seed = seed.trim().parse().map_err(|_| GroupError::Shuffle)?;
    // Not to be nested: a second shuffle adds nothing, and a thousand would
    // exhaust the stack.
    if after("shuffle:", of.trim_start()).is_some() {
        return Err(GroupError::ShuffledTwice);
    }
    Ok(GroupSpec::Shuffled { seed, of: Box::new(of.parse()?) })
}
