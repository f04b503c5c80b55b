//! The editor's page.

use super::island::Island;
use super::wording::Wrong;
use super::{fields, findings, form};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::assets;
use crate::desk::fault::Fault;
use crate::desk::pack::Pack;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use crate::desk::who::new_token;
use jiff::Timestamp;
use minijinja::{Value, context};
use model::manuscript::TypedPicture;
use model::{Body, Manuscript, Media, MediaId, Permission, Publication, RevisionNo, StoryId, UserId};
use press::printable::{foreign, safe, words};
use std::sync::Arc;
use store::journal::JournalRow;
use store::revision::Revision;
use store::section::SectionRow;
use store::story::StoryRow;
use store::{StoreError, Tx};

/// A story with what its page needs.
pub struct Loaded {
    /// The story.
    pub row: StoryRow,
    /// Its newest revision.
    pub head: Revision,
    /// The name of who made that.
    pub by: String,
    /// What this person typed and never saved.
    pub journal: Option<JournalRow>,
    /// The paper's sections.
    pub sections: Vec<SectionRow>,
    /// The pictures of revision and journal.
    pub pictures: Vec<Media>,
}

/// What stands in the form.
pub struct Draft {
    /// The fields.
    pub manuscript: Manuscript,
    /// The body in the notation of the form.
    pub body: String,
    /// The revision that it began from.
    pub base: RevisionNo,
    /// What is wrong with it.
    pub wrongs: Vec<Wrong>,
    /// Whether the scripts can take it over: not when the body cannot be read.
    pub scripted: bool,
}

/// Loads a story; `extra` are pictures that the form names.
///
/// # Errors
/// The store's.
pub fn load(tx: &mut Tx, story: StoryId, staff: UserId, extra: &[MediaId]) -> Result<Option<Loaded>, StoreError> {
    let Some(row) = store::story::by_id(tx, story)? else { return Ok(None) };
    let Some(head) = store::revision::get(tx, story, row.head)? else { return Ok(None) };
    let now = Manuscript::from(&head.copy);
    let journal = store::journal::newest(tx, story, staff)?.filter(|kept| kept.manuscript != now);
    let mut ids = head.copy.pictures();
    ids.extend(journal.iter().flat_map(|kept| pictures(&kept.manuscript)));
    ids.extend(extra);
    ids.sort_unstable();
    ids.dedup();
    let by = name_of(tx, &head.actor)?;
    let (sections, pictures) = (store::section::all(tx)?, store::media::by_ids(tx, &ids)?);
    Ok(Some(Loaded { row, head, by, journal, sections, pictures }))
}

/// The pictures that a manuscript names.
pub fn pictures(manuscript: &Manuscript) -> Vec<MediaId> {
    let body: Body = serde_json::from_value(manuscript.body.clone()).unwrap_or_default();
    let inner = body.content.iter().flat_map(model::Block::pictures).filter_map(|picture| picture.media);
    manuscript.lead.iter().filter_map(|lead: &TypedPicture| lead.media).chain(inner).collect()
}

/// The name that others know somebody by; what the audit log says when it is nobody of the newsroom.
///
/// # Errors
/// The store's.
pub fn name_of(tx: &mut Tx, actor: &str) -> Result<String, StoreError> {
    let Ok(handle) = model::Handle::parse(actor) else { return Ok(actor.to_owned()) };
    Ok(store::staff::by_handle(tx, &handle)?.map_or_else(|| actor.to_owned(), |row| row.name.to_string()))
}

/// `GET /desk/stories/{story}`
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (story, staff) = (ask.story()?, ask.who()?.staff.id);
    let loaded = room.read(move |tx| load(tx, story, staff, &[])).await?.ok_or(Fault::NotFound)?;
    let kept = loaded.journal.as_ref().filter(|_| ask.query.has("kept"));
    let (manuscript, base) =
        kept.map_or_else(|| (Manuscript::from(&loaded.head.copy), loaded.row.head), |kept| (kept.manuscript.clone(), kept.base));
    let body = form::plain(&manuscript.body).unwrap_or_else(|| model::plain::to_plain(&loaded.head.copy.body));
    let draft = Draft { manuscript, body, base, wrongs: Vec::new(), scripted: true };
    render(&room, &ask, &loaded, &draft).await
}

/// The page with a draft in its form.
///
/// # Errors
/// As [`Newsroom::page`].
pub async fn render(room: &Newsroom, ask: &Ask, loaded: &Loaded, draft: &Draft) -> Result<Reply, Fault> {
    let (pack, who) = (room.pack(ask.lang).await?, ask.who()?);
    let row = &loaded.row;
    let may_write = who.staff.may(Permission::Write, &row.matter()) && row.publication != Publication::Retracted;
    let mut tab: String = new_token()?.chars().take(16).collect();
    if let Some(kept) = &loaded.journal {
        tab = format!("{tab}.{}", kept.tab);
    }
    let island = Island {
        story: row.id,
        base: draft.base,
        manuscript: &draft.manuscript,
        journal: loaded.journal.as_ref(),
        tab: &tab,
        may_write,
        pictures: &loaded.pictures,
        sections: &loaded.sections,
    };
    let scripted = draft.scripted && assets::has_scripts();
    let found = room.proofread(row.id, draft.manuscript.clone(), desk::proof::Proof::read).await?;
    let others = room.people().people(row.id).into_iter().filter(|person| person.id != who.staff.id);
    let it = context! {
        workflow => crate::desk::workflow::panel(room, ask, row, &loaded.head.copy).await?,
        story => safe(row.id.to_string()), base => safe(draft.base.to_string()), key => safe(new_token()?), tab => words(&tab), may_write,
        f => fields::of(&draft.manuscript, &pack, &draft.wrongs),
        body => fields::field("body", &draft.body, &draft.wrongs),
        lang => safe(format!(" lang=\"{}\"", draft.manuscript.lang.tag())),
        wrongs => draft.wrongs.iter().map(|wrong| words(&wrong.text)).collect::<Value>(),
        sections => sections(loaded, draft), urgencies => urgencies(draft), picture => picture(loaded, &draft.manuscript, &pack),
        kept => loaded.journal.as_ref().map(|kept| pack.ago(kept.at, room.now())),
        island => scripted.then(|| safe(island.json(who, &pack))), editor => safe(assets::address("editor.js")),
        findings => findings::of(&found, &pack), others => others.map(|person| foreign(&person.name)).collect::<Value>(),
        ..standing(loaded, &pack, room.now())
    };
    room.page(ask, "story.html", "nav-stories", &draft.manuscript.headline, it).await
}

/// Where the story stands: chips and the line of the last save.
fn standing(loaded: &Loaded, pack: &Pack, now: Timestamp) -> Value {
    let row = &loaded.row;
    context! {
        state => words(&pack.text(&format!("story-state-{}", row.copy_state.word()))), state_word => safe(row.copy_state.word().to_owned()),
        publication => (row.publication != Publication::None).then(|| words(&pack.text(&format!("story-publication-{}", row.publication.word())))),
        behind => row.live.is_some_and(|live| live != row.head) && row.publication == Publication::Live,
        revision => row.head.0, saved => pack.ago(loaded.head.at, now), by => foreign(&loaded.by),
    }
}

fn sections(loaded: &Loaded, draft: &Draft) -> Value {
    let chosen = draft.manuscript.section.as_str();
    let mut list: Vec<Value> = loaded
        .sections
        .iter()
        .map(|row| context! { slug => words(&row.slug), name => words(row.name.as_str()), chosen => row.slug == chosen })
        .collect();
    if !loaded.sections.iter().any(|row| row.slug == chosen) {
        list.insert(0, context! { slug => words(chosen), name => words(chosen), chosen => true });
    }
    list.into_iter().collect()
}

fn urgencies(draft: &Draft) -> Value {
    (1_u8..=9).map(|number| context! { value => safe(number.to_string()), number, chosen => number == draft.manuscript.urgency }).collect()
}

/// The lead picture as it is shown beside its texts.
fn picture(loaded: &Loaded, manuscript: &Manuscript, _: &Pack) -> Value {
    let media = manuscript.lead.as_ref().and_then(|lead| lead.media);
    let known = loaded.pictures.iter().find(|known| Some(known.id) == media);
    known.map_or(Value::from(()), |known| {
        let size = super::island::rendition(known);
        let part = |name: &str| {
            safe(size.get(name).map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).unwrap_or_default())
        };
        context! { src => part("src"), width => part("width"), height => part("height") }
    })
}
