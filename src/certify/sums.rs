//! How values on the cosets of several subgroups are added up for every element.

use std::collections::BTreeMap;

/// Two values are added beforehand where that leaves at most this share of sums.
const SHARED: usize = 3;

/// For every z one place in a row of values for each of several functions.
#[derive(Clone, Debug)]
pub(super) struct Places {
    width: usize,
    places: Vec<u32>,
}

/// For every z a sum of values, some of which are sums of two others that many z share.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    /// Which two values make up the sums that follow the values given.
    pub(super) shared: Vec<(u32, u32)>,
    /// The values and sums to be added for each z.
    pub(super) places: Places,
}

impl Places {
    /// From the n places of each function.
    pub(super) fn new(n: usize, functions: Vec<Vec<u32>>) -> Self {
        let width = functions.len();
        let places = (0..n).flat_map(|z| functions.iter().map(move |f| f[z])).collect();
        Self { width, places }
    }

    /// Those of `z`.
    pub(super) fn of(&self, z: usize) -> &[u32] {
        &self.places[z * self.width..][..self.width]
    }

    fn functions(&self) -> Vec<Vec<u32>> {
        let column = |f| self.places.iter().skip(f).step_by(self.width).copied().collect();
        (0..self.width).map(column).collect()
    }
}

impl Sums {
    /// The sum over all functions of `places` in a row of `values` values.
    #[expect(clippy::cast_possible_truncation, reason = "fewer than a few for each element")]
    pub(super) fn of(places: &Places, values: usize) -> Self {
        let mut functions = places.functions();
        let n = functions.first().map_or(0, Vec::len);
        let mut shared: Vec<(u32, u32)> = Vec::new();
        let mut at = 0;
        while at + 1 < functions.len() {
            let [a, b] = [&functions[at], &functions[at + 1]];
            let mut numbers = BTreeMap::new();
            let sum: Vec<u32> = std::iter::zip(a, b)
                .map(|(&a, &b)| {
                    let next = values + shared.len() + numbers.len();
                    *numbers.entry((a, b)).or_insert(next as u32)
                })
                .collect();
            if numbers.len() * SHARED > n {
                at += 1;
                continue;
            }
            let mut pairs: Vec<_> = numbers.into_iter().collect();
            pairs.sort_unstable_by_key(|&(_, number)| number);
            shared.extend(pairs.into_iter().map(|(pair, _)| pair));
            functions.splice(at..at + 2, [sum]);
        }
        Self { shared, places: Places::new(n, functions) }
    }
}
