//! What was found before.

use super::{Intervention, Outcome};
use crate::model::Pair;
use serde::Serialize;

/// Where figures come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// Stander et al. (2024), Table 1: S5, means over 128 networks, each over all pairs.
    Stander2024,
    /// Wu et al. (2025), on the same interventions: Z/53, which has no subgroups, 40 % of
    /// the pairs.
    Wu2025,
    /// Our own, `docs/interventions.md`: S5, medians over 100 networks of the preset
    /// `clean`, each over all pairs.
    Survey,
}

/// What each source says of an intervention, if it says anything.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Beside {
    /// See [`Source::Survey`].
    pub survey: Option<Figures>,
    /// See [`Source::Stander2024`].
    pub stander2024: Option<Figures>,
    /// See [`Source::Wu2025`].
    pub wu2025: Option<Figures>,
}

impl Beside {
    /// What they say of this one.
    #[must_use]
    pub fn of(intervention: Intervention) -> Self {
        let [survey, stander2024, wu2025] = [Source::Survey, Source::Stander2024, Source::Wu2025]
            .map(|source| source.figures(intervention));
        Self { survey, stander2024, wu2025 }
    }
}

/// How well a network does, in two figures.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Figures {
    /// Share of right answers.
    pub accuracy: f64,
    /// Mean cross-entropy.
    pub loss: f64,
}

impl From<Outcome> for Figures {
    fn from(Outcome { accuracy, loss, .. }: Outcome) -> Self {
        Self { accuracy, loss }
    }
}

impl Source {
    /// The published one that is nearer to the table with these pairs: Z/53 to a commutative
    /// one.
    #[must_use]
    pub fn beside(pairs: &[Pair]) -> Self {
        let n = pairs.len().isqrt();
        let mirrored = |pair: &Pair| pairs[usize::from(pair.y) * n + usize::from(pair.x)].z;
        let commutative = pairs.iter().all(|pair| mirrored(pair) == pair.z);
        if commutative { Self::Wu2025 } else { Self::Stander2024 }
    }

    /// What this source says of an intervention; of those that are ours, only our own does.
    ///
    /// The paper's losses under noise are orders of magnitude only: 2.2 % of wrong answers
    /// cost 0.015 at least, not 0.0017.
    #[must_use]
    pub fn figures(self, intervention: Intervention) -> Option<Figures> {
        let place = Intervention::TABLE.iter().position(|&row| row == intervention)?;
        let &(accuracy, loss) = match self {
            Self::Stander2024 => STANDER.get(place)?,
            Self::Wu2025 => WU.get(place)?,
            Self::Survey => SURVEY.get(place)?,
        };
        Some(Figures { accuracy, loss })
    }
}

/// In the order of [`Intervention::TABLE`], whose last rows are ours.
const STANDER: [(f64, f64); 10] = [
    (0.9999, 1.97e-6),
    (0.01, 4.76),
    (1.0, 1.97e-6),
    (0.0, 22.39),
    (0.0, 22.36),
    (0.9999, 2.96e-6),
    (0.978, 0.0017),
    (1.0, 3.69e-13),
    (0.88, 0.029),
    (0.98, 0.0021),
];

/// In the same order.
const WU: [(f64, f64); 10] = [
    (0.9955, 0.0711),
    (0.0385, 4.155),
    (0.9969, 0.0663),
    (0.0, 17.15),
    (0.0, 17.15),
    (0.995, 0.075),
    (0.769, 0.83),
    (0.9988, 0.0045),
    (0.498, 1.79),
    (0.832, 0.78),
];

/// In the same order.
const SURVEY: [(f64, f64); 12] = [
    (1.0, 2.77e-7),
    (0.0092, 7.28),
    (1.0, 2.77e-7),
    (0.0, 39.2),
    (0.0, 39.2),
    (1.0, 4.16e-7),
    (1.0, 1.99e-4),
    (1.0, 9.74e-15),
    (0.9993, 5.15e-3),
    (1.0, 3.62e-4),
    (1.0, 2.48e-7),
    (0.0583, 27.5),
];
