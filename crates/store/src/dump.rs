//! Rows as they stand, for an export of the whole paper and for taking it in again: column by column, byte for byte, the
//! same on both engines.
//!
//! What belongs to one machine or one moment is not here: accounts and sessions, logs and jobs, what is being typed, and
//! whatever can be built again. Numbers of people in rows are left out with them.

use crate::db::{Arg, FromRow, Row, Sql, Value};
use crate::objects::hex;
use crate::{Engine, StoreError, Tx};
use serde_json::{Map, Value as Json};

/// One value of a row.
#[derive(Debug, Clone, PartialEq)]
enum Cell {
    Null,
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
}

impl Cell {
    /// Bytes are an object, so that they are told from texts.
    fn json(self) -> Json {
        match self {
            Self::Null => Json::Null,
            Self::Int(number) => number.into(),
            Self::Text(text) => text.into(),
            Self::Bytes(bytes) => serde_json::json!({ "hex": hex(&bytes) }),
        }
    }

    fn read(json: &Json) -> Option<Self> {
        Some(match json {
            Json::Null => Self::Null,
            Json::Number(number) => Self::Int(number.as_i64()?),
            Json::String(text) => Self::Text(text.clone()),
            Json::Object(bytes) => Self::Bytes(unhex(bytes.get("hex")?.as_str()?)?),
            Json::Bool(_) | Json::Array(_) => return None,
        })
    }
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let bytes = pairs.iter().map(|[high, low]| Some(digit(*high)? * 16 + digit(*low)?)).collect::<Option<_>>();
    bytes.filter(|_| rest.is_empty())
}

/// A cell in the type that its column has; PostgreSQL keeps identities in a type of their own.
struct Typed<'a>(&'a Cell, bool);

impl Arg for Typed<'_> {
    fn value(&self) -> Value<'_> {
        match self.0 {
            Cell::Null => Value::Null,
            Cell::Int(number) => Value::Int(*number),
            Cell::Text(text) => Value::Text(text.into()),
            Cell::Bytes(bytes) => match uuid::Uuid::from_slice(bytes) {
                Ok(uuid) if self.1 => Value::Uuid(uuid),
                _ => Value::Bytes(bytes),
            },
        }
    }
}

/// A row of any table.
struct Cells(Vec<Cell>);

impl FromRow for Cells {
    fn from_row(row: &Row) -> Result<Self, StoreError> {
        let read = match row {
            Row::Lite(row) => (0..row.as_ref().column_count()).map(|at| lite(row, at)).collect::<Result<_, _>>()?,
            Row::Pg(row) => (0..row.len()).map(|at| pg(row, at)).collect::<Result<_, _>>()?,
        };
        Ok(Self(read))
    }
}

fn lite(row: &rusqlite::Row, at: usize) -> Result<Cell, StoreError> {
    use rusqlite::types::ValueRef;
    Ok(match row.get_ref(at)? {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(number) => Cell::Int(number),
        ValueRef::Text(text) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Cell::Bytes(bytes.to_vec()),
        ValueRef::Real(_) => return Err(StoreError::corrupt("a broken number where whole ones are kept")),
    })
}

fn pg(row: &postgres::Row, at: usize) -> Result<Cell, StoreError> {
    use postgres::types::Type;
    let kind = row.columns().get(at).map(|column| column.type_().clone());
    Ok(match kind {
        Some(Type::INT8) => row.try_get::<_, Option<i64>>(at)?.map_or(Cell::Null, Cell::Int),
        Some(Type::BYTEA) => row.try_get::<_, Option<Vec<u8>>>(at)?.map_or(Cell::Null, Cell::Bytes),
        Some(Type::UUID) => row.try_get::<_, Option<uuid::Uuid>>(at)?.map_or(Cell::Null, |uuid| Cell::Bytes(uuid.as_bytes().to_vec())),
        _ => row.try_get::<_, Option<String>>(at)?.map_or(Cell::Null, Cell::Text),
    })
}

/// How the rows of a table are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// All at once: there are few.
    Whole,
    /// Those of one story, by its number.
    OfStory,
    /// The one of a number.
    OfNumber,
    /// Those of one picture, by its number.
    OfPicture,
    /// So many behind a number.
    ByNumber,
    /// So many behind a text.
    ByText,
}

/// A table that is exported.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// How its rows are asked for.
    pub reach: Reach,
    /// Its columns, those first by which it is asked.
    pub columns: &'static [&'static str],
    read: &'static Sql,
    write: &'static Sql,
}

/// How many rows are given at once.
const PAGE: i64 = 500;

macro_rules! read {
    (Whole, $name:literal, $columns:literal, $order:literal) => {
        concat!("SELECT ", $columns, " FROM ", $name, " ORDER BY ", $order)
    };
    (OfStory, $name:literal, $columns:literal, $order:literal) => {
        concat!("SELECT ", $columns, " FROM ", $name, " WHERE story = ?1 ORDER BY ", $order)
    };
    (OfPicture, $name:literal, $columns:literal, $order:literal) => {
        concat!("SELECT ", $columns, " FROM ", $name, " WHERE media = ?1 ORDER BY ", $order)
    };
    (OfNumber, $name:literal, $columns:literal, $order:literal) => {
        concat!("SELECT ", $columns, " FROM ", $name, " WHERE id = ?1 ORDER BY ", $order)
    };
    (ByNumber, $name:literal, $columns:literal, $order:literal) => {
        concat!("SELECT ", $columns, " FROM ", $name, " WHERE ", $order, " > ?1 ORDER BY ", $order, " LIMIT ?2")
    };
    (ByText, $name:literal, $columns:literal, $order:literal) => {
        concat!("SELECT ", $columns, " FROM ", $name, " WHERE ", $order, " > ?1 ORDER BY ", $order, " LIMIT ?2")
    };
}

macro_rules! tables {
    ($($constant:ident: $name:literal $reach:ident by $order:literal { $first:literal $(, $more:literal)* $(,)? } $columns:literal $marks:literal)*) => {
        mod reading { use crate::db::Sql; $(pub(super) static $constant: Sql = Sql::both(read!($reach, $name, $columns, $order));)* }
        mod writing { use crate::db::Sql; $(pub(super) static $constant: Sql = Sql::both(
            concat!("INSERT INTO ", $name, " (", $columns, ") VALUES (", $marks, ") ON CONFLICT DO NOTHING"));)* }
        $(
            #[doc = concat!("The table `", $name, "`.")]
            pub static $constant: Table = Table {
                name: $name, reach: Reach::$reach, columns: &[$first $(, $more)*],
                read: &reading::$constant, write: &writing::$constant,
            };
        )*
        /// Every table, in an order in which rows come after those that they name.
        pub static TABLES: &[&Table] = &[$(&$constant),*];
        pub(crate) static STATEMENTS: crate::db::Statements = &[
            $((concat!("read ", $name), &reading::$constant), (concat!("write ", $name), &writing::$constant),)*
            ("clear page", &CLEAR_PAGE), ("clear section", &CLEAR_SECTION), ("clear site", &CLEAR_SITE), ("clear edition", &CLEAR_EDITION),
            ("count story", &COUNT_STORIES), ("count comment", &COUNT_COMMENTS), ("count media", &COUNT_MEDIA),
        ];
    };
}

include!("dump/tables.rs");

static CLEAR_PAGE: Sql = Sql::both("DELETE FROM page");
static CLEAR_SECTION: Sql = Sql::both("DELETE FROM section");
static CLEAR_SITE: Sql = Sql::both("DELETE FROM site");
static CLEAR_EDITION: Sql = Sql::both("DELETE FROM edition");
static COUNT_STORIES: Sql = Sql::both("SELECT count(*) FROM (SELECT 1 FROM story LIMIT 1) AS any_story");
static COUNT_COMMENTS: Sql = Sql::both("SELECT count(*) FROM (SELECT 1 FROM comment LIMIT 1) AS any_comment");
static COUNT_MEDIA: Sql = Sql::both("SELECT count(*) FROM (SELECT 1 FROM media LIMIT 1) AS any_media");

impl Table {
    fn rows(&'static self, tx: &mut Tx, args: &[&dyn Arg]) -> Result<Vec<Map<String, Json>>, StoreError> {
        let named = |cells: Cells| self.columns.iter().map(ToString::to_string).zip(cells.0.into_iter().map(Cell::json)).collect();
        Ok(tx.all::<Cells>(self.read, args)?.into_iter().map(named).collect())
    }

    /// All rows of a table that has few.
    ///
    /// # Errors
    /// As every read: see [`StoreError`].
    pub fn whole(&'static self, tx: &mut Tx) -> Result<Vec<Map<String, Json>>, StoreError> {
        self.rows(tx, &[])
    }

    /// The rows that belong to a story or picture.
    ///
    /// # Errors
    /// As every read: see [`StoreError`].
    pub fn of(&'static self, tx: &mut Tx, number: i64) -> Result<Vec<Map<String, Json>>, StoreError> {
        self.rows(tx, &[&number])
    }

    /// The next rows behind a number.
    ///
    /// # Errors
    /// As every read: see [`StoreError`].
    pub fn after(&'static self, tx: &mut Tx, number: i64) -> Result<Vec<Map<String, Json>>, StoreError> {
        self.rows(tx, &[&number, &PAGE])
    }

    /// The next rows behind a text.
    ///
    /// # Errors
    /// As every read: see [`StoreError`].
    pub fn after_text(&'static self, tx: &mut Tx, text: &str) -> Result<Vec<Map<String, Json>>, StoreError> {
        self.rows(tx, &[&text, &PAGE])
    }

    /// Puts a row where it stood. One that is there already stays as it is.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when it is no row of this table; [`StoreError::Driver`] when what it names is not there.
    pub fn put(&'static self, tx: &mut Tx, row: &Map<String, Json>) -> Result<(), StoreError> {
        let wrong = |column: &str| StoreError::corrupt(format!("{}: no readable {column}", self.name));
        let mut cells = Vec::with_capacity(self.columns.len());
        for column in self.columns {
            cells.push(Cell::read(row.get(*column).unwrap_or(&Json::Null)).ok_or_else(|| wrong(column))?);
        }
        let typed: Vec<Typed> = cells.iter().zip(self.columns).map(|(cell, column)| Typed(cell, *column == "guid")).collect();
        let args: Vec<&dyn Arg> = typed.iter().map(|cell| cell as _).collect();
        tx.run(self.write, &args).map(drop)
    }
}

/// Whether the paper has no story, comment or picture yet.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn is_empty(tx: &mut Tx) -> Result<bool, StoreError> {
    Ok(tx.count(&COUNT_STORIES, &[])? + tx.count(&COUNT_COMMENTS, &[])? + tx.count(&COUNT_MEDIA, &[])? == 0)
}

/// Takes away what a new paper begins with: sections, pages, settings.
///
/// # Errors
/// [`StoreError::Driver`] when a story stands in a section.
pub fn clear_beginnings(tx: &mut Tx) -> Result<(), StoreError> {
    for sql in [&CLEAR_PAGE, &CLEAR_SECTION, &CLEAR_SITE, &CLEAR_EDITION] {
        tx.run(sql, &[])?;
    }
    Ok(())
}

/// New rows are numbered behind those that were put with their numbers. SQLite does so by itself.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn number_on(tx: &mut Tx) -> Result<(), StoreError> {
    if tx.engine() == Engine::Sqlite {
        return Ok(());
    }
    for table in TABLES.iter().filter(|table| table.columns.first() == Some(&"id") && table.name != "published") {
        let name = table.name;
        tx.script(&format!(
            "SELECT setval(pg_get_serial_sequence('{name}', 'id'), greatest((SELECT max(id) FROM {name}), 1), \
             (SELECT count(*) > 0 FROM {name}))"
        ))?;
    }
    Ok(())
}
