//! What on a page is not the story.

use crate::DroppedKind;
use crate::phrases::{Group, Key, is_short};

/// What a line of its own is, when it is not part of the story.
///
/// Whole shapes are asked for, not single words: a paragraph that mentions
/// Facebook or comments is part of the story.
pub(crate) fn kind(text: &str) -> Option<DroppedKind> {
    if !is_short(text) {
        return None;
    }
    let key = Key::of(text);
    let words = key.words();
    let tests: [(DroppedKind, bool); 9] = [
        (DroppedKind::CommentHead, key.is_but_numbers(Group::CommentHead)),
        (DroppedKind::CommentForm, key.is(Group::CommentForm)),
        (DroppedKind::Disclaimer, words <= 40 && is_disclaimer(&key)),
        (DroppedKind::Promo, words <= 30 && is_promo(&key)),
        (DroppedKind::Counter, words <= 5 && is_counter(&key)),
        (DroppedKind::Copyright, words <= 20 && is_copyright(text, &key)),
        (DroppedKind::Share, words <= 8 && is_share(&key)),
        (DroppedKind::Navigation, words <= 12 && is_breadcrumb(text)),
        (DroppedKind::Outside, is_address(text)),
    ];
    tests.into_iter().find_map(|(kind, is)| is.then_some(kind))
}

/// A heading above links to other stories.
pub(crate) fn is_related_head(text: &str) -> bool {
    if !is_short(text) {
        return false;
    }
    let key = Key::of(text);
    key.is(Group::Related) || (key.words() <= 20 && crate::phrases::labelled(text, Group::Related).is_some())
}

fn is_promo(key: &Key) -> bool {
    let opens = key.starts(Group::Opener);
    let named = key.contains(Group::Network) || key.holds(Group::Ours);
    let called = key.holds(Group::Action) && (opens || named);
    let ours = opens && key.holds(Group::Ours) && named;
    called || ours || (opens && named && key.holds(Group::WeakAction))
}

fn is_disclaimer(key: &Key) -> bool {
    key.starts(Group::OpinionSubject) && key.holds(Group::OpinionOf)
}

fn is_counter(key: &Key) -> bool {
    key.is_but_numbers(Group::Counter) && key.as_str().chars().any(char::is_numeric)
}

fn is_copyright(text: &str, key: &Key) -> bool {
    text.trim_start().starts_with('©') || key.holds(Group::Copyright)
}

fn is_share(key: &Key) -> bool {
    key.is(Group::Share) || (key.starts(Group::Share) && key.contains(Group::Network))
}

/// «الرئيسية » أخبار » محلية», «الرئيسية | رياضة».
pub(crate) fn is_breadcrumb(text: &str) -> bool {
    trail(text).is_some() || text.split_once('|').is_some_and(|(home, _)| Key::of(home).is(Group::Home))
}

/// The steps of a breadcrumb after the home page.
pub(crate) fn trail(text: &str) -> Option<Vec<&str>> {
    let mut steps = text.split(['>', '»', '›', '/', '←']).map(str::trim);
    let home = steps.next()?;
    let rest: Vec<&str> = steps.filter(|step| !step.is_empty()).collect();
    (Key::of(home).is(Group::Home) && !rest.is_empty()).then_some(rest)
}

fn is_address(text: &str) -> bool {
    let text = text.trim();
    let known = ["https://", "http://", "www."].iter().any(|start| text.starts_with(start));
    known && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_is_known_by_its_shape() {
        let cases = [
            ("لمزيد من الأخبار يرجى الإعجاب بصفحتنا على الفيس بوك : إضغط هنا", DroppedKind::Promo),
            ("لمتابعة أخبار المرفأ برس عبر التليجرام إضغط هنا", DroppedKind::Promo),
            ("تابعونا على تويتر", DroppedKind::Promo),
            ("للاشتراك في قناتنا على واتساب من هنا", DroppedKind::Promo),
            ("شارك برأيك", DroppedKind::CommentHead),
            ("التعليقات (12)", DroppedKind::CommentHead),
            ("المشاركات والتعليقات المنشورة لاتمثل المرفأ برس وانما تعبر عن رأي أصحابها", DroppedKind::Disclaimer),
            ("الأسم", DroppedKind::CommentForm),
            ("عدد القراءات: 123", DroppedKind::Counter),
            ("© 2019 المرفأ برس", DroppedKind::Copyright),
            ("الرئيسية » أخبار » محليات", DroppedKind::Navigation),
            ("https://example.org/1", DroppedKind::Outside),
        ];
        for (text, expected) in cases {
            assert_eq!(kind(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn real_paragraphs_that_mention_such_things_survive() {
        for text in [
            "وقالت البلدية في بيان على صفحتها في فيسبوك إن الطريق سيفتح غدًا.",
            "لمتابعة أوضاع الصيادين شكلت الوزارة لجنة تنشر تقاريرها عبر التليجرام.",
            "لمزيد من الأمان أغلقت إدارة الميناء البوابة الشرقية.",
            "التعليقات الساخرة على القرار ملأت الشبكة خلال ساعات.",
            "وقال إن التصريحات لا تمثل الوزارة وإنما تعبر عن رأي أصحابها.",
            "شاهد آلاف المتفرجين المباراة عبر يوتيوب.",
            "شارك في الحفل عدد من الفنانين.",
            "جميع المشاركين غادروا القاعة قبل المغرب.",
        ] {
            assert_eq!(kind(text), None, "{text}");
        }
    }
}
