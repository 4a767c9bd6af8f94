//! The split of the pairs.

use cosetta::{dataset::Dataset, group::Family};
use proptest::prelude::*;

proptest! {
    #[test]
    fn every_pair_falls_on_exactly_one_side(
        name in prop::sample::select(vec!["S3", "C7", "D4", "A4"]),
        fraction in 0.001_f64..0.999,
        seed in any::<u64>(),
    ) {
        let group = name.parse::<Family>().expect("a family").table();
        let split = Dataset::split(group.as_magma(), fraction, seed);
        let (n, train) = (group.order(), split.train().len());
        prop_assert_eq!(train + split.held_out_count(), n * n);
        prop_assert_eq!(split.held_out().count(), split.held_out_count());
        prop_assert!(train >= 1 && split.held_out_count() >= 1);
        prop_assert!((train as f64 - fraction * (n * n) as f64).abs() <= 1.0);
        for (place, pair) in split.pairs().iter().enumerate() {
            let (x, y) = (usize::from(pair.x), usize::from(pair.y));
            prop_assert_eq!(place, x * n + y);
            prop_assert_eq!(usize::from(pair.z), group.product(x, y));
            prop_assert_eq!(split.in_training()[place], split.train().contains(pair));
        }
    }
}

#[test]
fn the_split_depends_on_the_seed_and_on_nothing_else() {
    let group = Family::Symmetric(4).table();
    let train = |seed| Dataset::split(group.as_magma(), 0.4, seed).train().to_vec();
    assert_eq!(train(1), train(1));
    assert_ne!(train(1), train(2));
}

#[test]
fn every_pair_is_equally_likely_to_be_trained_on() {
    let group = Family::Cyclic(5).table();
    let mut counts = [0_u32; 25];
    let seeds = 4000;
    for seed in 0..seeds {
        let split = Dataset::split(group.as_magma(), 0.4, seed);
        for (count, &chosen) in counts.iter_mut().zip(split.in_training()) {
            *count += u32::from(chosen);
        }
    }
    // Mean 1600, standard deviation 31; five of them.
    assert!(counts.iter().all(|&c| (1445..=1755).contains(&c)), "{counts:?}");
}
