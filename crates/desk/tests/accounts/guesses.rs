//! A hundred guesses a day, and not one more.

use crate::house::{actions, noon, told};
use desk::account::{CountGuess, GUESSES_A_DAY};
use jiff::SignedDuration;

#[test]
fn a_day_has_a_hundred_guesses_for_each_account_apart() {
    told(|tx| {
        let mut guess = |account: &str, at| CountGuess { account: account.into() }.run(tx, at).unwrap();
        for number in 0..GUESSES_A_DAY {
            assert!(guess("salma", noon()), "{number}");
        }
        for _ in 0..3 {
            assert!(!guess("salma", noon()));
        }
        assert!(guess("rami", noon()), "somebody else");
        assert!(guess("salma/0a1b2c3d4e5f6071", noon()), "a browser of hers has numbers of its own");
        assert!(!guess("salma", noon() + SignedDuration::from_hours(14)), "the same day in UTC");
        assert!(guess("salma", noon() + SignedDuration::from_hours(15)), "the next");
        assert!(!guess("salma", noon()), "a clock that is set back gives nothing");
        assert_eq!(actions(tx).iter().filter(|(_, action)| action == "guesses-spent").count(), 1);
    });
}
