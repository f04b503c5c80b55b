//! The newsroom: pages and answers for those who work at the paper, under `/desk`.
//!
//! The way of a request: [`gate`] finds its row in the table of [`routes`], refuses what comes from elsewhere
//! ([`origin`]), finds out who asks ([`who`]), asks the row's [`row::Access`], and calls the row's handler with
//! an [`ask::Ask`]. A handler parses, calls one verb of the crate `desk` through [`Newsroom::write`], and answers
//! with a [`reply::Reply`] or a [`fault::Fault`].
//!
//! To add a page: a folder or file here with handlers and its `ROUTES`, its row in [`routes::AREAS`], a template in
//! `desk/templates`, its words in `messages/{ar,en}/`, its styles in `desk/styles`. A row cannot be written without
//! its access; tests go through all rows with every role.

pub mod account;
mod again;
pub mod ask;
pub mod assets;
pub mod board;
pub mod comments;
pub mod entry;
pub mod fault;
mod fields;
pub mod frame;
mod front;
pub mod gate;
pub mod hub;
mod imports;
mod input;
pub mod origin;
pub mod pack;
pub mod people;
pub mod pictures;
mod registry;
pub mod reply;
pub mod routes;
pub mod row;
mod settings;
pub mod story;
mod system;
pub mod who;
pub mod workflow;

use crate::{Finder, Site};
use fault::Fault;
use hub::Hub;
use jiff::Timestamp;
use pack::Packs;
use pictures::spool::Spool;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::objects::Objects;
use store::{Db, Tx};

/// What the newsroom is opened with.
pub struct NewsroomOptions {
    /// The readers' site of the same paper.
    pub site: Arc<Site>,
    /// Stored pictures.
    pub objects: Arc<Objects>,
    /// Where unfinished uploads lie.
    pub uploads: PathBuf,
    /// Reports of imports, and in `inbox` the archives that are to be read.
    pub imports: PathBuf,
    /// A secret of the house: signs what is not worth a row in the database.
    pub key: [u8; 32],
    /// The clock.
    pub clock: fn() -> Timestamp,
}

/// The newsroom of one paper.
pub struct Newsroom {
    site: Arc<Site>,
    db: Db,
    objects: Arc<Objects>,
    uploads: Spool,
    imports: PathBuf,
    inbox: PathBuf,
    /// Held while a piece of an archive is written.
    bringing: tokio::sync::Mutex<()>,
    key: [u8; 32],
    clock: fn() -> Timestamp,
    packs: Packs,
    hub: Hub,
    door: entry::Door,
    people: story::presence::Presence,
}

impl Newsroom {
    /// Opens it.
    pub fn open(options: NewsroomOptions) -> Self {
        Self {
            db: options.site.db().clone(),
            site: options.site,
            objects: options.objects,
            uploads: Spool::at(options.uploads),
            inbox: options.imports.join("inbox"),
            imports: options.imports,
            bringing: tokio::sync::Mutex::default(),
            key: options.key,
            clock: options.clock,
            packs: Packs::default(),
            hub: Hub::default(),
            door: entry::Door::default(),
            people: story::presence::Presence::default(),
        }
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The paper's database.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// What finds stories.
    pub fn finder(&self) -> &Arc<Finder> {
        self.site.finder()
    }

    /// Who watches the door: hashes, limits.
    pub fn door(&self) -> &entry::Door {
        &self.door
    }

    /// Stored pictures.
    pub fn objects(&self) -> &Arc<Objects> {
        &self.objects
    }

    /// Reports of imports.
    fn imports(&self) -> &Path {
        &self.imports
    }

    /// Who has which story open.
    pub fn people(&self) -> &story::presence::Presence {
        &self.people
    }

    /// Who is told what changes.
    pub fn hub(&self) -> &Hub {
        &self.hub
    }

    /// Reads.
    ///
    /// # Errors
    /// The unit's own, or the store's.
    pub async fn read<T: Send + 'static, E: From<store::StoreError> + Send + 'static>(
        &self,
        unit: impl FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, Fault>
    where
        Fault: From<E>,
    {
        Ok(self.db.read_quick(unit).await?)
    }

    /// Runs a verb; when this returns, readers' pages and whoever watches the desk know of it.
    ///
    /// # Errors
    /// The verb's own, or the store's.
    pub async fn write<T: Send + 'static, E: From<store::StoreError> + Send + 'static>(
        &self,
        verb: impl FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, Fault>
    where
        Fault: From<E>,
    {
        let done = self.db.write(verb).await?;
        self.follow().await;
        Ok(done)
    }

    /// Follows the change log: ready pages that changed are dropped, open desks are told. What cannot be
    /// read now is followed later by the worker.
    pub async fn follow(&self) {
        if let Err(error) = self.try_follow().await {
            tracing::warn!(%error, "the change log cannot be read now");
        }
    }

    /// Follows the change log, and ends what those still hear whose session is over.
    ///
    /// # Errors
    /// The store's.
    pub async fn try_follow(&self) -> Result<(), store::StoreError> {
        self.site.follow().await?;
        self.hub.end_streams(&self.db, self.now()).await?;
        self.hub.follow(&self.db).await
    }
}
