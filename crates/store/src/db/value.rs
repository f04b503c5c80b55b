//! Parameters: what a function hands to a statement, on either engine.

use crate::banned_word::WordAction;
use arabic::lang::Lang;
use jiff::Timestamp;
use model::{
    ArchiveKind, Body, CommentId, CommentState, Copy, CopyState, CorrectionKind, Fate, Finding, Front, Grants, Handle, InvitationKind,
    JobKind, Manuscript, MediaId, MediaState, Name, OldPictureState, Outcome, Picture, Publication, RevisionNo, RunBy, RunState, SectionId,
    SessionId, Site, Source, StoryId, Subject, Tallies, TaskId, TaskKind, TopicId, UserId, What, change::Touches,
};
use postgres::types::{IsNull, ToSql, Type, private::BytesMut};
use rusqlite::types::{ToSqlOutput, ValueRef};
use std::borrow::Cow;
use std::error::Error;
use uuid::Uuid;

/// A parameter in the form that both drivers take.
#[derive(Debug)]
pub(crate) enum Value<'a> {
    Null,
    Int(i64),
    Text(Cow<'a, str>),
    Bytes(&'a [u8]),
    Uuid(Uuid),
    /// `bigint[]` on PostgreSQL, a JSON array on SQLite.
    Ints(Vec<i64>),
    /// `text[]` on PostgreSQL, a JSON array on SQLite.
    Texts(&'a [String]),
}

impl<'a> Value<'a> {
    /// PostgreSQL cannot keep U+0000 in a text; on both engines it becomes U+FFFD.
    fn text(text: &'a str) -> Self {
        if text.contains('\0') { Self::Text(text.replace('\0', "\u{FFFD}").into()) } else { Self::Text(text.into()) }
    }

    /// Values that this program made are always JSON; a failure would be a fault of the program.
    fn json(value: &impl serde::Serialize) -> Self {
        serde_json::to_string(value).map_or(Self::Null, |text| Self::Text(text.into()))
    }
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let list = |text: serde_json::Result<String>| {
            text.map(ToSqlOutput::from).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
        };
        match self {
            Self::Null => Ok(ToSqlOutput::Borrowed(ValueRef::Null)),
            Self::Int(number) => Ok(ToSqlOutput::Borrowed(ValueRef::Integer(*number))),
            Self::Text(text) => Ok(ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes()))),
            Self::Bytes(bytes) => Ok(ToSqlOutput::Borrowed(ValueRef::Blob(bytes))),
            Self::Uuid(uuid) => Ok(ToSqlOutput::Borrowed(ValueRef::Blob(uuid.as_bytes()))),
            Self::Ints(numbers) => list(serde_json::to_string(numbers)),
            Self::Texts(texts) => list(serde_json::to_string(texts)),
        }
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) if *ty == Type::INT8 => number.to_sql(ty, out),
            Self::Int(_) => Err(format!("a whole number was given where {ty} is needed").into()),
            Self::Text(text) => text.as_ref().to_sql(ty, out),
            Self::Bytes(bytes) => bytes.to_sql(ty, out),
            Self::Uuid(uuid) => uuid.to_sql(ty, out),
            Self::Ints(numbers) => numbers.to_sql(ty, out),
            Self::Texts(texts) => texts.to_sql(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    postgres::types::to_sql_checked!();
}

/// Anything that can be a parameter.
pub(crate) trait Arg {
    fn value(&self) -> Value<'_>;
}

impl<T: Arg> Arg for Option<T> {
    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, Arg::value)
    }
}

impl<T: Arg + ?Sized> Arg for &T {
    fn value(&self) -> Value<'_> {
        (**self).value()
    }
}

macro_rules! args {
    ($($ty:ty: |$it:ident| $value:expr;)*) => { $(
        impl Arg for $ty {
            fn value(&self) -> Value<'_> { let $it = self; $value }
        }
    )* };
}

args! {
    i64: |it| Value::Int(*it);
    bool: |it| Value::Int(i64::from(*it));
    Handle: |it| Value::text(it.as_str());
    Name: |it| Value::text(it.as_str());
    Lang: |it| Value::Text(it.tag().into());
    str: |it| Value::text(it);
    String: |it| Value::text(it);
    [u8]: |it| Value::Bytes(it);
    [u8; 16]: |it| Value::Bytes(it);
    [u8; 32]: |it| Value::Bytes(it);
    Uuid: |it| Value::Uuid(*it);
    Timestamp: |it| Value::Int(it.as_microsecond());
    [StoryId]: |it| Value::Ints(it.iter().map(|id| id.0).collect());
    [TopicId]: |it| Value::Ints(it.iter().map(|id| id.0).collect());
    [MediaId]: |it| Value::Ints(it.iter().map(|id| id.0).collect());
    [CommentId]: |it| Value::Ints(it.iter().map(|id| id.0).collect());
    [String]: |it| Value::Texts(it);
}

macro_rules! arg_ids { ($($id:ident),*) => { args! { $($id: |it| Value::Int(it.0);)* } } }
macro_rules! arg_words { ($($word:ident),*) => { args! { $($word: |it| Value::Text(it.word().into());)* } } }
macro_rules! arg_json { ($($json:ty),*) => { args! { $($json: |it| Value::json(it);)* } } }

arg_ids!(StoryId, SectionId, TopicId, CommentId, MediaId, RevisionNo, UserId, SessionId, TaskId);
arg_words!(
    ArchiveKind,
    Fate,
    RunBy,
    RunState,
    OldPictureState,
    CopyState,
    Publication,
    CommentState,
    CorrectionKind,
    InvitationKind,
    JobKind,
    MediaState,
    Outcome,
    Subject,
    TaskKind,
    What,
    WordAction
);
arg_json!(
    Copy,
    Front,
    Grants,
    Manuscript,
    Body,
    Picture,
    Site,
    Tallies,
    Touches,
    Vec<String>,
    Vec<Source>,
    Vec<Finding>,
    serde_json::Value
);
