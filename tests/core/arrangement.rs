//! Lines sorted by cosets and classes, and subgroups that are chosen.

use crate::support::group_of;
use cosetta::{
    group::{Naming, Side},
    profile::{LineOrder, LineSide, Profile, SortedLines, Stage, SubgroupChoice, SubgroupReport},
};

fn studied(name: &str) -> Profile {
    let mut profile = Profile::new(name.parse().expect("a group"), Naming::All).expect("a group");
    while profile.advance().stage != Stage::Done {}
    profile
}

/// The elements block by block.
fn blocks(lines: &SortedLines) -> Vec<&[u16]> {
    let mut rest = &lines.elements[..];
    let mut cut = |&size: &usize| {
        let (block, after) = rest.split_at(size);
        rest = after;
        block
    };
    lines.blocks.iter().map(&mut cut).collect()
}

/// The second conjugate of the class of that name.
fn named(profile: &Profile, name: &str) -> SubgroupChoice {
    let report = profile.report().expect("a report");
    let class = |class: &SubgroupReport| class.name.as_deref() == Some(name);
    let number = report.subgroup_classes.iter().position(class).expect("there is one");
    let order = report.subgroup_classes[number].order;
    SubgroupChoice::Place { order, class: number, conjugate: 1 }
}

#[test]
fn rows_are_sorted_by_right_cosets_and_columns_by_left_ones() {
    let (profile, group) = (studied("S5"), group_of("S5"));
    let h = profile.subgroup(&named(&profile, "S4")).expect("S4 is in S5");
    let sorted = profile.arrange(LineOrder::Cosets, Some(&h), LineSide::Auto);
    assert_eq!((sorted.rows.side, sorted.columns.side), (Some(Side::Right), Some(Side::Left)));
    assert_eq!((&sorted.rows.blocks, &sorted.columns.blocks), (&vec![24; 5], &vec![24; 5]));
    for (lines, right) in [(&sorted.rows, true), (&sorted.columns, false)] {
        for block in blocks(lines) {
            let g = usize::from(block[0]);
            let mut coset: Vec<u16> = h
                .members()
                .map(|x| if right { group.product(x, g) } else { group.product(g, x) })
                .map(|x| u16::try_from(x).expect("small"))
                .collect();
            coset.sort_unstable();
            assert_eq!(block, coset);
        }
    }
    assert_ne!(sorted.rows.elements, sorted.columns.elements, "S4 is not normal in S5");
    let cosets = sorted.cosets.expect("there is a subgroup");
    for (number, block) in (0u16..).zip(blocks(&sorted.rows)) {
        assert!(block.iter().all(|&g| cosets[usize::from(g)] == number));
    }
}

#[test]
fn one_side_can_be_forced_on_both() {
    let profile = studied("S4");
    let h = profile.subgroup(&SubgroupChoice::Generated { elements: vec![1] }).expect("a subgroup");
    for (side, expected) in [(LineSide::Left, Side::Left), (LineSide::Right, Side::Right)] {
        let sorted = profile.arrange(LineOrder::Cosets, Some(&h), side);
        assert_eq!(sorted.rows.elements, sorted.columns.elements);
        assert_eq!((sorted.rows.side, sorted.coset_side), (Some(expected), expected));
    }
}

#[test]
fn classes_and_listing_need_no_subgroup_and_cosets_fall_back_to_the_listing() {
    let profile = Profile::new("S4".parse().expect("a group"), Naming::All).expect("a group");
    let classes = profile.arrange(LineOrder::Classes, None, LineSide::Auto);
    let mut sizes = classes.rows.blocks.clone();
    sizes.sort_unstable();
    assert_eq!(sizes, [1, 3, 6, 6, 8]);
    for order in [LineOrder::Listing, LineOrder::Cosets] {
        let listed = profile.arrange(order, None, LineSide::Auto);
        assert_eq!(listed.rows.elements, (0..24).collect::<Vec<u16>>());
        assert_eq!((listed.rows.blocks, listed.cosets), (vec![24], None));
    }
}

#[test]
fn elements_generate_a_subgroup_that_is_found_in_the_lattice() {
    let (early, profile) = (
        Profile::new("S5".parse().expect("a group"), Naming::All).expect("a group"),
        studied("S5"),
    );
    let group = group_of("S5");
    let number = |label: &str| {
        let place = group.labels().iter().position(|l| l == label);
        u16::try_from(place.expect("an element")).expect("small")
    };
    let choice =
        SubgroupChoice::Generated { elements: vec![number("(1 2 3 4 5)"), number("(2 3 5 4)")] };
    let h = profile.subgroup(&choice).expect("elements of the group");
    let said = profile.describe(&h);
    assert_eq!((said.order, said.index, said.copies), (20, 6, Some(6)));
    assert_eq!(said.name.as_deref(), Some("F20"));
    let place = SubgroupChoice::Place {
        order: 20,
        class: said.class.expect("found"),
        conjugate: said.conjugate.expect("found"),
    };
    assert_eq!(profile.subgroup(&place), Some(h.clone()));
    let before = early.describe(&early.subgroup(&choice).expect("the same elements"));
    assert_eq!((before.order, before.class, before.name), (20, None, None));
    assert_eq!(before.members, said.members);
    assert_eq!(early.subgroup(&place), None, "places are not known yet");
}

#[test]
fn what_is_not_there_is_no_subgroup() {
    let profile = studied("S4");
    for (order, class, conjugate) in [(5, 1, 0), (2, 99, 0), (2, 1, 99)] {
        assert_eq!(profile.subgroup(&SubgroupChoice::Place { order, class, conjugate }), None);
    }
    assert_eq!(profile.subgroup(&SubgroupChoice::Generated { elements: vec![24] }), None);
}

#[test]
fn a_normal_subgroup_has_a_quotient_and_another_one_a_witness() {
    let profile = studied("S4");
    let group = group_of("S4");
    let report = profile.report().expect("a report");
    for (number, class) in report.subgroup_classes.iter().enumerate() {
        let choice = SubgroupChoice::Place { order: class.order, class: number, conjugate: 0 };
        let said = profile.describe(&profile.subgroup(&choice).expect("in the lattice"));
        assert_eq!(said.quotient.is_some(), class.normal);
        assert_eq!(said.not_normal.is_some(), !class.normal);
        let Some(quotient) = said.quotient else { continue };
        assert_eq!(quotient.table.len(), said.index);
        let sorted =
            profile.arrange(LineOrder::Cosets, profile.subgroup(&choice).as_ref(), LineSide::Left);
        let cosets = sorted.cosets.expect("a subgroup");
        for x in 0..24 {
            for y in 0..24 {
                let (a, b) = (usize::from(cosets[x]), usize::from(cosets[y]));
                assert_eq!(quotient.table[a][b], cosets[group.product(x, y)]);
            }
        }
        if class.order == 4 {
            assert_eq!(quotient.name.as_deref(), Some("S3"), "S4/V4");
        }
    }
}
