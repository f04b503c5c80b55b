//! Blogger: the export of old and the feed of Takeout.

use super::{Channel, atom, finished, making};
use crate::archive::reading::{Reader, Totals, noted};
use crate::archive::source::Source;
use crate::archive::xml::{self, Element, Record, Records};
use crate::archive::{ArchiveError, Asked, Item, OldComment, OldPage, Remark, Thing, Was, body, fit, story, when};
use crate::{Dropped, DroppedKind, Unknown};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use model::{BylineRole, CommentState, Name};
use std::collections::{HashMap, VecDeque};

const SHAPE: xml::Shape = xml::Shape { roots: &["feed"], containers: &["feed"], expected: "a Blogger export" };
/// Comments of one archive.
const MOST_COMMENTS: usize = 3_000_000;

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Post,
    Page,
    Comment,
    /// Templates, settings.
    Other,
}

/// A comment by its place; it is read when its turn comes.
#[derive(Debug, Clone)]
struct Place {
    at: u64,
    length: usize,
    id: Box<str>,
    parent: Option<Box<str>>,
}

struct Blogger<'a> {
    records: Records<'a>,
    channel: Channel,
    asked: Asked,
    /// Comments, each behind the one it answers.
    comments: VecDeque<(Place, bool)>,
    stories_done: bool,
}

/// Reads the export once and stands before its first thing.
pub(in crate::archive) fn open<'a>(source: Box<dyn Source + 'a>, asked: &Asked) -> Result<(Totals, Box<dyn Reader + 'a>), ArchiveError> {
    let mut records = Records::new(source, SHAPE)?;
    if !records.is_seekable() {
        return Err(ArchiveError::NotThis { expected: SHAPE.expected, found: "UTF-16".to_owned() });
    }
    let (mut totals, mut channel) = (Totals::default(), Channel::default());
    let mut places = Vec::new();
    while let Some(record) = records.next()? {
        let (element, mended) = records.tree(&record)?;
        match record.name.as_str() {
            "entry" => {
                totals.items += 1;
                if kind(&element) == Kind::Comment {
                    places.push(place(&element, &record));
                }
            }
            "link" if element.attribute("rel").unwrap_or("alternate") == "alternate" => {
                element.attribute("href").unwrap_or_default().clone_into(&mut channel.link);
            }
            _ if mended => totals.note(Unknown::Mended),
            _ => {}
        }
        if places.len() > MOST_COMMENTS {
            return Err(ArchiveError::TooMuch { at: record.at, what: "comments", limit: MOST_COMMENTS as u64 });
        }
    }
    totals.tell(&mut records);
    let reader = Blogger { records: records.restarted()?, channel, asked: asked.clone(), comments: sorted(places), stories_done: false };
    Ok((totals, Box::new(reader)))
}

fn place(element: &Element<'_>, record: &Record) -> Place {
    let parent = answered(element).map(Box::from);
    Place { at: record.at, length: record.length, id: element.text_of("id").into(), parent }
}

/// The comment that a comment answers: `link rel="related"` of the old export, `blogger:inReplyTo` of Takeout.
fn answered<'e>(element: &'e Element<'_>) -> Option<&'e str> {
    let stated = ["blogger:inReplyTo", "blogger:parentComment"].iter().map(|name| element.text_of(name)).find(|id| !id.is_empty());
    stated.or_else(|| atom::link(element, "related"))
}

/// The part of an identifier or address that names one entry: the digits at its end.
fn number(id: &str) -> &str {
    let id = id.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    let start = id
        .rfind(|c: char| !c.is_ascii_digit())
        .map_or(0, |at| at + id.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    id.get(start..).unwrap_or_default()
}

/// Each behind the one it answers; true beside those whose answered comment is missing.
fn sorted(places: Vec<Place>) -> VecDeque<(Place, bool)> {
    let by_number: HashMap<String, usize> = places.iter().enumerate().map(|(at, place)| (number(&place.id).to_owned(), at)).collect();
    let mut met = vec![usize::MAX; places.len()];
    let mut done = vec![false; places.len()];
    let mut out = VecDeque::with_capacity(places.len());
    for at in 0..places.len() {
        let mut chain = Vec::new();
        let mut next = Some(at);
        let mut circular = false;
        while let Some((here, (met, done))) = next.and_then(|here| Some((here, (met.get_mut(here)?, done.get(here)?)))) {
            circular = *met == at;
            if *done || circular {
                break;
            }
            *met = at;
            chain.push(here);
            next = places.get(here).and_then(|place| by_number.get(number(place.parent.as_deref()?)).copied());
        }
        for (step, here) in chain.into_iter().rev().enumerate() {
            let (Some(place), Some(done)) = (places.get(here), done.get_mut(here)) else { continue };
            *done = true;
            let found = place.parent.as_deref().is_some_and(|parent| by_number.contains_key(number(parent)));
            let missing = place.parent.is_some() && (!found || (circular && step == 0));
            out.push_back((place.clone(), missing));
        }
    }
    out
}

fn kind(element: &Element<'_>) -> Kind {
    let word = match element.text_of("blogger:type") {
        "" => {
            let kinds =
                element.all("category").filter(|category| category.attribute("scheme").is_some_and(|scheme| scheme.ends_with("#kind")));
            kinds.filter_map(|category| category.attribute("term")?.rsplit('#').next()).next().unwrap_or("post").to_owned()
        }
        stated => stated.to_lowercase(),
    };
    match word.as_str() {
        "post" => Kind::Post,
        "page" => Kind::Page,
        "comment" => Kind::Comment,
        _ => Kind::Other,
    }
}

impl Reader for Blogger<'_> {
    fn next(&mut self) -> Result<Option<Item>, ArchiveError> {
        while !self.stories_done {
            let Some(record) = self.records.next()? else {
                self.stories_done = true;
                break;
            };
            if record.name != "entry" {
                continue;
            }
            let (element, mended) = self.records.tree(&record)?;
            let kind = kind(&element);
            if kind != Kind::Comment {
                return Ok(Some(noted(self.entry(&element, kind), &record, mended)));
            }
        }
        let Some((place, missing)) = self.comments.pop_front() else { return Ok(None) };
        let record = self.records.again(place.at, place.length)?;
        let (element, mended) = self.records.tree(&record)?;
        Ok(Some(noted(self.comment(&element, &place, missing), &record, mended)))
    }

    fn at(&self) -> u64 {
        self.records.position()
    }
}

impl Blogger<'_> {
    fn entry(&self, element: &Element<'_>, kind: Kind) -> Item {
        let id = element.text_of("id");
        let origin = format!("blogger:{id}");
        let title = atom::title(element);
        if kind == Kind::Other {
            let dropped = vec![Dropped { what: DroppedKind::OtherThing, text: arabic::excerpt::excerpt(&format!("{} {title}", id), 200) }];
            return Item { origin, title, thing: None, dropped, unknown: Vec::new() };
        }
        let address = self.address(element);
        let (content, dialect) = atom::html(element.child("content"));
        let mut dropped = Vec::new();
        let mut making = making(&content, dialect, &address, &self.channel, &self.asked, &mut dropped);
        let was = was(element, making.as_mut());
        if let Some(making) = &mut making {
            named(element, making);
        }
        if kind == Kind::Page {
            return page(origin, &title, making, was, dropped, &address);
        }
        finished(origin, &title, making, was, dropped, |story, _| {
            atom::times(element, story);
            story::known_as(&mut story.addresses, &address);
        })
    }

    /// Its page: a link, or the file name of Takeout.
    fn address(&self, element: &Element<'_>) -> String {
        let linked = atom::link(element, "alternate").map(str::to_owned);
        let file = || {
            Some(element.text_of("blogger:filename"))
                .filter(|file| !file.is_empty())
                .map(|file| format!("{}{file}", self.channel.link.trim_end_matches('/')))
        };
        linked.or_else(file).unwrap_or_default()
    }

    fn comment(&self, element: &Element<'_>, place: &Place, missing: bool) -> Item {
        let mut dropped = Vec::new();
        let mut unknown = Vec::new();
        let (content, _) = atom::html(element.child("content"));
        let words = body::plain(&fit::encoded_once(&content).0);
        if missing {
            dropped.push(Dropped { what: DroppedKind::Parent, text: arabic::excerpt::excerpt(&words, 200) });
        }
        let author = element.at(&["author", "name"]).map(|name| name.text().to_owned()).unwrap_or_default();
        let name = fit::fitting(&author, &mut dropped).or_else(|| {
            unknown.push(Unknown::NoName);
            Name::parse(crate::archive::NAMELESS).ok()
        });
        let at = ["published", "blogger:created", "updated"].iter().find_map(|name| when::instant(element.text_of(name), &TimeZone::UTC));
        if at.is_none() {
            unknown.push(Unknown::NoCommentTime);
        }
        let origin = format!("blogger:{}", place.id);
        let parent = place.parent.as_deref().filter(|_| !missing).map(|parent| self.key_beside(&place.id, parent));
        let text = fit::fitting_text(&words, &mut dropped);
        let state = comment_state(element);
        let story = self.story_of(element, &place.id);
        let thing = text.zip(name).map(|(text, name)| {
            let at = at.unwrap_or(Timestamp::UNIX_EPOCH);
            let origin = origin.clone();
            Thing::Comment(Box::new(OldComment { origin, story, parent, remark: Remark::Comment, name, subject: None, text, at, state }))
        });
        if thing.is_none() {
            dropped.push(Dropped { what: DroppedKind::AfterComments, text: place.id.to_string() });
        }
        Item { origin, title: arabic::excerpt::excerpt(&words, 60), thing, dropped, unknown }
    }

    /// The key of an entry that is named by an address: the same blog, another number.
    fn key_beside(&self, id: &str, other: &str) -> String {
        if other.starts_with("tag:") {
            return format!("blogger:{other}");
        }
        let front = id.strip_suffix(number(id)).unwrap_or(id);
        format!("blogger:{front}{}", number(other))
    }

    fn story_of(&self, element: &Element<'_>, id: &str) -> String {
        let replied = element.child("thr:in-reply-to").and_then(|reply| reply.attribute("ref").or_else(|| reply.attribute("href")));
        let parent = Some(element.text_of("blogger:parent")).filter(|parent| !parent.is_empty());
        replied.or(parent).map(|story| self.key_beside(id, story)).unwrap_or_default()
    }
}

/// Blogger writes `app:draft`, Takeout a word; whatever is not known was seen by nobody.
fn was(element: &Element<'_>, making: Option<&mut crate::archive::story::Making>) -> Was {
    let is_draft = element.at(&["app:control", "app:draft"]).is_some_and(|draft| draft.text() == "yes");
    match element.text_of("blogger:status") {
        _ if is_draft => Was::Draft,
        "" if element.child("blogger:type").is_none() => Was::Public,
        "LIVE" => Was::Public,
        "DRAFT" | "IMPORTED" => Was::Draft,
        "SOFT_TRASHED" | "TRASHED" | "DELETED" => Was::Trash,
        "SCHEDULED" => when::instant(element.text_of("published"), &TimeZone::UTC).map_or(Was::Draft, Was::Scheduled),
        _ => {
            if let Some(making) = making {
                making.note(Unknown::UnknownState);
            }
            Was::Draft
        }
    }
}

fn comment_state(element: &Element<'_>) -> CommentState {
    match element.text_of("blogger:status") {
        "" if element.child("blogger:type").is_none() => CommentState::Approved,
        "LIVE" => CommentState::Approved,
        "SPAM" | "SPAM_COMMENT" => CommentState::Spam,
        "SOFT_TRASHED" | "TRASHED" | "DELETED" | "REMOVED" => CommentState::Rejected,
        _ => CommentState::Pending,
    }
}

/// Labels are topics: Blogger knows no sections.
fn named(element: &Element<'_>, making: &mut crate::archive::story::Making) {
    for author in element.all("author") {
        making.author(author.text_of("name"), BylineRole::Author);
    }
    for label in element.all("category").filter(|label| !label.attribute("scheme").is_some_and(|scheme| scheme.ends_with("#kind"))) {
        making.topic(label.attribute("term").unwrap_or_default());
    }
}

fn page(
    origin: String,
    title: &str,
    making: Option<crate::archive::story::Making>,
    was: Was,
    dropped: Vec<Dropped>,
    address: &str,
) -> Item {
    // A page has no people, topics or time of its own.
    let mut item = finished(origin, title, making, was, dropped, |_, _| {});
    item.thing = match item.thing.take() {
        Some(Thing::Story(story)) => {
            let mut addresses = Vec::new();
            story::known_as(&mut addresses, address);
            item.unknown.retain(|unknown| !matches!(unknown, Unknown::NoAuthor | Unknown::NoPublicationDate));
            Some(Thing::Page(Box::new(OldPage { headline: story.headline, body: story.body, pictures: story.pictures, was, addresses })))
        }
        other => other,
    };
    item
}
