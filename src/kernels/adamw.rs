//! The AdamW update of a slice of parameters.

use super::F32x4;

/// The numbers of one AdamW step, the same for every parameter.
#[derive(Clone, Copy, Debug)]
pub struct AdamWCoefficients {
    /// `1 - lr·weight_decay`.
    pub decay: f32,
    /// β₁.
    pub beta1: f32,
    /// β₂.
    pub beta2: f32,
    /// `lr / (1 - β₁^t)`.
    pub rate: f32,
    /// `1 / √(1 - β₂^t)`.
    pub root_correction: f32,
    /// ε, outside the root.
    pub epsilon: f32,
}

/// One step of AdamW: `θ ← decay·θ`, `m ← m + (1-β₁)(g - m)`, `v ← β₂v +
/// (1-β₂)g²`, `θ ← θ - rate · m / (√v · root_correction + ε)`.
///
/// # Panics
/// If the lengths differ or are no multiple of four.
///
/// # References
/// Loshchilov and Hutter, *Decoupled Weight Decay Regularization* (2019), in
/// the order of operations of PyTorch.
pub fn adamw(
    coefficients: &AdamWCoefficients,
    gradient: &[f32],
    parameters: &mut [f32],
    mean: &mut [f32],
    square: &mut [f32],
) {
    let length = parameters.len();
    assert!(gradient.len() == length && mean.len() == length && square.len() == length);
    assert!(length.is_multiple_of(4), "parameters are padded");
    let c = coefficients;
    let [decay, beta2, rate, root, epsilon] =
        [c.decay, c.beta2, c.rate, c.root_correction, c.epsilon].map(F32x4::splat);
    let fresh1 = F32x4::splat(1.0 - c.beta1);
    let fresh2 = F32x4::splat(1.0 - c.beta2);
    for (((g, p), m), v) in gradient
        .chunks_exact(4)
        .zip(parameters.chunks_exact_mut(4))
        .zip(mean.chunks_exact_mut(4))
        .zip(square.chunks_exact_mut(4))
    {
        let g = F32x4::from_slice(g);
        let old_mean = F32x4::from_slice(m);
        let new_mean = old_mean.plus_product(fresh1, g.minus(old_mean));
        let new_square = F32x4::from_slice(v).times(beta2).plus_product(fresh2.times(g), g);
        let denominator = epsilon.plus_product(new_square.sqrt(), root);
        let step = new_mean.over(denominator).times(rate);
        F32x4::from_slice(p).times(decay).minus(step).write_to(p);
        new_mean.write_to(m);
        new_square.write_to(v);
    }
}
