//! Rules, circuits and correlations of a network whose mechanism is planted.

use crate::support::group_of;
use cosetta::{
    analysis::{Background, NetworkReport, NeuronStatus, Theory},
    group::{CayleyTable, Naming, Side, cosets},
    model::{Pair, Parameters, Shape, Tensor},
};

pub(crate) fn background(name: &str) -> Background {
    let spec = name.parse().expect("a name");
    let mut background = Background::new(spec, Naming::All).expect("a group");
    while !background.advance() {}
    background
}

pub(crate) fn all_pairs(group: &CayleyTable) -> Vec<Pair> {
    let index = |x: usize| u16::try_from(x).expect("a small group");
    let n = group.order();
    (0..n * n)
        .map(|i| (i / n, i % n))
        .map(|(x, y)| Pair { x: index(x), y: index(y), z: index(group.product(x, y)) })
        .collect()
}

/// Left function, right function, readout.
pub(crate) type Neuron = [Vec<f64>; 3];

/// A network of these neurons: W selects columns of E.
#[expect(clippy::cast_possible_truncation, reason = "weights are f32")]
pub(crate) fn network(neurons: &[Neuron]) -> Parameters {
    let (n, w) = (neurons[0][0].len(), neurons.len());
    let mut parameters = Parameters::zeros(Shape { n, d: w, w });
    for (k, [left, right, readout]) in neurons.iter().enumerate() {
        for x in 0..n {
            parameters.set(Tensor::LeftEmbedding, x, k, left[x] as f32);
            parameters.set(Tensor::RightEmbedding, x, k, right[x] as f32);
            parameters.set(Tensor::Unembedding, k, x, readout[x] as f32);
        }
        parameters.set(Tensor::LeftLinear, k, k, 1.0);
        parameters.set(Tensor::RightLinear, k, k, 1.0);
    }
    parameters
}

/// The neuron that marks S, right coset number `number` of subgroup (class, h): L is F on
/// the cosets Hx, R the negative of F on their partners x⁻¹S.
pub(crate) fn planted(
    theory: &Theory<'_>,
    (class, h): (usize, usize),
    number: usize,
    sign: f64,
) -> Neuron {
    let group = theory.group;
    let n = group.order();
    let h = &theory.lattice.classes()[class].subgroups()[h];
    let right = cosets(group, h, Side::Right);
    let s = right.representative(number);
    let level = |coset: usize| sign * (coset as f64 - (right.count() - 1) as f64 / 2.0);
    // y lies in x⁻¹S if xy is in S: then Hx = Hsy⁻¹.
    let partner = |y: usize| right.block_of(group.product(s, group.inverse(y)));
    [
        (0..n).map(|x| level(right.block_of(x))).collect(),
        (0..n).map(|y| -level(partner(y))).collect(),
        (0..n).map(|z| if right.block_of(z) == number { -1.0 } else { 0.0 }).collect(),
    ]
}

fn class_of_order(theory: &Theory<'_>, order: usize) -> usize {
    let at = theory.lattice.classes().iter().position(|class| class.order() == order);
    at.expect("a class of this order")
}

#[test]
fn planted_circuits_are_found_whole() {
    for (name, order) in [("S5", 24), ("S5", 20), ("S4", 6), ("A5", 12), ("D7", 2)] {
        let background = background(name);
        let theory = background.theory().expect("done");
        let class = class_of_order(&theory, order);
        let copies = theory.lattice.classes()[class].copies();
        let index = theory.group.order() / order;
        let marks: Vec<(usize, usize)> =
            (0..copies).flat_map(|h| (0..index).map(move |s| (h, s))).collect();
        let neurons: Vec<Neuron> = marks
            .iter()
            .flat_map(|&(h, s)| [1.0, -1.0].map(|sign| planted(&theory, (class, h), s, sign)))
            .collect();
        let pairs = all_pairs(theory.group);
        let report = NetworkReport::new(&network(&neurons), &theory, (&pairs, &pairs));
        let shared = report.class_counts[0].shared_cosets;
        for (neuron, &(h, s)) in report.neurons.iter().zip(marks.iter().flat_map(|m| [m, m])) {
            assert_eq!(neuron.cosets.status, NeuronStatus::Coset);
            let (found, [left, _]) = neuron.cosets.pair().expect("a pair of subgroups");
            assert_eq!((found, left), (class, h), "{name}");
            let rule = neuron.rule.as_ref().expect("a rule");
            let right =
                cosets(theory.group, &theory.lattice.classes()[class].subgroups()[h], Side::Right);
            assert_eq!(rule.representative, theory.group.label(right.representative(s)));
            assert!((rule.readout_fit - 1.0).abs() < 1e-12, "{}", rule.readout_fit);
            assert_eq!((rule.holds, rule.levels, rule.index), (1.0, index, index));
            assert!(rule.mirror_error < 1e-12);
            // One of k levels above another one.
            let above = (index - 1) as f64 / (2 * index) as f64;
            assert!(rule.fires <= above + 1e-12 && rule.fires > 0.8 * above, "{}", rule.fires);
        }
        assert_eq!(report.circuits.len(), copies * index / shared);
        let found = &report.class_counts[0];
        assert_eq!((found.cosets, found.cosets_of), (copies * index, copies * index));
        assert_eq!((found.pairs, found.pairs_of), (copies * index / shared, copies * copies));
        assert_eq!((found.neurons, found.redundancy), (neurons.len(), 2.0));
        assert_eq!(report.class_counts.len(), 1);
        let r = report.unembedding_correlation;
        if shared == 1 {
            assert!((r.within_coset.mean - 1.0).abs() < 1e-12, "partners write the same");
        }
        assert!(r.within_class.mean < 0.1);
    }
}

#[test]
fn double_cosets_are_those_of_the_literature() {
    let background = background("S5");
    let theory = background.theory().expect("done");
    // Sizes computed by hand from the permutation characters of S5.
    for (order, sizes) in [
        (24, vec![24, 96]),
        (20, vec![20, 100]),
        (60, vec![60, 60]),
        (10, vec![10, 10, 50, 50]),
        (8, vec![8, 16, 32, 64]),
    ] {
        let class = class_of_order(&theory, order);
        let neurons = [1.0, -1.0].map(|sign| planted(&theory, (class, 0), 0, sign));
        let pairs = all_pairs(theory.group);
        let report = NetworkReport::new(&network(&neurons), &theory, (&pairs, &pairs));
        assert_eq!(report.class_counts[0].double_cosets, sizes);
    }
}

/// A readout by φ(z) = bᵀρ(zg⁻¹)b of the standard representation is fitted by it better than
/// by the coset itself where there are more than two double cosets.
#[test]
fn the_readout_tells_a_coset_from_a_rho_set() {
    let background = background("S5");
    let theory = background.theory().expect("done");
    let dihedral = class_of_order(&theory, 12);
    // A4 and S3xS2 have order 12; the latter is its own normaliser, with ten copies.
    let class = (dihedral..).find(|&c| theory.lattice.classes()[c].copies() == 10);
    let class = class.expect("S3xS2");
    let h = theory.lattice.classes()[class].representative();
    let number = theory.irreps.iter().position(|irrep| irrep.name() == "(3,2)");
    let irrep = &theory.irreps[number.expect("an irrep of this name")];
    let phi: Vec<f64> = (0..120)
        .map(|z| {
            let sum: f64 = h.members().map(|x| irrep.character(theory.group.product(z, x))).sum();
            sum / 12.0
        })
        .collect();
    for value in [1.0, 1.0 / 3.0, -1.0 / 3.0] {
        assert!(phi.iter().any(|x| (x - value).abs() < 1e-12), "{value}");
    }
    let [left, right, coset] = planted(&theory, (class, 0), 0, 1.0);
    let by_phi: Vec<f64> = phi.iter().map(|x| -x).collect();
    // A left function on the irrep itself.
    let on_irrep = phi.clone();
    let mirrored: Vec<f64> = (0..120).map(|y| -phi[theory.group.inverse(y)]).collect();
    let pairs = all_pairs(theory.group);
    let neurons = [
        [on_irrep.clone(), mirrored.clone(), by_phi],
        [on_irrep, mirrored, coset.clone()],
        [left, right, coset],
    ];
    let report = NetworkReport::new(&network(&neurons), &theory, (&pairs, &pairs));
    let fits: Vec<(f64, Option<f64>)> = report
        .neurons
        .iter()
        .map(|neuron| neuron.rule.as_ref().map(|r| (r.readout_fit, r.irrep_fit)).expect("a rule"))
        .collect();
    assert!((fits[0].1.expect("one direction") - 1.0).abs() < 1e-9 && fits[0].0 < 0.9);
    assert!((fits[1].0 - 1.0).abs() < 1e-9 && fits[1].1.expect("one direction") < 0.9);
    assert!((fits[2].0 - 1.0).abs() < 1e-9);
    assert!(report.neurons[0].irrep_share.expect("varies") > 1.0 - 1e-9);
    assert_eq!(report.neurons[0].irrep, number);
}

#[test]
fn a_fresh_network_has_no_circuits() {
    let group = group_of("S5");
    let background = background("S5");
    let theory = background.theory().expect("done");
    let parameters = Parameters::initial(Shape { n: 120, d: 128, w: 128 }, 3, 0);
    let pairs = all_pairs(&group);
    let report = NetworkReport::new(&parameters, &theory, (&pairs, &pairs));
    assert!(report.circuits.is_empty() && report.class_counts.is_empty());
    assert!(report.neurons.iter().all(|neuron| neuron.rule.is_none()));
    assert!(report.fourier_entropy.left_right > 1.0, "noise lives on all irreps");
}
