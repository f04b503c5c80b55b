//! One saved page becomes one story.

use super::picture;
use super::report::{FileReport, Outcome};
use crate::cli::story::Day;
use crate::failure::Failure;
use crate::paper::Paper;
use crate::speech::Speech;
use arabic::lang::Lang;
use desk::{Actor, Land, Landed, Publish, SettleDate, When};
use intake::date::{DateError, Settled};
use intake::{Hint, Incoming, IntakeError};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};
use model::{Copy, Finding, Picture, Publication, StoryId, Urgency};
use std::path::Path;
use store::Db;
use store::objects::Objects;

/// What was asked for all pages of one run.
pub struct Asked<'a> {
    /// Section, by slug or name.
    pub section: Option<&'a str>,
    /// Day of first publication.
    pub date: Option<Date>,
    /// Publish at once.
    pub publish: bool,
    /// Language of the report.
    pub lang: Lang,
}

/// What every page of one run shares.
pub struct Intake {
    db: Db,
    objects: Objects,
    own_name: String,
    zone: TimeZone,
    section: String,
    date: Option<Date>,
    publish: bool,
    speech: Speech,
}

impl Intake {
    /// # Errors
    /// [`Failure`] for a section that the paper does not have, or a date to come.
    pub fn new(paper: &Paper, asked: &Asked) -> Result<Self, Failure> {
        let section = asked.section;
        let site = paper.site()?;
        let zone = site.check().map_err(|_| Failure::refused("bad-zone", &[("found", &site.zone)]))?;
        let sections = paper.db.read_blocking(store::section::all)?;
        let chosen = match section {
            None => sections.first(),
            Some(asked) => sections.iter().find(|row| row.slug == asked || arabic::fold::loose(&row.name) == arabic::fold::loose(asked)),
        };
        let known: Vec<&str> = sections.iter().map(|row| row.slug.as_str()).collect();
        let missing = || Failure::refused("no-such-section", &[("section", &section.unwrap_or("")), ("known", &known.join("، "))]);
        let section = chosen.ok_or_else(missing)?.slug.clone();
        let objects = Objects::open(paper.home.media())?;
        Ok(Self {
            db: paper.db.clone(),
            objects,
            own_name: site.name.to_string(),
            zone,
            section,
            date: asked.date,
            publish: asked.publish,
            speech: Speech::new(asked.lang),
        })
    }

    /// Reads one file and lands it. A failure is part of the report.
    pub fn take(&self, path: &Path) -> FileReport {
        let mut report = FileReport {
            file: path.display().to_string(),
            outcome: Outcome::Refused,
            story: None,
            headline: None,
            blocks: 0,
            findings: Vec::new(),
            unknown: Vec::new(),
            dropped: Vec::new(),
            refusal: None,
            why: None,
        };
        if let Err(failure) = self.read(path, &mut report) {
            report.outcome = Outcome::Refused;
            report.why = Some(failure.sentence(&self.speech));
            report.refusal = Some(failure);
        }
        report
    }

    fn read(&self, path: &Path, report: &mut FileReport) -> Result<(), Failure> {
        let bytes = std::fs::read(path).map_err(|error| Failure::failed("cannot-read", &[("path", &path.display()), ("cause", &error)]))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let page = intake::page::read(&bytes, Hint { file_name: &name, own_name: &self.own_name }).map_err(|error| refusal(&error))?;
        let at = Timestamp::now();
        report.headline = Some(page.headline.to_string());
        report.blocks = page.body.content.len();
        report.unknown.clone_from(&page.unknown);
        report.dropped.clone_from(&page.dropped);
        let settled = intake::date::settle(&page, self.date, &self.zone, at).map_err(|error| wrong_date(&error, self.speech.lang()))?;
        let copy = self.copy(path, &page, report, at);
        self.land(page.origin, copy, &settled, report, at)
    }

    fn copy(&self, path: &Path, page: &Incoming, report: &mut FileReport, at: Timestamp) -> Copy {
        let lead = page.lead.as_ref().map(|lead| {
            let media = lead.src.as_deref().and_then(|src| match picture::bring(&self.db, &self.objects, path, src, at) {
                Ok(media) => Some(media),
                Err(left) => {
                    report.findings.push(Finding::Look { about: left.to_owned() });
                    None
                }
            });
            Picture { media, caption: lead.caption.clone(), credit: lead.credit.clone(), alt: lead.alt.clone(), ..Picture::default() }
        });
        Copy {
            lang: page.lang,
            kicker: page.kicker.clone(),
            headline: page.headline.clone(),
            deck: page.deck.clone(),
            section: self.section.clone(),
            topics: page.topics.clone(),
            bylines: page.bylines.clone(),
            sources: page.sources.clone(),
            dateline: page.dateline.clone(),
            lead,
            body: page.body.clone(),
            urgency: Urgency::default(),
            comments: true,
            short_headline: None,
            slugline: None,
            ednote: None,
            channels: model::Channels::default(),
        }
    }

    /// Landing, date and publication are one transaction.
    fn land(&self, origin: String, copy: Copy, settled: &Settled, report: &mut FileReport, at: Timestamp) -> Result<(), Failure> {
        let (first, bar) = match settled {
            Settled::Known { at } => (Some(*at), None),
            Settled::DayOnly { date } => (None, Some(Finding::Untimed { date: *date })),
            Settled::Unknown { weekday, time } => {
                (None, Some(Finding::Undated { weekday: weekday.map(civil::Weekday::to_monday_one_offset), time: *time }))
            }
        };
        let findings: Vec<Finding> = bar.into_iter().chain(report.findings.drain(..)).collect();
        let (publish, noted) = (self.publish, findings.clone());
        let (landed, live) = self.db.write_blocking(move |tx| -> Result<(Landed, bool), Failure> {
            let landed = Land { origin: Some(origin), copy, findings: noted }.run(tx, Actor::Operator, at)?;
            let story = landed.story();
            let fresh = store::story::by_id(tx, story)?.is_some_and(|row| row.publication == Publication::None);
            if let (true, Some(first_published_at)) = (fresh, first) {
                SettleDate { story, first_published_at }.run(tx, Actor::Operator, at)?;
            }
            let out = publish && fresh && first.is_some();
            if out {
                Publish { story, when: When::Now, breaking: None }.run(tx, Actor::Operator, at)?;
            }
            Ok((landed, out))
        })?;
        report.story = Some(landed.story().0);
        report.findings = findings.into_iter().filter(|finding| first.is_none() || !finding.bars_publishing()).collect();
        report.outcome = outcome(landed, live);
        if self.publish && first.is_none() {
            return Err(unpublished(landed.story(), report));
        }
        Ok(())
    }
}

fn outcome(landed: Landed, live: bool) -> Outcome {
    match (landed, live) {
        (_, true) => Outcome::Published,
        (Landed::New(_), false) => Outcome::Draft,
        (Landed::Known(_), false) => Outcome::Known,
    }
}

fn unpublished(story: StoryId, report: &FileReport) -> Failure {
    match report.findings.iter().find(|finding| finding.bars_publishing()) {
        Some(Finding::Untimed { date }) => Failure::refused("barred-untimed", &[("number", &story), ("date", date)]),
        _ => Failure::refused("barred-undated", &[("number", &story)]),
    }
}

fn refusal(error: &IntakeError) -> Failure {
    let key = match error {
        IntakeError::Empty => "intake-empty",
        IntakeError::TooLarge { .. } => "intake-too-large",
        IntakeError::Binary { .. } => "intake-binary",
        IntakeError::TooComplex { .. } => "intake-too-complex",
        IntakeError::NoHeadline { .. } => "intake-no-headline",
        IntakeError::NoBody { .. } => "intake-no-body",
    };
    Failure::refused(key, &[("cause", error)])
}

fn wrong_date(error: &DateError, lang: Lang) -> Failure {
    match error {
        DateError::Weekday { given, given_weekday, page_weekday } => Failure::refused(
            "wrong-weekday",
            &[("date", given), ("given", &Day(*given_weekday, lang)), ("page", &Day(*page_weekday, lang))],
        ),
        other => Failure::refused("wrong-date", &[("cause", other)]),
    }
}
