//! A table with the verdict on it.

use crate::group::{CayleyTable, GroupError, Magma, MagmaKind};

/// A closed table: a group, or the reason why it is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Structure {
    /// A group.
    Group(CayleyTable),
    /// A table that a network can be trained on all the same.
    NotGroup {
        /// The table.
        magma: Magma,
        /// The strongest name that it deserves.
        kind: MagmaKind,
        /// The first axiom that fails, with a witness.
        reason: GroupError,
    },
}

impl Structure {
    /// `magma` with the verdict on it. In a group the identity is moved to the
    /// front.
    #[must_use]
    pub fn of(magma: Magma) -> Self {
        match CayleyTable::new(magma.clone()) {
            Ok(group) => Self::Group(group),
            Err(reason) => Self::NotGroup { kind: magma.kind(), magma, reason },
        }
    }

    /// The table alone, which is all that training looks at.
    #[must_use]
    pub fn magma(&self) -> &Magma {
        match self {
            Self::Group(group) => group.as_magma(),
            Self::NotGroup { magma, .. } => magma,
        }
    }

    /// The table alone.
    #[must_use]
    pub fn into_magma(self) -> Magma {
        match self {
            Self::Group(group) => group.into_magma(),
            Self::NotGroup { magma, .. } => magma,
        }
    }

    /// The strongest name that it deserves.
    #[must_use]
    pub fn kind(&self) -> MagmaKind {
        match self {
            Self::Group(_) => MagmaKind::Group,
            Self::NotGroup { kind, .. } => *kind,
        }
    }

    /// The group.
    ///
    /// # Errors
    /// The first axiom that fails, with a witness.
    pub fn group(&self) -> Result<&CayleyTable, &GroupError> {
        match self {
            Self::Group(group) => Ok(group),
            Self::NotGroup { reason, .. } => Err(reason),
        }
    }
}
