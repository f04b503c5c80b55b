//! People, sections and topics of a blog.

use super::Site;
use crate::archive::xml::Element;
use crate::archive::{Item, OldPerson, OldTerm, TermKind, Thing, fit};
use crate::{Dropped, DroppedKind};
use std::collections::VecDeque;

/// Somebody of the list of authors, or a guest.
#[derive(Debug, Clone, Default)]
pub(in crate::archive) struct Person {
    pub login: String,
    pub name: String,
    pub bio: String,
    pub id: Option<u64>,
}

/// A category or a tag, or a term of another kind.
#[derive(Debug, Clone)]
pub(in crate::archive) struct Term {
    /// `None`: papers do not have such terms.
    pub kind: Option<TermKind>,
    pub id: Option<u64>,
    pub slug: String,
    /// Slug of the one above.
    pub parent: String,
    pub name: String,
}

impl Person {
    /// `wp:author`.
    pub fn read(element: &Element<'_>) -> Self {
        let text = |name: &str| super::text_of(element, name).0;
        let names = [text("wp:author_display_name"), format!("{} {}", text("wp:author_first_name"), text("wp:author_last_name"))];
        let name = names.into_iter().map(|name| name.trim().to_owned()).find(|name| !name.is_empty());
        let login = text("wp:author_login");
        Self { name: name.unwrap_or_else(|| login.clone()), login, bio: String::new(), id: element.text_of("wp:author_id").parse().ok() }
    }

    /// A guest of Co-Authors Plus: an item of its own.
    pub fn guest(item: &Element<'_>) -> Self {
        let field = |key: &str| super::meta::value(item, key).map(|value| fit::encoded_once(value).0.into_owned()).unwrap_or_default();
        let title = super::text_of(item, "title").0;
        let name = Some(field("cap-display_name")).filter(|name| !name.is_empty()).unwrap_or(title);
        let login =
            Some(field("cap-user_login")).filter(|login| !login.is_empty()).unwrap_or_else(|| item.text_of("wp:post_name").to_owned());
        Self { login, name, bio: field("cap-description"), id: None }
    }
}

impl Term {
    /// `wp:category`, `wp:tag`, `wp:term`; `None` for those that say nothing of their own (people as terms, formats).
    pub fn read(element: &Element<'_>) -> Option<Self> {
        let text = |name: &str| super::text_of(element, name).0;
        let id = element.text_of("wp:term_id").parse().ok();
        Some(match &*element.name {
            "wp:category" => Self {
                kind: Some(TermKind::Section),
                id,
                slug: text("wp:category_nicename"),
                parent: text("wp:category_parent"),
                name: text("wp:cat_name"),
            },
            "wp:tag" => {
                Self { kind: Some(TermKind::Topic), id, slug: text("wp:tag_slug"), parent: String::new(), name: text("wp:tag_name") }
            }
            _ => {
                let kind = match element.text_of("wp:term_taxonomy") {
                    "category" => Some(TermKind::Section),
                    "post_tag" => Some(TermKind::Topic),
                    "author" | "post_format" => return None,
                    _ => None,
                };
                Self { kind, id, slug: text("wp:term_slug"), parent: text("wp:term_parent"), name: text("wp:term_name") }
            }
        })
    }
}

impl Site {
    /// Makes people and sections quick to find.
    pub fn index(&mut self) {
        self.logins = self.people.iter().enumerate().rev().map(|(at, person)| (person.login.clone(), at)).collect();
        let sections = self.terms.iter().enumerate().rev().filter(|(_, term)| term.kind == Some(TermKind::Section));
        self.sections = sections.clone().map(|(at, term)| (term.slug.clone(), at)).collect();
        self.numbers = sections.filter_map(|(at, term)| Some((term.id?, at))).collect();
    }

    /// The person of a login, also one that Co-Authors Plus wrote (`cap-…`).
    pub fn person(&self, login: &str) -> Option<&Person> {
        let bare = login.strip_prefix("cap-").unwrap_or(login);
        let at = self.logins.get(login).or_else(|| self.logins.get(bare))?;
        self.people.get(*at)
    }

    /// Category by number.
    pub fn category(&self, id: u64) -> Option<&Term> {
        self.terms.get(*self.numbers.get(&id)?)
    }

    /// `parent/child`, at most ten steps.
    fn path(&self, term: &Term) -> String {
        let mut path = term.slug.clone();
        let mut above = term.parent.as_str();
        for _ in 0..10 {
            let Some(parent) = self.sections.get(above).and_then(|at| self.terms.get(*at)).filter(|_| !above.is_empty()) else { break };
            path = format!("{}/{path}", parent.slug);
            above = &parent.parent;
        }
        path
    }
}

/// People and terms as items, in that order; each key once.
pub(super) fn items(site: &Site) -> VecDeque<Item> {
    let mut seen = std::collections::HashSet::new();
    let people = site.people.iter().map(|person| person_item(site, person));
    let terms = site.terms.iter().map(|term| term_item(site, term));
    people.chain(terms).filter(|item| seen.insert(item.origin.clone())).collect()
}

fn person_item(site: &Site, person: &Person) -> Item {
    let mut dropped = Vec::new();
    let mut addresses = vec![format!("{}/author/{}/", site.root, person.login)];
    addresses.extend(person.id.map(|id| format!("{}/?author={id}", site.root)));
    let name = fit::fitting(&person.name, &mut dropped);
    let bio = fit::fitting_text(&person.bio, &mut dropped);
    Item {
        origin: format!("wordpress:{}:author:{}", site.root, person.login),
        title: person.name.clone(),
        thing: name.map(|name| Thing::Person(OldPerson { name, bio, addresses })),
        dropped,
        unknown: Vec::new(),
    }
}

fn term_item(site: &Site, term: &Term) -> Item {
    let mut dropped = Vec::new();
    let (word, addresses) = match term.kind {
        Some(TermKind::Section) => {
            let by_number = term.id.map(|id| format!("{}/?cat={id}", site.root));
            ("category", std::iter::once(format!("{}/category/{}/", site.root, site.path(term))).chain(by_number).collect())
        }
        Some(TermKind::Topic) => ("tag", vec![format!("{}/tag/{}/", site.root, term.slug), format!("{}/?tag={}", site.root, term.slug)]),
        None => {
            dropped.push(Dropped { what: DroppedKind::OtherThing, text: term.name.clone() });
            ("term", Vec::new())
        }
    };
    let name = term.kind.and_then(|kind| Some((kind, fit::fitting(&term.name, &mut dropped)?)));
    Item {
        origin: format!("wordpress:{}:{word}:{}", site.root, term.slug),
        title: term.name.clone(),
        thing: name.map(|(kind, name)| Thing::Term(OldTerm { kind, name, addresses })),
        dropped,
        unknown: Vec::new(),
    }
}
