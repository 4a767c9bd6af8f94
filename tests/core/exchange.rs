//! Networks from and for other programs.

use cosetta::{exchange::to_arrays, train::Trainer};

const S4: &[u8] = include_bytes!("../fixtures/s4.safetensors");

/// Type, shape and data of an array, as its file says.
fn read_npy(file: &[u8]) -> (&str, &str, &[u8]) {
    assert_eq!(&file[..8], b"\x93NUMPY\x01\x00");
    let length = usize::from(u16::from_le_bytes([file[8], file[9]]));
    assert_eq!((10 + length) % 64, 0, "data are aligned");
    let header = std::str::from_utf8(&file[10..10 + length]).expect("ASCII");
    assert!(header.ends_with(", }\n") || header.ends_with(" \n"), "{header:?}");
    let between = |before: &str, after: &str| {
        header.split_once(before).and_then(|(_, rest)| rest.split_once(after)).expect(before).0
    };
    assert_eq!(between("'fortran_order': ", ","), "False");
    (between("'descr': '", "'"), between("'shape': ", ", }"), &file[10 + length..])
}

#[test]
fn arrays_have_the_types_and_shapes_that_numpy_reads() {
    let run = Trainer::from_checkpoint(S4).expect("a run");
    let arrays = to_arrays(&run);
    let described: Vec<(&str, &str, &str, usize)> = arrays
        .iter()
        .map(|(name, file)| {
            let (kind, shape, data) = read_npy(file);
            (name.as_str(), kind, shape, data.len())
        })
        .collect();
    assert_eq!(
        described,
        [
            ("lembed.weight", "<f4", "(24,32,)", 4 * 24 * 32),
            ("rembed.weight", "<f4", "(24,32,)", 4 * 24 * 32),
            ("linear.weight", "<f4", "(32,64,)", 4 * 32 * 64),
            ("unembed.weight", "<f4", "(24,32,)", 4 * 24 * 32),
            ("unembed.bias", "<f4", "(24,)", 4 * 24),
            ("L", "<f8", "(24,32,)", 8 * 24 * 32),
            ("R", "<f8", "(24,32,)", 8 * 24 * 32),
            ("mul", "<u2", "(24,24,)", 2 * 24 * 24),
            ("in_training", "|b1", "(24,24,)", 24 * 24),
            ("labels", "<U10", "(24,)", 4 * 10 * 24),
            ("group", "<U2", "()", 4 * 2),
        ]
    );
    let data = |name: &str| {
        read_npy(&arrays.iter().find(|(other, _)| other == name).expect("an array").1).2
    };
    let products = data("mul").chunks_exact(2).map(|b| u16::from_le_bytes([b[0], b[1]]));
    assert!(products.eq(run.dataset().pairs().iter().map(|pair| pair.z)));
    assert!(data("in_training").iter().map(|&b| b == 1).eq(run.dataset().in_training().to_vec()));
    let text = |data: &[u8]| {
        let letters = data.chunks_exact(4).map(|b| b.try_into().map(u32::from_le_bytes));
        let letters = letters.map(|c| char::from_u32(c.expect("four bytes")).expect("a character"));
        letters.filter(|&c| c != '\0').collect::<String>()
    };
    assert_eq!(text(data("group")), "S4");
    assert_eq!(text(&data("labels")[40..80]), "(2 3 4)");
}
