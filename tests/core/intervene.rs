//! Interventions against a plain f64 network that follows their definitions.

use crate::{
    circuits::all_pairs,
    support::{group_of, recipe},
};
use cosetta::{
    intervene::{
        Effect, EffectOnAccuracy, EffectOnLoss, Figures, Intervention, InterventionReport,
        InterventionTable, Outcome, PairSample, SAMPLE_PAIRS, Source,
    },
    model::{Pair, Parameters, Shape, Tensor},
    rng::{Purpose, Rng},
    train::{Progress, Trainer},
};
use std::sync::OnceLock;

/// A network in f64, element by element: E_l, E_r, W_l, W_r, U, by rows, then c.
pub(crate) struct Plain([Vec<Vec<f64>>; 6]);

impl Plain {
    pub(crate) fn of(parameters: &Parameters) -> Self {
        Self(Tensor::ALL.map(|tensor| {
            let (rows, columns) = parameters.shape().dimensions(tensor);
            let row = |i| (0..columns).map(|j| parameters.get(tensor, i, j).into()).collect();
            (0..rows).map(row).collect()
        }))
    }

    /// Row x of E W, of which each is a left (0) or a right (1) factor.
    pub(crate) fn row(&self, embedding: usize, linear: usize, x: usize) -> Vec<f64> {
        let (e, w) = (&self.0[embedding][x], &self.0[2 + linear]);
        let entry = |k: usize| e.iter().zip(w).map(|(e, w)| e * w[k]).sum();
        (0..self.readouts().len()).map(entry).collect()
    }

    /// U, a neuron a row.
    pub(crate) fn readouts(&self) -> &[Vec<f64>] {
        &self.0[4]
    }

    /// The share of right answers and the loss of each pair, if `hidden` is the hidden layer.
    pub(crate) fn score(
        &self,
        pairs: &[Pair],
        hidden: impl Fn(usize, usize) -> Vec<f64>,
    ) -> (f64, Vec<f64>) {
        let mut correct = 0.0;
        let loss = |pair: &Pair| {
            let mut logits = self.0[5][0].clone();
            for (h, row) in hidden(pair.x.into(), pair.y.into()).iter().zip(self.readouts()) {
                logits.iter_mut().zip(row).for_each(|(logit, u)| *logit += h * u);
            }
            let target = logits[usize::from(pair.z)];
            if logits.iter().all(|&logit| logit <= target) {
                correct += 1.0;
            }
            // Without the target's own term: the rest may be 1e-20.
            logits.remove(pair.z.into());
            logits.iter().map(|logit| (logit - target).exp()).sum::<f64>().ln_1p()
        };
        let losses = pairs.iter().map(loss).collect();
        (correct / pairs.len() as f64, losses)
    }
}

pub(crate) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// The outcome is that of the oracle: as many right answers, and the loss to f32's digits.
pub(crate) fn assert_agrees(outcome: &Outcome, (accuracy, losses): &(f64, Vec<f64>), of: &str) {
    let loss = mean(losses);
    assert!((outcome.accuracy - accuracy).abs() < 1e-12, "{of}: {outcome:?}, {accuracy}");
    assert!((outcome.loss - loss).abs() < 1e-4 * loss, "{of}: {outcome:?}, {loss:e}");
}

/// A network on S4 that has grokked, with losses of about 1e-5.
pub(crate) fn trained() -> &'static Trainer {
    static TRAINED: OnceLock<Trainer> = OnceLock::new();
    TRAINED.get_or_init(|| {
        let mut trainer = Trainer::new(recipe("S4", "clean")).expect("a valid configuration");
        while trainer.advance().expect("a finite loss") != Progress::Finished {}
        trainer
    })
}

/// Untrained networks on groups with and without subgroups, and one that has grokked.
fn networks() -> Vec<(&'static str, Parameters)> {
    let random = |n, seed| Parameters::initial(Shape { n, d: 5, w: 11 }, seed, 0);
    let trained = trained().parameters().clone();
    vec![("C7", random(7, 1)), ("S4", random(24, 2)), ("S4", trained)]
}

fn report(parameters: &Parameters, sample: PairSample, seed: u64) -> InterventionReport {
    let mut table = InterventionTable::new(parameters, sample, seed);
    assert_eq!(table.report(Source::Stander2024), None, "not before the work is done");
    while !table.advance() {}
    table.report(Source::Stander2024).expect("done")
}

/// The hidden layer as the definitions have it.
fn hidden(plain: &Plain, intervention: Intervention, seed: u64, x: usize, y: usize) -> Vec<f64> {
    let n = plain.0[0].len();
    let (left, right) = match intervention {
        Intervention::EmbeddingSwap => (plain.row(1, 0, x), plain.row(0, 1, y)),
        Intervention::TableSwap => (plain.row(1, 1, x), plain.row(0, 0, y)),
        _ => (plain.row(0, 0, x), plain.row(1, 1, y)),
    };
    let mut rng = Rng::new(seed, Purpose::Noise, (x * n + y) as u64);
    let neuron = |(l, r): (&f64, &f64)| match intervention {
        Intervention::BothSigns => (-l - r).max(0.0),
        Intervention::LeftSign => (r - l).max(0.0),
        Intervention::RightSign => (l - r).max(0.0),
        Intervention::Perturb { mean, standard_deviation } => {
            (l + r + mean + standard_deviation * f64::from(rng.normal())).max(0.0)
        }
        Intervention::Absolute => (l + r).abs(),
        Intervention::HalfAbsolute => (l + r).abs() / 2.0,
        _ => (l + r).max(0.0),
    };
    left.iter().zip(&right).map(neuron).collect()
}

#[test]
fn every_intervention_is_what_it_is_called() {
    for (name, parameters) in networks() {
        let (pairs, plain) = (all_pairs(&group_of(name)), Plain::of(&parameters));
        let report = report(&parameters, PairSample::new(&pairs, false, 0), 3);
        assert_eq!(report.rows.len(), 12);
        for row in &report.rows {
            let expected = plain.score(&pairs, |x, y| hidden(&plain, row.intervention, 3, x, y));
            assert_agrees(&row.outcome, &expected, &format!("{name} {:?}", row.intervention));
            assert!(row.outcome.exact && row.outcome.pairs == pairs.len());
            assert_eq!((row.outcome.accuracy_interval, row.outcome.loss_error), (None, None));
        }
    }
}

#[test]
fn tiny_losses_keep_their_digits() {
    // Logits half as large again, then doubled: the loss is cubed.
    let (pairs, mut parameters) = (all_pairs(&group_of("S4")), trained().parameters().clone());
    let Shape { n, w, .. } = parameters.shape();
    for (tensor, rows) in [(Tensor::Unembedding, w), (Tensor::Bias, 1)] {
        for (i, j) in (0..rows).flat_map(|i| (0..n).map(move |j| (i, j))) {
            parameters.set(tensor, i, j, 1.5 * parameters.get(tensor, i, j));
        }
    }
    let plain = Plain::of(&parameters);
    let report = report(&parameters, PairSample::new(&pairs, false, 0), 0);
    let absolute = report.rows[7];
    assert_eq!(absolute.intervention, Intervention::Absolute);
    assert!(absolute.outcome.loss < 1e-17, "{:e}", absolute.outcome.loss);
    let expected = plain.score(&pairs, |x, y| hidden(&plain, Intervention::Absolute, 0, x, y));
    assert_agrees(&absolute.outcome, &expected, "cubed");
}

#[test]
fn noise_depends_on_the_seed_alone() {
    let pairs = all_pairs(&group_of("S4"));
    let sample = || PairSample::new(&pairs, false, 0);
    let parameters = trained().parameters();
    let [first, again, other] = [1, 1, 2].map(|seed| report(parameters, sample(), seed));
    assert_eq!(first, again);
    for (row, other) in first.rows.iter().zip(&other.rows) {
        let noisy = matches!(row.intervention, Intervention::Perturb { .. });
        assert_eq!(row.outcome != other.outcome, noisy, "{:?}", row.intervention);
    }
}

#[test]
fn a_sample_is_scored_as_what_it_is_and_says_how_sure_it_is() {
    let pairs = all_pairs(&group_of("D66"));
    // Wide enough for noise to take two pieces.
    let parameters = Parameters::initial(Shape { n: 132, d: 4, w: 64 }, 5, 0);
    let plain = Plain::of(&parameters);
    let sample = PairSample::new(&pairs, false, 8);
    assert_eq!(sample.pairs().len(), SAMPLE_PAIRS);
    let mut places: Vec<usize> =
        sample.pairs().iter().map(|p| usize::from(p.x) * 132 + usize::from(p.y)).collect();
    assert!(!places.is_sorted(), "drawn at random");
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), SAMPLE_PAIRS, "without replacement");
    assert_ne!(PairSample::new(&pairs, false, 9).pairs(), sample.pairs());
    for row in report(&parameters, sample.clone(), 3).rows {
        let expected =
            plain.score(sample.pairs(), |x, y| hidden(&plain, row.intervention, 3, x, y));
        assert_agrees(&row.outcome, &expected, &format!("{:?}", row.intervention));
        assert_is_the_interval(&row.outcome, &expected.1);
    }
    let all = PairSample::new(&pairs, true, 8);
    assert!(all.is_exact() && all.pairs() == pairs);
    assert_eq!(report(&parameters, all, 3).rows[0].outcome.pairs, 132 * 132);
}

/// Wilson's interval ends where the observed share is 1.96 standard deviations of the
/// assumed one away.
fn assert_is_the_interval(outcome: &Outcome, losses: &[f64]) {
    let (m, share) = (losses.len() as f64, outcome.accuracy);
    let [low, high] = outcome.accuracy_interval.expect("a sample");
    assert!(low <= share && share <= high && !outcome.exact);
    for end in [low, high] {
        let away = (share - end).abs() / (end * (1.0 - end) / m).sqrt();
        assert!((end == 0.0 && share == 0.0) || (away - 1.959_964).abs() < 1e-5, "{away}");
    }
    let loss = mean(losses);
    let variance = losses.iter().map(|x| (x - loss).powi(2)).sum::<f64>() / (m - 1.0);
    let error = outcome.loss_error.expect("a sample");
    assert!((error / (variance / m).sqrt() - 1.0).abs() < 1e-3, "{error}");
}

#[test]
fn published_figures_stand_beside_their_own_interventions() {
    let published = |source: Source, row: Intervention| source.figures(row);
    let count = |source| Intervention::TABLE.iter().filter_map(|&r| published(source, r)).count();
    let sources = [Source::Stander2024, Source::Wu2025, Source::Survey];
    assert_eq!(sources.map(count), [10, 10, 12]);
    for ours in [Intervention::HalfAbsolute, Intervention::TableSwap] {
        assert_eq!(published(Source::Stander2024, ours), None);
        assert!(published(Source::Survey, ours).is_some());
    }
    for (row, accuracy, loss) in [
        (Intervention::Base, 0.9999, 1.97e-6),
        (Intervention::LeftSign, 0.0, 22.39),
        (Intervention::Perturb { mean: 0.0, standard_deviation: 1.0 }, 0.978, 0.0017),
        (Intervention::Absolute, 1.0, 3.69e-13),
        (Intervention::Perturb { mean: -1.0, standard_deviation: 1.0 }, 0.98, 0.0021),
    ] {
        assert_eq!(published(Source::Stander2024, row), Some(Figures { accuracy, loss }));
    }
    for (row, accuracy, loss) in [
        (Intervention::EmbeddingSwap, 0.0385, 4.155),
        (Intervention::Perturb { mean: 1.0, standard_deviation: 1.0 }, 0.498, 1.79),
    ] {
        assert_eq!(published(Source::Wu2025, row), Some(Figures { accuracy, loss }));
    }
    assert_eq!(Source::beside(&all_pairs(&group_of("C7"))), Source::Wu2025);
    assert_eq!(Source::beside(&all_pairs(&group_of("S3"))), Source::Stander2024);
}

#[test]
fn effects_are_of_three_kinds_each() {
    let base = Figures { accuracy: 0.999, loss: 1e-3 };
    let effect = |accuracy, loss| {
        let Effect { accuracy, loss } = Effect::of(base, Figures { accuracy, loss });
        (accuracy, loss)
    };
    assert_eq!(effect(0.9941, 9e-3), (EffectOnAccuracy::Kept, EffectOnLoss::Kept));
    assert_eq!(effect(0.9939, 1.1e-2), (EffectOnAccuracy::Lowered, EffectOnLoss::Raised));
    assert_eq!(effect(0.11, 1.1e-4), (EffectOnAccuracy::Lowered, EffectOnLoss::Kept));
    assert_eq!(effect(0.1, 0.9e-4), (EffectOnAccuracy::Lost, EffectOnLoss::Lowered));
    // What the paper says of its own rows.
    let report = report(trained().parameters(), trained_sample(), 0);
    let kinds: Vec<_> = report.rows.iter().map(|row| row.published_effect).collect();
    let accuracies: Vec<_> = kinds.iter().flatten().map(|effect| effect.accuracy).collect();
    use EffectOnAccuracy::{Kept, Lost, Lowered};
    let expected = [Kept, Lost, Kept, Lost, Lost, Kept, Lowered, Kept, Lowered, Lowered];
    assert_eq!((accuracies, kinds.len()), (expected.to_vec(), 12));
    assert_eq!(report.rows[7].effect.loss, EffectOnLoss::Lowered);
}

pub(crate) fn trained_sample() -> PairSample {
    PairSample::new(trained().dataset().pairs(), false, 0)
}
