//! Scoring of pairs, for an evaluation or for rows of the table: on one worker, or
//! shared with others.

use super::{
    Answer, Trainer,
    evaluation::{Sample, score_answers},
};
use crate::{dataset::Dataset, model::Pair};
use std::ops::Range;

/// What is being scored, and the answers so far, in the order of its pairs.
#[derive(Clone, Debug)]
pub(super) struct Scoring {
    task: Task,
    answers: Vec<Answer>,
}

#[derive(Clone, Debug)]
enum Task {
    Evaluation,
    Rows(Range<usize>),
}

impl Scoring {
    pub(super) fn nothing() -> Self {
        Self { task: Task::Rows(0..0), answers: Vec::new() }
    }

    fn pairs<'a>(&self, dataset: &'a Dataset, sample: Option<&'a Sample>) -> &'a [Pair] {
        let n = dataset.order();
        match &self.task {
            Task::Rows(rows) => &dataset.pairs()[rows.start * n..rows.end * n],
            Task::Evaluation => sample.map_or(dataset.pairs(), Sample::pairs),
        }
    }
}

/// An evaluation or rows of the table are begun; their pairs are answered in ascending
/// order, by [`Trainer::score_pairs`] and [`Trainer::add_answers`]; then they are
/// finished. The weights must not change meanwhile.
impl Trainer {
    /// Begins the evaluation of the present weights.
    pub fn begin_evaluation(&mut self) {
        self.begin_scoring(Task::Evaluation);
    }

    /// Begins to score these rows of the table with the present weights.
    ///
    /// # Panics
    /// If a row is not an element.
    pub fn begin_rows(&mut self, rows: Range<usize>) {
        assert!(rows.start <= rows.end && rows.end <= self.dataset.order(), "rows are elements");
        self.begin_scoring(Task::Rows(rows));
    }

    fn begin_scoring(&mut self, task: Task) {
        self.scoring.task = task;
        self.scoring.answers.clear();
        self.network.scorer();
    }

    /// The pairs that are being scored.
    #[must_use]
    pub fn scored_pairs(&self) -> &[Pair] {
        self.scoring.pairs(&self.dataset, self.sample.as_ref())
    }

    /// How many of them are answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.scoring.answers.len()
    }

    /// Scores the pairs before number `end` that are not answered yet.
    pub fn score_pairs(&mut self, end: usize) {
        let pairs = self.scoring.pairs(&self.dataset, self.sample.as_ref());
        let answers = &mut self.scoring.answers;
        let rest = &pairs[answers.len()..end.clamp(answers.len(), pairs.len())];
        self.network.score(rest, |_, score| answers.push(score.into()));
    }

    /// Takes answers to the pairs that come next, which another worker has computed.
    ///
    /// # Panics
    /// If there are more of them than pairs.
    pub fn add_answers(&mut self, answers: impl IntoIterator<Item = Answer>) {
        self.scoring.answers.extend(answers);
        assert!(self.answered() <= self.scored_pairs().len(), "no more answers than pairs");
    }

    /// Writes the rows to the table, or notes the evaluation.
    ///
    /// # Panics
    /// If answers are missing.
    pub fn finish_scoring(&mut self) {
        assert!(self.answered() == self.scored_pairs().len(), "answers are missing");
        let Scoring { task, answers } = &self.scoring;
        let step = self.schedule.step;
        let scores = match (task, &self.sample) {
            (Task::Rows(rows), _) => {
                return self.answers.set_rows(rows.clone(), answers, step);
            }
            (Task::Evaluation, Some(sample)) => sample.scores(answers),
            (Task::Evaluation, None) => {
                self.answers.set_rows(0..self.dataset.order(), answers, step);
                score_answers(&self.answers, &self.dataset)
            }
        };
        self.note_evaluation(scores);
    }

    /// Scores these rows of the table with the present weights, on this worker.
    ///
    /// # Panics
    /// If a row is not an element.
    pub fn refresh_answers(&mut self, rows: Range<usize>) {
        self.begin_rows(rows);
        self.score_pairs(usize::MAX);
        self.finish_scoring();
    }
}
