//! Colours, and what lies between them.

/// Red, green, blue, opacity.
pub type Rgba = [u8; 4];

/// A colour from OKLCH: lightness from 0 to 1, chroma, hue in degrees; channels
/// outside the sRGB gamut are clipped.
///
/// # References
/// Ottosson, *A perceptual color space for image processing* (2020).
#[must_use]
pub(super) fn oklch(lightness: f64, chroma: f64, hue: f64) -> Rgba {
    let (sin, cos) = (libm::sin(hue.to_radians()), libm::cos(hue.to_radians()));
    let (a, b) = (chroma * cos, chroma * sin);
    let cube = |x: f64| x * x * x;
    let l = cube(lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b);
    let m = cube(lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b);
    let s = cube(lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b);
    [
        srgb(4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s),
        srgb(-1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s),
        srgb(-0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s),
        255,
    ]
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
fn srgb(linear: f64) -> u8 {
    let x = linear.clamp(0.0, 1.0);
    let curved = if x <= 0.003_130_8 { 12.92 * x } else { 1.055 * libm::pow(x, 1.0 / 2.4) - 0.055 };
    (curved * 255.0).round() as u8
}

/// Between two colours, `share` of the way.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
pub(super) fn mix(from: Rgba, to: Rgba, share: f64) -> Rgba {
    let channel = |i: usize| {
        let (from, to) = (f64::from(from[i]), f64::from(to[i]));
        (from + share * (to - from)).round() as u8
    };
    [channel(0), channel(1), channel(2), channel(3)]
}
