//! Which of the names that read alike is meant, and whether any is.

use super::context;
use super::entry::{Entry, Form, Kind};
use super::matcher::{Hit, Mention, Spelling};
use super::piece::{self, Piece};
use super::proclitic::{self, attach};
use super::registry::Registry;
use std::collections::HashSet;
use std::ops::Range;

/// The mentions of every part, from the words and hits of each.
pub(super) fn resolve<'a>(registry: &'a Registry, parts: &[&'a str], read: &[(Vec<Piece>, Vec<Hit>)]) -> Vec<Vec<Mention<'a>>> {
    let of_part = |(text, (pieces, hits)): (&&'a str, &(Vec<Piece>, Vec<Hit>))| -> Vec<Place<'a>> {
        hits.iter().filter_map(|hit| Place::read(registry, text, pieces, hit)).collect()
    };
    let places: Vec<Vec<Place>> = parts.iter().zip(read).map(of_part).collect();
    let established: HashSet<usize> = places.iter().flatten().filter_map(Place::establishes).collect();
    places.into_iter().map(|places| mentions(places, &established)).collect()
}

/// Words of a text with the names they can be.
struct Place<'a> {
    range: Range<usize>,
    proclitic: &'a str,
    readings: Vec<Reading<'a>>,
    /// Some form here is unambiguous.
    certain: bool,
}

/// One name the words can be.
struct Reading<'a> {
    at: usize,
    entry: &'a Entry,
    form: &'a Form,
    spelling: Spelling,
    /// The word before announces such a name.
    announced: bool,
}

impl<'a> Place<'a> {
    fn read(registry: &'a Registry, text: &'a str, pieces: &[Piece], hit: &Hit) -> Option<Self> {
        let found = pieces.get(hit.first..hit.first.checked_add(hit.words)?)?;
        let range = found.first()?.range.start..found.last()?.range.end;
        let surface = text.get(range.clone())?;
        let cue =
            hit.first.checked_sub(1).and_then(|before| pieces.get(before)).filter(|_| found.first().is_some_and(|piece| piece.follows));
        let claims = registry.index.claims(hit.node);
        let mut entries: Vec<usize> = claims.iter().map(|claim| claim.entry).collect();
        entries.dedup();
        if piece::has_tanwin(surface) || is_doubtful_like(hit, found) {
            return None;
        }
        let spelled = piece::spelling(surface);
        let read = |at: usize| {
            let entry = registry.entries.get(at)?;
            let forms = claims.iter().filter(|claim| claim.entry == at).map(|claim| entry.form(claim.form));
            let (form, spelling) = closest(entry.exact, forms, &spelled, &hit.prefix)?;
            let announced = form.ambiguous && cue.is_some_and(|cue| context::announces(&cue.key, entry.kind));
            Some(Reading { at, entry, form, spelling, announced })
        };
        let readings: Vec<Reading> = entries.into_iter().filter_map(read).collect();
        let certain = readings.iter().any(|reading| !reading.form.ambiguous);
        let proclitic = if hit.prefix.is_empty() { "" } else { proclitic::head(surface, hit.prefix.chars().count()) };
        Some(Self { range, proclitic, readings, certain })
    }

    /// The name this place makes known to the story: the only one it can be,
    /// unambiguous or announced.
    fn establishes(&self) -> Option<usize> {
        match self.readings.as_slice() {
            [reading] if !reading.form.ambiguous || reading.announced => Some(reading.at),
            _ => None,
        }
    }

    /// The name meant: one the story already has, else the one that is
    /// unambiguous, else one that is announced.
    fn settle(self, established: &HashSet<usize>) -> Option<Mention<'a>> {
        let rank = |reading: &Reading| match reading {
            reading if established.contains(&reading.at) => Some(0),
            reading if !reading.form.ambiguous => Some(1),
            reading => reading.announced.then_some(2),
        };
        let ranked = self.readings.into_iter().filter_map(|reading| Some((rank(&reading)?, reading)));
        let (_, Reading { entry, form, spelling, .. }) = ranked.min_by_key(|(rank, _)| *rank)?;
        Some(Mention { range: self.range, proclitic: self.proclitic, entry, form, spelling })
    }
}

/// Letters that must remain of a name of one word when «ك» is taken off:
/// «كريمة» is no «ريمة».
const LETTERS_AFTER_LIKE: usize = 5;

fn is_doubtful_like(hit: &Hit, found: &[Piece]) -> bool {
    let letters = || found.iter().map(|piece| piece.key.chars().count()).sum::<usize>();
    hit.prefix.ends_with('ك') && letters() < LETTERS_AFTER_LIKE + hit.prefix.chars().count()
}

/// The form that is spelled as it stands, else the first that may be spelled
/// loosely.
fn closest<'a>(
    exact: bool,
    mut forms: impl Iterator<Item = &'a Form> + Clone,
    spelled: &str,
    prefix: &str,
) -> Option<(&'a Form, Spelling)> {
    let same = |form: &&Form| attach(prefix, &piece::spelling(&form.text)) == spelled;
    match forms.clone().find(same) {
        Some(form) => Some((form, form.standing.into())),
        None if exact => None,
        None => {
            let has_article = |form: &&Form| prefix.is_empty() && form.text.starts_with("ال") && piece::mistakes_article(spelled);
            forms.find(|form| !form.ambiguous && !has_article(form)).map(|form| (form, Spelling::Loose))
        }
    }
}

/// Certain places first; doubtful ones where those leave room. Phrases have
/// done their work by then.
fn mentions<'a>(places: Vec<Place<'a>>, established: &HashSet<usize>) -> Vec<Mention<'a>> {
    let (certain, doubtful): (Vec<Place>, Vec<Place>) = places.into_iter().partition(|place| place.certain);
    let mut mentions: Vec<Mention> = certain.into_iter().filter_map(|place| place.settle(established)).collect();
    let sure = mentions.len();
    for mention in doubtful.into_iter().filter_map(|place| place.settle(established)) {
        let overlaps = |other: &Mention| other.range.start < mention.range.end && mention.range.start < other.range.end;
        let (among_sure, among_doubtful) = mentions.split_at_checked(sure).unwrap_or_default();
        let next = among_sure.partition_point(|other| other.range.end <= mention.range.start);
        if !among_sure.get(next).is_some_and(overlaps) && !among_doubtful.last().is_some_and(overlaps) {
            mentions.push(mention);
        }
    }
    mentions.sort_by_key(|mention| mention.range.start);
    mentions.retain(|mention| mention.entry.kind != Kind::Phrase);
    mentions
}
