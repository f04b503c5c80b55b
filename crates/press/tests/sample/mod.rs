//! «المرفأ», an invented daily, as the press sees it: fixed values, no clock.
#![allow(dead_code, unused_imports, missing_docs, clippy::unwrap_used)]

mod lists;

pub use lists::*;

use arabic::lang::Lang;
use jiff::Timestamp;
use model::{Block, Body, Byline, BylineRole, Copy, Headline, Inline, Line, Mark, Name, Rendition, Site, SiteAddress, Source};
use press::desk::{Masthead, PageLink};
use press::feed::FeedItem;
use press::view::*;
use press::{Ask, Cut, Desk, Press, Theme};

pub fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub fn site() -> Site {
    let address = SiteAddress::parse("https://almarfa.example").unwrap();
    let mut site = Site::new(name("المرفأ"), address, "Asia/Aden").unwrap();
    site.tagline = Some(Line::parse("صحيفة يومية مستقلة").unwrap());
    site.telegram = Some(model::body::Href::parse("https://t.me/almarfa_example").unwrap());
    site.facebook = Some(model::body::Href::parse("https://facebook.com/almarfa.example").unwrap());
    site
}

pub fn english_site() -> Site {
    let mut site = site();
    site.name = name("The Harbour");
    site.tagline = Some(Line::parse("An independent daily").unwrap());
    site.style.lang = Lang::En;
    site
}

pub fn section(slug: &str) -> Section {
    let names = [
        ("local", "محليات"),
        ("world", "عربي ودولي"),
        ("economy", "اقتصاد"),
        ("culture", "ثقافة"),
        ("sport", "رياضة"),
        ("opinion", "رأي"),
        ("pictures", "مصوّر"),
    ];
    let name = names.iter().find(|(known, _)| *known == slug).map_or(slug, |(_, name)| name);
    Section { slug: slug.into(), name: name.into() }
}

pub fn masthead() -> Masthead {
    let sections = ["local", "world", "economy", "culture", "sport", "opinion", "pictures"];
    let pages = [("about", "عن الصحيفة"), ("contact", "اتصل بنا"), ("privacy", "الخصوصية"), ("corrections", "سياسة التصحيح")];
    Masthead {
        sections: sections.into_iter().map(section).collect(),
        pages: pages.into_iter().map(|(slug, title)| PageLink { slug: slug.into(), title: title.into() }).collect(),
        today: jiff::civil::date(2026, 11, 22),
        last_change: Some(at("2026-11-22T13:20:00Z")),
    }
}

pub fn paper() -> (Press, Desk) {
    set_up(&Theme::built_in(), site())
}

pub fn set_up(theme: &Theme, site: Site) -> (Press, Desk) {
    let press = Press::new(theme, site).unwrap();
    let desk = press.desk(masthead()).unwrap();
    (press, desk)
}

pub fn picture(letter: char) -> PictureView {
    let rendition = |width: u32, mime: &str| Rendition {
        width,
        height: width * 9 / 16,
        sha256: letter.to_string().repeat(64),
        mime: mime.into(),
        size: width * 60,
    };
    PictureView {
        renditions: vec![rendition(480, "image/jpeg"), rendition(960, "image/jpeg"), rendition(1440, "image/jpeg")],
        alt: Some("سفينة حاويات بيضاء إلى رصيف طويل، وخلفها ثلاث رافعات".into()),
        caption: Some("السفينة «نور البحر» عند الرصيف الشرقي صباح اليوم.".into()),
        credit: Some("رامي سعد".into()),
        ..PictureView::default()
    }
}

pub fn teaser(number: i64, headline: &str, slug: &str, section_slug: &str, when: &str) -> Teaser {
    Teaser {
        number,
        slug: slug.into(),
        lang: Lang::Ar,
        kicker: None,
        headline: headline.into(),
        deck: None,
        section: section(section_slug),
        bylines: vec![],
        sources: vec!["المرفأ".into()],
        picture: None,
        at: at(when),
        breaking: false,
    }
}

pub fn latest() -> Vec<Teaser> {
    vec![
        teaser(118, "إعادة فتح الطريق الساحلي بعد أسبوع من السيول", "إعادة-فتح-الطريق-الساحلي", "local", "2026-11-22T13:20:00Z"),
        teaser(117, "أسعار الأسماك تتراجع مع بداية الموسم", "أسعار-الأسماك-تتراجع", "economy", "2026-11-22T08:30:00Z"),
        teaser(116, "جامعة المرفأ تعلن نتائج القبول", "جامعة-المرفأ-تعلن-نتائج-القبول", "local", "2026-11-21T12:45:00Z"),
        teaser(115, "اتحاد الكرة يحدد موعد النهائي", "اتحاد-الكرة-يحدد-موعد-النهائي", "sport", "2026-11-21T10:10:00Z"),
        teaser(114, "فرق الصيانة تنهي إصلاح الجسر", "فرق-الصيانة-تنهي-إصلاح-الجسر", "local", "2026-11-20T08:30:00Z"),
    ]
}

const PARAGRAPHS: [&str; 8] = [
    "استقبل ميناء المرفأ صباح اليوم الخميس أول سفينة حاويات ترسو عند الرصيف الشرقي منذ انتهاء أعمال التوسعة التي استغرقت أربعة عشر شهرًا، في خطوة تقول إدارة الميناء إنها ستعيد الحركة التجارية إلى ما كانت عليه قبل توقف الخط البحري الكبير.",
    "وقالت مديرة العمليات في الميناء إن الطاقة التشغيلية ارتفعت من 60 إلى 120 حاوية في الساعة، مشيرة إلى أن التجارب ستستمر أسبوعين قبل استقبال السفن الأكبر حجمًا التي تنتظر منذ الصيف في الموانئ المجاورة.",
    "وبدأت الأعمال في خريف العام الماضي بعد أن أوصت لجنة من المهندسين بتعميق الحوض وتدعيم الرصيف القديم، ثم توقفت شهرين بسبب الأمطار قبل أن تستأنفها الشركة المنفذة بفريقين يعملان ليلًا ونهارًا.",
    "ويقول أصحاب متاجر في السوق القريبة إنهم ينتظرون أن تنخفض أجور النقل مع وصول البضائع مباشرة إلى المدينة، بعد أن كانت تُفرغ في ميناء بعيد وتُحمل برًّا مسافة مئتي كيلومتر تقريبًا، وهو ما كان يرفع الأسعار في كل موسم.",
    "وفي المقابل أبدى صيادون خشيتهم من أن يضيّق الحوض الجديد المساحة التي ترسو فيها قواربهم، وطالبوا بتخصيص رصيف صغير لهم عند الطرف الغربي، حيث تقل حركة السفن ويسهل الوصول إلى ساحة بيع الأسماك.",
    "وأوضحت الإدارة أنها درست الطلب مع نقابة الصيادين، وأن رصيفًا عائمًا سيُنصب قبل نهاية الشتاء، على أن تُعفى القوارب الصغيرة من الرسوم في العام الأول، وتُراجع بعده الرسوم كلها في اجتماع علني يحضره ممثلون عن الجميع.",
    "وتضم التوسعة رافعتين جديدتين ومستودعًا مبردًا تبلغ سعته ألفي طن، إلى جانب بوابة إلكترونية لتسجيل الشاحنات تختصر، بحسب القائمين عليها، مدة الانتظار من ست ساعات إلى أقل من ساعة واحدة في الأيام العادية.",
    "ومن المقرر أن يُفتتح الرصيف رسميًا الشهر المقبل بحضور ممثلين عن الغرفة التجارية ونقابة عمال الموانئ، فيما تستمر أعمال الطريق الذي يصل الميناء بالمنطقة الصناعية حتى منتصف العام المقبل على أقرب تقدير.",
];

pub fn run(text: &str, marks: Vec<Mark>) -> Inline {
    Inline { text: text.into(), marks }
}

/// About 3,000 characters.
pub fn long_body() -> Body {
    let mut content: Vec<Block> = PARAGRAPHS.iter().filter_map(|text| Block::paragraph(text)).collect();
    let quote = Block::Quote {
        content: vec![run("«كنا ننتظر أسبوعًا كاملًا لتفريغ سفينة واحدة، واليوم أنجزنا العمل في أقل من يومين».", vec![])],
        speaker: Some("هند العولقي، مديرة العمليات".into()),
    };
    content.insert(2, quote);
    content.insert(5, Block::Heading { content: vec![run("ماذا يريد الصيادون؟", vec![])] });
    for text in PARAGRAPHS.iter().take(7) {
        content.extend(Block::paragraph(&text.replace("الميناء", "المرفأ").replace("وقالت", "وأضافت")));
    }
    Body { content }
}

pub fn comment(id: i64, parent: Option<i64>, who: &str, subject: Option<&str>, text: &str, when: &str) -> CommentView {
    CommentView { id, parent, name: who.into(), subject: subject.map(Into::into), text: text.into(), at: at(when), staff: false }
}

pub fn comments() -> Vec<CommentView> {
    vec![
        comment(1, None, "أبو ليث", Some("خبر مفرح"), "نتمنى أن تنعكس التوسعة على أسعار السلع في السوق المحلي.", "2026-11-19T13:05:00Z"),
        comment(2, Some(1), "Omar K.", None, "الأهم أن تُعلَن الرسوم الجديدة بشفافية.", "2026-11-19T14:10:00Z"),
        comment(3, Some(2), "مي", None, "وأن يُسمع صوت الصيادين قبل أن تُقرّ.", "2026-11-19T14:40:00Z"),
        comment(4, None, "user123 - 5", Some("سؤال"), "Will the ferry return?\nهل تعود العبّارة القديمة؟", "2026-11-19T15:00:00Z"),
        comment(5, None, "سالم بن عوض", None, "جهد يُشكر عليه كل من عمل في الموقع، صيفًا وشتاءً.", "2026-11-20T06:00:00Z"),
        comment(6, Some(3), "أبو ليث", None, "صوتهم وصل، والرصيف العائم أول الطريق.", "2026-11-20T07:00:00Z"),
        comment(
            7,
            None,
            "ندى الشامي",
            Some("الطريق"),
            "بلا طريق يصل الميناء بالمنطقة الصناعية ستبقى الشاحنات في وسط المدينة.",
            "2026-11-20T08:00:00Z",
        ),
        comment(8, Some(7), "فهد", None, "قالوا منتصف العام، وعلينا الانتظار.", "2026-11-20T09:00:00Z"),
        comment(9, None, "عبد الله", None, "متى يُفتح باب التوظيف؟", "2026-11-20T09:30:00Z"),
        comment(10, None, "ليلى", None, "صور جميلة، شكرًا للمصور.", "2026-11-20T10:00:00Z"),
    ]
}

pub fn copy() -> Copy {
    Copy {
        lang: Lang::Ar,
        kicker: Some(Line::parse("الموانئ").unwrap()),
        headline: Headline::parse("ميناء المرفأ يستقبل أول سفينة حاويات بعد أعمال التوسعة").unwrap(),
        deck: Some(
            Line::parse("الرصيف الجديد يضاعف طاقة التفريغ، وإدارة الميناء تتوقع خفض زمن انتظار السفن إلى النصف قبل نهاية العام.").unwrap(),
        ),
        section: "local".into(),
        topics: vec![name("ميناء المرفأ"), name("هند العولقي"), name("التجارة البحرية")],
        bylines: vec![
            Byline { name: name("سلمى الحدّاد"), role: BylineRole::Author },
            Byline { name: name("رامي سعد"), role: BylineRole::Photographer },
        ],
        sources: vec![Source::Own { name: name("المرفأ") }, Source::UnnamedAgencies],
        dateline: None,
        lead: None,
        body: long_body(),
        urgency: Default::default(),
        comments: true,
        short_headline: None,
        slugline: None,
        ednote: None,
        channels: model::Channels::default(),
    }
}

pub fn topic(name: &str) -> Topic {
    Topic { slug: arabic::slug::slug(name), name: name.into() }
}

pub fn form() -> FormView {
    FormView { token: "AbCdEf123456.AbCdEf123456AbCdEf123456".into(), ..FormView::default() }
}

pub fn story() -> StoryView {
    let copy = copy();
    StoryView {
        number: 104,
        slug: copy.slug(),
        section: section("local"),
        topics: copy.topics.iter().map(|it| topic(it.as_str())).collect(),
        copy,
        first_published_at: at("2026-11-19T11:58:00Z"),
        updated_at: Some(at("2026-11-19T13:20:00Z")),
        picture: Some(picture('a')),
        media: Default::default(),
        corrections: vec![CorrectionView {
            kind: model::CorrectionKind::Correction,
            text: "ذكرت نسخة سابقة أن الأعمال استغرقت أربعة أشهر، والصواب أربعة عشر شهرًا.".into(),
            at: at("2026-11-19T13:20:00Z"),
        }],
        comments: comments(),
        form: Some(form()),
        latest: latest(),
        related: vec![
            teaser(108, "ماذا تعني التوسعة لعمّال الميناء؟", "ماذا-تعني-التوسعة-لعمّال-الميناء", "opinion", "2026-11-19T16:00:00Z"),
            teaser(103, "مصوّر: ليلة وصول الرافعات العملاقة", "ليلة-وصول-الرافعات-العملاقة", "pictures", "2026-11-18T16:00:00Z"),
        ],
    }
}

/// A story of two paragraphs, for snapshots that a person reads.
pub fn short_story() -> StoryView {
    let mut view = story();
    view.copy.body.content.truncate(3);
    view.comments.truncate(4);
    view.latest.truncate(1);
    view.related.truncate(1);
    view
}

pub fn home() -> HomeView {
    let mut lead = teaser(
        104,
        "ميناء المرفأ يستقبل أول سفينة حاويات بعد أعمال التوسعة",
        "ميناء-المرفأ-يستقبل-أول-سفينة-حاويات",
        "local",
        "2026-11-22T11:58:00Z",
    );
    lead.deck = Some("الرصيف الجديد يضاعف طاقة التفريغ، وإدارة الميناء تتوقع خفض زمن انتظار السفن إلى النصف قبل نهاية العام.".into());
    lead.bylines = vec!["سلمى الحدّاد".into()];
    lead.picture = Some(picture('a'));
    let mut fish = teaser(117, "أسعار الأسماك تتراجع مع بداية الموسم", "أسعار-الأسماك-تتراجع", "economy", "2026-11-22T08:30:00Z");
    fish.picture = Some(picture('b'));
    let mut opinion = teaser(108, "ماذا تعني التوسعة لعمّال الميناء؟", "ماذا-تعني-التوسعة", "opinion", "2026-11-21T16:00:00Z");
    opinion.bylines = vec!["ندى الشامي".into()];
    let library = teaser(107, "مكتبة المدينة القديمة تفتح أبوابها بعد الترميم", "مكتبة-المدينة-القديمة", "culture", "2026-11-21T10:00:00Z");
    let mut breaking = teaser(
        118,
        "إعادة فتح الطريق الساحلي أمام الحركة بعد أسبوع من السيول",
        "إعادة-فتح-الطريق-الساحلي",
        "local",
        "2026-11-22T13:20:00Z",
    );
    breaking.breaking = true;
    HomeView {
        breaking: vec![breaking],
        lead: Some(lead),
        second: vec![fish, opinion, library],
        clock: latest(),
        rows: vec![world_row()],
        older: Some("1637500000000000-99".into()),
    }
}

fn world_row() -> Row {
    let mut stories = vec![
        teaser(112, "قمة المناخ تبحث تمويل المدن الساحلية", "قمة-المناخ", "world", "2026-11-22T09:05:00Z"),
        teaser(111, "موسم زيتون استثنائي في بلدان المتوسط", "موسم-زيتون", "world", "2026-11-22T07:40:00Z"),
        teaser(110, "افتتاح خط بحري جديد بين الموانئ العربية", "افتتاح-خط-بحري", "world", "2026-11-21T07:40:00Z"),
        teaser(109, "معرض الكتاب يمدد أيامه أسبوعًا", "معرض-الكتاب", "world", "2026-11-21T06:40:00Z"),
    ];
    for (story, letter) in stories.iter_mut().zip("cdba".chars()) {
        story.picture = Some(picture(letter));
        story.sources = vec!["وكالات".into()];
    }
    Row { section: section("world"), stories }
}
