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
const RECIPE: &str = "paper";

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

/// Says what is in a file, and whether the group is known.
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
        let shape = Layout::of(&file)?.shape;
        match Subject::find(&file, shape, options) {
            Ok(subject) => (shape, Some(subject.spec.to_string())),
            Err(ImportError::GroupWanted(_)) => (shape, None),
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
    /// Never: every group has every preset.
    pub fn new(bytes: &[u8], options: &ImportOptions) -> Result<Self, ImportError> {
        let file = TensorFile::read(bytes)?;
        let layout = Layout::of(&file)?;
        let Subject { spec, source, table } = Subject::find(&file, layout.shape, options)?;
        let Shape { n, d, w } = layout.shape;
        let recipe = preset(&spec, n, RECIPE).expect("a preset of every group").config;
        let config = TrainConfig { preset: IMPORTED.to_owned(), embedding: d, width: w, ..recipe };
        // Before anything of the size that the shapes promise is allocated.
        config.validate()?;
        let network = layout.read(&file)?;

        let orders = orders(&spec, &table);
        let answers = Answers::of(network.parameters());
        let tried: Vec<Fit> = orders
            .iter()
            .flat_map(|(order, places)| Composition::ALL.map(|c| (*order, places, c)))
            .map(|(order, places, composition)| {
                let accuracy = answers.accuracy(&table, places, composition);
                Fit { order, composition, accuracy }
            })
            .collect();
        let taken = options.best_of(&tried, &spec)?;
        let (_, places) =
            orders.iter().find(|(order, _)| *order == taken.order).expect("one of those tried");
        let network = network.relabelled(places);
        let network = match taken.composition {
            Composition::LeftFirst => network,
            Composition::RightFirst => network.with_sides_exchanged(),
        };
        let run = Trainer::with_weights(config, network.parameters())?;
        let report = ImportReport {
            group: spec.title(),
            group_source: source,
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
    fn best_of(&self, tried: &[Fit], spec: &GroupSpec) -> Result<Fit, ImportError> {
        let left = tried.iter().filter(|fit| {
            self.order.is_none_or(|order| order == fit.order)
                && self.composition.is_none_or(|composition| composition == fit.composition)
        });
        let best = left.reduce(|best, fit| if fit.accuracy > best.accuracy { fit } else { best });
        let no_such_order = |order| ImportError::NoSuchOrder { order, group: spec.title() };
        best.copied().ok_or_else(|| no_such_order(self.order.expect("every composition is tried")))
    }
}

/// The group that a network is for.
struct Subject {
    spec: GroupSpec,
    source: GroupSource,
    table: Magma,
}

impl Subject {
    fn find(
        file: &TensorFile<'_>,
        shape: Shape,
        options: &ImportOptions,
    ) -> Result<Self, ImportError> {
        let n = shape.n;
        let build = |name: &str, source| {
            let spec: GroupSpec = name.parse()?;
            let table = spec.build()?.into_magma();
            match table.order() {
                order if order == n => Ok(Self { spec, source, table }),
                order => Err(ImportError::GroupOrder { n, group: spec.title(), order }),
            }
        };
        if let Some(name) = &options.group {
            return build(name, GroupSource::Given);
        }
        // A word of another program under this key may mean anything.
        let named = file.metadata("group").map(|name| build(name, GroupSource::File));
        if let Some(Ok(subject)) = named {
            return Ok(subject);
        }
        let guess = [(6, "S3"), (24, "S4"), (120, "S5"), (720, "S6")];
        match guess.into_iter().find(|&(order, _)| order == n) {
            Some((_, name)) => build(name, GroupSource::Guessed),
            None => Err(ImportError::GroupWanted(n)),
        }
    }
}
