//! Rules of the paper that can stand against a verb, apart from permissions and states.

use arabic::names::Fault;
use model::StoryId;

/// Why something about the paper was refused; nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Obstacle {
    /// Nothing may go out until somebody lifts the freeze.
    #[error("publishing is frozen")]
    Frozen,
    /// Only what readers see can be placed.
    #[error("story {0} is not live")]
    NotLive(StoryId),
    /// The slot takes stories of its section only.
    #[error("story {0} is of another section")]
    OtherSection(StoryId),
    /// A story stands once on a page.
    #[error("story {0} would stand twice")]
    Twice(StoryId),
    /// The page has no such slot.
    #[error("there is no slot {0}")]
    NoSlot(String),
    /// A section that has stories stays.
    #[error("section {0} has stories")]
    SectionInUse(String),
    /// Something of that name or address is there already.
    #[error("{0} is taken")]
    Taken(String),
    /// The address would lead back to itself, or round too many corners.
    #[error("{0} would lead in a circle")]
    Circle(String),
    /// There was nothing to change.
    #[error("nothing was changed")]
    Nothing,
    /// A line of names cannot be used.
    #[error(transparent)]
    Names(#[from] arabic::names::NamesError),
    /// There is nothing of that number or name, or no longer.
    #[error("there is no {0}")]
    Missing(String),
}

impl Obstacle {
    /// The key of its sentence in the newsroom's catalogue.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Frozen => "refused-frozen",
            Self::NotLive(_) => "refused-not-live",
            Self::OtherSection(_) => "refused-other-section",
            Self::Twice(_) => "refused-twice",
            Self::NoSlot(_) => "refused-no-slot",
            Self::SectionInUse(_) => "refused-section-in-use",
            Self::Taken(_) => "refused-taken",
            Self::Circle(_) => "refused-circle",
            Self::Nothing => "refused-nothing",
            Self::Names(fault) => names(&fault.fault),
            Self::Missing(_) => "fault-not-found",
        }
    }

    /// What its sentence names.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Frozen | Self::Nothing => Vec::new(),
            Self::SectionInUse(what) | Self::Taken(what) | Self::Circle(what) => vec![("what", what.clone())],
            Self::Names(error) => vec![("line", error.line.to_string()), ("what", named(&error.fault))],
            Self::NotLive(story) | Self::OtherSection(story) | Self::Twice(story) => vec![("story", story.to_string())],
            Self::NoSlot(what) | Self::Missing(what) => vec![("what", what.clone())],
        }
    }
}

fn names(fault: &Fault) -> &'static str {
    match fault {
        Fault::Kind(_) => "names-kind",
        Fault::Fields(_) => "names-fields",
        Fault::Phrase => "names-phrase",
        Fault::NoName => "names-no-name",
        Fault::NoLetter(_) => "names-no-letter",
        Fault::Flag(_) => "names-flag",
        Fault::FunctionWord(_) => "names-function-word",
        Fault::Repeated(_) => "names-repeated",
        Fault::Taken { .. } => "names-taken",
        Fault::FirstMention(_) => "names-first-mention",
    }
}

/// The words that a fault of a line is about.
fn named(fault: &Fault) -> String {
    match fault {
        Fault::Kind(text) | Fault::NoLetter(text) | Fault::Flag(text) | Fault::FunctionWord(text) => text.clone(),
        Fault::Repeated(text) | Fault::FirstMention(text) | Fault::Taken { form: text, .. } => text.clone(),
        Fault::Fields(number) => number.to_string(),
        Fault::Phrase | Fault::NoName => String::new(),
    }
}
