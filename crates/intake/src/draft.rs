//! A page while it is being read, and the last step to an [`Incoming`].

use crate::credit::Credit;
use crate::own::Own;
use crate::phrases::Key;
use crate::{Dropped, DroppedKind, Incoming, IncomingPicture, IntakeError, Kind, Stated, Unknown};
use arabic::dates;
use arabic::lang::{self, Dir, Lang};
use model::{Block, Body, Byline, BylineRole, Headline, Line, Name, Source};
use sha2::{Digest, Sha256};

/// Most authors, credits, topics or ignored dates of one page; more are reported as unplaced.
const MOST: usize = 40;

/// Raw parts of a page, each as it stands there.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub kind: Option<Kind>,
    pub encoding: &'static str,
    pub lang: Option<Lang>,
    pub kicker: Option<String>,
    pub headline: Option<String>,
    pub deck: Option<String>,
    pub authors: Vec<(String, BylineRole)>,
    /// Parts of the credit line, in order.
    pub credits: Vec<String>,
    pub place: Option<String>,
    pub picture: Option<Shown>,
    pub blocks: Vec<Block>,
    pub topics: Vec<String>,
    pub section: Option<String>,
    pub stated: Stated,
    pub canonical: Option<String>,
    pub dropped: Vec<Dropped>,
    pub unknown: Vec<Unknown>,
    pub ignored_dates: Vec<String>,
}

/// A picture as the page shows it, unchecked.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Shown {
    pub src: Option<String>,
    pub caption: Option<String>,
    pub credit: Option<String>,
    pub alt: Option<String>,
}

impl Draft {
    /// Notes something left out; nothing for a text without words.
    pub(crate) fn drop(&mut self, what: DroppedKind, text: &str) {
        let text = arabic::save::clean_line(text);
        if !text.is_empty() {
            self.dropped.push(Dropped { what, text });
        }
    }

    pub(crate) fn note(&mut self, unknown: Unknown) {
        if !self.unknown.contains(&unknown) {
            self.unknown.push(unknown);
        }
    }

    pub(crate) fn ignore_date(&mut self, text: &str) {
        let text = arabic::save::clean_line(text);
        let said = dates::read(&text);
        if (said.date.is_some() || said.month.is_some() || said.weekday.is_some())
            && self.ignored_dates.len() < MOST
            && !self.ignored_dates.contains(&text)
        {
            self.ignored_dates.push(text);
        }
    }

    /// Takes over a credit line.
    pub(crate) fn take(&mut self, credit: Credit) {
        if let Some(reading) = &credit.reading {
            self.stated.take(reading);
        }
        for (name, role) in credit.authors {
            self.author(&name, role);
        }
        for part in credit.parts {
            if self.credits.len() < MOST { self.credits.push(part) } else { self.drop(DroppedKind::Unplaced, &part) }
        }
        self.place = self.place.take().or(credit.place);
    }

    /// A named person, once; pictures have their own place for the photographer.
    pub(crate) fn author(&mut self, name: &str, role: BylineRole) {
        let name = arabic::save::clean_line(name);
        if role == BylineRole::Photographer
            && let Some(picture) = &mut self.picture
        {
            picture.credit = picture.credit.take().or(Some(name));
        } else if self.authors.len() == MOST {
            self.drop(DroppedKind::Unplaced, &name);
        } else if !self.authors.iter().any(|(known, _)| Key::of(known) == Key::of(&name)) {
            self.authors.push((name, role));
        }
    }

    /// Checks every part and puts the story together.
    ///
    /// # Errors
    /// [`IntakeError::NoHeadline`], [`IntakeError::NoBody`].
    pub(crate) fn finish(mut self, own: &Own) -> Result<Incoming, IntakeError> {
        let headline = self.checked_headline()?;
        let body = Body { content: std::mem::take(&mut self.blocks) };
        if body.words() == 0 {
            return Err(IntakeError::NoBody { headline: headline.as_str().to_owned() });
        }
        for paragraph in body.content.iter().take(3) {
            self.stated.take_mentions(&paragraph.text());
        }
        let (bylines, credits) = self.people(own);
        let sources = own.sources(&credits);
        let lead = self.picture.take().and_then(|shown| self.checked_picture(shown));
        self.gaps(&bylines, &sources, lead.as_ref());
        let deck = self.deck.take().and_then(|deck| self.line(&deck));
        let kicker = self.kicker.take().and_then(|kicker| self.line(&kicker));
        let dateline = self.place.take().and_then(|place| self.line(&place));
        let mut topics = Vec::new();
        for (at, topic) in std::mem::take(&mut self.topics).into_iter().enumerate() {
            if at >= MOST {
                self.drop(DroppedKind::Unplaced, &topic);
                continue;
            }
            topics.extend(self.line(&topic).filter(|topic: &Name| !topics.contains(topic)));
        }
        Ok(Incoming {
            kind: self.kind.unwrap_or(Kind::Text),
            encoding: self.encoding,
            origin: origin(&headline, &body),
            lang: self.lang.unwrap_or_else(|| language(&headline, &body)),
            kicker,
            headline,
            deck,
            bylines,
            sources,
            dateline,
            lead,
            body,
            topics,
            section: self.section,
            stated: self.stated,
            canonical: self.canonical,
            dropped: self.dropped,
            unknown: self.unknown,
            ignored_dates: self.ignored_dates,
        })
    }

    fn checked_headline(&self) -> Result<Headline, IntakeError> {
        let raw = self.headline.as_deref().unwrap_or_default();
        Headline::parse(raw).map_err(|_| {
            let found = Some(arabic::excerpt::excerpt(raw, 80)).filter(|start| !start.is_empty());
            IntakeError::NoHeadline { found, limit: 200 }
        })
    }

    /// A line that fits its field; one that does not is reported, not cut.
    fn line<const MAX: usize>(&mut self, raw: &str) -> Option<Line<MAX>> {
        let line = Line::optional(raw);
        if line.is_err() {
            self.drop(DroppedKind::Unplaced, raw);
        }
        line.ok().flatten()
    }

    /// Authors who are not the paper itself; the others join the credits.
    fn people(&mut self, own: &Own) -> (Vec<Byline>, Vec<String>) {
        let mut credits = std::mem::take(&mut self.credits);
        let mut bylines = Vec::new();
        for (name, role) in std::mem::take(&mut self.authors) {
            if own.is(&name) || crate::own::is_agency(&Key::of(&name)) {
                credits.push(name);
            } else if let Some(name) = self.line(&name) {
                bylines.push(Byline { name, role });
            }
        }
        for credit in credits.iter().filter(|credit| Name::parse(credit).is_err()) {
            self.drop(DroppedKind::Unplaced, credit);
        }
        (bylines, credits)
    }

    fn checked_picture(&mut self, shown: Shown) -> Option<IncomingPicture> {
        let picture = IncomingPicture {
            src: shown.src.filter(|src| !src.trim().is_empty()),
            caption: shown.caption.and_then(|text| self.line(&text)),
            credit: shown.credit.and_then(|text| self.line(&text)),
            alt: shown.alt.and_then(|text| self.line(&text)),
        };
        (picture != IncomingPicture::default()).then_some(picture)
    }

    fn gaps(&mut self, bylines: &[Byline], sources: &[Source], lead: Option<&IncomingPicture>) {
        let stated = &self.stated;
        let disagrees = stated.date.zip(stated.weekday).is_some_and(|(date, weekday)| date.weekday() != weekday);
        let tests = [
            (Unknown::NoPublicationDate, stated.date.is_none()),
            (Unknown::NoTime, stated.time.is_none()),
            (Unknown::NoAuthor, bylines.is_empty()),
            (Unknown::NoSource, sources.is_empty()),
            (Unknown::UnnamedAgencies, sources.contains(&Source::UnnamedAgencies)),
            (Unknown::NoPicture, lead.is_none_or(|picture| picture.src.is_none())),
            (Unknown::WeekdayDisagrees, disagrees),
        ];
        for (unknown, is) in tests {
            if is {
                self.note(unknown);
            }
        }
    }
}

fn origin(headline: &Headline, body: &Body) -> String {
    let digest = Sha256::digest(format!("{headline}\n\n{}", body.text()));
    digest.iter().fold(String::from("page:"), |key, byte| format!("{key}{byte:02x}"))
}

fn language(headline: &Headline, body: &Body) -> Lang {
    let dir = lang::direction(headline.as_str()).or_else(|| lang::direction(&body.text()));
    if dir == Some(Dir::Ltr) && !has_arabic(&body.text()) { Lang::En } else { Lang::Ar }
}

fn has_arabic(text: &str) -> bool {
    let arabic = text.chars().filter(|c| ('\u{0621}'..='\u{064A}').contains(c)).count();
    arabic * 4 > text.chars().filter(|c| c.is_alphabetic()).count()
}
