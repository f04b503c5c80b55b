//! Every text that somebody can type, taken from the types themselves: the values below name every field, so that a
//! new one does not compile before it stands here.

use arabic::lang::Lang;
use model::manuscript::{TypedByline, TypedChannels, TypedPicture};
use model::{Block, Body, Byline, BylineRole, Channels, Copy, Inline, Manuscript, Mark, MediaId, Picture, Source, Urgency};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Stands in every field before something else is put there.
pub const WORD: &str = "كلمة";

fn say<T: DeserializeOwned>() -> T {
    serde_json::from_value(Value::from(WORD)).unwrap()
}

fn picture(media: MediaId) -> Picture {
    Picture { media: Some(media), caption: Some(say()), credit: Some(say()), alt: Some(say()), decorative: false, licence: Some(say()) }
}

fn run() -> Vec<Inline> {
    let link = serde_json::from_value(serde_json::json!({ "type": "link", "attrs": { "href": format!("https://example.org/{WORD}") } }));
    [Mark::Strong, Mark::Em, link.unwrap()].map(|mark| Inline { text: WORD.into(), marks: vec![mark] }).into()
}

/// The kind of a block; a new one does not compile before it stands in [`blocks`] too.
fn kind(block: &Block) -> usize {
    match block {
        Block::Paragraph { .. } => 0,
        Block::Heading { .. } => 1,
        Block::Quote { .. } => 2,
        Block::List { .. } => 3,
        Block::Verse { .. } => 4,
        Block::Scripture { .. } => 5,
        Block::Image { .. } => 6,
        Block::Gallery { .. } => 7,
        Block::Embed { .. } => 8,
        Block::Table { .. } => 9,
    }
}

fn blocks(media: MediaId) -> Vec<Block> {
    let word = || WORD.to_owned();
    let address = serde_json::json!({ "type": "embed", "href": format!("https://example.org/{WORD}"), "title": WORD, "source": WORD });
    let all = vec![
        Block::Paragraph { content: run() },
        Block::Heading { content: run() },
        Block::Quote { content: run(), speaker: Some(word()) },
        Block::List { ordered: true, content: vec![run()] },
        Block::Verse { lines: vec![word(), word()] },
        Block::Scripture { text: word(), reference: Some(word()) },
        Block::Image { picture: picture(media) },
        Block::Gallery { pictures: vec![picture(media), picture(media)], title: Some(word()) },
        serde_json::from_value(address).unwrap(),
        Block::Table { header: true, rows: vec![vec![run()], vec![run()]], caption: Some(word()) },
    ];
    assert!(all.iter().map(kind).eq(0..all.len()));
    all
}

/// Copy with a word in every field.
pub fn copy(media: MediaId) -> Copy {
    Copy {
        lang: Lang::Ar,
        kicker: Some(say()),
        headline: say(),
        short_headline: Some(say()),
        deck: Some(say()),
        slugline: Some(say()),
        section: "mahalliyat".into(),
        topics: vec![say()],
        bylines: [BylineRole::Author, BylineRole::Photographer, BylineRole::Translator, BylineRole::Editor]
            .map(|role| Byline { name: say(), role })
            .into(),
        sources: vec![Source::Own { name: say() }, Source::Agency { name: say() }, Source::UnnamedAgencies],
        dateline: Some(say()),
        lead: Some(picture(media)),
        body: Body { content: blocks(media) },
        urgency: Urgency::default(),
        comments: true,
        ednote: Some(say()),
        channels: Channels { telegram: Some(say()), facebook: Some(say()), push: Some(say()) },
    }
}

/// A manuscript with a word in every field.
pub fn manuscript(media: MediaId) -> Manuscript {
    let word = || WORD.to_owned();
    Manuscript {
        lang: Lang::Ar,
        kicker: word(),
        headline: word(),
        short_headline: word(),
        deck: word(),
        slugline: word(),
        section: "mahalliyat".into(),
        topics: vec![word()],
        bylines: vec![TypedByline { name: word(), role: BylineRole::Author }],
        sources: vec![word()],
        dateline: word(),
        lead: Some(TypedPicture { media: Some(media), caption: word(), credit: word(), licence: word(), alt: word(), decorative: false }),
        body: serde_json::to_value(Body { content: blocks(media) }).unwrap(),
        urgency: 5,
        comments: true,
        ednote: word(),
        channels: TypedChannels { telegram: word(), facebook: word(), push: word() },
    }
}

/// Where texts stand in a value, as JSON pointers.
pub fn places(value: &Value) -> Vec<String> {
    let below = |name: String, value: &Value| places(value).into_iter().map(move |rest| format!("/{name}{rest}")).collect::<Vec<_>>();
    match value {
        Value::String(text) if text.contains(WORD) => vec![String::new()],
        Value::Array(items) => items.iter().enumerate().flat_map(|(at, item)| below(at.to_string(), item)).collect(),
        Value::Object(fields) => fields.iter().flat_map(|(name, value)| below(name.clone(), value)).collect(),
        _ => Vec::new(),
    }
}

/// `whole` with `payload` in every field that takes it, and the places of those that do.
pub fn laced<T: Serialize + DeserializeOwned>(whole: &T, payload: &str) -> (T, Vec<String>) {
    let mut value = serde_json::to_value(whole).unwrap();
    let mut taken = Vec::new();
    for place in places(&value) {
        let mut with = value.clone();
        *with.pointer_mut(&place).unwrap() = Value::from(payload);
        if serde_json::from_value::<T>(with.clone()).is_ok() {
            value = with;
            taken.push(place);
        }
    }
    (serde_json::from_value(value).unwrap(), taken)
}
