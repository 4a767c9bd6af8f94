//! Which circuits decide the answers, pair by pair.
//!
//! For a pair (x, y) with product t, and z the answer of the largest logit among the
//! others, the margin is the lead of t over z. The neurons of a class of circuits add
//! `Σ (U[k, t] − U[k, z]) max(L[x, k] + R[y, k], 0)` to it; the rest is the bias.

use super::{NeuronFunctions, NeuronReport, Theory};
use crate::model::{Network, Pair, Parameters};
use serde::Serialize;
use std::{collections::BTreeMap, ops::Range};

/// Neurons held against the subgroups in a piece of the work.
const NEURONS: usize = 8;

/// Multiplications and additions in a piece: some hundredths of a second.
const PIECE: usize = 100_000_000;

/// What decides a pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Decision {
    /// Place in [`Decisions::classes`] of the one that adds most to the margin; of several
    /// the first.
    pub class: u16,
    /// What it adds.
    pub added: f32,
    /// The margin.
    pub margin: f32,
    /// Whether the pair is answered rightly.
    pub right: bool,
}

/// A class of circuits that may decide pairs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DecidingClass {
    /// Number of the class in the list of subgroup classes of the group; `null` for the
    /// neurons that belong to no circuit.
    pub class: Option<usize>,
    /// |H|.
    pub order: Option<usize>,
    /// The isomorphism type, where it is proved.
    pub name: Option<String>,
    /// Its neurons.
    pub neurons: usize,
    /// Pairs that it decides, as far as they have been looked at.
    pub pairs: usize,
}

/// The decisions of a network over the whole table, row by row, made piece by piece.
#[derive(Debug)]
pub struct Decisions {
    network: Network,
    functions: NeuronFunctions,
    neurons: Vec<NeuronReport>,
    sums: Option<ClassSums>,
    classes: Vec<DecidingClass>,
    cells: Vec<Decision>,
}

impl Decisions {
    /// Of the network with these parameters, before any work.
    #[must_use]
    pub fn new(parameters: &Parameters) -> Self {
        Self {
            network: Network::new(parameters.clone()),
            functions: NeuronFunctions::of(parameters),
            neurons: Vec::new(),
            sums: None,
            classes: Vec::new(),
            cells: Vec::new(),
        }
    }

    /// Does one piece of the work: finds the circuits of a few neurons, or decides a few
    /// rows. Returns whether all is done.
    ///
    /// # Panics
    /// If network and theory belong to different groups.
    pub fn advance(&mut self, theory: &Theory<'_>) -> bool {
        let (count, n) = (self.functions.count(), self.functions.order());
        assert_eq!(n, theory.group.order(), "a network on the group");
        if self.neurons.len() < count {
            let some = self.neurons.len()..count.min(self.neurons.len() + NEURONS);
            self.neurons.extend(NeuronReport::of_some(&self.functions, some, theory.limited()));
            return false;
        }
        let sums = self.sums.get_or_insert_with(|| {
            let members = members(&self.neurons);
            self.classes =
                members.iter().map(|(class, own)| describe(*class, own, theory)).collect();
            ClassSums::new(&self.functions, members.into_iter().map(|(_, own)| own))
        });
        let first = self.cells.len() / n;
        let rows = first..n.min(first + PIECE / (n * n * count.max(1)) + 1);
        let pairs = pairs_of(rows, theory);
        self.network.logits(&pairs, |pair, logits| {
            let cell = sums.decide(pair, &logits[..n]);
            self.classes[usize::from(cell.class)].pairs += 1;
            self.cells.push(cell);
        });
        self.rows() == n
    }

    /// How many rows have been decided.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.cells.len() / self.functions.order()
    }

    /// The decisions so far: (x, y) at `x·n + y`.
    #[must_use]
    pub fn cells(&self) -> &[Decision] {
        &self.cells
    }

    /// The classes in the order of their numbers, the neurons of no circuit last; none of
    /// them before the circuits are known.
    #[must_use]
    pub fn classes(&self) -> &[DecidingClass] {
        &self.classes
    }
}

type Member = (Option<usize>, Vec<usize>);

/// The neurons of each class, by ascending number, and of none.
fn members(neurons: &[NeuronReport]) -> Vec<Member> {
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut others = Vec::new();
    for (k, neuron) in neurons.iter().enumerate() {
        match neuron.pair() {
            Some((class, _)) => members.entry(class).or_default().push(k),
            None => others.push(k),
        }
    }
    let mut all: Vec<Member> = members.into_iter().map(|(class, own)| (Some(class), own)).collect();
    // A network whose every neuron has a circuit has no others.
    if !others.is_empty() {
        all.push((None, others));
    }
    all
}

fn describe(class: Option<usize>, own: &[usize], theory: &Theory<'_>) -> DecidingClass {
    let subgroups = class.map(|class| &theory.lattice.classes()[class]);
    DecidingClass {
        class,
        order: subgroups.map(|of| of.order()),
        name: subgroups.and_then(|of| of.name()).map(str::to_owned),
        neurons: own.len(),
        pairs: 0,
    }
}

fn pairs_of(rows: Range<usize>, theory: &Theory<'_>) -> Vec<Pair> {
    let index = |g: usize| u16::try_from(g).expect("orders are at most MAX_ORDER");
    let n = theory.group.order();
    let pair = |x, y| Pair { x: index(x), y: index(y), z: index(theory.group.product(x, y)) };
    rows.flat_map(|x| (0..n).map(move |y| pair(x, y))).collect()
}

/// The functions of the neurons by element, those of a class side by side.
#[derive(Debug)]
struct ClassSums {
    ranges: Vec<Range<usize>>,
    width: usize,
    /// n×w each.
    left: Vec<f64>,
    right: Vec<f64>,
    readout: Vec<f64>,
    bias: Vec<f64>,
}

impl ClassSums {
    fn new(functions: &NeuronFunctions, classes: impl Iterator<Item = Vec<usize>>) -> Self {
        let mut order = Vec::new();
        let ranges = classes.map(|own| {
            let start = order.len();
            order.extend(own);
            start..order.len()
        });
        let ranges = ranges.collect();
        let table = |of: fn(&NeuronFunctions, usize) -> &[f64]| {
            let row = |x| order.iter().map(move |&k| of(functions, k)[x]);
            (0..functions.order()).flat_map(row).collect()
        };
        Self {
            ranges,
            width: functions.count(),
            left: table(NeuronFunctions::left),
            right: table(NeuronFunctions::right),
            readout: table(NeuronFunctions::readout),
            bias: functions.bias().to_vec(),
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "to be shown only")]
    fn decide(&self, pair: &Pair, logits: &[f32]) -> Decision {
        let [x, y, t] = [pair.x, pair.y, pair.z].map(usize::from);
        let z = best_but(logits, t);
        let of = |g: usize| g * self.width..(g + 1) * self.width;
        let (left, right) = (&self.left[of(x)], &self.right[of(y)]);
        let (own, other) = (&self.readout[of(t)], &self.readout[of(z)]);
        let mut margin = self.bias[t] - self.bias[z];
        let (mut class, mut most) = (0, f64::NEG_INFINITY);
        for (number, neurons) in self.ranges.iter().enumerate() {
            let lead = |k: usize| (own[k] - other[k]) * (left[k] + right[k]).max(0.0);
            let added: f64 = neurons.clone().map(lead).sum();
            margin += added;
            if added > most {
                (class, most) = (number, added);
            }
        }
        Decision {
            class: u16::try_from(class).expect("no more classes than neurons"),
            added: most as f32,
            margin: margin as f32,
            // As the answers are scored: of equal logits the first.
            right: logits[t] > logits[z] || (logits[t] == logits[z] && t <= z),
        }
    }
}

/// The first of the largest logits other than `t`; `t` itself where there is no other.
fn best_but(logits: &[f32], t: usize) -> usize {
    let others = (0..logits.len()).filter(|&z| z != t);
    others.reduce(|best, z| if logits[z] > logits[best] { z } else { best }).unwrap_or(t)
}
