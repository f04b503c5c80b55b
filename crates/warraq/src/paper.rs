//! Opening a newsroom: home, settings, database, schema.

use crate::failure::Failure;
use crate::home::Home;
use crate::settings::Settings;
use desk::{Actor, PutPage, SaveSite, SeedRoles, SetSection};
use jiff::Timestamp;
use model::line::LineError;
use model::{Body, Line, Name, Site, SiteAddress};
use store::{Db, Target};

/// An open newsroom.
pub struct Paper {
    /// Where it lives.
    pub home: Home,
    /// How it runs here.
    pub settings: Settings,
    /// Its database, migrated.
    pub db: Db,
}

/// Sections of a new paper: slug and key of the name in the message catalogue.
const SECTIONS: [(&str, &str); 7] = [
    ("mahalliyat", "محليات"),
    ("arabi-dawli", "عربي ودولي"),
    ("iqtisad", "اقتصاد"),
    ("thaqafa", "ثقافة"),
    ("riyada", "رياضة"),
    ("rai", "رأي"),
    ("musawwar", "مصوّر"),
];

const PAGES: [(&str, &str); 4] = [
    ("about", include_str!("../pages/about.txt")),
    ("contact", include_str!("../pages/contact.txt")),
    ("privacy", include_str!("../pages/privacy.txt")),
    ("corrections", include_str!("../pages/corrections.txt")),
];

impl Paper {
    /// Opens the newsroom in `home`.
    ///
    /// # Errors
    /// [`Failure`] when there is none, or its database cannot be opened or migrated.
    pub fn open(home: Home, database: Option<&str>) -> Result<Self, Failure> {
        let settings = Settings::read(&home)?;
        let target = settings.target(&home, database)?;
        if matches!(target, Target::Sqlite(_)) && !home.database().exists() {
            return Err(Failure::refused("no-home", &[("path", &home.path().display())]));
        }
        home.make()?;
        let db = Db::open(&target, READERS)?;
        migrate(&home, &db)?;
        Ok(Self { home, settings, db })
    }

    /// Makes a newsroom with these settings.
    ///
    /// # Errors
    /// [`Failure`] when there is one already.
    pub fn found(home: Home, database: Option<&str>, site: Site) -> Result<Self, Failure> {
        if home.exists() {
            return Err(Failure::refused("home-exists", &[("path", &home.path().display())]));
        }
        let settings = Settings::default();
        let target = settings.target(&home, database)?;
        home.make()?;
        let db = Db::open(&target, READERS)?;
        migrate(&home, &db)?;
        if db.read_blocking(store::site::load)?.is_some() {
            return Err(Failure::refused("site-exists", &[]));
        }
        furnish(&db, site)?;
        let text = database.map_or_else(String::new, |url| format!("database = {url:?}\n"));
        home.write_private(&home.settings(), text.as_bytes())?;
        Ok(Self { settings: Settings::read(&home)?, home, db })
    }

    /// Opens the newsroom, or makes one with defaults; true when it was made.
    ///
    /// # Errors
    /// As [`Paper::open`] and [`Paper::found`].
    pub fn open_or_found(
        home: Home,
        database: Option<&str>,
        site: impl FnOnce() -> Result<Site, Failure>,
    ) -> Result<(Self, bool), Failure> {
        if home.exists() {
            let paper = Self::open(home, database)?;
            if paper.db.read_blocking(store::site::load)?.is_none() {
                furnish(&paper.db, site()?)?;
            }
            return Ok((paper, false));
        }
        Self::found(home, database, site()?).map(|paper| (paper, true))
    }

    /// The paper's settings.
    ///
    /// # Errors
    /// [`Failure`] when there are none.
    pub fn site(&self) -> Result<Site, Failure> {
        let (site, _) = self.db.read_blocking(store::site::load)?.ok_or_else(|| Failure::refused("no-site", &[]))?;
        Ok(site)
    }
}

const READERS: usize = 2;

fn migrate(home: &Home, db: &Db) -> Result<(), Failure> {
    let at = Timestamp::now();
    db.migrate(at, Some(&home.backups()))?;
    db.write_blocking(move |tx| SeedRoles.run(tx, Actor::Operator, at))?;
    Ok(())
}

/// Sensible settings for a first start without `init`.
///
/// # Errors
/// Never in practice; the texts are constants.
pub fn default_site(address: &str) -> Result<Site, Failure> {
    site("ورّاق", address, "Asia/Aden")
}

/// Settings from what was asked for.
///
/// # Errors
/// [`Failure`] saying what is wrong with name, address or zone.
pub fn site(name: &str, address: &str, zone: &str) -> Result<Site, Failure> {
    let name = Name::parse(name).map_err(|error| match error {
        LineError::Empty => Failure::refused("empty-name", &[]),
        LineError::TooLong { found, limit } => Failure::refused("long-name", &[("found", &found), ("limit", &limit)]),
    })?;
    let address = SiteAddress::parse(address).map_err(|_| Failure::refused("bad-address", &[("found", &address)]))?;
    Site::new(name, address, zone).map_err(|_| Failure::refused("bad-zone", &[("found", &zone)]))
}

fn furnish(db: &Db, site: Site) -> Result<(), Failure> {
    let at = Timestamp::now();
    db.write_blocking(move |tx| -> Result<(), Failure> {
        SaveSite(site).run(tx, Actor::Operator, at)?;
        for (position, (slug, name)) in (1..).zip(SECTIONS) {
            let name = Name::parse(name).map_err(|error| Failure::refused("bad-name", &[("cause", &error)]))?;
            SetSection { slug: slug.to_owned(), name, position }.run(tx, Actor::Operator, at)?;
        }
        for (slug, text) in PAGES {
            page(slug, text)?.run(tx, Actor::Operator, at)?;
        }
        Ok(())
    })
}

/// A static page from text: its title on the first line, then paragraphs.
fn page(slug: &str, text: &str) -> Result<PutPage, Failure> {
    let (title, rest) = text.split_once('\n').unwrap_or((text, ""));
    let title = Line::parse(title).map_err(|error| Failure::refused("bad-name", &[("cause", &error)]))?;
    let content = crate::demo::markup::blocks(rest);
    Ok(PutPage { slug: slug.to_owned(), title, body: Body { content } })
}
