//! Networks from other programs, read under every convention.

use crate::foreign::{CONVENTIONS, Foreign, action, exact, file, permutations};
use cosetta::{
    analysis::NeuronFunctions,
    exchange::{
        Composition, ElementOrder, GroupSource, IMPORTED, Import, ImportError, ImportOptions,
        describe, to_arrays,
    },
    model::{Parameters, Tensor},
    rng::{Purpose, Rng},
    train::{FileKind, TENSOR_NAMES, TensorFileError, Trainer},
};

fn import(file: &[u8]) -> Import {
    Import::new(file, &ImportOptions::default()).expect("a network")
}

fn given(group: &str) -> ImportOptions {
    ImportOptions { group: Some(group.to_owned()), ..ImportOptions::default() }
}

/// Right answers of a run over all pairs.
fn accuracy(mut run: Trainer) -> f64 {
    run.refresh_answers(0..run.dataset().order());
    let cells = run.answers().all().iter().zip(run.dataset().pairs());
    let right = cells.filter(|(answer, pair)| answer.answer == pair.z).count();
    right as f64 / run.dataset().pairs().len() as f64
}

#[test]
fn the_convention_of_a_network_is_found_and_its_answers_become_right() {
    for (degree, group) in [(3, "S3"), (4, "S4"), (5, "S5")] {
        for (order, composition) in CONVENTIONS {
            let network = exact(&action(degree, order, composition));
            let Import { run, report } = import(&file(&network, &[]));
            let taken = report.taken;
            assert_eq!((taken.order, taken.composition), (order, composition));
            assert_eq!((taken.accuracy, report.pairs), (1.0, run.dataset().pairs().len()));
            assert_eq!(report.tried.len(), 4);
            let others = report.tried.iter().filter(|&&fit| fit != taken);
            // Two that commute have one product either way: half of the pairs of S3.
            assert!(others.clone().count() == 3 && others.clone().all(|f| f.accuracy < 0.7));
            assert_eq!((report.group.as_str(), report.group_source), (group, GroupSource::Guessed));
            assert_eq!((run.step(), run.config().preset.as_str()), (0, IMPORTED));
            let (d, w) = (run.config().embedding, run.config().width);
            assert_eq!((d, w), (degree * degree, degree * degree));
            assert_eq!(accuracy(run), 1.0);
        }
    }
}

#[test]
fn a_large_group_is_judged_by_some_of_its_rows() {
    let network = exact(&action(6, ElementOrder::Lexicographic, Composition::RightFirst));
    let Import { report, .. } = import(&file(&network, &[]));
    assert_eq!(report.pairs, 23 * 720);
    assert_eq!(report.taken.order, ElementOrder::Lexicographic);
    assert_eq!((report.taken.composition, report.taken.accuracy), (Composition::RightFirst, 1.0));
}

#[test]
fn the_users_word_stands_even_where_it_fits_worse() {
    let network = exact(&action(4, ElementOrder::Cosetta, Composition::LeftFirst));
    let bytes = file(&network, &[]);
    for (order, composition) in CONVENTIONS {
        for options in [
            ImportOptions { order: Some(order), ..given("S4") },
            ImportOptions { order: Some(order), composition: Some(composition), group: None },
        ] {
            let Import { run, report } = Import::new(&bytes, &options).expect("a network");
            let taken = report.taken;
            assert_eq!(taken.order, order);
            assert!(options.composition.is_none_or(|c| c == taken.composition));
            assert_eq!(accuracy(run), taken.accuracy, "what was promised");
            let best = report.tried.iter().map(|fit| fit.accuracy).fold(0.0, f64::max);
            assert_eq!(best, 1.0, "the user is told what fits better");
        }
    }
}

/// S3 in an order with the identity in the middle, as a table and as the regular action.
fn shuffled_s3() -> (String, Vec<Vec<usize>>) {
    let all = permutations(3, ElementOrder::Lexicographic);
    let elements: Vec<&Vec<usize>> = [3, 5, 0, 1, 4, 2].iter().map(|&i| &all[i]).collect();
    let product = |g: &Vec<usize>, h: &Vec<usize>| -> usize {
        let gh: Vec<usize> = h.iter().map(|&i| g[i]).collect();
        elements.iter().position(|&e| *e == gh).expect("an element")
    };
    let act: Vec<Vec<usize>> =
        elements.iter().map(|g| elements.iter().map(|h| product(g, h)).collect()).collect();
    let line = |row: &Vec<usize>| row.iter().map(|x| format!("e{x}")).collect::<Vec<_>>().join(",");
    let heads = line(&(0..6).collect());
    let rows = act.iter().enumerate().map(|(x, row)| format!("\ne{x},{}", line(row)));
    (format!("table:,{heads}{}", rows.collect::<String>()), act)
}

#[test]
fn an_own_table_may_list_its_identity_anywhere() {
    let (table, act) = shuffled_s3();
    let Import { run, report } =
        Import::new(&file(&exact(&act), &[]), &given(&table)).expect("a network");
    assert_eq!(report.taken.order, ElementOrder::Listed);
    assert_eq!(report.taken.composition, Composition::LeftFirst);
    assert_eq!(report.group_source, GroupSource::Given);
    assert_eq!(accuracy(run), 1.0);
}

/// Random values: no symmetry hides an exchange.
fn noise(n: usize, d: usize, w: usize) -> Vec<Foreign> {
    let mut rng = Rng::new(3, Purpose::Weights, 0);
    let shapes = [[n, d], [n, d], [w, 2 * d], [n, w], [1, n]];
    let tensor = |(name, shape): (&'static str, [usize; 2])| Foreign {
        name,
        shape,
        values: (0..shape[0] * shape[1]).map(|_| rng.normal()).collect(),
    };
    TENSOR_NAMES.into_iter().zip(shapes).map(tensor).collect()
}

/// L, R and U neuron by neuron, and c, in the indices of the file.
fn functions(tensors: &[Foreign]) -> NeuronFunctions {
    let at =
        |t: usize, r: usize, c: usize| f64::from(tensors[t].values[r * tensors[t].shape[1] + c]);
    let ([n, d], [w, _]) = (tensors[0].shape, tensors[2].shape);
    let fold = |t: usize, shift: usize| -> Vec<Vec<f64>> {
        let value = |k, x| (0..d).map(|j| at(t, x, j) * at(2, k, shift + j)).sum();
        (0..w).map(|k| (0..n).map(|x| value(k, x)).collect()).collect()
    };
    let readout = (0..w).map(|k| (0..n).map(|z| at(3, z, k)).collect()).collect();
    NeuronFunctions::new(fold(0, 0), fold(1, d), readout, (0..n).map(|z| at(4, 0, z)).collect())
}

#[test]
fn every_tensor_is_carried_over_to_its_elements_and_sides() {
    let tensors = noise(24, 5, 7);
    let there = functions(&tensors);
    let here_of = |order| {
        let (ours, theirs) = (permutations(4, ElementOrder::Cosetta), permutations(4, order));
        let place = move |p| ours.iter().position(|q| q == p).expect("a permutation");
        theirs.iter().map(place).collect::<Vec<usize>>()
    };
    for (order, composition) in CONVENTIONS {
        let options =
            ImportOptions { group: None, order: Some(order), composition: Some(composition) };
        let Import { run, .. } = Import::new(&file(&tensors, &[]), &options).expect("a network");
        let here = NeuronFunctions::of(run.parameters());
        for (x, &place) in here_of(order).iter().enumerate() {
            assert_eq!(here.bias()[place], there.bias()[x]);
            for k in 0..7 {
                assert_eq!(here.readout(k)[place], there.readout(k)[x]);
                let (left, right) = match composition {
                    Composition::LeftFirst => (there.left(k)[x], there.right(k)[x]),
                    Composition::RightFirst => (there.right(k)[x], there.left(k)[x]),
                };
                assert!((here.left(k)[place] - left).abs() < 1e-12);
                assert!((here.right(k)[place] - right).abs() < 1e-12);
            }
        }
    }
}

#[test]
fn matrices_may_lie_on_their_side_and_the_bias_may_be_missing() {
    let tensors = noise(24, 5, 7);
    // Noise fits no convention better than another.
    let (order, composition) = (Some(ElementOrder::Cosetta), Some(Composition::LeftFirst));
    let options = ImportOptions { group: None, order, composition };
    let import = |file: &[u8]| Import::new(file, &options).expect("a network");
    let Import { run: plain, report } = import(&file(&tensors, &[("format", "pt")]));
    assert!(report.bias && report.transposed.is_empty());
    let mut turned = tensors.clone();
    (turned[2], turned[3]) = (tensors[2].transposed(), tensors[3].transposed());
    let Import { run, report } = import(&file(&turned, &[]));
    assert_eq!(report.transposed, ["linear.weight", "unembed.weight"]);
    assert_eq!(run.parameters(), plain.parameters());
    let Import { run, report } = import(&file(&tensors[..4], &[]));
    assert!(!report.bias);
    let value = |p: &Parameters, tensor, row, column| p.get(tensor, row, column);
    assert!((0..24).all(|z| value(run.parameters(), Tensor::Bias, 0, z) == 0.0));
    for z in 0..24 {
        let (a, b) = (run.parameters(), plain.parameters());
        assert_eq!(value(a, Tensor::Unembedding, 3, z), value(b, Tensor::Unembedding, 3, z));
    }
    // Square ones are taken as they are.
    let square = noise(24, 12, 24);
    assert!(import(&file(&square, &[])).report.transposed.is_empty());
}

#[test]
fn the_group_is_given_or_in_the_file_or_guessed_or_asked_for() {
    let s4 = file(&noise(24, 5, 7), &[("group", "SL(2,3)")]);
    assert_eq!(import(&s4).report.group_source, GroupSource::File);
    let report = Import::new(&s4, &given("S4")).expect("a network").report;
    assert_eq!((report.group.as_str(), report.group_source), ("S4", GroupSource::Given));
    // A word that means nothing here, or another group.
    for word in ["Sn", "S5"] {
        let report = import(&file(&noise(24, 5, 7), &[("group", word)])).report;
        assert_eq!((report.group.as_str(), report.group_source), ("S4", GroupSource::Guessed));
    }
    let a5 = file(&noise(60, 5, 7), &[]);
    let described = describe(&a5, &ImportOptions::default()).expect("a network");
    let sizes = (described.order, described.embedding, described.width);
    assert_eq!((described.own, described.group, sizes), (false, None, (60, 5, 7)));
    let error = Import::new(&a5, &ImportOptions::default()).expect_err("no group");
    assert!(matches!(error, ImportError::GroupWanted(60)), "{error}");
    let described = describe(&a5, &given("A5")).expect("a network");
    assert_eq!(described.group.as_deref(), Some("A5"));
    for error in [
        describe(&a5, &given("S5")).expect_err("another order"),
        Import::new(&a5, &given("S5")).expect_err("another order"),
    ] {
        let message = error.to_string();
        assert_eq!(message, "this network is for a group of 60 elements, and S5 has 120");
    }
    assert!(matches!(describe(&a5, &given("X5")), Err(ImportError::Group(_))));
    let options = ImportOptions { order: Some(ElementOrder::Lexicographic), ..given("C60") };
    let message = describe(&a5, &options).expect_err("residues").to_string();
    let expected =
        "the elements of C60 have no order 'lexicographic': it is for groups of permutations";
    assert_eq!(message, expected);
}

#[test]
fn files_that_are_no_such_network_are_refused_with_what_is_wrong() {
    let good = noise(24, 5, 7);
    let refusal = |tensors: &[Foreign]| {
        let bytes = file(tensors, &[]);
        let error = Import::new(&bytes, &ImportOptions::default()).expect_err("refused");
        let described = describe(&bytes, &ImportOptions::default()).expect_err("refused");
        assert_eq!(described.to_string(), error.to_string(), "before anything is replaced");
        error.to_string()
    };
    let with = |place: usize, shape: [usize; 2]| {
        let mut tensors = good.clone();
        tensors[place] = Foreign::new(TENSOR_NAMES[place], shape, |_, _| 1.0);
        tensors
    };
    for (tensors, words) in [
        (good[1..].to_vec(), "tensor 'lembed.weight' is missing; the file holds 'linear.weight',"),
        (with(1, [24, 6]), "'rembed.weight' should have shape [24, 5], found [24, 6]"),
        (with(2, [7, 5]), "'linear.weight' should have 10 columns, for two embeddings of size 5"),
        (with(3, [24, 8]), "'unembed.weight' should have shape [24, 7], for 24 elements"),
        (with(4, [1, 25]), "'unembed.bias' should have shape [24], found [25]"),
        (with(2, [9000, 10]), "'unembed.weight' should have shape [24, 9000]"),
    ] {
        let message = refusal(&tensors);
        assert!(message.contains(words), "{message}");
    }
    let mut more = good.clone();
    more.push(Foreign::new("mlp.weight", [1, 1], |_, _| 0.0));
    assert!(refusal(&more).contains("'mlp.weight' belongs to no such network"));
    more.last_mut().expect("a tensor").name = "optimizer.step";
    import(&file(&more, &[]));
    let mut wild = good.clone();
    wild[3].values[7 * 2 + 1] = f32::NAN;
    assert!(refusal(&wild).contains("'unembed.weight' holds NaN at [2, 1]"));
    // Sizes that promise memory which the file does not hold.
    let hollow = [
        Foreign::new("lembed.weight", [24, 0], |_, _| 0.0),
        Foreign::new("rembed.weight", [24, 0], |_, _| 0.0),
        Foreign { name: "linear.weight", shape: [1 << 30, 0], values: Vec::new() },
    ];
    assert!(refusal(&hollow).contains("'lembed.weight' should be a matrix, found shape [24, 0]"));
    let mut large = noise(24, 1, 1);
    large[2] = Foreign::new("linear.weight", [9000, 2], |_, _| 1.0);
    large[3] = Foreign::new("unembed.weight", [24, 9000], |_, _| 1.0);
    assert!(refusal(&large).contains("width 9000 is out of range"));
    let error = Import::new(b"PK\x03\x04", &ImportOptions::default()).expect_err("a zip");
    let expected = TensorFileError::Kind(FileKind::Zip);
    assert!(matches!(error, ImportError::File(found) if found == expected));
}

#[test]
fn an_imported_run_can_be_saved_trained_and_taken_apart() {
    let network = exact(&action(4, ElementOrder::Lexicographic, Composition::RightFirst));
    let Import { mut run, .. } = import(&file(&network, &[]));
    let saved = run.to_checkpoint().expect("a file");
    let again = Trainer::from_checkpoint(&saved).expect("our own file");
    assert_eq!(again.parameters(), run.parameters());
    assert_eq!(again.config(), run.config());
    let described = describe(&saved, &ImportOptions::default()).expect("our own file");
    assert!(described.own && described.group.as_deref() == Some("S4"));
    let names: Vec<String> = to_arrays(&run).into_iter().map(|(name, _)| name).collect();
    assert!(names.contains(&"mul".to_owned()));
    assert!(!names.contains(&"in_training".to_owned()), "nobody knows what it was trained on");
    for _ in 0..3 {
        run.advance().expect("a finite loss");
    }
    assert!(run.step() > 0);
    // Saved by a program that drops the metadata it is one more network to import.
    let tensors = safetensors::SafeTensors::deserialize(&saved).expect("safetensors").tensors();
    let bare = safetensors::serialize(tensors, None).expect("a file");
    assert_eq!(import(&bare).report.taken.accuracy, 1.0);
}
