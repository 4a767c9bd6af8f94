//! Classes of subgroups and irreps, as they are asked for.

use super::RemovalError;
use crate::analysis::Theory;
use serde::{Deserialize, Serialize};

/// A thing by its number or its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Choice {
    /// Its number in the list of the group's.
    Number(usize),
    /// Its name.
    Name(String),
}

impl Choice {
    /// The number of a class of subgroups.
    pub(super) fn class(&self, theory: &Theory<'_>) -> Result<usize, RemovalError> {
        let classes = theory.lattice.classes();
        let name = match self {
            Self::Number(class) if *class < classes.len() => return Ok(*class),
            Self::Number(class) => return Err(RemovalError::Class(class.to_string())),
            Self::Name(name) => name,
        };
        let is_called = |&class: &usize| classes[class].name() == Some(name);
        let numbers: Vec<usize> = (0..classes.len()).filter(is_called).collect();
        match numbers[..] {
            [] => Err(RemovalError::Class(name.clone())),
            [class] => Ok(class),
            _ => Err(RemovalError::AmbiguousClass { name: name.clone(), numbers }),
        }
    }

    /// The number of an irrep.
    pub(super) fn irrep(&self, theory: &Theory<'_>) -> Result<usize, RemovalError> {
        let irreps = theory.irreps;
        let found = match self {
            Self::Number(irrep) => Some(*irrep).filter(|&irrep| irrep < irreps.len()),
            Self::Name(name) => irreps.iter().position(|irrep| irrep.name() == name),
        };
        found.ok_or_else(|| RemovalError::Irrep {
            irrep: match self {
                Self::Number(irrep) => irrep.to_string(),
                Self::Name(name) => name.clone(),
            },
            known: irreps.iter().map(|irrep| irrep.name().to_owned()).collect(),
        })
    }
}
