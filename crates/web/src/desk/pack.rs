//! What the newsroom's pages are made with, in one language: words, templates, calendar.

use super::Newsroom;
use super::fault::Fault;
use arabic::calendar::{Calendar, Style};
use arabic::lang::Lang;
use include_dir::{Dir, include_dir};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use minijinja::{Environment, Value};
use press::messages::Messages;
use press::printable::safe;
use std::sync::{Arc, Mutex, PoisonError};

static TEMPLATES: Dir = include_dir!("$CARGO_MANIFEST_DIR/desk/templates");
static MESSAGES: Dir = include_dir!("$CARGO_MANIFEST_DIR/messages");

/// Words, templates and calendar of one language under one version of the settings.
pub struct Pack {
    /// The language.
    pub lang: Lang,
    /// The paper's settings.
    pub site: model::Site,
    /// The paper's zone.
    pub zone: TimeZone,
    /// The words.
    pub words: Arc<Messages>,
    /// Dates in the paper's style and this language.
    pub calendar: Calendar,
    env: Environment<'static>,
    version: i64,
}

/// The packs in use, one a language.
#[derive(Default)]
pub(super) struct Packs(Mutex<Vec<Arc<Pack>>>);

/// The catalogues of a language.
fn sources(lang: Lang) -> Vec<&'static str> {
    let folder = MESSAGES.get_dir(lang.tag());
    folder.into_iter().flat_map(Dir::files).filter_map(include_dir::File::contents_utf8).collect()
}

impl Pack {
    /// Sets up a language for the paper's settings.
    ///
    /// # Errors
    /// [`Fault::Broken`] when a catalogue or template does not parse; a test goes through them all.
    pub fn new(lang: Lang, site: &model::Site, version: i64) -> Result<Self, Fault> {
        let broken = |what: &dyn std::fmt::Display| Fault::Broken(what.to_string());
        let style = Style { lang, ..site.style };
        let words = Messages::of(lang, style.digits.in_language(lang), &sources(lang)).map_err(|error| broken(&error))?;
        let words = Arc::new(words);
        let mut env = press::engine::closed(&words)?;
        for file in TEMPLATES.files() {
            if let (Some(name), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
                env.add_template(name, text)?;
            }
        }
        let zone = site.check().map_err(|error| broken(&error))?;
        let calendar = Calendar::new(&style).map_err(|error| broken(&error))?;
        Ok(Self { lang, site: site.clone(), zone, words, calendar, env, version })
    }

    /// Fills a template.
    ///
    /// # Errors
    /// [`Fault::Broken`] with file and line.
    pub fn fill(&self, template: &str, context: Value) -> Result<String, Fault> {
        Ok(self.env.get_template(template)?.render(context)?)
    }

    /// A message as plain text.
    pub fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// A moment as a `<time>` element: date and time in the paper's zone and style.
    pub fn moment(&self, at: Timestamp) -> Value {
        let moment = at.to_zoned_datetime(self.zone.clone());
        time_element(&moment, "", &self.calendar.moment(&moment))
    }

    /// A moment as a `<time>` element: how long ago. Scripts keep it true (`data-relative`).
    pub fn ago(&self, at: Timestamp, now: Timestamp) -> Value {
        let moment = at.to_zoned_datetime(self.zone.clone());
        time_element(&moment, " data-relative", &self.calendar.relative(at, now, &self.zone))
    }

    /// A moment as `datetime-local` fields hold it, in the paper's zone: `2026-11-19T14:58`.
    pub fn field(&self, at: Option<Timestamp>) -> String {
        at.map(|at| at.to_zoned_datetime(self.zone.clone()).strftime("%Y-%m-%dT%H:%M").to_string()).unwrap_or_default()
    }

    /// The moment of a `datetime-local` field in the paper's zone; Arabic digits are read too.
    pub fn read_field(&self, text: &str) -> Option<Timestamp> {
        let western = arabic::numbers::digits(text.trim(), arabic::numbers::Digits::Latin);
        let wall: jiff::civil::DateTime = western.replace(' ', "T").parse().ok()?;
        self.zone.to_timestamp(wall).ok()
    }
}

fn time_element(moment: &jiff::ZonedDateTime, mark: &str, text: &str) -> Value {
    let iso = moment.strftime("%Y-%m-%dT%H:%M:%S%:z");
    safe(format!("<time datetime=\"{iso}\"{mark}>{}</time>", press::printable::Words(text.to_owned()).html()))
}

impl Newsroom {
    /// The pack of a language, made anew when the settings changed.
    ///
    /// # Errors
    /// As [`Pack::new`]; the store's.
    pub async fn pack(&self, lang: Lang) -> Result<Arc<Pack>, Fault> {
        let edition = self.site.edition().await?;
        let kept = |packs: &Vec<Arc<Pack>>| packs.iter().find(|pack| pack.lang == lang && pack.version == edition.version).cloned();
        if let Some(pack) = kept(&self.packs.0.lock().unwrap_or_else(PoisonError::into_inner)) {
            return Ok(pack);
        }
        let pack = Arc::new(Pack::new(lang, edition.site(), edition.version)?);
        let mut packs = self.packs.0.lock().unwrap_or_else(PoisonError::into_inner);
        packs.retain(|known| known.lang != lang);
        packs.push(Arc::clone(&pack));
        Ok(pack)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{Name, SiteAddress};

    #[test]
    fn every_template_and_catalogue_parses_and_the_arabic_passes_the_proofreader() {
        let site =
            model::Site::new(Name::parse("المرفأ").unwrap(), SiteAddress::parse("https://almarfa.example").unwrap(), "Asia/Aden").unwrap();
        for lang in [Lang::Ar, Lang::En] {
            Pack::new(lang, &site, 1).unwrap();
        }
        let checker = arabic::preflight::Checker::new(arabic::preflight::Profile::default());
        for source in sources(Lang::Ar) {
            let findings = checker.check(&arabic::preflight::Document::catalogue(source));
            assert!(findings.is_empty(), "{findings:#?}");
        }
    }
}
