//! An archive of another system lands: stories, pages, comments, people, terms and pictures with their old addresses.
//!
//! A run is begun with [`StartImport`], goes on batch by batch with [`LandBatch`], each batch one transaction with what
//! became of each thing and how far the run has come, and ends with [`EndImport`]. Whoever carries it on may stop
//! anywhere: the next one skips the things that the run has counted ([`model::Tallies::items`]).

mod address;
mod comment;
mod losses;
mod page;
mod person;
mod picture;
mod pictures;
mod restore;
mod run;
mod story;
mod term;

pub use picture::{MissPicture, PictureArrived, RetryPictures};
pub use restore::{BeginRestore, EndRestore, RestoreRows};
pub use run::{EndImport, StartImport};

use crate::{Actor, DeskError, front};
use intake::archive::{Item, Thing};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use losses::Losses;
use model::change::Touches;
use model::{ArchiveKind, ArchiveNote, Fate, Permission, Subject, Tallies, TopicId, What};
use std::collections::HashMap;
use store::section::SectionRow;
use store::{StoreError, Tx, import, import_item, section, topic};

/// Who wrote what came with an archive, in logs and revisions.
pub(crate) const WRITER: &str = "import";

/// What is the same for every batch of a run.
#[derive(Debug, Clone)]
pub struct Terms {
    /// The run.
    pub run: i64,
    /// Under which name its things are known.
    pub source: String,
    /// Slug of the section of stories that name none.
    pub section: String,
    /// Whether pictures are to come along.
    pub pictures: bool,
    /// Nobody is told: what lands is only tried, and taken back.
    pub quiet: bool,
}

/// Some things of an archive, in its order.
#[derive(Debug, Clone)]
pub struct LandBatch {
    /// What is asked for.
    pub terms: Terms,
    /// The things.
    pub items: Vec<Item>,
    /// The counts of the run before them.
    pub counts: Tallies,
    /// Bytes of the archive read, with them.
    pub place: i64,
    /// Bytes of the archive.
    pub size: i64,
    /// When it is written; what lands is dated by the beginning of its run.
    pub now: Timestamp,
    /// The database refuses these things, and this is why: they are written down as refused.
    pub fault: Option<String>,
}

impl LandBatch {
    /// Lands them all, in one transaction; gives the counts of the run with them.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; [`crate::Obstacle::Frozen`] while nothing may go out; the store's. Then nothing of the
    /// batch is written.
    pub fn run(self, tx: &mut Tx, actor: &Actor, at: Timestamp) -> Result<Tallies, DeskError> {
        may_import(actor)?;
        crate::freeze::require_open(tx)?;
        let mut landing = Landing::begin(tx, self.terms, self.counts, at)?;
        for item in self.items {
            landing.counts.items += 1;
            match &self.fault {
                Some(fault) => landing.refuse(tx, &item, fault)?,
                None => landing.take(tx, item)?,
            }
        }
        if landing.furniture {
            landing.tell(tx, Subject::Site, 0, What::Configured, &Touches::default())?;
        }
        import::advance(tx, landing.terms.run, &landing.counts, self.place, self.size, self.now)?;
        Ok(landing.counts)
    }
}

/// The program's own worker, or somebody who runs the machine.
fn may_import(actor: &Actor) -> Result<(), DeskError> {
    if matches!(actor, Actor::Clock) { Ok(()) } else { actor.require(Permission::System) }
}

/// A batch that is landing, with what it has looked up.
struct Landing {
    terms: Terms,
    counts: Tallies,
    zone: TimeZone,
    sections: Vec<SectionRow>,
    topics: HashMap<String, TopicId>,
    /// Something that stands on every page is new.
    furniture: bool,
    at: Timestamp,
}

/// What became of one thing.
struct Landed {
    kind: ArchiveKind,
    fate: Fate,
    number: Option<i64>,
}

impl Landing {
    fn begin(tx: &mut Tx, terms: Terms, counts: Tallies, at: Timestamp) -> Result<Self, DeskError> {
        let (_, zone) = front::paper(tx)?;
        let sections = section::all(tx)?;
        Ok(Self { terms, counts, zone, sections, topics: HashMap::new(), furniture: false, at })
    }

    /// Lands one thing unless it is here already, and writes down what became of it.
    fn take(&mut self, tx: &mut Tx, item: Item) -> Result<(), DeskError> {
        let kind = kind(&item);
        if let Some(Thing::Comment(comment)) = item.thing {
            return self.apart(tx, &item.title, &comment, Losses::of(&item.dropped, &item.unknown));
        }
        self.counts.of(kind).found += 1;
        let known = import_item::known(tx, &self.terms.source, &item.origin)?;
        if let Some(known) = known.as_ref().filter(|known| known.fate != Fate::Refused) {
            self.counts.of(kind).known += 1;
            if let (Some(Thing::Story(story)), Some(number)) = (item.thing, known.number) {
                self.late_comments(tx, model::StoryId(number), &story.comments)?;
            }
            return Ok(());
        }
        if let (None, Some(Thing::Story(story))) = (&known, &item.thing)
            && let Some(here) = store::story::by_origin(tx, &item.origin)?
        {
            // It came another way: as a saved page, or under another name of its archive.
            self.counts.of(kind).known += 1;
            return self.late_comments(tx, here.id, &story.comments);
        }
        let mut losses = Losses::of(&item.dropped, &item.unknown);
        let landed = match item.thing {
            Some(Thing::Story(story)) => self.story(tx, &item.origin, *story, &mut losses)?,
            Some(Thing::Page(page)) => self.page(tx, &item.origin, *page, &mut losses)?,
            Some(Thing::Person(person)) => self.person(tx, &person, &mut losses)?,
            Some(Thing::Term(term)) => self.term(tx, &term, &mut losses)?,
            Some(Thing::Picture(picture)) => self.picture(tx, &picture, &mut losses)?,
            Some(Thing::Comment(_)) | None => Landed { kind, fate: Fate::Refused, number: None },
        };
        if landed.fate == Fate::Refused && known.is_some() {
            // Nothing changed since it was refused before.
            self.counts.of(kind).refused += 1;
            return Ok(());
        }
        self.note(tx, &item.origin, &item.title, &landed, &losses)
    }

    /// Counts a thing and writes down what became of it.
    fn note(&mut self, tx: &mut Tx, origin: &str, title: &str, landed: &Landed, losses: &Losses) -> Result<(), DeskError> {
        let tally = self.counts.of(landed.kind);
        match landed.fate {
            Fate::Refused => tally.refused += 1,
            _ => tally.landed += 1,
        }
        if losses.is_loss() {
            self.counts.with_losses += 1;
        }
        let title: String = title.chars().take(300).collect();
        let new = import_item::NewItem {
            source: &self.terms.source,
            origin,
            run: self.terms.run,
            kind: landed.kind,
            fate: landed.fate,
            number: landed.number,
            title: &title,
            losses: &losses.json(),
        };
        Ok(import_item::put(tx, &new)?)
    }

    /// A thing that the database does not take.
    fn refuse(&mut self, tx: &mut Tx, item: &Item, fault: &str) -> Result<(), DeskError> {
        let kind = kind(item);
        self.counts.of(kind).found += 1;
        let mut losses = Losses::of(&item.dropped, &item.unknown);
        losses.add(ArchiveNote::Fault, fault);
        self.note(tx, &item.origin, &item.title, &Landed { kind, fate: Fate::Refused, number: None }, &losses)
    }

    /// Records a change for whoever follows the log.
    fn tell(&self, tx: &mut Tx, subject: Subject, number: i64, what: What, touches: &Touches) -> Result<(), DeskError> {
        if !self.terms.quiet {
            store::change::record(tx, subject, number, what, touches, self.at)?;
        }
        Ok(())
    }

    /// The topic of a name, made now when there is none.
    fn topic(&mut self, tx: &mut Tx, name: &str) -> Result<TopicId, StoreError> {
        if let Some(id) = self.topics.get(name) {
            return Ok(*id);
        }
        let id = topic::ensure(tx, name)?;
        self.topics.insert(name.to_owned(), id);
        Ok(id)
    }
}

fn kind(item: &Item) -> ArchiveKind {
    use intake::archive::TermKind;
    match &item.thing {
        Some(Thing::Story(_)) => ArchiveKind::Story,
        Some(Thing::Page(_)) => ArchiveKind::Page,
        Some(Thing::Comment(_)) => ArchiveKind::Comment,
        Some(Thing::Person(_)) => ArchiveKind::Author,
        Some(Thing::Term(term)) if term.kind == TermKind::Section => ArchiveKind::Section,
        Some(Thing::Term(_)) => ArchiveKind::Topic,
        Some(Thing::Picture(_)) => ArchiveKind::Picture,
        None => ArchiveKind::Other,
    }
}
