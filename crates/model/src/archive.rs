//! What comes out of another system's archive, and what becomes of it.

use crate::axes::words;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

words! {
    /// What a thing of an archive is.
    ArchiveKind {
        /// A story.
        Story = "story",
        /// A page that belongs to no day.
        Page = "page",
        /// A reader's comment.
        Comment = "comment",
        /// Somebody who writes.
        Author = "author",
        /// A section.
        Section = "section",
        /// A topic.
        Topic = "topic",
        /// A picture of the old library.
        Picture = "picture",
        /// Something of which nothing could be kept.
        Other = "other",
    }
}

words! {
    /// What became of it.
    Fate {
        /// Readers see it.
        Live = "live",
        /// A draft: it was not public there, or has no date.
        Draft = "draft",
        /// Handed to the desk, as it was there.
        Submitted = "submitted",
        /// Put away, as it was there.
        Spiked = "spiked",
        /// It is here (comments, pages, people, terms, pictures).
        Kept = "kept",
        /// Nothing of it is here; its losses say why.
        Refused = "refused",
    }
}

words! {
    /// What the landing itself could not keep as it was.
    ArchiveNote {
        /// Stood on top of the front page there; weighs more here.
        Sticky = "sticky",
        /// Was to go out at a time; nothing goes out by itself.
        Scheduled = "scheduled",
        /// Only the newsroom saw it there; a draft here.
        Private = "private",
        /// Whoever knew a password saw it there; a draft here.
        Password = "password",
        /// Was public there with a date that is still to come; a draft here.
        Future = "future",
        /// Was public there, but nobody knows since when; a draft here.
        Undated = "undated",
        /// Was thrown away there; put away here.
        Trash = "trash",
        /// A page that was not public; a draft story here.
        PageDraft = "page-draft",
        /// A page's picture: pages here have none.
        PagePicture = "page-picture",
        /// The title of a page was too long and is cut.
        PageTitle = "page-title",
        /// The comment it answers is not here; it stands by itself.
        NoParent = "no-parent",
        /// The story of a comment is not here.
        NoStory = "no-story",
        /// Another site told there that it links to the story; kept among the comments.
        Trackback = "trackback",
        /// An old address that leads elsewhere already.
        AddressTaken = "address-taken",
        /// An address of nothing that can be read.
        AddressUnread = "address-unread",
        /// Pictures were not wanted.
        NoMedia = "no-media",
        /// The name stood in the registry already.
        NameKnown = "name-known",
        /// The database refused it.
        Fault = "fault",
    }
}

words! {
    /// Where a run stands.
    RunState {
        /// Nobody has begun it.
        Waiting = "waiting",
        /// It is under way, or broke off and can go on.
        Running = "running",
        /// The archive was read to its end.
        Done = "done",
        /// It cannot go on; its problem says why.
        Failed = "failed",
    }
}

words! {
    /// Who carries a run on.
    RunBy {
        /// A command, until it ends.
        Command = "command",
        /// The server's worker.
        Worker = "worker",
    }
}

words! {
    /// Where a picture stands that an archive only named.
    OldPictureState {
        /// Its bytes are still to come.
        Expected = "expected",
        /// It is here.
        Here = "here",
        /// It could not be had; it may be asked for again.
        Failed = "failed",
    }
}

/// How many of one kind; `found` is what the others add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// In the archive.
    pub found: i64,
    /// Came in by this run, whatever became of it.
    pub landed: i64,
    /// Were here before this run.
    pub known: i64,
    /// Could not be kept.
    pub refused: i64,
}

impl Tally {
    /// Whether the parts add up to the whole.
    pub fn adds_up(&self) -> bool {
        self.found == self.landed + self.known + self.refused
    }
}

/// The counts of a run.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Tallies {
    /// Things read from the archive; where a run that broke off goes on.
    pub items: i64,
    /// By kind; kinds of which nothing was found are absent.
    pub kinds: std::collections::BTreeMap<ArchiveKind, Tally>,
    /// Stories of this run before readers.
    pub live: i64,
    /// Stories of this run that are drafts, handed in or put away.
    pub unpublished: i64,
    /// Stories among them that were public there and have no date.
    pub undated: i64,
    /// Things of this run that lost something.
    pub with_losses: i64,
    /// Old addresses that lead on.
    pub addresses: i64,
    /// Pictures that are expected, each counted once.
    pub pictures: i64,
}

impl Tallies {
    /// The counts of one kind, to add to.
    pub fn of(&mut self, kind: ArchiveKind) -> &mut Tally {
        self.kinds.entry(kind).or_default()
    }

    /// All kinds together.
    pub fn sum(&self) -> Tally {
        self.kinds.values().fold(Tally::default(), |sum, one| Tally {
            found: sum.found + one.found,
            landed: sum.landed + one.landed,
            known: sum.known + one.known,
            refused: sum.refused + one.refused,
        })
    }

    /// Whether every kind adds up.
    pub fn add_up(&self) -> bool {
        self.kinds.values().all(Tally::adds_up)
    }
}

/// What was asked for of a run, the same for everything in it; stored with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImportOptions {
    /// Section of stories that name none, by slug or name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// What stands before addresses that the archive gives without a host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_url: Option<String>,
    /// Whether pictures come along.
    pub pictures: bool,
    /// A folder with the old site's pictures; they are taken from there and nowhere else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media: Option<PathBuf>,
    /// Pictures may come from this machine and its own network (a local copy of the old site).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub local: bool,
    /// Kinds of WordPress posts besides `post` that are stories too.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub story_types: Vec<String>,
    /// Only tried: the report says what would be, and nothing is written.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub dry: bool,
}

impl Default for ImportOptions {
    fn default() -> Self {
        Self { section: None, base_url: None, pictures: true, media: None, local: false, story_types: Vec::new(), dry: false }
    }
}

impl ImportOptions {
    /// As they are stored.
    pub fn json(&self) -> serde_json::Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    /// The kinds that somebody named in one line, with commas or spaces between them.
    pub fn types_in(line: &str) -> Vec<String> {
        line.split([',', '،', ' ']).map(str::trim).filter(|kind| !kind.is_empty()).map(str::to_owned).collect()
    }

    /// As they were stored; what an older program did not know is as if nobody had asked.
    pub fn read(stored: &serde_json::Value) -> Self {
        Self::deserialize(stored).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_named_in_one_line() {
        assert_eq!(ImportOptions::types_in(" news, report،opinion  video ,"), ["news", "report", "opinion", "video"]);
        assert!(ImportOptions::types_in(" ، ").is_empty());
    }
}
