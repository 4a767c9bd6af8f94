//! The search for subgroups: what is known of a lattice when it is stopped, and its progress.

use crate::support::group_of;
use cosetta::group::{LatticeSearch, SearchProgress, SubgroupClass, SubgroupLattice};

#[test]
fn a_search_that_is_stopped_gives_part_of_the_lattice_and_says_so() {
    let group = group_of("S5");
    let mut search = LatticeSearch::new(&group);
    for _ in 0..4 {
        assert!(matches!(search.advance(&group), SearchProgress::Searching { .. }));
    }
    search.stop(&group);
    while search.advance(&group) != SearchProgress::Finished {}
    let part = search.lattice().expect("finished");
    assert!(!part.is_complete());
    let whole = SubgroupLattice::of(&group);
    assert!(part.subgroup_count() < whole.subgroup_count());
    let in_whole = |class: &SubgroupClass| {
        let same = |c: &&SubgroupClass| c.representative() == class.representative();
        whole.classes().iter().find(same).expect("a class of the whole")
    };
    let mut uncertain = 0;
    for class in part.classes() {
        assert_eq!(class.is_maximal(), None);
        assert_eq!(in_whole(class).copies(), class.copies());
        for cover in class.covers().expect("few classes") {
            let below = in_whole(&part.classes()[cover.class]).representative();
            let is_cover = in_whole(class).covers().expect("complete").iter().any(|known| {
                whole.classes()[known.class].representative() == below && known.count == cover.count
            });
            assert!(is_cover || !cover.certain, "only what is true is said to be certain");
            uncertain += usize::from(!cover.certain);
        }
    }
    assert!(uncertain > 0);
}

#[test]
fn a_description_that_is_stopped_keeps_all_subgroups_and_says_less_of_them() {
    let group = group_of("S4");
    let mut search = LatticeSearch::new(&group);
    while search.progress() != (SearchProgress::Describing { done: 3, classes: 11 }) {
        search.advance(&group);
    }
    search.stop(&group);
    assert_eq!(search.advance(&group), SearchProgress::Finished);
    let lattice = search.lattice().expect("finished");
    assert!(!lattice.is_complete());
    assert_eq!(lattice.subgroup_count(), 30);
    let described: Vec<bool> = lattice.classes().iter().map(|c| c.name().is_some()).collect();
    assert_eq!(described, [[true; 3].as_slice(), &[false; 8]].concat());
    assert!(lattice.classes().iter().all(|c| c.is_maximal().is_none()));
}

#[test]
fn progress_only_grows_until_the_search_finishes() {
    let group = group_of("A5");
    let mut search = LatticeSearch::new(&group);
    let mut last = (0, 0);
    loop {
        let now = match search.advance(&group) {
            SearchProgress::Searching { done, classes } => {
                assert!(done <= classes);
                (0, done)
            }
            SearchProgress::Describing { done, classes } => {
                assert!(done <= classes && classes == 9);
                (1, done)
            }
            SearchProgress::Finished => break,
        };
        assert!(now >= last, "{now:?} after {last:?}");
        last = now;
    }
}
