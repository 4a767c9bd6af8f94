//! The update rules and their settings.
//!
//! Weight decay is decoupled and the same for all: `θ ← (1 - rate · decay) θ`, and
//! the preset's faster factors (`factor_rate`) stay. Only the direction differs.

use crate::arguments::Arguments;
use cosetta::model::Tensor;

/// What the parameters move along.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Rule {
    /// AdamW on the gradient: the product's rule (Loshchilov and Hutter 2019).
    AdamW,
    /// Grokfast-EMA: AdamW on `g + λh`, `h ← αh + (1-α)g` from h = the first g.
    ///
    /// # References
    /// Lee et al. (2024), arXiv:2405.20233, and its code `gradfilter_ema`.
    Grokfast { alpha: f32, lambda: f32 },
    /// ⊥Grad: AdamW on `g - (θ·g / θ·θ) θ`, per tensor.
    ///
    /// # References
    /// Prieto et al. (2025), arXiv:2501.04697.
    PerpGrad,
    /// Muon on some matrices, AdamW on the rest: see [`crate::muon`].
    Muon { tensors: &'static [Tensor], momentum: f32 },
    /// Nesterov momentum with the part of each row of `E` and `U` and each column
    /// of `W` scaled to root mean square 1; AdamW on the bias.
    ///
    /// # References
    /// After SCALE, Glentis et al. (2025), arXiv:2506.16659, which has momentum in
    /// the last layer only.
    Columns { momentum: f32 },
    /// `θ -= rate · sign(β₁m + (1-β₁)g)`, `m ← β₂m + (1-β₂)g`.
    ///
    /// # References
    /// Chen et al. (2023), *Symbolic Discovery of Optimization Algorithms*,
    /// arXiv:2302.06675.
    Lion { beta1: f32, beta2: f32 },
}

const MATRICES: &[Tensor] = &[
    Tensor::LeftEmbedding,
    Tensor::RightEmbedding,
    Tensor::LeftLinear,
    Tensor::RightLinear,
    Tensor::Unembedding,
];
const LINEAR: &[Tensor] = &[Tensor::LeftLinear, Tensor::RightLinear];
const READOUT: &[Tensor] = &[Tensor::Unembedding];

impl Rule {
    /// The rule with its options, and its rate where it is not the preset's.
    fn read(arguments: &mut Arguments) -> Result<(Self, Option<f64>), String> {
        let name = arguments.text("update", "adamw");
        Ok(match &name[..] {
            "adamw" => (Self::AdamW, None),
            "grokfast" => {
                let (alpha, lambda) =
                    (arguments.number_or("alpha", 0.98)?, arguments.number_or("lambda", 2.0)?);
                (Self::Grokfast { alpha, lambda }, None)
            }
            "perpgrad" => (Self::PerpGrad, None),
            "muon" => {
                let momentum = arguments.number_or("momentum", 0.95)?;
                let tensors = match &arguments.text("tensors", "all")[..] {
                    "all" => MATRICES,
                    "linear" => LINEAR,
                    "readout" => READOUT,
                    other => return Err(format!("--tensors {other}: use all, linear or readout")),
                };
                (Self::Muon { tensors, momentum }, Some(0.02))
            }
            "columns" => {
                (Self::Columns { momentum: arguments.number_or("momentum", 0.95)? }, Some(0.02))
            }
            "lion" => {
                let (beta1, beta2) =
                    (arguments.number_or("beta1", 0.9)?, arguments.number_or("beta2", 0.99)?);
                (Self::Lion { beta1, beta2 }, Some(0.004))
            }
            other => return Err(format!("--update {other} is not known: see --help")),
        })
    }
}

/// What a run changes of the preset.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) rule: Rule,
    /// Peak rate of the tensors under the rule; `None` for the preset's.
    pub(crate) rate: Option<f64>,
    /// Their weight decay; `None` for the preset's.
    pub(crate) decay: Option<f64>,
    /// Whether StableMax takes the place of softmax.
    pub(crate) stablemax: bool,
}

impl Settings {
    /// The product's own rule.
    pub(crate) const PRODUCT: Self =
        Self { rule: Rule::AdamW, rate: None, decay: None, stablemax: false };

    /// # Errors
    /// If a value is not known or is no number.
    pub(crate) fn read(arguments: &mut Arguments) -> Result<Self, String> {
        let (rule, rate) = Rule::read(arguments)?;
        let stablemax = match &arguments.text("loss", "softmax")[..] {
            "softmax" => false,
            "stablemax" => true,
            other => return Err(format!("--loss {other}: use softmax or stablemax")),
        };
        let rate = arguments.number("rate")?.or(rate);
        Ok(Self { rule, rate, decay: arguments.number("decay")?, stablemax })
    }

    /// The name of the rule.
    pub(crate) fn name(&self) -> &'static str {
        match self.rule {
            Rule::AdamW => "adamw",
            Rule::Grokfast { .. } => "grokfast",
            Rule::PerpGrad => "perpgrad",
            Rule::Muon { .. } => "muon",
            Rule::Columns { .. } => "columns",
            Rule::Lion { .. } => "lion",
        }
    }

    /// All that differs from the preset, as `name=value`, separated by spaces.
    pub(crate) fn describe(&self) -> String {
        let mut parts = match self.rule {
            Rule::AdamW | Rule::PerpGrad => vec![],
            Rule::Grokfast { alpha, lambda } => {
                vec![format!("alpha={alpha}"), format!("lambda={lambda}")]
            }
            Rule::Muon { tensors, momentum } => {
                let subset = match tensors.len() {
                    1 => "readout",
                    2 => "linear",
                    _ => "all",
                };
                vec![format!("tensors={subset}"), format!("momentum={momentum}")]
            }
            Rule::Columns { momentum } => vec![format!("momentum={momentum}")],
            Rule::Lion { beta1, beta2 } => vec![format!("beta1={beta1}"), format!("beta2={beta2}")],
        };
        parts.extend(self.rate.map(|rate| format!("rate={rate}")));
        parts.extend(self.decay.map(|decay| format!("decay={decay}")));
        parts.extend(self.stablemax.then(|| "loss=stablemax".to_owned()));
        parts.join(" ")
    }
}
