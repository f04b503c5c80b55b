//! One item: a post, a page, a picture, or something that papers do not have.

use super::shelf::{self, Open, Shelf};
use super::{Site, comments, meta, text_of};
use crate::archive::body::{self, Base, Dialect};
use crate::archive::story::{self, Making};
use crate::archive::xml::{Element, Records};
use crate::archive::{ArchiveError, Asked, Item, OldPage, OldPicture, OldStory, Thing, Was, fit, when};
use crate::{Dropped, DroppedKind, Unknown};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use model::BylineRole;

/// Everything that one item is read with.
pub(super) struct Reading<'r, 'a> {
    pub site: &'r Site,
    pub asked: &'r Asked,
    pub shelf: &'r Shelf,
    pub records: &'r mut Records<'a>,
}

impl Reading<'_, '_> {
    pub fn item(&mut self, item: &Element<'_>, unknown: Vec<Unknown>) -> Result<Item, ArchiveError> {
        let id = item.text_of("wp:post_id");
        let kind = item.text_of("wp:post_type");
        let title = arabic::save::clean_line(&body::plain(&text_of(item, "title").0));
        let key =
            Some(id).filter(|id| !id.is_empty()).or_else(|| item.child("guid").map(|guid| guid.text())).unwrap_or(item.text_of("link"));
        let kind = if kind.is_empty() { "post" } else { kind };
        let mut out =
            Item { origin: format!("wordpress:{}:{kind}:{key}", self.site.root), title, thing: None, dropped: Vec::new(), unknown };
        let is_kept = !matches!(item.text_of("wp:status"), "auto-draft");
        match kind {
            "post" | "page" if is_kept => self.written(item, kind == "page", &mut out),
            "attachment" => picture(item, &mut out),
            asked if is_kept && self.asked.story_types.iter().any(|wanted| wanted == asked) => self.written(item, false, &mut out),
            // The first pass made a person of it.
            "guest-author" => out.dropped.push(Dropped { what: DroppedKind::Twice, text: out.title.clone() }),
            _ => out.dropped.push(Dropped { what: DroppedKind::OtherThing, text: format!("{kind}: {}", out.title) }),
        }
        if out.title.is_empty() {
            out.title = item.text_of("link").to_owned();
        }
        Ok(out)
    }

    /// A post or a page.
    fn written(&mut self, item: &Element<'_>, is_page: bool, out: &mut Item) {
        let (content, twice) = text_of(item, "content:encoded");
        let base = self.base(item);
        let post = item.text_of("wp:post_id").parse().unwrap_or(0);
        let mut open = Open { shelf: self.shelf, records: self.records, post, dropped: Vec::new() };
        let Ok(read) = body::read(&content, Dialect::WordPress, &base, &mut open) else {
            return out.dropped.push(Dropped { what: DroppedKind::TooComplex, text: arabic::excerpt::excerpt(&content, 200) });
        };
        let mut making = Making::of(read, &self.asked.own_name);
        making.dropped.append(&mut open.dropped);
        if twice || fit::encoded_once(item.text_of("title")).1 {
            making.note(Unknown::Mojibake);
        }
        if !is_page {
            making.lead = meta::value(item, "_thumbnail_id").and_then(|id| self.lead(id, post, &mut making));
        }
        let was = self.was(item, &mut making);
        fields(item, &mut making);
        out.thing = if is_page { self.page(item, &out.title, was, &mut making) } else { self.story(item, &out.title, was, &mut making) };
        if out.thing.is_none() {
            making.drop(DroppedKind::OtherThing, if out.title.is_empty() { "—" } else { &out.title });
            making.note(Unknown::NoBody);
        }
        out.dropped.append(&mut making.dropped);
        out.unknown.append(&mut making.unknown);
    }

    /// Links in a draft are made whole by the blog itself.
    fn base(&self, item: &Element<'_>) -> Base {
        let link = item.text_of("link");
        let address = if link.starts_with("http") { link.to_owned() } else { format!("{}/", self.site.root) };
        Base::of(&address)
    }

    fn lead(&mut self, id: &str, post: u64, making: &mut Making) -> Option<body::Shown> {
        let mut open = Open { shelf: self.shelf, records: self.records, post, dropped: Vec::new() };
        let found = id.parse().ok().and_then(|id| body::Library::picture(&mut open, id));
        making.dropped.append(&mut open.dropped);
        if found.is_none() {
            making.drop(DroppedKind::Picture, &format!("_thumbnail_id {id}"));
        }
        found
    }

    /// Who could see it. Whatever is not known was seen by nobody.
    fn was(&self, item: &Element<'_>, making: &mut Making) -> Was {
        match item.text_of("wp:status") {
            "publish" if !item.text_of("wp:post_password").is_empty() => Was::Password,
            "publish" => Was::Public,
            "private" => Was::Private,
            "pending" => Was::Submitted,
            "future" => self.posted(item).map_or(Was::Draft, Was::Scheduled),
            "trash" => Was::Trash,
            "draft" => Was::Draft,
            _ => {
                making.note(Unknown::UnknownState);
                Was::Draft
            }
        }
    }

    /// The time of the post: in UTC, in the blog's own clock, or as the feed writes it.
    fn posted(&self, item: &Element<'_>) -> Option<Timestamp> {
        when::clock(item.text_of("wp:post_date_gmt"), &TimeZone::UTC)
            .or_else(|| when::clock(item.text_of("wp:post_date"), &self.asked.zone))
            .or_else(|| when::instant(item.text_of("pubDate"), &TimeZone::UTC))
    }

    fn story(&mut self, item: &Element<'_>, title: &str, was: Was, making: &mut Making) -> Option<Thing> {
        self.authors(item, making);
        self.terms(item, making);
        let deck = body::plain(&text_of(item, "excerpt:encoded").0);
        let deck = if deck.trim().is_empty() { meta::value(item, "newspack_post_subtitle").unwrap_or_default().to_owned() } else { deck };
        let mut story = making.finish(title, was)?;
        story.deck = fit::fitting(&deck, &mut making.dropped);
        self.times(item, &mut story, making);
        story.sticky = item.text_of("wp:is_sticky") == "1";
        story.comments_open = item.text_of("wp:comment_status") != "closed";
        story.addresses = self.addresses(item);
        let mut read = comments::read(item, self.site, self.asked, story.published.or(story.updated));
        story.comments = read.comments;
        making.dropped.append(&mut read.dropped);
        for unknown in read.unknown {
            making.note(unknown);
        }
        Some(Thing::Story(Box::new(story)))
    }

    fn times(&self, item: &Element<'_>, story: &mut OldStory, making: &mut Making) {
        let went_out = !matches!(story.was, Was::Draft | Was::Submitted);
        story.published = self.posted(item).filter(|_| went_out);
        if story.published.is_none() && went_out {
            making.note(Unknown::NoPublicationDate);
        }
        let changed = when::clock(item.text_of("wp:post_modified_gmt"), &TimeZone::UTC)
            .or_else(|| when::clock(item.text_of("wp:post_modified"), &self.asked.zone));
        story.updated = changed.filter(|changed| story.published.is_none_or(|published| *changed > published));
    }

    fn page(&self, item: &Element<'_>, title: &str, was: Was, making: &mut Making) -> Option<Thing> {
        let headline = fit::headline(title, &making.body, &mut making.dropped, &mut making.unknown)?;
        for comment in item.all("wp:comment") {
            making.drop(DroppedKind::AfterComments, &body::plain(comment.text_of("wp:comment_content")));
        }
        let pictures = std::mem::take(&mut making.pictures);
        Some(Thing::Page(Box::new(OldPage {
            headline,
            body: std::mem::take(&mut making.body),
            pictures,
            was,
            addresses: self.addresses(item),
        })))
    }

    /// Its addresses: the current one, its number, its feed's key, and those it had before.
    fn addresses(&self, item: &Element<'_>) -> Vec<String> {
        let mut addresses = Vec::new();
        let link = item.text_of("link");
        story::known_as(&mut addresses, link);
        let id = item.text_of("wp:post_id");
        if !id.is_empty() {
            let word = if item.text_of("wp:post_type") == "page" { "page_id" } else { "p" };
            story::known_as(&mut addresses, &format!("{}/?{word}={id}", self.site.root));
        }
        story::known_as(&mut addresses, item.text_of("guid"));
        let bare = link.split(['?', '#']).next().unwrap_or_default();
        let slash = if bare.ends_with('/') { "/" } else { "" };
        let folder = bare.trim_end_matches('/').rsplit_once('/').map(|(folder, _)| folder).filter(|folder| !folder.ends_with('/'));
        for (_, old) in meta::fields(item).filter(|(key, old)| *key == "_wp_old_slug" && !old.is_empty()) {
            if let Some(folder) = folder.filter(|_| !link.contains("?p=")) {
                story::known_as(&mut addresses, &format!("{folder}/{old}{slash}"));
            }
        }
        addresses
    }

    /// Everybody of Co-Authors Plus, or the one who owns the post.
    fn authors(&self, item: &Element<'_>, making: &mut Making) {
        let mut several = item.all("category").filter(|term| term.attribute("domain") == Some("author")).peekable();
        if several.peek().is_none() {
            let login = text_of(item, "dc:creator").0;
            return self.author(&login, None, making);
        }
        for term in several {
            self.author(term.attribute("nicename").unwrap_or_default(), Some(term.text()), making);
        }
    }

    fn author(&self, login: &str, named: Option<&str>, making: &mut Making) {
        let person = self.site.person(login).or_else(|| self.site.person(named?));
        let name = match (person, named) {
            (Some(person), _) => person.name.as_str(),
            (None, Some(named)) if !named.is_empty() => named,
            (None, _) if login.is_empty() => return,
            (None, _) => {
                making.note(Unknown::UnlistedAuthor);
                login
            }
        };
        making.author(name, BylineRole::Author);
    }

    /// The section is the category that an SEO plug-in calls the main one, or the first that is named.
    fn terms(&self, item: &Element<'_>, making: &mut Making) {
        const NAMELESS: [&str; 3] = ["uncategorized", "غير-مصنف", "%d8%ba%d9%8a%d8%b1-%d9%85%d8%b5%d9%86%d9%81"];
        let main = ["_yoast_wpseo_primary_category", "rank_math_primary_category", "_primary_term_category"];
        let main = main.iter().find_map(|key| meta::value(item, key)?.parse().ok()).and_then(|id| self.site.category(id));
        if let Some(main) = main {
            making.section(&main.name);
        }
        for term in item.all("category") {
            let slug = term.attribute("nicename").unwrap_or_default();
            let (name, _) = fit::encoded_once(term.text());
            match term.attribute("domain").unwrap_or("category") {
                "category" if NAMELESS.contains(&slug.to_lowercase().as_str()) || matches!(&*name, "Uncategorized" | "غير مصنف") => {
                }
                "category" if main.is_some_and(|main| main.slug == slug) => {}
                "category" => making.section(&name),
                "post_tag" | "tag" => making.topic(&name),
                "author" => {}
                other => making.drop(DroppedKind::Unplaced, &format!("{other}: {name}")),
            }
        }
    }
}

/// Fields that people see are told; those of the system begin with a line.
fn fields(item: &Element<'_>, making: &mut Making) {
    const READ: [&str; 3] = ["newspack_post_subtitle", "media_credit", "credit"];
    for (key, value) in meta::fields(item) {
        if !key.starts_with('_') && !READ.contains(&key) && !value.is_empty() {
            making.drop(DroppedKind::Field, &arabic::excerpt::excerpt(&format!("{key}: {value}"), 200));
        }
    }
}

/// A picture of the library; other files are told.
fn picture(item: &Element<'_>, out: &mut Item) {
    let [address, caption, alt, credit] = shelf::texts(item);
    if !body::is_picture(&address) {
        let text = if address.is_empty() { out.title.clone() } else { address };
        return out.dropped.push(Dropped { what: DroppedKind::File, text });
    }
    if item.text_of("wp:status") == "trash" {
        return out.dropped.push(Dropped { what: DroppedKind::OtherThing, text: address });
    }
    let picture = story::picture(&caption, &credit, &alt, &mut out.dropped);
    out.thing = Some(Thing::Picture(OldPicture { address, caption: picture.caption, credit: picture.credit, alt: picture.alt }));
}
