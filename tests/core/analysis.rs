//! Coset concentration and the search for subgroups, on functions made for the purpose.

use crate::support::{group_of, recipe};
use cosetta::{
    analysis::{CosetFit, CosetSearch, EXPLAINED, NeuronStatus, NeuronsReport, concentration},
    group::{CayleyTable, Side, Subgroup, SubgroupLattice, cosets},
    model::{Parameters, Shape, Tensor},
    rng::{Purpose, Rng},
    train::{Progress, TrainConfig, Trainer},
};

/// The subgroups of this order, all conjugate in S5 for the orders asked about.
fn of_order(lattice: &SubgroupLattice, order: usize) -> &[Subgroup] {
    let class = lattice.classes().iter().find(|class| class.order() == order);
    class.expect("a class of this order").subgroups()
}

fn noise(n: usize, seed: u64) -> Vec<f64> {
    let mut rng = Rng::new(seed, Purpose::Weights, 0);
    (0..n).map(|_| f64::from(rng.normal())).collect()
}

/// A function that is constant on cosets, with as many levels as there are, in no order.
fn constant_on(group: &CayleyTable, h: &Subgroup, side: Side) -> Vec<f64> {
    let cosets = cosets(group, h, side);
    let mut levels: Vec<usize> = (0..cosets.count()).collect();
    Rng::new(5, Purpose::Weights, 0).shuffle(&mut levels);
    (0..group.order()).map(|x| levels[cosets.block_of(x)] as f64).collect()
}

/// Stander et al. (2024), section 5.3, as it is written there.
fn as_published(f: &[f64], blocks: &[Vec<u16>]) -> f64 {
    let variance = |values: &[f64]| {
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        let squares: f64 = values.iter().map(|x| (x - mean).powi(2)).sum();
        squares / (values.len() - 1) as f64
    };
    let values = |block: &Vec<u16>| block.iter().map(|&x| f[usize::from(x)]).collect::<Vec<_>>();
    blocks.iter().map(|block| variance(&values(block))).sum::<f64>() / variance(f)
}

#[test]
fn concentration_is_the_published_sum_of_variances() {
    let group = group_of("S4");
    let lattice = SubgroupLattice::of(&group);
    let f = noise(24, 1);
    for h in lattice.classes().iter().flat_map(|class| class.subgroups()) {
        for side in [Side::Left, Side::Right] {
            let cosets = cosets(&group, h, side);
            let Some(c) = concentration(&f, &cosets) else {
                assert_eq!(h.order(), 1, "only single elements have no variance");
                continue;
            };
            let published = as_published(&f, cosets.blocks());
            assert!((c.sum_form - published).abs() < 1e-12 * published);
            assert!((0.0..=1.0 + 1e-12).contains(&c.ratio), "{}", c.ratio);
            if h.order() == 24 {
                assert!((c.sum_form - 1.0).abs() < 1e-12, "C_G = 1");
            }
        }
    }
    assert_eq!(
        concentration(&[2.0; 24], &cosets(&group, &Subgroup::trivial(&group), Side::Left)),
        None
    );
}

#[test]
fn concentration_of_noise_is_about_the_index() {
    let group = group_of("S5");
    for h in of_order(&SubgroupLattice::of(&group), 24) {
        let cosets = cosets(&group, h, Side::Right);
        let mean = (0..200)
            .map(|seed| concentration(&noise(120, seed), &cosets).expect("noise varies").sum_form)
            .sum::<f64>()
            / 200.0;
        assert!((mean - 5.0).abs() < 0.1, "{mean}");
    }
}

#[test]
fn a_tiny_residue_keeps_its_digits() {
    let group = group_of("S5");
    let lattice = SubgroupLattice::of(&group);
    let h = &of_order(&lattice, 24)[2];
    let (f, residue) = (constant_on(&group, h, Side::Right), noise(120, 9));
    let cosets = cosets(&group, h, Side::Right);
    let at = |scale: f64| {
        let g: Vec<f64> = f.iter().zip(&residue).map(|(f, r)| 1000.0 + f + scale * r).collect();
        concentration(&g, &cosets).expect("g varies").ratio
    };
    assert!((at(1e-6) / at(1e-4) / 1e-4 - 1.0).abs() < 1e-3, "{} {}", at(1e-6), at(1e-4));
}

#[test]
fn every_planted_subgroup_is_found_on_its_own_side() {
    let group = group_of("S5");
    let lattice = SubgroupLattice::of(&group);
    let search = CosetSearch::new(&group, &lattice);
    for (class, subgroups) in lattice.classes().iter().enumerate() {
        for (number, h) in subgroups.subgroups().iter().enumerate() {
            if h.order() == 1 || h.order() == 120 {
                continue;
            }
            for (side, other) in [(Side::Left, Side::Right), (Side::Right, Side::Left)] {
                let f = constant_on(&group, h, side);
                let found = CosetFit::largest_explaining(&search.fits(&f, side), EXPLAINED)
                    .expect("planted");
                assert_eq!((found.subgroup, found.order), ((class, number), h.order()));
                let least = CosetFit::least(&search.fits(&f, side)).expect("f varies");
                assert!(least.concentration < 1e-12);
                let elsewhere = CosetFit::largest_explaining(&search.fits(&f, other), EXPLAINED);
                if subgroups.is_normal() {
                    assert_eq!(elsewhere.map(|fit| fit.subgroup), Some((class, number)));
                } else {
                    assert!(elsewhere.is_none_or(|fit| fit.order < h.order()), "{class} {number}");
                }
            }
        }
    }
}

#[test]
fn fits_added_up_from_below_are_the_concentrations() {
    for name in ["S4", "A5", "D12", "Q8"] {
        let group = group_of(name);
        let lattice = SubgroupLattice::of(&group);
        let search = CosetSearch::new(&group, &lattice);
        let h = &lattice.classes()[1].subgroups()[0];
        for side in [Side::Left, Side::Right] {
            let (planted, residue) = (constant_on(&group, h, side), noise(group.order(), 2));
            for scale in [0.0, 1e-9, 1e-4, 1.0] {
                let f: Vec<f64> =
                    planted.iter().zip(&residue).map(|(f, r)| 3.0 + f + scale * r).collect();
                for fit in search.fits(&f, side) {
                    let (class, number) = fit.subgroup;
                    let subgroup = &lattice.classes()[class].subgroups()[number];
                    let expected = concentration(&f, &cosets(&group, subgroup, side))
                        .expect("a subgroup between {e} and the group");
                    let error = (fit.ratio - expected.ratio).abs();
                    // Deviations of size √ratio carry the rounding of values of size 1.
                    let rounding = 1e-14 * expected.ratio.sqrt() + 1e-30;
                    assert!(error <= 1e-5 * expected.ratio + rounding, "{fit:?} {expected:?}");
                    assert_eq!(fit.order, subgroup.order());
                }
            }
        }
    }
}

#[test]
fn noise_is_explained_by_no_subgroup() {
    let group = group_of("A5");
    let search = CosetSearch::new(&group, &SubgroupLattice::of(&group));
    for seed in 0..50 {
        let fits = search.fits(&noise(60, seed), Side::Right);
        assert_eq!(CosetFit::largest_explaining(&fits, EXPLAINED), None);
    }
    assert!(search.fits(&[1.0; 60], Side::Left).is_empty());
}

/// A network whose neuron k has these left and right functions: W selects columns of E.
fn network(functions: &[(Vec<f64>, Vec<f64>, f64)]) -> Parameters {
    let (n, w) = (functions[0].0.len(), functions.len());
    let mut parameters = Parameters::zeros(Shape { n, d: w, w });
    #[expect(clippy::cast_possible_truncation, reason = "weights are f32")]
    for (k, (left, right, readout)) in functions.iter().enumerate() {
        for x in 0..n {
            parameters.set(Tensor::LeftEmbedding, x, k, left[x] as f32);
            parameters.set(Tensor::RightEmbedding, x, k, right[x] as f32);
            parameters.set(Tensor::Unembedding, k, x, *readout as f32);
        }
        parameters.set(Tensor::LeftLinear, k, k, 1.0);
        parameters.set(Tensor::RightLinear, k, k, 1.0);
    }
    parameters
}

#[test]
fn neurons_are_named_for_what_they_are() {
    let group = group_of("S5");
    let lattice = SubgroupLattice::of(&group);
    let search = CosetSearch::new(&group, &lattice);
    let stabilisers = of_order(&lattice, 24);
    let frobenius = of_order(&lattice, 20);
    let left = constant_on(&group, &stabilisers[0], Side::Right);
    let right = |h| constant_on(&group, h, Side::Left);
    let report = NeuronsReport::new(
        &network(&[
            (left.clone(), right(&stabilisers[3]), 1.0),
            (left.clone(), right(&frobenius[1]), 1.0),
            (left.clone(), noise(120, 3), 1.0),
            (left.clone(), right(&stabilisers[3]), 1e-4),
            // The wrong side: right cosets for the right function.
            (left, constant_on(&group, &stabilisers[3], Side::Right), 1.0),
        ]),
        &search,
        &lattice,
    );
    use NeuronStatus::{Coset, Dead, Mixed, Unexplained};
    let statuses: Vec<NeuronStatus> = report.neurons.iter().map(|neuron| neuron.status).collect();
    assert_eq!(statuses, [Coset, Mixed, Unexplained, Dead, Unexplained]);
    assert_eq!((report.live, report.explained), (4, Some(0.5)));
    let [count] = &report.class_counts[..] else { panic!("one class: {:?}", report.class_counts) };
    assert_eq!((count.order, count.neurons, count.name.as_deref()), (24, 1, Some("S4")));
}

#[test]
fn what_grokked_is_explained_and_what_is_fresh_is_not() {
    let group = group_of("S5");
    let lattice = SubgroupLattice::of(&group);
    let search = CosetSearch::new(&group, &lattice);
    let config = TrainConfig { anneal_below: 0.3, anneal_steps: 400, ..recipe("S5", "fast") };
    let mut trainer = Trainer::new(config).expect("a valid configuration");
    let fresh = NeuronsReport::new(trainer.parameters(), &search, &lattice);
    assert_eq!((fresh.live, fresh.explained), (128, Some(0.0)));
    assert!(fresh.median_min_c.expect("live neurons") > 1.5, "noise: near the least index, 2");
    while trainer.advance().expect("a finite loss") != Progress::Finished {}
    let trained = NeuronsReport::new(trainer.parameters(), &search, &lattice);
    assert!(trained.explained > Some(0.5), "{:?}", trained.explained);
    assert!(trained.concentrated > Some(0.5), "{:?}", trained.concentrated);
    assert!(trained.median_min_c < Some(0.2), "{:?}", trained.median_min_c);
}
