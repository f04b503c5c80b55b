//! Words that name a day by its distance from the day of writing, and when
//! they do not.

use super::tokens::Token;

/// Days from the day of writing named at the beginning of `rest`, and what
/// follows: أمس −1, أول من أمس −2, بعد غد 2. `led` says that يوم or مساء
/// stands before it.
pub(super) fn away(rest: &[Token], led: bool) -> Option<(i8, &[Token])> {
    let (first, after) = rest.split_first()?;
    let word = first.word()?;
    let bare = word.strip_prefix('و').unwrap_or(word);
    let next = |names: &[&str]| after.split_first().filter(|(next, _)| next.is_word(names)).map(|(_, after)| after);
    match bare {
        "اول" | "الاول" => {
            let after = next(&["من"]).unwrap_or(after);
            after.split_first().filter(|(next, _)| next.is_word(&["امس", "البارحه"])).map(|(_, after)| (-2, after))
        }
        "قبل" => next(&["امس"]).map(|after| (-2, after)),
        "امس" | "بالامس" | "البارحه" | "yesterday" => {
            Some(next(&["الاول", "الاولي"]).map_or((-1, after), |after| (-2, after)))
        }
        "الامس" if led => Some((-1, after)),
        "بعد" => next(&["غد", "غدا", "الغد"]).map(|after| (2, after)),
        "غد" | "غدا" | "tomorrow" => Some((1, after)),
        "الغد" if led => Some((1, after)),
        "اليوم" | "today" => Some((0, after)),
        _ => None,
    }
}

/// Whether the word of distance means a day of the calendar when no weekday
/// and no date stand beside it. `before` is what stands before it, nearest
/// last; `written` the word as it is spelled.
pub(super) fn stands_alone(away: i8, written: &str, before: &[Token], led: bool, after: &[Token]) -> bool {
    match away {
        0 => is_today(before, after),
        -1 => !next_is(after, &["الحاجه", "حاجه", "القريب"]),
        1 => is_tomorrow(written, led, after),
        _ => true,
    }
}

/// اليوم is also "the day": «اليوم الوطني»، «في اليوم التالي»، «هذا اليوم»,
/// and a name of newspapers.
fn is_today(before: &[Token], after: &[Token]) -> bool {
    const BEFORE: &[&str] = &[
        "هذا",
        "ذلك",
        "ذاك",
        "نفس",
        "ذات",
        "في",
        "خلال",
        "طوال",
        "طيله",
        "طول",
        "مدار",
        "مدي",
        "بقيه",
        "باقي",
        "كامل",
        "نهايه",
        "بدايه",
        "منتصف",
        "عالم",
        "تلو",
        "بعد",
        "ساعات",
    ];
    const AFTER: &[&str] = &[
        "الوطني",
        "العالمي",
        "الدولي",
        "العربي",
        "الخليجي",
        "الاسلامي",
        "المفتوح",
        "التالي",
        "السابق",
        "المقبل",
        "القادم",
        "الماضي",
        "نفسه",
        "ذاته",
        "عينه",
        "الواحد",
        "الاخير",
        "الموالي",
        "الذي",
        "التدريبي",
        "الدراسي",
        "الرياضي",
        "الترفيهي",
        "الثقافي",
        "الختامي",
        "الافتتاحي",
        "الاول",
        "الثاني",
        "الثالث",
        "الرابع",
        "الخامس",
        "السادس",
        "السابع",
        "الثامن",
        "التاسع",
        "العاشر",
        "الحادي",
        "العشرين",
        "الثلاثين",
        "تلو",
        "ال",
        "المحدد",
        "المذكور",
        "الموعود",
        "الاسود",
        "الكبير",
    ];
    let is_pointed_at = last_is(before, BEFORE);
    let is_numbered = matches!(after.first(), Some(Token::Number { .. }));
    !is_pointed_at && !is_numbered && !next_is(after, AFTER) && !is_quoted(before, after)
}

/// Whether اليوم after `before` is a name: «صحيفة اليوم»، «روسيا اليوم».
pub(super) fn is_a_name(before: &[Token]) -> bool {
    last_is(before, &["صحيفه", "جريده", "قناه", "موقع", "روسيا", "العرب", "عين"])
}

/// Whether the last word is one of `words`, or one with a و or ب written on it.
fn last_is(before: &[Token], words: &[&str]) -> bool {
    let is = |word: &str| words.contains(&word);
    before.last().and_then(Token::word).is_some_and(|word| is(word) || word.strip_prefix(['و', 'ف', 'ل', 'ب']).is_some_and(is))
}

fn is_quoted(before: &[Token], after: &[Token]) -> bool {
    before.last().is_some_and(|sign| sign.is_sign(&['«', '"', '“', '(', '\'']))
        && after.first().is_some_and(|sign| sign.is_sign(&['»', '"', '”', ')', '\'']))
}

/// غدا is also "became", and غداء folds to the same.
fn is_tomorrow(written: &str, led: bool, after: &[Token]) -> bool {
    if written.ends_with('ء') {
        return false;
    }
    led || written.contains('\u{64B}') || (written.ends_with('ا') && !next_is(after, &["من"]))
}

fn next_is(after: &[Token], words: &[&str]) -> bool {
    after.first().is_some_and(|next| next.is_word(words))
}
