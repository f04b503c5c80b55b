//! المدقّق at the desk: the proofreader of `arabic` on what stands in an editor, and what only the paper's own
//! stories can tell.
//!
//! [`Proof::load`] reads what must be known from the database; [`Proof::read`] and [`Proof::fix`] only compute, and
//! may take a while for a long text: call them where nobody waits.

mod found;
mod names;

pub use found::{Found, FoundEdit, FoundFix};

use crate::DeskError;
use crate::front::paper;
use arabic::preflight::{Checker, Finding, Severity, apply};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use model::manuscript::{Copyreading, Correction};
use model::{Manuscript, StoryId};
use store::story::StoryRow;
use store::{Tx, published};

/// How long a headline is remembered.
const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);
/// Rounds of fixing at most: see [`arabic::preflight::MAX_ROUNDS`].
const ROUNDS: usize = arabic::preflight::MAX_ROUNDS;

/// What is known before a manuscript is read.
pub struct Proof {
    own: String,
    published: Option<Date>,
    minutes_live: Option<u32>,
    /// Live stories of the week: number, headline, and its key.
    headlines: Vec<(StoryId, String, String)>,
    checker: Checker,
}

impl Proof {
    /// Reads what must be known of the paper and the story; `at` is now.
    ///
    /// # Errors
    /// [`DeskError::NoSite`]; the store's.
    pub fn load(tx: &mut Tx, story: &StoryRow, at: Timestamp) -> Result<Self, DeskError> {
        let (site, zone) = paper(tx)?;
        let day = story.first_published_at.or(story.publish_at).unwrap_or(at);
        let minutes = story.first_published_at.map(|first| at.duration_since(first).as_mins().max(0));
        let since = at.checked_sub(WEEK).unwrap_or(Timestamp::MIN);
        let others = published::headlines::since(tx, since)?.into_iter().filter(|(id, _)| *id != story.id);
        let headlines = others.map(|(id, headline)| (id, headline.clone(), arabic::fold::loose(&headline))).collect();
        let mut checker = Checker::new(site.house.profile().clone());
        if let Some(registry) = names::registry(&store::known_name::lines(tx)?) {
            checker = checker.with_registry(registry);
        }
        Ok(Self {
            own: site.name.to_string(),
            published: Some(day.to_zoned_datetime(zone).date()),
            minutes_live: minutes.map(|minutes| u32::try_from(minutes).unwrap_or(u32::MAX)),
            headlines,
            checker,
        })
    }

    /// Everything found in a manuscript, in the order of the text; what is missing from the whole story comes last.
    pub fn read(&self, manuscript: &Manuscript) -> Vec<Found> {
        let reading = self.reading(manuscript);
        let findings = self.check(&reading);
        let found = findings.iter().map(|finding| found::place(finding, &reading));
        let mut all: Vec<Found> = found.chain(self.seen_before(manuscript)).collect();
        found::number(&mut all);
        all
    }

    /// The manuscript with every safe fix put in, and how many that were.
    pub fn fix(&self, manuscript: &Manuscript) -> (Manuscript, usize) {
        let (mut fixed, mut count) = (manuscript.clone(), 0);
        for _ in 0..ROUNDS {
            let reading = self.reading(&fixed);
            let applied = apply(&reading.document, &self.check(&reading)).applied;
            let edits = applied.iter().filter_map(|finding| finding.fix.as_ref()).flat_map(|fix| &fix.edits);
            let corrections: Vec<Correction> = edits
                .filter_map(|edit| {
                    let spot = *reading.spots.get(edit.place.part)?;
                    Some(Correction { spot, range: edit.place.range.clone(), text: edit.text.clone() })
                })
                .collect();
            let before = fixed.clone();
            fixed.correct(&corrections);
            if fixed == before {
                break;
            }
            count += applied.len();
        }
        (fixed, count)
    }

    /// The rules that keep a manuscript from going out, each once; what an override is logged with.
    pub fn blockers(&self, manuscript: &Manuscript) -> Vec<String> {
        let mut rules: Vec<String> = Vec::new();
        for found in self.read(manuscript).iter().filter(|found| found.severity == Severity::Block) {
            if !rules.iter().any(|known| known == found.rule) {
                rules.push(found.rule.to_owned());
            }
        }
        rules
    }

    fn reading(&self, manuscript: &Manuscript) -> Copyreading {
        let mut reading = manuscript.copyreading(&self.own, self.published);
        if let Some(facts) = &mut reading.document.facts {
            facts.minutes_live = self.minutes_live;
        }
        reading
    }

    fn check(&self, reading: &Copyreading) -> Vec<Finding> {
        let mut findings = self.checker.check(&reading.document);
        for finding in &mut findings {
            weigh(finding);
        }
        findings
    }

    /// C03: the headline of another story of the week.
    fn seen_before(&self, manuscript: &Manuscript) -> Option<Found> {
        let key = arabic::fold::loose(manuscript.headline.trim());
        let (id, other, _) = self.headlines.iter().find(|(_, _, known)| !key.is_empty() && *known == key)?;
        let values = vec![("found", manuscript.headline.trim().to_owned()), ("other", other.clone()), ("number", id.to_string())];
        Some(found::whole("C03", Severity::Warn, "headline", &manuscript.headline, values))
    }
}

/// At the desk a story without any source and a picture without alternative text do not go out.
fn weigh(finding: &mut Finding) {
    let kind = finding.value("kind");
    if (finding.rule == "S01" && kind == "none") || (finding.rule == "P02" && kind == "alt") {
        finding.severity = Severity::Block;
    }
}
