//! Phrases, exact spelling, exclusion.

use crate::paper::{ids, index, story};

#[test]
fn a_phrase_asks_for_order_in_any_form_and_guillemets_for_the_spelling() {
    let (index, _writer) = index([
        story(1, "رئيس البلدية", "زار رئيس البلدية الإطفاء."),
        story(2, "البلدية ورئيس النادي", "اجتمعت البلدية مع رئيس النادي."),
        story(3, "لرئيس البلديه", "قال لرئيس البلديه إن الطريق مغلق."),
    ]);
    let sorted = |typed: &str| {
        let mut found = ids(&index, typed);
        found.sort_unstable();
        found
    };
    assert_eq!(sorted("رئيس البلدية"), [1, 2, 3]);
    assert_eq!(sorted("\"رئيس البلدية\""), [1, 3]);
    assert_eq!(sorted("“رئيس البلدية”"), [1, 3]);
    assert_eq!(sorted("«رئيس البلدية»"), [1], "neither the preposition nor ه for ة");
    assert_eq!(sorted("«البلديه»"), [3]);
    assert_eq!(sorted("«الإطفاء»"), [1]);
    assert_eq!(sorted("«الاطفاء»"), Vec::<i64>::new());
}

#[test]
fn what_is_excluded_is_not_found() {
    let (index, _writer) = index([
        story(1, "حريق في السوق", "حريق كبير في سوق الخضار"),
        story(2, "حريق في الغابة", "حريق في غابة الصنوبر"),
        story(3, "حريق آخر", "حريق في سوق السمك القديم"),
    ]);
    assert_eq!(ids(&index, "حريق -سوق"), [2]);
    let mut without = ids(&index, "حريق -\"سوق السمك\"");
    without.sort_unstable();
    assert_eq!(without, [1, 2]);
    assert!(ids(&index, "-حريق").is_empty(), "what is only excluded is no question");
}
