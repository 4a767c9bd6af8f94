//! The lattice of subgroups: its classes, covers, generators and names.

use crate::{subgroups::POOL, support::group_of};
use cosetta::group::{GroupSpec, Subgroup, SubgroupClass, SubgroupLattice, isomorphism};

#[test]
fn every_subgroup_of_two_generators_is_in_the_lattice() {
    for name in POOL {
        let group = group_of(name);
        let lattice = SubgroupLattice::of(&group);
        let all: Vec<&Subgroup> = lattice.classes().iter().flat_map(|c| c.subgroups()).collect();
        for x in 0..group.order() {
            for y in x..group.order() {
                let h = Subgroup::generated_by(&group, &[x, y]);
                assert!(all.contains(&&h), "{name}: {x} and {y}");
            }
        }
    }
}

#[test]
fn classes_and_conjugates_are_numbered_by_order_copies_and_members() {
    for name in POOL {
        let lattice = SubgroupLattice::of(&group_of(name));
        let members = |h: &Subgroup| h.members().collect::<Vec<_>>();
        let key = |c: &SubgroupClass| (c.order(), c.copies(), members(c.representative()));
        assert!(lattice.classes().is_sorted_by(|a, b| key(a) < key(b)), "{name}");
        for class in lattice.classes() {
            assert!(class.subgroups().is_sorted_by(|a, b| members(a) < members(b)), "{name}");
        }
    }
}

#[test]
fn covers_have_nothing_between_and_every_proper_subgroup_lies_under_one() {
    for name in POOL {
        let group = group_of(name);
        let lattice = SubgroupLattice::of(&group);
        for class in lattice.classes() {
            let k = class.representative();
            let below = |h: &&Subgroup| h.is_subgroup_of(k) && *h != k;
            let proper: Vec<&Subgroup> =
                lattice.classes().iter().flat_map(|c| c.subgroups()).filter(below).collect();
            let maximal: Vec<&&Subgroup> = proper
                .iter()
                .filter(|h| !proper.iter().any(|m| h.is_subgroup_of(m) && *m != **h))
                .collect();
            let covers = class.covers().expect("complete");
            assert_eq!(covers.iter().map(|c| c.count).sum::<usize>(), maximal.len(), "{name}");
            for cover in covers {
                let members = lattice.classes()[cover.class].subgroups();
                let inside = maximal.iter().filter(|h| members.contains(h)).count();
                assert_eq!(inside, cover.count, "{name}");
            }
        }
    }
}

/// Whether some subgroup of class `a` lies in the representative of class `b`, for all a < b.
fn containment(lattice: &SubgroupLattice) -> Vec<Vec<bool>> {
    let classes = lattice.classes();
    let lies_in = |a: &SubgroupClass, b: &SubgroupClass| {
        a.order() < b.order() && a.subgroups().iter().any(|h| h.is_subgroup_of(b.representative()))
    };
    classes.iter().map(|a| classes.iter().map(|b| lies_in(a, b)).collect()).collect()
}

#[test]
fn covers_join_the_classes_that_have_none_between_them() {
    for name in POOL.into_iter().chain(["S5", "S6", "GL(2,3)", "S4xC2", "PSL(2,7)"]) {
        let lattice = SubgroupLattice::of(&group_of(name));
        let below = containment(&lattice);
        for (b, class) in lattice.classes().iter().enumerate() {
            let none_between =
                |&a: &usize| below[a][b] && !(0..below.len()).any(|m| below[a][m] && below[m][b]);
            let expected: Vec<usize> = (0..below.len()).filter(none_between).collect();
            let covers = class.covers().expect("complete").iter();
            assert_eq!(covers.map(|c| c.class).collect::<Vec<_>>(), expected, "{name}, class {b}");
        }
    }
}

#[test]
fn lattices_of_classes_have_the_lines_of_the_textbooks() {
    // Lines between classes; pairs of a subgroup and a maximal one of it.
    for (name, lines, pairs) in [("C12", 7, 7), ("Q8", 7, 7), ("S4", 17, 66), ("A5", 13, 168)] {
        let lattice = SubgroupLattice::of(&group_of(name));
        let covers = |c: &SubgroupClass| c.covers().expect("complete").to_vec();
        let joined: usize = lattice.classes().iter().map(|c| covers(c).len()).sum();
        let each = |c: &SubgroupClass| covers(c).iter().map(|cover| cover.count).sum::<usize>();
        let counted: usize = lattice.classes().iter().map(|c| c.copies() * each(c)).sum();
        assert_eq!((joined, counted), (lines, pairs), "{name}");
    }
}

#[test]
fn each_single_subgroup_has_its_covers_and_generators() {
    for name in POOL.into_iter().chain(["S5", "S4xC2"]) {
        let group = group_of(name);
        let lattice = SubgroupLattice::of(&group);
        let places: Vec<(usize, usize)> = (0..lattice.classes().len())
            .flat_map(|c| (0..lattice.classes()[c].copies()).map(move |i| (c, i)))
            .collect();
        let subgroup = |&(c, i): &(usize, usize)| &lattice.classes()[c].subgroups()[i];
        for &(c, i) in &places {
            let k = subgroup(&(c, i));
            let below: Vec<_> = places
                .iter()
                .filter(|h| subgroup(h).is_subgroup_of(k) && subgroup(h) != k)
                .collect();
            let covers: Vec<(usize, usize)> = below
                .iter()
                .filter(|h| {
                    let lies_in =
                        |m: &&&(usize, usize)| m != h && subgroup(h).is_subgroup_of(subgroup(m));
                    !below.iter().any(|m| lies_in(&m))
                })
                .map(|h| **h)
                .collect();
            assert_eq!(lattice.covers_of(c, i), Some(covers), "{name}: {c}.{i}");
            let generators = lattice.generators_of(&group, c, i);
            let generators: Vec<usize> = generators.into_iter().map(usize::from).collect();
            assert_eq!(&Subgroup::generated_by(&group, &generators), k, "{name}: {c}.{i}");
            assert_eq!(generators.len(), lattice.classes()[c].generators().len());
        }
    }
}

#[test]
fn generators_generate_and_are_few() {
    for (name, most) in [("S5", 3), ("C2^4", 4), ("D28", 2), ("A5", 2), ("C30", 1)] {
        let group = group_of(name);
        for class in SubgroupLattice::of(&group).classes() {
            let generators: Vec<usize> = class.generators().iter().map(|&g| g.into()).collect();
            assert_eq!(&Subgroup::generated_by(&group, &generators), class.representative());
            assert!(generators.len() <= most, "{name}: {generators:?}");
        }
    }
}

#[test]
fn names_denote_groups_that_are_isomorphic() {
    let named_as_typed = [
        "S5",
        "GL(2,3)",
        "S4xC2",
        "C3:2C8",
        "C5:2C8",
        "S3wrC2xC2",
        "C8:3C2xC3",
        "Dih(C3^2)xC2",
        "(C4:3C4)^2",
    ];
    for name in POOL.into_iter().chain(named_as_typed) {
        let group = group_of(name);
        let lattice = SubgroupLattice::of(&group);
        if named_as_typed.contains(&name) {
            assert_eq!(lattice.classes().last().expect("the whole group").name(), Some(name));
        }
        for class in lattice.classes() {
            let Some(called) = class.name() else { continue };
            let spec: GroupSpec = called.parse().unwrap_or_else(|e| panic!("{called}: {e}"));
            assert_eq!(spec.to_string(), called, "names are written as the program writes them");
            let members: Vec<usize> = class.representative().members().collect();
            let own = class.representative().to_group(&group);
            let place = |&g: &u16| members.iter().position(|&x| x == usize::from(g));
            let generators: Option<Vec<usize>> = class.generators().iter().map(place).collect();
            let named = group_of(called);
            let found = isomorphism(&own, &generators.expect("members"), &named).expect(called);
            let image = |x: usize| usize::from(found[x]);
            for x in 0..own.order() {
                for y in 0..own.order() {
                    assert_eq!(image(own.product(x, y)), named.product(image(x), image(y)));
                }
            }
        }
    }
}

#[test]
fn groups_with_equal_element_orders_are_told_apart() {
    // The first pair agrees in the sizes of the classes, too.
    for (a, b) in [("C4:3C4", "Q8xC2"), ("C8:5C2", "C2xC8"), ("Heis(3)", "C3^3"), ("D28", "Dic14")]
    {
        let (a, b) = (group_of(a), group_of(b));
        assert!(isomorphism(&a, &a.generators(), &b).is_none());
        assert!(isomorphism(&b, &b.generators(), &a).is_none());
    }
    let (a, b) = (group_of("perm:(1 2 3 4),(1 3)"), group_of("D4"));
    assert!(isomorphism(&a, &a.generators(), &b).is_some());
}

#[test]
fn s5_and_s6_have_the_subgroups_of_the_textbooks() {
    let names = |name: &str| -> Vec<(usize, usize, Option<String>)> {
        let lattice = SubgroupLattice::of(&group_of(name));
        let described = |c: &SubgroupClass| (c.order(), c.copies(), c.name().map(str::to_owned));
        lattice.classes().iter().map(described).collect()
    };
    let s5: Vec<(usize, usize, String)> =
        names("S5").into_iter().map(|(o, c, name)| (o, c, name.expect("all have names"))).collect();
    let expected = [
        (1, 1, "C1"),
        (2, 10, "C2"),
        (2, 15, "C2"),
        (3, 10, "C3"),
        (4, 5, "C2^2"),
        (4, 15, "C2^2"),
        (4, 15, "C4"),
        (5, 6, "C5"),
        (6, 10, "C6"),
        (6, 10, "S3"),
        (6, 10, "S3"),
        (8, 15, "D4"),
        (10, 6, "D5"),
        (12, 5, "A4"),
        (12, 10, "D6"),
        (20, 6, "F20"),
        (24, 5, "S4"),
        (60, 1, "A5"),
        (120, 1, "S5"),
    ];
    let mut found: Vec<(usize, usize, &str)> =
        s5.iter().map(|(o, c, name)| (*o, *c, name.as_str())).collect();
    found.sort_unstable();
    assert_eq!(found, expected);
    // Both kinds of S5 in S6, interchanged by its outer automorphism.
    let s6 = names("S6");
    let count = |name: &str| s6.iter().filter(|c| c.2.as_deref() == Some(name)).count();
    assert_eq!((s6.len(), count("S5"), count("A5"), count("A6")), (56, 2, 2, 1));
    assert_eq!(s6.iter().map(|c| c.1).sum::<usize>(), 1455);
}

#[test]
fn twins_with_equal_characters_have_62_and_30_subgroups() {
    assert_eq!(SubgroupLattice::of(&group_of("D28")).subgroup_count(), 62);
    assert_eq!(SubgroupLattice::of(&group_of("Dic14")).subgroup_count(), 30);
}
