//! L: what links say and where they lead.

use super::{Entry, Findings, Reading, Warn, rule};
use crate::fold;
use crate::preflight::document::Link;
use crate::preflight::finding::Finding;
use crate::preflight::reading::{ReadPart, Word};
use crate::tables::{lines, word_list};
use crate::words::Kind;
use std::collections::HashSet;
use std::sync::LazyLock;

pub(super) const RULES: &[Entry] = &[rule("L01", Warn, says_nothing), rule("L02", Warn, leads_nowhere)];

/// Every link with the part it stands in.
fn links<'r>(story: &'r Reading<'_>) -> impl Iterator<Item = (&'r ReadPart<'r>, &'r Link)> {
    let parts = story.parts.iter().zip(&story.document.parts);
    let links = parts.flat_map(|(part, source)| source.links.iter().map(move |link| (part, link)));
    links.filter(|(part, link)| part.text.get(link.range.clone()).is_some() && !story.is_exempt(part.index, &link.range))
}

/// L01: «اضغط هنا» as a link, or in copy where links are not marked.
fn says_nothing(story: &Reading<'_>, found: &mut Findings) {
    let mut told: HashSet<(usize, usize)> = HashSet::new();
    for (part, link) in links(story) {
        let text = part.slice(link.range.clone());
        if is_empty_phrase(text) {
            let inside = part.words.iter().filter(|word| link.range.contains(&word.range.start));
            told.extend(inside.map(|word| (part.index, word.range.start)));
            found.add(Finding::new("L01").at(part.index, link.range.clone()).with("found", text));
        }
    }
    for (part, at, first) in story.arabic_words() {
        let Some(last) = part.word(at + 1).filter(|next| next.is_arabic() && is_call(first, next)) else {
            continue;
        };
        let is_told = [first, last].iter().any(|word| told.contains(&(part.index, word.range.start)));
        if !is_told {
            let range = first.range.start..last.range.end;
            found.add(Finding::new("L01").at(part.index, range.clone()).with("found", part.slice(range)));
        }
    }
}

/// «اضغط هنا», «انقروا هنا», «بالضغط هنا»; «من هنا» alone is running copy.
fn is_call(first: &Word<'_>, second: &Word<'_>) -> bool {
    let asks = first.loose.contains("ضغط") || first.loose.contains("نقر");
    asks && second.loose == "هنا" && phrases().contains(format!("{} هنا", first.loose).as_str())
}

fn phrases() -> &'static HashSet<&'static str> {
    static PHRASES: LazyLock<HashSet<&str>> =
        LazyLock::new(|| lines(include_str!("../../../data/rules/link-phrases.txt")).map(|(_, line)| line).collect());
    &PHRASES
}

/// A text that names nothing: a phrase of the table, or an address.
fn is_empty_phrase(text: &str) -> bool {
    let mut tokens = crate::words::tokens(text);
    let is_address = tokens.next().is_some_and(|token| token.kind == Kind::Address) && tokens.next().is_none();
    let loose: Vec<String> =
        crate::words::tokens(text).filter(|token| token.is_word()).filter_map(|token| text.get(token.range)).map(fold::loose).collect();
    is_address || phrases().contains(loose.join(" ").as_str())
}

/// L02: a link that leads nowhere or tells others who followed it.
fn leads_nowhere(story: &Reading<'_>, found: &mut Findings) {
    for (part, link) in links(story) {
        let target = link.target.trim();
        let finding = Finding::new("L02").at(part.index, link.range.clone());
        if is_nowhere(target) {
            found.add(finding.with("found", part.slice(link.range.clone())).with("kind", "nowhere"));
        } else if let Some(wanted) = untracked(target) {
            found.add(finding.with("found", target).with("kind", "tracking").with("wanted", wanted));
        }
    }
    for part in &story.parts {
        for word in part.words.iter().filter(|word| word.kind == Kind::Address && !word.exempt) {
            if let Some(wanted) = untracked(word.text) {
                let finding = Finding::new("L02").at(part.index, word.range.clone()).with("found", word.text);
                found.add(finding.with("kind", "tracking").safely(wanted));
            }
        }
    }
}

fn is_nowhere(target: &str) -> bool {
    let lower = target.to_ascii_lowercase();
    matches!(lower.as_str(), "" | "#" | "/#" | "#!" | "http://" | "https://" | "about:blank") || lower.starts_with("javascript:")
}

/// The address without parameters that follow a reader; `None` when it has
/// none.
fn untracked(address: &str) -> Option<String> {
    let (before, anchor) = address.split_once('#').map_or((address, None), |(before, anchor)| (before, Some(anchor)));
    let (page, query) = before.split_once('?')?;
    let kept: Vec<&str> = query.split('&').filter(|parameter| !is_tracking(parameter)).collect();
    if kept.len() == query.split('&').count() {
        return None;
    }
    let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    Some(format!("{page}{query}{}", anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default()))
}

fn is_tracking(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or_default().to_ascii_lowercase();
    word_list(include_str!("../../../data/rules/tracking-parameters.txt"))
        .any(|known| known.strip_suffix('*').map_or(known == name, |start| name.starts_with(start)))
}
