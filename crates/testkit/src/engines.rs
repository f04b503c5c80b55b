//! One story, told to every engine.

use crate::TestDb;
use std::future::Future;
use store::Db;

/// A fresh, migrated database of each engine that the tests run on.
pub fn fresh() -> Vec<TestDb> {
    std::iter::once(TestDb::sqlite()).chain(TestDb::postgres()).collect()
}

/// Runs a story on a fresh database of each engine.
///
/// # Panics
/// When the story does, or when there is no PostgreSQL (see [`crate::postgres`]).
pub fn on_every_engine(story: impl Fn(&Db)) {
    for place in fresh() {
        eprintln!("on {:?}:", place.db.engine());
        story(&place.db);
    }
}

/// Runs an async story on a fresh database of each engine, in a runtime of its own.
///
/// # Panics
/// As [`on_every_engine`].
pub fn on_every_engine_async<F: Future<Output = ()>>(story: impl Fn(Db) -> F) {
    for place in fresh() {
        eprintln!("on {:?}:", place.db.engine());
        let mut builder = tokio::runtime::Builder::new_multi_thread();
        let runtime = builder.worker_threads(2).enable_all().build().expect("a runtime");
        runtime.block_on(story(place.db.clone()));
    }
}
