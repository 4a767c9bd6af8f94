//! Groups in disguise: what is drawn, that it is the group it should be, and what tells it
//! from others.

use crate::{gap, support::group_of};
use cosetta::{
    analysis::Background,
    group::{
        CayleyTable, Count, Difference, GroupSpec, Mystery, Naming, SubgroupLattice, compare,
        isomorphism,
    },
    profile::{LineOrder, LineSide, Profile, Stage, SubgroupChoice},
};
use std::collections::BTreeMap;

fn mystery(text: &str) -> Mystery {
    match text.parse() {
        Ok(GroupSpec::Mystery(mystery)) => mystery,
        other => panic!("{text}: {other:?}"),
    }
}

fn refusal(text: &str) -> String {
    text.parse::<GroupSpec>().expect_err("no mystery").to_string()
}

/// The isomorphism that `images` claim to be, checked product by product.
fn assert_isomorphism(a: &CayleyTable, images: &[u16], b: &CayleyTable) {
    let image = |x: usize| usize::from(images[x]);
    let mut taken: Vec<usize> = (0..a.order()).map(image).collect();
    taken.sort_unstable();
    assert_eq!(taken, (0..b.order()).collect::<Vec<_>>(), "a bijection");
    for (x, y) in (0..a.order()).flat_map(|x| (0..a.order()).map(move |y| (x, y))) {
        assert_eq!(image(a.product(x, y)), b.product(image(x), image(y)));
    }
}

#[test]
fn candidates_are_the_groups_that_gap_says_and_no_order_has_only_one() {
    let known = gap::identified();
    let mut ids: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for family in Mystery::candidates() {
        let group = family.table();
        let isomorphic = |(_, table): &&([usize; 2], CayleyTable)| compare(&group, table).is_ok();
        let found = known.iter().find(isomorphic);
        let ([order, number], _) =
            found.unwrap_or_else(|| panic!("{family} is not in the fixture"));
        ids.entry(*order).or_default().push(*number);
    }
    for (order, mut numbers) in ids {
        let count = numbers.len();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), count, "order {order}: a group is there twice");
        assert!(count >= 2, "order {order} tells the group");
    }
}

#[test]
fn a_disguise_is_the_group_under_other_names_in_another_order() {
    let mut first = Vec::new();
    for seed in 0..60 {
        let mystery = mystery(&format!("myst:{seed}"));
        let (disguised, plain) = (mystery.table(), mystery.answer().table());
        let images = isomorphism(&disguised, &disguised.generators(), &plain).expect("the group");
        assert_isomorphism(&disguised, &images, &plain);
        assert_eq!(mystery.order(), disguised.order());
        assert!(disguised.labels().iter().all(|label| !plain.labels().contains(label)));
        // Listed by their names, with the identity among them.
        let listing = mystery.listing();
        let listed = |x: &u16| disguised.label(usize::from(*x));
        assert!(listing.is_sorted_by_key(listed), "{mystery}");
        first.push(listing[0] == 0);
    }
    assert!(first.iter().filter(|&&first| first).count() < 15, "the identity may stand anywhere");
}

#[test]
fn a_seed_draws_the_same_group_for_ever() {
    let drawn: Vec<String> =
        (1..=8).map(|seed| mystery(&format!("myst:{seed}")).answer().to_string()).collect();
    assert_eq!(drawn, PINNED);
    let table = mystery("myst:7").table();
    // FNV-1a of the products.
    let hash = table.products().iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, &xy| {
        (hash ^ u64::from(xy)).wrapping_mul(0x0100_0000_01b3)
    });
    assert_eq!(hash, PINNED_HASH);
}

/// Since runs are repeated from them, and links are given to others.
const PINNED: [&str; 8] =
    ["F21xC2", "C3xC9", "Dic14", "S3xC3", "GL(2,3)", "Dih(C3^2)", "F21xC2", "F20"];
const PINNED_HASH: u64 = 0x9199_b59c_e9bb_fa9f;

#[test]
fn orders_can_be_asked_for_and_names_are_read_back() {
    for (text, name, title) in [
        ("myst:7", "myst:7", "mystery group 7"),
        ("MYST: 7 : 8 - 16 ", "myst:7:8-16", "mystery group 7 of order 8 to 16"),
        ("myst:7:24-24", "myst:7:24", "mystery group 7 of order 24"),
    ] {
        let spec: GroupSpec = text.parse().expect("a mystery");
        assert_eq!((spec.to_string(), spec.title()), (name.to_owned(), title.to_owned()));
        assert_eq!(name.parse(), Ok(spec));
    }
    assert!((0..40).all(|seed| mystery(&format!("myst:{seed}:24")).order() == 24));
    assert!((0..40).all(|seed| (9..=17).contains(&mystery(&format!("myst:{seed}:9-17")).order())));
    let form = "write 'myst:SEED' with a whole number as seed, such as myst:7, or myst:7:8-16 for \
                an order from 8 to 16";
    for text in ["myst:", "myst:x", "myst:-1", "myst:1:", "myst:1:a", "myst:1:8-", "myst:1:8-9-10"]
    {
        assert_eq!(refusal(text), form, "{text}");
    }
    for text in ["myst:1:13", "myst:1:16-8"] {
        assert!(refusal(text).starts_with("no mystery group has such an order: they have 8, 12"));
    }
    let shuffled: GroupSpec = "shuffle:3:myst:7".parse().expect("a control");
    assert_eq!(shuffled.title(), "mystery group 7 shuffled");
    assert_eq!(shuffled.listing(), Some(mystery("myst:7").listing()));
}

#[test]
fn what_tells_two_groups_apart_is_counted_in_both() {
    let difference = |a: &str, b: &str| {
        let Err(Difference { count, of, found }) = compare(&group_of(a), &group_of(b)) else {
            panic!("{a} and {b} are isomorphic")
        };
        (count, of, found)
    };
    assert_eq!(difference("D4", "Q16"), (Count::Order, 0, [8, 16]));
    assert_eq!(difference("D4", "Q8"), (Count::Elements, 2, [5, 1]));
    assert_eq!(difference("D28", "Dic14"), (Count::Elements, 2, [29, 1]));
    assert_eq!(difference("C3^3", "Heis(3)"), (Count::Centre, 0, [27, 3]));
    assert_eq!(difference("C4:3C4", "Q8xC2"), (Count::Subgroups, 0, [15, 19]));
    let (a, b) = (group_of("perm:(1 2 3 4),(1 3),(5 6)"), group_of("D4xC2"));
    assert_isomorphism(&a, &compare(&a, &b).expect("the same group"), &b);
}

#[test]
fn any_two_candidates_of_one_order_are_told_apart_by_a_count() {
    let all: Vec<CayleyTable> = Mystery::candidates().map(|family| family.table()).collect();
    for (i, a) in all.iter().enumerate() {
        for b in all[..i].iter().filter(|b| b.order() == a.order()) {
            assert_ne!(compare(a, b).expect_err("two groups").count, Count::Nothing);
        }
    }
}

/// Everything that the engine says of a group.
fn said_of(spec: &str, naming: Naming) -> Vec<String> {
    let mut profile = Profile::new(spec.parse().expect("a group"), naming).expect("a group");
    while profile.advance().stage != Stage::Done {}
    let mut said =
        vec![serde_json::to_string(&profile.report().expect("a report")).expect("plain data")];
    let whole = SubgroupChoice::Generated { elements: vec![0] };
    let trivial = profile.subgroup(&whole).expect("a subgroup");
    said.push(serde_json::to_string(&profile.describe(&trivial)).expect("plain data"));
    said
}

#[test]
fn nothing_but_cyclic_subgroups_is_called_by_its_type_before_it_is_solved() {
    let spec: GroupSpec = "myst:1:24".parse().expect("a mystery");
    assert_eq!(spec.naming(), Naming::ProperCyclic);
    let GroupSpec::Mystery(mystery) = &spec else { panic!("a mystery") };
    let answer = mystery.answer().to_string();
    assert!(said_of("myst:1:24", Naming::ProperCyclic).iter().all(|said| !said.contains(&answer)));
    assert!(said_of("myst:1:24", Naming::All).iter().all(|said| said.contains(&answer)));

    let table = mystery.table();
    let named = |lattice: &SubgroupLattice| {
        let classes = lattice.classes().iter();
        classes.filter_map(|class| class.name().map(str::to_owned)).collect::<Vec<_>>()
    };
    let withheld = named(&SubgroupLattice::naming(&table, Naming::ProperCyclic));
    assert!(withheld.iter().all(|name| name.starts_with('C') && !name.contains(['x', '^', ':'])));
    assert!(withheld.len() < named(&SubgroupLattice::of(&table)).len());

    let mut background = Background::new(spec.clone(), spec.naming()).expect("a group");
    while !background.advance() {}
    assert_eq!(named(background.theory().expect("worked out").lattice), withheld);
}

#[test]
fn tables_list_the_elements_by_their_names() {
    let spec: GroupSpec = "myst:7".parse().expect("a mystery");
    let profile = Profile::new(spec.clone(), spec.naming()).expect("a group");
    let rows = profile.arrange(LineOrder::Listing, None, LineSide::Auto).rows;
    assert_eq!(Some(rows.elements), spec.listing());
}
