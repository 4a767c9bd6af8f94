//! The points that a group moves, where its labels say so.

use super::{CayleyTable, Permutation};

/// Each element as the permutation that its label writes, all of one degree; `None` if not
/// all labels are permutations, or they do not multiply as the elements do (own tables may
/// be called anything).
#[must_use]
pub fn permutations(group: &CayleyTable) -> Option<Vec<Permutation>> {
    let parsed = group.labels().iter().map(|label| label.parse::<Permutation>().ok());
    let parsed = parsed.collect::<Option<Vec<Permutation>>>()?;
    let degree = parsed.iter().map(Permutation::degree).max()?;
    let all: Vec<Permutation> = parsed.iter().map(|p| p.extended_to(degree)).collect();
    let multiplies = |x: usize, g: usize| all[x].then(&all[g]) == all[group.product(x, g)];
    let generators = group.generators();
    (0..all.len()).all(|x| generators.iter().all(|&g| multiplies(x, g))).then_some(all)
}
