//! Palettes of values, from which the visitor chooses: their colours are those of their authors.

use super::{
    Theme,
    colour::{Rgba, mix},
};
use serde::Deserialize;

/// For what goes from little to much, lighter and lighter: it also reads in grey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sequential {
    /// From violet over teal to yellow.
    Viridis,
    /// From blue over grey to yellow: the same to people who do not see red or green.
    Cividis,
}

/// For what goes from below zero to above.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Diverging {
    /// Orange below, purple above.
    PuOr,
    /// Red below, blue above.
    RdBu,
}

impl Sequential {
    /// The colour of `t`, from 0 to 1.
    #[must_use]
    pub fn colour(self, t: f64) -> Rgba {
        let stops = match self {
            Self::Viridis => &VIRIDIS,
            Self::Cividis => &CIVIDIS,
        };
        between(t, stops.len(), |stop| rgba(stops[stop]))
    }
}

impl Diverging {
    /// The colour of `t` from -1 to 1, beyond which it does not change. Zero is the ground of
    /// the page; on a dark one the arms go from dark to light.
    #[must_use]
    pub fn colour(self, t: f32, theme: Theme) -> Rgba {
        let [negative, positive] = match self {
            Self::PuOr => &PU_OR,
            Self::RdBu => &RD_BU,
        };
        let arm = if t < 0.0 { negative } else { positive };
        between(f64::from(t.abs()), arm.len() + 1, |stop| match (theme, stop) {
            (Theme::Light, 0) => LIGHT_GROUND,
            (Theme::Dark, 0) => DARK_GROUND,
            (Theme::Light, _) => rgba(arm[stop - 1]),
            (Theme::Dark, _) => rgba(arm[arm.len() - stop]),
        })
    }
}

/// The colour at `t` in [0, 1] among stops that are equally far apart.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a stop's number")]
fn between(t: f64, stops: usize, colour: impl Fn(usize) -> Rgba) -> Rgba {
    let place = t.clamp(0.0, 1.0) * (stops - 1) as f64;
    let below = (place as usize).min(stops - 2);
    mix(colour(below), colour(below + 1), place - below as f64)
}

fn rgba(colour: u32) -> Rgba {
    let [_, r, g, b] = colour.to_be_bytes();
    [r, g, b, 255]
}

const LIGHT_GROUND: Rgba = [255, 253, 248, 255];
const DARK_GROUND: Rgba = [30, 25, 41, 255];

/// The arms below and above zero, each from next to nothing to the limit: the eleven colours
/// without the middle one.
///
/// # References
/// Harrower and Brewer, *ColorBrewer.org* (2003).
const PU_OR: [[u32; 5]; 2] = [
    [0xfe_e0b6, 0xfd_b863, 0xe0_8214, 0xb3_5806, 0x7f_3b08],
    [0xd8_daeb, 0xb2_abd2, 0x80_73ac, 0x54_2788, 0x2d_004b],
];
/// The same of another palette of theirs.
const RD_BU: [[u32; 5]; 2] = [
    [0xfd_dbc7, 0xf4_a582, 0xd6_604d, 0xb2_182b, 0x67_001f],
    [0xd1_e5f0, 0x92_c5de, 0x43_93c3, 0x21_66ac, 0x05_3061],
];

/// Every fifth of the 256 colours, between which four levels of a channel are the most that a
/// straight line is off.
///
/// # References
/// Smith and van der Walt, *A better default colormap for Matplotlib* (`SciPy`, 2015); the
/// colours are Matplotlib's `viridis`.
const VIRIDIS: [u32; 52] = [
    0x44_0154, 0x46_085c, 0x47_1063, 0x48_1769, 0x48_1d6f, 0x48_2475, 0x47_2a7a, 0x46_307e,
    0x45_3781, 0x43_3d84, 0x41_4287, 0x3f_4889, 0x3d_4e8a, 0x3a_538b, 0x38_598c, 0x35_5e8d,
    0x33_638d, 0x31_688e, 0x2e_6d8e, 0x2c_718e, 0x2a_768e, 0x29_7b8e, 0x27_808e, 0x25_848e,
    0x23_898e, 0x21_8e8d, 0x20_928c, 0x1f_978b, 0x1e_9c89, 0x1f_a188, 0x21_a585, 0x24_aa83,
    0x28_ae80, 0x2e_b37c, 0x35_b779, 0x3d_bc74, 0x46_c06f, 0x50_c46a, 0x5a_c864, 0x65_cb5e,
    0x70_cf57, 0x7c_d250, 0x89_d548, 0x95_d840, 0xa2_da37, 0xb0_dd2f, 0xbd_df26, 0xca_e11f,
    0xd8_e219, 0xe5_e419, 0xf1_e51d, 0xfd_e725,
];
/// Every fifth again.
///
/// # References
/// Nuñez, Anderton and Renslow, *Optimizing colormaps with consideration for color vision
/// deficiency* (PLOS ONE, 2018); the colours are Matplotlib's `cividis`.
const CIVIDIS: [u32; 52] = [
    0x00_224e, 0x00_2656, 0x00_2a5f, 0x00_2d68, 0x00_3070, 0x08_3370, 0x16_3770, 0x20_3a6f,
    0x27_3e6e, 0x2e_416d, 0x34_456c, 0x3a_486c, 0x3f_4c6c, 0x44_4f6c, 0x49_536c, 0x4e_566c,
    0x53_5a6d, 0x57_5d6d, 0x5c_616e, 0x60_646f, 0x65_6870, 0x69_6b71, 0x6d_6f72, 0x72_7274,
    0x76_7676, 0x7a_7a78, 0x7e_7d78, 0x83_8179, 0x88_8578, 0x8d_8878, 0x92_8c78, 0x96_9077,
    0x9b_9476, 0xa0_9875, 0xa5_9c74, 0xaa_a073, 0xaf_a471, 0xb5_a86f, 0xba_ac6d, 0xbf_b06b,
    0xc4_b468, 0xc9_b965, 0xcf_bd62, 0xd4_c15f, 0xda_c65b, 0xdf_ca57, 0xe5_cf52, 0xea_d34c,
    0xf0_d846, 0xf6_dd3f, 0xfc_e236, 0xfe_e838,
];
