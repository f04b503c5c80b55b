//! What in running text is a date and what only looks like one.

use super::clock;
use super::day::{self, Day};
use super::lexicon::{bare_weekday, weekday};
use super::parts::Side;
use super::tokens::{Cut, Token};
use jiff::civil::Weekday;

/// Parts of the day, folded: they stand before a day and announce it.
const LEADS: &[&str] = &["يوم", "يومي", "ايام", "مسا", "صباح", "ليله", "ليل", "فجر", "ظهر", "عصر", "نهار", "عشيه", "ضحي", "غداه", "مغرب"];

/// Years of a date in numbers, or without a day; other numbers of four digits
/// are prices and people.
const YEARS: std::ops::RangeInclusive<i16> = 1800..=2199;

pub(super) fn is_lead(token: &Token) -> bool {
    let is = |word: &str| LEADS.contains(&word);
    token.word().is_some_and(|word| is(word) || word.strip_prefix(['و', 'ب', 'ل', 'ف']).is_some_and(is))
}

/// الماضي, المقبل and the like at the beginning of `rest`, and what follows.
pub(super) fn side(rest: &[Token]) -> Option<(Side, &[Token])> {
    const PAST: &[&str] = &["الماضي", "الماضيه", "الماضيين", "المنصرم", "المنصرمه", "الفايت", "الفايته", "المنقضي"];
    const NEXT: &[&str] = &["المقبل", "المقبله", "المقبلين", "القادم", "القادمه", "القادمين", "الاتي"];
    const NOW: &[&str] = &["الجاري", "الجاريه", "الحالي", "الحاليه"];
    let rest = match rest {
        [what, rest @ ..] if what.is_word(&["ما"]) => rest,
        rest => rest,
    };
    match rest {
        [before, word, after @ ..] if before.is_word(&["قبل"]) && word.is_word(PAST) => Some((Side::BeforeLast, after)),
        [past, word, after @ ..] if past.is_word(&["بعد"]) && word.is_word(NEXT) => Some((Side::AfterNext, after)),
        [word, after @ ..] if word.is_word(PAST) => Some((Side::Last, after)),
        [word, after @ ..] if word.is_word(NEXT) => Some((Side::Next, after)),
        [word, after @ ..] if word.is_word(NOW) => Some((Side::Current, after)),
        _ => None,
    }
}

/// True when the number at `at` is the tail of another: 2.5, 3-1, 12/4.
pub(super) fn is_joined_before(cut: &Cut, at: usize) -> bool {
    let Some([Token::Number { .. } | Token::Word(_), Token::Sign(sign)]) = at.checked_sub(2).and_then(|from| cut.tokens.get(from..at))
    else {
        return false;
    };
    matches!(cut.tokens.get(at), Some(Token::Number { .. }))
        && matches!(sign, '.' | '/' | ':' | '-' | ',' | '٫' | '٬' | '\\' | '+' | '_')
        && is_digits(cut.tokens.get(at - 2))
        && cut.is_tight(at - 2)
        && cut.is_tight(at - 1)
}

/// True when the number before `end` goes on: 1.2.2015.3.
pub(super) fn is_joined_after(cut: &Cut, end: usize) -> bool {
    let Some(last) = end.checked_sub(1) else { return false };
    let Some([Token::Number { .. }, Token::Sign('.' | '/' | '-' | '_' | '%' | '٪'), Token::Number { .. }]) = cut.tokens.get(last..end + 2)
    else {
        return false;
    };
    cut.is_tight(last) && cut.is_tight(end)
}

/// The first day of a range or list whose last day is the number at `at`:
/// 3-5, 3 إلى 5, 3 و5. The first is the smaller.
pub(super) fn range_before(cut: &Cut, at: usize) -> Option<u8> {
    let from = at.checked_sub(2)?;
    let Some([Token::Number { value: first, digits: 1 | 2 }, between, Token::Number { value: last, digits: 1 | 2 }]) =
        cut.tokens.get(from..=at)
    else {
        return None;
    };
    let joins = between.is_sign(&['-', '–', '—']) || between.is_word(&["الي", "حتي", "و", "او"]);
    let fits = (1..*last).contains(first) && *last <= 31;
    u8::try_from(*first).ok().filter(|_| joins && fits && !is_joined_before(cut, from))
}

fn is_digits(token: Option<&Token>) -> bool {
    match token {
        Some(Token::Number { .. }) => true,
        Some(Token::Word(word)) => word.starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    }
}

/// Whether a day that was read is one in prose. `rest` begins with it,
/// `before` ends before it.
pub(super) fn is_a_date(day: &Day, rest: &[Token], before: &[Token], beside_weekday: bool) -> bool {
    let in_words = day.day.is_some() && rest.iter().take(4).any(|token| matches!(token, Token::Word(_)));
    if day.year.is_some_and(|year| !day.hijri && !in_words && !YEARS.contains(&year)) {
        return false;
    }
    if before.last().is_some_and(|word| word.is_word(&["الاصدار", "اصدار", "نسخه", "النسخه", "v", "version"])) {
        return false;
    }
    // صفر is also nil: «3 - صفر».
    let is_nil = matches!(rest, [_, word, ..] if word.is_word(&["صفر"]));
    !is_nil || day.year.is_some() || beside_weekday
}

/// «الربع الأول من يناير» is no first of January: an ordinal after a noun
/// with the article describes it.
pub(super) fn is_a_day_in_words(before: &[Token]) -> bool {
    let Some(word) = before.last().and_then(Token::word) else {
        return true;
    };
    let bare = word.strip_prefix('و').unwrap_or(word);
    matches!(bare, "الي" | "الموافق" | "المصادف") || (!bare.starts_with("ال") && !matches!(bare, "كانون" | "تشرين" | "ربيع"))
}

/// Whether اليوم before `after` is "the day" of a date: «اليوم الخامس من
/// ديسمبر»، «اليوم 15 من يونيو»، «ذلك اليوم 15/10/1419».
pub(super) fn is_that_day(before: &[Token], after: &[Token]) -> bool {
    let numbered = matches!(after, [Token::Number { .. }, of, ..] if of.is_word(&["من"])) || day::in_words(after).is_some();
    let pointed = before.last().is_some_and(|word| word.is_word(&["ذلك", "ذاك", "نفس", "في"]));
    numbered || (pointed && matches!(after.first(), Some(Token::Number { .. })))
}

/// Whether a weekday that stands without any other part is one. Words before
/// it end at `start`.
pub(super) fn is_weekday(cut: &Cut, start: usize, after: &[Token]) -> bool {
    /// Before "the two": بين الاثنين; after it stand tens: الاثنين والعشرين.
    const TWO: &[&str] = &["بين", "من", "ان", "في", "عن", "مع", "علي", "الي", "كلا", "هذين", "هولا", "كل", "احد", "او", "و"];
    let Some(name) = cut.tokens.get(start) else { return false };
    let before = start.checked_sub(1).and_then(|at| cut.tokens.get(at));
    let follows = |words: &[&str]| before.is_some_and(|word| word.is_word(words));
    if name.word().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_lowercase())) {
        return !is_of_an_address(cut, start);
    }
    let span = matches!(after, [to, next, ..] if to.is_word(&["الي", "حتي", "او"]) && bare_weekday(next).is_some());
    match (weekday(name), bare_weekday(name)) {
        // Also "the one", one of the names of God, and eleven.
        (Some(Weekday::Sunday), bare) => {
            span || (bare.is_some() && !follows(&["الواحد", "الفرد", "هو"]) && !after.first().is_some_and(|next| next.is_word(&["عشر"])))
        }
        (Some(Weekday::Monday), bare) => {
            let goes_on = after.first().and_then(Token::word).is_some_and(|next| next.starts_with("وال") && next.ends_with("ين"));
            span || (bare.is_some() && !follows(TWO) && !goes_on)
        }
        (Some(_), _) => !follows(&["سوره"]),
        (None, _) => false,
    }
}

/// True for a word inside a link or a file name.
fn is_of_an_address(cut: &Cut, at: usize) -> bool {
    const JOINTS: &[char] = &['/', '.', '_', '@', '=', '-', '#'];
    let is_joint = |at: usize| cut.tokens.get(at).is_some_and(|sign| sign.is_sign(JOINTS));
    let before = at.checked_sub(1).is_some_and(|before| is_joint(before) && cut.is_tight(before));
    before || (is_joint(at + 1) && cut.is_tight(at) && cut.is_tight(at + 1))
}

/// Whether a clock that stands without a day is one: الساعة, مساءً, بتوقيت.
pub(super) fn is_a_clock(read: &[Token], before: &[Token], after: &[Token]) -> bool {
    read.iter().any(|token| matches!(token, Token::Word(_)))
        || after.first().is_some_and(clock::is_zone)
        || before.last().is_some_and(|word| word.is_word(&["عند", "الساعه"]))
}
