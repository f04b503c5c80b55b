//! What posts refer to: people, tags, and which belongs to which.

use crate::archive::json::{elements, key, text};
use crate::archive::{ArchiveError, Item, OldPerson, OldTerm, TermKind, Thing, fit};
use crate::{Dropped, DroppedKind};
use serde_json::Value;
use std::collections::{HashMap, HashSet, VecDeque};

/// How many **bytes** of tables are kept.
const ROOM: usize = 96 * 1024 * 1024;

/// Somebody, or a tag.
#[derive(Debug, Clone, Default)]
pub(super) struct Named {
    pub name: String,
    pub slug: String,
    pub bio: String,
    /// Tags that readers do not see.
    pub internal: bool,
}

#[derive(Debug, Default)]
pub(super) struct Tables {
    people: Vec<(String, Named)>,
    tags: Vec<(String, Named)>,
    people_at: HashMap<String, usize>,
    tags_at: HashMap<String, usize>,
    /// Post, place in its order, tag or person.
    tagged: HashMap<String, Vec<(i64, String)>>,
    written: HashMap<String, Vec<(i64, String)>>,
    /// Alternative text and caption of a post's picture.
    pictures: HashMap<String, (String, String)>,
    /// Tags that stand first somewhere: sections.
    sections: HashSet<String>,
    taken: usize,
}

impl Tables {
    /// Keeps a row.
    pub fn keep(&mut self, table: &str, row: Value) -> Result<(), ArchiveError> {
        let id = key(row.get("id"));
        match table {
            "users" | "authors" => self.person(&row),
            "tags" => self.tag(&row),
            "posts_tags" => {
                let tag = (order(&row), key(row.get("tag_id")));
                self.taken += 120;
                self.tagged.entry(key(row.get("post_id"))).or_default().push(tag);
            }
            "posts_authors" => {
                let author = (order(&row), key(row.get("author_id")));
                self.taken += 120;
                self.written.entry(key(row.get("post_id"))).or_default().push(author);
            }
            "posts_meta" => {
                let texts = (text(&row, &["feature_image_alt"]).to_owned(), text(&row, &["feature_image_caption"]).to_owned());
                if !texts.0.is_empty() || !texts.1.is_empty() {
                    self.taken += texts.0.len() + texts.1.len() + 120;
                    self.pictures.insert(key(row.get("post_id")), texts);
                }
            }
            _ => self.taken += id.len(),
        }
        self.bounded()
    }

    fn bounded(&self) -> Result<(), ArchiveError> {
        if self.taken > ROOM {
            return Err(ArchiveError::TooMuch { at: 0, what: "people, tags and their posts", limit: ROOM as u64 });
        }
        Ok(())
    }

    /// The interface's export carries people and tags inside the posts.
    pub fn note_inline(&mut self, post: &Value) -> Result<(), ArchiveError> {
        let id = key(post.get("id"));
        for author in elements(post, &["authors"]) {
            self.person(author);
        }
        for (place, tag) in (0..).zip(elements(post, &["tags"])) {
            self.tag(tag);
            if place == 0 {
                self.sections.insert(key(tag.get("id")));
            }
        }
        let _ = id;
        self.bounded()
    }

    fn person(&mut self, row: &Value) {
        let id = key(row.get("id"));
        if id.is_empty() || self.people_at.contains_key(&id) {
            return;
        }
        let named = Named { name: words(row, "name"), slug: text(row, &["slug"]).to_owned(), bio: words(row, "bio"), internal: false };
        self.taken += named.name.len() + named.bio.len() + 200;
        self.people_at.insert(id.clone(), self.people.len());
        self.people.push((id, named));
    }

    fn tag(&mut self, row: &Value) {
        let id = key(row.get("id"));
        if id.is_empty() || self.tags_at.contains_key(&id) {
            return;
        }
        let name = words(row, "name");
        let internal = text(row, &["visibility"]) == "internal" || name.starts_with('#');
        self.taken += name.len() + 200;
        self.tags_at.insert(id.clone(), self.tags.len());
        self.tags.push((id, Named { slug: text(row, &["slug"]).to_owned(), name, bio: String::new(), internal }));
    }

    /// After the last row: orders and sections.
    pub fn settle(&mut self) {
        for list in self.tagged.values_mut().chain(self.written.values_mut()) {
            list.sort();
        }
        let firsts: Vec<String> = self.tagged.values().filter_map(|tags| Some(self.seen(tags).next()?.0.to_owned())).collect();
        self.sections.extend(firsts);
    }

    fn seen<'t>(&'t self, tags: &'t [(i64, String)]) -> impl Iterator<Item = (&'t str, &'t Named)> {
        tags.iter().filter_map(|(_, id)| Some((id.as_str(), &self.tags.get(*self.tags_at.get(id)?)?.1))).filter(|(_, tag)| !tag.internal)
    }

    /// Names of a post's tags that readers see, in order.
    pub fn tags_of(&self, post: &Value) -> Vec<String> {
        match self.tagged.get(&key(post.get("id"))) {
            Some(tags) => self.seen(tags).map(|(_, tag)| tag.name.clone()).collect(),
            None => {
                let inline = elements(post, &["tags"]).into_iter().filter(|tag| text(tag, &["visibility"]) != "internal");
                inline.map(|tag| words(tag, "name")).filter(|name| !name.starts_with('#')).collect()
            }
        }
    }

    /// The people of a post, in order; a person of a post that is not in the table is told by its key.
    pub fn people_of(&self, post: &Value) -> Vec<Result<&Named, String>> {
        let id = key(post.get("id"));
        let mut ids: Vec<String> = match self.written.get(&id) {
            Some(people) => people.iter().map(|(_, id)| id.clone()).collect(),
            None => elements(post, &["authors"]).into_iter().map(|author| key(author.get("id"))).collect(),
        };
        if ids.is_empty() {
            ids.push(key(post.get("author_id").or_else(|| post.get("author"))));
        }
        let known = |id: &String| self.people_at.get(id).and_then(|at| self.people.get(*at)).map(|(_, person)| person);
        ids.into_iter().filter(|id| !id.is_empty()).map(|id| known(&id).ok_or(id)).collect()
    }

    /// Alternative text and caption of a post's picture.
    pub fn picture_of(&self, post: &Value) -> (String, String) {
        let own = |name: &str| text(post, &[name]).to_owned();
        let kept = self.pictures.get(&key(post.get("id"))).cloned();
        kept.unwrap_or_else(|| (own("feature_image_alt"), own("feature_image_caption")))
    }

    /// People and tags as items.
    pub fn items(&self) -> VecDeque<Item> {
        let people = self.people.iter().map(|(id, person)| person_item(id, person));
        people.chain(self.tags.iter().map(|(id, tag)| tag_item(id, tag, self.sections.contains(id)))).collect()
    }
}

fn words(row: &Value, name: &str) -> String {
    fit::encoded_once(text(row, &[name])).0.into_owned()
}

fn order(row: &Value) -> i64 {
    row.get("sort_order").and_then(Value::as_i64).unwrap_or_default()
}

fn person_item(id: &str, person: &Named) -> Item {
    let mut dropped = Vec::new();
    let name = fit::fitting(&person.name, &mut dropped);
    let bio = fit::fitting_text(&person.bio, &mut dropped);
    let addresses = if person.slug.is_empty() { Vec::new() } else { vec![format!("/author/{}/", person.slug)] };
    let thing = name.map(|name| Thing::Person(OldPerson { name, bio, addresses }));
    Item { origin: format!("ghost:author:{id}"), title: person.name.clone(), thing, dropped, unknown: Vec::new() }
}

fn tag_item(id: &str, tag: &Named, is_section: bool) -> Item {
    let mut dropped = Vec::new();
    let name = if tag.internal { None } else { fit::fitting(&tag.name, &mut dropped) };
    if tag.internal {
        dropped.push(Dropped { what: DroppedKind::OtherThing, text: tag.name.clone() });
    }
    let kind = if is_section { TermKind::Section } else { TermKind::Topic };
    let thing = name.map(|name| Thing::Term(OldTerm { kind, name, addresses: vec![format!("/tag/{}/", tag.slug)] }));
    Item { origin: format!("ghost:tag:{id}"), title: tag.name.clone(), thing, dropped, unknown: Vec::new() }
}
