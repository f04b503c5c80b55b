//! An export of WordPress for a paper that never was, as long as one likes.

use std::fmt::Write;

const WORDS: [&str; 24] = [
    "المرفأ",
    "السفينة",
    "القوارب",
    "البلدية",
    "الطريق",
    "الساحل",
    "المدرسة",
    "السوق",
    "الصيادون",
    "الميناء",
    "الجسر",
    "المطر",
    "الحديقة",
    "المكتبة",
    "المعرض",
    "الفريق",
    "المباراة",
    "القرية",
    "الوادي",
    "النخيل",
    "الحصاد",
    "المركب",
    "الفنار",
    "الشارع",
];

/// An export with so many stories; every third has comments, every seventh was never public.
pub fn export(stories: usize) -> String {
    let mut xml = String::from(HEAD);
    for n in 1..=stories {
        story(&mut xml, n);
    }
    xml.push_str("</channel></rss>\n");
    xml
}

fn words(from: usize, count: usize) -> String {
    (0..count).map(|at| WORDS[(from * 7 + at * 5 + at / 3) % WORDS.len()]).collect::<Vec<_>>().join(" ")
}

fn story(xml: &mut String, n: usize) {
    let (year, month, day) = (2006 + n % 18, 1 + n % 12, 1 + n % 28);
    let state = if n.is_multiple_of(7) { "draft" } else { "publish" };
    let section = ["محليات", "رياضة", "أسواق"][n % 3];
    write!(
        xml,
        "<item><title>{title} {n}</title><link>https://marsa.example/{year}/{month:02}/khabar-{n}/</link>\
         <pubDate>Mon, 01 Jan 2001 00:00:00 +0000</pubDate><dc:creator><![CDATA[hind]]></dc:creator>\
         <guid isPermaLink=\"false\">https://marsa.example/?p={n}</guid>\
         <content:encoded><![CDATA[<p>{first}.</p>\n<p>{second}.</p>\n<p>{third}.</p>]]></content:encoded>\
         <excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>{n}</wp:post_id>\
         <wp:post_date><![CDATA[{year}-{month:02}-{day:02} 09:30:00]]></wp:post_date>\
         <wp:post_date_gmt><![CDATA[{year}-{month:02}-{day:02} 06:30:00]]></wp:post_date_gmt>\
         <wp:comment_status><![CDATA[open]]></wp:comment_status><wp:post_name><![CDATA[khabar-{n}]]></wp:post_name>\
         <wp:status><![CDATA[{state}]]></wp:status><wp:post_parent>0</wp:post_parent><wp:post_type><![CDATA[post]]></wp:post_type>\
         <category domain=\"category\" nicename=\"s{cat}\"><![CDATA[{section}]]></category>\
         <category domain=\"post_tag\" nicename=\"t{tag}\"><![CDATA[{topic}]]></category>",
        title = words(n, 5),
        first = words(n, 40),
        second = words(n + 3, 45),
        third = words(n + 9, 30),
        cat = n % 3,
        tag = n % 24,
        topic = WORDS[n % WORDS.len()],
    )
    .unwrap();
    if n.is_multiple_of(3) {
        for (id, parent) in [(n * 10, 0), (n * 10 + 1, n * 10)] {
            write!(
                xml,
                "<wp:comment><wp:comment_id>{id}</wp:comment_id><wp:comment_author><![CDATA[قارئ]]></wp:comment_author>\
                 <wp:comment_date_gmt><![CDATA[{year}-{month:02}-{day:02} 10:00:00]]></wp:comment_date_gmt>\
                 <wp:comment_content><![CDATA[{text}]]></wp:comment_content><wp:comment_approved><![CDATA[1]]></wp:comment_approved>\
                 <wp:comment_type><![CDATA[comment]]></wp:comment_type><wp:comment_parent>{parent}</wp:comment_parent></wp:comment>",
                text = words(id, 8),
            )
            .unwrap();
        }
    }
    xml.push_str("</item>\n");
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" \
xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
xmlns:wp=\"http://wordpress.org/export/1.2/\">\n<channel><title>المرسى</title><link>https://marsa.example</link>\
<language>ar</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://marsa.example</wp:base_site_url>\
<wp:base_blog_url>https://marsa.example</wp:base_blog_url>\
<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[hind]]></wp:author_login>\
<wp:author_display_name><![CDATA[هند السالمي]]></wp:author_display_name></wp:author>\
<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename><![CDATA[s1]]></wp:category_nicename><wp:category_parent></wp:category_parent>\
<wp:cat_name><![CDATA[رياضة]]></wp:cat_name></wp:category>\n";
