//! The search page.

use crate::address::{Address, encode};
use crate::ask::{Ask, Cut};
use crate::desk::{Desk, Place};
use crate::direction::differing;
use crate::engine::record;
use crate::error::PressError;
use crate::escape::to_html;
use crate::meta::Meta;
use crate::page::frame::{fill, frame};
use crate::press::Press;
use crate::printable::{foreign, safe};
use crate::view::{Facet, FacetKind, FacetOption, Hit, Marked, SearchView};
use jiff::civil::Date;
use minijinja::{Value, context};

pub(crate) fn render(press: &Press, desk: &Desk, view: &SearchView) -> Result<String, PressError> {
    let ask = &view.ask;
    let title = match ask.query.as_str() {
        "" => desk.messages.text("search"),
        query => format!("{}: {}", desk.messages.text("search"), arabic::isolate::isolate(query)),
    };
    let at = |ask: Ask| safe(to_html(&ask.path()));
    let question = |query: &String| context! { words => foreign(query), url => at(Ask { query: query.clone(), ..ask.on(1) }) };
    let it = context! {
        action => safe(Address::search(None).path()),
        script => safe(format!("<script type=\"module\" src=\"{}\"></script>", Address::SearchScript.path())),
        query => foreign(&ask.query),
        typed => safe(to_html(&ask.query)),
        asked => !ask.is_empty(),
        worded => !ask.query.is_empty(),
        building => view.building,
        total => view.total,
        hits => view.hits.iter().map(|hit| found(desk, hit)).collect::<Value>(),
        hidden => hidden(ask),
        from => ask.cut.from.map(|day| safe(day.to_string())),
        to => ask.cut.to.map(|day| safe(day.to_string())),
        chosen => chosen(desk, view),
        facets => view.facets.iter().filter_map(|facet| offered(desk, ask, facet)).collect::<Value>(),
        best => ask.newest.then(|| at(Ask { newest: false, ..ask.on(1) })),
        newest => (!ask.newest).then(|| at(Ask { newest: true, ..ask.on(1) })),
        meant => view.meant.as_ref().map(question),
        near => view.near.iter().map(question).collect::<Value>(),
        before => (ask.page > 1).then(|| at(ask.on(ask.page - 1))),
        after => (view.more && ask.page < crate::ask::MAX_PAGE).then(|| at(ask.on(ask.page + 1))),
    };
    fill(press, "search.html", frame(desk, Some(&title), Meta::unlisted(desk).finish(), &Place::Elsewhere), it)
}

record! {
    /// A story that was found; read by `search.html`.
    FoundStory { url, attrs, headline, snippet, section, time, hands }
}

fn found(desk: &Desk, hit: &Hit) -> Value {
    let story = &hit.teaser;
    let hands = if story.bylines.is_empty() { &story.sources } else { &story.bylines };
    FoundStory {
        url: safe(to_html(&format!("{}{}", Address::Story { number: story.number, slug: story.slug.clone() }.path(), fragment(hit)))),
        attrs: differing(story.lang, desk.site.lang()),
        headline: safe(marked(&hit.headline)),
        snippet: hit.snippet.as_ref().map_or(Value::from(()), |snippet| safe(marked(snippet))),
        section: crate::printable::words(&story.section.name),
        time: desk.brief(story.at),
        hands: crate::printable::all_foreign(hands.iter().map(String::as_str)),
    }
    .into()
}

/// Words that a browser is to show when the story opens: a text fragment (WICG Scroll to Text Fragment) that needs no script.
fn fragment(hit: &Hit) -> String {
    const WORDS: usize = 4;
    let texts = hit.snippet.iter().chain(std::iter::once(&hit.headline));
    let mut words: Vec<&str> = Vec::new();
    for (text, mark) in texts.flat_map(|text| text.marks.iter().map(|mark| (text.text.as_str(), mark.clone()))) {
        words.extend(text.get(mark).filter(|word| words.len() < WORDS && !words.contains(word)));
    }
    let directives: Vec<String> = words.iter().map(|word| format!("text={}", encode(word).replace('-', "%2D"))).collect();
    if directives.is_empty() { String::new() } else { format!("#:~:{}", directives.join("&")) }
}

/// A text as HTML, what stands out in `<mark>`; marks that do not fit the text are left out.
fn marked(text: &Marked) -> String {
    let mut out = String::with_capacity(text.text.len() + 32 * text.marks.len());
    let mut at = 0;
    for mark in &text.marks {
        let (Some(before), Some(word)) = (text.text.get(at..mark.start), text.text.get(mark.clone())) else { continue };
        crate::escape::html(&mut out, before);
        out.push_str("<mark>");
        crate::escape::html(&mut out, word);
        out.push_str("</mark>");
        at = mark.end;
    }
    crate::escape::html(&mut out, text.text.get(at..).unwrap_or_default());
    out
}

/// What the form sends along with the words and days: names and values of hidden fields.
fn hidden(ask: &Ask) -> Value {
    let cut = &ask.cut;
    let fields = [("section", &cut.section), ("author", &cut.author), ("source", &cut.source), ("topic", &cut.topic)];
    let sort = ask.newest.then(|| ("sort", "newest".to_owned()));
    fields
        .into_iter()
        .filter_map(|(name, value)| Some((name, value.clone()?)))
        .chain(sort)
        .map(|(name, value)| context! { name => safe(name.to_owned()), value => safe(to_html(&value)) })
        .collect()
}

/// What the results are cut to now, each with the address that takes it off.
fn chosen(desk: &Desk, view: &SearchView) -> Value {
    let ask = &view.ask;
    let cut = &ask.cut;
    let named = |kind: FacetKind, value: &str| {
        let mut options = view.facets.iter().filter(|facet| facet.kind == kind).flat_map(|facet| &facet.options);
        options.find(|option| option.value == value).map_or_else(|| value.to_owned(), |option| option.label.clone())
    };
    let off = |change: fn(&mut Cut)| {
        let mut ask = ask.on(1);
        change(&mut ask.cut);
        safe(to_html(&ask.path()))
    };
    let mut chosen: Vec<(String, Value)> = Vec::new();
    if let Some(section) = &cut.section {
        chosen.push((named(FacetKind::Section, section), off(|cut| cut.section = None)));
    }
    if let Some(author) = &cut.author {
        chosen.push((author.clone(), off(|cut| cut.author = None)));
    }
    if let Some(source) = &cut.source {
        chosen.push((source.clone(), off(|cut| cut.source = None)));
    }
    if let Some(topic) = &cut.topic {
        chosen.push((named(FacetKind::Topic, topic), off(|cut| cut.topic = None)));
    }
    if let Some(days) = days(desk, cut) {
        chosen.push((days, off(|cut| (cut.from, cut.to) = (None, None))));
    }
    chosen.into_iter().map(|(label, url)| context! { label => foreign(&label), url }).collect()
}

fn days(desk: &Desk, cut: &Cut) -> Option<String> {
    let said = |key: &str, day: Date| format!("{} {}", desk.messages.text(key), desk.day(day));
    match (cut.from, cut.to) {
        (None, None) => None,
        (Some(from), Some(to)) if year_of(from, to) => Some(desk.figures(&from.year().to_string())),
        (from, to) => {
            let parts = [from.map(|day| said("search-from", day)), to.map(|day| said("search-to", day))];
            Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
        }
    }
}

fn year_of(from: Date, to: Date) -> bool {
    from.year() == to.year() && (from.month(), from.day(), to.month(), to.day()) == (1, 1, 12, 31)
}

/// A facet as links; `None` when it would not cut anything.
fn offered(desk: &Desk, ask: &Ask, facet: &Facet) -> Option<Value> {
    let (title, is_chosen) = match facet.kind {
        FacetKind::Section => ("search-by-section", ask.cut.section.is_some()),
        FacetKind::Year => ("years", ask.cut.from.is_some() || ask.cut.to.is_some()),
        FacetKind::Author => ("search-by-author", ask.cut.author.is_some()),
        FacetKind::Source => ("search-by-source", ask.cut.source.is_some()),
        FacetKind::Topic => ("search-by-topic", ask.cut.topic.is_some()),
    };
    let options = facet.options.iter().filter_map(|option| link(desk, ask, facet.kind, option));
    (!is_chosen && facet.options.len() > 1)
        .then(|| context! { title => safe(to_html(&desk.messages.text(title))), options => options.collect::<Value>() })
}

fn link(desk: &Desk, ask: &Ask, kind: FacetKind, option: &FacetOption) -> Option<Value> {
    let value = Some(option.value.clone());
    let mut to = ask.on(1);
    let mut label = option.label.clone();
    match kind {
        FacetKind::Section => to.cut.section = value,
        FacetKind::Author => to.cut.author = value,
        FacetKind::Source => to.cut.source = value,
        FacetKind::Topic => to.cut.topic = value,
        FacetKind::Year => {
            let year: i16 = option.value.parse().ok()?;
            to.cut.from = Date::new(year, 1, 1).ok();
            to.cut.to = Date::new(year, 12, 31).ok();
            label = desk.figures(&label);
        }
    }
    let count = desk.figures(&option.count.to_string());
    Some(context! { url => safe(to_html(&to.path())), label => foreign(&label), count => safe(to_html(&count)) })
}
