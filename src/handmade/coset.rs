//! The exact network on the cosets of one subgroup.

use super::{Action, Circuit, HandmadeError};
use crate::group::{CayleyTable, Subgroup};

/// The network of k² neurons on the k left cosets of `h`: with F(p) = p − (k−1)/2 and unit
/// vectors for the points, neuron (i, j) says "not z" to every z that carries j to i.
/// logit_z(x, y) = −Σ_j max(F(x⁻¹z.j) − F(y.j), 0), which is 0 if x⁻¹z and y agree on
/// all points and negative otherwise.
///
/// # Errors
/// If an element other than e fixes every coset, or there are too many of them.
#[expect(clippy::cast_precision_loss, reason = "points are few")]
pub fn coset_circuit(group: &CayleyTable, h: &Subgroup) -> Result<Circuit, HandmadeError> {
    let action = Action::on_cosets(group, h);
    if let [_, g, ..] = action.kernel()[..] {
        return Err(HandmadeError::NotFaithful { fixing: group.label(g).to_owned() });
    }
    let middle = (action.points() - 1) as f32 / 2.0;
    let levels: Vec<f32> = (0..action.points()).map(|p| p as f32 - middle).collect();
    Circuit::on_points(&action, &levels, |i, p| if i == p { -1.0 } else { 0.0 })
}
