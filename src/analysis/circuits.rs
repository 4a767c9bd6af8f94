//! Neurons that belong together: circuits, and the classes of subgroups they stand for.

use super::{NeuronCard, Theory};
use crate::{
    group::{double_cosets, normaliser},
    sorting,
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The coset neurons of one pair (H, K): H explains their left functions, K their right
/// ones.
///
/// # References
/// Stander et al. (2024), section 5.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Circuit {
    /// Number of the class of H and K.
    pub class: usize,
    /// Number of H in the class.
    pub left: usize,
    /// Number of K in the class.
    pub right: usize,
    /// Its neurons.
    pub neurons: Vec<usize>,
    /// The cosets that their readouts mark, each by its smallest element: at most
    /// \[N(H):H\] different ones.
    pub cosets: Vec<String>,
}

/// All circuits of one class of subgroups.
///
/// Over all pairs (H, K) there are copies·index cosets to be marked. A class with a
/// trivial core and all of them marked can tell every product by itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CircuitClass {
    /// Number of the class in the list of subgroup classes of the group.
    pub class: usize,
    /// |H|.
    pub order: usize,
    /// The isomorphism type, where it is proved.
    pub name: Option<String>,
    /// \[G:H\]; 2 makes a sign circuit.
    pub index: usize,
    /// How many conjugates there are.
    pub copies: usize,
    /// Coset neurons.
    pub neurons: usize,
    /// Pairs (H, K) that have neurons.
    pub pairs: usize,
    /// copies².
    pub pairs_of: usize,
    /// Cosets marked.
    pub cosets: usize,
    /// copies·index.
    pub cosets_of: usize,
    /// Neurons for each coset marked.
    pub redundancy: f64,
    /// Orders of the double cosets HgH, ascending: two if G moves pairs of cosets as it
    /// likes.
    pub double_cosets: Vec<usize>,
    /// \[N(H):H\]: cosets that one pair (H, K) shares.
    pub shared_cosets: usize,
}

/// The circuits, by class and pair.
pub(super) fn circuits(neurons: &[NeuronCard]) -> Vec<Circuit> {
    let mut members: BTreeMap<(usize, usize, usize), Vec<usize>> = BTreeMap::new();
    for (k, neuron) in neurons.iter().enumerate() {
        if let Some((class, [left, right])) = neuron.cosets.pair() {
            members.entry((class, left, right)).or_default().push(k);
        }
    }
    let marked = |k: &usize| neurons[*k].rule.as_ref().map(|rule| rule.representative.clone());
    members
        .into_iter()
        .map(|((class, left, right), members)| {
            let cosets: BTreeSet<String> = members.iter().filter_map(marked).collect();
            Circuit { class, left, right, neurons: members, cosets: cosets.into_iter().collect() }
        })
        .collect()
}

/// The classes that have circuits, by descending number of neurons.
pub(super) fn classes(circuits: &[Circuit], theory: &Theory<'_>) -> Vec<CircuitClass> {
    let numbers: BTreeSet<usize> = circuits.iter().map(|circuit| circuit.class).collect();
    let mut classes: Vec<CircuitClass> =
        numbers.into_iter().map(|class| describe(class, circuits, theory)).collect();
    sorting::sort_by_key(&mut classes, |class| std::cmp::Reverse(class.neurons));
    classes
}

fn describe(class: usize, circuits: &[Circuit], theory: &Theory<'_>) -> CircuitClass {
    let own = || circuits.iter().filter(|circuit| circuit.class == class);
    let subgroups = &theory.lattice.classes()[class];
    let h = subgroups.representative();
    let (order, copies) = (subgroups.order(), subgroups.copies());
    let index = theory.group.order() / order;
    let neurons = own().map(|circuit| circuit.neurons.len()).sum();
    let cosets = own().map(|circuit| circuit.cosets.len()).sum();
    let mut double_cosets: Vec<usize> =
        double_cosets(theory.group, h, h).blocks().iter().map(Vec::len).collect();
    sorting::sort(&mut double_cosets);
    CircuitClass {
        class,
        order,
        name: subgroups.name().map(str::to_owned),
        index,
        copies,
        neurons,
        pairs: own().count(),
        pairs_of: copies * copies,
        cosets,
        cosets_of: copies * index,
        redundancy: neurons as f64 / cosets as f64,
        double_cosets,
        shared_cosets: normaliser(theory.group, h).order() / order,
    }
}
