//! Certificates: never above brute force, whatever was done to the network; everything
//! where the mechanism is exact; and rounding within its allowance.

use crate::support::{group_of, largest, recipe};
use cosetta::{
    analysis::NeuronFunctions,
    certify::{Certificate, Certifier, MAX_EXACT_SHARE, SubgroupSearch},
    group::{CayleyTable, SubgroupLattice},
    handmade::{Circuit, RhoSet, coset_circuit},
    model::{Network, Pair, Parameters, Shape, Tensor},
    rep::CharacterTable,
    rng::{Purpose, Rng},
    train::{Progress, TrainConfig, Trainer},
};

/// A group, what is searched once for it, and its pairs.
struct Subject {
    group: CayleyTable,
    lattice: SubgroupLattice,
    search: SubgroupSearch,
    pairs: Vec<Pair>,
}

impl Subject {
    fn new(name: &str) -> Self {
        let group = group_of(name);
        let n = u16::try_from(group.order()).expect("small");
        let product = |x: u16, y: u16| group.products()[(x.into(), y.into())];
        let pairs = (0..n).flat_map(|x| (0..n).map(move |y| (x, y)));
        let pairs = pairs.map(|(x, y)| Pair { x, y, z: product(x, y) }).collect();
        let lattice = SubgroupLattice::of(&group);
        let search = SubgroupSearch::new(&group, &lattice);
        Self { group, lattice, search, pairs }
    }

    fn certify(&self, parameters: &Parameters) -> Certificate {
        let mut certifier = Certifier::new(self.group.clone(), &self.search, parameters);
        while certifier.advance() < self.group.order() {
            assert_eq!(certifier.certificate(), None, "only when all is done");
        }
        certifier.certificate().expect("all is done")
    }

    /// Whether each pair is answered rightly in f32.
    fn right(&self, parameters: &Parameters) -> Vec<bool> {
        let mut right = Vec::new();
        let mut network = Network::new(parameters.clone());
        network.score(&self.pairs, |pair, score| {
            right.push(score.answer == usize::from(pair.z));
        });
        right
    }

    /// The certificate, after holding it against brute force.
    fn sound(&self, what: &str, parameters: &Parameters) -> Certificate {
        let certificate = self.certify(parameters);
        let right = self.right(parameters);
        let correct = right.iter().filter(|&&right| right).count();
        assert!(certificate.covered <= correct, "{what}: {} > {correct}", certificate.covered);
        assert_eq!(certificate.pairs, right.len());
        assert_eq!(certificate.bound, certificate.covered as f64 / certificate.pairs as f64);
        assert!(certificate.covered_by_bounds <= certificate.covered);
        assert!(certificate.exact_share <= MAX_EXACT_SHARE, "{what}");
        let open = certificate.pairs - certificate.covered;
        assert_eq!(certificate.first_uncovered.len(), open.min(20), "{what}");
        if certificate.exact_share == 0.0 {
            assert_eq!(certificate.covered, certificate.covered_by_bounds, "{what}");
        }
        if let Some(margin) = certificate.margin {
            assert!(margin > 0.0 && margin <= self.least_lead(parameters, &certificate), "{what}");
        }
        certificate
    }

    /// The least lead in f64 over all pairs, if all are covered; else infinite.
    fn least_lead(&self, parameters: &Parameters, certificate: &Certificate) -> f64 {
        if certificate.covered < certificate.pairs {
            return f64::INFINITY;
        }
        let functions = NeuronFunctions::of(parameters);
        let lead = |pair: &Pair| {
            let logits = logits(&functions, pair.x.into(), pair.y.into());
            let own = usize::from(pair.z);
            let others = logits.iter().enumerate().filter(|&(z, _)| z != own);
            others.fold(f64::INFINITY, |least, (_, logit)| least.min(logits[own] - logit))
        };
        self.pairs.iter().map(lead).fold(f64::INFINITY, f64::min)
    }

    fn circuit(&self) -> Circuit {
        let mut largest_first = self.lattice.classes().iter().rev();
        let circuit =
            largest_first.find_map(|c| coset_circuit(&self.group, c.representative()).ok());
        circuit.expect("{e} has a trivial core")
    }
}

/// In f64, from the f32 weights.
fn logits(functions: &NeuronFunctions, x: usize, y: usize) -> Vec<f64> {
    let mut logits = functions.bias().to_vec();
    for k in 0..functions.count() {
        let hidden = (functions.left(k)[x] + functions.right(k)[y]).max(0.0);
        for (logit, u) in logits.iter_mut().zip(functions.readout(k)) {
            *logit += hidden * u;
        }
    }
    logits
}

/// `parameters` with noise on all tensors, in units of each tensor's root mean square.
fn noisy(parameters: &Parameters, size: f32, seed: u64) -> Parameters {
    let mut rng = Rng::new(seed, Purpose::Weights, 0);
    let mut noisy = parameters.clone();
    for tensor in Tensor::ALL {
        let (rows, columns) = parameters.shape().dimensions(tensor);
        let cells = || (0..rows).flat_map(|r| (0..columns).map(move |c| (r, c)));
        let square: f32 = cells().map(|(r, c)| parameters.get(tensor, r, c).powi(2)).sum();
        let unit = (square / (rows * columns) as f32).sqrt();
        for (r, c) in cells() {
            noisy.set(tensor, r, c, noisy.get(tensor, r, c) + size * unit * rng.normal());
        }
    }
    noisy
}

/// `parameters` without the readouts of some neurons.
fn thinned(parameters: &Parameters, share: f32, seed: u64) -> Parameters {
    let mut rng = Rng::new(seed, Purpose::Weights, 1);
    let mut thinned = parameters.clone();
    let Shape { n, w, .. } = parameters.shape();
    for k in 0..w {
        if rng.unit() < share {
            (0..n).for_each(|z| thinned.set(Tensor::Unembedding, k, z, 0.0));
        }
    }
    thinned
}

/// `parameters` with two rows of a tensor exchanged.
fn exchanged(parameters: &Parameters, tensor: Tensor, seed: u64) -> Parameters {
    let mut rng = Rng::new(seed, Purpose::Weights, 2);
    let (rows, columns) = parameters.shape().dimensions(tensor);
    let rows = u32::try_from(rows).expect("small");
    let [a, b] = [rng.below(rows) as usize, rng.below(rows) as usize];
    let mut exchanged = parameters.clone();
    for c in 0..columns {
        exchanged.set(tensor, a, c, parameters.get(tensor, b, c));
        exchanged.set(tensor, b, c, parameters.get(tensor, a, c));
    }
    exchanged
}

fn trained(group: &str, steps: usize) -> Parameters {
    let config = TrainConfig { width: 48, embedding: 24, ..recipe(group, "fast") };
    let mut trainer = Trainer::new(config).expect("a valid configuration");
    let mut left = steps;
    while left > 0 {
        match trainer.advance().expect("a finite loss") {
            Progress::Finished => break,
            Progress::PartOfStep => {}
            Progress::Step | Progress::Evaluated => left -= 1,
        }
    }
    trainer.parameters().clone()
}

#[test]
fn no_damage_lifts_a_certificate_above_brute_force() {
    let mut networks = 0;
    let mut partly = 0;
    for (name, steps) in [("S4", 500), ("D5", 300), ("C7", 300), ("A5", 300)] {
        let subject = Subject::new(name);
        let circuit = subject.circuit().parameters();
        let shape = Shape { n: subject.group.order(), d: 16, w: 40 };
        let mut check = |what: String, parameters: &Parameters| {
            let bound = subject.sound(&format!("{name}, {what}"), parameters).bound;
            networks += 1;
            partly += usize::from(bound > 0.0 && bound < 1.0);
        };
        for (kind, network) in [("built", circuit), ("trained", trained(name, steps))] {
            check(kind.to_owned(), &network);
            for seed in 0..3 {
                for size in [1e-4, 0.01, 0.03, 0.1, 0.3] {
                    check(format!("{kind}, noise {size}"), &noisy(&network, size, seed));
                }
                for share in [0.02, 0.1, 0.3] {
                    check(format!("{kind}, thinned {share}"), &thinned(&network, share, seed));
                }
                for tensor in [Tensor::LeftEmbedding, Tensor::Unembedding, Tensor::RightLinear] {
                    let network = exchanged(&network, tensor, seed);
                    check(format!("{kind}, {tensor:?} exchanged"), &network);
                }
            }
        }
        for seed in 0..3 {
            check(format!("fresh, {seed}"), &Parameters::initial(shape, seed, 0));
        }
    }
    assert!(networks > 200, "{networks}");
    assert!(partly > 50, "{partly} networks that are neither all right nor all open");
}

#[test]
fn a_lead_of_almost_nothing_is_never_taken_for_one() {
    // Two answers exchange their readouts little by little: at the middle they tie.
    let subject = Subject::new("S4");
    let built = subject.circuit().parameters();
    for step in 0..=20 {
        let share = 0.5 + (step as f32 - 10.0) * 1e-7;
        let mut mixed = built.clone();
        for k in 0..built.shape().w {
            let [a, b] = [5, 9].map(|z| built.get(Tensor::Unembedding, k, z));
            mixed.set(Tensor::Unembedding, k, 5, a + share * (b - a));
            mixed.set(Tensor::Unembedding, k, 9, b + share * (a - b));
        }
        let certificate = subject.sound(&format!("{share}"), &mixed);
        assert!(certificate.covered <= 22 * 24, "nobody can tell the two apart");
        assert!(certificate.covered >= 20 * 24, "{}", certificate.covered);
    }
}

#[test]
fn nothing_is_proved_by_sums_that_overflow() {
    let subject = Subject::new("S4");
    for seed in 0..20 {
        // The further x, the larger; right by chance; what y does is exact.
        let mut network = subject.circuit().parameters();
        let Shape { n, d, w } = network.shape();
        let mut rng = Rng::new(seed, Purpose::Weights, 3);
        for (x, j) in (0..n).flat_map(|x| (0..d).map(move |j| (x, j))) {
            network.set(Tensor::LeftEmbedding, x, j, (1.0 + x as f32 / 8.0) * rng.normal());
        }
        for (k, z) in (0..w).flat_map(|k| (0..n).map(move |z| (k, z))) {
            network.set(Tensor::Unembedding, k, z, rng.normal());
        }
        subject.sound(&format!("seed {seed}"), &network);
    }
}

#[test]
fn what_is_exact_is_covered_everywhere_without_comparing() {
    for name in ["S4", "S5", "A5", "Aff(5)"] {
        let subject = Subject::new(name);
        let circuit = subject.circuit();
        let certificate = subject.sound(name, &circuit.parameters());
        assert_eq!(certificate.bound, 1.0, "{name}");
        assert_eq!(certificate.exact_share, 0.0, "{name}");
        let margin = certificate.margin.expect("all pairs");
        assert!(margin > 0.25 * circuit.margin(), "{name}: {margin} of {}", circuit.margin());
        assert!(certificate.classes.iter().all(|class| class.off < 1e-5), "{name}");
    }
    let subject = Subject::new("S5");
    let table = CharacterTable::of(&subject.group);
    for set in RhoSet::telling_all_apart(&subject.group, &subject.lattice, &table) {
        let parameters = set.circuit().expect("few vectors").parameters();
        assert_eq!(subject.sound("rho-set", &parameters).bound, 1.0);
    }
}

#[test]
fn a_network_that_grokked_is_covered_at_a_part_of_the_cost() {
    let subject = Subject::new("S5");
    let config = TrainConfig { anneal_below: 0.01, anneal_steps: 600, ..recipe("S5", "fast") };
    let mut trainer = Trainer::new(config).expect("a valid configuration");
    while trainer.advance().expect("a finite loss") != Progress::Finished {}
    let certificate = subject.sound("trained", trainer.parameters());
    assert!(certificate.bound > 0.95, "{certificate:?}");
    let cost = certificate.cost;
    assert!(3 * cost.total < cost.brute_force, "{cost:?}");
    let parts = cost.search + cost.tables + cost.cosets + cost.sums + cost.exact;
    assert_eq!((cost.total, cost.brute_force), (parts, 120 * 120 * 120 * 128));
    let neurons: usize = certificate.classes.iter().map(|class| class.neurons).sum();
    assert_eq!(neurons, 128);
}

#[test]
fn rounding_stays_within_its_allowance() {
    let subject = Subject::new("S4");
    for (what, parameters) in [
        ("built", subject.circuit().parameters()),
        ("trained", trained("S4", 400)),
        ("noise", noisy(&trained("S4", 100), 0.1, 1)),
    ] {
        let allowance = subject.certify(&parameters).rounding;
        let functions = NeuronFunctions::of(&parameters);
        let mut most = 0.0_f64;
        for pair in &subject.pairs {
            let (x, y, t) = (pair.x.into(), pair.y.into(), usize::from(pair.z));
            let (exact, rounded) = (logits(&functions, x, y), in_f32(&parameters, x, y));
            let off = (0..exact.len())
                .map(|z| (exact[t] - exact[z]) - (f64::from(rounded[t]) - f64::from(rounded[z])));
            most = most.max(largest(off));
        }
        assert!(most <= allowance, "{what}: {most} > {allowance}");
        assert!(allowance < 0.1, "{what}: {allowance} is too much to be of use");
    }
}

/// The logits in f32 throughout.
fn in_f32(parameters: &Parameters, x: usize, y: usize) -> Vec<f32> {
    let Shape { n, d, w } = parameters.shape();
    let fold = |embedding, linear, x, k| {
        let term = |j| parameters.get(embedding, x, j) * parameters.get(linear, j, k);
        (0..d).map(term).fold(0.0_f32, |sum, term| sum + term)
    };
    let mut logits: Vec<f32> = (0..n).map(|z| parameters.get(Tensor::Bias, 0, z)).collect();
    for k in 0..w {
        let left = fold(Tensor::LeftEmbedding, Tensor::LeftLinear, x, k);
        let hidden = (left + fold(Tensor::RightEmbedding, Tensor::RightLinear, y, k)).max(0.0);
        for (z, logit) in logits.iter_mut().enumerate() {
            *logit += hidden * parameters.get(Tensor::Unembedding, k, z);
        }
    }
    logits
}

#[test]
fn weights_beyond_the_bounds_on_rounding_prove_nothing() {
    let subject = Subject::new("S4");
    let mut parameters = subject.circuit().parameters();
    for value in [f32::MAX, 1e13, f32::INFINITY, f32::NAN] {
        parameters.set(Tensor::LeftEmbedding, 3, 0, value);
        let certificate = subject.certify(&parameters);
        assert_eq!((certificate.covered, certificate.bound), (0, 0.0));
        assert_eq!(certificate.margin, None);
    }
}

#[test]
fn a_group_without_subgroups_leaves_a_tenth_of_the_pairs_to_all_neurons() {
    let subject = Subject::new("C7");
    let certificate = subject.sound("C7", &subject.circuit().parameters());
    let orders: Vec<usize> = certificate.classes.iter().map(|class| class.order).collect();
    assert_eq!(orders, [7], "the whole group, on which R is anything but constant");
    assert_eq!((certificate.covered_by_bounds, certificate.covered), (0, 4));
}
