//! WordPress's words in square brackets, made elements that the walk knows.

use crate::{Dropped, DroppedKind};
use std::borrow::Cow;

/// One opening or closing word in brackets.
struct Code<'t> {
    name: &'t str,
    attributes: &'t str,
    closes: bool,
    /// **Bytes** of the whole, brackets and all.
    length: usize,
}

/// Brackets of one body that are looked at; those behind stay as they are.
const MOST: usize = 5_000;

/// The markup with every shortcode replaced by what it means; those not known are taken away and told, and the words
/// inside them stay.
pub(super) fn to_elements<'m>(markup: &'m str, dropped: &mut Vec<Dropped>) -> Cow<'m, str> {
    if !markup.contains('[') {
        return Cow::Borrowed(markup);
    }
    let mut out = String::with_capacity(markup.len() + 64);
    let mut rest = markup;
    let mut inside_tag = false;
    for _ in 0..MOST {
        let Some((before, after)) = rest.split_once('[') else { break };
        out.push_str(before);
        inside_tag = before.rfind(['<', '>']).map_or(inside_tag, |at| before.get(at..).is_some_and(|sign| sign.starts_with('<')));
        match code(after).filter(|_| !inside_tag && !out.ends_with('[')) {
            Some(code) => {
                let behind = after.get(code.length..).unwrap_or_default();
                rest = replace(&code, behind, &mut out, dropped);
            }
            None => {
                out.push('[');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Writes what a shortcode means; gives what stands behind it.
fn replace<'m>(code: &Code<'m>, behind: &'m str, out: &mut String, dropped: &mut Vec<Dropped>) -> &'m str {
    let content = || content(code.name, behind);
    match code.name {
        "caption" | "wp_caption" if !code.closes => {
            let words = attribute(code.attributes, "caption");
            if let Some((inside, after)) = content() {
                caption(inside, words, out);
                return after;
            }
        }
        "gallery" if !code.closes => {
            let ids = attribute(code.attributes, "ids").or_else(|| attribute(code.attributes, "include"));
            out.push_str("\n<wq-gallery");
            if let Some(ids) = ids {
                push_attribute("ids", &ids, out);
            }
            out.push_str("></wq-gallery>\n");
        }
        "embed" | "youtube" | "vimeo" | "video" | "audio" | "playlist" | "tweet" | "facebook" | "instagram" | "soundcloud"
            if !code.closes =>
        {
            return player(code, content(), behind, out, dropped);
        }
        "embed" | "caption" | "wp_caption" | "video" | "audio" | "gallery" => {}
        name => {
            let is_code = code.closes || !code.attributes.is_empty() || name.contains(['_', '-']) || content().is_some();
            if !is_code {
                out.push('[');
                out.push_str(name);
                out.push(']');
            } else if code.closes {
                // Two boxes side by side are no one word.
                out.push_str(if behind.starts_with('[') { "\n" } else { "" });
            } else {
                let text = format!("{name} {}", code.attributes);
                dropped.push(Dropped { what: DroppedKind::Shortcode, text: arabic::excerpt::excerpt(text.trim(), 200) });
            }
        }
    }
    behind
}

/// A player: its address is an attribute or stands inside.
fn player<'m>(
    code: &Code<'m>,
    content: Option<(&'m str, &'m str)>,
    behind: &'m str,
    out: &mut String,
    dropped: &mut Vec<Dropped>,
) -> &'m str {
    const NAMES: [&str; 12] = ["src", "url", "href", "mp3", "mp4", "m4v", "webm", "ogg", "ogv", "wav", "m4a", "id"];
    let (inside, after) = content.map_or(("", behind), |(inside, after)| (inside, after));
    let inside = super::tree::parse(inside, false).map(|nodes| super::lines::plain(&nodes)).unwrap_or_default();
    let bare = code.attributes.trim_start_matches('=').trim().trim_matches(['"', '\'']);
    let found = NAMES.iter().find_map(|name| attribute(code.attributes, name));
    let found = found.or_else(|| Some(inside.trim().to_owned())).filter(|address| !address.is_empty()).or_else(|| Some(bare.to_owned()));
    let address = found.map(|found| match code.name {
        "youtube" if !found.contains("//") && !found.is_empty() => format!("https://www.youtube.com/watch?v={found}"),
        "vimeo" if !found.contains("//") && !found.is_empty() => format!("https://vimeo.com/{found}"),
        _ => found,
    });
    let is_address = |address: &String| (address.contains("://") || address.starts_with('/')) && !address.contains(char::is_whitespace);
    match address.filter(is_address) {
        Some(address) => {
            out.push_str("\n<wq-link");
            push_attribute("href", &address, out);
            if matches!(code.name, "video" | "audio") && !address.contains("youtu") {
                out.push_str(" kind=\"file\"");
            }
            out.push_str("></wq-link>\n");
        }
        None => {
            let text = format!("{} {}", code.name, code.attributes);
            dropped.push(Dropped { what: DroppedKind::Shortcode, text: arabic::excerpt::excerpt(text.trim(), 200) });
            out.push_str(&inside);
        }
    }
    after
}

/// `[caption]<a><img></a> words[/caption]`, or the words in an attribute.
fn caption(inside: &str, words: Option<String>, out: &mut String) {
    out.push_str("<figure>");
    let end = inside.rfind("<img").and_then(|at| Some(at + inside.get(at..)?.find('>')? + 1));
    let end = end.map(|end| {
        let rest = inside.get(end..).unwrap_or_default();
        let closing = rest.trim_start().strip_prefix("</a>").map(|after| rest.len() - after.len());
        end + closing.unwrap_or(0)
    });
    let (picture, below) = end.and_then(|end| inside.split_at_checked(end)).unwrap_or((inside, ""));
    out.push_str(picture);
    out.push_str("<figcaption>");
    match words {
        Some(words) => out.push_str(&words),
        None => out.push_str(below.trim()),
    }
    out.push_str("</figcaption></figure>");
}

fn push_attribute(name: &str, value: &str, out: &mut String) {
    out.push_str(&format!(" {name}=\"{}\"", value.replace('"', "&quot;").replace('<', "&lt;")));
}

/// The words up to `[/name]`, and what follows.
fn content<'m>(name: &str, behind: &'m str) -> Option<(&'m str, &'m str)> {
    const LONGEST: usize = 20_000;
    let near = behind.get(..behind.floor_char_boundary(LONGEST)).unwrap_or(behind);
    let close = format!("[/{name}]");
    let at = near.find(&close)?;
    Some((near.get(..at)?, behind.get(at + close.len()..)?))
}

/// Reads a code behind its `[`: a name of small Latin letters, then attributes up to `]`.
fn code(after: &str) -> Option<Code<'_>> {
    const LONGEST: usize = 2_000;
    let closes = after.starts_with('/');
    let start = after.get(usize::from(closes)..)?;
    let end = start.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-')))?;
    let name = start.get(..end).filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase()) && name.len() > 1)?;
    let rest = start.get(end..)?;
    if !rest.starts_with([']', ' ', '/', '=', '\n', '\t', '\u{A0}']) {
        return None;
    }
    let near = rest.get(..rest.floor_char_boundary(LONGEST))?;
    let mut quote = None;
    let stop = near.char_indices().find_map(|(at, c)| match (quote, c) {
        (Some(open), c) if c == open => {
            quote = None;
            None
        }
        (Some(_), _) => None,
        (None, '"') => {
            quote = Some(c);
            None
        }
        (None, ']') => Some(at),
        _ => None,
    });
    let stop = stop.or_else(|| near.find(']'))?;
    let attributes = rest.get(..stop)?.trim().trim_end_matches('/').trim();
    Some(Code { name, attributes, closes, length: usize::from(closes) + end + stop + 1 })
}

/// A value: `name="a b"`, `name='a b'`, `name=a`, also with typographic quotation marks.
fn attribute(attributes: &str, name: &str) -> Option<String> {
    for (at, _) in attributes.match_indices(name) {
        let starts = attributes.get(..at)?.chars().next_back().is_none_or(char::is_whitespace);
        let Some(value) = attributes.get(at + name.len()..)?.trim_start().strip_prefix('=').filter(|_| starts) else { continue };
        let value = value.trim_start();
        let value = value.strip_prefix("&quot;").or_else(|| value.strip_prefix(['“', '”', '«'])).unwrap_or(value);
        return Some(match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value.get(1..)?.split(quote).next().unwrap_or_default().to_owned(),
            _ => value.split([' ', '”', '»', '“']).next().unwrap_or_default().trim_end_matches("&quot;").to_owned(),
        });
    }
    None
}
