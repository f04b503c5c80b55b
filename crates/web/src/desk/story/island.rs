//! What the scripts are told: a data island in the page.

use crate::desk::pack::Pack;
use crate::desk::who::Who;
use arabic::preflight::QuoteStyle;
use model::{Manuscript, Media, RevisionNo, StoryId};
use serde_json::{Map, Value, json};
use store::journal::JournalRow;
use store::section::SectionRow;

/// Pixels across of the pictures in the editor.
const WIDTH: u32 = 720;

/// What the island is made of.
pub struct Island<'p> {
    /// The story.
    pub story: StoryId,
    /// The revision that the manuscript began from.
    pub base: RevisionNo,
    /// What stands in the editor.
    pub manuscript: &'p Manuscript,
    /// What this person typed and never saved.
    pub journal: Option<&'p JournalRow>,
    /// The name of this tab.
    pub tab: &'p str,
    /// Whether the person may write here.
    pub may_write: bool,
    /// The pictures of manuscript and journal.
    pub pictures: &'p [Media],
    /// The paper's sections.
    pub sections: &'p [SectionRow],
}

impl Island<'_> {
    /// The island as JSON that can stand in HTML.
    pub fn json(&self, who: &Who, pack: &Pack) -> String {
        let lang = self.manuscript.lang;
        let value = json!({
            "story": self.story, "base": self.base, "lang": lang.tag(), "dir": lang.dir().as_str(),
            "me": { "id": who.staff.id, "name": who.staff.name.as_str() },
            "tab": self.tab, "manuscript": self.manuscript,
            "journal": self.journal.map(|kept| json!({ "seq": kept.seq, "base": kept.base, "at": kept.at.to_string(), "manuscript": kept.manuscript })),
            "may": { "write": self.may_write },
            "pictures": self.pictures.iter().map(|media| (media.id.to_string(), rendition(media))).collect::<Map<_, _>>(),
            "sections": self.sections.iter().map(|row| json!({ "slug": row.slug, "name": row.name })).collect::<Vec<_>>(),
            "quotes": quotes(pack), "texts": texts(pack),
        });
        value.to_string().replace('<', "\\u003c")
    }
}

/// The marks that a typed `"` becomes; guillemets in a paper that leaves the choice.
fn quotes(pack: &Pack) -> &'static str {
    match pack.site.house.profile().quotes {
        Some(QuoteStyle::Curly) => "curly",
        Some(QuoteStyle::Straight) => "straight",
        Some(QuoteStyle::Guillemets) | None => "guillemets",
    }
}

/// Where a picture is fetched, and how large it is there.
pub fn rendition(media: &Media) -> Value {
    let fits = media.renditions.iter().rfind(|size| size.width <= WIDTH).or(media.renditions.first());
    json!({ "src": format!("/desk/pictures/{}/{WIDTH}", media.id), "width": fits.map_or(0, |size| size.width), "height": fits.map_or(0, |size| size.height) })
}

/// The words of the scripts, by their keys without `js-`.
fn texts(pack: &Pack) -> Map<String, Value> {
    let keys = pack.words.keys();
    let own = keys.iter().filter_map(|key| key.strip_prefix("js-").map(|name| (name.to_owned(), Value::from(pack.text(key)))));
    own.collect()
}
