//! Sorting at the cost of one sort in the module.
//!
//! The standard library's sorts are written out anew for each type and comparison, some
//! 5 kB at a time, which made them an eighth of the engine that a visitor downloads. None
//! of ours is in a hot loop: here places are sorted, by one function that is handed the
//! comparison, and then whatever stands there is moved.

use std::cmp::Ordering;

/// Sorts stably, in ascending order.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts stably by a key; it is asked for at each comparison.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts stably by a comparison.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut from = places(items.len(), &|a, b| compare(&items[a], &items[b]));
    // The items go round in cycles; a place that has its own is marked as its own source.
    for start in 0..items.len() {
        let mut place = start;
        while from[place] != start {
            let next = std::mem::replace(&mut from[place], place);
            items.swap(place, next);
            place = next;
        }
        from[place] = place;
    }
}

/// The place that each item comes from.
#[inline(never)]
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&a, &b| compare(a, b));
    places
}
