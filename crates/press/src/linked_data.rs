//! JSON-LD: the story as schema.org `NewsArticle`.

use crate::address::Address;
use crate::clock::iso;
use crate::desk::Desk;
use crate::error::PressError;
use crate::escape::bare;
use crate::picture::{common, path};
use crate::view::StoryView;
use model::{BylineRole, CorrectionKind, Source};
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NewsArticle {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    headline: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    url: String,
    main_entity_of_page: String,
    in_language: &'static str,
    date_published: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    author: Vec<Named>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    editor: Vec<Named>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    translator: Vec<Named>,
    publisher: Named,
    article_section: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    image: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    correction: Vec<Correction>,
    is_accessible_for_free: bool,
    comment_count: usize,
}

#[derive(Serialize)]
struct Named {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Correction {
    #[serde(rename = "@type")]
    kind: &'static str,
    text: String,
    date_published: String,
}

fn named(kind: &'static str, name: &str) -> Named {
    Named { kind, name: bare(name), url: None }
}

fn people(view: &StoryView, role: BylineRole) -> Vec<Named> {
    let bylines = view.copy.bylines.iter().filter(|byline| byline.role == role);
    bylines.map(|byline| named("Person", byline.name.as_str())).collect()
}

/// People when they are named, else the organisations it came from, else the paper.
fn authors(desk: &Desk, view: &StoryView) -> Vec<Named> {
    let persons = people(view, BylineRole::Author);
    if !persons.is_empty() {
        return persons;
    }
    let known = view.copy.sources.iter().filter(|source| !matches!(source, Source::UnnamedAgencies));
    let houses: Vec<Named> = known.map(|source| named("NewsMediaOrganization", source.label())).collect();
    if houses.is_empty() { vec![named("NewsMediaOrganization", desk.site.name.as_str())] } else { houses }
}

fn corrections(desk: &Desk, view: &StoryView) -> Vec<Correction> {
    let wrong = view.corrections.iter().filter(|it| it.kind != CorrectionKind::Update);
    wrong.map(|it| Correction { kind: "CorrectionComment", text: bare(&it.text), date_published: iso(&desk.local(it.at)) }).collect()
}

fn article(desk: &Desk, view: &StoryView) -> NewsArticle {
    let url = Address::Story { number: view.number, slug: view.slug.clone() }.absolute(&desk.site.address);
    let images = view.picture.iter().flat_map(common);
    let home = Some(format!("{}/", desk.site.address.as_str()));
    NewsArticle {
        context: "https://schema.org",
        kind: "NewsArticle",
        headline: bare(view.copy.headline.as_str()),
        description: view.copy.deck.as_ref().map(|deck| bare(deck.as_str())),
        url: url.clone(),
        main_entity_of_page: url,
        in_language: view.copy.lang.tag(),
        date_published: iso(&desk.local(view.first_published_at)),
        date_modified: view.updated_at.map(|at| iso(&desk.local(at))),
        author: authors(desk, view),
        editor: people(view, BylineRole::Editor),
        translator: people(view, BylineRole::Translator),
        publisher: Named { url: home, ..named("NewsMediaOrganization", desk.site.name.as_str()) },
        article_section: bare(&view.section.name),
        keywords: view.topics.iter().map(|topic| bare(&topic.name)).collect(),
        image: images.map(|it| format!("{}{}", desk.site.address.as_str(), path(it))).collect(),
        correction: corrections(desk, view),
        is_accessible_for_free: true,
        comment_count: view.comments.len(),
    }
}

/// The `<script type="application/ld+json">` of a story; data, not run by browsers.
///
/// `dateModified` stands only when the substance changed. `<`, `>` and `&` are written as escapes, so no text can
/// end the element (HTML Living Standard, "Restrictions for contents of script elements").
pub(crate) fn story(desk: &Desk, view: &StoryView) -> Result<String, PressError> {
    let json = serde_json::to_string(&article(desk, view))?.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    Ok(format!("<script type=\"application/ld+json\">{json}</script>\n"))
}
