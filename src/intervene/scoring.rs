//! Changed networks on their way through the pairs, one after another, in pieces.

use super::{Outcome, PairSample, noise::Noise, outcome::Sums};
use crate::{
    analysis::NeuronFunctions,
    kernels::score_row,
    model::{Pair, PairNetwork, Shape},
};

/// Multiplications and additions in a piece: some hundredths of a second.
const PIECE: usize = 500_000_000;

/// A changed network.
#[derive(Debug)]
pub(super) struct Trial {
    pub(super) functions: NeuronFunctions,
    pub(super) noise: Option<Noise>,
}

impl From<NeuronFunctions> for Trial {
    fn from(functions: NeuronFunctions) -> Self {
        Self { functions, noise: None }
    }
}

/// A row of trials.
#[derive(Debug)]
pub(super) struct Trials {
    count: usize,
    outcomes: Vec<Outcome>,
    current: Option<Scoring>,
}

impl Trials {
    /// So many, before any work.
    pub(super) fn new(count: usize) -> Self {
        Self { count, outcomes: Vec::with_capacity(count), current: None }
    }

    /// Does one piece of the work; returns whether all is done. `trial` makes the network
    /// of a number.
    pub(super) fn advance(
        &mut self,
        sample: &PairSample,
        trial: impl FnOnce(usize) -> Trial,
    ) -> bool {
        let number = self.outcomes.len();
        match &mut self.current {
            // Making a large network takes as long as a piece.
            None if number < self.count => self.current = Some(Scoring::new(&trial(number))),
            None => {}
            Some(scoring) => {
                if let Some(outcome) = scoring.advance(sample) {
                    self.outcomes.push(outcome);
                    self.current = None;
                }
            }
        }
        self.outcomes.len() == self.count
    }

    /// How many have been scored, and of how many.
    pub(super) fn progress(&self) -> [usize; 2] {
        [self.outcomes.len(), self.count]
    }

    /// The outcomes in order; `None` before the work is done.
    pub(super) fn outcomes(&self) -> Option<&[Outcome]> {
        (self.outcomes.len() == self.count).then_some(&self.outcomes)
    }
}

/// One of them, under way.
#[derive(Debug)]
struct Scoring {
    network: PairNetwork,
    noise: Option<Noise>,
    next: usize,
    pairs_per_piece: usize,
    sums: Sums,
}

impl Scoring {
    fn new(Trial { functions, noise }: &Trial) -> Self {
        let (n, w) = (functions.order(), functions.count());
        // The embedding does not count.
        let mut network = PairNetwork::new(Shape { n, d: 1, w });
        network.load(n, |folded| {
            for k in 0..w {
                folded.set_neuron(k, functions.left(k), functions.right(k), functions.readout(k));
            }
            folded.set_bias(functions.bias());
        });
        let per_neuron = n + noise.map_or(0, |_| Noise::COST);
        let pairs_per_piece = PIECE / (w.max(1) * per_neuron) + 1;
        Self { network, noise: *noise, next: 0, pairs_per_piece, sums: Sums::default() }
    }

    /// Does one piece; returns the outcome with the last.
    ///
    /// f32 will do: a pair that is answered rightly has ln(1 + Σ exp(logit - top)), which
    /// keeps its digits however small it is. Logits of up to a few hundred are off by some
    /// 1e-5, and so is the loss, as a share of itself. The exponential of less than -87 is
    /// taken for 0, so losses end at 1.6e-38. Sums over pairs are in f64.
    fn advance(&mut self, sample: &PairSample) -> Option<Outcome> {
        let (n, noise, sums) = (sample.order(), self.noise, &mut self.sums);
        let rest = &sample.pairs()[self.next..];
        let piece = &rest[..rest.len().min(self.pairs_per_piece)];
        let note = |pair: &Pair, logits: &mut [f32]| {
            let target = usize::from(pair.z);
            let score = score_row(logits, n, target);
            sums.note(score.answer == target, f64::from(score.loss));
        };
        match noise {
            None => self.network.logits(piece, note),
            Some(noise) => {
                self.network.noisy_logits(piece, |pair, row| noise.write(n, pair, row), note);
            }
        }
        self.next += piece.len();
        (piece.len() == rest.len()).then(|| self.sums.outcome(sample.is_exact()))
    }
}
