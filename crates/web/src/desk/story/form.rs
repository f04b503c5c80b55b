//! The form without scripts: from its fields to a manuscript, and back.

use crate::desk::fields::Fields;
use crate::desk::pack::Pack;
use arabic::numbers::{Digits, digits};
use model::manuscript::{TypedByline, TypedChannels, TypedPicture};
use model::plain::{PlainProblem, from_plain, to_plain};
use model::{Body, BylineRole, Manuscript, MediaId};
use serde_json::Value;

/// Roles and their words in the contract with the scripts.
pub const ROLES: [(BylineRole, &str); 4] = [
    (BylineRole::Author, "author"),
    (BylineRole::Photographer, "photographer"),
    (BylineRole::Translator, "translator"),
    (BylineRole::Editor, "editor"),
];

/// What a form sent.
pub struct Typed {
    /// The manuscript; its body is empty when that cannot be read.
    pub manuscript: Manuscript,
    /// The body as it stood in the form.
    pub body: String,
    /// What in the body cannot be read.
    pub problem: Option<PlainProblem>,
    /// The number of the lead picture, when that is none.
    pub number: Option<String>,
}

/// Reads a form; `before` holds what it does not ask.
pub fn read(form: &Fields, pack: &Pack, before: &Manuscript) -> Typed {
    let text = |name: &str| form.get(name).to_owned();
    let body = text("body");
    let (tree, problem) = match from_plain(&body) {
        Ok(tree) => (tree, None),
        Err(problem) => (Body::default(), Some(problem)),
    };
    let media = digits(form.get("lead.media").trim(), Digits::Latin);
    let number = MediaId::parse(&media);
    let lead = TypedPicture {
        media: number,
        caption: text("lead.caption"),
        credit: text("lead.credit"),
        licence: text("lead.licence"),
        alt: text("lead.alt"),
        decorative: form.has("lead.decorative"),
    };
    let manuscript = Manuscript {
        lang: before.lang,
        kicker: text("kicker"),
        headline: text("headline"),
        short_headline: text("short_headline"),
        deck: text("deck"),
        slugline: text("slugline"),
        section: text("section"),
        topics: form.lines("topics"),
        bylines: form.lines("bylines").iter().map(|line| byline(line, pack)).collect(),
        sources: form.lines("sources"),
        dateline: text("dateline"),
        lead: (lead != TypedPicture::default()).then_some(lead),
        body: serde_json::to_value(&tree).unwrap_or_default(),
        urgency: form.get("urgency").parse().unwrap_or(before.urgency),
        comments: form.has("comments"),
        ednote: text("ednote"),
        channels: TypedChannels { telegram: text("channels.telegram"), facebook: text("channels.facebook"), push: text("channels.push") },
    };
    Typed { manuscript, body, problem, number: (number.is_none() && !media.is_empty()).then_some(media) }
}

/// The body in the notation of the form; `None` for a body that no story can have.
pub fn plain(body: &Value) -> Option<String> {
    serde_json::from_value::<Body>(body.clone()).ok().map(|body| to_plain(&body))
}

/// The word of a role in the language of the page.
pub fn role_word(pack: &Pack, word: &str) -> String {
    let key = format!("js-role-{word}");
    pack.text(if pack.words.has(&key) { key } else { format!("story-role-{word}") }.as_str())
}

/// «name | role»; without a role it is the author.
fn byline(line: &str, pack: &Pack) -> TypedByline {
    let Some((name, said)) = line.rsplit_once('|') else {
        return TypedByline { name: line.to_owned(), role: BylineRole::Author };
    };
    let said = arabic::fold::loose(said.trim());
    let is_meant = |word: &str| {
        [word.to_owned(), role_word(pack, word), pack.text(&format!("story-role-{word}"))]
            .iter()
            .any(|known| arabic::fold::loose(known) == said)
    };
    let role = ROLES.iter().find(|(_, word)| is_meant(word)).map_or(BylineRole::Author, |(role, _)| *role);
    TypedByline { name: name.trim().to_owned(), role }
}

/// Bylines as lines of the form.
pub fn bylines(bylines: &[TypedByline], pack: &Pack) -> String {
    let line = |by: &TypedByline| match ROLES.iter().find(|(role, _)| *role == by.role) {
        Some((role, word)) if *role != BylineRole::Author => format!("{} | {}", by.name, role_word(pack, word)),
        _ => by.name.clone(),
    };
    bylines.iter().map(line).collect::<Vec<_>>().join("\n")
}
