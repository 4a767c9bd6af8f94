//! The single subgroups, where there are few enough to be shown.

use super::Profile;
use serde::Serialize;

/// More subgroups than this are shown by classes only.
pub const MAX_SINGLES: usize = 2000;

/// The subgroups one by one, class after class, each class in the order of its conjugates.
#[derive(Debug, Serialize)]
pub struct Singles {
    /// Elements that generate each.
    pub generators: Vec<Vec<String>>,
    /// The numbers, in this list, of those that lie just below each.
    pub covers: Vec<Vec<usize>>,
}

impl Profile {
    /// The single subgroups; `None` before they are known, or if there are more than
    /// [`MAX_SINGLES`].
    #[must_use]
    pub fn singles(&self) -> Option<Singles> {
        let lattice = self.search.lattice()?;
        if lattice.subgroup_count() > MAX_SINGLES {
            return None;
        }
        let classes = lattice.classes();
        let mut firsts = Vec::with_capacity(classes.len());
        let mut count = 0;
        for class in classes {
            firsts.push(count);
            count += class.copies();
        }
        let places = || {
            let in_class = |c: usize| (0..classes[c].copies()).map(move |i| (c, i));
            (0..classes.len()).flat_map(in_class)
        };
        let number = |(c, i): (usize, usize)| firsts[c] + i;
        let label = |x: u16| self.group.label(x.into()).to_owned();
        Some(Singles {
            generators: places()
                .map(|(c, i)| lattice.generators_of(&self.group, c, i))
                .map(|elements| elements.into_iter().map(label).collect())
                .collect(),
            covers: places()
                .map(|(c, i)| lattice.covers_of(c, i).unwrap_or_default())
                .map(|below| below.into_iter().map(number).collect())
                .collect(),
        })
    }
}
