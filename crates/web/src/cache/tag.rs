//! What a page shows, and what a change does to it.

/// Something whose change alters pages.
///
/// `Everything` stands for what is on each page, such as the masthead's last update; every
/// page has it without saying so.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tag {
    /// One story, by its number: its page, and every list in which it stands.
    Story(i64),
    /// The front page.
    Home,
    /// A section's list, by its number.
    Section(i64),
    /// A topic's list, by its number.
    Topic(i64),
    /// A day of the archive, as `2031-05-01`.
    Day(String),
    /// RSS, Atom and JSON feeds.
    Feeds,
    /// Sitemaps and the news sitemap.
    Sitemaps,
    /// Every page.
    Everything,
}

/// What happens to the pages that show something marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Rendered again at the next request; may still be shown while the database is away.
    Stale,
    /// Removed at once and never shown again: a withdrawal.
    Gone,
}
