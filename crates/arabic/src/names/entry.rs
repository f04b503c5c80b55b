//! What the registry knows of a name.

/// What a name is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A state.
    Country,
    /// A city, region, sea, building.
    Place,
    /// One person.
    Person,
    /// A body, agency, paper, club.
    Organisation,
    /// A party, movement, armed group.
    Group,
    /// A platform, company, product.
    Brand,
    /// No name: words that hold one («صلاة المغرب») and are passed over.
    Phrase,
}

impl Kind {
    /// All kinds with the words for them, Arabic and English.
    pub(super) const WORDS: [(Self, &'static str, &'static str); 7] = [
        (Self::Country, "دولة", "country"),
        (Self::Place, "مكان", "place"),
        (Self::Person, "شخص", "person"),
        (Self::Organisation, "جهة", "organisation"),
        (Self::Group, "جماعة", "group"),
        (Self::Brand, "علامة", "brand"),
        (Self::Phrase, "عبارة", "phrase"),
    ];

    /// The kind that `word` stands for, in Arabic or English.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.into_iter().find(|(_, arabic, english)| word == *arabic || word == *english).map(|(kind, ..)| kind)
    }
}

/// How the house looks on a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// The one the paper writes.
    Preferred,
    /// Right too, and not reported.
    Accepted,
    /// To be replaced by the preferred one.
    Deprecated,
}

/// One way to write a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub(super) text: String,
    pub(super) standing: Standing,
    pub(super) ambiguous: bool,
}

impl Form {
    /// As it is printed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How the house looks on it.
    pub const fn standing(&self) -> Standing {
        self.standing
    }

    /// True when it is a common word too.
    pub const fn is_ambiguous(&self) -> bool {
        self.ambiguous
    }
}

/// A name with all its forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub(super) kind: Kind,
    /// The preferred one first; never empty.
    pub(super) preferred: Form,
    pub(super) others: Vec<Form>,
    pub(super) latin: String,
    pub(super) first_mention: String,
    pub(super) exact: bool,
    pub(super) near: bool,
}

impl Entry {
    /// What it is the name of.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The form the paper writes.
    pub fn preferred(&self) -> &str {
        &self.preferred.text
    }

    /// The name in Latin letters, when there is one.
    pub fn latin(&self) -> Option<&str> {
        (!self.latin.is_empty()).then_some(self.latin.as_str())
    }

    /// What is written when the name stands first in a story.
    pub fn first_mention(&self) -> Option<&str> {
        (!self.first_mention.is_empty()).then_some(self.first_mention.as_str())
    }

    /// True when `text` holds the form for first mention, or needs none: the
    /// words count, not the signs between them.
    pub fn is_introduced_in(&self, text: &str) -> bool {
        let Some(first) = self.first_mention() else { return true };
        let sought = super::piece::keys(first);
        let keys = super::piece::keys(text);
        let begins = |key: &String, first: &String| super::proclitic::starts(key).any(|start| start.word == *first);
        let (Some(head), Some(tail)) = (sought.first(), sought.get(1..)) else { return true };
        keys.windows(sought.len()).any(|window| window.first().is_some_and(|key| begins(key, head)) && window.get(1..) == Some(tail))
    }

    /// All forms, the preferred one first.
    pub fn forms(&self) -> impl Iterator<Item = &Form> {
        std::iter::once(&self.preferred).chain(&self.others)
    }

    /// The form at `at` in the order of [`Self::forms`].
    pub(super) fn form(&self, at: usize) -> &Form {
        at.checked_sub(1).and_then(|at| self.others.get(at)).unwrap_or(&self.preferred)
    }
}
