//! Our sort against the standard library's.

use cosetta::sorting::{sort, sort_by, sort_by_key};
use proptest::prelude::*;

proptest! {
    #[test]
    fn equal_items_keep_their_order(keys in prop::collection::vec(0_u8..9, 0..60)) {
        let numbered: Vec<(u8, usize)> = keys.iter().copied().zip(0..).collect();
        let mut expected = numbered.clone();
        expected.sort_by_key(|item| item.0);
        let mut ours = numbered.clone();
        sort_by_key(&mut ours, |item| item.0);
        prop_assert_eq!(&ours, &expected);

        expected.clone_from(&numbered);
        expected.sort_by_key(|item| std::cmp::Reverse(item.0));
        ours.clone_from(&numbered);
        sort_by(&mut ours, |a, b| b.0.cmp(&a.0));
        prop_assert_eq!(ours, expected);
    }

    #[test]
    fn whatever_cannot_be_copied_is_moved(mut words in prop::collection::vec("[a-c]{0,3}", 0..40)) {
        let mut expected = words.clone();
        expected.sort();
        sort(&mut words);
        prop_assert_eq!(words, expected);
    }
}
