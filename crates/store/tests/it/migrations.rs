//! The schema moves forward only.

use crate::words::{land, minute, noon};
use store::migrate::{self, Migration};
use store::{Db, StoreError, Target, story};
use testkit::TestDb;

/// This program's migrations and one more.
static NEXT: &[Migration] = &[
    migrate::ALL[0],
    migrate::ALL[1],
    migrate::ALL[2],
    migrate::ALL[3],
    Migration {
        version: 5,
        name: "notes",
        sqlite: "CREATE TABLE note (id INTEGER PRIMARY KEY) STRICT;",
        postgres: "CREATE TABLE note (id bigint PRIMARY KEY);",
    },
];

/// The same with another text for the first.
static CHANGED: &[Migration] = &[
    Migration { version: 1, name: "first", sqlite: "-- another", postgres: "-- another" },
    migrate::ALL[1],
    migrate::ALL[2],
    migrate::ALL[3],
];

/// The second one fails half way.
static BROKEN: &[Migration] = &[
    migrate::ALL[0],
    migrate::ALL[1],
    migrate::ALL[2],
    migrate::ALL[3],
    Migration {
        version: 5,
        name: "broken",
        sqlite: "CREATE TABLE half (id INTEGER) STRICT; SELECT nothing;",
        postgres: "CREATE TABLE half (id bigint); SELECT nothing;",
    },
];

fn empty() -> Vec<TestDb> {
    std::iter::once(TestDb::sqlite_empty()).chain(TestDb::postgres_empty()).collect()
}

#[test]
fn an_empty_database_gets_the_schema_once() {
    for place in empty() {
        assert_eq!(place.db.schema_version().unwrap(), 0);
        let report = place.db.migrate(noon(), None).unwrap();
        assert_eq!((report.from, report.to, report.applied, report.snapshot), (0, 4, vec!["first", "desk", "archive", "search"], None));
        let again = place.db.migrate(minute(1), None).unwrap();
        assert_eq!((again.from, again.to, again.applied), (4, 4, vec![]));
        assert_eq!(place.db.schema_version().unwrap(), 4);
    }
}

#[test]
fn two_programs_that_start_together_migrate_once() {
    for place in empty() {
        let other = Db::open(&place.target, 1).unwrap();
        let mut applied: Vec<_> = std::thread::scope(|scope| {
            let both = [&place.db, &other].map(|db| scope.spawn(|| db.migrate(noon(), None).unwrap().applied));
            both.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
        });
        applied.sort_unstable();
        assert_eq!(applied, ["archive", "desk", "first", "search"]);
    }
}

#[test]
fn a_copy_is_kept_before_a_database_with_stories_changes() {
    let place = TestDb::sqlite();
    place.db.write_blocking(|tx| land(tx, "قبل الترقية")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let report = migrate::apply(&place.db, NEXT, noon(), Some(&folder.path().join("backups"))).unwrap();
    let copy = report.snapshot.unwrap();
    assert_eq!(copy, folder.path().join("backups/before-0005-20261119T090000Z.db"));
    let old = Db::open(&Target::Sqlite(copy), 1).unwrap();
    assert_eq!(old.schema_version().unwrap(), 4);
    assert_eq!(old.read_blocking(|tx| story::list(tx, None, None, None, 9)).unwrap().len(), 1);
    assert_eq!(place.db.schema_version().unwrap(), 5);
}

#[test]
fn a_database_of_a_newer_program_is_refused() {
    for place in empty() {
        migrate::apply(&place.db, NEXT, noon(), None).unwrap();
        let refused = place.db.migrate(noon(), None).unwrap_err();
        insta::assert_snapshot!("newer", refused.to_string());
        assert!(matches!(refused, StoreError::Schema { found: 5, known: 4 }));
    }
}

#[test]
fn an_applied_migration_that_was_changed_is_refused() {
    for place in empty() {
        place.db.migrate(noon(), None).unwrap();
        let refused = migrate::apply(&place.db, CHANGED, noon(), None).unwrap_err();
        insta::assert_snapshot!("changed", refused.to_string());
    }
}

#[test]
fn a_migration_that_fails_leaves_nothing_behind() {
    for place in empty() {
        assert!(migrate::apply(&place.db, BROKEN, noon(), None).is_err());
        assert_eq!(place.db.schema_version().unwrap(), 4);
        // Had the half of it stayed, this would find its table.
        let report = migrate::apply(&place.db, NEXT, noon(), None).unwrap();
        assert_eq!(report.applied, ["notes"]);
    }
}

#[test]
fn a_snapshot_is_a_whole_database_and_never_overwrites() {
    let place = TestDb::sqlite();
    place.db.write_blocking(|tx| land(tx, "خبر")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.db");
    place.db.snapshot_to(&path).unwrap();
    assert!(matches!(place.db.snapshot_to(&path), Err(StoreError::Conflict { .. })));
    let copy = Db::open(&Target::Sqlite(path), 1).unwrap();
    assert_eq!(copy.read_blocking(|tx| story::list(tx, None, None, None, 9)).unwrap().len(), 1);
    if let Some(server) = TestDb::postgres() {
        assert!(matches!(server.db.snapshot_to(&folder.path().join("other")), Err(StoreError::Unsupported(_))));
    }
}
