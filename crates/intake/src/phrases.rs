//! The words by which the furniture of newspaper pages is known.
//!
//! One table. Phrases are written as people write them and compared folded
//! (K2, punctuation off, Latin in lower case), so that «الأسم», «الاسم» and
//! «إضغط هنا», «اضغط هنا» are one entry each.

use std::sync::LazyLock;

/// What a phrase is a sign of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    Opener,
    Action,
    WeakAction,
    Ours,
    Network,
    CommentHead,
    CommentForm,
    OpinionOf,
    OpinionSubject,
    Related,
    Tags,
    Section,
    Counter,
    Copyright,
    Share,
    Home,
    Updated,
    DateWord,
    Author,
    Translator,
    Photographer,
    Editor,
    SourceLabel,
    Kicker,
    Unnamed,
    Agency,
}

/// Phrases of a group, separated by `|`.
const TABLE: &[(Group, &str)] = &[
    (Group::Opener, "لمزيد من|للمزيد|لمتابعة|تابعونا|تابعنا|تابعوا|اشترك|اشتركوا|انضم|انضموا|للاشتراك|للانضمام|شاهد|حمل|حملوا"),
    (Group::Action, "اضغط هنا|انقر هنا|اضغط على الرابط|انقر على الرابط|click here"),
    (Group::WeakAction, "من هنا|عبر الرابط|على الرابط|الرابط التالي"),
    (Group::Ours, "صفحتنا|بصفحتنا|لصفحتنا|قناتنا|بقناتنا|لقناتنا|حسابنا|حساباتنا|مجموعتنا|نشرتنا|تطبيقنا|موقعنا|تابعونا|تابعنا"),
    (
        Group::Network,
        "فيس بوك|فيسبوك|تليجرام|تلجرام|تيليجرام|تيليغرام|تلغرام|تليغرام|واتساب|واتس اب|تويتر|انستغرام|انستجرام|يوتيوب|سناب شات|facebook|telegram|whatsapp|twitter|youtube|instagram",
    ),
    (
        Group::CommentHead,
        "شارك برأيك|شاركنا برأيك|شاركنا رأيك|إضافة تعليق|أضف تعليق|أضف تعليقا|أضف تعليقك|اترك تعليقا|اترك تعليقك|اكتب تعليقك|التعليقات|تعليقات|تعليقات القراء|تعليقات الزوار|leave a comment|comments",
    ),
    (
        Group::CommentForm,
        "الاسم|موضوع التعليق|عنوان التعليق|النص|نص التعليق|التعليق|إرسال|أرسل|إرسال التعليق|البريد الإلكتروني|الإيميل|رمز التحقق|كود التحقق|الدولة",
    ),
    (
        Group::OpinionOf,
        "رأي أصحابها|رأي أصحابه|رأي كاتبها|رأي كاتبه|رأي صاحبها|رأي صاحبه|رأي كاتبيها|آراء أصحابها|آراء كاتبيها|نظر كاتبها|نظر كاتبه|نظر أصحابها|رأي الموقع|رأي الصحيفة|يتحمل الموقع|تتحمل إدارة الموقع",
    ),
    (
        Group::OpinionSubject,
        "المشاركات|التعليقات|المقالات|المواد|الآراء|كل المقالات|كل التعليقات|جميع المقالات|جميع التعليقات|جميع المشاركات|جميع الآراء|ما ينشر",
    ),
    (
        Group::Related,
        "اقرأ أيضا|إقرأ أيضا|اقرأ المزيد|طالع أيضا|شاهد أيضا|أخبار ذات صلة|مواضيع ذات صلة|موضوعات ذات صلة|ذات صلة|أخبار متعلقة|مواضيع متعلقة|قد يعجبك أيضا|الأكثر قراءة|المزيد من الأخبار|related",
    ),
    (Group::Tags, "وسوم|الوسوم|كلمات دلالية|الكلمات الدلالية|الكلمات المفتاحية|كلمات مفتاحية|تاجات|هاشتاج|tags"),
    (Group::Section, "القسم|التصنيف|الباب|section"),
    (Group::Counter, "عدد القراءات|القراءات|عدد المشاهدات|المشاهدات|عدد الزيارات|عدد الزوار|قراءة|مشاهدة|مرات القراءة|views"),
    (Group::Copyright, "جميع الحقوق محفوظة|الحقوق محفوظة|حقوق النشر محفوظة|copyright|all rights reserved"),
    (Group::Share, "شارك|مشاركة|شارك الخبر|شارك المقال|انشر|طباعة|إرسال لصديق|أرسل لصديق|نسخ الرابط|حفظ|share|print"),
    (Group::Home, "الرئيسية|الصفحة الرئيسية|home"),
    (Group::Updated, "آخر تحديث|اخر تحديث للموقع|تحديث"),
    (
        Group::DateWord,
        "الساعة|اليوم|التاريخ|تاريخ|بتاريخ|الموافق|نشر|نشر في|نشر بتاريخ|تاريخ النشر|في|يوم|آخر|تحديث|صباحا|مساء|ظهرا|ص|م|هـ|ه|بتوقيت|غرينتش|جرينتش|كانون|تشرين|الأول|الثاني|الآخر|الأولى|الثانية|الآخرة|ربيع|جمادى|محرم|صفر|رجب|شعبان|رمضان|شوال|ذو|ذي|القعدة|الحجة|am|pm|gmt",
    ),
    (Group::Author, "كتب|كتبت|كتبه|بقلم|تقرير|حوار|حاوره|متابعة|إعداد|خاص|by"),
    (Group::Translator, "ترجمة|ترجمه"),
    (Group::Photographer, "تصوير|عدسة|صورة"),
    (Group::Editor, "تحرير"),
    (Group::SourceLabel, "المصدر|مصدر|نقلا عن|source"),
    (Group::Kicker, "عاجل|خاص|تقرير|حوار|مقابلة|رأي|تحليل|رياضة|اقتصاد|محليات|ثقافة|متابعات"),
    (Group::Unnamed, "وكالات|الوكالات|وكالة|وكالات الأنباء|متابعات|مواقع|وكالات ومواقع"),
    (
        Group::Agency,
        "رويترز|فرانس برس|أ ف ب|أسوشيتد برس|الأناضول|سبأ|سبأ نت|واس|وام|قنا|كونا|بترا|وات|واج|سانا|د ب أ|شينخوا|تاس|سبوتنيك|reuters|afp|ap",
    ),
];

static KEYS: LazyLock<Vec<(Group, Vec<String>)>> =
    LazyLock::new(|| TABLE.iter().map(|(group, phrases)| (*group, phrases.split('|').map(fold).collect())).collect());

fn fold(text: &str) -> String {
    let loose = arabic::fold::loose(text).to_lowercase();
    let plain: String = loose.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line as it is compared: folded, without punctuation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key(String);

impl Key {
    pub(crate) fn of(text: &str) -> Self {
        Self(fold(text))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn words(&self) -> usize {
        self.0.split(' ').filter(|word| !word.is_empty()).count()
    }

    fn any(group: Group, test: impl Fn(&str) -> bool) -> bool {
        KEYS.iter().filter(|(of, _)| *of == group).flat_map(|(_, phrases)| phrases).any(|phrase| test(phrase))
    }

    /// The whole line is a phrase of the group.
    pub(crate) fn is(&self, group: Group) -> bool {
        Self::any(group, |phrase| self.0 == phrase)
    }

    /// The whole line is a phrase of the group, numbers aside («التعليقات (3)»).
    pub(crate) fn is_but_numbers(&self, group: Group) -> bool {
        let words = self.0.split(' ').filter(|word| !word.chars().all(char::is_numeric));
        let bare = words.collect::<Vec<_>>().join(" ");
        Self::any(group, |phrase| bare == phrase)
    }

    /// The line begins with a phrase of the group.
    pub(crate) fn starts(&self, group: Group) -> bool {
        Self::any(group, |phrase| self.0.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
    }

    /// A phrase of the group stands in the line, at word borders.
    pub(crate) fn holds(&self, group: Group) -> bool {
        let padded = format!(" {} ", self.0);
        Self::any(group, |phrase| padded.contains(&format!(" {phrase} ")))
    }

    /// A phrase of the group stands in the line, glued to clitics or not («بالفيسبوك»).
    pub(crate) fn contains(&self, group: Group) -> bool {
        Self::any(group, |phrase| self.0.contains(phrase))
    }

    /// `other` stands in the line, at word borders.
    pub(crate) fn holds_key(&self, other: &Self) -> bool {
        !other.0.is_empty() && format!(" {} ", self.0).contains(&format!(" {} ", other.0))
    }
}

/// What follows a label of `group`, its colon or slash taken off: «وسوم: أ، ب» gives «أ، ب».
pub(crate) fn labelled(text: &str, group: Group) -> Option<&str> {
    let (label, rest) = text.split_once([':', '：', '/', '|'])?;
    let rest = rest.trim();
    (Key::of(label).is(group) && !rest.is_empty()).then_some(rest)
}

/// Short enough (2,000 **bytes**, ours) to be anything but a paragraph; spares folding long texts.
pub(crate) fn is_short(text: &str) -> bool {
    text.len() <= 2000
}

/// Ends like a sentence, not like a title or a caption.
pub(crate) fn is_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(['"', '”', '»', ')', ' ']);
    bare.ends_with(['.', '؟', '!', ':', '…', '؛'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_does_not_hide_a_phrase() {
        assert!(Key::of("الأسم :").is(Group::CommentForm));
        assert!(Key::of("التعليقات (3)").is_but_numbers(Group::CommentHead));
        assert!(Key::of("للفيسبوك").contains(Group::Network));
        assert!(!Key::of("من هناك").holds(Group::WeakAction));
        assert_eq!(labelled("وسوم: البحر، الميناء", Group::Tags), Some("البحر، الميناء"));
        assert_eq!(labelled("قال الوزير: نعم", Group::Tags), None);
    }
}
