//! From a file of tensors to a run.

use super::{
    Composition, ElementOrder, Fit, ImportError, convention::orders, fit::Answers,
    state_dict::Layout,
};
use crate::{
    group::{GroupSpec, Magma},
    model::Shape,
    train::{TensorFile, TrainConfig, Trainer, preset},
};
use serde::{Deserialize, Serialize};

/// The preset of runs that began with weights from elsewhere. What they were trained on is
/// not known: the split is one of our own.
pub const IMPORTED: &str = "imported";
/// Their settings, should they be trained on: the published ones, which disturb a trained
/// network least.
pub(super) const RECIPE: &str = "paper";

/// What the user says about a file; what is left out is found out.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ImportOptions {
    /// The group, as [`GroupSpec`] reads it.
    pub group: Option<String>,
    /// Which element has which index.
    pub order: Option<ElementOrder>,
    /// Which factor acts first.
    pub composition: Option<Composition>,
}

/// Where it is known from which group the network is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum GroupSource {
    /// The user said so.
    Given,
    /// The file says so.
    File,
    /// There are n! elements: S_n, most likely.
    Guessed,
}

/// What a file holds, before anything is made of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Description {
    /// Whether it is a run of this program, which needs no import.
    pub own: bool,
    /// The group, where it is known.
    pub group: Option<String>,
    /// |G|.
    pub order: usize,
    /// d.
    pub embedding: usize,
    /// w.
    pub width: usize,
}

/// How a network was read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ImportReport {
    /// The group, for people.
    pub group: String,
    /// Where it is known from.
    pub group_source: GroupSource,
    /// Whether the file holds a bias; else it is zero.
    pub bias: bool,
    /// The tensors that were stored the other way round.
    pub transposed: Vec<&'static str>,
    /// The convention that was taken: of those that the user's words leave, the one that
    /// fits best.
    pub taken: Fit,
    /// All that were tried, in a fixed order.
    pub tried: Vec<Fit>,
    /// The pairs that they were tried on.
    pub pairs: usize,
}

/// A run that begins with the network in a file.
#[derive(Debug)]
pub struct Import {
    /// The run, before its first step.
    pub run: Trainer,
    /// How the file was read.
    pub report: ImportReport,
}

/// Says what is in a file, and whether the group is known. What passes here is opened
/// without an error, once a group is named where it is not known.
///
/// # Errors
/// The first thing that keeps it from being opened.
pub fn describe(bytes: &[u8], options: &ImportOptions) -> Result<Description, ImportError> {
    let file = TensorFile::read(bytes)?;
    let own = Trainer::wrote(&file);
    let (shape, group) = if own {
        let run = Trainer::from_checkpoint(bytes)?;
        (run.parameters().shape(), Some(run.config().group.clone()))
    } else {
        let layout = Layout::of(&file)?;
        layout.read(&file)?;
        match Subject::find(&file, layout.shape, options) {
            Ok(subject) => (layout.shape, Some(subject.spec.to_string())),
            Err(ImportError::GroupWanted(_)) => (layout.shape, None),
            Err(error) => return Err(error),
        }
    };
    Ok(Description { own, group, order: shape.n, embedding: shape.d, width: shape.w })
}

impl Import {
    /// Reads a network in the tensors of the authors' code as one of ours.
    ///
    /// # Errors
    /// The first thing that does not fit.
    ///
    /// # Panics
    /// Never: a convention is left to take, or the group would not have been found.
    pub fn new(bytes: &[u8], options: &ImportOptions) -> Result<Self, ImportError> {
        let file = TensorFile::read(bytes)?;
        let layout = Layout::of(&file)?;
        let subject = Subject::find(&file, layout.shape, options)?;
        let network = layout.read(&file)?;
        let answers = Answers::of(network.parameters());
        let tried = subject.try_all(&answers);
        let taken = options.best_of(&tried).expect("an order that the group has");
        let network = network.relabelled(subject.places(taken.order));
        let network = match taken.composition {
            Composition::LeftFirst => network,
            Composition::RightFirst => network.with_sides_exchanged(),
        };
        let run = Trainer::with_weights(subject.config, network.parameters())?;
        let report = ImportReport {
            group: subject.spec.title(),
            group_source: subject.source,
            bias: layout.bias,
            transposed: layout.transposed,
            taken,
            tried,
            pairs: answers.count(),
        };
        Ok(Self { run, report })
    }
}

impl ImportOptions {
    /// The first of the best that these options leave.
    fn best_of(&self, tried: &[Fit]) -> Option<Fit> {
        let left = tried.iter().filter(|fit| {
            self.order.is_none_or(|order| order == fit.order)
                && self.composition.is_none_or(|composition| composition == fit.composition)
        });
        left.reduce(|best, fit| if fit.accuracy > best.accuracy { fit } else { best }).copied()
    }
}

/// The group that a network is for, and what follows from it.
struct Subject {
    spec: GroupSpec,
    source: GroupSource,
    table: Magma,
    /// Each with the index here of every index there.
    orders: Vec<(ElementOrder, Vec<usize>)>,
    config: TrainConfig,
}

impl Subject {
    fn find(
        file: &TensorFile<'_>,
        shape: Shape,
        options: &ImportOptions,
    ) -> Result<Self, ImportError> {
        let build = |name: &str, source| Self::build(name, source, shape, options);
        if let Some(name) = &options.group {
            return build(name, GroupSource::Given);
        }
        // A word of another program under this key may mean anything.
        let named = file.metadata("group").map(|name| build(name, GroupSource::File));
        if let Some(Ok(subject)) = named {
            return Ok(subject);
        }
        let guess = [(6, "S3"), (24, "S4"), (120, "S5"), (720, "S6")];
        match guess.into_iter().find(|&(order, _)| order == shape.n) {
            Some((_, name)) => build(name, GroupSource::Guessed),
            None => Err(ImportError::GroupWanted(shape.n)),
        }
    }

    fn build(
        name: &str,
        source: GroupSource,
        Shape { n, d, w }: Shape,
        options: &ImportOptions,
    ) -> Result<Self, ImportError> {
        let spec: GroupSpec = name.parse()?;
        let table = spec.build()?.into_magma();
        if table.order() != n {
            let (group, order) = (spec.title(), table.order());
            return Err(ImportError::GroupOrder { n, group, order });
        }
        let orders = orders(&spec, &table);
        if let Some(order) = options.order.filter(|order| orders.iter().all(|(o, _)| o != order)) {
            return Err(ImportError::NoSuchOrder { order, group: spec.title() });
        }
        let recipe = preset(&spec, n, RECIPE).expect("a preset of every group").config;
        let config = TrainConfig { preset: IMPORTED.to_owned(), embedding: d, width: w, ..recipe };
        config.validate()?;
        Ok(Self { spec, source, table, orders, config })
    }

    fn try_all(&self, answers: &Answers) -> Vec<Fit> {
        let fit = |(order, places): &(ElementOrder, Vec<usize>)| {
            Composition::ALL.map(|composition| {
                let accuracy = answers.accuracy(&self.table, places, composition);
                Fit { order: *order, composition, accuracy }
            })
        };
        self.orders.iter().flat_map(fit).collect()
    }

    fn places(&self, order: ElementOrder) -> &[usize] {
        &self.orders.iter().find(|(other, _)| *other == order).expect("an order that it has").1
    }
}
