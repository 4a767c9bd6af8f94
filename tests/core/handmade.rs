//! Networks built by hand: right everywhere, as bi-equivariant as claimed, and taken
//! apart by the analysis into what they were built from.

use crate::support::{group_of, largest};
use cosetta::{
    analysis::{CosetSearch, NeuronStatus, NeuronsReport},
    group::{CayleyTable, Subgroup, SubgroupLattice},
    handmade::{Action, Circuit, HandmadeError, RhoSet, coset_circuit},
    model::{Network, Pair},
    rep::CharacterTable,
};

/// How many pairs of the group's table the circuit's network answers rightly, and the
/// mean loss.
fn score(group: &CayleyTable, circuit: &Circuit) -> (usize, f64) {
    let n = u16::try_from(group.order()).expect("small");
    let product = |x: u16, y: u16| group.products()[(x.into(), y.into())];
    let pairs: Vec<Pair> =
        (0..n).flat_map(|x| (0..n).map(move |y| Pair { x, y, z: product(x, y) })).collect();
    let score = Network::new(circuit.parameters()).score(&pairs, |_, _| {});
    (score.correct, score.loss)
}

/// All logits of a pair in f64, with `activation` in place of the ReLU.
fn logits(circuit: &Circuit, x: usize, y: usize, activation: impl Fn(f64) -> f64) -> Vec<f64> {
    let mut logits = vec![0.0; circuit.shape().n];
    for (k, neuron) in circuit.neurons().iter().enumerate() {
        let hidden = activation(f64::from(circuit.left(k)[x]) + f64::from(circuit.right(k)[y]));
        for (logit, &u) in logits.iter_mut().zip(&neuron.readout) {
            *logit += hidden * f64::from(u);
        }
    }
    logits
}

fn relu(t: f64) -> f64 {
    t.max(0.0)
}

/// The classes of subgroups of this order, each with its number.
fn of_order(lattice: &SubgroupLattice, order: usize) -> Vec<(usize, &[Subgroup])> {
    let classes = lattice.classes().iter().enumerate();
    classes.filter(|(_, c)| c.order() == order).map(|(at, c)| (at, c.subgroups())).collect()
}

/// The circuit on the fewest cosets.
fn fewest_cosets(group: &CayleyTable) -> Circuit {
    let lattice = SubgroupLattice::of(group);
    let mut largest_first = lattice.classes().iter().rev();
    let circuit = largest_first.find_map(|c| coset_circuit(group, c.representative()).ok());
    circuit.expect("{e} has a trivial core")
}

/// For every irrep but the trivial one: its character's row and smallest rho-set.
fn rho_sets(group: &CayleyTable) -> Vec<(usize, RhoSet)> {
    let (lattice, table) = (SubgroupLattice::of(group), CharacterTable::of(group));
    let rows = table.real_irrep_rows().into_iter();
    let set = |row| Some((row, RhoSet::smallest(group, &lattice, &table, row).ok()?));
    rows.filter_map(set).collect()
}

/// The logits at (x, y) are those at (e, e), moved: logit_z(x, y) = logit_r(e, e) with
/// r = x⁻¹zy⁻¹, for some pairs.
fn assert_bi_equivariant(group: &CayleyTable, circuit: &Circuit) {
    let n = group.order();
    let reference = logits(circuit, 0, 0, relu);
    let scale = largest(reference.iter().copied());
    for (x, y) in (0..n).map(|x| (x, (7 * x + 3) % n)) {
        let moved = logits(circuit, x, y, relu);
        let (x, y) = (group.inverse(x), group.inverse(y));
        let off = (0..n).map(|z| moved[z] - reference[group.product(group.product(x, z), y)]);
        assert!(largest(off) < 1e-5 * scale);
    }
}

#[test]
fn coset_circuits_answer_every_pair_of_every_group_rightly() {
    for (name, width) in [
        ("S4", 16),
        ("S5", 25),
        ("S6", 36),
        ("A5", 25),
        ("D7", 49),
        ("D6", 36),
        ("C7", 49),
        ("C12", 144),
        ("Aff(5)", 25),
        ("Q8", 64),
    ] {
        let group = group_of(name);
        let circuit = fewest_cosets(&group);
        assert_eq!(circuit.shape().w, width, "{name}");
        assert_eq!(score(&group, &circuit).0, group.order().pow(2), "{name}");
        assert!(circuit.margin() > 0.0, "{name}");
        assert_bi_equivariant(&group, &circuit);
    }
}

#[test]
fn margins_on_s5_are_those_worked_out_by_hand() {
    let group = group_of("S5");
    let lattice = SubgroupLattice::of(&group);
    // Order of H, and the least and greatest margin over its conjugates; of the two
    // classes of S3 the one that fixes two points comes first.
    for (order, class, least, greatest) in [
        (24, 0, 1.0, 1.0),
        (20, 0, 2.0, 2.0),
        (12, 1, 3.0, 4.0),
        (12, 0, 4.0, 4.0),
        (10, 0, 4.0, 5.0),
        (8, 0, 10.0, 10.0),
    ] {
        let margins = of_order(&lattice, order)[class]
            .1
            .iter()
            .map(|h| coset_circuit(&group, h).expect("no core").margin())
            .collect::<Vec<_>>();
        let range = margins.iter().fold((f64::MAX, f64::MIN), |(a, b), &m| (a.min(m), b.max(m)));
        assert_eq!(range, (least, greatest), "{order}: {margins:?}");
    }
}

#[test]
fn the_gap_is_half_the_sum_of_the_differences_of_levels() {
    let group = group_of("S5");
    let lattice = SubgroupLattice::of(&group);
    let h = &of_order(&lattice, 20)[0].1[3];
    let action = Action::on_cosets(&group, h);
    let gaps = coset_circuit(&group, h).expect("no core").gaps();
    for (g, gap) in gaps.into_iter().enumerate() {
        let moves = (0..action.points()).map(|p| action.moved(g, p).abs_diff(p)).sum::<usize>();
        assert_eq!(gap, moves as f64 / 2.0);
    }
}

#[test]
fn a_subgroup_with_a_core_is_refused_with_an_element_of_it() {
    let group = group_of("S5");
    let lattice = SubgroupLattice::of(&group);
    let error = coset_circuit(&group, &of_order(&lattice, 60)[0].1[0]).expect_err("A5 is normal");
    assert!(matches!(error, HandmadeError::NotFaithful { .. }), "{error}");
    let large = group_of("D100");
    let error = coset_circuit(&large, &Subgroup::trivial(&large)).expect_err("40,000 neurons");
    assert_eq!(error, HandmadeError::TooWide { points: 200, neurons: 40_000, most: 8192 });
}

#[test]
fn the_analysis_finds_what_was_planted() {
    let group = group_of("S5");
    let lattice = SubgroupLattice::of(&group);
    let search = CosetSearch::new(&group, &lattice);
    for (class, order) in [24, 20, 12]
        .into_iter()
        .flat_map(|o| of_order(&lattice, o))
        .map(|(class, subgroups)| (class, subgroups[0].order()))
    {
        let h = lattice.classes()[class].representative();
        let action = Action::on_cosets(&group, h);
        let circuit = coset_circuit(&group, h).expect("no core");
        let report = NeuronsReport::new(&circuit.parameters(), &search, &lattice);
        for (k, neuron) in report.neurons.iter().enumerate() {
            assert_eq!(neuron.status, NeuronStatus::Coset, "{order}");
            for (side, point) in [
                (&neuron.left, circuit.neurons()[k].left),
                (&neuron.right, circuit.neurons()[k].right),
            ] {
                let found = side.as_ref().and_then(|s| s.explained_by).expect("explained");
                assert_eq!((found.class, found.order), (class, order));
                assert!(found.ratio < 1e-12);
                let stabiliser = &lattice.classes()[found.class].subgroups()[found.conjugate];
                assert!(stabiliser.members().all(|g| action.moved(g, point) == point));
            }
        }
        assert_eq!(report.explained, Some(1.0));
    }
}

#[test]
fn smallest_rho_sets_have_the_known_sizes() {
    // Degree and number of vectors, over the irreps but the trivial one.
    for (name, expected) in [
        ("S4", vec![(1, 2), (2, 3), (3, 4), (3, 6)]),
        ("S5", vec![(1, 2), (4, 5), (4, 10), (5, 6), (5, 10), (6, 20)]),
        ("A5", vec![(3, 12), (3, 12), (4, 5), (5, 6)]),
        ("C5", vec![(2, 5), (2, 5)]),
        ("D5", vec![(1, 2), (2, 5), (2, 5)]),
        ("Q8", vec![(1, 2), (1, 2), (1, 2), (4, 8)]),
    ] {
        let group = group_of(name);
        let table = CharacterTable::of(&group);
        let dimension = |row: usize| {
            let real = table.indicators()[row] == 1;
            table.degrees()[row] * if real { 1 } else { 2 }
        };
        let mut sizes: Vec<_> =
            rho_sets(&group).iter().map(|(row, set)| (dimension(*row), set.len())).collect();
        sizes.sort_unstable();
        assert_eq!(sizes, expected, "{name}");
    }
}

#[test]
fn a_rho_set_tells_elements_apart_up_to_its_kernel() {
    for name in ["S4", "S5", "A5", "D6", "C7", "Q8"] {
        let group = group_of(name);
        for (row, set) in rho_sets(&group) {
            let circuit = set.circuit().expect("few vectors");
            assert_bi_equivariant(&group, &circuit);
            let kernel = set.action().kernel();
            for (z, gap) in circuit.gaps().into_iter().enumerate() {
                match kernel.contains(&z) {
                    true => assert!(gap.abs() < 1e-5, "{name}, {row}: {gap} in the kernel"),
                    false => assert!(gap > 11.99, "{name}, {row}: {gap}"),
                }
            }
            if kernel.len() == 1 {
                let (correct, loss) = score(&group, &circuit);
                assert_eq!(correct, group.order().pow(2), "{name}, {row}");
                assert!(loss < 120.0 * libm::exp(-11.9), "{name}, {row}: {loss}");
            }
        }
    }
}

#[test]
fn circuits_that_are_wrong_alone_are_right_together() {
    // No irrep of C2^2 is faithful, and none of D4 x C2.
    for (name, count) in [("C2^2", 2), ("S3xC2", 1), ("C2^3", 3), ("S3", 1)] {
        let group = group_of(name);
        let (lattice, table) = (SubgroupLattice::of(&group), CharacterTable::of(&group));
        let sets = RhoSet::telling_all_apart(&group, &lattice, &table);
        assert_eq!(sets.len(), count, "{name}");
        let circuits: Vec<Circuit> =
            sets.iter().map(|set| set.circuit().expect("few vectors")).collect();
        let all = group.order().pow(2);
        assert_eq!(score(&group, &Circuit::combined(&circuits)).0, all, "{name}");
        if count > 1 {
            assert!(circuits.iter().all(|circuit| score(&group, circuit).0 < all), "{name}");
        }
    }
}

#[test]
fn only_the_size_of_the_sum_counts_in_a_rho_set() {
    let group = group_of("S5");
    for (_, set) in rho_sets(&group) {
        let circuit = set.circuit().expect("few vectors");
        for (x, y) in [(0, 0), (3, 77), (119, 60)] {
            let reference = logits(&circuit, x, y, relu);
            let scale = largest(reference.iter().copied());
            for other in [|t: f64| t.abs() / 2.0, |t: f64| relu(-t)] {
                let off = logits(&circuit, x, y, other);
                let off = off.iter().zip(&reference).map(|(a, b)| a - b);
                assert!(largest(off) < 1e-5 * scale, "{} vectors", set.len());
            }
        }
    }
}
