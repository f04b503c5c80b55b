//! Zones by the name of a city: "بتوقيت عدن".

use crate::lang::Lang;

/// IANA zone, Arabic city, English city. The Arab zones of the IANA data base
/// (2025b) and the cities news most often names; the list is ours.
const CITIES: &[(&str, &str, &str)] = &[
    ("Africa/Algiers", "الجزائر", "Algiers"),
    ("Africa/Cairo", "القاهرة", "Cairo"),
    ("Africa/Casablanca", "الدار البيضاء", "Casablanca"),
    ("Africa/Djibouti", "جيبوتي", "Djibouti"),
    ("Africa/El_Aaiun", "العيون", "El Aaiún"),
    ("Africa/Khartoum", "الخرطوم", "Khartoum"),
    ("Africa/Mogadishu", "مقديشو", "Mogadishu"),
    ("Africa/Nouakchott", "نواكشوط", "Nouakchott"),
    ("Africa/Tripoli", "طرابلس", "Tripoli"),
    ("Africa/Tunis", "تونس", "Tunis"),
    ("Asia/Aden", "عدن", "Aden"),
    ("Asia/Amman", "عمّان", "Amman"),
    ("Asia/Baghdad", "بغداد", "Baghdad"),
    ("Asia/Bahrain", "المنامة", "Manama"),
    ("Asia/Beirut", "بيروت", "Beirut"),
    ("Asia/Damascus", "دمشق", "Damascus"),
    ("Asia/Dubai", "دبي", "Dubai"),
    ("Asia/Gaza", "غزة", "Gaza"),
    ("Asia/Hebron", "الخليل", "Hebron"),
    ("Asia/Jerusalem", "القدس", "Jerusalem"),
    ("Asia/Kuwait", "الكويت", "Kuwait"),
    ("Asia/Muscat", "مسقط", "Muscat"),
    ("Asia/Qatar", "الدوحة", "Doha"),
    ("Asia/Riyadh", "الرياض", "Riyadh"),
    ("Indian/Comoro", "موروني", "Moroni"),
    ("Africa/Addis_Ababa", "أديس أبابا", "Addis Ababa"),
    ("Africa/Asmara", "أسمرة", "Asmara"),
    ("Africa/Johannesburg", "جوهانسبرغ", "Johannesburg"),
    ("Africa/Lagos", "لاغوس", "Lagos"),
    ("Africa/Nairobi", "نيروبي", "Nairobi"),
    ("America/Chicago", "شيكاغو", "Chicago"),
    ("America/Los_Angeles", "لوس أنجلوس", "Los Angeles"),
    ("America/Mexico_City", "مكسيكو", "Mexico City"),
    ("America/New_York", "نيويورك", "New York"),
    ("America/Sao_Paulo", "ساو باولو", "São Paulo"),
    ("America/Toronto", "تورونتو", "Toronto"),
    ("Asia/Hong_Kong", "هونغ كونغ", "Hong Kong"),
    ("Asia/Jakarta", "جاكرتا", "Jakarta"),
    ("Asia/Kabul", "كابول", "Kabul"),
    ("Asia/Karachi", "كراتشي", "Karachi"),
    ("Asia/Kolkata", "كولكاتا", "Kolkata"),
    ("Asia/Kuala_Lumpur", "كوالالمبور", "Kuala Lumpur"),
    ("Asia/Seoul", "سول", "Seoul"),
    ("Asia/Shanghai", "شنغهاي", "Shanghai"),
    ("Asia/Singapore", "سنغافورة", "Singapore"),
    ("Asia/Tehran", "طهران", "Tehran"),
    ("Asia/Tokyo", "طوكيو", "Tokyo"),
    ("Australia/Sydney", "سيدني", "Sydney"),
    ("Europe/Athens", "أثينا", "Athens"),
    ("Europe/Berlin", "برلين", "Berlin"),
    ("Europe/Brussels", "بروكسل", "Brussels"),
    ("Europe/Istanbul", "إسطنبول", "Istanbul"),
    ("Europe/Kyiv", "كييف", "Kyiv"),
    ("Europe/London", "لندن", "London"),
    ("Europe/Madrid", "مدريد", "Madrid"),
    ("Europe/Moscow", "موسكو", "Moscow"),
    ("Europe/Paris", "باريس", "Paris"),
    ("Europe/Rome", "روما", "Rome"),
    ("Europe/Stockholm", "ستوكهولم", "Stockholm"),
    ("Europe/Vienna", "فيينا", "Vienna"),
    ("Europe/Zurich", "زيورخ", "Zurich"),
];

/// Names of the zone that belongs to no city.
const UNIVERSAL: &[&str] = &["UTC", "Etc/UTC", "Etc/GMT", "GMT"];

/// How a newspaper names the zone `iana`; `None` for one that is not listed.
pub(super) fn name(iana: &str, lang: Lang) -> Option<String> {
    if UNIVERSAL.contains(&iana) {
        return Some(match lang {
            Lang::Ar => "بتوقيت غرينتش".to_owned(),
            Lang::En => "GMT".to_owned(),
        });
    }
    let (_, arabic, english) = CITIES.iter().find(|(zone, ..)| *zone == iana)?;
    Some(match lang {
        Lang::Ar => format!("بتوقيت {arabic}"),
        Lang::En => format!("{english} time"),
    })
}
