//! Groups in disguise, for somebody to find out which they are.

use super::{CayleyTable, Family, GroupError, Magma};
use crate::rng::{Purpose, Rng};
use std::{fmt, str::FromStr};

/// A group that a seed draws and disguises, the same one everywhere: `myst:7`, or
/// `myst:7:8-16` and `myst:7:24` for one of these orders.
///
/// # How it is drawn
/// From the stream [`Purpose::Mystery`] of the seed: first one of the orders below, then one
/// of its groups, all equally likely, then a random order of its elements. In that order they
/// get names that mean nothing, and so they are listed: the identity stands anywhere.
///
/// The seeds of old links name the same groups for as long as the lists stay as they are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Mystery {
    seed: u32,
    /// The least order and the largest; `None`: all there are.
    orders: Option<(u32, u32)>,
}

/// By order, at least two of each: the number of elements alone never tells. Many agree in
/// more than that, such as Heis(3) and C3^3, in which all orders of elements are alike, or D28
/// and Dic14, whose characters are.
const GROUPS: [(u32, &[&str]); 11] = [
    (8, &["C2xC4", "C2^3", "D4", "Q8"]),
    (12, &["C12", "D6", "Dic3", "A4"]),
    (16, &["C4^2", "C2xC8", "D8", "Q16", "C8:3C2", "C8:5C2", "C4:3C4", "D4xC2", "Q8xC2"]),
    (18, &["D9", "S3xC3", "Dih(C3^2)"]),
    (20, &["Dic5", "F20"]),
    (
        24,
        &["C2xC12", "D12", "Dic6", "S4", "SL(2,3)", "S3xC4", "A4xC2", "Q8xC3", "Dic3xC2", "C3:2C8"],
    ),
    (27, &["C3xC9", "C3^3", "Heis(3)", "ES27-"]),
    (42, &["Aff(7)", "F21xC2"]),
    (48, &["GL(2,3)", "S4xC2"]),
    (56, &["D28", "Dic14"]),
    (60, &["A5", "C15:2C4"]),
];

/// Names of elements are a consonant and a vowel: they can be spoken, and none looks like an
/// identity, a generator or a number.
const CONSONANTS: [&str; 16] =
    ["b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z"];
const VOWELS: [&str; 5] = ["a", "e", "i", "o", "u"];

impl Mystery {
    /// All groups that may be drawn.
    ///
    /// # Panics
    /// Never: the names are tested.
    pub fn candidates() -> impl Iterator<Item = Family> {
        GROUPS.iter().flat_map(|(_, names)| *names).map(|name| family(name))
    }

    /// |G|.
    #[must_use]
    pub fn order(&self) -> usize {
        self.answer().order()
    }

    /// The group behind the disguise.
    #[must_use]
    pub fn answer(&self) -> Family {
        self.draw().0
    }

    /// The group in its disguise.
    ///
    /// # Panics
    /// Never: a group stays one if its elements are renamed.
    #[must_use]
    pub fn table(&self) -> CayleyTable {
        let (family, order) = self.draw();
        let mixed = family.table().into_magma().reordered(&order);
        let name = |place: usize| {
            [CONSONANTS[place / VOWELS.len()], VOWELS[place % VOWELS.len()]].concat()
        };
        let labels = (0..order.len()).map(name).collect();
        let renamed = Magma::new(mixed.products().to_owned(), labels);
        renamed.and_then(CayleyTable::new).expect("a group under other names")
    }

    /// The elements in the order in which they are to be listed: by their names.
    ///
    /// # Panics
    /// Never: every order has an identity.
    #[must_use]
    pub fn listing(&self) -> Vec<u16> {
        let (_, order) = self.draw();
        let place = order.iter().position(|&x| x == 0).expect("the identity has a place");
        // In the table it was moved to the front, and the others kept their order.
        let mut elements: Vec<u16> = (1u16..).take(order.len() - 1).collect();
        elements.insert(place, 0);
        elements
    }

    /// A short name for people.
    pub(super) fn title(&self) -> String {
        let Self { seed, orders } = self;
        match orders {
            None => format!("mystery group {seed}"),
            Some((from, to)) if from == to => format!("mystery group {seed} of order {from}"),
            Some((from, to)) => format!("mystery group {seed} of order {from} to {to}"),
        }
    }

    /// The group, and which of its elements stands in each place.
    fn draw(&self) -> (Family, Vec<usize>) {
        let mut rng = Rng::new(self.seed.into(), Purpose::Mystery, 0);
        let orders: Vec<&[&str]> = GROUPS
            .iter()
            .filter(|(order, _)| self.may_have(*order))
            .map(|(_, names)| *names)
            .collect();
        let names = *one_of(&orders, &mut rng);
        let name: &&str = one_of(names, &mut rng);
        let family = family(name);
        let mut order: Vec<usize> = (0..family.order()).collect();
        rng.shuffle(&mut order);
        (family, order)
    }

    fn may_have(&self, order: u32) -> bool {
        self.orders.is_none_or(|(from, to)| (from..=to).contains(&order))
    }
}

fn family(name: &str) -> Family {
    name.parse().expect("the lists hold names of families")
}

fn one_of<'a, T>(items: &'a [T], rng: &mut Rng) -> &'a T {
    &items[rng.below(u32::try_from(items.len()).expect("short lists")) as usize]
}

impl fmt::Display for Mystery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "myst:{}", self.seed)?;
        match self.orders {
            None => Ok(()),
            Some((from, to)) if from == to => write!(f, ":{from}"),
            Some((from, to)) => write!(f, ":{from}-{to}"),
        }
    }
}

impl FromStr for Mystery {
    type Err = GroupError;

    /// Reads what stands behind `myst:`.
    fn from_str(text: &str) -> Result<Self, GroupError> {
        let number = |text: &str| text.trim().parse::<u32>().map_err(|_| GroupError::Mystery);
        let (seed, orders) = match text.split_once(':') {
            None => (text, None),
            Some((seed, orders)) => {
                let (from, to) = orders.split_once('-').unwrap_or((orders, orders));
                (seed, Some((number(from)?, number(to)?)))
            }
        };
        let mystery = Self { seed: number(seed)?, orders };
        if GROUPS.iter().any(|(order, _)| mystery.may_have(*order)) {
            return Ok(mystery);
        }
        let orders = GROUPS.map(|(order, _)| order.to_string()).join(", ");
        Err(GroupError::NoMystery { orders })
    }
}
