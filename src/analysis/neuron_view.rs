//! One neuron in detail: its three functions by the cosets of a pair of subgroups.

use super::{CosetFit, NeuronFunctions, NeuronReport, Theory, coset_table::CosetTable};
use crate::{
    group::{Partition, Side, cosets},
    sorting,
};
use ndarray::Axis;
use serde::Serialize;

/// Bins of a histogram.
pub const BINS: usize = 24;
/// With more cosets than this a picture by coset shows nothing: it is left out.
pub const MOST_COSETS: usize = 40;
/// Subgroups that are named beside the one that was chosen.
const RIVALS: usize = 4;

/// A subgroup: number of its class, and its number in the class.
pub type SubgroupNumber = (usize, usize);

/// A neuron, held against a subgroup H on the left and K on the right.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NeuronView {
    /// Its number.
    pub neuron: usize,
    /// The left function by the right cosets Hx, by ascending mean.
    pub left: FunctionView,
    /// The right function by the left cosets yK, by descending mean: of a neuron that
    /// cancels on a coset of products, the cells that cancel then lie on the diagonal.
    pub right: FunctionView,
    /// The readout by the left cosets zK, by ascending mean.
    pub readout: FunctionView,
    /// L\[x\] + R\[y\] over the pairs in Hx × yK, in the order of `left` and of `right`;
    /// `null` if there are more than [`MOST_COSETS`] on a side.
    pub pairs: Option<Vec<Vec<PairCell>>>,
    /// The subgroups of least concentration for the left and the right function.
    pub rivals: [Vec<Rival>; 2],
}

/// A function by the cosets of a subgroup.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FunctionView {
    /// Number of the class of the subgroup.
    pub class: usize,
    /// Its number in the class.
    pub conjugate: usize,
    /// |H|.
    pub order: usize,
    /// The isomorphism type, where it is proved.
    pub name: Option<String>,
    /// Coset by coset.
    pub cosets: Vec<CosetView>,
    /// The smallest value of the function, and its largest.
    pub range: [f64; 2],
    /// SSW/SST; `null` if the function is constant or H = {e}.
    pub ratio: Option<f64>,
    /// C_H; `null` likewise.
    pub c: Option<f64>,
    /// Share of the squares on each irrep, the trivial one included; all 0 for a function
    /// that is zero.
    pub spectrum: Vec<f64>,
}

/// The values of a function on a coset.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CosetView {
    /// Its number: cosets are counted by their smallest element.
    pub number: usize,
    /// Its smallest element.
    pub representative: String,
    /// How many elements.
    pub size: usize,
    /// Mean of the function.
    pub mean: f64,
    /// Its standard deviation; 0 for one element.
    pub deviation: f64,
    /// Elements by value, in [`BINS`] bins that divide the range of the function; empty if
    /// there are more than [`MOST_COSETS`].
    pub histogram: Vec<usize>,
}

/// Pre-activations over the pairs of two cosets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct PairCell {
    /// Mean of L\[x\] + R\[y\].
    pub before: f64,
    /// Mean of max(L\[x\] + R\[y\], 0).
    pub after: f64,
}

/// How well another subgroup would do.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Rival {
    /// Number of the class.
    pub class: usize,
    /// Number in the class.
    pub conjugate: usize,
    /// |H|.
    pub order: usize,
    /// The isomorphism type, where it is proved.
    pub name: Option<String>,
    /// SSW/SST.
    pub ratio: f64,
    /// C_H.
    pub c: f64,
}

impl NeuronView {
    /// Holds `neuron` against `subgroups`; if there are none, against those that explain
    /// it, or else those of least concentration, or the whole group where it is constant.
    ///
    /// `None` if there is no such neuron or no such subgroup.
    ///
    /// # Panics
    /// If network and theory belong to different groups.
    #[must_use]
    pub fn new(
        functions: &NeuronFunctions,
        theory: &Theory<'_>,
        neuron: usize,
        subgroups: Option<[SubgroupNumber; 2]>,
    ) -> Option<Self> {
        if neuron >= functions.count() {
            return None;
        }
        let chosen = subgroups.unwrap_or_else(|| own_subgroups(functions, theory, neuron));
        let [of_left, of_right] = [(chosen[0], Side::Right), (chosen[1], Side::Left)];
        let [left, right] = [functions.left(neuron), functions.right(neuron)];
        let view = |f: &[f64], (number, side): (SubgroupNumber, Side)| {
            let h = theory.lattice.subgroup(number.0, number.1)?;
            Some(Arranged::new(f, theory, number, cosets(theory.group, h, side)))
        };
        let (by_left, mut by_right) = (view(left, of_left)?, view(right, of_right)?);
        by_right.view.cosets.reverse();
        let fits = |f, side| rivals(theory, theory.cosets.fits(f, side));
        Some(Self {
            neuron,
            pairs: pair_cells((left, &by_left), (right, &by_right)),
            readout: view(functions.readout(neuron), of_right)?.view,
            rivals: [fits(left, Side::Right), fits(right, Side::Left)],
            left: by_left.view,
            right: by_right.view,
        })
    }
}

/// The subgroups that a neuron is held against unless others are asked for.
fn own_subgroups(
    functions: &NeuronFunctions,
    theory: &Theory<'_>,
    neuron: usize,
) -> [SubgroupNumber; 2] {
    let report = NeuronReport::of(functions, neuron, false, theory.limited());
    let whole = (theory.lattice.classes().len() - 1, 0);
    [report.left, report.right].map(|side| match side {
        Some(side) => side
            .explained_by
            .map_or((side.class, side.conjugate), |found| (found.class, found.conjugate)),
        None => whole,
    })
}

/// A function by coset, with the partition it was arranged by.
struct Arranged {
    view: FunctionView,
    cosets: Partition,
}

impl Arranged {
    fn new(
        f: &[f64],
        theory: &Theory<'_>,
        (class, conjugate): SubgroupNumber,
        cosets: Partition,
    ) -> Self {
        let table = CosetTable::of(f, &cosets);
        let range = [f64::min, f64::max].map(|pick| f.iter().copied().reduce(pick).unwrap_or(0.0));
        let few = cosets.count() <= MOST_COSETS;
        let view = |number: usize| {
            let block = cosets.block(number);
            let values = block.iter().map(|&x| f[usize::from(x)]);
            CosetView {
                number,
                representative: theory.group.label(block[0].into()).to_owned(),
                size: block.len(),
                mean: table.means[number],
                deviation: table.deviations[number],
                histogram: if few { histogram(values, range) } else { Vec::new() },
            }
        };
        let mut views: Vec<CosetView> = (0..cosets.count()).map(view).collect();
        sorting::sort_by(&mut views, |a, b| {
            a.mean.total_cmp(&b.mean).then(a.number.cmp(&b.number))
        });
        let found = super::concentration(f, &cosets);
        let subgroups = &theory.lattice.classes()[class];
        Self {
            view: FunctionView {
                class,
                conjugate,
                order: subgroups.order(),
                name: subgroups.name().map(str::to_owned),
                cosets: views,
                range,
                ratio: found.map(|found| found.ratio),
                c: found.map(|found| found.sum_form),
                spectrum: spectrum(f, theory),
            },
            cosets,
        }
    }
}

/// How many of the values lie in each of the bins; the last one holds its upper end.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of the range, from 0 to 1"
)]
fn histogram(values: impl Iterator<Item = f64>, [least, most]: [f64; 2]) -> Vec<usize> {
    let mut bins = vec![0; BINS];
    for value in values {
        let share = if most > least { (value - least) / (most - least) } else { 0.0 };
        bins[((share * BINS as f64) as usize).min(BINS - 1)] += 1;
    }
    bins
}

fn spectrum(f: &[f64], theory: &Theory<'_>) -> Vec<f64> {
    let function = ndarray::ArrayView1::from(f).insert_axis(Axis(0));
    let energies = theory.basis.energies(function);
    let total = energies.sum();
    energies.iter().map(|energy| if total > 0.0 { energy / total } else { 0.0 }).collect()
}

/// Means over all pairs of a coset on the left and one on the right.
fn pair_cells(
    (left, by_left): (&[f64], &Arranged),
    (right, by_right): (&[f64], &Arranged),
) -> Option<Vec<Vec<PairCell>>> {
    let few = |side: &Arranged| side.cosets.count() <= MOST_COSETS;
    if !few(by_left) || !few(by_right) {
        return None;
    }
    let cell = |row: &CosetView, column: &CosetView| {
        let values = |f: &'_ [f64], side: &Arranged, number: usize| -> Vec<f64> {
            side.cosets.block(number).iter().map(|&x| f[usize::from(x)]).collect()
        };
        let own = values(right, by_right, column.number);
        let mut fired = 0.0;
        for l in values(left, by_left, row.number) {
            fired += own.iter().map(|r| (l + r).max(0.0)).sum::<f64>();
        }
        let pairs = (row.size * column.size) as f64;
        PairCell { before: row.mean + column.mean, after: fired / pairs }
    };
    let columns = &by_right.view.cosets;
    let row = |row: &CosetView| columns.iter().map(|column| cell(row, column)).collect();
    Some(by_left.view.cosets.iter().map(row).collect())
}

/// The best fits, the least concentration first; of equal ones the larger subgroup.
fn rivals(theory: &Theory<'_>, mut fits: Vec<CosetFit>) -> Vec<Rival> {
    sorting::sort_by(&mut fits, |a, b| {
        a.concentration.total_cmp(&b.concentration).then(b.order.cmp(&a.order))
    });
    let rival = |fit: CosetFit| Rival {
        class: fit.subgroup.0,
        conjugate: fit.subgroup.1,
        order: fit.order,
        name: theory.lattice.classes()[fit.subgroup.0].name().map(str::to_owned),
        ratio: fit.ratio,
        c: fit.concentration,
    };
    fits.into_iter().take(RIVALS).map(rival).collect()
}
