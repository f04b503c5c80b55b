//! What stands around every page, set once and reused until it changes.

use crate::almanac::Almanac;
use crate::messages::Messages;
use crate::view::Section;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use minijinja::Value;
use model::{CorrectionKind, Site};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What changes on every page besides the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Masthead {
    /// Sections in the order of the navigation.
    pub sections: Vec<Section>,
    /// Static pages for the footer.
    pub pages: Vec<PageLink>,
    /// Today in the paper's zone.
    pub today: Date,
    /// The newest public change; `None` on an empty paper.
    pub last_change: Option<Timestamp>,
}

/// A static page, as a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLink {
    /// Its slug, unencoded.
    pub slug: String,
    /// Its title.
    pub title: String,
}

/// The paper as it stands now: settings, masthead and everything around a page as ready HTML.
///
/// Made by [`crate::Press::desk`]; make a new one when the day, the last change, a section or a
/// setting changes. Cheap to share behind an [`Arc`].
#[derive(Debug)]
pub struct Desk {
    pub(crate) site: Arc<Site>,
    pub(crate) zone: TimeZone,
    pub(crate) almanac: Arc<Almanac>,
    pub(crate) messages: Arc<Messages>,
    pub(crate) masthead: Masthead,
    pub(crate) chrome: Chrome,
}

/// Ready HTML around a page.
#[derive(Debug)]
pub(crate) struct Chrome {
    /// `<style>…</style>`, icon and feed links.
    pub(crate) head: Value,
    /// Date line and name of the paper.
    pub(crate) masthead: Value,
    /// Navigation by the highlighted place.
    pub(crate) nav: BTreeMap<Place, Value>,
    /// Foot of the page.
    pub(crate) footer: Value,
}

/// The place in the navigation that is highlighted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// None of them.
    Elsewhere,
    /// The front page.
    Home,
    /// A section, by slug.
    Section(String),
}

impl Desk {
    /// The paper's settings.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The newest public change.
    pub fn last_change(&self) -> Option<Timestamp> {
        self.masthead.last_change
    }

    /// Today in the paper's zone, as it was given.
    pub fn today(&self) -> Date {
        self.masthead.today
    }

    /// A day in the paper's style.
    pub fn day(&self, date: Date) -> String {
        self.almanac.day(date).to_string()
    }

    /// A number, or a text with numbers, in the paper's digits.
    pub(crate) fn figures(&self, text: &str) -> String {
        arabic::numbers::digits(text, self.site.style.digits)
    }

    /// What a note on a later version of a story is called.
    pub fn kind(&self, kind: CorrectionKind) -> String {
        self.messages.text(kind.word())
    }

    /// What it is called when a story is taken back for good.
    pub fn retraction(&self) -> String {
        self.messages.text("retraction")
    }

    /// Navigation with `place` highlighted; an unknown section highlights nothing.
    pub(crate) fn nav(&self, place: &Place) -> Value {
        let nav = &self.chrome.nav;
        nav.get(place).or_else(|| nav.get(&Place::Elsewhere)).cloned().unwrap_or(Value::UNDEFINED)
    }
}
