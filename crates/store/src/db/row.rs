//! Rows: columns by position, parsed into the newsroom's own types on the way out.

use crate::StoreError;
use crate::banned_word::WordAction;
use arabic::lang::Lang;
use jiff::Timestamp;
use model::{
    ArchiveKind, Body, CommentId, CommentState, Copy, CopyState, CorrectionKind, Fate, Finding, Front, Grants, Handle, InvitationKind,
    JobKind, Manuscript, MediaId, MediaState, Name, OldPictureState, Outcome, Picture, Publication, RevisionNo, RunBy, RunState, SectionId,
    SessionId, Site, Source, StoryId, Subject, Tallies, TaskId, TaskKind, TopicId, UserId, What, change::Touches,
};
use postgres::types::{FromSql, Type};
use std::error::Error;
use uuid::Uuid;

/// One row of an answer.
pub(crate) enum Row<'r> {
    Lite(&'r rusqlite::Row<'r>),
    Pg(&'r postgres::Row),
}

/// Accepts any PostgreSQL value and says only whether there is one.
struct Present(bool);

impl FromSql<'_> for Present {
    fn from_sql(_: &Type, _: &[u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(true))
    }
    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(false))
    }
    fn accepts(_: &Type) -> bool {
        true
    }
}

impl Row<'_> {
    fn is_null(&self, at: usize) -> Result<bool, StoreError> {
        Ok(match self {
            Self::Lite(row) => row.get_ref(at)? == rusqlite::types::ValueRef::Null,
            Self::Pg(row) => !row.try_get::<_, Present>(at)?.0,
        })
    }

    /// The names of the columns, in order.
    pub(crate) fn names(&self) -> Vec<String> {
        match self {
            Self::Lite(row) => row.as_ref().column_names().map(str::to_owned).collect(),
            Self::Pg(row) => row.columns().iter().map(|column| column.name().to_owned()).collect(),
        }
    }
}

/// A type that can stand in a column.
pub(crate) trait Column: Sized {
    fn read(row: &Row, at: usize) -> Result<Self, StoreError>;
}

impl<T: Column> Column for Option<T> {
    fn read(row: &Row, at: usize) -> Result<Self, StoreError> {
        if row.is_null(at)? { Ok(None) } else { T::read(row, at).map(Some) }
    }
}

macro_rules! driver_columns {
    ($($ty:ty),*) => { $(
        impl Column for $ty {
            fn read(row: &Row, at: usize) -> Result<Self, StoreError> {
                Ok(match row { Row::Lite(row) => row.get(at)?, Row::Pg(row) => row.try_get(at)? })
            }
        }
    )* };
}
driver_columns!(i64, String, Vec<u8>);

/// 0 or 1 on either engine.
impl Column for bool {
    fn read(row: &Row, at: usize) -> Result<Self, StoreError> {
        i64::read(row, at).map(|number| number != 0)
    }
}

impl Column for Lang {
    fn read(row: &Row, at: usize) -> Result<Self, StoreError> {
        let tag = String::read(row, at)?;
        Self::parse(&tag).ok_or_else(|| StoreError::corrupt(format!("{tag:?} is not a language")))
    }
}

impl Column for Uuid {
    fn read(row: &Row, at: usize) -> Result<Self, StoreError> {
        match row {
            Row::Lite(_) => <[u8; 16]>::read(row, at).map(Self::from_bytes),
            Row::Pg(row) => Ok(row.try_get(at)?),
        }
    }
}

impl<const N: usize> Column for [u8; N] {
    fn read(row: &Row, at: usize) -> Result<Self, StoreError> {
        let bytes = Vec::<u8>::read(row, at)?;
        Self::try_from(bytes).map_err(|bytes| StoreError::corrupt(format!("{N} bytes expected, {} found", bytes.len())))
    }
}

impl Column for Timestamp {
    fn read(row: &Row, at: usize) -> Result<Self, StoreError> {
        let micros = i64::read(row, at)?;
        Self::from_microsecond(micros).map_err(|_| StoreError::corrupt(format!("{micros} is not a time")))
    }
}

macro_rules! columns {
    (ids: $($id:ident),*) => { $(
        impl Column for $id {
            fn read(row: &Row, at: usize) -> Result<Self, StoreError> { i64::read(row, at).map(Self) }
        }
    )* };
    (words: $($word:ident),*) => { $(
        impl Column for $word {
            fn read(row: &Row, at: usize) -> Result<Self, StoreError> {
                let word = String::read(row, at)?;
                Self::parse(&word).ok_or_else(|| StoreError::corrupt(format!("{word:?} is not a {}", stringify!($word))))
            }
        }
    )* };
    (texts: $($text:ident),*) => { $(
        impl Column for $text {
            fn read(row: &Row, at: usize) -> Result<Self, StoreError> {
                let text = String::read(row, at)?;
                Self::parse(&text).map_err(|error| StoreError::corrupt(format!("{text:?}: {error}")))
            }
        }
    )* };
    (json: $($json:ty),*) => { $(
        impl Column for $json {
            fn read(row: &Row, at: usize) -> Result<Self, StoreError> {
                let text = String::read(row, at)?;
                serde_json::from_str(&text).map_err(|error| StoreError::corrupt(format!("{}: {error}", stringify!($json))))
            }
        }
    )* };
}
columns!(ids: StoryId, SectionId, TopicId, CommentId, MediaId, RevisionNo, UserId, SessionId, TaskId);
columns!(texts: Handle, Name);
columns!(words: ArchiveKind, Fate, RunBy, RunState, OldPictureState, CopyState, Publication, CommentState, CorrectionKind, InvitationKind, JobKind, MediaState, Outcome, Subject, TaskKind, What, WordAction);
columns!(json: Copy, Front, Grants, Manuscript, Body, Picture, Site, Tallies, Touches, Vec<String>, Vec<Source>, Vec<Finding>, serde_json::Value);

/// A type that a whole row can become.
pub(crate) trait FromRow: Sized {
    /// Names of the columns, in order; empty when only their number matters.
    const COLUMNS: &'static [&'static str] = &[];
    fn from_row(row: &Row) -> Result<Self, StoreError>;
}

macro_rules! tuple_rows {
    ($(($($t:ident $at:literal),*))*) => { $(
        impl<$($t: Column),*> FromRow for ($($t,)*) {
            fn from_row(row: &Row) -> Result<Self, StoreError> { Ok(($($t::read(row, $at)?,)*)) }
        }
    )* };
}
tuple_rows!((A 0) (A 0, B 1) (A 0, B 1, C 2) (A 0, B 1, C 2, D 3));

/// Declares a struct whose fields are the columns of the same names in the same order.
macro_rules! row {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$fmeta:meta])* $field:ident: $ty:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        $vis struct $name { $($(#[$fmeta])* pub $field: $ty),* }

        impl $crate::db::FromRow for $name {
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),*];
            fn from_row(row: &$crate::db::Row) -> Result<Self, $crate::StoreError> {
                let mut places = 0..;
                Ok(Self { $($field: $crate::db::next(row, &mut places)?),* })
            }
        }
    };
}
pub(crate) use row;

/// Reads the next column; used by `row!`.
pub(crate) fn next<T: Column>(row: &Row, places: &mut std::ops::RangeFrom<usize>) -> Result<T, StoreError> {
    T::read(row, places.next().unwrap_or_default())
}
