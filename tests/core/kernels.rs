//! Every kernel against its oracle: bit for bit where the contract fixes the
//! bits, to a stated error where the oracle computes in f64.

use crate::support::{Padded, bits, largest};
use cosetta::{
    kernels::{
        AdamWCoefficients, F32x4, I16x8, Left, Panels, Sum, TILES, Tile, adamw, add_product,
        cross_entropy_gradient, gather_relu, gather_relu_of_sum, naive, scatter_relu_gradient,
        score_row,
    },
    rng::{Purpose, Rng},
};
use ndarray::Array2;
use proptest::prelude::*;

fn random(shape: (usize, usize), seed: u64) -> Padded {
    let mut rng = Rng::new(seed, Purpose::Weights, 0);
    Padded::from_fn(shape, |_, _| rng.normal())
}

/// `matrix` cut for `tile`.
fn panels(tile: Tile, (rows, columns): (usize, usize), matrix: &Padded) -> Panels {
    let mut panels = Panels::zeros(1, 1);
    panels.pack(tile, (rows, columns), matrix.view());
    panels
}

proptest! {
    #[test]
    fn products_have_the_bits_of_the_plain_loop(
        m in 1_usize..23, k in 1_usize..40, columns in 1_usize..35, seed in any::<u64>(),
        transposed in any::<bool>(), tile in prop::sample::select(&TILES[..]),
    ) {
        let stored = if transposed { (k, m) } else { (m, k) };
        let (a, b) = (random(stored, seed), random((k, columns), seed ^ 1));
        let left = if transposed {
            Left::Transposed(&a.elements, a.stride)
        } else {
            Left::Plain(&a.elements, a.stride)
        };
        let mut fast = random((m, columns), seed ^ 2);
        let mut slow = fast.clone();
        let mut cut = panels(tile, (m, columns), &fast);
        let b_panels = panels(tile, (k, columns), &b);
        add_product(m, left, &b_panels, Sum::Rows(&mut fast.elements, fast.stride));
        naive::add_product((m, k, columns), left, b.view(), (&mut slow.elements, slow.stride));
        prop_assert_eq!(bits(&fast.elements), bits(&slow.elements));
        add_product(m, left, &b_panels, Sum::Panels(&mut cut));
        cut.unpack((&mut fast.elements, fast.stride));
        prop_assert_eq!(bits(&fast.elements), bits(&slow.elements));
    }

    #[test]
    fn products_may_start_every_row_alike(
        m in 1_usize..23, k in 1_usize..40, columns in 1_usize..35, seed in any::<u64>(),
        tile in prop::sample::select(&TILES[..]),
    ) {
        let (a, b) = (random((m, k), seed), random((k, columns), seed ^ 1));
        let (left, start) = (Left::Plain(&a.elements, a.stride), random((1, columns), seed ^ 2));
        let mut slow = Padded::from_fn((m, columns), |_, j| start.elements[j]);
        let mut fast = Padded::from_fn((m, columns), |_, _| f32::NAN);
        let (fast_stride, slow_stride) = (fast.stride, slow.stride);
        let sum = Sum::RowsFrom(&start.elements, &mut fast.elements, fast_stride);
        add_product(m, left, &panels(tile, (k, columns), &b), sum);
        naive::add_product((m, k, columns), left, b.view(), (&mut slow.elements, slow_stride));
        for (fast, slow) in fast.elements.chunks(fast_stride).zip(slow.elements.chunks(slow_stride)) {
            prop_assert_eq!(bits(&fast[..columns]), bits(&slow[..columns]));
        }
    }

    #[test]
    fn scores_and_gradients_agree_with_f64(
        n in 1_usize..40, scale in 0.01_f32..40.0, seed in any::<u64>(), choice in any::<usize>(),
    ) {
        let row = random((1, n), seed);
        let logits: Vec<f32> = row.elements[..n].iter().map(|x| x * scale).collect();
        let target = choice % n;
        let mut padded = row.elements.clone();
        padded[..n].copy_from_slice(&logits);
        // The padding is garbage on purpose: it must not count.
        padded[n..].fill(f32::MAX);
        let mut gradient = padded.clone();
        let score = score_row(&mut padded, n, target);
        let exact = naive::score_row(&logits, target);
        // logit - top is rounded before exp, which turns its rounding error into
        // a relative one.
        let spread = logits.iter().fold(0.0_f32, |top, x| top.max(2.0 * x.abs()));
        let tolerance = f32::EPSILON * (8.0 + spread);
        prop_assert_eq!(score.answer, exact.answer);
        prop_assert!((score.loss - exact.loss).abs() <= tolerance * exact.loss + 1e-30);
        prop_assert!((score.confidence - exact.confidence).abs() <= tolerance);
        let mut sums = vec![1.0; gradient.len()];
        let loss = cross_entropy_gradient(&mut gradient, n, target, 0.5, &mut sums);
        prop_assert_eq!(loss, score.loss);
        prop_assert!(sums.iter().zip(&gradient).all(|(&sum, &x)| sum == 1.0 + x));
        let exact = naive::cross_entropy_gradient(&logits, target, 0.5);
        for (fast, slow) in gradient.iter().zip(&exact) {
            let tolerance = f64::from(tolerance);
            prop_assert!((f64::from(*fast) - slow).abs() <= tolerance * slow.abs() + 1e-30);
        }
        prop_assert!(gradient[n..].iter().all(|&x| x == 0.0), "the padding stays zero");
    }

    #[test]
    fn the_relu_and_its_way_back_agree_with_their_definition(
        width in 1_usize..40, seed in any::<u64>(),
    ) {
        let [left, right, gradient] = [0, 1, 2].map(|i| random((1, width), seed ^ i).elements);
        let mut hidden = vec![f32::NAN; left.len()];
        gather_relu(&left, &right, &mut hidden);
        let mut noisy = gradient.clone();
        gather_relu_of_sum(&left, &right, &mut noisy);
        let (mut to_left, mut to_right) = (left.clone(), right.clone());
        scatter_relu_gradient(&gradient, &hidden, &mut to_left, &mut to_right);
        for i in 0..left.len() {
            let pre_activation = left[i] + right[i];
            prop_assert_eq!(hidden[i], pre_activation.max(0.0));
            prop_assert_eq!(noisy[i], (pre_activation + gradient[i]).max(0.0));
            let through = if pre_activation > 0.0 { gradient[i] } else { 0.0 };
            prop_assert_eq!(to_left[i], left[i] + through);
            prop_assert_eq!(to_right[i], right[i] + through);
        }
    }

    #[test]
    fn panels_of_the_transpose_hold_the_transpose(
        m in 1_usize..20, n in 1_usize..30, seed in any::<u64>(),
        tile in prop::sample::select(&TILES[..]),
    ) {
        let source = random((m, n), seed);
        let mut cut = Panels::zeros(n, m);
        cut.pack_transposed(tile, (n, m), source.view());
        let mut target = Padded::from_fn((n, m), |_, _| f32::NAN);
        let stride = target.stride;
        cut.unpack((&mut target.elements, stride));
        for (i, j) in (0..m).flat_map(|i| (0..n).map(move |j| (i, j))) {
            prop_assert_eq!(target.elements[j * stride + i], source.elements[i * source.stride + j]);
        }
    }
}

#[test]
fn products_agree_with_ndarray() {
    let (m, k, n) = (37, 61, 43);
    let (a, b) = (random((m, k), 1), random((k, n), 2));
    let dense = |p: &Padded, shape: (usize, usize)| {
        Array2::from_shape_fn(shape, |(i, j)| p.elements[i * p.stride + j])
    };
    let expected = dense(&a, (m, k)).dot(&dense(&b, (k, n)));
    let mut c = Padded::from_fn((m, n), |_, _| 0.0);
    let left = Left::Plain(&a.elements, a.stride);
    let b = panels(Tile::chosen(), (k, n), &b);
    add_product(m, left, &b, Sum::Rows(&mut c.elements, c.stride));
    let difference = dense(&c, (m, n)) - &expected;
    let top = largest(expected.iter().map(|&x| f64::from(x)));
    assert!(largest(difference.iter().map(|&x| f64::from(x))) < 1e-5 * top);
}

#[test]
#[should_panic(expected = "A is too small")]
fn a_matrix_that_does_not_fit_is_refused() {
    let a = random((4, 4), 1);
    let mut c = random((4, 4), 2);
    let left = Left::Plain(&a.elements, a.stride);
    add_product(4, left, &Panels::zeros(20, 4), Sum::Rows(&mut c.elements, c.stride));
}

fn exp(x: f32) -> [f32; 4] {
    let [result] = F32x4::exp([F32x4::splat(x)]);
    result.to_array()
}

#[test]
fn exp_is_within_2_3_units_in_the_last_place() {
    let mut worst = 0.0_f64;
    for i in 0..400_000_u32 {
        let x = -87.0 + 87.0 * (i as f32) / 400_000.0;
        let [fast, ..] = exp(x);
        let exact = f64::from(x).exp();
        #[expect(clippy::cast_possible_truncation, reason = "the spacing of f32 near the value")]
        let nearest = exact as f32;
        let unit = f64::from(f32::from_bits(nearest.to_bits() + 1)) - f64::from(nearest);
        worst = worst.max((f64::from(fast) - exact).abs() / unit);
    }
    assert!(worst < 2.3, "{worst}");
    assert_eq!(exp(0.0), [1.0; 4]);
    assert!(exp(-87.0)[0] > 0.0);
    for below in [-87.01, -1e30, f32::NEG_INFINITY] {
        assert_eq!(exp(below), [0.0; 4], "exp({below})");
    }
    assert!(exp(f32::NAN)[0].is_nan(), "what is no number must not pass for a small one");
    let together = F32x4::exp([F32x4::splat(-1.5), F32x4::splat(2.5)]);
    assert_eq!(together.map(|x| bits(&x.to_array())), [bits(&exp(-1.5)), bits(&exp(2.5))]);
}

#[test]
fn a_tiny_loss_keeps_its_digits() {
    // 1 - p would be 0 in f32 here; the loss is exp(-40) to six digits.
    let mut logits = [40.0, 0.0, -100.0, 0.0, 0.0, 0.0, 0.0, 0.0];
    let score = score_row(&mut logits, 3, 0);
    assert!((f64::from(score.loss) / (-40.0_f64).exp() - 1.0).abs() < 1e-6, "{}", score.loss);
}

#[test]
fn ties_go_to_the_lowest_index() {
    let mut logits = [1.0, 3.0, 3.0, 2.0, 0.0, 0.0, 0.0, 0.0];
    assert_eq!(score_row(&mut logits, 4, 2).answer, 1);
}

#[test]
fn adamw_has_the_bits_of_the_plain_formula() {
    let c = AdamWCoefficients {
        decay: 0.98,
        beta1: 0.9,
        beta2: 0.98,
        rate: 0.2,
        root_correction: 7.0,
        epsilon: 1e-8,
    };
    let [gradient, start, mean, square] = [1, 2, 3, 4].map(|i| random((1, 33), i).elements);
    let square: Vec<f32> = square.iter().map(|x| x * x).collect();
    let (mut p, mut m, mut v) = (start.clone(), mean.clone(), square.clone());
    adamw(&c, &gradient, &mut p, &mut m, &mut v);
    for i in 0..33 {
        let g = gradient[i];
        let new_mean = mean[i] + (1.0 - c.beta1) * (g - mean[i]);
        let new_square = square[i] * c.beta2 + ((1.0 - c.beta2) * g) * g;
        let step = new_mean / (c.epsilon + new_square.sqrt() * c.root_correction) * c.rate;
        assert_eq!([p[i], m[i], v[i]], [start[i] * c.decay - step, new_mean, new_square]);
    }
    // What is zero with a zero gradient stays zero: the padding.
    assert!(p[33..].iter().all(|&x| x == 0.0));
}

#[test]
fn integers_are_the_nearest_of_sixteen_bits() {
    let low = [0.5, 1.5, -2.5, 32_766.6];
    let high = [-32_768.4, 32_767.4, -0.49, -32_767.6];
    let nearest = I16x8::nearest(F32x4::from_slice(&low), F32x4::from_slice(&high));
    assert_eq!(nearest.to_array(), [0, 2, -2, 32_767, -32_768, 32_767, 0, -32_768]);
    let other = I16x8::from_array(&[7, -7, 3, -32_000, 0, 0, 5, -1]);
    assert_eq!(nearest.larger(other).to_array(), [7, 2, 3, 32_767, 0, 32_767, 5, -1]);
    assert_eq!(nearest.smaller(other).to_array(), [0, -7, -2, -32_000, -32_768, 0, 0, -32_768]);
    assert_eq!(I16x8::splat(-3).plus(other).to_array(), [4, -10, 0, -32_003, -3, -3, 2, -4]);
    assert_eq!([nearest.largest(), other.largest()], [32_767, 7]);
    assert_eq!([nearest.smallest(), other.smallest()], [-32_768, -32_000]);
}

/// All of them, as far as there are sizes; so a sum is never taken for one that fits.
#[test]
fn what_is_beyond_sixteen_bits_is_never_taken_for_less() {
    let sizes = (0..0x8000_u32).map(|high| f32::from_bits(high << 16 | 0x5A5A));
    let beyond = sizes.filter(|size| size.is_nan() || *size > 32_768.5);
    for x in beyond.flat_map(|size| [size, -size]) {
        let four = F32x4::splat(x);
        let lanes = I16x8::nearest(four, four).to_array();
        assert!(lanes == [i16::MIN; 8] || lanes == [i16::MAX; 8], "{x}: {lanes:?}");
    }
}
