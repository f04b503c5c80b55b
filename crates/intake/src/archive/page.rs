//! Saved pages of a site, one file each; the caller walks the folder.

use super::body::Base;
use super::{Asked, Item, OldStory, Thing, Was, story};
use crate::{Incoming, Unknown};
use jiff::Timestamp;
use model::Picture;

/// One saved page as an item. `path` is where the file stands in the tree, with `/`; it stands for the address when the page
/// names none. A page that was saved had been public.
///
/// `at` is when it was published, as [`crate::date::settle`] settles it; `None` when nothing says it.
///
/// ```
/// # use intake::archive::{self, Asked};
/// let page = "افتتاح ميناء المرسى\nالساعة 10:30 (المرفأ برس)\n\nافتتح أهالي المرسى ميناءهم اليوم الخميس.";
/// let incoming = intake::page::read(page.as_bytes(), intake::Hint { file_name: "1.txt", own_name: "المرفأ برس" })?;
/// let item = archive::page(incoming, "2016/01/1.txt", None);
/// assert_eq!((item.title.as_str(), item.origin.starts_with("page:")), ("افتتاح ميناء المرسى", true));
/// # Ok::<(), intake::IntakeError>(())
/// ```
pub fn page(page: Incoming, path: &str, at: Option<Timestamp>) -> Item {
    let mut dropped = page.dropped;
    let mut addresses = Vec::new();
    story::known_as(&mut addresses, page.canonical.as_deref().unwrap_or_default());
    story::known_as(&mut addresses, &format!("/{}", path.trim_start_matches(['/', '.']).replace(' ', "%20")));
    let base = Base { folder: folder_of(path), ..Base::of(page.canonical.as_deref().unwrap_or_default()) };
    let lead = page.lead.map(|lead| (base.resolve(lead.src.as_deref().unwrap_or_default()), lead));
    let mut unknown = page.unknown;
    if at.is_none() && !unknown.contains(&Unknown::NoPublicationDate) {
        unknown.push(Unknown::NoPublicationDate);
    }
    let section = page.section.and_then(|name| super::fitting(&name, &mut dropped));
    let pictures = lead.iter().map(|(address, _)| address.clone()).collect();
    let title = page.headline.to_string();
    let story = OldStory {
        lang: page.lang,
        kicker: page.kicker,
        headline: page.headline,
        deck: page.deck,
        bylines: page.bylines,
        sources: page.sources,
        dateline: page.dateline,
        lead: lead.map(|(_, lead)| Picture { caption: lead.caption, credit: lead.credit, alt: lead.alt, ..Picture::default() }),
        body: page.body,
        pictures,
        section,
        topics: page.topics,
        was: Was::Public,
        published: at,
        updated: None,
        sticky: false,
        comments_open: true,
        addresses,
        comments: Vec::new(),
    };
    Item { origin: page.origin, title, thing: Some(Thing::Story(Box::new(story))), dropped, unknown }
}

/// Pictures of a saved page stand beside its file.
fn folder_of(path: &str) -> String {
    path.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default()
}

/// When a page was published, by the day and clock it states, in the paper's zone; the day's own rules stand in
/// [`crate::date::settle`]. `None` without both.
///
/// # Errors
/// [`crate::date::DateError`] when the page contradicts itself or lies in the future of `now`.
pub fn page_time(incoming: &Incoming, asked: &Asked, now: Timestamp) -> Result<Option<Timestamp>, crate::date::DateError> {
    Ok(match crate::date::settle(incoming, None, &asked.zone, now)? {
        crate::date::Settled::Known { at } => Some(at),
        crate::date::Settled::DayOnly { .. } | crate::date::Settled::Unknown { .. } => None,
    })
}
