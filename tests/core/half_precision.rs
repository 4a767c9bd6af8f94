//! Numbers of 16 bits in files: each is read as the one it is, and a run that has ended can be
//! saved in them.

use crate::support::{bits, recipe};
use cosetta::{
    exchange::{Import, ImportOptions, describe},
    train::{
        CheckpointError, Progress, TensorFile, TensorFileError, TrainConfig, Trainer,
        to_named_tensors,
    },
};
use safetensors::{Dtype, SafeTensors, tensor::TensorView};

/// A file with one tensor of 16-bit numbers.
fn file(words: &[u16]) -> Vec<u8> {
    let data: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    let view = TensorView::new(Dtype::F16, vec![words.len()], &data).expect("a tensor");
    safetensors::serialize([("a", view)], None).expect("a file")
}

fn read(words: &[u16]) -> Result<Vec<f32>, TensorFileError> {
    TensorFile::read(&file(words))?.values("a", &[words.len()])
}

/// What a word of 16 bits means, by IEEE 754: a sign, five bits of an exponent, ten of a fraction.
fn meaning(word: u16) -> f64 {
    let sign = if word >> 15 == 0 { 1.0 } else { -1.0 };
    let (exponent, fraction) = (i32::from(word >> 10 & 31), f64::from(word & 1023));
    sign * match exponent {
        0 => fraction * 2_f64.powi(-24),
        _ => (1024.0 + fraction) * 2_f64.powi(exponent - 25),
    }
}

fn is_finite(word: u16) -> bool {
    word >> 10 & 31 != 31
}

/// A run on C5 that has made its few steps.
fn ended() -> Trainer {
    let config = TrainConfig { hold_steps: 20, anneal_steps: 5, ..recipe("C5", "fast") };
    let mut run = Trainer::new(config).expect("a valid configuration");
    while run.advance().expect("a finite loss") != Progress::Finished {}
    run
}

fn weights(run: &Trainer) -> Vec<f32> {
    to_named_tensors(run.parameters()).into_iter().flat_map(|tensor| tensor.values).collect()
}

#[test]
fn every_number_of_16_bits_is_read_exactly() {
    let words: Vec<u16> = (0..=u16::MAX).filter(|&word| is_finite(word)).collect();
    let values = read(&words).expect("finite numbers");
    for (&word, &value) in words.iter().zip(&values) {
        assert_eq!(f64::from(value).to_bits(), meaning(word).to_bits(), "{word:#06x}");
    }
    // The smallest ones have no leading 1: the very smallest, the largest of them, and -0.
    let expected = [2_f32.powi(-24), 1023.0 * 2_f32.powi(-24), -0.0];
    assert_eq!(bits(&read(&[1, 1023, 0x8000]).expect("finite numbers")), bits(&expected));
}

#[test]
fn what_is_infinite_or_no_number_is_refused_where_it_stands() {
    for word in (0..=u16::MAX).filter(|&word| !is_finite(word)) {
        let error = read(&[0x3c00, 0x3c00, word]).expect_err("not finite");
        let TensorFileError::NotFinite { name, place, value } = error else { panic!("{error}") };
        assert_eq!((name.as_str(), &place[..]), ("a", &[2][..]));
        let expected = match word {
            0x7c00 => "inf",
            0xfc00 => "-inf",
            _ => "NaN",
        };
        assert_eq!(value, expected, "{word:#06x}");
    }
}

#[test]
fn a_run_that_has_ended_is_saved_in_half_the_room_and_opened_as_it_was_rounded() {
    let run = ended();
    let (whole, half) = (run.to_checkpoint(), run.to_half_checkpoint());
    let (whole, half) = (whole.expect("a file"), half.expect("a file"));
    let count = run.parameters().shape().parameter_count();
    assert!(whole.len() - half.len() > 2 * count - 64, "{} and {}", whole.len(), half.len());
    let opened = Trainer::from_checkpoint(&half).expect("our own file");
    assert!(opened.is_finished());
    assert_eq!((opened.config(), opened.history()), (run.config(), run.history()));
    assert!(describe(&half, &ImportOptions::default()).expect("our own file").own);
    for (before, after) in weights(&run).into_iter().zip(weights(&opened)) {
        // Half a unit in the last of eleven places, or half the smallest number there is.
        let most = f32::max(before.abs() * 2_f32.powi(-11), 2_f32.powi(-25));
        assert!((before - after).abs() <= most, "{before} became {after}");
    }
    // What is rounded already stays what it is.
    let twice = opened.to_half_checkpoint().expect("a file");
    let twice = Trainer::from_checkpoint(&twice).expect("our own file");
    assert_eq!(twice.parameters(), opened.parameters());
}

#[test]
fn a_run_that_goes_on_is_not_rounded_nor_are_numbers_beyond_the_range() {
    let begun = Trainer::new(recipe("C5", "fast")).expect("a valid configuration");
    let error = begun.to_half_checkpoint().expect_err("not ended");
    assert!(matches!(error, CheckpointError::Unfinished), "{error}");
    let mut file = ended().to_checkpoint().expect("a file");
    // The last number in the file is a weight. From 65520 on, 16 bits come to infinity.
    let place = file.len() - 4;
    for (weight, fits) in [(65519.0_f32, true), (65520.0, false), (-1e30, false)] {
        file[place..].copy_from_slice(&weight.to_le_bytes());
        let saved = Trainer::from_checkpoint(&file).expect("our own file").to_half_checkpoint();
        match saved {
            Ok(_) => assert!(fits, "{weight} is too large"),
            Err(CheckpointError::TooLarge) => assert!(!fits, "{weight} is not too large"),
            Err(error) => panic!("{error}"),
        }
    }
}

#[test]
fn another_programs_network_may_be_in_16_bits() {
    let run = ended();
    let half = run.to_half_checkpoint().expect("a file");
    let tensors = SafeTensors::deserialize(&half).expect("safetensors").tensors();
    let bare = safetensors::serialize(tensors, None).expect("a file");
    let options = ImportOptions { group: Some("C5".to_owned()), ..ImportOptions::default() };
    let imported = Import::new(&bare, &options).expect("a network").run;
    // An abelian group's sides may be exchanged, which changes no number.
    let sorted = |run: &Trainer| {
        let mut all = weights(run);
        all.sort_by(f32::total_cmp);
        all
    };
    let opened = Trainer::from_checkpoint(&half).expect("our own file");
    assert_eq!(bits(&sorted(&imported)), bits(&sorted(&opened)));
}
