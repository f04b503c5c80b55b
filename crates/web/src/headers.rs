//! The security headers of everything we answer: one table, a row for each kind of answer.
//!
//! Sources: CSP Level 3, OWASP ASVS 5.0 section 3.4, RFC 6797 (HSTS), Fetch (CORP, nosniff).

mod policy;

pub(crate) use policy::header_lines;
pub use policy::{Policy, Styles};

/// What is being answered, as far as the browser's protections go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A page for readers, an error page among them.
    Page,
    /// The search page: it may offer questions while one is typed, by a script of the house.
    Search,
    /// A feed, a sitemap or `robots.txt`: others may fetch it.
    Feed,
    /// A picture or any other file that came from outside the house.
    Media,
    /// A style sheet, font or emblem of the house.
    Asset,
    /// A page of the newsroom: its own scripts, nobody else's.
    Desk,
}

impl Kind {
    /// Every row of the table.
    pub const ALL: [Self; 6] = [Self::Page, Self::Search, Self::Feed, Self::Media, Self::Asset, Self::Desk];
}
