//! What a file is that is not a safetensors file, from its first bytes.

use std::fmt;

/// A kind of file that is taken for a network now and then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// No bytes at all.
    Empty,
    /// `torch.save`, as a zip or as a bare pickle.
    PyTorch,
    /// NumPy's `.npz`, such as this program writes.
    Npz,
    /// Another zip.
    Zip,
    /// NumPy's `.npy`.
    Npy,
    /// What gzip packed.
    Gzip,
    /// An object or a list in JSON.
    Json,
    /// A page instead of the file that was to be downloaded.
    Html,
}

impl FileKind {
    /// The kind of a file; `None` for any other.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        let text = bytes.trim_ascii_start();
        Some(match bytes {
            [] => Self::Empty,
            [b'P', b'K', 3, 4, ..] => Self::of_zip(bytes),
            [0x80, 2..=5, ..] => Self::PyTorch,
            [0x93, b'N', b'U', b'M', b'P', b'Y', ..] => Self::Npy,
            [0x1f, 0x8b, ..] => Self::Gzip,
            _ if text.starts_with(b"{") || text.starts_with(b"[") => Self::Json,
            _ if text.starts_with(b"<") => Self::Html,
            _ => return None,
        })
    }

    /// By the name of the first file in the zip, which stands after 30 bytes.
    fn of_zip(bytes: &[u8]) -> Self {
        let length = bytes.get(26..28).map_or(0, |b| usize::from(u16::from_le_bytes([b[0], b[1]])));
        let name = bytes.get(30..30 + length).unwrap_or_default();
        if name.ends_with(b".npy") {
            Self::Npz
        } else if name.ends_with(b"/data.pkl") {
            Self::PyTorch
        } else {
            Self::Zip
        }
    }
}

impl fmt::Display for FileKind {
    /// What it is, and what can be done.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the file is empty",
            Self::PyTorch => {
                "this is a PyTorch file, a pickle: pickles are programs, and are not run here. In \
                 Python, load it and write the state dict with safetensors.torch.save_file"
            }
            Self::Npz => {
                "this is NumPy's .npz, which is written here but not read: open the .safetensors \
                 file of the run, or write the five tensors with safetensors.numpy.save_file"
            }
            Self::Zip => "this is a zip: unpack it, and open the .safetensors file in it",
            Self::Npy => {
                "this is one NumPy array: a network is five tensors in one .safetensors file, \
                 which safetensors.numpy.save_file writes"
            }
            Self::Gzip => "this is a gzip file: unpack it first",
            Self::Json => {
                "this is a JSON file, not a network: open the .safetensors file of the run"
            }
            Self::Html => {
                "this is a web page, not a network: the download went wrong, or it was the link \
                 that was saved"
            }
        })
    }
}
