//! Files that are no runs, or no longer: each is refused with what is wrong first.

use crate::support::recipe;
use cosetta::{
    rng::{Purpose, Rng},
    train::{CheckpointError, FileKind, TensorFile, TensorFileError, TrainConfig, Trainer},
};
use serde_json::{Value, json};

/// A run on C7 at its first step: d = 4, w = 3.
fn run_file() -> Vec<u8> {
    let config = TrainConfig { embedding: 4, width: 3, ..recipe("C7", "fast") };
    let trainer = Trainer::new(config).expect("a valid configuration");
    trainer.to_checkpoint().expect("a file")
}

/// The header of a file, and the data after it.
fn parts(file: &[u8]) -> (Value, Vec<u8>) {
    let length = u64::from_le_bytes(file[..8].try_into().expect("eight bytes"));
    let end = 8 + usize::try_from(length).expect("a small header");
    (serde_json::from_slice(&file[8..end]).expect("JSON"), file[end..].to_vec())
}

fn whole(header: &str, data: &[u8]) -> Vec<u8> {
    [&(header.len() as u64).to_le_bytes(), header.as_bytes(), data].concat()
}

fn refusal(file: &[u8]) -> CheckpointError {
    Trainer::from_checkpoint(file).expect_err("a damaged file")
}

/// Why a file of tensors is refused.
fn tensor_error(file: &[u8]) -> TensorFileError {
    match refusal(file) {
        CheckpointError::File(error) => error,
        other => panic!("{other}"),
    }
}

/// Why a run is refused after `change` was made to its header.
fn after(change: impl FnOnce(&mut Value)) -> CheckpointError {
    let (mut header, data) = parts(&run_file());
    change(&mut header);
    refusal(&whole(&header.to_string(), &data))
}

#[test]
fn a_file_that_is_cut_short_anywhere_is_refused() {
    let file = run_file();
    Trainer::from_checkpoint(&file).expect("the whole file");
    for length in (0..file.len()).step_by(7).chain(file.len() - 8..file.len()) {
        let error = tensor_error(&file[..length]);
        let fits = match length {
            0 => matches!(error, TensorFileError::Kind(FileKind::Empty)),
            1..8 => error == TensorFileError::Short(length),
            _ => match error {
                TensorFileError::HeaderLength { found, .. } => found == length - 8,
                TensorFileError::Length { expected, found } => {
                    (expected, found) == (file.len() as u64, length)
                }
                _ => false,
            },
        };
        assert!(fits, "{length}: {}", tensor_error(&file[..length]));
    }
    let longer = [&file[..], b"more"].concat();
    let message = tensor_error(&longer).to_string();
    assert!(message.contains(&format!("and has {}. Save it once more", longer.len())), "{message}");
}

#[test]
fn other_kinds_of_files_are_told_by_name() {
    let zip = |name: &str| {
        let mut file = b"PK\x03\x04".to_vec();
        file.resize(26, 0);
        file.extend(u16::try_from(name.len()).expect("a short name").to_le_bytes());
        [&file[..], &[0, 0], name.as_bytes(), &[0; 40]].concat()
    };
    for (file, kind, word) in [
        (Vec::new(), FileKind::Empty, "empty"),
        (zip("archive/data.pkl"), FileKind::PyTorch, "safetensors.torch.save_file"),
        (b"\x80\x02}q\x00.\x00\x00\x00\x00".to_vec(), FileKind::PyTorch, "pickle"),
        (include_bytes!("../fixtures/s4.npz").to_vec(), FileKind::Npz, "not read"),
        (zip("folder/run.safetensors"), FileKind::Zip, "unpack it"),
        (b"PK\x03\x04".to_vec(), FileKind::Zip, "unpack it"),
        (b"\x93NUMPY\x01\x00v\x00{'descr'".to_vec(), FileKind::Npy, "one NumPy array"),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03".to_vec(), FileKind::Gzip, "gzip"),
        (b" {\"weights\": [1, 2, 3]}".to_vec(), FileKind::Json, "JSON"),
        (b"<!doctype html><title>404</title>".to_vec(), FileKind::Html, "web page"),
    ] {
        let error = tensor_error(&file);
        assert_eq!(error, TensorFileError::Kind(kind));
        assert!(error.to_string().contains(word), "{error}");
    }
    let error = tensor_error(b"no tensors here");
    assert!(matches!(error, TensorFileError::HeaderLength { found: 7, .. }), "{error}");
}

#[test]
fn headers_that_promise_more_than_there_is_are_refused_before_anything_is_allocated() {
    let (header, data) = parts(&run_file());
    let mut file = whole(&header.to_string(), &data);
    for claimed in [1 << 31, u64::MAX, u64::MAX - 7, file.len() as u64 - 7] {
        file[..8].copy_from_slice(&claimed.to_le_bytes());
        let found = file.len() - 8;
        assert_eq!(tensor_error(&file), TensorFileError::HeaderLength { claimed, found });
    }
    // Terabytes in a shape, and sizes whose product overflows.
    for (shape, end) in [
        (json!([1_u64 << 20, 1_u64 << 20]), 1_u64 << 42),
        (json!([1_u64 << 31, 1_u64 << 31, 1_u64 << 31]), 0),
        (json!([u32::MAX, 0]), 8),
    ] {
        let header = json!({ "a": { "dtype": "F32", "shape": shape, "data_offsets": [0, end] } });
        let error = tensor_error(&whole(&header.to_string(), &[0; 8]));
        let fits = match &error {
            TensorFileError::Place(name) => name == "a",
            TensorFileError::Length { expected, .. } => *expected > end,
            // Where addresses have 32 bits the header cannot be read.
            TensorFileError::Header(_) => usize::BITS == 32,
            _ => false,
        };
        assert!(fits, "{error}");
    }
    // A configuration may ask for a large network: its tensors are looked at first.
    let error = after(|header| {
        let mut config: Value = serde_json::from_str(config_text(header)).expect("JSON");
        (config["width"], config["embedding"]) = (json!(4000), json!(4000));
        header["__metadata__"]["config"] = json!(config.to_string());
    });
    assert!(error.to_string().contains("[7, 4000], found [7, 4]"), "{error}");
}

fn config_text(header: &Value) -> &str {
    header["__metadata__"]["config"].as_str().expect("a text")
}

#[test]
fn headers_are_read_to_the_letter() {
    let tensor = r#"{"dtype":"F32","shape":[2],"data_offsets":[0,8]}"#;
    for (header, words) in [
        (format!(r#"{{"a":{tensor},"a":{tensor}}}"#), "'a' stands there twice"),
        (format!(r#"{{"a":{tensor},"\u0061":{tensor}}}"#), "'a' stands there twice"),
        (r#"{"__metadata__":{"x":"1","x":"2"}}"#.to_owned(), "'x' stands there twice"),
        (r#"{"__metadata__":{},"__metadata__":{}}"#.to_owned(), "stands there twice"),
        (r#"{"__metadata__":7}"#.to_owned(), "'__metadata__': invalid type: integer"),
        (r#"{"a":{"dtype":"F33","shape":[2],"data_offsets":[0,8]}}"#.to_owned(), "'a': unknown"),
        (r#"{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}"#.to_owned(), "'a': invalid"),
        (r#"{"a":{"dtype":"F32","shape":[2]}}"#.to_owned(), "missing field `data_offsets`"),
        (r#"["a"]"#.to_owned(), "an object with a place for each tensor"),
        (format!(r#"{{"a":{tensor}"#), "EOF"),
        (format!(r#"{{"a":{{"x":{}"#, "[".repeat(100_000)), "EOF while parsing a list"),
    ] {
        let error = TensorFile::read(&whole(&header, &[0; 8])).expect_err(&header);
        let TensorFileError::Header(reason) = &error else { panic!("{header:.60}: {error}") };
        assert!(reason.contains(words), "{reason}");
    }
    // Overlap, a gap, and too few bytes.
    for places in [[[0, 8], [4, 12]], [[0, 8], [12, 20]], [[0, 8], [8, 12]], [[0, 8], [8, 4]]] {
        let [a, b] = places.map(|p| json!({ "dtype": "F32", "shape": [2], "data_offsets": p }));
        let file = whole(&json!({ "a": a, "b": b }).to_string(), &[0; 20]);
        assert_eq!(
            TensorFile::read(&file).expect_err("places"),
            TensorFileError::Place("b".into())
        );
    }
}

#[test]
fn tensors_that_do_not_fit_are_named() {
    let name = "linear.weight";
    let error = after(|header| header[name]["dtype"] = json!("I32"));
    assert!(
        error.to_string().starts_with("tensor 'linear.weight' holds I32, not F32 or F16"),
        "{error}"
    );
    let error = after(|header| header[name]["shape"] = json!([8, 3]));
    let words = "'linear.weight' should have shape [3, 8], found [8, 3]";
    assert!(error.to_string().contains(words), "{error}");
    let error = after(|header| {
        let tensor = header.as_object_mut().expect("an object").remove(name).expect("a tensor");
        header["linear.wait"] = tensor;
    });
    assert!(error.to_string().starts_with("tensor 'linear.weight' is missing; the file holds"));
    let (header, data) = parts(&run_file());
    for extra in ["more", "optimizer.more", "optimizer.exp_avg."] {
        let mut header = header.clone();
        let place = [data.len(), data.len() + 4];
        header[extra] = json!({ "dtype": "F32", "shape": [1], "data_offsets": place });
        let error = tensor_error(&whole(&header.to_string(), &[&data[..], &[0; 4]].concat()));
        assert_eq!(error, TensorFileError::Unknown(extra.into()));
        assert!(error.to_string().contains("take it out"));
    }
    // The tensors of one group with the configuration of another.
    let error = after(|header| {
        header["__metadata__"]["config"] = json!(config_text(header).replace("C7", "C9"));
    });
    let words =
        "'lembed.weight' should have shape [9, 4], found [7, 4]: it belongs to another group";
    assert!(error.to_string().contains(words), "{error}");
}

#[test]
fn values_that_are_not_finite_are_shown_with_their_place() {
    let (header, data) = parts(&run_file());
    for (value, shown) in [(f32::NAN, "NaN"), (f32::INFINITY, "inf"), (f32::NEG_INFINITY, "-inf")] {
        let mut data = data.clone();
        let start = header["rembed.weight"]["data_offsets"][0].as_u64().expect("a place");
        let at = usize::try_from(start).expect("a small file") + 4 * (4 * 2 + 3);
        data[at..at + 4].copy_from_slice(&value.to_le_bytes());
        let message = tensor_error(&whole(&header.to_string(), &data)).to_string();
        assert!(message.starts_with(&format!("tensor 'rembed.weight' holds {shown} at [2, 3]")));
    }
    let mut data = data;
    let place = &header["optimizer.exp_avg_sq.unembed.bias"]["data_offsets"][0];
    let at = usize::try_from(place.as_u64().expect("a place")).expect("a small file");
    data[at..at + 4].copy_from_slice(&(-1e-9_f32).to_le_bytes());
    let error = refusal(&whole(&header.to_string(), &data));
    assert!(error.to_string().contains("a mean of squares is negative"), "{error}");
}

#[test]
fn metadata_have_to_make_sense() {
    let progress = |path: &str, value: Value| {
        after(|header| {
            let text = header["__metadata__"]["progress"].as_str().expect("a text");
            let mut progress: Value = serde_json::from_str(text).expect("JSON");
            *progress.pointer_mut(path).expect(path) = value;
            header["__metadata__"]["progress"] = json!(progress.to_string());
        })
    };
    for (error, words) in [
        (after(|h| h["__metadata__"] = json!({})), "not saved by Cosetta"),
        (after(|h| h["__metadata__"] = json!({ "format": "pt" })), "import it"),
        (after(|h| h["__metadata__"] = json!({ "format": "cosetta-run-1" })), "lack 'config'"),
        (after(|h| h["__metadata__"]["format"] = json!("cosetta-run-9")), "only 'cosetta-run-1'"),
        (after(|h| h["__metadata__"]["config"] = json!("{")), "'config' cannot be read: EOF"),
        (after(|h| h["__metadata__"]["progress"] = Value::Null), "invalid type: null"),
        (progress("/schedule/step", json!(4_000_000_000_u32)), "step 4000000000, of"),
        (progress("/schedule/restarts", json!([3])), "after the present step 0"),
        (progress("/schedule/anneal_start", json!(1)), "after the present step 0"),
        (progress("/schedule/early_end", json!(1)), "after the present step 0"),
        (progress("/history", json!([])), "no evaluation up to step 0"),
        (progress("/history/0/step", json!(5)), "no evaluation up to step 0"),
    ] {
        assert!(error.to_string().contains(words), "{error}");
    }
}

#[test]
fn no_flipped_byte_makes_the_reader_fall_over() {
    let file = run_file();
    let (header, _) = parts(&file);
    let end = 8 + header.to_string().len();
    let mut rng = Rng::new(1, Purpose::Weights, 0);
    let mut places: Vec<usize> = (0..end).collect();
    rng.shuffle(&mut places);
    for &place in &places[..2000.min(end)] {
        for bit in [0x01, 0x10, 0x80] {
            let mut changed = file.clone();
            changed[place] ^= bit;
            if let Ok(mut run) = Trainer::from_checkpoint(&changed) {
                // What is taken for a run can be gone on with.
                let _ = run.advance();
                let _ = run.to_checkpoint().expect("a file");
            }
        }
    }
}
