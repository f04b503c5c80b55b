//! Blocks between `::: kind` and `:::`.

use super::{PlainFault, PlainProblem, escape, inline};
use crate::body::{Block, Href, Inline};
use crate::{Line, LineError, MediaId, Picture};

type Lines<'l> = &'l [(usize, &'l str)];
type Read<T> = Result<T, PlainProblem>;

/// Kinds, by their Arabic and English names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Verse,
    Scripture,
    Image,
    Gallery,
    Embed,
    Table,
    Json,
}

const KINDS: [(Kind, [&str; 3]); 7] = [
    (Kind::Verse, ["شعر", "verse", "أبيات"]),
    (Kind::Scripture, ["نص مقدس", "scripture", "آية"]),
    (Kind::Image, ["صورة", "image", "picture"]),
    (Kind::Gallery, ["ألبوم", "gallery", "ألبوم صور"]),
    (Kind::Embed, ["تضمين", "embed", "بطاقة"]),
    (Kind::Table, ["جدول", "table", "جدول"]),
    (Kind::Json, ["json", "json", "json"]),
];

const FIELDS: [(&str, [&str; 2]); 11] = [
    ("media", ["الرقم", "number"]),
    ("caption", ["الشرح", "caption"]),
    ("credit", ["المصدر", "credit"]),
    ("source", ["المصدر", "source"]),
    ("licence", ["الترخيص", "licence"]),
    ("alt", ["البديل", "alt"]),
    ("decorative", ["زخرفية", "decorative"]),
    ("title", ["العنوان", "title"]),
    ("href", ["الرابط", "link"]),
    ("header", ["الترويسة", "header"]),
    ("reference", ["المرجع", "reference"]),
];

const YES: [&str; 2] = ["نعم", "yes"];

fn same(name: &str, known: &[&str]) -> bool {
    let name = arabic::fold::loose(name.trim());
    known.iter().any(|known| arabic::fold::loose(known) == name)
}

/// Reads a fence; `open` is its first line, `kind` what stands there behind the colons, `lines` what stands in it.
pub(super) fn read(open: usize, kind: &str, lines: Lines) -> Read<Block> {
    let (name, reference) = kind.split_once(" — ").map_or((kind, None), |(name, reference)| (name, Some(reference)));
    let at = |what| PlainProblem { line: open, what };
    let known = KINDS.iter().find(|(_, names)| same(name, names)).map(|(kind, _)| *kind);
    match known.ok_or_else(|| at(PlainFault::Fence(kind.to_owned())))? {
        Kind::Verse => Ok(Block::Verse { lines: texts(lines)? }),
        Kind::Scripture => {
            let reference = reference.map(|text| escape::text(text.trim())).transpose().map_err(at)?;
            Ok(Block::Scripture { text: texts(lines)?.join("\n"), reference })
        }
        Kind::Image => Ok(Block::Image { picture: picture(lines)? }),
        Kind::Gallery => gallery(lines),
        Kind::Embed => embed(open, lines),
        Kind::Table => table(lines),
        Kind::Json => {
            let json: String = lines.iter().map(|(_, line)| *line).collect();
            serde_json::from_str(&json).map_err(|error| at(PlainFault::Value(error.to_string())))
        }
    }
}

fn texts(lines: Lines) -> Read<Vec<String>> {
    lines.iter().map(|(line, text)| escape::text(text).map_err(|what| PlainProblem { line: *line, what })).collect()
}

/// `name: value`, with the name as in [`FIELDS`]; where two fields have one name, the first of `wanted`.
fn field(text: &str, wanted: &[&'static str]) -> Result<(&'static str, String), PlainFault> {
    let unknown = || PlainFault::Line(text.trim().to_owned());
    let (name, value) = text.split_once(':').ok_or_else(unknown)?;
    let known = FIELDS.iter().find(|(key, names)| wanted.contains(key) && same(name, names)).ok_or_else(unknown)?;
    Ok((known.0, escape::text(value.trim())?))
}

fn line<const MAX: usize>(value: &str) -> Result<Option<Line<MAX>>, PlainFault> {
    Line::optional(value).map_err(|error| match error {
        LineError::TooLong { .. } | LineError::Empty => PlainFault::Value(value.chars().take(40).collect()),
    })
}

fn picture(lines: Lines) -> Read<Picture> {
    let mut picture = Picture::default();
    for (number, text) in lines.iter().filter(|(_, text)| !text.trim().is_empty()) {
        set(&mut picture, text).map_err(|what| PlainProblem { line: *number, what })?;
    }
    Ok(picture)
}

fn set(picture: &mut Picture, text: &str) -> Result<(), PlainFault> {
    let (key, value) = field(text, &["media", "caption", "credit", "licence", "alt", "decorative"])?;
    match key {
        "media" => {
            let western = arabic::numbers::digits(&value, arabic::Digits::Latin);
            picture.media = Some(MediaId::parse(&western).ok_or(PlainFault::Value(value))?);
        }
        "caption" => picture.caption = line(&value)?,
        "credit" => picture.credit = line(&value)?,
        "licence" => picture.licence = line(&value)?,
        "alt" => picture.alt = line(&value)?,
        _ => picture.decorative = same(&value, &YES),
    }
    Ok(())
}

fn gallery(lines: Lines) -> Read<Block> {
    let mut parts = lines.split(|(_, text)| text.trim() == "---");
    let mut title = None;
    for (number, text) in parts.next().unwrap_or_default().iter().filter(|(_, text)| !text.trim().is_empty()) {
        title = Some(field(text, &["title"]).map_err(|what| PlainProblem { line: *number, what })?.1);
    }
    Ok(Block::Gallery { pictures: parts.map(picture).collect::<Read<_>>()?, title })
}

fn embed(open: usize, lines: Lines) -> Read<Block> {
    let (mut href, mut title, mut source) = (None, None, None);
    for (number, text) in lines.iter().filter(|(_, text)| !text.trim().is_empty()) {
        let at = |what| PlainProblem { line: *number, what };
        let (key, value) = field(text, &["href", "title", "source"]).map_err(at)?;
        match key {
            "href" => href = Some(Href::parse(&value).map_err(|_| at(PlainFault::Link(value)))?),
            "title" => title = Some(value),
            _ => source = Some(value),
        }
    }
    let href = href.ok_or(PlainProblem { line: open, what: PlainFault::Link(String::new()) })?;
    Ok(Block::Embed { href, title, source })
}

fn table(lines: Lines) -> Read<Block> {
    let (mut header, mut caption, mut rows) = (false, None, Vec::new());
    for (number, text) in lines.iter().filter(|(_, text)| !text.trim().is_empty()) {
        let at = |what| PlainProblem { line: *number, what };
        if let Some(cells) = text.trim().strip_prefix('|') {
            rows.push(row(cells).map_err(at)?);
            continue;
        }
        match field(text, &["caption", "header"]).map_err(at)? {
            ("header", value) => header = same(&value, &YES),
            (_, value) => caption = Some(value),
        }
    }
    Ok(Block::Table { header, rows, caption })
}

/// `a | b |`
fn row(text: &str) -> Result<Vec<Vec<Inline>>, PlainFault> {
    let (mut cells, mut cell, mut escaped) = (Vec::new(), String::new(), false);
    for c in text.chars() {
        if c == '|' && !escaped {
            cells.push(inline::read(std::mem::take(&mut cell).trim())?);
        } else {
            cell.push(c);
        }
        escaped = c == '\\' && !escaped;
    }
    if !cell.trim().is_empty() {
        cells.push(inline::read(cell.trim())?);
    }
    Ok(cells)
}

/// Writes a block that is no prose; `None` for prose.
pub(super) fn write(block: &Block) -> Option<String> {
    let (kind, lines) = match block {
        Block::Verse { lines } => ("شعر".to_owned(), lines.iter().map(|line| raw(line)).collect()),
        Block::Scripture { text, reference } => {
            let reference = reference.as_ref().map(|text| format!(" — {}", escape::value(text))).unwrap_or_default();
            (format!("نص مقدس{reference}"), text.split('\n').map(raw).collect())
        }
        Block::Image { picture } => ("صورة".to_owned(), described(picture)),
        Block::Gallery { pictures, title } => {
            let title = title.iter().map(|title| put("title", title));
            let pictures = pictures.iter().flat_map(|picture| std::iter::once("---".to_owned()).chain(described(picture)));
            ("ألبوم".to_owned(), title.chain(pictures).collect())
        }
        Block::Embed { href, title, source } => {
            let mut lines = vec![put("href", href.as_str())];
            lines.extend(title.iter().map(|title| put("title", title)));
            lines.extend(source.iter().map(|source| put("source", source)));
            ("تضمين".to_owned(), lines)
        }
        Block::Table { header, rows, caption } => {
            let mut lines: Vec<String> = caption.iter().map(|caption| put("caption", caption)).collect();
            lines.extend(header.then(|| put("header", YES.first().copied().unwrap_or_default())));
            lines.extend(rows.iter().map(|row| row.iter().fold("|".to_owned(), |line, cell| format!("{line} {} |", inline::write(cell)))));
            ("جدول".to_owned(), lines)
        }
        _ => return None,
    };
    Some(fenced(&kind, lines))
}

fn fenced(kind: &str, lines: Vec<String>) -> String {
    let mut out = format!("::: {kind}\n");
    for line in lines {
        out.push_str(&line);
        out.push('\n');
    }
    out.push_str(":::");
    out
}

/// The JSON that is stored, on one line.
pub(super) fn json(block: &Block) -> String {
    let mut line = String::new();
    for c in serde_json::to_string(block).unwrap_or_default().chars() {
        if escape::is_hidden(c) {
            let mut units = [0; 2];
            c.encode_utf16(&mut units).iter().for_each(|unit| line.push_str(&format!("\\u{unit:04x}")));
        } else {
            line.push(c);
        }
    }
    fenced("json", vec![line])
}

/// A line that is kept as it is, and cannot be taken for the end of the fence.
fn raw(line: &str) -> String {
    let mut out = String::new();
    escape::push(&mut out, line, &[]);
    if out.trim_start().starts_with(":::") { out.replacen(':', "\\:", 1) } else { out }
}

fn put(key: &str, value: &str) -> String {
    let name = FIELDS.iter().find(|(known, _)| *known == key).and_then(|(_, names)| names.first()).copied().unwrap_or_default();
    format!("{name}: {}", escape::value(value))
}

fn described(picture: &Picture) -> Vec<String> {
    let number = picture.media.map(|media| put("media", &media.to_string()));
    let texts = [
        picture.caption.as_ref().map(|text| put("caption", text.as_str())),
        picture.credit.as_ref().map(|text| put("credit", text.as_str())),
        picture.licence.as_ref().map(|text| put("licence", text.as_str())),
        picture.alt.as_ref().map(|text| put("alt", text.as_str())),
        picture.decorative.then(|| put("decorative", YES.first().copied().unwrap_or_default())),
    ];
    number.into_iter().chain(texts.into_iter().flatten()).collect()
}
