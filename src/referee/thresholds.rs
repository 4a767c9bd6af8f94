//! From where on a neuron counts as one of an account's.

use crate::analysis::{EXPLAINED, Theory};
use serde::{Deserialize, Serialize};

/// The limits that single neurons are counted by.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Thresholds {
    /// A neuron is constant on cosets if less than this share of the squares of each side is
    /// left within them.
    pub coset: f64,
    /// A neuron lies on one irrep if at least this share of its sides does.
    pub irrep: f64,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { coset: EXPLAINED, irrep: 0.95 }
    }
}

impl Thresholds {
    /// Whether both are shares that something can reach.
    pub(super) fn are_shares(self) -> bool {
        [self.coset, self.irrep].iter().all(|&share| share > 0.0 && share <= 1.0)
    }

    /// The theory by these limits.
    pub(super) fn applied<'a>(self, theory: &Theory<'a>) -> Theory<'a> {
        Theory { explained: self.coset, ..*theory }
    }
}
