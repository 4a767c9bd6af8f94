//! The network against PyTorch, against an f64 oracle, and against differences.

use crate::support::{largest, numbers, parameters, recipe};
use cosetta::{
    group::Family,
    model::{Network, Pair, Parameters, Shape, Tensor},
    train::{AdamW, Pace, TrainConfig, to_named_tensors},
};
use ndarray::{Array2, s};
use serde_json::Value;

fn fixture() -> Value {
    serde_json::from_str(include_str!("../fixtures/pytorch.json")).expect("valid JSON")
}

const SHAPE: Shape = Shape { n: 6, d: 5, w: 7 };

fn pairs(fixture: &Value) -> Vec<Pair> {
    numbers(&fixture["pairs"])
        .chunks_exact(3)
        .map(|triple| {
            let [x, y, z] = [0, 1, 2].map(|i| triple[i].to_string().parse().expect("an index"));
            Pair { x, y, z }
        })
        .collect()
}

/// All elements of the named tensors, in order.
fn flat(parameters: &Parameters) -> Vec<f64> {
    to_named_tensors(parameters)
        .iter()
        .flat_map(|tensor| tensor.values.iter().map(|&x| f64::from(x)).collect::<Vec<_>>())
        .collect()
}

/// The elements of a JSON object of named tensors, in the same order.
fn flat_json(tensors: &Value) -> Vec<f64> {
    cosetta::train::TENSOR_NAMES.iter().flat_map(|name| numbers(&tensors[name])).collect()
}

/// The largest difference, as a share of the largest expected value.
fn relative_error(found: &[f64], expected: &[f64]) -> f64 {
    assert_eq!(found.len(), expected.len());
    largest(found.iter().zip(expected).map(|(a, b)| a - b)) / largest(expected.iter().copied())
}

/// The mean loss in f64, written from the definition of the network.
fn oracle_loss(parameters: &Parameters, pairs: &[Pair]) -> f64 {
    let dense = |tensor| {
        Array2::from_shape_fn(parameters.shape().dimensions(tensor), |(i, j)| {
            f64::from(parameters.get(tensor, i, j))
        })
    };
    let left = dense(Tensor::LeftEmbedding).dot(&dense(Tensor::LeftLinear));
    let right = dense(Tensor::RightEmbedding).dot(&dense(Tensor::RightLinear));
    let (unembedding, bias) = (dense(Tensor::Unembedding), dense(Tensor::Bias));
    let loss = |pair: &Pair| {
        let pre =
            &left.slice(s![usize::from(pair.x), ..]) + &right.slice(s![usize::from(pair.y), ..]);
        let logits = pre.mapv(|t| t.max(0.0)).dot(&unembedding) + bias.row(0);
        let top = logits.fold(f64::MIN, |a, &b| a.max(b));
        logits.mapv(|l| (l - top).exp()).sum().ln() + top - logits[usize::from(pair.z)]
    };
    pairs.iter().map(loss).sum::<f64>() / pairs.len() as f64
}

#[test]
fn s3_is_multiplied_as_in_the_fixture() {
    let products = Family::Symmetric(3).table().products().mapv(f64::from);
    assert_eq!(products.into_raw_vec_and_offset().0, numbers(&fixture()["mul"]));
}

#[test]
fn loss_and_gradient_agree_with_pytorch() {
    let fixture = fixture();
    let mut network = Network::new(parameters(SHAPE, &fixture["initial"]));
    let loss = network.compute_gradient(&pairs(&fixture));
    let expected = fixture["loss"].as_f64().expect("a number");
    assert!((loss - expected).abs() < 1e-6 * expected, "{} {expected}", loss);
    let error = relative_error(&flat(network.gradient()), &flat_json(&fixture["gradient_f64"]));
    assert!(error < 1e-6, "{error}");
}

#[test]
fn saturated_logits_agree_with_pytorch() {
    let fixture = fixture();
    let case = &fixture["large_logits"];
    let factor = case["factor"].as_f64().expect("a number");
    let mut large = parameters(SHAPE, &fixture["initial"]);
    for tensor in Tensor::ALL {
        let (rows, columns) = SHAPE.dimensions(tensor);
        for (i, j) in (0..rows).flat_map(|i| (0..columns).map(move |j| (i, j))) {
            #[expect(clippy::cast_possible_truncation, reason = "a power of two times an f32")]
            let value = (f64::from(large.get(tensor, i, j)) * factor) as f32;
            large.set(tensor, i, j, value);
        }
    }
    let mut network = Network::new(large);
    let loss = network.compute_gradient(&pairs(&fixture));
    let expected = case["loss"].as_f64().expect("a number");
    assert!((loss - expected).abs() < 1e-6 * expected, "{} {expected}", loss);
    let error = relative_error(&flat(network.gradient()), &flat_json(&case["gradient_f64"]));
    assert!(error < 1e-5, "{error}");
}

#[test]
fn adamw_follows_pytorch_for_ten_steps() {
    let fixture = fixture();
    let case = &fixture["adamw"];
    let number = |key: &str| case[key].as_f64().expect("a number");
    let small = recipe("S3", "fast");
    let config = TrainConfig {
        learning_rate: number("lr"),
        weight_decay: number("weight_decay"),
        beta1: numbers(&case["betas"])[0],
        beta2: numbers(&case["betas"])[1],
        epsilon: number("eps"),
        factor_rate: 1.0,
        ..small
    };
    let mut network = Network::new(parameters(SHAPE, &fixture["initial"]));
    let mut optimiser = AdamW::new(SHAPE);
    let mut compared = 0;
    for step in 1..=10 {
        let loss = network.compute_gradient(&pairs(&fixture));
        let pace = Pace { rate: config.learning_rate, decay: config.weight_decay };
        optimiser.update(&mut network, &config, pace, step);
        let steps = case["steps"].as_array().expect("a list");
        if let Some(expected) = steps.iter().find(|s| s["step"] == step) {
            let exact = expected["loss"].as_f64().expect("a number");
            assert!((loss - exact).abs() < 1e-6 * exact, "step {step}");
            let error =
                relative_error(&flat(network.parameters()), &flat_json(&expected["parameters"]));
            assert!(error < 5e-6, "step {step}: {error}");
            compared += 1;
        }
    }
    assert_eq!(compared, 4);
}

#[test]
fn the_gradient_is_the_limit_of_central_differences() {
    let shape = Shape { n: 5, d: 3, w: 9 };
    let pairs: Vec<Pair> = (0..5_u16)
        .flat_map(|x| (0..5_u16).map(move |y| Pair { x, y, z: (x + y) % 5 }))
        .step_by(2)
        .collect();
    let mut network = Network::new(Parameters::initial(shape, 11, 0));
    let loss = network.compute_gradient(&pairs);
    assert!((loss - oracle_loss(network.parameters(), &pairs)).abs() < 1e-6);
    let top = largest(flat(network.gradient()));
    // Steps that are exact in f32; the loss is smooth at this scale for this
    // seed but for kinks of the ReLU, hence the bound.
    let h = 1.0 / 1024.0;
    for tensor in Tensor::ALL {
        let (rows, columns) = shape.dimensions(tensor);
        for (i, j) in (0..rows).flat_map(|i| (0..columns).map(move |j| (i, j))) {
            let at = |sign: f32| {
                let mut moved = network.parameters().clone();
                moved.set(tensor, i, j, moved.get(tensor, i, j) + sign * h);
                (f64::from(moved.get(tensor, i, j)), oracle_loss(&moved, &pairs))
            };
            let ((above, high), (below, low)) = (at(1.0), at(-1.0));
            let slope = (high - low) / (above - below);
            let gradient = f64::from(network.gradient().get(tensor, i, j));
            assert!(
                (slope - gradient).abs() < 2e-3 * top,
                "{tensor:?}[{i},{j}]: {slope} {gradient}"
            );
        }
    }
}

#[test]
fn padding_stays_zero_through_training_steps() {
    let shape = Shape { n: 5, d: 3, w: 9 };
    let pairs: Vec<Pair> = (0..5).map(|x| Pair { x, y: 4 - x, z: x }).collect();
    let small = recipe("C5", "fast");
    let mut network = Network::new(Parameters::initial(shape, 3, 0));
    let mut optimiser = AdamW::new(shape);
    for step in 1..5 {
        network.compute_gradient(&pairs);
        optimiser.update(&mut network, &small, Pace { rate: 0.01, decay: 1.0 }, step);
    }
    for values in [network.parameters(), network.gradient(), &optimiser.square] {
        let live = flat(values).iter().filter(|&&x| x != 0.0).count();
        let all = values.buffer().iter().filter(|&&x| x != 0.0).count();
        assert_eq!(live, all, "a number stands in the padding");
    }
}

#[test]
fn the_papers_networks_have_the_papers_parameter_counts() {
    assert_eq!(Shape { n: 120, d: 256, w: 128 }.parameter_count(), 142_456);
    assert_eq!(Shape { n: 720, d: 512, w: 256 }.parameter_count(), 1_184_464);
}
