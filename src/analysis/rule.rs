//! What a coset neuron says: which coset it marks, and how well that describes it.

use super::{NeuronFunctions, Theory, coset_words::CosetWords};
use crate::{
    group::{Partition, Side, Subgroup, cosets, double_cosets},
    sorting,
    words::percent,
};
use serde::Serialize;

/// A neuron fires where its pre-activation is above this share of its largest one.
pub const FIRES: f64 = 0.05;

/// A readout of which this share is the coset's indicator lowers just the answers in it.
const LOWERS: f64 = 0.9;

/// Coset means this many standard deviations within cosets apart are different levels.
const SEPARATE: f64 = 3.0;

/// A neuron whose left function is constant on right cosets of H, and its right one on
/// left cosets of the conjugate K: it stays silent where the product lies in a coset
/// S = Hg = gK, and its readout pushes S down.
#[derive(Clone, Debug, Serialize)]
pub struct CosetRule {
    /// The smallest element of S, which is Hg and gK for each of its elements g.
    pub representative: String,
    /// Share of all pairs where the neuron fires; see [`FIRES`].
    pub fires: f64,
    /// Share of these where the product is not in S.
    pub holds: f64,
    /// R² of the readout, its sign turned, by the indicator of S; 0 if S is pulled up.
    pub readout_fit: f64,
    /// R² of the readout by φ(z) = bᵀρ(zg⁻¹)b, the account by the ρ-set of the neuron's
    /// main irrep, where b is the one direction that ρ(H) fixes; `null` if it fixes
    /// none or several.
    pub irrep_fit: Option<f64>,
    /// \[G:H\].
    pub index: usize,
    /// How many levels the means of the left function over the cosets have, where a gap
    /// of [`SEPARATE`] deviations within cosets makes a new level.
    pub levels: usize,
    /// ‖F(Hx) + F'(x⁻¹S)‖ / ‖F‖, where F are the means of the left function and F'
    /// those of the right one over their cosets, each less its own mean: 0 if one
    /// mirrors the other.
    pub mirror_error: f64,
    /// The rule in words, after "the neuron".
    pub words: String,
    /// What the neuron has to know of x and of y, after "it reads"; `null` where that
    /// takes more than the images of a few points.
    pub reads: Option<String>,
}

/// Everything that stays the same for the neurons of one pair (H, K).
pub(super) struct SharedCosets {
    h: Subgroup,
    right_cosets: Partition,
    left_cosets: Partition,
    /// The cosets S, each by its number among the right cosets of H.
    shared: Vec<usize>,
}

impl SharedCosets {
    /// The cosets of H on the right that are cosets of K on the left; `None` if H and K
    /// are not conjugate.
    pub(super) fn of(theory: &Theory<'_>, h: &Subgroup, k: &Subgroup) -> Option<Self> {
        let right_cosets = cosets(theory.group, h, Side::Right);
        let left_cosets = cosets(theory.group, k, Side::Left);
        let is_shared = |&number: &usize| {
            let block = right_cosets.block(number);
            left_cosets.block(left_cosets.block_of(block[0].into())) == block
        };
        let shared: Vec<usize> = (0..right_cosets.count()).filter(is_shared).collect();
        let some = !shared.is_empty();
        some.then(|| Self { h: h.clone(), right_cosets, left_cosets, shared })
    }

    /// The rule of neuron `neuron`, by the shared coset that fits its readout best.
    pub(super) fn rule(
        &self,
        theory: &Theory<'_>,
        functions: &NeuronFunctions,
        neuron: usize,
        irrep: Option<usize>,
    ) -> CosetRule {
        let pushed_down: Vec<f64> = functions.readout(neuron).iter().map(|u| -u).collect();
        let fit = |&number: &usize| correlation(&pushed_down, &self.indicator(number));
        let best = self.shared.iter().max_by(|a, b| fit(a).total_cmp(&fit(b)));
        let number = *best.expect("there is a shared coset");
        let marked = self.right_cosets.block(number);
        let (left, right) = (functions.left(neuron), functions.right(neuron));
        let (fires, holds) = firing(theory, (left, right), marked);
        let (index, levels) = (self.right_cosets.count(), self.levels(left));
        let representative = theory.group.label(marked[0].into()).to_owned();
        let readout_fit = fit(&number).max(0.0).powi(2);
        let points = theory.permutations.and_then(|p| CosetWords::of(p, marked));
        let truth = (holds, readout_fit);
        let words = in_words((theory, &self.h), marked[0].into(), points.as_ref(), truth);
        let irrep_fit = irrep.and_then(|irrep| {
            let fit = |&number: &usize| {
                let phi = self.spherical(theory, irrep, number)?;
                Some(correlation(&pushed_down, &phi).max(0.0).powi(2))
            };
            self.shared.iter().map(fit).collect::<Option<Vec<f64>>>()?.into_iter().reduce(f64::max)
        });
        CosetRule {
            fires,
            holds,
            readout_fit,
            irrep_fit,
            index,
            levels,
            mirror_error: self.mirror_error(theory, (left, right), marked),
            words,
            reads: points.map(|points| points.reads()),
            representative,
        }
    }

    fn indicator(&self, number: usize) -> Vec<f64> {
        let n = self.right_cosets.count() * self.right_cosets.block(0).len();
        (0..n).map(|z| f64::from(u8::from(self.right_cosets.block_of(z) == number))).collect()
    }

    /// φ(z) = (1/|H|) Σ_h χ(zg⁻¹h) = bᵀρ(zg⁻¹)b, constant on double cosets; `None`
    /// unless ρ is of real type and H fixes one direction.
    fn spherical(&self, theory: &Theory<'_>, irrep: usize, number: usize) -> Option<Vec<f64>> {
        let (group, irrep) = (theory.group, &theory.irreps[irrep]);
        let row = *irrep.rows().first()?;
        if irrep.schur_type() != 1 || theory.characters.multiplicities(&self.h)[row] != 1 {
            return None;
        }
        let character = |x: usize| theory.characters.value(row, x).re();
        let mean = |x: usize| {
            let sum: f64 = self.h.members().map(|h| character(group.product(x, h))).sum();
            sum / self.h.order() as f64
        };
        let doubles = double_cosets(group, &self.h, &self.h);
        let values: Vec<f64> =
            (0..doubles.count()).map(|block| mean(doubles.representative(block))).collect();
        let inverse = group.inverse(self.right_cosets.representative(number));
        let at = |z: usize| values[doubles.block_of(group.product(z, inverse))];
        Some((0..group.order()).map(at).collect())
    }

    /// Distinct means over right cosets.
    fn levels(&self, left: &[f64]) -> usize {
        let mut means = means(left, &self.right_cosets);
        let within: f64 = (left.iter().enumerate())
            .map(|(x, value)| (value - means[self.right_cosets.block_of(x)]).powi(2))
            .sum();
        let free = (left.len() - means.len()).max(1);
        let gap = SEPARATE * (within / free as f64).sqrt();
        sorting::sort_by(&mut means, f64::total_cmp);
        1 + means.windows(2).filter(|pair| pair[1] - pair[0] > gap).count()
    }

    fn mirror_error(
        &self,
        theory: &Theory<'_>,
        (left, right): (&[f64], &[f64]),
        marked: &[u16],
    ) -> f64 {
        let group = theory.group;
        let of_left = centred(&means(left, &self.right_cosets));
        let of_right = centred(&means(right, &self.left_cosets));
        let across = |(coset, f): (usize, &f64)| {
            let x = self.right_cosets.representative(coset);
            let partner = group.product(group.inverse(x), marked[0].into());
            (f + of_right[self.left_cosets.block_of(partner)]).powi(2)
        };
        let error: f64 = of_left.iter().enumerate().map(across).sum();
        let size: f64 = of_left.iter().map(|f| f * f).sum();
        if size > 0.0 { (error / size).sqrt() } else { 0.0 }
    }
}

/// Share of pairs where the neuron fires, and of these the share with xy outside
/// `marked`; 1 if it never fires.
fn firing(theory: &Theory<'_>, (left, right): (&[f64], &[f64]), marked: &[u16]) -> (f64, f64) {
    let n = theory.group.order();
    let top = |f: &[f64]| f.iter().copied().fold(f64::MIN, f64::max);
    let threshold = (FIRES * (top(left) + top(right))).max(0.0);
    let mut inside = vec![false; n];
    marked.iter().for_each(|&z| inside[usize::from(z)] = true);
    let (mut fires, mut breaks) = (0_usize, 0_usize);
    for (x, l) in left.iter().enumerate() {
        for (r, &z) in right.iter().zip(theory.group.products().row(x)) {
            let fired = l + r > threshold;
            fires += usize::from(fired);
            breaks += usize::from(fired && inside[usize::from(z)]);
        }
    }
    let holds = if fires > 0 { 1.0 - breaks as f64 / fires as f64 } else { 1.0 };
    (fires as f64 / (n * n) as f64, holds)
}

/// Where the neuron fires, how true that is, and what firing does.
fn in_words(
    (theory, h): (&Theory<'_>, &Subgroup),
    representative: usize,
    points: Option<&CosetWords>,
    (holds, readout_fit): (f64, f64),
) -> String {
    let (outside, inside) = match points {
        Some(points) => (points.outside(), points.inside()),
        None => (
            format!("xy is not in {}", coset_in_words(theory, h, representative)),
            "the answers in it".to_owned(),
        ),
    };
    let share = percent(holds);
    let lowers =
        if readout_fit > LOWERS { format!("; firing lowers {inside}") } else { String::new() };
    format!("fires only where {outside}: so in {share} of the pairs where it fires{lowers}")
}

fn coset_in_words(theory: &Theory<'_>, h: &Subgroup, representative: usize) -> String {
    let class = theory.lattice.classes().iter().find(|class| class.subgroups().contains(h));
    let name = class.and_then(|class| class.name()).unwrap_or("a subgroup");
    let order = h.order();
    match representative {
        0 => format!("{name} (order {order}) itself"),
        x => format!("the coset of {name} (order {order}) that holds {}", theory.group.label(x)),
    }
}

fn means(f: &[f64], cosets: &Partition) -> Vec<f64> {
    let mean = |block: &Vec<u16>| {
        block.iter().map(|&x| f[usize::from(x)]).sum::<f64>() / block.len() as f64
    };
    cosets.blocks().iter().map(mean).collect()
}

fn centred(values: &[f64]) -> Vec<f64> {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    values.iter().map(|x| x - mean).collect()
}

/// Pearson's r; 0 if either is constant.
pub(super) fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let (a, b) = (centred(a), centred(b));
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(x, y)| x * y).sum::<f64>();
    let norms = (dot(&a, &a) * dot(&b, &b)).sqrt();
    if norms > 0.0 { dot(&a, &b) / norms } else { 0.0 }
}
