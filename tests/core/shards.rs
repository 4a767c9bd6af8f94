//! The gradient of a batch has the same bits however its shards are shared out.

use cosetta::{
    model::{
        Network, Pair, PairNetwork, Parameters, SIDES, Shape, SideGradient, pair_weight,
        shard_count, shard_pairs,
    },
    rng::{Purpose, Rng},
};
use proptest::prelude::*;
use std::ops::Range;

const SHAPE: Shape = Shape { n: 7, d: 4, w: 10 };

fn pairs(count: usize) -> Vec<Pair> {
    let mut rng = Rng::new(1, Purpose::Epoch, 0);
    let mut element = || u16::try_from(rng.below(7)).expect("below 7");
    (0..count).map(|_| Pair { x: element(), y: element(), z: element() }).collect()
}

fn network() -> Network {
    Network::new(Parameters::initial(SHAPE, 1, 0))
}

fn alone(pairs: &[Pair]) -> (f64, Parameters) {
    let mut network = network();
    (network.compute_gradient(pairs), network.gradient().clone())
}

/// Adds shards to `network`, each in portions of so many pairs.
fn add_shards(network: &mut PairNetwork, pairs: &[Pair], shards: Range<usize>, portion: usize) {
    for index in shards {
        network.begin_shard(index);
        for part in pairs[shard_pairs(pairs.len(), index)].chunks(portion) {
            network.add_gradient(part, pair_weight(pairs.len()));
        }
        network.end_shard();
    }
}

/// The gradient with the shards up to the first cut computed by the network
/// itself, and those between two cuts each by a helper that is sent the folded
/// network.
fn shared(pairs: &[Pair], cuts: &[usize]) -> (f64, Parameters) {
    let mut network = network();
    network.begin_gradient(None);
    let mut helper = PairNetwork::new(Shape { d: 0, ..SHAPE });
    add_shards(network.shards(), pairs, 0..cuts[0], 96);
    for ends in cuts.windows(2) {
        let sent = network.shards().folded().buffer().to_vec();
        helper.load(SHAPE.n, |folded| folded.buffer_mut().copy_from_slice(&sent));
        helper.clear_shards();
        add_shards(&mut helper, pairs, ends[0]..ends[1], 40);
        for sum in helper.partial_sums() {
            let copy = |target: &mut [f32]| target.copy_from_slice(sum.gradient.buffer());
            network.shards().add_partial_sum((sum.first, sum.level), sum.loss, copy);
        }
    }
    (network.finish_gradient(pairs.len()), network.gradient().clone())
}

#[test]
fn a_batch_is_cut_into_a_power_of_two_of_shards_by_its_size_alone() {
    let counts = [1, 383, 384, 767, 768, 1535, 1536, 4096].map(|batch| (batch, shard_count(batch)));
    assert_eq!(
        counts,
        [(1, 1), (383, 1), (384, 2), (767, 2), (768, 4), (1535, 4), (1536, 8), (4096, 8)]
    );
    for (batch, count) in counts {
        let ends: Vec<_> = (0..count).map(|index| shard_pairs(batch, index)).collect();
        assert_eq!((ends[0].start, ends[count - 1].end), (0, batch));
        assert!(ends.windows(2).all(|two| two[0].end == two[1].start && !two[0].is_empty()));
    }
}

#[test]
fn the_portions_of_a_shard_do_not_change_a_bit() {
    let pairs = pairs(777);
    for portion in [1, 17, 100, 256] {
        let mut network = network();
        network.begin_gradient(None);
        add_shards(network.shards(), &pairs, 0..shard_count(777), portion);
        assert_eq!(
            (network.finish_gradient(pairs.len()), network.gradient().clone()),
            alone(&pairs)
        );
    }
}

proptest! {
    #[test]
    fn any_division_of_the_shards_gives_the_same_bits(
        batch in 1536_usize..1700, inner in prop::collection::vec(0_usize..=8, 0..5),
    ) {
        let pairs = pairs(batch);
        let mut cuts = inner;
        cuts.push(8);
        cuts.sort_unstable();
        prop_assert_eq!(shared(&pairs, &cuts), alone(&pairs));
    }
}

#[test]
fn a_side_computed_by_a_helper_has_the_same_bits() {
    let pairs = pairs(1600);
    for own in [0, 1] {
        let mut network = network();
        network.begin_gradient(None);
        add_shards(network.shards(), &pairs, 0..8, 96);
        network.unfold_sides(own);
        let mut helper = SideGradient::new(SHAPE);
        for side in own..SIDES {
            let sent = network.side(side).concat();
            let back = helper.compute(|parts| parts.copy_from_slice(&sent)).to_vec();
            network.add_side(|[embedding, linear]| {
                let (first, second) = back.split_at(embedding.len());
                embedding.copy_from_slice(first);
                linear.copy_from_slice(second);
            });
        }
        let found = (network.finish_gradient(pairs.len()), network.gradient().clone());
        assert_eq!(found, alone(&pairs), "{own}");
    }
}

#[test]
fn other_parameters_take_effect_at_once() {
    let (pairs, other) = (pairs(400), Parameters::initial(SHAPE, 2, 0));
    let mut fresh = Network::new(other.clone());
    let mut network = network();
    network.score(&pairs, |_, _| {});
    network.set_parameters(&other);
    assert_eq!(network.score(&pairs, |_, _| {}), fresh.score(&pairs, |_, _| {}));
    assert_eq!(network.compute_gradient(&pairs), fresh.compute_gradient(&pairs));
}

#[test]
fn scoring_between_two_shards_changes_nothing() {
    let pairs = pairs(1600);
    let mut network = network();
    network.begin_gradient(None);
    add_shards(network.shards(), &pairs, 0..3, 96);
    network.score(&pairs[..50], |_, _| {});
    add_shards(network.shards(), &pairs, 3..8, 96);
    assert_eq!((network.finish_gradient(pairs.len()), network.gradient().clone()), alone(&pairs));
}

#[test]
#[should_panic(expected = "shards come in order")]
fn a_shard_that_is_not_the_next_is_refused() {
    let mut network = network();
    network.begin_gradient(None);
    add_shards(network.shards(), &pairs(1600), 0..1, 96);
    add_shards(network.shards(), &pairs(1600), 2..3, 96);
}

#[test]
#[should_panic(expected = "shards are missing")]
fn a_gradient_is_not_complete_without_all_its_shards() {
    let mut network = network();
    network.begin_gradient(None);
    add_shards(network.shards(), &pairs(1600), 0..6, 96);
    network.finish_gradient(1600);
}
