//! The comment form as it comes in: what was typed, and what is wrong with it.

use model::line::LineError;
use model::{CommentId, CommentText, Name, NewComment, StoryId, SubjectLine};
use press::view::{Field, FormView, Problem};
use serde::Deserialize;

/// The fields of the form; one that is not sent counts as empty.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CommentForm {
    /// Who signs.
    pub name: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The comment that is answered.
    pub parent: String,
    /// The signed token.
    pub token: String,
    /// A field that people do not see; only machines fill it.
    pub website: String,
}

impl CommentForm {
    /// True when a machine filled what people cannot see.
    pub fn is_trapped(&self) -> bool {
        !self.website.is_empty()
    }

    /// The number of the comment that is answered.
    pub fn parent(&self) -> Option<CommentId> {
        CommentId::parse(&self.parent)
    }

    /// The comment, or everything that is wrong with it at once.
    ///
    /// # Errors
    /// A problem for each field that cannot be taken.
    pub fn parse(&self, story: StoryId) -> Result<NewComment, Vec<Problem>> {
        let name = Name::parse(&self.name).map_err(|error| problem(Field::Name, error));
        let subject = SubjectLine::optional(&self.subject).map_err(|error| problem(Field::Subject, error));
        let text = CommentText::parse(&self.text).map_err(|error| problem(Field::Text, error));
        match (name, subject, text) {
            (Ok(name), Ok(subject), Ok(text)) => Ok(NewComment { story, parent: self.parent(), name, subject, text }),
            (name, subject, text) => Err([name.err(), subject.err(), text.err()].into_iter().flatten().collect()),
        }
    }

    /// The form to send back: what was typed stays.
    pub fn view(&self, token: String, problems: Vec<Problem>) -> FormView {
        FormView {
            token,
            parent: self.parent().map(|id| id.0),
            name: self.name.clone(),
            subject: self.subject.clone(),
            text: self.text.clone(),
            problems,
        }
    }
}

fn problem(field: Field, error: LineError) -> Problem {
    match error {
        LineError::Empty => Problem::Missing(field),
        LineError::TooLong { limit, .. } => Problem::TooLong(field, i64::try_from(limit).unwrap_or(i64::MAX)),
    }
}
