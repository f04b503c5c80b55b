//! The page of a story.

use crate::address::Address;
use crate::body::Pictures;
use crate::desk::{Desk, Place};
use crate::direction::differing;
use crate::engine::record;
use crate::error::PressError;
use crate::meta::Meta;
use crate::page::chrome::outside;
use crate::page::frame::{self, fill, frame, line};
use crate::page::{reply::form, share};
use crate::picture::Spot;
use crate::press::Press;
use crate::printable::{all_foreign, foreign, optional_words, safe, words};
use crate::view::{PictureView, StoryView};
use crate::{clock, linked_data, teaser, thread};
use arabic::catalogue::Arg;
use arabic::excerpt::excerpt;
use minijinja::Value;
use model::{Block, Body, BylineRole, Copy, Inline};

/// Words an adult reads in a minute, silently, in Arabic (IReST: 138; Trauzettel-Klosinski and Dietz 2012).
const WORDS_A_MINUTE: usize = 138;

record! {
    /// Everything a story page shows; read by `story.html` as `it`.
    StoryPage {
        attrs, section, section_url, kicker, headline, deck, authors, photographers, translators, editors, sources, dateline,
        published, updated, minutes, picture, caption, credit, body, corrections, topics, share, telegram, facebook,
        disclaimer, comment_count, comments, form, latest, related,
    }
}
record! {
    /// A correction note.
    Note { kind, time, text }
}
record! {
    /// A topic, as a link.
    TopicLink { url, name }
}

/// The place it was filed from, unless the credit line says the same word already: a paper is often
/// named after its city.
fn dateline(copy: &Copy) -> Option<&str> {
    let place = copy.dateline.as_ref()?.as_str();
    let said = copy.sources.iter().any(|source| arabic::fold::loose(source.label()) == arabic::fold::loose(place));
    (!said).then_some(place)
}

fn people(view: &StoryView, role: BylineRole) -> Value {
    all_foreign(view.copy.bylines.iter().filter(|byline| byline.role == role).map(|byline| byline.name.as_str()))
}

/// Whole minutes to read, at least 1; words are counted by the spaces between them.
fn minutes(body: &Body) -> i64 {
    let gaps = |text: &str| text.bytes().filter(|byte| *byte == b' ').count();
    let runs = |runs: &[Inline]| 1 + runs.iter().map(|run| gaps(&run.text)).sum::<usize>();
    let words = body.content.iter().map(|block| match block {
        Block::Paragraph { content } | Block::Heading { content } | Block::Quote { content, .. } => runs(content),
        Block::List { content, .. } => content.iter().map(|item| runs(item)).sum(),
        Block::Verse { lines } => lines.iter().map(|line| 1 + gaps(line)).sum(),
        Block::Scripture { text, .. } => 1 + gaps(text),
        Block::Table { rows, .. } => rows.iter().flatten().map(|cell| runs(cell)).sum(),
        Block::Image { .. } | Block::Gallery { .. } | Block::Embed { .. } => gaps(&block.text()),
    });
    let words = words.sum::<usize>();
    i64::try_from(words.div_ceil(WORDS_A_MINUTE).max(1)).unwrap_or(i64::MAX)
}

fn notes(desk: &Desk, view: &StoryView) -> Value {
    let first = desk.local(view.first_published_at).date();
    let note = |it: &crate::view::CorrectionView| -> Value {
        Note { kind: desk.messages.html(it.kind.word(), &[]), time: desk.beside(it.at, first), text: words(&it.text) }.into()
    };
    view.corrections.iter().map(note).collect()
}

fn topics(view: &StoryView) -> Value {
    let link = |topic: &crate::view::Topic| -> Value {
        let address = Address::Topic { slug: topic.slug.clone(), before: None };
        TopicLink { url: safe(address.path()), name: foreign(&topic.name) }.into()
    };
    view.topics.iter().map(link).collect()
}

fn picture_html(picture: Option<&PictureView>) -> Value {
    let set = |picture: &PictureView| crate::picture::to_html(picture, Spot::Lead, picture.alt.as_deref().unwrap_or_default());
    picture.and_then(set).map_or(Value::from(()), safe)
}

fn disclaimer(desk: &Desk) -> Value {
    match &desk.site.disclaimer {
        Some(text) => words(text.as_str()),
        None => desk.messages.html("disclaimer", &[("site", Arg::Text(desk.site.name.as_str()))]),
    }
}

fn head(desk: &Desk, view: &StoryView) -> Result<Value, PressError> {
    let mut meta = Meta::at(desk, &Address::Story { number: view.number, slug: view.slug.clone() });
    let opening = || view.copy.body.content.first().map(|block| excerpt(&block.text(), 160));
    let description = view.copy.deck.as_ref().map(|deck| deck.as_str().to_owned()).or_else(opening);
    meta.about("article", view.copy.headline.as_str(), description.as_deref());
    meta.property("article:published_time", &clock::iso(&desk.local(view.first_published_at)));
    if let Some(at) = view.updated_at {
        meta.property("article:modified_time", &clock::iso(&desk.local(at)));
    }
    meta.property("article:section", &view.section.name);
    for topic in &view.topics {
        meta.property("article:tag", &topic.name);
    }
    meta.picture(view.picture.as_ref());
    meta.name("robots", "max-image-preview:large");
    meta.link("shortlink", &Address::Short { number: view.number });
    meta.ready(&linked_data::story(desk, view)?);
    Ok(meta.finish())
}

fn page(desk: &Desk, view: &StoryView, gated: bool) -> StoryPage {
    let copy = &view.copy;
    let first = desk.local(view.first_published_at).date();
    let lead = view.picture.clone();
    let lead = if gated { lead.map(|it| it.behind_the_gate(copy.lead.as_ref().and_then(|lead| lead.media))) } else { lead };
    let lead = lead.as_ref();
    let nothing = || Value::from(());
    let by = desk.messages.text("photographs-by");
    let pictures = Pictures { media: &view.media, by: &by, gated };
    StoryPage {
        attrs: differing(copy.lang, desk.site.lang()),
        section: words(&view.section.name),
        section_url: safe(Address::Section { slug: view.section.slug.clone(), before: None }.path()),
        kicker: optional_words(copy.kicker.as_ref().map(|it| it.as_str())),
        headline: words(copy.headline.as_str()),
        deck: optional_words(copy.deck.as_ref().map(|it| it.as_str())),
        authors: people(view, BylineRole::Author),
        photographers: people(view, BylineRole::Photographer),
        translators: people(view, BylineRole::Translator),
        editors: people(view, BylineRole::Editor),
        sources: all_foreign(copy.sources.iter().map(model::Source::label)),
        dateline: dateline(copy).map_or_else(nothing, foreign),
        published: desk.full(view.first_published_at),
        updated: view.updated_at.map_or_else(nothing, |at| desk.beside(at, first)),
        minutes: Value::from(minutes(&copy.body)),
        picture: picture_html(lead),
        caption: optional_words(lead.and_then(|it| it.caption.as_deref())),
        credit: lead.and_then(|it| it.credit.as_deref()).map_or_else(nothing, foreign),
        body: safe(crate::body::to_html(&copy.body, copy.lang, Some(pictures))),
        corrections: notes(desk, view),
        topics: topics(view),
        share: share::links(desk, view),
        telegram: outside(desk.site.telegram.as_ref()),
        facebook: outside(desk.site.facebook.as_ref()),
        disclaimer: disclaimer(desk),
        comment_count: Value::from(view.comments.len()),
        comments: thread::comments(desk, view.number, &view.comments, view.form.is_some()),
        form: view.form.as_ref().map_or_else(nothing, |it| form(desk, view.number, it)),
        latest: teaser::lines(desk, &view.latest),
        related: teaser::lines(desk, &view.related),
    }
}

pub(crate) fn render(press: &Press, desk: &Desk, view: &StoryView) -> Result<String, PressError> {
    let place = Place::Section(view.section.slug.clone());
    let frame = frame(desk, Some(&line(desk, view.copy.headline.as_str())), head(desk, view)?, &place);
    fill(press, "story.html", frame, page(desk, view, false).into())
}

/// The page of copy that is not published, for those who make it: everything as readers would find it, under a bar
/// that leads `back`; pictures are fetched behind the newsroom's gate, machines are told nothing.
pub(crate) fn preview(press: &Press, desk: &Desk, view: &StoryView, back: &str) -> Result<String, PressError> {
    let place = Place::Section(view.section.slug.clone());
    let frame = frame::preview(desk, &line(desk, view.copy.headline.as_str()), &place, back);
    fill(press, "story.html", frame, page(desk, view, true).into())
}
