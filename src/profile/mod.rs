//! Everything the algebra has to say about one group, worked out in portions.

mod arrangement;
mod chosen;
mod report;
mod singles;

pub use arrangement::{Arrangement, LineOrder, LineSide, SortedLines};
pub use chosen::{ChosenSubgroup, QuotientReport, SubgroupChoice};
pub use report::{ClassReport, GroupReport, MAX_DETAILED, SubgroupReport, ValueReport};
pub use singles::{MAX_SINGLES, Singles};

use crate::{
    group::{CayleyTable, GroupError, GroupSpec, LatticeSearch, Naming, SearchProgress, Structure},
    rep::{CharacterTable, named_characters},
};
use serde::Serialize;

/// The study of a group: its subgroups first, then its characters.
#[derive(Debug)]
pub struct Profile {
    spec: GroupSpec,
    naming: Naming,
    group: CayleyTable,
    search: LatticeSearch,
    characters: Option<CharacterTable>,
}

/// How far a [`Profile`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ProfileProgress {
    /// What is being worked on.
    pub stage: Stage,
    /// Pieces of it that are done.
    pub done: usize,
    /// Pieces known so far: more may turn up while subgroups are searched for.
    pub of: usize,
    /// Subgroups found.
    pub subgroups: usize,
}

/// The parts of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Finding the subgroups.
    Subgroups,
    /// Covers, generators and names of the subgroups.
    Naming,
    /// The character table.
    Characters,
    /// Nothing: the report is ready.
    Done,
}

impl Profile {
    /// The study of the group that `spec` denotes, before any work, with names for those of
    /// its subgroups that `naming` lets have one.
    ///
    /// # Errors
    /// If it denotes nothing, or a table that is no group.
    pub fn new(spec: GroupSpec, naming: Naming) -> Result<Self, GroupError> {
        match spec.build()? {
            Structure::Group(group) => {
                let search = LatticeSearch::naming(&group, naming);
                Ok(Self { spec, naming, group, search, characters: None })
            }
            Structure::NotGroup { reason, .. } => Err(reason),
        }
    }

    /// Does one piece of the work.
    pub fn advance(&mut self) -> ProfileProgress {
        if self.search.advance(&self.group) == SearchProgress::Finished && self.characters.is_none()
        {
            self.characters = Some(named_characters(&self.spec, &self.group));
        }
        self.progress()
    }

    /// Ends the search for subgroups, or their description: the report will hold
    /// what was found so far and be labelled partial.
    pub fn stop(&mut self) {
        self.search.stop(&self.group);
    }

    /// How far the work is.
    #[must_use]
    pub fn progress(&self) -> ProfileProgress {
        let subgroups = self.search.subgroup_count();
        let at = |stage, done, of| ProfileProgress { stage, done, of, subgroups };
        match self.search.progress() {
            SearchProgress::Searching { done, classes } => at(Stage::Subgroups, done, classes),
            SearchProgress::Describing { done, classes } => at(Stage::Naming, done, classes),
            SearchProgress::Finished if self.characters.is_none() => at(Stage::Characters, 0, 1),
            SearchProgress::Finished => at(Stage::Done, 1, 1),
        }
    }

    /// What came out; `None` before the work is done.
    #[must_use]
    pub fn report(&self) -> Option<GroupReport> {
        let (lattice, characters) = (self.search.lattice()?, self.characters.as_ref()?);
        Some(GroupReport::new(&self.spec, &self.group, lattice, characters))
    }
}

fn narrow(x: usize) -> u16 {
    u16::try_from(x).expect("orders are at most MAX_ORDER")
}
