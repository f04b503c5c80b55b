//! The press: a theme set up for one paper.

use crate::almanac::Almanac;
use crate::desk::{Desk, Masthead};
use crate::error::PressError;
use crate::theme::Theme;
use crate::view::{ArchiveView, HeldView, HomeView, ListView, MessageView, PageView, ReplyView, SearchView, StoryView};
use crate::{messages::Messages, page, style::Style};
use arabic::calendar::Calendar;
use jiff::tz::TimeZone;
use minijinja::Environment;
use model::Site;
use std::sync::Arc;

/// A theme set up for one paper: parsed templates, messages, style sheet, calendar.
///
/// Make a new one when the settings or the theme change. Shared between threads without locks.
#[derive(Debug)]
pub struct Press {
    pub(crate) env: Environment<'static>,
    pub(crate) site: Arc<Site>,
    pub(crate) zone: TimeZone,
    pub(crate) almanac: Arc<Almanac>,
    pub(crate) messages: Arc<Messages>,
    pub(crate) style: Style,
}

impl Press {
    /// Sets `theme` up for the paper.
    ///
    /// # Errors
    /// [`PressError::Theme`] when a template does not parse, [`PressError::Site`] when the settings
    /// cannot be used.
    pub fn new(theme: &Theme, site: Site) -> Result<Self, PressError> {
        let zone = site.check()?;
        let messages = Arc::new(Messages::new(&site)?);
        let almanac = Arc::new(Almanac::new(Calendar::new(&site.style)?, messages.text("comma")));
        let env = crate::engine::environment(theme, &messages)?;
        let style = Style::new(theme.css(), site.accent.as_deref());
        Ok(Self { env, site: Arc::new(site), zone, almanac, messages, style })
    }

    /// The CSP source of the inlined style sheet: `sha256-…` (CSP Level 3, section 2.3.1), without quotes.
    pub fn style_hash(&self) -> &str {
        self.style.hash()
    }

    /// Sets masthead, navigation and footer for the pages that follow.
    ///
    /// # Errors
    /// [`PressError::Template`].
    pub fn desk(&self, masthead: Masthead) -> Result<Desk, PressError> {
        page::chrome::desk(self, masthead)
    }

    /// The front page.
    ///
    /// # Errors
    /// [`PressError::Template`], as for every page.
    pub fn home(&self, desk: &Desk, view: &HomeView) -> Result<String, PressError> {
        page::home::render(self, desk, view)
    }

    /// A story.
    ///
    /// # Errors
    /// [`PressError::Template`], [`PressError::Json`].
    pub fn story(&self, desk: &Desk, view: &StoryView) -> Result<String, PressError> {
        page::story::render(self, desk, view)
    }

    /// A story that is not published, as readers would find it, under a bar that leads `back`.
    ///
    /// # Errors
    /// [`PressError::Template`].
    pub fn preview(&self, desk: &Desk, view: &StoryView, back: &str) -> Result<String, PressError> {
        page::story::preview(self, desk, view, back)
    }

    /// A section, a topic, a day, or older stories of the paper.
    ///
    /// # Errors
    /// [`PressError::Template`].
    pub fn list(&self, desk: &Desk, view: &ListView) -> Result<String, PressError> {
        page::list::render(self, desk, view)
    }

    /// The search page.
    ///
    /// # Errors
    /// [`PressError::Template`].
    pub fn search(&self, desk: &Desk, view: &SearchView) -> Result<String, PressError> {
        page::search::render(self, desk, view)
    }

    /// The archive's days.
    ///
    /// # Errors
    /// [`PressError::Template`].
    pub fn archive(&self, desk: &Desk, view: &ArchiveView) -> Result<String, PressError> {
        page::archive::render(self, desk, view)
    }

    /// A static page.
    ///
    /// # Errors
    /// [`PressError::Template`].
    pub fn page(&self, desk: &Desk, view: &PageView) -> Result<String, PressError> {
        page::fixed::render(self, desk, view)
    }

    /// A page that says what happened to a request; its status is `view.status.code()`.
    ///
    /// # Errors
    /// [`PressError::Template`].
    pub fn message(&self, desk: &Desk, view: &MessageView) -> Result<String, PressError> {
        page::message::render(self, desk, view)
    }

    /// The comment form on a page of its own: an answer, or a form sent back with its problems.
    ///
    /// # Errors
    /// [`PressError::Template`].
    pub fn reply(&self, desk: &Desk, view: &ReplyView) -> Result<String, PressError> {
        page::reply::render(self, desk, view)
    }

    /// The page that says a comment is held for a moderator.
    ///
    /// # Errors
    /// [`PressError::Template`].
    pub fn held(&self, desk: &Desk, view: &HeldView) -> Result<String, PressError> {
        page::held::render(self, desk, view)
    }
}
