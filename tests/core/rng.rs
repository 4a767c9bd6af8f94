//! The generator: fixed values, and the moments of its distributions.

use cosetta::rng::{Purpose, Rng};

#[test]
fn streams_are_reproducible_and_differ_by_seed_purpose_and_index() {
    let first = |seed, purpose, index| {
        let mut rng = Rng::new(seed, purpose, index);
        [rng.below(u32::MAX), rng.below(u32::MAX)]
    };
    let base = first(1, Purpose::Split, 0);
    assert_eq!(base, first(1, Purpose::Split, 0));
    for other in
        [first(2, Purpose::Split, 0), first(1, Purpose::Epoch, 0), first(1, Purpose::Split, 1)]
    {
        assert_ne!(base, other);
    }
}

#[test]
fn normals_have_mean_zero_variance_one_and_kurtosis_three() {
    let mut rng = Rng::new(7, Purpose::Weights, 0);
    let count = 200_000_i32;
    let draws: Vec<f64> = (0..count).map(|_| f64::from(rng.normal())).collect();
    let moment = |k: i32| draws.iter().map(|x| x.powi(k)).sum::<f64>() / f64::from(count);
    // Five standard errors each.
    let error = |variance: f64| 5.0 * (variance / f64::from(count)).sqrt();
    assert!(moment(1).abs() < error(1.0));
    assert!((moment(2) - 1.0).abs() < error(2.0));
    assert!((moment(4) - 3.0).abs() < error(96.0));
}

#[test]
fn bounded_integers_and_shuffles_are_uniform() {
    let mut rng = Rng::new(3, Purpose::Split, 0);
    let (bound, draws) = (7_usize, 70_000_u32);
    let mut counts = [0_u32; 7];
    for _ in 0..draws {
        counts[rng.below(7) as usize] += 1;
    }
    let mut places = [0_u32; 7];
    for _ in 0..draws {
        let mut items = [0, 1, 2, 3, 4, 5, 6];
        rng.shuffle(&mut items);
        places[items.iter().position(|&item| item == 0).expect("still there")] += 1;
    }
    let expected = f64::from(draws) / bound as f64;
    for counts in [counts, places] {
        let chi_square: f64 =
            counts.iter().map(|&c| (f64::from(c) - expected).powi(2) / expected).sum();
        // The 0.9999 quantile of chi-square with 6 degrees of freedom.
        assert!(chi_square < 27.9, "{counts:?}");
    }
}

#[test]
fn uniform_numbers_stay_in_their_interval() {
    let mut rng = Rng::new(5, Purpose::Weights, 0);
    for _ in 0..10_000 {
        assert!((0.0..1.0).contains(&rng.unit()));
        assert!((-0.25..0.25).contains(&rng.symmetric(0.25)));
    }
}
