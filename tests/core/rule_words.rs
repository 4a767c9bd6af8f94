//! What a rule says in words is read again, word by word, and must be true of the elements
//! of its coset and of no others.

use crate::circuits::{all_pairs, background, network, planted};
use cosetta::{
    analysis::{CosetRule, NetworkReport, NeuronCard, Theory},
    group::{Permutation, Side, cosets},
};

/// The rules of a network with one neuron for each coset of the class's first subgroup, and
/// the elements of the coset that each names, multiplied out.
fn rules(theory: &Theory<'_>, class: usize) -> Vec<(CosetRule, Vec<usize>)> {
    let group = theory.group;
    let classes = theory.lattice.classes();
    let right = cosets(group, &classes[class].subgroups()[0], Side::Right);
    let neurons: Vec<_> = (0..right.count()).map(|s| planted(theory, (class, 0), s, 1.0)).collect();
    let pairs = all_pairs(group);
    let report = NetworkReport::new(&network(&neurons), theory, (&pairs, &pairs));
    let coset_of = |neuron: NeuronCard| {
        // Where levels lie close together, a larger subgroup explains them as well.
        let (found, [left, _]) = neuron.cosets.pair().expect("a pair of subgroups");
        let rule = neuron.rule.expect("a rule");
        let labels = &mut group.labels().iter();
        let smallest = labels.position(|label| *label == rule.representative).expect("a label");
        let h = &classes[found].subgroups()[left];
        (rule, h.members().map(|x| group.product(x, smallest)).collect())
    };
    report.neurons.into_iter().map(coset_of).collect()
}

/// The points, from 0, of "5" or "{1, 2}".
fn points(text: &str) -> Vec<u8> {
    let inner = text.trim_matches(['{', '}']);
    inner.split(", ").map(|point| point.parse::<u8>().expect("a point") - 1).collect()
}

/// Whether "sends 1 to 5", "send {1, 2} to {3, 4}", "is even" is true of a permutation.
fn is_so(fact: &str, p: &Permutation) -> bool {
    if let Some(parity) = fact.strip_prefix("is ") {
        return p.is_even() == (parity == "even");
    }
    let (_, rest) = fact.split_once("send").expect("a fact");
    let (from, to) = rest.trim_start_matches('s').trim().split_once(" to ").expect("from and to");
    let mut images: Vec<u8> =
        points(from).iter().map(|&point| p.images()[usize::from(point)]).collect();
    images.sort_unstable();
    images == points(to)
}

/// Whether xy, being this permutation, lies where the rule says that the neuron fires.
fn fires(words: &str, p: &Permutation) -> bool {
    let (_, rest) = words.split_once("fires only where ").expect("the beginning");
    let (place, _) = rest.split_once(": so in ").expect("the end");
    if let Some(facts) = place.strip_prefix("it is not so that xy ") {
        return !facts.split(" and ").all(|fact| is_so(fact, p));
    }
    match place.strip_prefix("xy does not ") {
        Some(fact) => !is_so(fact, p),
        None => is_so(place.strip_prefix("xy ").expect("a fact"), p),
    }
}

#[test]
fn the_words_are_true_of_the_coset_and_of_nothing_else() {
    let mut told = Vec::new();
    for name in ["S4", "S5", "A5"] {
        let background = background(name);
        let theory = background.theory().expect("done");
        let permutations = theory.permutations.expect("labels that are permutations");
        let n = theory.group.order();
        for (class, subgroups) in theory.lattice.classes().iter().enumerate() {
            if subgroups.order() == 1 || subgroups.order() == n {
                continue;
            }
            for (rule, coset) in rules(&theory, class) {
                if rule.reads.is_none() {
                    assert!(rule.words.contains("the coset of") || rule.words.contains("itself"));
                    continue;
                }
                for (x, p) in permutations.iter().enumerate() {
                    let inside = coset.contains(&x);
                    assert_eq!(fires(&rule.words, p), !inside, "{name}: {} of {p}", rule.words);
                }
                told.push((name, subgroups.order()));
            }
        }
    }
    told.dedup();
    // Stabilisers of a point, of a pair and of two points, and the alternating group.
    for kind in [("S5", 24), ("S5", 12), ("S5", 6), ("S5", 60), ("A5", 12), ("S4", 6)] {
        assert!(told.contains(&kind), "{kind:?} of {told:?}");
    }
}

#[test]
fn a_neuron_of_a_point_reads_one_image_and_one_preimage() {
    let background = background("S5");
    let theory = background.theory().expect("done");
    let class = theory.lattice.classes().iter().position(|class| class.order() == 24);
    let permutations = theory.permutations.expect("permutations");
    for (rule, coset) in rules(&theory, class.expect("point stabilisers")) {
        let p = &permutations[coset[0]];
        let fixed =
            (0..5).find(|&i| coset.iter().all(|&z| permutations[z].images()[i] == p.images()[i]));
        let from = fixed.expect("a point with one image");
        let (from, to) = (from + 1, p.images()[from] + 1);
        assert_eq!(
            rule.reads.as_deref(),
            Some(&*format!("where x sends {from}, and which point y sends to {to}"))
        );
        assert!(rule.words.ends_with("; firing lowers the answers that do"), "{}", rule.words);
    }
}

#[test]
fn a_group_of_other_things_keeps_the_words_of_cosets() {
    let background = background("D7");
    let theory = background.theory().expect("done");
    assert!(theory.permutations.is_none());
    let class = theory.lattice.classes().iter().position(|class| class.order() == 2);
    let (rule, _) = rules(&theory, class.expect("reflections")).remove(1);
    assert!(rule.words.contains("xy is not in the coset of C2 (order 2) that holds"));
    assert!(rule.words.ends_with("; firing lowers the answers in it"), "{}", rule.words);
    assert_eq!(rule.reads, None);
}
