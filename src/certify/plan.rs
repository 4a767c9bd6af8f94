//! In which order rows are added, so that sums that many y share are formed once.

/// Two functions are added beforehand where that takes at most this share of n sums: it
/// saves n, but those that are formed beforehand are also written and read again.
const SHARE: usize = 2;

/// For every y the rows to be added, some of which are sums of two others.
#[derive(Clone, Debug)]
pub(super) struct RowPlan {
    /// Which two rows make up each of the rows that follow those given.
    pub(super) merged: Vec<[u32; 2]>,
    /// Rows to be added for each y.
    width: usize,
    rows: Vec<u32>,
}

/// A function on the group with values in rows: row `first + i` for class i.
#[derive(Clone, Debug)]
struct Function {
    first: u32,
    classes: u32,
    /// The class of each y.
    class_of: Vec<u32>,
}

/// Two functions that could be added beforehand, and how many sums that takes.
#[derive(Clone, Copy)]
struct Match {
    sums: usize,
    functions: [usize; 2],
}

impl RowPlan {
    /// The sum over all functions; `class_of` has the class of each of n elements for each,
    /// and rows are numbered function after function.
    #[expect(clippy::cast_possible_truncation, reason = "at most n classes for a function")]
    pub(super) fn new(n: usize, class_of: Vec<Vec<u32>>) -> Self {
        let mut first = 0;
        let mut functions = Vec::new();
        for class_of in class_of {
            let classes = class_of.iter().copied().max().map_or(0, |most| most + 1);
            functions.push(Some(Function { first, classes, class_of }));
            first += classes;
        }
        let mut merged: Vec<[u32; 2]> = Vec::new();
        let mut matches = Vec::new();
        (0..functions.len()).for_each(|at| find_matches(&functions, at, n, &mut matches));
        while let Some(best) = matches.iter().min_by_key(|one| one.sums).copied() {
            let [a, b] = best.functions.map(|at| functions[at].take().expect("not yet merged"));
            let next = first + merged.len() as u32;
            let sum = a.plus(&b, next, &mut merged);
            matches.retain(|one| one.functions.iter().all(|at| !best.functions.contains(at)));
            functions.push(Some(sum));
            find_matches(&functions, functions.len() - 1, n, &mut matches);
        }
        let left: Vec<Function> = functions.into_iter().flatten().collect();
        let rows = (0..n).flat_map(|y| left.iter().map(move |f| f.first + f.class_of[y]));
        Self { merged, width: left.len(), rows: rows.collect() }
    }

    /// Those to be added for `y`.
    pub(super) fn rows(&self, y: usize) -> &[u32] {
        &self.rows[y * self.width..][..self.width]
    }

    /// Rows that are added to another for one x.
    pub(super) fn additions(&self) -> usize {
        self.merged.len() + self.rows.len() - self.rows.len() / self.width.max(1)
    }
}

/// Adds those of function `at` and one before it that are worth while.
fn find_matches(functions: &[Option<Function>], at: usize, n: usize, matches: &mut Vec<Match>) {
    let Some(b) = &functions[at] else { return };
    for (other, a) in functions[..at].iter().enumerate() {
        let Some(a) = a else { continue };
        let sums = a.refined(b).len();
        if sums * SHARE <= n {
            matches.push(Match { sums, functions: [other, at] });
        }
    }
}

impl Function {
    /// The pairs of classes that occur.
    fn refined(&self, other: &Self) -> Vec<[u32; 2]> {
        let mut seen = vec![false; (self.classes * other.classes) as usize];
        let mut pairs = Vec::new();
        for (&a, &b) in self.class_of.iter().zip(&other.class_of) {
            let seen = &mut seen[(a * other.classes + b) as usize];
            if !std::mem::replace(seen, true) {
                pairs.push([a, b]);
            }
        }
        pairs
    }

    /// The sum of both, its rows from `first` on.
    #[expect(clippy::cast_possible_truncation, reason = "at most n classes")]
    fn plus(&self, other: &Self, first: u32, merged: &mut Vec<[u32; 2]>) -> Self {
        let pairs = self.refined(other);
        let mut number = vec![0; (self.classes * other.classes) as usize];
        for (at, &[a, b]) in pairs.iter().enumerate() {
            number[(a * other.classes + b) as usize] = at as u32;
        }
        merged.extend(pairs.iter().map(|&[a, b]| [self.first + a, other.first + b]));
        let class = |(&a, &b)| number[(a * other.classes + b) as usize];
        let class_of = self.class_of.iter().zip(&other.class_of).map(class).collect();
        Self { first, classes: pairs.len() as u32, class_of }
    }
}
