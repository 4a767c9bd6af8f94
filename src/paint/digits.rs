//! The numbers of cosets in the cells of the table, so that they are told apart without colour.

use super::colour::Rgba;

/// Digits of three pixels by five: the bits of their rows, from the upper left.
const DIGITS: [u16; 10] = [
    0b111_101_101_101_111,
    0b010_110_010_010_111,
    0b111_001_111_100_111,
    0b111_001_111_001_111,
    0b101_101_111_001_001,
    0b111_100_111_001_111,
    0b111_100_111_101_111,
    0b111_001_010_010_010,
    0b111_101_111_101_111,
    0b111_101_111_001_111,
];

/// Pixels on a side of a cell for which a pixel of a digit takes one, with one digit and with
/// two: they end left of the dot in the middle.
const ROOM: [usize; 2] = [11, 20];

/// Contrast with black and with white is the same on a ground of this luminance.
const MIDDLE: f64 = 0.179;

/// For each element the number of its coset, counted from 1; none where there is no room.
#[derive(Default)]
pub(super) struct Numbers {
    of: Vec<u16>,
    scale: usize,
}

impl Numbers {
    pub(super) fn new(cosets: &[u16], cell: usize) -> Self {
        let last = cosets.iter().max().map_or(0, |&last| usize::from(last) + 1);
        let room = if last > 9 { ROOM[1] } else { ROOM[0] };
        if last > 99 || cell < room {
            return Self::default();
        }
        Self { of: cosets.iter().map(|&coset| coset + 1).collect(), scale: cell / room }
    }

    /// Writes the number of an element's coset into the upper left corner of a cell; `pixels`
    /// begin there and have `width` to a row.
    pub(super) fn write(&self, pixels: &mut [u8], width: usize, element: usize, ground: Rgba) {
        let Some(&number) = self.of.get(element) else { return };
        let ink = legible(ground);
        let digits = [number / 10, number % 10];
        let skipped = usize::from(number < 10);
        for (place, &digit) in digits[skipped..].iter().enumerate() {
            for bit in (0..15).filter(|bit| DIGITS[usize::from(digit)] >> (14 - bit) & 1 == 1) {
                let (row, column) = (bit / 3, bit % 3 + 4 * place);
                self.dot(pixels, width, (row, column), ink);
            }
        }
    }

    fn dot(&self, pixels: &mut [u8], width: usize, (row, column): (usize, usize), ink: Rgba) {
        let scale = self.scale;
        let margin = scale.div_ceil(2);
        for line in 0..scale {
            let line = margin + row * scale + line;
            let start = 4 * (line * width + margin + column * scale);
            pixels[start..start + 4 * scale].as_chunks_mut().0.fill(ink);
        }
    }
}

/// Black or white, whichever stands off more.
fn legible([r, g, b, _]: Rgba) -> Rgba {
    let linear = |channel: u8| libm::pow(f64::from(channel) / 255.0, 2.2);
    let luminance = 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    if luminance > MIDDLE { [0, 0, 0, 255] } else { [255; 4] }
}
