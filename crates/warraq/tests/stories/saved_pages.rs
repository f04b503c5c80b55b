//! Saved pages, written by us: one of the shape of an old paper's, and as many more as are wanted.

/// A page saved as text: masthead with a date of its own, headline, caption, time without a date, the
/// own desk and unnamed agencies, «اليوم الخميس» in the text, eight paragraphs, calls to follow, form.
pub const LIGHTHOUSE: &str = include_str!("../../../intake/fixtures/lighthouse.txt");

/// Its headline.
pub const LIGHTHOUSE_HEADLINE: &str = "الزبيدي تدعو صيادي المرسى والجزيرة لترك \"الشباك الممنوعة قبل الموسم\"";

/// Page `n` of an archive that never was, dated and timed.
pub fn dated(n: u32) -> String {
    format!(
        "المرفأ برس\n\
         قارب رقم {n} يعود إلى المرسى بعد رحلة طويلة\n\
         الخميس 21 يناير 2016 الساعة {:02}:{:02} (المرفأ برس)\n\
         \n\
         عاد القارب رقم {n} إلى المرسى صباح اليوم الخميس بعد رحلة دامت {} يوما في الخليج الشمالي، وكان أهل البحارة على الرصيف.\n\
         \n\
         وقال ربان القارب إن الموسم طيب هذا العام، وإن الشبكة رقم {n} عادت ممتلئة ثلاث مرات متتالية.\n\
         \n\
         جميع الحقوق محفوظة للمرفأ برس 2024\n",
        n / 60 % 24,
        n % 60,
        n % 40 + 3,
    )
}

/// A page that does not say its day, with `canary` in headline and text.
pub fn undated(canary: &str) -> String {
    format!(
        "{canary} يصل إلى الميناء قبل موعده\n\
         الساعة 10:20 (المرفأ برس)\n\
         \n\
         وصل {canary} إلى الميناء قبل موعده، وقال أهل المرسى إنهم لم يروا مثله من قبل في كل السنوات الماضية.\n\
         \n\
         وأضاف أمين الجمعية أن {canary} سيبقى في الميناء حتى آخر الأسبوع.\n"
    )
}

/// An HTML page that shows the picture `src`.
pub fn with_picture(n: u32, src: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\"><head><meta charset=\"utf-8\"><title>لوحة رقم {n} في معرض المرسى</title></head><body><article>\
         <h1>لوحة رقم {n} في معرض المرسى</h1><p><time datetime=\"2016-01-21T09:05:00+03:00\">الخميس 21 يناير 2016</time></p>\
         <figure><img src=\"{src}\" alt=\"لوحة زرقاء\"><figcaption>اللوحة رقم {n} قبل تعليقها</figcaption></figure>\
         <p>علقت الجمعية اللوحة رقم {n} على جدار المنارة أمام زوار المعرض الذين جاؤوا من كل الأحياء القريبة.</p>\
         <p>وقال أمين الجمعية إن المعرض يبقى مفتوحا حتى آخر الشهر، وإن الدخول إليه بلا أجر.</p>\
         </article></body></html>"
    )
}
