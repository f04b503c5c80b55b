//! Markup of old systems, and the body it becomes, in the plain notation of [`model::plain`].
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use intake::archive::{self, Asked, Format, Item, Thing};
use jiff::tz::TimeZone;
use std::fmt::Write;
use std::io::Cursor;

/// A post of WordPress, or an entry of a feed, with that markup.
fn item(format: Format, markup: &str) -> Item {
    let file = match format {
        Format::WordPress => format!(
            "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><link>https://marsa.example</link><item><title>خبر</title><link>https://marsa.example/2019/news/</link><content:encoded><![CDATA[{markup}]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type></item></channel></rss>"
        ),
        _ => format!(
            "<rss><channel><item><title>خبر</title><link>https://marsa.example/2019/news</link><description><![CDATA[{markup}]]></description></item></channel></rss>"
        ),
    };
    let asked = Asked { zone: TimeZone::UTC, own_name: String::new(), story_types: Vec::new() };
    archive::read(format, Cursor::new(file), &asked).unwrap().next().unwrap().unwrap()
}

/// What becomes of each: the body, the addresses of its pictures, what was left out.
fn told(format: Format, cases: &[(&str, &str)]) -> String {
    let mut out = String::new();
    for (why, markup) in cases {
        let item = item(format, markup);
        let _ = writeln!(out, "== {why}\n{markup}\n--");
        match item.thing {
            Some(Thing::Story(story)) => {
                let _ = writeln!(out, "{}", model::plain::to_plain(&story.body).trim_end());
                for address in &story.pictures {
                    let _ = writeln!(out, "-> {}", address.as_deref().unwrap_or("?"));
                }
            }
            other => {
                let _ = writeln!(out, "{other:?}");
            }
        }
        for dropped in &item.dropped {
            let _ = writeln!(out, "lost {}: {}", dropped.what.key(), dropped.text);
        }
        let _ = writeln!(out);
    }
    out
}

#[test]
fn html_of_every_kind() {
    let told = told(
        Format::Rss,
        &[
            ("an empty paragraph and spaces of print", "<p>&nbsp;</p><p>أول&nbsp;&nbsp; ثان</p><p> </p>"),
            ("breaks", "<p>أول<br>ثان<br/><br/>ثالث</p>"),
            ("nothing is closed", "<p>أول<p>ثان<b>بارز<p>ثالث"),
            ("crossed marks", "<p><b>أ<i>ب</b>ج</i>د</p>"),
            ("a picture in a sentence", "<p>قبل <img src=\"/a.jpg\" alt=\"وصف\"> بعد</p>"),
            ("a picture in a heading and in a list", "<h2>عنوان <img src=a.jpg></h2><ul><li>بند <img src=b.jpg></li></ul>"),
            ("a picture behind a link to the larger one", "<a href=\"/large.jpg\"><img src=\"/small.jpg\"></a>"),
            ("a picture behind a link to a page", "<a href=\"/page\"><img src=\"/small.jpg\"></a>"),
            ("a picture that loads late", "<img src=\"data:image/gif;base64,R0\" data-src=\"/late.jpg\">"),
            ("counters and inline data", "<img src=\"/count.gif\" width=1 height=1><img src=\"data:image/png;base64,AA\" alt=\"رسم\">"),
            ("faces", "<p>مرحبا <img class=\"emoji\" alt=\"😀\" src=\"/1f600.png\"></p>"),
            (
                "links",
                "<p><a href=\"../x?a=1&amp;b=2#c\">قريب</a> <a href=\"javascript:x()\">سيئ</a> <a href=\"#note\">حاشية</a> <a href=\"mailto:a@marsa.example\">بريد</a> <a name=x>مرساة</a> <a href=\"https://marsa.example/a b\">فراغ</a></p>",
            ),
            ("lists inside lists", "<ol><li>أ<ul><li>ب</li><li>ج</li></ul>د</li>هـ</ol>"),
            ("a quotation of two paragraphs with its speaker", "<blockquote><p>أول.</p><p>ثان.</p><footer>— المديرة</footer></blockquote>"),
            ("a page that is indented", "<blockquote><p>نص</p><ul><li>بند</li></ul><img src=x.jpg></blockquote>"),
            ("a table", "<table><caption>زوار</caption><thead><tr><th>يوم<th>عدد</thead><tr><td>سبت<td colspan=2>3<tr><td>أحد</table>"),
            (
                "a table that lays out",
                "<table><tr><td><h2>عنوان</h2><p>نص</p></td></tr><tr><td><table><tr><td>أ</td><td>ب</td></tr></table></td></tr></table>",
            ),
            (
                "verse in many dresses",
                "<pre class=\"wp-block-verse\">شطر أول\n  شطر ثان\n\nمقطع</pre><div class=\"poem\"><p>بيت</p><p>بيت</p></div><p class=poetry>بيت<br>\n بيت</p>",
            ),
            ("code", "<pre>سطر\nسطر ثان</pre>"),
            (
                "players",
                "<iframe src=\"//www.youtube.com/embed/abc\"></iframe><iframe src=\"https://maps.example/m\"></iframe><object><param name=movie value=x><embed src=\"https://www.youtube.com/v/abc\"></object>",
            ),
            (
                "posts of networks",
                "<blockquote class=\"twitter-tweet\"><p>نص التغريدة <a href=\"https://t.co/x\">x</a></p>— المرسى <a href=\"https://twitter.com/marsa/status/77?ref=1\">مايو</a></blockquote><script async src=\"https://platform.twitter.com/widgets.js\"></script><blockquote class=\"instagram-media\" data-instgrm-permalink=\"https://www.instagram.com/p/Cx/\"><a href=\"https://www.instagram.com/p/Cx/\">صورة</a></blockquote><script src=\"https://telegram.org/js/telegram-widget.js\" data-telegram-post=\"marsa/12\"></script>",
            ),
            (
                "bare addresses",
                "<p>https://youtu.be/abc</p><p>https://other.example/x</p><p>انظر https://youtu.be/abc هنا</p><p><a href=\"https://youtu.be/abc\">https://youtu.be/abc</a></p>",
            ),
            ("sound and film", "<audio controls><source src=\"/a.mp3\"></audio><video src=\"/v.mp4\" title=\"الميناء\"></video>"),
            (
                "what is no story",
                "<style>p{}</style><form><input name=q><button>ابحث</button></form><noscript>x</noscript><svg><text>رسم</text></svg><p>نص</p><hr><del>قديم</del>",
            ),
            (
                "figures",
                "<figure><img src=1.jpg><img src=2.jpg><figcaption>عن الثانية <span class=credit>منى</span></figcaption></figure><figure><p>بلا صورة</p><figcaption>تعليق</figcaption></figure><div class=\"wp-caption\"><img src=3.jpg><p class=\"wp-caption-text\">تصوير: سالم</p></div>",
            ),
            (
                "galleries",
                "<div class=\"gallery\"><dl><dt><img src=1.jpg></dt><dd class=\"wp-caption-text\">أ</dd></dl><dl><dt><img src=2.jpg></dt></dl></div>",
            ),
            ("definitions", "<dl><dt>لفظ</dt><dd>معناه</dd></dl>"),
            ("words of no known element", "<marquee>نص <blink>يومض</blink></marquee><o:p>من محرر</o:p>"),
        ],
    );
    insta::assert_snapshot!(told);
}

#[test]
fn wordpress_of_every_kind() {
    let told = told(
        Format::WordPress,
        &[
            ("lines and empty lines", "أول\nثان\n\nثالث <em>في\nسطرين</em>"),
            ("lines in blocks do not count", "<!-- wp:paragraph --><p>أول\nثان</p><!-- /wp:paragraph -->\nخارجها\nسطران"),
            (
                "captions",
                "[caption id=\"a\" width=\"3\" caption=\"في الخاصية\"]<img src=1.jpg>[/caption][caption]<a href=2.jpg><img src=2s.jpg></a> بعد <b>الصورة</b>[/caption][caption]بلا صورة[/caption]",
            ),
            ("a caption that is never closed", "[caption id=x]<img src=1.jpg> نص"),
            (
                "players",
                "[embed width=3]https://youtu.be/abc[/embed][youtube id=\"abc\"][youtube=https://youtu.be/abc][video src='/v.mp4'][/video][audio \"https://marsa.example/a.mp3\"]",
            ),
            ("not known", "[slider id=3][box]داخلها[/box][two_thirds]ثلثان[/two_thirds] [sic] [1] [عربي] a[b] [[raw]]"),
            ("brackets in a tag", "<a href=\"/x?a[]=1\" title=\"[gallery]\">رابط</a>"),
            ("a gallery of nothing", "[gallery]"),
            (
                "blocks without HTML",
                "<!-- wp:embed {\"url\":\"https://youtu.be/abc\"} /--><!-- wp:acme/x {\"a\":1} /--><!-- wp:separator /-->",
            ),
            (
                "columns, buttons, files",
                "<!-- wp:columns --><div class=\"wp-block-columns\"><!-- wp:column --><div><!-- wp:buttons --><div><!-- wp:button --><div class=\"wp-block-button\"><a class=\"wp-block-button__link\" href=\"/go\">اذهب</a></div><!-- /wp:button --></div><!-- /wp:buttons --></div><!-- /wp:column --></div><!-- /wp:columns --><!-- wp:file {\"href\":\"/a.pdf\"} --><div class=\"wp-block-file\"><a href=\"/a.pdf\">ملف</a></div><!-- /wp:file -->",
            ),
            (
                "an embed of a host that nobody knows",
                "<!-- wp:embed --><figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\nhttps://other.example/x\n</div></figure><!-- /wp:embed -->",
            ),
        ],
    );
    insta::assert_snapshot!(told);
}
