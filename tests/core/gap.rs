//! Every family, and some fifty awkward small groups given only as tables, against
//! GAP: `tests/fixtures/gap.json`, made by `gap.g` beside it.

use crate::support::group_of;
use cosetta::group::{
    CayleyTable, Magma, SubgroupLattice, centre, commutator_subgroup, conjugacy_classes,
    element_orders, exponent,
};
use cosetta::rep::CharacterTable;
use ndarray::Array2;
use serde::Deserialize;
use serde_json::Value;

/// What GAP says of one group.
#[derive(Deserialize)]
struct Facts {
    name: String,
    /// Order and number in GAP's library of small groups.
    id: [usize; 2],
    /// As our program names it, or
    spec: Option<String>,
    /// its products, identity 0.
    table: Option<Vec<Vec<u16>>>,
    order: usize,
    exponent: usize,
    abelian: bool,
    centre_order: usize,
    derived_order: usize,
    /// (order, number of elements of that order)
    element_orders: Vec<(usize, usize)>,
    /// (size, order of its elements), as the columns of the character table
    classes: Vec<(usize, usize)>,
    /// The elements of each class, for groups given as tables.
    class_members: Option<Vec<Vec<u16>>>,
    /// Of the rows of the character table.
    indicators: Vec<i8>,
    character_table: Vec<Vec<Value>>,
    subgroups: usize,
    /// (order, conjugates, normal, maximal, GAP's description)
    subgroup_classes: Vec<(usize, usize, bool, bool, Option<String>)>,
    /// Of each row of the character table in the permutation character on the
    /// cosets, for each class of subgroups; for S5 and S6 only.
    multiplicities: Option<Vec<Vec<usize>>>,
}

fn all_facts() -> Vec<Facts> {
    let mut fixture: Value =
        serde_json::from_str(include_str!("../fixtures/gap.json")).expect("JSON");
    serde_json::from_value(fixture["groups"].take()).expect("facts")
}

impl Facts {
    fn group(&self) -> CayleyTable {
        if let Some(spec) = &self.spec {
            return group_of(spec);
        }
        let rows = self.table.as_ref().expect("a name or a table");
        let products = Array2::from_shape_fn((self.order, self.order), |(x, y)| rows[x][y]);
        let labels = (0..self.order).map(|x| format!("g{x}")).collect();
        CayleyTable::new(Magma::new(products, labels).expect("closed")).expect("a group")
    }
}

/// Groups with what they are in GAP's library of small groups.
pub(crate) fn identified() -> Vec<([usize; 2], CayleyTable)> {
    let small = |facts: &Facts| facts.order <= 60;
    all_facts().iter().filter(|facts| small(facts)).map(|facts| (facts.id, facts.group())).collect()
}

#[test]
fn the_fixture_is_as_large_as_it_should_be() {
    let facts = all_facts();
    let tables = facts.iter().filter(|f| f.table.is_some()).count();
    assert!(facts.len() >= 150 && tables >= 70, "{} groups, {tables} tables", facts.len());
    assert!(facts.iter().any(|f| f.order == 720));
}

#[test]
fn elements_classes_centre_and_derived_subgroup_are_those_of_gap() {
    for facts in all_facts() {
        let (group, name) = (facts.group(), &facts.name);
        assert_eq!(group.order(), facts.order, "{name}");
        assert_eq!(group.is_abelian(), facts.abelian, "{name}");
        assert_eq!(exponent(&group), facts.exponent, "{name}");
        assert_eq!(centre(&group).order(), facts.centre_order, "{name}");
        assert_eq!(commutator_subgroup(&group).order(), facts.derived_order, "{name}");

        let orders = element_orders(&group);
        let mut statistics: Vec<(usize, usize)> = Vec::new();
        for order in 1..=facts.order {
            let count = orders.iter().filter(|&&o| o == order).count();
            statistics.extend((count > 0).then_some((order, count)));
        }
        assert_eq!(statistics, facts.element_orders, "{name}");

        let classes = conjugacy_classes(&group);
        let blocks = classes.blocks();
        let described = blocks.iter().map(|class| (class.len(), orders[usize::from(class[0])]));
        assert_eq!(sorted(described), sorted(facts.classes.iter().copied()), "{name}");
        if let Some(members) = &facts.class_members {
            let theirs = members.iter().map(|class| sorted(class.iter().copied()));
            assert_eq!(sorted(blocks.iter().cloned()), sorted(theirs), "{name}");
        }
    }
}

#[test]
fn subgroups_are_those_of_gap() {
    for facts in all_facts() {
        let lattice = SubgroupLattice::of(&facts.group());
        assert!(lattice.is_complete());
        assert_eq!(lattice.subgroup_count(), facts.subgroups, "{}", facts.name);
        let ours = lattice.classes().iter().map(|class| {
            let maximal = class.is_maximal().expect("the lattice is complete");
            (class.order(), class.copies(), class.is_normal(), maximal)
        });
        let theirs = facts.subgroup_classes.iter().map(|c| (c.0, c.1, c.2, c.3));
        assert_eq!(sorted(ours), sorted(theirs), "{}", facts.name);
    }
}

#[test]
fn maximal_subgroups_of_subgroups_are_those_of_gap() {
    let facts = all_facts();
    let mut compared = 0;
    for whole in facts.iter().filter(|facts| facts.spec.is_some()) {
        let lattice = SubgroupLattice::of(&whole.group());
        for class in lattice.classes() {
            let known = facts.iter().find(|facts| facts.spec.as_deref() == class.name());
            let Some(known) = known.filter(|facts| facts.spec.is_some()) else { continue };
            // One order for each maximal subgroup. What is conjugate in the whole group may
            // not be so in the subgroup.
            let orders = |order: usize, count: usize| std::iter::repeat_n(order, count);
            let ours = class
                .covers()
                .expect("complete")
                .iter()
                .flat_map(|cover| orders(lattice.classes()[cover.class].order(), cover.count));
            let theirs = known.subgroup_classes.iter().filter(|c| c.3);
            let theirs = theirs.flat_map(|c| orders(c.0, c.1));
            assert_eq!(sorted(ours), sorted(theirs), "{} in {}", known.name, whole.name);
            compared += 1;
        }
    }
    assert!(compared > 500, "{compared}");
}

#[test]
fn character_tables_are_those_of_gap() {
    for facts in all_facts() {
        let group = facts.group();
        let table = CharacterTable::of(&group);
        let ours = Characters::computed(&table, &facts);
        let theirs = Characters::of_gap(&facts);
        let columns = ours.columns_of(&theirs).unwrap_or_else(|| panic!("{}", facts.name));
        if let Some(members) = &facts.class_members {
            // The columns are known: they must agree in place.
            let place = |class: &Vec<u16>| table.classes().block_of(class[0].into());
            let columns: Vec<usize> = members.iter().map(place).collect();
            let rows = |characters: &Characters, columns: &[usize]| {
                let row = |values: &Vec<Rounded>| columns.iter().map(|&c| values[c]).collect();
                sorted(characters.values.iter().map(row).collect::<Vec<Vec<Rounded>>>())
            };
            let in_order: Vec<usize> = (0..members.len()).collect();
            assert_eq!(rows(&ours, &columns), rows(&theirs, &in_order), "{}", facts.name);
        }
        assert_eq!(sorted(columns), (0..table.degrees().len()).collect::<Vec<_>>());
    }
}

#[test]
fn multiplicities_in_permutation_characters_are_those_of_gap() {
    for facts in all_facts() {
        let Some(multiplicities) = &facts.multiplicities else { continue };
        let group = facts.group();
        let table = CharacterTable::of(&group);
        let (ours, theirs) = (Characters::computed(&table, &facts), Characters::of_gap(&facts));
        let columns = ours.columns_of(&theirs).expect("the tables agree");
        // The row of ours with the values of each of theirs.
        let row = |values: &Vec<Rounded>| {
            let moved = |ours: &Vec<Rounded>| columns.iter().map(|&c| ours[c]).collect::<Vec<_>>();
            ours.values.iter().position(|ours| moved(ours) == *values).expect("a row of ours")
        };
        let rows: Vec<usize> = theirs.values.iter().map(row).collect();
        let lattice = SubgroupLattice::of(&group);
        let found = lattice.classes().iter().map(|class| {
            let multiplicities = table.multiplicities(class.representative());
            let in_their_order: Vec<usize> = rows.iter().map(|&row| multiplicities[row]).collect();
            (class.order(), class.copies(), in_their_order)
        });
        let expected = facts.subgroup_classes.iter().zip(multiplicities);
        let expected = expected.map(|(class, m)| (class.0, class.1, m.clone()));
        assert_eq!(sorted(found), sorted(expected), "{}", facts.name);
    }
}

/// A value to six decimals: distinct values in the fixture are further apart.
type Rounded = (i64, i64);

#[expect(clippy::cast_possible_truncation, reason = "values are at most a few hundred")]
fn rounded(re: f64, im: f64) -> Rounded {
    ((re * 1e6).round() as i64, (im * 1e6).round() as i64)
}

/// A character table whose rows and columns may stand in any order.
struct Characters {
    /// (size, order of elements) of each column.
    classes: Vec<(usize, usize)>,
    indicators: Vec<i8>,
    values: Vec<Vec<Rounded>>,
}

impl Characters {
    fn computed(table: &CharacterTable, facts: &Facts) -> Self {
        let orders = element_orders(&facts.group());
        let describe = |class: &Vec<u16>| (class.len(), orders[usize::from(class[0])]);
        let values = table.values();
        Self {
            classes: table.classes().blocks().iter().map(describe).collect(),
            indicators: table.indicators().to_vec(),
            values: values
                .outer_iter()
                .map(|row| row.iter().map(|v| rounded(v.re(), v.im())).collect())
                .collect(),
        }
    }

    fn of_gap(facts: &Facts) -> Self {
        let number = |value: &Value| value.as_f64().expect("a number");
        let value = |value: &Value| match value {
            Value::Array(parts) => rounded(number(&parts[0]), number(&parts[1])),
            other => rounded(number(other), 0.0),
        };
        Self {
            classes: facts.classes.clone(),
            indicators: facts.indicators.clone(),
            values: facts
                .character_table
                .iter()
                .map(|row| row.iter().map(value).collect())
                .collect(),
        }
    }

    /// For each column of `other` a column of this table, so that the tables are
    /// the same up to the order of rows; `None` if there are none.
    fn columns_of(&self, other: &Self) -> Option<Vec<usize>> {
        let labels = |table: &Self| table.indicators.iter().map(|&i| i64::from(i)).collect();
        let mut columns = Vec::new();
        self.extend(other, labels(self), labels(other), &mut columns).then_some(columns)
    }

    /// Finds partners for the remaining columns. Rows with the same label have
    /// the same values in the columns matched so far.
    fn extend(
        &self,
        other: &Self,
        ours: Vec<i64>,
        theirs: Vec<i64>,
        columns: &mut Vec<usize>,
    ) -> bool {
        let at = columns.len();
        if at == other.classes.len() {
            return sorted(ours) == sorted(theirs);
        }
        let refine = |table: &Self, labels: &[i64], column: usize| -> Vec<(i64, Rounded)> {
            labels.iter().zip(&table.values).map(|(&label, row)| (label, row[column])).collect()
        };
        let refined = refine(other, &theirs, at);
        let kinds = sorted(refined.iter().copied());
        for column in 0..self.classes.len() {
            if columns.contains(&column) || self.classes[column] != other.classes[at] {
                continue;
            }
            let candidate = refine(self, &ours, column);
            if sorted(candidate.iter().copied()) != kinds {
                continue;
            }
            let relabel = |rows: &[(i64, Rounded)]| -> Vec<i64> {
                let place = |row| kinds.partition_point(|kind| kind < row);
                rows.iter().map(|row| i64::try_from(place(row)).expect("few rows")).collect()
            };
            columns.push(column);
            if self.extend(other, relabel(&candidate), relabel(&refined), columns) {
                return true;
            }
            columns.pop();
        }
        false
    }
}

fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    items.sort();
    items
}
