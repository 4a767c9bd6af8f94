//! Arrays as NumPy's `.npy` files.

/// What NumPy calls the type of an element.
#[derive(Clone, Copy, Debug)]
pub(super) enum Element {
    F32,
    F64,
    U16,
    Bool,
    /// Text of at most so many characters, each in four bytes.
    Text(usize),
}

/// Version 1.0 of the format, and the multiple that the data are aligned to.
const MAGIC: &[u8] = b"\x93NUMPY\x01\x00";
const ALIGNMENT: usize = 64;

impl Element {
    fn description(self) -> String {
        match self {
            Self::F32 => "<f4".to_owned(),
            Self::F64 => "<f8".to_owned(),
            Self::U16 => "<u2".to_owned(),
            Self::Bool => "|b1".to_owned(),
            Self::Text(length) => format!("<U{length}"),
        }
    }
}

/// The file of an array of this shape, whose elements stand row by row in `data`,
/// little-endian.
///
/// # References
/// NumPy Enhancement Proposal 1.
pub(super) fn npy(element: Element, shape: &[usize], data: &[u8]) -> Vec<u8> {
    let sizes: String = shape.iter().map(|size| format!("{size},")).collect();
    let mut header = format!(
        "{{'descr': '{}', 'fortran_order': False, 'shape': ({sizes}), }}",
        element.description()
    );
    // The line break is the last byte before the data.
    let before = MAGIC.len() + size_of::<u16>() + header.len() + 1;
    header.extend(std::iter::repeat_n(' ', before.next_multiple_of(ALIGNMENT) - before));
    header.push('\n');
    let length = u16::try_from(header.len()).expect("a header of a few numbers");
    [MAGIC, &length.to_le_bytes(), header.as_bytes(), data].concat()
}

/// Texts as an array, one element each; filled up with zeros.
pub(super) fn texts(shape: &[usize], texts: &[impl AsRef<str>]) -> Vec<u8> {
    let longest = texts.iter().map(|text| text.as_ref().chars().count()).max().unwrap_or(0).max(1);
    let characters = |text: &str| {
        let filled = text.chars().map(u32::from).chain(std::iter::repeat(0)).take(longest);
        filled.flat_map(u32::to_le_bytes).collect::<Vec<u8>>()
    };
    let data: Vec<u8> = texts.iter().flat_map(|text| characters(text.as_ref())).collect();
    npy(Element::Text(longest), shape, &data)
}
