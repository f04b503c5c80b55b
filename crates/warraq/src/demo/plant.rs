//! Plants the demo paper. A story that is there already stays as it is.

use super::draw;
use super::markup;
use super::script::{self, CommentScript, CorrectionScript, PaperScript, PictureScript, StoryFile};
use crate::cli::Context;
use crate::cli::import::picture::keep;
use crate::cli::import::report::progress;
use crate::failure::Failure;
use crate::paper::Paper;
use arabic::lang::Lang;
use desk::{Actor, JudgeComment, Land, Landed, Publish, PutPage, ReceiveComment, Received, Revise, SaveSite, SetSection, When};
use jiff::{SignedDuration, Timestamp, ZonedDateTime};
use model::{
    Body, Byline, BylineRole, CommentId, CommentState, Copy, CorrectionKind, Line, MediaId, Name, NewComment, Picture, Source, StoryId,
    Urgency,
};
use store::Tx;
use store::objects::Objects;

/// How many stories were planted, and how many were there.
pub struct Planted {
    pub new: usize,
    pub known: usize,
}

/// Plants everything.
///
/// # Errors
/// [`Failure`] naming the file that is broken, or the store's.
pub fn all(context: &Context, paper: &Paper, script: &PaperScript, pictures: bool) -> Result<Planted, Failure> {
    furnish(paper, script)?;
    let site = paper.site()?;
    let zone = site.check().map_err(|_| Failure::refused("bad-zone", &[("found", &site.zone)]))?;
    let now = Timestamp::now().to_zoned_datetime(zone);
    let objects = Objects::open(paper.home.media())?;
    let stories = script::stories()?;
    let bar = progress(context, stories.len());
    let mut planted = Planted { new: 0, known: 0 };
    // Oldest first, so that numbers grow with time.
    let mut dated: Vec<(Timestamp, StoryFile)> =
        stories.into_iter().map(|story| Ok((script::moment(&story.script.ago, &now)?, story))).collect::<Result<_, Failure>>()?;
    dated.sort_by(|(one, left), (other, right)| one.cmp(other).then_with(|| left.file.cmp(&right.file)));
    for (first, story) in dated {
        bar.inc(1);
        let origin = format!("demo:{}", story.file);
        let known = {
            let origin = origin.clone();
            paper.db.read_blocking(move |tx| store::story::by_origin(tx, &origin))?
        };
        if known.is_some() {
            planted.known += 1;
            continue;
        }
        let media = match story.script.picture.as_ref().filter(|_| pictures) {
            Some(picture) => Some(paint(paper, &objects, picture)?),
            None => None,
        };
        plant(paper, script, &story, origin, media, first, &now)?;
        planted.new += 1;
    }
    bar.finish_and_clear();
    Ok(planted)
}

fn furnish(paper: &Paper, script: &PaperScript) -> Result<(), Failure> {
    let at = Timestamp::now();
    let pages = script::pages()?;
    let sections: Vec<(String, Name)> =
        script.sections.iter().map(|row| Ok((row.slug.clone(), name(&row.name)?))).collect::<Result<_, Failure>>()?;
    let mut site = paper.site()?;
    let planned = super::site(script, site.address.as_str())?;
    (site.name, site.tagline, site.disclaimer) = (planned.name, planned.tagline, planned.disclaimer);
    (site.facebook, site.telegram) = (planned.facebook, planned.telegram);
    paper.db.write_blocking(move |tx| -> Result<(), Failure> {
        SaveSite(site).run(tx, Actor::Operator, at)?;
        for (position, (slug, name)) in (1..).zip(sections) {
            SetSection { slug, name, position }.run(tx, Actor::Operator, at)?;
        }
        for (slug, title, text) in pages {
            let title = Line::parse(&title).map_err(|error| broken(&slug, &error))?;
            PutPage { slug, title, body: Body { content: markup::blocks(&text) } }.run(tx, Actor::Operator, at)?;
        }
        Ok(())
    })
}

/// Draws the picture and stores its renditions.
fn paint(paper: &Paper, objects: &Objects, picture: &PictureScript) -> Result<MediaId, Failure> {
    let drawn = draw::draw(&picture.scene, picture.seed, 1280, 720).ok_or_else(|| broken(&picture.scene, &"no such scene"))?;
    let rgba = drawn.take();
    let name = format!("drawn {} {}", picture.scene, picture.seed);
    let decoded = media::Decoded::from_rgba(1280, 720, rgba).ok_or_else(|| broken(&picture.scene, &"wrong size"))?;
    let taken = media::take(&decoded, &media::WIDTHS, &media::Encoding::QUICK).map_err(|error| broken(&picture.scene, &error))?;
    Ok(keep(&paper.db, objects, name.as_bytes(), name.clone(), taken, Timestamp::now())?)
}

fn plant(
    paper: &Paper,
    script: &PaperScript,
    story: &StoryFile,
    origin: String,
    media: Option<MediaId>,
    first: Timestamp,
    now: &ZonedDateTime,
) -> Result<(), Failure> {
    let copy = copy(script, story, media, &first.to_zoned_datetime(now.time_zone().clone()))?;
    let breaking = story.script.breaking.then(|| SignedDuration::from_hours(6));
    let (corrections, comments) = (
        times(&story.script.corrections, first, now, |row| &row.after)?,
        times(&story.script.comments_thread, first, now, |row| &row.after)?,
    );
    let corrections =
        corrections.into_iter().map(|(at, row)| correction(row).map(|(kind, text)| (at, kind, text))).collect::<Result<Vec<_>, _>>()?;
    let comments = comments.into_iter().map(|(at, row)| comment(row).map(|row| (at, row))).collect::<Result<Vec<_>, _>>()?;
    paper.db.write_blocking(move |tx| -> Result<(), Failure> {
        let landed = Land { origin: Some(origin), copy: copy.clone(), findings: Vec::new() }.run(tx, Actor::Operator, first)?;
        let Landed::New(story) = landed else { return Ok(()) };
        Publish { story, when: When::Now, breaking }.run(tx, Actor::Operator, first)?;
        for (at, kind, text) in corrections {
            Revise { story, copy: copy.clone(), kind, text }.run(tx, Actor::Operator, at)?;
        }
        thread(tx, story, comments)
    })
}

fn copy(script: &PaperScript, story: &StoryFile, media: Option<MediaId>, first: &ZonedDateTime) -> Result<Copy, Failure> {
    let (front, file) = (&story.script, story.file.as_str());
    let bad = |error: &dyn std::fmt::Display| broken(file, error);
    let weekday =
        arabic::calendar::Calendar::new(&arabic::calendar::Style::default()).map_err(|error| bad(&error))?.weekday(first.weekday());
    let filled = |text: &str| text.replace("{weekday}", &weekday);
    let line = |text: &str| Line::optional(&filled(text)).map_err(|error| bad(&error));
    let lead = match &front.picture {
        Some(picture) => Some(Picture {
            media,
            caption: line(&picture.caption)?,
            credit: Name::optional(&picture.credit).map_err(|error| bad(&error))?,
            alt: line(&picture.alt)?,
            ..Picture::default()
        }),
        None => None,
    };
    Ok(Copy {
        lang: Lang::Ar,
        kicker: Line::optional(&front.kicker).map_err(|error| bad(&error))?,
        headline: Line::parse(&filled(&front.headline)).map_err(|error| bad(&error))?,
        deck: line(&front.deck)?,
        section: front.section.clone(),
        topics: front.topics.iter().map(|topic| name(topic)).collect::<Result<_, _>>()?,
        bylines: front.bylines.iter().map(|by| Ok(Byline { name: name(by)?, role: BylineRole::Author })).collect::<Result<_, Failure>>()?,
        sources: front.sources.iter().filter_map(|part| Source::read(part, &script.name)).collect(),
        dateline: Name::optional(&front.dateline).map_err(|error| bad(&error))?,
        lead,
        body: Body { content: markup::blocks(&filled(&story.text)) },
        urgency: Urgency::try_from(front.urgency).map_err(|error| bad(&error))?,
        comments: front.comments,
        short_headline: None,
        slugline: None,
        ednote: None,
        channels: model::Channels::default(),
    })
}

/// Pairs each entry with its time, never later than now.
fn times<'a, T>(
    rows: &'a [T],
    first: Timestamp,
    now: &ZonedDateTime,
    after: impl Fn(&T) -> &String,
) -> Result<Vec<(Timestamp, &'a T)>, Failure> {
    rows.iter().map(|row| Ok((first.checked_add(script::span(after(row))?).unwrap_or(first).min(now.timestamp()), row))).collect()
}

fn correction(row: &CorrectionScript) -> Result<(CorrectionKind, Line<600>), Failure> {
    let kind = CorrectionKind::parse(&row.kind).ok_or_else(|| broken(&row.kind, &"no such kind"))?;
    Ok((kind, Line::parse(&row.text).map_err(|error| broken("corrections", &error))?))
}

/// A comment that can be received: its words, whom it answers, and what becomes of it.
struct Reader {
    name: Name,
    subject: Option<model::SubjectLine>,
    text: model::CommentText,
    reply_to: usize,
    state: CommentState,
}

fn comment(row: &CommentScript) -> Result<Reader, Failure> {
    let bad = |error: &dyn std::fmt::Display| broken("comments", error);
    Ok(Reader {
        name: name(&row.name)?,
        subject: model::SubjectLine::optional(&row.subject).map_err(|error| bad(&error))?,
        text: model::CommentText::parse(&row.text).map_err(|error| bad(&error))?,
        reply_to: row.reply_to,
        state: CommentState::parse(&row.state).ok_or_else(|| bad(&row.state))?,
    })
}

fn thread(tx: &mut Tx, story: StoryId, comments: Vec<(Timestamp, Reader)>) -> Result<(), Failure> {
    let mut ids: Vec<CommentId> = Vec::new();
    for (at, reader) in comments {
        let parent = reader.reply_to.checked_sub(1).and_then(|place| ids.get(place)).copied();
        let signed = reader.name.to_string();
        let comment = NewComment { story, parent, name: reader.name, subject: reader.subject, text: reader.text };
        let received = ReceiveComment { comment, form: "demo".to_owned(), writer: writer(&signed), prefix: writer(&signed) }.run(
            tx,
            Actor::Reader,
            at,
        )?;
        let (Received::New(id) | Received::Again(id)) = received;
        ids.push(id);
        if reader.state != CommentState::Pending {
            JudgeComment { comment: id, to: reader.state }.run(tx, Actor::Operator, at)?;
        }
    }
    Ok(())
}

/// Who signs alike is one reader of the demo.
fn writer(name: &str) -> [u8; 16] {
    let mut key = [0; 16];
    key.iter_mut().zip(name.bytes()).for_each(|(to, from)| *to = from);
    key
}

fn name(text: &str) -> Result<Name, Failure> {
    Name::parse(text).map_err(|error| broken(text, &error))
}

fn broken(file: &str, cause: &dyn std::fmt::Display) -> Failure {
    Failure::failed("bad-demo", &[("file", &file), ("cause", cause)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use arabic::preflight::{Checker, Document, Profile, Severity};

    /// Lines `file: rule «found»` of what weighs in a document.
    fn told(file: &str, document: &Document) -> Vec<String> {
        let checker = Checker::new(Profile::default());
        let findings = checker.check(document).into_iter().filter(|finding| finding.severity >= Severity::Warn);
        findings.map(|finding| format!("{file}: {} «{}»", finding.rule, finding.value("found"))).collect()
    }

    #[test]
    fn the_demo_paper_passes_its_own_proofreader() {
        let (script, stories) = (script::paper().unwrap(), script::stories().unwrap());
        let day: ZonedDateTime = "2026-11-19T12:00:00+03:00[Asia/Aden]".parse().unwrap();
        let mut reported = Vec::new();
        for story in &stories {
            let copy = copy(&script, story, None, &day).unwrap();
            reported.extend(told(&story.file, &copy.document(Some(day.date()))));
            for row in &story.script.corrections {
                reported.extend(told(&story.file, &Document::plain(&row.text)));
            }
        }
        for (slug, title, body) in script::pages().unwrap() {
            reported.extend(told(&slug, &Document::plain(&format!("{title}\n{body}"))));
        }
        reported.extend(told("paper.toml", &Document::plain(&[script.name, script.tagline, script.disclaimer].join("\n"))));
        assert!(reported.is_empty(), "{reported:#?}");
    }
}
