//! Fourier spectra and the account by representations, against plain loops.

use crate::{
    circuits::{all_pairs, background},
    support::recipe,
};
use cosetta::{
    analysis::{Measures, NetworkReport, NeuronFunctions, RepresentationReport, Spectra, Theory},
    fourier::{power_fractions, project},
    model::{Network, Pair, Parameters, Shape},
    train::{Progress, TrainConfig, Trainer},
};
use ndarray::{Array1, Array2};
use std::iter::zip;

/// A network that has learned nothing: every quantity is far from special.
fn random_network(n: usize) -> Parameters {
    Parameters::initial(Shape { n, d: 16, w: 12 }, 7, 0)
}

/// One that has just begun to learn, so that some characters show in its logits.
fn young_network(name: &str) -> Parameters {
    let short = TrainConfig { hold_steps: 30, anneal_steps: 10, width: 12, ..recipe(name, "fast") };
    let mut trainer = Trainer::new(short).expect("a valid configuration");
    while trainer.advance().expect("a finite loss") != Progress::Finished {}
    trainer.parameters().clone()
}

/// h, a pair a row, by the definition.
fn hidden(functions: &NeuronFunctions, pairs: &[Pair]) -> Array2<f64> {
    Array2::from_shape_fn((pairs.len(), functions.count()), |(i, k)| {
        let Pair { x, y, .. } = pairs[i];
        (functions.left(k)[usize::from(x)] + functions.right(k)[usize::from(y)]).max(0.0)
    })
}

fn readout(functions: &NeuronFunctions) -> Array2<f64> {
    Array2::from_shape_fn((functions.count(), functions.order()), |(k, z)| functions.readout(k)[z])
}

fn mean_loss(logits: &Array2<f64>, pairs: &[Pair]) -> f64 {
    let loss = |(row, pair): (ndarray::ArrayView1<'_, f64>, &Pair)| {
        let sum: f64 = row.iter().map(|x| x.exp()).sum();
        sum.ln() - row[usize::from(pair.z)]
    };
    zip(logits.outer_iter(), pairs).map(loss).sum::<f64>() / pairs.len() as f64
}

/// The projection of h on the span of the entries of ρ(xy).
fn on_product(theory: &Theory<'_>, h: &Array2<f64>, pairs: &[Pair], irrep: usize) -> Array2<f64> {
    let n = theory.group.order();
    let mut projected = Array2::zeros(h.raw_dim());
    for (k, column) in h.columns().into_iter().enumerate() {
        let mut means = Array1::zeros(n);
        for (value, pair) in zip(column, pairs) {
            means[usize::from(pair.z)] += value / n as f64;
        }
        let part = project(&theory.irreps[irrep], means.view());
        for (i, pair) in pairs.iter().enumerate() {
            projected[[i, k]] = part[usize::from(pair.z)];
        }
    }
    projected
}

fn close(a: f64, b: f64, tolerance: f64) {
    assert!((a - b).abs() <= tolerance * b.abs().max(1.0), "{a} and {b}");
}

#[test]
fn spectra_are_power_fractions() {
    let background = background("A4");
    let theory = background.theory().expect("done");
    let functions = NeuronFunctions::of(&random_network(12));
    let spectra = Spectra::of(&functions, theory.basis);
    let mut entropy = 0.0;
    for k in 0..functions.count() {
        let fractions = |f: &[f64]| power_fractions(theory.irreps, Array1::from(f.to_vec()).view());
        let (left, right) = (fractions(functions.left(k)), fractions(functions.right(k)));
        let of_left = spectra.of_left(k).expect("noise varies");
        let varying: f64 = left[1..].iter().sum();
        close(of_left.share, left[1..].iter().copied().fold(0.0, f64::max) / varying, 1e-5);
        close(of_left.share, left[of_left.irrep] / varying, 1e-5);
        entropy -= [left, right].concat().iter().map(|p| p * p.ln()).sum::<f64>();
    }
    close(spectra.entropy().left_right, entropy / (2 * functions.count()) as f64, 1e-5);
}

#[test]
fn evidence_is_what_its_definition_says() {
    for name in ["S4", "A4", "Q8"] {
        let background = background(name);
        let theory = background.theory().expect("done");
        let parameters = young_network(name);
        let functions = NeuronFunctions::of(&parameters);
        let pairs = all_pairs(theory.group);
        let training: Vec<Pair> = pairs.iter().step_by(3).copied().collect();
        let mut network = Network::new(parameters);
        let report = RepresentationReport::new(&mut network, &theory, (&pairs, &training));

        let (h, u) = (hidden(&functions, &pairs), readout(&functions));
        let bias = Array1::from(functions.bias().to_vec());
        let logits = h.dot(&u) + &bias;
        let centred = Array2::from_shape_fn(logits.raw_dim(), |(i, z)| {
            logits[[i, z]] - logits.row(i).mean().expect("answers")
        });
        let norm = |values: &Array2<f64>| values.iter().map(|x| x * x).sum::<f64>().sqrt();
        let mut fve = 0.0;
        for rho in 1..theory.irreps.len() {
            let character = Array2::from_shape_fn(logits.raw_dim(), |(i, z)| {
                let product = usize::from(pairs[i].z);
                theory.irreps[rho].character(theory.group.product(product, theory.group.inverse(z)))
            });
            let similarity = (&centred * &character).sum() / norm(&centred) / norm(&character);
            close(report.irreps[rho].similarity, similarity, 1e-5);
            fve += similarity * similarity;
            let part = on_product(&theory, &h, &pairs, rho);
            let restricted = mean_loss(&part.dot(&u), &pairs);
            close(report.irreps[rho].restricted_loss.expect("not trivial"), restricted, 1e-5);
            let rest = &h.dot(&u) - &part.dot(&u);
            let kept =
                rest.select(ndarray::Axis(0), &(0..pairs.len()).step_by(3).collect::<Vec<_>>());
            let excluded = mean_loss(&kept, &training);
            close(report.irreps[rho].excluded_loss.expect("not trivial"), excluded, 1e-5);
        }
        close(report.logit_fve, fve, 1e-5);
        let key: Vec<usize> =
            (1..theory.irreps.len()).filter(|&rho| report.irreps[rho].key).collect();
        assert!(!key.is_empty(), "it has learned something");
        let part = key.iter().fold(Array2::zeros(h.raw_dim()), |sum, &rho| {
            sum + on_product(&theory, &h, &pairs, rho)
        });
        close(report.restricted_loss, mean_loss(&part.dot(&u), &pairs), 1e-5);
        let mean = h.mean_axis(ndarray::Axis(0)).expect("pairs");
        let spread = norm(&(&h - &mean)).powi(2);
        close(report.product_fve, norm(&part).powi(2) / spread, 1e-5);
        assert_eq!(report.irreps[0].restricted_loss, None);
        assert!(report.hidden_fve > report.product_fve && report.hidden_fve <= 1.0 + 1e-5);
    }
}

#[test]
fn measures_are_those_of_the_report() {
    let background = background("S4");
    let theory = background.theory().expect("done");
    let pairs = all_pairs(theory.group);
    let parameters = random_network(24);
    let report = NetworkReport::new(&parameters, &theory, (&pairs, &pairs));
    let measures = Measures::new(&mut Network::new(parameters.clone()), &theory, &pairs);
    assert_eq!(measures.median_min_c, report.median_min_c);
    assert_eq!(measures.fourier_entropy, report.fourier_entropy);
    assert_eq!(measures.restricted_loss, report.representation.restricted_loss);
    assert_eq!(measures.excluded_loss, report.representation.excluded_loss);
    let shares: f64 = measures.irreps.iter().map(|irrep| irrep.left_right).sum();
    close(shares, 1.0, 1e-6);
    let square: f64 = measures.weight_norms.iter().map(|norm| norm * norm).sum();
    close(square, parameters.square_norm(), 1e-9);
}
