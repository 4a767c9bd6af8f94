//! Which circuits decide the answers, against the plain formula.

use crate::circuits::{all_pairs, background};
use cosetta::{
    analysis::{Decisions, NeuronFunctions, NeuronsReport, Theory},
    handmade::{Circuit, coset_circuit},
    model::{Parameters, Shape, Tensor},
};

fn decide(parameters: &Parameters, theory: &Theory<'_>) -> Decisions {
    let mut decisions = Decisions::new(parameters);
    while !decisions.advance(theory) {}
    decisions
}

/// The first class of subgroups of this order, and the circuit on its cosets.
fn faithful(theory: &Theory<'_>, order: usize) -> (usize, Circuit) {
    let mut classes = theory.lattice.classes().iter().enumerate();
    let class = classes.find(|(_, class)| class.order() == order).expect("a class of this order");
    (class.0, coset_circuit(theory.group, class.1.representative()).expect("no core"))
}

#[test]
fn a_network_of_one_class_is_decided_by_it_everywhere() {
    for (name, order) in [("S5", 24), ("S4", 6), ("A5", 12), ("D7", 2)] {
        let background = background(name);
        let theory = background.theory().expect("done");
        let (class, circuit) = faithful(&theory, order);
        let decisions = decide(&circuit.parameters(), &theory);
        let n = theory.group.order();
        let [only] = decisions.classes() else { panic!("{name}: {:?}", decisions.classes()) };
        assert_eq!((only.class, only.order, only.pairs), (Some(class), Some(order), n * n));
        assert_eq!(only.neurons, circuit.neurons().len());
        for cell in decisions.cells() {
            assert!(cell.right && cell.class == 0 && cell.margin > 0.0, "{name}: {cell:?}");
            assert!((cell.added / cell.margin - 1.0).abs() < 1e-6, "{name}: no bias, no others");
        }
    }
}

/// What each class adds to the margin of the product of (x, y) over the best other answer,
/// and the bias: neuron by neuron, all logits in f64.
fn plainly(
    functions: &NeuronFunctions,
    classes: &[usize],
    (x, y, t): (usize, usize, usize),
) -> (Vec<f64>, f64, bool) {
    let hidden = |k: usize| (functions.left(k)[x] + functions.right(k)[y]).max(0.0);
    let logit = |z: usize| {
        functions.bias()[z]
            + (0..functions.count()).map(|k| hidden(k) * functions.readout(k)[z]).sum::<f64>()
    };
    let logits: Vec<f64> = (0..functions.order()).map(logit).collect();
    let others = (0..logits.len()).filter(|&z| z != t);
    let z = others.reduce(|best, z| if logits[z] > logits[best] { z } else { best });
    let z = z.expect("others");
    let mut sums = vec![0.0; classes.iter().max().map_or(0, |last| last + 1)];
    for (k, &class) in classes.iter().enumerate() {
        sums[class] += (functions.readout(k)[t] - functions.readout(k)[z]) * hidden(k);
    }
    (sums, logits[t] - logits[z], logits[t] > logits[z])
}

/// Holds the decisions of a network to the formula; returns how many classes decide any.
fn assert_plain(parameters: &Parameters, theory: &Theory<'_>) -> usize {
    let decisions = decide(parameters, theory);
    let functions = NeuronFunctions::of(parameters);
    let report = NeuronsReport::new(parameters, theory.cosets, theory.lattice);
    let place = |class: Option<usize>| decisions.classes().iter().position(|c| c.class == class);
    let classes: Option<Vec<usize>> =
        report.neurons.iter().map(|neuron| place(neuron.pair().map(|(class, _)| class))).collect();
    let classes = classes.expect("every neuron has a class, if only that of the others");
    let mut pairs = vec![0; decisions.classes().len()];
    for (pair, cell) in all_pairs(theory.group).iter().zip(decisions.cells()) {
        let at = (usize::from(pair.x), usize::from(pair.y), usize::from(pair.z));
        let (sums, margin, right) = plainly(&functions, &classes, at);
        let most = sums.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let scale = sums.iter().map(|sum| sum.abs()).sum::<f64>() + margin.abs();
        let close = |a: f64, b: f64| (a - b).abs() <= 1e-5 * scale;
        assert!(close(most, f64::from(cell.added)) && close(sums[usize::from(cell.class)], most));
        assert!(close(margin, f64::from(cell.margin)), "{margin} {cell:?}");
        assert!(right == cell.right || close(margin, 0.0), "{margin} {cell:?}");
        pairs[usize::from(cell.class)] += 1;
    }
    let counted: Vec<usize> = decisions.classes().iter().map(|class| class.pairs).collect();
    assert_eq!(counted, pairs);
    assert_eq!(decisions.rows(), theory.group.order());
    pairs.into_iter().filter(|&pairs| pairs > 0).count()
}

#[test]
fn decisions_are_those_of_the_plain_formula() {
    let background = background("S4");
    let theory = background.theory().expect("done");
    let fresh = Parameters::initial(Shape { n: 24, d: 32, w: 24 }, 5, 0);
    assert_plain(&fresh, &theory);
    // Networks built by hand treat all pairs alike; with other readouts they do not.
    let circuits = [6, 3].map(|order| faithful(&theory, order).1);
    let mut together = Circuit::combined(&circuits).parameters();
    for k in 0..u16::try_from(together.shape().w).expect("few") {
        for z in 0..24_u16 {
            let noise = f32::from((31 * k + 17 * z + k * z) % 29);
            together.set(Tensor::Unembedding, k.into(), z.into(), noise - 14.0);
        }
    }
    assert!(assert_plain(&together, &theory) > 1, "several classes decide");
}

#[test]
fn without_circuits_all_is_decided_by_the_neurons_of_none() {
    for name in ["C7", "S3"] {
        let background = background(name);
        let theory = background.theory().expect("done");
        let n = theory.group.order();
        let fresh = Parameters::initial(Shape { n, d: 32, w: 24 }, 5, 0);
        let decisions = decide(&fresh, &theory);
        let [only] = decisions.classes() else { panic!("{name}: {:?}", decisions.classes()) };
        assert_eq!((only.class, only.neurons, only.pairs), (None, 24, n * n), "{name}");
    }
}
