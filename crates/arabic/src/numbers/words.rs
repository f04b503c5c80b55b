//! Numbers in words.

use super::{Case, Gender};

/// `n` in words in the nominative, as it stands with a counted noun of this
/// gender: ثلاثة (أهداف), ثلاث (سيارات). `None` above 99.
///
/// One and two stand after their noun (هدف واحد) and take its gender; three to
/// ten take the other one; so do the units of 13–19 and 23–99. 8 is the form
/// before a noun, ثماني.
///
/// ```
/// use arabic::numbers::{Gender, words};
/// assert_eq!(words(15, Gender::Feminine).as_deref(), Some("خمس عشرة"));
/// assert_eq!(words(23, Gender::Masculine).as_deref(), Some("ثلاثة وعشرون"));
/// ```
pub fn words(n: u64, gender: Gender) -> Option<String> {
    words_in(Case::Nominative, n, gender)
}

/// [`words`] in a case: عشرون and عشرين, اثنان and اثنين.
pub fn words_in(case: Case, n: u64, gender: Gender) -> Option<String> {
    Some(match n {
        0 => "صفر".to_owned(),
        1 => one(gender).to_owned(),
        2 => two(case, gender).to_owned(),
        3..=9 => unit(n, gender)?.to_owned(),
        10 => ten_alone(gender).to_owned(),
        11..=19 => format!("{} {}", teen(case, n % 10, gender)?, ten_in_teens(gender)),
        20..=99 => match n % 10 {
            0 => tens(case, n)?.to_owned(),
            units => format!("{} و{}", before_tens(case, units, gender)?, tens(case, n)?),
        },
        _ => return None,
    })
}

const fn one(gender: Gender) -> &'static str {
    match gender {
        Gender::Masculine => "واحد",
        Gender::Feminine => "واحدة",
    }
}

const fn two(case: Case, gender: Gender) -> &'static str {
    match (case, gender) {
        (Case::Nominative, Gender::Masculine) => "اثنان",
        (Case::Nominative, Gender::Feminine) => "اثنتان",
        (Case::Oblique, Gender::Masculine) => "اثنين",
        (Case::Oblique, Gender::Feminine) => "اثنتين",
    }
}

/// Three to nine: with ة for what is masculine.
const fn unit(n: u64, gender: Gender) -> Option<&'static str> {
    let (masculine, feminine) = match n {
        3 => ("ثلاثة", "ثلاث"),
        4 => ("أربعة", "أربع"),
        5 => ("خمسة", "خمس"),
        6 => ("ستة", "ست"),
        7 => ("سبعة", "سبع"),
        8 => ("ثمانية", "ثماني"),
        9 => ("تسعة", "تسع"),
        _ => return None,
    };
    Some(match gender {
        Gender::Masculine => masculine,
        Gender::Feminine => feminine,
    })
}

const fn ten_alone(gender: Gender) -> &'static str {
    match gender {
        Gender::Masculine => "عشرة",
        Gender::Feminine => "عشر",
    }
}

/// In 11–19 the ten agrees with its noun, against [`ten_alone`].
const fn ten_in_teens(gender: Gender) -> &'static str {
    match gender {
        Gender::Masculine => "عشر",
        Gender::Feminine => "عشرة",
    }
}

const fn teen(case: Case, units: u64, gender: Gender) -> Option<&'static str> {
    Some(match (units, case, gender) {
        (1, _, Gender::Masculine) => "أحد",
        (1, _, Gender::Feminine) => "إحدى",
        (2, Case::Nominative, Gender::Masculine) => "اثنا",
        (2, Case::Nominative, Gender::Feminine) => "اثنتا",
        (2, Case::Oblique, Gender::Masculine) => "اثني",
        (2, Case::Oblique, Gender::Feminine) => "اثنتي",
        _ => return unit(units, gender),
    })
}

const fn before_tens(case: Case, units: u64, gender: Gender) -> Option<&'static str> {
    Some(match (units, case, gender) {
        (1, _, Gender::Masculine) => "واحد",
        (1, _, Gender::Feminine) => "إحدى",
        (2, ..) => two(case, gender),
        (8, _, Gender::Feminine) => "ثمانٍ",
        _ => return unit(units, gender),
    })
}

const fn tens(case: Case, n: u64) -> Option<&'static str> {
    let (nominative, oblique) = match n / 10 {
        2 => ("عشرون", "عشرين"),
        3 => ("ثلاثون", "ثلاثين"),
        4 => ("أربعون", "أربعين"),
        5 => ("خمسون", "خمسين"),
        6 => ("ستون", "ستين"),
        7 => ("سبعون", "سبعين"),
        8 => ("ثمانون", "ثمانين"),
        9 => ("تسعون", "تسعين"),
        _ => return None,
    };
    Some(match case {
        Case::Nominative => nominative,
        Case::Oblique => oblique,
    })
}
