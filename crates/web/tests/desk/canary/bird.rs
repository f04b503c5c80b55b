//! The word and the picture, and how an answer is searched for them.

use super::surfaces::{Sought, kind};
use crate::room::Room;
use axum::Router;
use axum::body::Body;
use http_body_util::BodyExt;
use hyper::Request;
use model::{Copy, MediaId, MediaState, Rendition, StoryId};
use press::Address;
use store::media::NewMedia;
use tower::ServiceExt;
use web::server::ClientAddr;

/// Stands in every field of the hidden copy.
pub const MARK: &str = "قنقزحار";
/// Stands in its body, for questions: the page of a question repeats what was asked.
pub const WORD: &str = "دلفنتوز";
/// Kinds of surfaces on which a story of today stands as soon as it is live.
pub const SHOWN: [&str; 16] = [
    "home",
    "section",
    "topic",
    "day",
    "story by number and slug",
    "feed",
    "Atom feed",
    "JSON feed",
    "feed of a section",
    "Atom feed of a section",
    "JSON feed of a section",
    "sitemap part",
    "news sitemap",
    "search",
    "picture",
    "held",
];

/// Copy with the mark in every field that holds text, and with a picture.
pub fn copy(picture: MediaId) -> Copy {
    let say = |what: &str| format!("{what} {MARK}");
    let shown = serde_json::json!({ "media": picture.0, "caption": say("شرح"), "credit": say("تصوير"), "alt": say("بديل"), "licence": say("ترخيص") });
    serde_json::from_value(serde_json::json!({
        "lang": "ar", "kicker": say("تمهيد"), "headline": say("عنوان"), "short_headline": say("عنوان قصير"), "deck": say("موجز"),
        "slugline": say("اسم"), "section": "mahalliyat", "topics": [say("موضوع")],
        "bylines": [{ "name": say("كاتبة"), "role": "author" }], "sources": [{ "kind": "agency", "name": say("وكالة") }],
        "dateline": say("مدينة"), "lead": shown, "urgency": 1, "comments": true, "ednote": say("ملاحظة"),
        "channels": { "telegram": say("تيليغرام"), "facebook": say("فيسبوك"), "push": say("إشعار") },
        "body": { "type": "doc", "content": [
            { "type": "paragraph", "content": [{ "type": "text", "text": format!("{MARK} {WORD}") }] },
            { "type": "image", "picture": shown },
        ]},
    }))
    .unwrap()
}

/// Copy of the same story without anything to hide.
pub fn plain(headline: &str) -> Copy {
    testkit::copy(headline)
}

/// Keeps the picture, which says the mark itself.
pub async fn picture(room: &Room) -> (MediaId, String) {
    keep_picture(room, MARK, format!("RIFF صورة {MARK}").into_bytes()).await
}

/// Keeps a picture of one size under a name.
pub async fn keep_picture(room: &Room, name: &str, bytes: Vec<u8>) -> (MediaId, String) {
    let sha256 = room.objects().put(&bytes).unwrap();
    let size =
        Rendition { width: 360, height: 202, sha256: sha256.clone(), mime: "image/webp".into(), size: bytes.len().try_into().unwrap() };
    let new = NewMedia {
        sha256: sha256.clone(),
        name: name.into(),
        size: i64::from(size.size),
        master: None,
        tones: None,
        owner: None,
        state: MediaState::Ready,
        at: crate::room::noon(),
    };
    let id = room
        .write(move |tx| {
            let (id, _) = store::media::insert(tx, &new)?;
            store::media::add_sizes(tx, id, &[size])?;
            Ok(id)
        })
        .await;
    (id, sha256)
}

/// What is looked for.
pub async fn bird(room: &Room, story: StoryId) -> Sought {
    let (id, sha256) = picture(room).await;
    let copy = copy(id);
    let topic = arabic::slug::slug(copy.topics[0].as_str());
    Sought { number: story.0, slug: copy.slug(), topic, word: WORD.into(), pictures: vec![(sha256, "webp".into())] }
}

/// An answer, in full.
#[derive(Debug, Clone)]
pub struct Sighting {
    pub kind: String,
    pub path: String,
    pub status: u16,
    pub head: String,
    pub text: String,
}

impl Sighting {
    /// Whether the mark stands anywhere in it, written in any way that a reader could undo.
    pub fn shows(&self, mark: &str) -> bool {
        let whole = format!("{}\n{}", self.head, self.text);
        let decoded = percent_encoding::percent_decode_str(&whole).decode_utf8_lossy().into_owned();
        let escaped: String = mark.chars().map(|c| format!("\\u{:04x}", u32::from(c))).collect();
        let numbered: String = mark.chars().map(|c| format!("&#{};", u32::from(c))).collect();
        let texts = [arabic::fold::loose(&whole), arabic::fold::loose(&decoded)];
        texts.iter().any(|text| text.contains(&arabic::fold::loose(mark)))
            || whole.to_lowercase().contains(&escaped)
            || whole.contains(&numbered)
    }

    /// The whole answer but for tokens of forms, which are new on every page.
    pub fn without_tokens(&self) -> String {
        let mut text = format!("{}\n{}\n{}", self.status, self.head, self.text);
        while let Some((before, rest)) =
            text.split_once("name=\"token\" value=\"").map(|(before, rest)| (before.to_owned(), rest.to_owned()))
        {
            let rest = rest.split_once('"').map_or(String::new(), |(_, rest)| rest.to_owned());
            text = format!("{before}TOKEN{rest}");
        }
        text
    }
}

/// Asks as a reader asks.
pub async fn ask(router: &Router, method: &str, path: &str) -> Sighting {
    let request = Request::builder().method(method).uri(path).header("host", "127.0.0.1");
    let mut request = request.body(Body::empty()).unwrap();
    request.extensions_mut().insert(ClientAddr([192, 0, 2, 9].into()));
    let response = router.clone().oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let mut head: Vec<String> =
        response.headers().iter().map(|(name, value)| format!("{name}: {}", String::from_utf8_lossy(value.as_bytes()))).collect();
    head.sort();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    Sighting {
        kind: String::new(),
        path: path.to_owned(),
        status,
        head: head.join("\n"),
        text: String::from_utf8_lossy(&bytes).into_owned(),
    }
}

/// Asks for every address with GET and HEAD.
pub async fn look(router: &Router, addresses: &[Address]) -> Vec<Sighting> {
    let mut seen = Vec::new();
    for address in addresses {
        for method in ["GET", "HEAD"] {
            let sighting = ask(router, method, &address.path()).await;
            seen.push(Sighting { kind: kind(address).to_owned(), ..sighting });
        }
    }
    seen
}
