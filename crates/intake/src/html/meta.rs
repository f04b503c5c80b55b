//! What the head of an HTML page and its machine data say.

use super::dom;
use super::jsonld::{self, Article};
use crate::draft::Draft;
use crate::phrases::Key;
use crate::{DroppedKind, Unknown};
use arabic::lang::Lang;
use model::BylineRole;
use scraper::Html;

/// The machine data of a page, JSON-LD first, then Open Graph and microdata.
pub(super) fn read(draft: &mut Draft, page: &Html) -> Article {
    let mut article = json(draft, page);
    article.published = article.published.take().or_else(|| {
        content(
            page,
            &[
                "meta[property='article:published_time']",
                "meta[itemprop=datePublished]",
                "meta[name='pubdate']",
                "meta[name='publishdate']",
                "meta[name='DC.date.issued']",
            ],
        )
    });
    article.section =
        article.section.take().or_else(|| content(page, &["meta[property='article:section']", "meta[itemprop=articleSection]"]));
    article.image = article.image.take().or_else(|| content(page, &["meta[property='og:image']", "meta[name='twitter:image']"]));
    article.publisher =
        article.publisher.take().or_else(|| content(page, &["meta[property='og:site_name']", "meta[name='application-name']"]));
    article.deck = article.deck.take().or_else(|| content(page, &["meta[property='og:description']", "meta[name=description]"]));
    if article.authors.is_empty() && article.desks.is_empty() {
        let author = content(page, &["meta[name=author]", "meta[property='article:author']"]);
        article.authors.extend(author.filter(|author| !author.contains("://")));
    }
    if article.keywords.is_empty() {
        let tags = dom::all(page, "meta[property='article:tag'], a[rel=tag]");
        article.keywords = tags.iter().map(|tag| tag.attr("content").map_or_else(|| dom::words(*tag), str::to_owned)).collect();
    }
    place(draft, page, &article);
    article
}

fn place(draft: &mut Draft, page: &Html, article: &Article) {
    let lang = dom::first(page, "html[lang]").and_then(|html| html.attr("lang").map(str::to_owned));
    draft.lang = article.language.as_deref().or(lang.as_deref()).and_then(Lang::parse);
    draft.canonical = dom::first(page, "link[rel=canonical]")
        .and_then(|link| link.attr("href"))
        .map(str::to_owned)
        .or_else(|| content(page, &["meta[property='og:url']"]))
        .filter(|address| address.starts_with("http"));
    draft.headline = headline(page, article);
    draft.section.clone_from(&article.section);
    draft.place.clone_from(&article.place);
    draft.topics.extend(article.keywords.iter().filter(|topic| !topic.is_empty()).cloned());
    for author in &article.authors {
        draft.author(author, BylineRole::Author);
    }
    draft.credits.extend(article.desks.iter().cloned());
    if let Some(published) = &article.published
        && !draft.stated.take_machine(published)
    {
        draft.stated.take(&arabic::dates::read(published));
    }
}

/// JSON-LD of the page; a script that is no JSON is reported.
fn json(draft: &mut Draft, page: &Html) -> Article {
    let mut found = None;
    for script in dom::all(page, "script[type='application/ld+json']") {
        let text: String = script.text().collect();
        match jsonld::read(&text) {
            Ok(article) => found = found.or(article),
            Err(_) => {
                draft.note(Unknown::BrokenMetadata);
                draft.drop(DroppedKind::Metadata, &arabic::excerpt::excerpt(&text, 200));
            }
        }
    }
    found.unwrap_or_default()
}

/// The first non-empty `content`.
fn content(page: &Html, selectors: &[&str]) -> Option<String> {
    selectors.iter().flat_map(|css| dom::all(page, css)).find_map(|meta| {
        let value = meta.attr("content")?.trim();
        (!value.is_empty()).then(|| value.to_owned())
    })
}

/// JSON-LD, microdata, the heading of the article, the only heading, Open Graph, the title.
fn headline(page: &Html, article: &Article) -> Option<String> {
    let heading = |css: &str| dom::first(page, css).map(dom::words).filter(|words| !words.is_empty());
    let site = content(page, &["meta[property='og:site_name']"]).or_else(|| article.publisher.clone());
    let only = || Some(dom::all(page, "h1")).filter(|all| all.len() == 1).and_then(|_| heading("h1"));
    let fits = |text: &String| text.chars().count() <= 200 && site.as_deref().is_none_or(|site| Key::of(site) != Key::of(text));
    let open_graph = || content(page, &["meta[property='og:title']"]).map(|title| without_site(page, &title, site.as_deref()));
    let title = || heading("title").map(|title| without_site(page, &title, site.as_deref()));
    article
        .headline
        .clone()
        .filter(fits)
        .or_else(|| heading("[itemprop=headline]").filter(fits))
        .or_else(|| heading("article h1").filter(fits))
        .or_else(|| only().filter(fits))
        .or_else(open_graph)
        .or_else(title)
}

/// «العنوان | المرفأ برس»: the part that stands on the page, else the longest that is not the site.
fn without_site(page: &Html, title: &str, site: Option<&str>) -> String {
    let mut parts = vec![title];
    for mark in [" | ", " - ", " – ", " — ", " :: ", " » ", " « "] {
        parts = parts.into_iter().flat_map(|part| part.split(mark)).collect();
    }
    parts.retain(|part| site.is_none_or(|site| Key::of(site) != Key::of(part)));
    let shown: Vec<Key> = dom::all(page, "h1, h2, h3, td, b, strong, font, span, div[class*=title], p")
        .into_iter()
        .filter_map(|element| dom::words_up_to(element, 40))
        .map(|words| Key::of(&words))
        .collect();
    let whole = Key::of(title);
    if shown.contains(&whole) {
        return title.to_owned();
    }
    let on_page = parts.iter().copied().filter(|part| shown.contains(&Key::of(part))).max_by_key(|part| part.chars().count());
    let longest = || parts.iter().copied().max_by_key(|part| part.chars().count());
    on_page.or_else(longest).unwrap_or(title).trim().to_owned()
}
