//! An open transaction on either engine.

use super::sql::dollars;
use super::{Arg, Column, FromRow, Row, Sql};
use crate::StoreError;
use postgres::types::ToSql;
use std::collections::HashMap;

/// Which database answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// A file beside the program.
    Sqlite,
    /// A server.
    Postgres,
}

/// Statements that a PostgreSQL session has prepared, by their text.
pub(crate) type Prepared = HashMap<&'static str, postgres::Statement>;

enum Link<'c> {
    Lite(&'c rusqlite::Connection),
    Pg(&'c mut postgres::Client, &'c mut Prepared),
}

/// An open transaction: every function of this crate runs in one.
///
/// Its SQL methods are private to the crate (no SQL outside `store`).
pub struct Tx<'c> {
    link: Link<'c>,
    fault: Option<StoreError>,
}

impl<'c> Tx<'c> {
    pub(crate) fn lite(connection: &'c rusqlite::Connection) -> Self {
        Self { link: Link::Lite(connection), fault: None }
    }

    pub(crate) fn pg(client: &'c mut postgres::Client, prepared: &'c mut Prepared) -> Self {
        Self { link: Link::Pg(client, prepared), fault: None }
    }

    /// The engine behind it.
    pub fn engine(&self) -> Engine {
        match self.link {
            Link::Lite(_) => Engine::Sqlite,
            Link::Pg(..) => Engine::Postgres,
        }
    }

    /// The first error of a statement. A transaction that saw one is never committed: PostgreSQL
    /// would answer its COMMIT with a silent rollback.
    pub(crate) fn fault(&self) -> Option<StoreError> {
        self.fault.clone()
    }

    fn note<T>(&mut self, result: Result<T, StoreError>) -> Result<T, StoreError> {
        if let (None, Err(error)) = (&self.fault, &result) {
            self.fault = Some(error.clone());
        }
        result
    }

    /// All rows of an answer.
    pub(crate) fn all<T: FromRow>(&mut self, sql: &'static Sql, args: &[&dyn Arg]) -> Result<Vec<T>, StoreError> {
        let rows = match &mut self.link {
            Link::Lite(connection) => lite_rows(connection, sql.sqlite, args),
            Link::Pg(client, prepared) => pg_rows(client, prepared, sql.postgres, args),
        };
        self.note(rows)
    }

    /// The first row, if there is one.
    pub(crate) fn one<T: FromRow>(&mut self, sql: &'static Sql, args: &[&dyn Arg]) -> Result<Option<T>, StoreError> {
        Ok(self.all(sql, args)?.into_iter().next())
    }

    /// The first column of the first row, if there is one.
    pub(crate) fn value<T: Column>(&mut self, sql: &'static Sql, args: &[&dyn Arg]) -> Result<Option<T>, StoreError> {
        Ok(self.one::<(T,)>(sql, args)?.map(|(value,)| value))
    }

    /// The number of a count.
    pub(crate) fn count(&mut self, sql: &'static Sql, args: &[&dyn Arg]) -> Result<i64, StoreError> {
        Ok(self.value(sql, args)?.unwrap_or_default())
    }

    /// The id of a new row; the statement ends in `RETURNING id`.
    pub(crate) fn insert(&mut self, sql: &'static Sql, args: &[&dyn Arg]) -> Result<i64, StoreError> {
        self.value(sql, args)?.ok_or_else(|| StoreError::corrupt("an insert gave no id"))
    }

    /// Runs a statement; gives the number of rows it touched.
    pub(crate) fn run(&mut self, sql: &'static Sql, args: &[&dyn Arg]) -> Result<u64, StoreError> {
        let touched = match &mut self.link {
            Link::Lite(connection) => lite_run(connection, sql.sqlite, args),
            Link::Pg(client, prepared) => pg_run(client, prepared, sql.postgres, args),
        };
        self.note(touched)
    }

    /// Runs a script of the given engine's own SQL, without parameters.
    pub(crate) fn script(&mut self, sql: &str) -> Result<(), StoreError> {
        let done = match &mut self.link {
            Link::Lite(connection) => connection.execute_batch(sql).map_err(StoreError::from),
            Link::Pg(client, _) => client.batch_execute(sql).map_err(StoreError::from),
        };
        self.note(done)
    }

    /// Prepares a statement without running it.
    pub(crate) fn prepare(&mut self, sql: &'static Sql) -> Result<(), StoreError> {
        let done = match &mut self.link {
            Link::Lite(connection) => connection.prepare_cached(sql.sqlite).map(drop).map_err(StoreError::from),
            Link::Pg(client, prepared) => pg_prepared(client, prepared, sql.postgres).map(drop),
        };
        self.note(done)
    }

    /// The steps in which SQLite would run a statement; `None` on PostgreSQL.
    pub(crate) fn plan(&mut self, sql: &'static Sql) -> Result<Option<Vec<String>>, StoreError> {
        let Link::Lite(connection) = &self.link else { return Ok(None) };
        let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {}", sql.sqlite))?;
        let steps = statement.raw_query().mapped(|row| row.get(3)).collect::<Result<_, _>>()?;
        Ok(Some(steps))
    }
}

/// In debug builds: the columns stand in the order of the fields.
fn check_columns<T: FromRow>(row: &Row) {
    debug_assert!(T::COLUMNS.is_empty() || row.names() == T::COLUMNS, "columns {:?}, fields {:?}", row.names(), T::COLUMNS);
}

fn lite_rows<T: FromRow>(connection: &rusqlite::Connection, sql: &str, args: &[&dyn Arg]) -> Result<Vec<T>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(rusqlite::params_from_iter(args.iter().map(|arg| arg.value())))?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        let row = Row::Lite(row);
        if out.is_empty() {
            check_columns::<T>(&row);
        }
        out.push(T::from_row(&row)?);
    }
    Ok(out)
}

fn lite_run(connection: &rusqlite::Connection, sql: &str, args: &[&dyn Arg]) -> Result<u64, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let touched = statement.execute(rusqlite::params_from_iter(args.iter().map(|arg| arg.value())))?;
    Ok(u64::try_from(touched).unwrap_or(u64::MAX))
}

fn pg_prepared(client: &mut postgres::Client, prepared: &mut Prepared, sql: &'static str) -> Result<postgres::Statement, StoreError> {
    if let Some(statement) = prepared.get(sql) {
        return Ok(statement.clone());
    }
    let statement = client.prepare(&dollars(sql))?;
    prepared.insert(sql, statement.clone());
    Ok(statement)
}

fn pg_rows<T: FromRow>(
    client: &mut postgres::Client,
    prepared: &mut Prepared,
    sql: &'static str,
    args: &[&dyn Arg],
) -> Result<Vec<T>, StoreError> {
    let statement = pg_prepared(client, prepared, sql)?;
    let values: Vec<_> = args.iter().map(|arg| arg.value()).collect();
    let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as _).collect();
    let rows = client.query(&statement, &values)?;
    if let Some(first) = rows.first() {
        check_columns::<T>(&Row::Pg(first));
    }
    rows.iter().map(|row| T::from_row(&Row::Pg(row))).collect()
}

fn pg_run(client: &mut postgres::Client, prepared: &mut Prepared, sql: &'static str, args: &[&dyn Arg]) -> Result<u64, StoreError> {
    let statement = pg_prepared(client, prepared, sql)?;
    let values: Vec<_> = args.iter().map(|arg| arg.value()).collect();
    let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as _).collect();
    Ok(client.execute(&statement, &values)?)
}
