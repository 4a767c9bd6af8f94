//! Left and right functions replaced by a part of themselves, or by the rest.

use crate::{
    analysis::{Explanation, NeuronFunctions, NeuronReport, SideReport, Spectra, Theory},
    fourier::project,
    group::{Side, cosets},
};
use ndarray::ArrayView1;

/// A change to the functions of the live neurons.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    part: Part,
    /// Whether the part is kept, or taken out.
    keeps: bool,
    /// The neurons that are changed.
    pub(super) neurons: Vec<usize>,
}

/// A part of each neuron's functions; `None` where a neuron has no such part.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// Means on cosets of two subgroups, each by class and number in the class: right
    /// cosets of the first for L, left cosets of the second for R.
    Cosets(Vec<Option<[(usize, usize); 2]>>),
    /// The isotypic component of an irrep.
    Irrep(Vec<Option<usize>>),
}

impl Part {
    pub(super) fn of_cosets(neurons: &[NeuronReport]) -> Self {
        let subgroup = |side: &SideReport| match side.explained_by {
            Some(Explanation { class, conjugate, .. }) => (class, conjugate),
            None => (side.class, side.conjugate),
        };
        let subgroups = |neuron: &NeuronReport| {
            Some([subgroup(neuron.left.as_ref()?), subgroup(neuron.right.as_ref()?)])
        };
        Self::Cosets(neurons.iter().map(subgroups).collect())
    }

    pub(super) fn of_irrep(irrep: usize, count: usize) -> Self {
        Self::Irrep(vec![Some(irrep); count])
    }

    pub(super) fn of_main_irreps(spectra: &Spectra, count: usize) -> Self {
        Self::Irrep((0..count).map(|k| spectra.of_sides(k).map(|main| main.irrep)).collect())
    }

    fn is_there(&self, k: usize) -> bool {
        match self {
            Self::Cosets(subgroups) => subgroups[k].is_some(),
            Self::Irrep(irreps) => irreps[k].is_some(),
        }
    }

    /// The part of f, a function of neuron k on this side of it, with the mean of f.
    fn of(&self, k: usize, (f, is_left): (&[f64], bool), theory: &Theory<'_>) -> Option<Vec<f64>> {
        let mean = f.iter().sum::<f64>() / f.len() as f64;
        match self {
            Self::Cosets(subgroups) => {
                let [left, right] = subgroups[k]?;
                let (side, (class, number)) =
                    if is_left { (Side::Right, left) } else { (Side::Left, right) };
                let subgroup = &theory.lattice.classes()[class].subgroups()[number];
                let mut means = vec![0.0; f.len()];
                for coset in cosets(theory.group, subgroup, side).blocks() {
                    let members = || coset.iter().map(|&x| usize::from(x));
                    let own = members().map(|x| f[x]).sum::<f64>() / coset.len() as f64;
                    members().for_each(|x| means[x] = own);
                }
                Some(means)
            }
            Self::Irrep(irreps) => {
                let centred: Vec<f64> = f.iter().map(|x| x - mean).collect();
                let part = project(&theory.irreps[irreps[k]?], ArrayView1::from(&centred));
                Some(part.iter().map(|x| x + mean).collect())
            }
        }
    }
}

impl Edit {
    pub(super) fn new(part: Part, keeps: bool, functions: &NeuronFunctions) -> Self {
        let dead = functions.dead();
        let live = (0..functions.count()).filter(|&k| !dead[k]);
        Self { neurons: live.filter(|&k| part.is_there(k)).collect(), part, keeps }
    }

    /// The edited functions, as if element x of the group were called `names[x]`: with
    /// random names the parts have the sizes they had, and mean nothing.
    pub(super) fn apply(
        &self,
        functions: &NeuronFunctions,
        theory: &Theory<'_>,
        names: &[usize],
    ) -> NeuronFunctions {
        let edited = |k: usize, f: &[f64], is_left: bool| -> Option<Vec<f64>> {
            let mut named = vec![0.0; f.len()];
            names.iter().zip(f).for_each(|(&name, &value)| named[name] = value);
            let part = self.part.of(k, (&named, is_left), theory)?;
            let mean = f.iter().sum::<f64>() / f.len() as f64;
            let new = |(&name, value): (&usize, &f64)| match self.keeps {
                true => part[name],
                false => value - part[name] + mean,
            };
            Some(names.iter().zip(f).map(new).collect())
        };
        let ([mut left, mut right, readout], bias) = functions.clone().into_parts();
        for (side, is_left) in [(&mut left, true), (&mut right, false)] {
            for &k in &self.neurons {
                if let Some(f) = edited(k, &side[k], is_left) {
                    side[k] = f;
                }
            }
        }
        NeuronFunctions::new(left, right, readout, bias)
    }
}
