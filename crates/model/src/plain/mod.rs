//! The body as plain text, for a form without scripts: every block and mark, there and back without loss.
//!
//! Paragraphs stand apart by an empty line. A block that is no prose stands in a fence:
//!
//! ```text
//! نص الفقرة وفيه **بارز** و*مؤكد* و[رابط](https://example.org/).
//!
//! ## عنوان داخلي
//!
//! > كلام منقول
//! > — المتحدث
//!
//! - بند                     1. بند مرقّم
//!
//! ::: شعر                   ::: نص مقدس — المرجع
//! ::: صورة                  ::: ألبوم
//! ::: تضمين                 ::: جدول
//! :::
//! ```
//!
//! A backslash takes the meaning from the sign behind it: `\*`, `\[`, `\#`; `\u{200F}` is any character by its number,
//! `\&` is nothing and `\+` the seam of two runs. English names of fences and fields are read too.
//! What this notation cannot say is written as the JSON that is stored, in a fence of that name.

mod escape;
mod fence;
mod inline;
mod lines;
mod read;
mod write;

pub use read::from_plain;
pub use write::to_plain;

/// What cannot be read, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct PlainProblem {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: PlainFault,
}

/// What can be wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlainFault {
    /// A fence of a kind that is not known.
    #[error("no fence is called {0:?}")]
    Fence(String),
    /// A fence that is never closed.
    #[error("the fence is not closed")]
    Open,
    /// A line in a fence that does not belong there.
    #[error("{0:?} does not belong into this fence")]
    Line(String),
    /// A value that the field cannot hold.
    #[error("{0:?} cannot stand here")]
    Value(String),
    /// A link that a story may not carry.
    #[error("{0:?} is no link that a story may carry")]
    Link(String),
    /// `*`, `**` or `[` that is never closed.
    #[error("{0} is not closed")]
    Mark(&'static str),
    /// A backslash before something that has no such meaning.
    #[error("a backslash before {0:?} means nothing")]
    Escape(String),
}

#[cfg(test)]
mod tests;
