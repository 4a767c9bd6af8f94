//! Neurons by coset and tables of weights against plain sums over elements.

use crate::{
    circuits::background,
    intervene::{Plain, trained},
};
use cosetta::{
    analysis::{
        BINS, Background, FunctionView, Layer, NeuronFunctions, NeuronReport, NeuronView, Theory,
        WeightTable, concentration,
    },
    group::{Side, cosets},
    model::Tensor,
};
use std::sync::OnceLock;

fn theory() -> Theory<'static> {
    static S4: OnceLock<Background> = OnceLock::new();
    S4.get_or_init(|| background("S4")).theory().expect("done")
}

fn functions() -> NeuronFunctions {
    NeuronFunctions::of(trained().parameters())
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9 * (1.0 + a.abs())
}

/// Number of a class of subgroups of that order with several members.
fn class_of_order(order: usize) -> usize {
    let classes = theory().lattice.classes();
    let fits = |&class: &usize| classes[class].order() == order && classes[class].copies() > 1;
    (0..classes.len()).find(fits).expect("such subgroups")
}

/// The elements of the coset of that number, found by multiplying out.
fn members((class, number): (usize, usize), smallest: usize, side: Side) -> Vec<usize> {
    let Theory { group, lattice, .. } = theory();
    let product = |h: usize| match side {
        Side::Left => group.product(smallest, h),
        Side::Right => group.product(h, smallest),
    };
    lattice.classes()[class].subgroups()[number].members().map(product).collect()
}

fn assert_side(view: &FunctionView, f: &[f64], side: Side) {
    let group = theory().group;
    let mut seen = 0;
    for coset in &view.cosets {
        let smallest = (0..24).find(|&x| group.label(x) == coset.representative).expect("a label");
        let own = members((view.class, view.conjugate), smallest, side);
        assert!(own.iter().all(|&x| x >= smallest), "called after its smallest element");
        let mean = own.iter().map(|&x| f[x]).sum::<f64>() / own.len() as f64;
        assert!(close(coset.mean, mean), "{coset:?}: {mean}");
        let squares: f64 = own.iter().map(|&x| (f[x] - mean).powi(2)).sum();
        assert!(close(coset.deviation, (squares / (own.len() - 1) as f64).sqrt()), "{coset:?}");
        let width = (view.range[1] - view.range[0]) / BINS as f64;
        for (bin, &count) in coset.histogram.iter().enumerate() {
            let low = view.range[0] + bin as f64 * width;
            let last = bin + 1 == BINS;
            let inside = |&&x: &&usize| f[x] >= low && (last || f[x] < low + width);
            assert_eq!(count, own.iter().filter(inside).count(), "bin {bin} of {coset:?}");
        }
        assert_eq!(coset.size, own.len());
        seen += own.len();
    }
    assert_eq!(seen, 24, "the cosets fill the group");
    assert!(close(view.spectrum.iter().sum(), 1.0), "{:?}", view.spectrum);
    let mean = f.iter().sum::<f64>() / 24.0;
    let squares: f64 = f.iter().map(|x| x * x).sum();
    assert!(close(view.spectrum[0], 24.0 * mean * mean / squares), "the trivial irrep is the mean");
}

#[test]
fn means_spreads_bins_and_shares_are_those_of_plain_sums() {
    let functions = functions();
    let (d4, s3) = (class_of_order(8), class_of_order(6));
    for (k, pair) in [(0, [(d4, 1), (d4, 2)]), (3, [(s3, 0), (s3, 3)]), (7, [(s3, 2), (d4, 0)])] {
        let view = NeuronView::new(&functions, &theory(), k, Some(pair)).expect("a neuron");
        assert_eq!(
            [(view.left.class, view.left.conjugate), (view.right.class, view.right.conjugate)],
            pair
        );
        assert_side(&view.left, functions.left(k), Side::Right);
        assert_side(&view.right, functions.right(k), Side::Left);
        assert_side(&view.readout, functions.readout(k), Side::Left);
        assert!(view.left.cosets.is_sorted_by(|a, b| a.mean <= b.mean), "ascending");
        assert!(view.right.cosets.is_sorted_by(|a, b| a.mean >= b.mean), "descending");
    }
}

#[test]
fn cells_are_means_over_the_pairs_of_two_cosets() {
    let plain = Plain::of(trained().parameters());
    let (class, k) = (class_of_order(6), 5);
    let pair = [(class, 1), (class, 2)];
    let view = NeuronView::new(&functions(), &theory(), k, Some(pair)).expect("a neuron");
    let pairs = view.pairs.expect("few cosets");
    let group = theory().group;
    let element = |label: &str| (0..24).find(|&x| group.label(x) == label).expect("a label");
    for (row, left) in pairs.iter().zip(&view.left.cosets) {
        for (cell, right) in row.iter().zip(&view.right.cosets) {
            let xs = members(pair[0], element(&left.representative), Side::Right);
            let ys = members(pair[1], element(&right.representative), Side::Left);
            let (mut before, mut after) = (0.0, 0.0);
            for &x in &xs {
                for &y in &ys {
                    let pre = plain.row(0, 0, x)[k] + plain.row(1, 1, y)[k];
                    before += pre / 36.0;
                    after += pre.max(0.0) / 36.0;
                }
            }
            assert!(close(cell.before, before), "{cell:?}: {before}");
            assert!(close(cell.after, after), "{cell:?}: {after}");
        }
    }
}

#[test]
fn unless_told_otherwise_a_neuron_is_held_against_what_explains_it() {
    let functions = functions();
    let mut explained = 0;
    for k in 0..functions.count() {
        let view = NeuronView::new(&functions, &theory(), k, None).expect("a neuron");
        let report = NeuronReport::of(&functions, k, false, theory().limited());
        if let Some((class, [left, right])) = report.pair() {
            assert_eq!((view.left.class, view.left.conjugate), (class, left));
            assert_eq!((view.right.class, view.right.conjugate), (class, right));
            explained += 1;
        }
        for (rivals, side) in view.rivals.iter().zip([&report.left, &report.right]) {
            let side = side.as_ref().expect("not constant");
            assert_eq!((rivals[0].class, rivals[0].conjugate), (side.class, side.conjugate));
            assert!(rivals.is_sorted_by(|a, b| a.c <= b.c));
        }
    }
    assert!(explained > 0, "the network has coset neurons");
    assert_eq!(NeuronView::new(&functions, &theory(), functions.count(), None), None);
    assert_eq!(NeuronView::new(&functions, &theory(), 0, Some([(999, 0); 2])), None);
}

/// The columns of a layer, from the tensors themselves.
fn columns(layer: Layer) -> Vec<Vec<f64>> {
    let trained = trained();
    let parameters = trained.parameters();
    let embedding = |tensor: Tensor| -> Vec<Vec<f64>> {
        let (rows, columns) = parameters.shape().dimensions(tensor);
        let column = |j| (0..rows).map(|x| f64::from(parameters.get(tensor, x, j))).collect();
        (0..columns).map(column).collect()
    };
    let ([left, right, readout], _) = functions().into_parts();
    match layer {
        Layer::Left => left,
        Layer::Right => right,
        Layer::Readout => readout,
        Layer::LeftEmbedding => embedding(Tensor::LeftEmbedding),
        Layer::RightEmbedding => embedding(Tensor::RightEmbedding),
    }
}

#[test]
fn a_table_of_weights_has_its_rows_by_coset_and_its_columns_as_asked() {
    let (class, asked) = (class_of_order(8), [9, 2, 5]);
    let h = &theory().lattice.classes()[class].subgroups()[1];
    for (layer, side) in [
        (Layer::Left, Side::Right),
        (Layer::Right, Side::Left),
        (Layer::Readout, Side::Left),
        (Layer::LeftEmbedding, Side::Right),
        (Layer::RightEmbedding, Side::Left),
    ] {
        let all = columns(layer);
        let trained = trained();
        let table = |asked: &[usize]| {
            WeightTable::new(trained.parameters(), &theory(), layer, (class, 1), asked)
        };
        assert_eq!(table(&[all.len()]), None, "{layer:?} has no such column");
        let table = table(&asked).expect("there");
        let cosets = cosets(theory().group, h, side);
        assert_eq!(table.starts, [0, 8, 16]);
        for (row, &x) in table.elements.iter().enumerate() {
            assert!(cosets.block(row / 8).contains(&x), "{x} in row {row}");
            for (column, &k) in asked.iter().enumerate() {
                let value = f64::from(table.values[3 * row + column]);
                assert!((value - all[k][usize::from(x)]).abs() < 1e-5, "{layer:?} {x} {k}");
                let block = members((class, 1), usize::from(x), side);
                let mean = block.iter().map(|&x| all[k][x]).sum::<f64>() / 8.0;
                let shown = f64::from(table.means[3 * (row / 8) + column]);
                assert!((shown - mean).abs() < 1e-5, "{layer:?} mean of {x} {k}");
            }
        }
        for (ratio, &k) in table.ratios.iter().zip(&asked) {
            assert!(close(*ratio, concentration(&all[k], &cosets).expect("not constant").ratio));
        }
        let most = all.iter().flatten().fold(0.0, |most: f64, x| most.max(x.abs()));
        assert!((f64::from(table.limit) - most).abs() < 1e-5);
    }
}
