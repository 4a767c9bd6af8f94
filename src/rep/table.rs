//! The character table.

use super::{
    dixon::nonlinear_characters,
    lift::Lifting,
    linear::linear_characters,
    value::{CharacterValue, Eigenvalues, RootsOfUnity},
};
use crate::{
    group::{
        CayleyTable, Partition, Side, Subgroup, commutator_subgroup, conjugacy_classes, cosets,
        exponent, quotient,
    },
    sorting,
};
use ndarray::{Array2, ArrayView2};
use std::{cmp::Ordering, iter::zip};

/// The irreducible complex characters of a finite group.
///
/// Rows are characters: the trivial one first, then by degree, by
/// Frobenius–Schur indicator (1, 0, −1), and by values along the classes, larger
/// ones first. Columns are the conjugacy classes in the order of
/// [`conjugacy_classes`]. The table depends on the group alone.
#[derive(Clone, Debug, PartialEq)]
pub struct CharacterTable {
    classes: Partition,
    values: Array2<CharacterValue>,
    degrees: Vec<usize>,
    indicators: Vec<i8>,
    conjugates: Vec<usize>,
    names: Vec<String>,
}

impl CharacterTable {
    /// The character table of `group`.
    ///
    /// Linear characters come from G/G', the others from Dixon's method modulo a
    /// prime. Costs O(nk + d³ + d Σo²) for n elements, k classes, d characters
    /// that are not linear and the orders o of the maximal cyclic subgroups up to
    /// conjugacy.
    ///
    /// # Panics
    /// Never for a group.
    #[must_use]
    pub fn of(group: &CayleyTable) -> Self {
        let classes = conjugacy_classes(group);
        let e = exponent(group);
        let roots = RootsOfUnity::new(e);
        let derived = commutator_subgroup(group);
        let derived_cosets = cosets(group, &derived, Side::Left);
        let abelian = quotient(group, &derived).expect("the commutator subgroup is normal");

        let powers: Vec<CharacterValue> =
            (0..e).map(|j| roots.sum(&Eigenvalues::from([(j, 1)]))).collect();
        let coset_of_class: Vec<usize> = (0..classes.count())
            .map(|l| derived_cosets.block_of(classes.representative(l)))
            .collect();
        let linear = linear_characters(&abelian, e);
        let mut rows: Vec<Vec<CharacterValue>> = linear
            .iter()
            .map(|exponents| coset_of_class.iter().map(|&c| powers[exponents[c]]).collect())
            .collect();

        let (field, others) = nonlinear_characters(group, &classes, &derived_cosets, e);
        let lifting = Lifting::new(group, &classes, field, e);
        rows.extend(others.iter().map(|character| {
            lifting.eigenvalues(character).iter().map(|sum| roots.sum(sum)).collect()
        }));
        Self::from_rows(group, classes, rows)
    }

    fn from_rows(group: &CayleyTable, classes: Partition, rows: Vec<Vec<CharacterValue>>) -> Self {
        let mut rows: Vec<(usize, i8, Vec<CharacterValue>)> = rows
            .into_iter()
            .map(|row| (degree(&row), indicator(group, &classes, &row), row))
            .collect();
        sorting::sort_by(&mut rows, |a, b| {
            a.0.cmp(&b.0).then(b.1.cmp(&a.1)).then_with(|| compare_values(&b.2, &a.2))
        });
        let degrees: Vec<usize> = rows.iter().map(|row| row.0).collect();
        let indicators: Vec<i8> = rows.iter().map(|row| row.1).collect();
        let k = classes.count();
        let values = Array2::from_shape_fn((k, k), |(row, class)| rows[row].2[class]);
        let conjugates = (0..k).map(|row| match indicators[row] {
            0 => conjugate(&values, row),
            _ => row,
        });
        Self {
            names: letter_names(&degrees),
            conjugates: conjugates.collect(),
            classes,
            values,
            degrees,
            indicators,
        }
    }

    /// The conjugacy classes: the columns.
    #[must_use]
    pub fn classes(&self) -> &Partition {
        &self.classes
    }

    /// χ(g) for each character and class.
    ///
    /// Shapes: k×k, k the number of classes.
    #[must_use]
    pub fn values(&self) -> ArrayView2<'_, CharacterValue> {
        self.values.view()
    }

    /// χ(x) for the character of a row.
    ///
    /// # Panics
    /// If there is no such row or element.
    #[must_use]
    pub fn value(&self, row: usize, x: usize) -> CharacterValue {
        self.values[[row, self.classes.block_of(x)]]
    }

    /// The degrees d = χ(1).
    #[must_use]
    pub fn degrees(&self) -> &[usize] {
        &self.degrees
    }

    /// The Frobenius–Schur indicators (1/n) Σ_g χ(g²): 1 for characters of real
    /// representations, 0 for characters with complex values, −1 for real
    /// characters of representations that are not real (quaternionic type).
    #[must_use]
    pub fn indicators(&self) -> &[i8] {
        &self.indicators
    }

    /// The row of the complex conjugate of each character.
    #[must_use]
    pub fn conjugates(&self) -> &[usize] {
        &self.conjugates
    }

    /// What the characters are called: degree and letter, `1a`, `1b`, `4a`, in
    /// the order of the rows, unless they were given other names.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    pub(super) fn with_names(self, names: Vec<String>) -> Self {
        Self { names, ..self }
    }

    /// d(d + 5)·2⁻⁵³, which bounds the error of re and of im of each value of a
    /// character of degree d that is not rational.
    ///
    /// A value is Σ m_j cos or Σ ±m_j sin, with Σ m_j = d and at most d terms.
    /// The table of cosines and sines is off by less than 2⁻⁵¹, which makes
    /// 4d·2⁻⁵³; the products add d·2⁻⁵³, and the d − 1 additions of numbers up to
    /// d add d(d − 1)·2⁻⁵³.
    ///
    /// # Panics
    /// If there is no such row.
    #[must_use]
    pub fn error_bound(&self, row: usize) -> f64 {
        let d = self.degrees[row] as f64;
        d * (d + 5.0) / 2f64.powi(53)
    }

    /// ⟨χ|_H, 1⟩ = (1/|H|) Σ_{h∈H} χ(h) for each χ, its multiplicity in the
    /// permutation character of G on G/H.
    ///
    /// The sum is off by far less than 1/2, so that rounding makes it exact.
    ///
    /// # Panics
    /// If H is not a subgroup of the same group.
    #[must_use]
    pub fn multiplicities(&self, h: &Subgroup) -> Vec<usize> {
        let mut counts = vec![0.0; self.classes.count()];
        h.members().for_each(|x| counts[self.classes.block_of(x)] += 1.0);
        let order = h.order() as f64;
        let mean = |row: usize| {
            let values = self.values.row(row);
            zip(&counts, values).map(|(count, value)| count * value.re()).sum::<f64>() / order
        };
        let nearest = |row| (0..=self.degrees[row]).find(|&m| (mean(row) - m as f64).abs() < 0.5);
        (0..self.degrees.len()).map(|row| nearest(row).expect("at most the degree")).collect()
    }

    /// One row for each irreducible representation over the reals: the rows that
    /// do not come after their conjugate.
    #[must_use]
    pub fn real_irrep_rows(&self) -> Vec<usize> {
        (0..self.degrees.len()).filter(|&row| row <= self.conjugates[row]).collect()
    }
}

fn degree(row: &[CharacterValue]) -> usize {
    let degree = row[0].integer().and_then(|d| usize::try_from(d).ok());
    degree.expect("χ(1) is a positive integer")
}

/// (1/n) Σ_g χ(g²).
fn indicator(group: &CayleyTable, classes: &Partition, row: &[CharacterValue]) -> i8 {
    let term = |l: usize| {
        let g = classes.representative(l);
        classes.block(l).len() as f64 * row[classes.block_of(group.product(g, g))].re()
    };
    let mean = (0..row.len()).map(term).sum::<f64>() / group.order() as f64;
    [-1, 0, 1].into_iter().find(|&v| (mean - f64::from(v)).abs() < 0.5).expect("−1, 0 or 1")
}

/// By the first class where they differ, real before imaginary parts. Rounding
/// errors are rounded away first: distinct values are much further apart.
fn compare_values(a: &[CharacterValue], b: &[CharacterValue]) -> Ordering {
    // Adding zero turns −0 into 0.
    let key = |x: f64| (x * 2f64.powi(32)).round() + 0.0;
    let compare = |a: f64, b: f64| key(a).total_cmp(&key(b));
    zip(a, b).fold(Ordering::Equal, |order, (a, b)| {
        order.then_with(|| compare(a.re(), b.re())).then_with(|| compare(a.im(), b.im()))
    })
}

fn conjugate(values: &Array2<CharacterValue>, row: usize) -> usize {
    let is_conjugate = |&other: &usize| {
        zip(values.row(row), values.row(other)).all(|(a, &b)| a.is_conjugate_to(b))
    };
    let mut rows = 0..values.nrows();
    rows.find(is_conjugate).expect("the conjugate of a character is one")
}

/// `1a`, `1b`, …, `1z`, `1aa`, `1ab`, …
fn letter_names(degrees: &[usize]) -> Vec<String> {
    let name = |(row, &d): (usize, &usize)| {
        let before = degrees[..row].iter().filter(|&&other| other == d).count();
        format!("{d}{}", letters(before))
    };
    degrees.iter().enumerate().map(name).collect()
}

fn letters(number: usize) -> String {
    let last = ('a'..='z').nth(number % 26).expect("26 letters");
    if number < 26 { last.into() } else { format!("{}{last}", letters(number / 26 - 1)) }
}
