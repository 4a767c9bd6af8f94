//! Random choices beside a removal: they are of its size, and drawn by the seed.

use crate::{
    intervene::trained,
    removals::{ablate, remove},
};
use cosetta::{
    intervene::{Ablation, Removal, Replacement},
    model::{Parameters, Shape, Tensor},
};

/// Twelve copies of one neuron, and four dead ones: whichever are taken out, it is the
/// number of live ones that counts.
fn copies() -> Parameters {
    let one = Parameters::initial(Shape { n: 24, d: 1, w: 1 }, 4, 0);
    let mut parameters = Parameters::zeros(Shape { n: 24, d: 1, w: 16 });
    for x in 0..24 {
        for tensor in [Tensor::LeftEmbedding, Tensor::RightEmbedding] {
            parameters.set(tensor, x, 0, one.get(tensor, x, 0));
        }
        for k in 0..12 {
            parameters.set(Tensor::Unembedding, k, x, one.get(Tensor::Unembedding, 0, x));
        }
    }
    for (tensor, k) in [Tensor::LeftLinear, Tensor::RightLinear]
        .into_iter()
        .flat_map(|t| (0..12).map(move |k| (t, k)))
    {
        parameters.set(tensor, 0, k, one.get(tensor, 0, 0));
    }
    parameters
}

#[test]
fn controls_are_of_the_size_of_what_was_removed() {
    for size in [0, 1, 5, 12] {
        let removal = Removal::Neurons { neurons: (0..size).collect() };
        let found = remove(&copies(), (&removal, Replacement::Zero), (20, 6));
        let controls = found.controls.expect("asked for");
        assert_eq!((found.live, controls.count), (size, 20));
        for loss in [controls.loss.least, controls.loss.median, controls.loss.most] {
            // Copies are added up in another order.
            assert!((loss / found.outcome.loss - 1.0).abs() < 1e-5, "{size}: {controls:?}");
        }
        assert_eq!(controls.accuracy.least, controls.accuracy.most);
    }
}

#[test]
fn controls_of_what_is_kept_alone_keep_as_many() {
    for size in [1, 5, 12] {
        let removal = Removal::Neurons { neurons: (0..size).collect() };
        let only = Ablation { only: true, ..removal.into() };
        let found = ablate(&copies(), &only, (20, 6));
        let controls = found.controls.expect("asked for");
        assert_eq!((found.live, found.stay, controls.count), (size, size, 20));
        for loss in [controls.loss.least, controls.loss.median, controls.loss.most] {
            assert!((loss / found.outcome.loss - 1.0).abs() < 1e-5, "{size}: {controls:?}");
        }
    }
}

#[test]
fn controls_are_drawn_by_the_seed() {
    let removal = Removal::Neurons { neurons: (0..20).collect() };
    let means = Removal::CosetMeans;
    for removal in [&removal, &means] {
        let drawn = |seed| remove(trained().parameters(), (removal, Replacement::Zero), (6, seed));
        let (first, other) = (drawn(1), drawn(2));
        assert_eq!(first, drawn(1));
        assert_ne!(first.controls, other.controls);
        assert_eq!((&first.outcome, &first.removed), (&other.outcome, &other.removed));
        let range = first.controls.expect("asked for").loss;
        assert!(range.least < range.median && range.median < range.most, "{range:?}");
    }
}
