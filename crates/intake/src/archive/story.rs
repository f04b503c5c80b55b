//! What stories of all archives have in common.

use super::body::{self, Base, Dialect, NoLibrary, Read, Shown};
use super::{OldAddress, OldStory, Was, fit};
use crate::own::{Own, is_agency};
use crate::phrases::Key;
use crate::{Dropped, DroppedKind, Unknown};
use arabic::lang::{self, Dir, Lang};
use model::{Body, Byline, BylineRole, Headline, Name, Picture, Source};

/// Most people, sections or topics of one story; more are reported.
const MOST: usize = 60;

/// A story while it is put together.
#[derive(Debug)]
pub(super) struct Making {
    pub own: Own,
    pub body: Body,
    pub pictures: Vec<Option<OldAddress>>,
    pub lead: Option<Shown>,
    pub bylines: Vec<Byline>,
    pub credits: Vec<String>,
    pub section: Option<Name>,
    pub topics: Vec<Name>,
    pub dropped: Vec<Dropped>,
    pub unknown: Vec<Unknown>,
}

impl Making {
    /// From a body that was read.
    pub fn of(read: Read, own_name: &str) -> Self {
        Self {
            own: Own::new(own_name, std::iter::empty()),
            body: read.body,
            pictures: read.pictures,
            lead: None,
            bylines: Vec::new(),
            credits: Vec::new(),
            section: None,
            topics: Vec::new(),
            dropped: read.dropped,
            unknown: read.unknown,
        }
    }

    /// From markup that names no picture by a number; `None`, and told, when it is too complex.
    pub fn read(markup: &str, dialect: Dialect, base: &Base, own_name: &str, dropped: &mut Vec<Dropped>) -> Option<Self> {
        let (markup, twice) = fit::encoded_once(markup);
        let Ok(read) = body::read(&markup, dialect, base, &mut NoLibrary) else {
            dropped.push(Dropped { what: DroppedKind::TooComplex, text: arabic::excerpt::excerpt(&markup, 200) });
            return None;
        };
        let mut making = Self::of(read, own_name);
        if twice {
            making.note(Unknown::Mojibake);
        }
        Some(making)
    }

    pub fn note(&mut self, unknown: Unknown) {
        if !self.unknown.contains(&unknown) {
            self.unknown.push(unknown);
        }
    }

    pub fn drop(&mut self, what: DroppedKind, text: &str) {
        let text = arabic::save::clean_line(text);
        if !text.is_empty() {
            self.dropped.push(Dropped { what, text });
        }
    }

    /// A named person, or the desk or an agency under a person's place.
    pub fn author(&mut self, name: &str, role: BylineRole) {
        let key = Key::of(name);
        if self.own.is(name) || is_agency(&key) {
            return self.credits.push(name.to_owned());
        }
        if self.bylines.len() >= MOST {
            return self.drop(DroppedKind::Unplaced, name);
        }
        let name: Option<Name> = fit::fitting(name, &mut self.dropped);
        if let Some(name) = name.filter(|name| self.bylines.iter().all(|known| known.name != *name)) {
            self.bylines.push(Byline { name, role });
        }
    }

    /// A section: the first is the story's, the others are topics.
    pub fn section(&mut self, name: &str) {
        if self.section.is_some() {
            return self.topic(name);
        }
        self.section = fit::fitting(name, &mut self.dropped);
    }

    pub fn topic(&mut self, name: &str) {
        if self.topics.len() >= MOST {
            return self.drop(DroppedKind::Unplaced, name);
        }
        let name: Option<Name> = fit::fitting(name, &mut self.dropped);
        self.topics.extend(name.filter(|name| !self.topics.contains(name) && self.section.as_ref() != Some(name)));
    }

    /// The story; `None` without any words, then all that was to be said of it is in `dropped` and `unknown`.
    pub fn finish(&mut self, title: &str, was: Was) -> Option<OldStory> {
        let headline = fit::headline(title, &self.body, &mut self.dropped, &mut self.unknown)?;
        if self.body.content.is_empty() {
            self.note(Unknown::NoBody);
        }
        let sources = self.own.sources(&self.credits);
        let lead = self.lead.take();
        let mut pictures = std::mem::take(&mut self.pictures);
        if let Some(lead) = &lead {
            pictures.insert(0, lead.address.clone());
        }
        self.gaps(&sources);
        Some(OldStory {
            lang: language(&headline, &self.body),
            kicker: None,
            headline,
            deck: None,
            bylines: std::mem::take(&mut self.bylines),
            sources,
            dateline: None,
            lead: lead.map(|lead| lead.picture),
            body: std::mem::take(&mut self.body),
            pictures,
            section: self.section.take(),
            topics: std::mem::take(&mut self.topics),
            was,
            published: None,
            updated: None,
            sticky: false,
            comments_open: true,
            addresses: Vec::new(),
            comments: Vec::new(),
        })
    }

    fn gaps(&mut self, sources: &[Source]) {
        if self.bylines.is_empty() {
            self.note(Unknown::NoAuthor);
        }
        if sources.contains(&Source::UnnamedAgencies) {
            self.note(Unknown::UnnamedAgencies);
        }
    }
}

/// A picture with texts of an archive.
pub(super) fn picture(caption: &str, credit: &str, alt: &str, dropped: &mut Vec<Dropped>) -> Picture {
    Picture {
        caption: fit::fitting(caption, dropped),
        credit: fit::fitting(credit, dropped),
        alt: fit::fitting(alt, dropped),
        ..Picture::default()
    }
}

/// The language of a copy by its letters.
pub(super) fn language(headline: &Headline, body: &Body) -> Lang {
    if has_arabic(headline.as_str()) {
        return Lang::Ar;
    }
    let first = body.content.iter().map(model::Block::text).find(|text| text.chars().any(char::is_alphabetic)).unwrap_or_default();
    let dir = lang::direction(headline.as_str()).or_else(|| lang::direction(&first));
    if dir == Some(Dir::Ltr) && !has_arabic(&first) { Lang::En } else { Lang::Ar }
}

fn has_arabic(text: &str) -> bool {
    let arabic = text.chars().filter(|c| ('\u{0621}'..='\u{064A}').contains(c)).count();
    arabic * 4 > text.chars().filter(|c| c.is_alphabetic()).count()
}

/// Names of one byline: «By A and B», «A، B».
pub(super) fn names(byline: &str) -> impl Iterator<Item = &str> {
    let byline = byline.trim().trim_end_matches('.');
    let bare = ["By ", "by ", "BY ", "بقلم:", "بقلم "].iter().find_map(|start| byline.strip_prefix(start)).unwrap_or(byline);
    bare.split([',', '،', '؛', ';']).flat_map(|part| part.split(" and ")).map(str::trim).filter(|name| !name.is_empty())
}

/// Adds an address once.
pub(super) fn known_as(addresses: &mut Vec<OldAddress>, address: &str) {
    let address = address.trim();
    let is_address = address.starts_with('/') || address.starts_with("http://") || address.starts_with("https://");
    if is_address && !address.contains(char::is_whitespace) && !addresses.iter().any(|known| known == address) {
        addresses.push(address.to_owned());
    }
}
