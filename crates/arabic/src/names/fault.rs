//! What can be wrong with a file of names.

/// A line that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("names, line {line}: {fault}")]
pub struct NamesError {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a line of names.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The first field names no kind.
    #[error("«{0}» is no kind of name; expected دولة، مكان، شخص، جهة، جماعة، علامة، عبارة")]
    Kind(String),
    /// More fields than there are.
    #[error("found {0} fields; expected at most 7: kind | preferred | Latin | accepted | deprecated | first mention | flags")]
    Fields(usize),
    /// A phrase with more than its words.
    #[error("a phrase has no fields after its words")]
    Phrase,
    /// The preferred form is missing.
    #[error("the preferred form is missing")]
    NoName,
    /// A form without a letter.
    #[error("«{0}» has no letter")]
    NoLetter(String),
    /// An unknown flag.
    #[error("«{0}» is no flag; expected ملتبس، بحروفه، قريب")]
    Flag(String),
    /// A one-word form that is read as a function word.
    #[error("«{0}» is also a function word; give the name in two words")]
    FunctionWord(String),
    /// The same spelling twice in a line.
    #[error("«{0}» stands twice in the line")]
    Repeated(String),
    /// Two lines claim a form.
    #[error("«{form}» is also a form of «{other}»; mark one of them as ambiguous")]
    Taken {
        /// The form.
        form: String,
        /// The preferred form of the other line.
        other: String,
    },
    /// The form for first mention does not hold the name.
    #[error("the form for first mention, «{0}», holds no form of the name")]
    FirstMention(String),
}
