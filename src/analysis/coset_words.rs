//! What a coset is, and what a neuron reads of its factors, in words that need no group
//! theory: in a group of permutations the right coset Hg of a point's stabiliser is "all
//! that send 1 to 5".

use crate::group::Permutation;

/// More facts than these make no sentence.
const MOST_FACTS: usize = 3;

/// The largest sets of points whose images are looked at.
const LARGEST_SET: usize = 3;

/// What all elements of a coset have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Fact {
    /// Whether they are even permutations.
    Parity(bool),
    /// They send these points, from 0, to those, in any order.
    Sends(Vec<u8>, Vec<u8>),
}

/// A coset S = Hg = gK of a group of permutations as a list of facts that hold for its
/// elements and, all together, for no other.
#[derive(Clone, Debug)]
pub(super) struct CosetWords(Vec<Fact>);

impl CosetWords {
    /// The shortest list; `None` if there is none of a few facts.
    pub(super) fn of(permutations: &[Permutation], members: &[u16]) -> Option<Self> {
        let member = |&x: &u16| &permutations[usize::from(x)];
        let coset: Vec<&Permutation> = members.iter().map(member).collect();
        let facts = common_facts(&coset, permutations);
        let pick = |sizes: &[usize]| -> Vec<Fact> {
            facts.iter().filter(|fact| sizes.contains(&fact.size())).cloned().collect()
        };
        // Parity counts as size 0. What needs one kind of fact comes before what needs two.
        let kinds: [&[usize]; 8] = [&[1], &[0], &[2], &[3], &[0, 1], &[0, 2], &[1, 2], &[0, 1, 2]];
        let defines = |facts: &[Fact]| {
            let count = permutations.iter().filter(|p| facts.iter().all(|fact| fact.holds(p)));
            count.count() == coset.len()
        };
        let mut facts = kinds.iter().map(|sizes| pick(sizes)).find(|facts| defines(facts))?;
        let mut place = facts.len();
        while place > 0 {
            place -= 1;
            let mut fewer = facts.clone();
            fewer.remove(place);
            if defines(&fewer) {
                facts = fewer;
            }
        }
        (!facts.is_empty() && facts.len() <= MOST_FACTS).then_some(Self(facts))
    }

    /// That `xy` is not in the coset, after "fires only where".
    pub(super) fn outside(&self) -> String {
        match &self.0[..] {
            [Fact::Parity(even)] => format!("xy is {}", parity(!even)),
            [Fact::Sends(from, to)] => format!("xy does not send {} to {}", set(from), set(to)),
            facts => {
                let all: Vec<String> = facts.iter().map(Fact::holds_in_words).collect();
                format!("it is not so that xy {}", all.join(" and "))
            }
        }
    }

    /// The answers that are in the coset, after "lowers".
    pub(super) fn inside(&self) -> String {
        match &self.0[..] {
            [Fact::Parity(even)] => format!("the {} answers", parity(*even)),
            _ => "the answers that do".to_owned(),
        }
    }

    /// What a function on right cosets Hx needs to know of x, and one on left cosets yK of y.
    pub(super) fn reads(&self) -> String {
        let of_x: Vec<String> = self.0.iter().map(Fact::read_of_x).collect();
        let of_y: Vec<String> = self.0.iter().map(Fact::read_of_y).collect();
        format!("{}, and {}", of_x.join(" and "), of_y.join(" and "))
    }
}

impl Fact {
    fn size(&self) -> usize {
        match self {
            Self::Parity(_) => 0,
            Self::Sends(from, _) => from.len(),
        }
    }

    fn holds(&self, p: &Permutation) -> bool {
        match self {
            Self::Parity(even) => p.is_even() == *even,
            Self::Sends(from, to) => images(p, from) == *to,
        }
    }

    fn holds_in_words(&self) -> String {
        match self {
            Self::Parity(even) => format!("is {}", parity(*even)),
            Self::Sends(from, to) => format!("sends {} to {}", set(from), set(to)),
        }
    }

    fn read_of_x(&self) -> String {
        match self {
            Self::Parity(_) => "whether x is even".to_owned(),
            Self::Sends(from, _) => format!("where x sends {}", set(from)),
        }
    }

    fn read_of_y(&self) -> String {
        match self {
            Self::Parity(_) => "whether y is even".to_owned(),
            Self::Sends(_, to) if to.len() == 1 => format!("which point y sends to {}", set(to)),
            Self::Sends(_, to) => format!("which points y sends to {}", set(to)),
        }
    }
}

fn common_facts(coset: &[&Permutation], all: &[Permutation]) -> Vec<Fact> {
    let Some((first, rest)) = coset.split_first() else { return Vec::new() };
    let degree = first.degree();
    let largest = LARGEST_SET.min(usize::from(degree) / 2);
    let mut facts = Vec::new();
    let parity = Fact::Parity(first.is_even());
    if rest.iter().all(|p| parity.holds(p)) && !all.iter().all(|p| parity.holds(p)) {
        facts.push(parity);
    }
    for from in sets(degree, largest.max(1)) {
        let fact = Fact::Sends(from.clone(), images(first, &from));
        if rest.iter().all(|p| fact.holds(p)) {
            facts.push(fact);
        }
    }
    facts
}

/// The sets of up to so many of the points, in lexicographic order within each size.
fn sets(degree: u8, largest: usize) -> Vec<Vec<u8>> {
    let mut sets: Vec<Vec<u8>> = (0..degree).map(|point| vec![point]).collect();
    let mut start = 0;
    for _ in 1..largest {
        let end = sets.len();
        for smaller in start..end {
            let last = sets[smaller].last().copied().unwrap_or_default();
            for point in last + 1..degree {
                sets.push([sets[smaller].as_slice(), &[point]].concat());
            }
        }
        start = end;
    }
    sets
}

/// The images of the points, in ascending order.
fn images(p: &Permutation, points: &[u8]) -> Vec<u8> {
    let mut images: Vec<u8> = points.iter().map(|&i| p.images()[usize::from(i)]).collect();
    crate::sorting::sort(&mut images);
    images
}

fn parity(even: bool) -> &'static str {
    if even { "even" } else { "odd" }
}

fn set(points: &[u8]) -> String {
    let names: Vec<String> = points.iter().map(|point| (point + 1).to_string()).collect();
    if names.len() == 1 { names.concat() } else { format!("{{{}}}", names.join(", ")) }
}
