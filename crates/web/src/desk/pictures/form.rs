//! Pictures that come with a form, from browsers without script.
//!
//! Source: RFC 7578 (multipart/form-data), RFC 2046 section 5.1.1 (the boundary).

use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use hyper::HeaderMap;
use hyper::header::CONTENT_TYPE;
use std::sync::Arc;

/// Parts that are read at most.
const MOST: usize = 20;

/// `POST /desk/media`: each file of the field `picture` becomes a picture.
pub async fn send(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let boundary = boundary(&ask.headers).ok_or_else(|| Fault::BadRequest("no boundary".to_owned()))?;
    let parts = parts(&ask.body, &boundary);
    let files = parts.into_iter().filter(|part| part.name == "picture" && !part.bytes.is_empty());
    let mut arrived = Vec::new();
    for part in files {
        arrived.push(room.take_in(ask.actor()?, part.file, part.bytes.to_vec(), |_, _| Ok(())).await?);
    }
    let located = arrived.iter().any(|one| one.warnings.contains(&"gps"));
    let said = if located { "picture-kept-gps" } else { "picture-kept" };
    match arrived.as_slice() {
        [] => Err(Fault::Refused("refused-picture-none")),
        [one] => Ok(Reply::see(&format!("/desk/media/{}", one.media), Some(said))),
        _ => Ok(Reply::see("/desk/media", Some(said))),
    }
}

/// A part of a form.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::desk) struct Part<'b> {
    /// Its field.
    pub name: String,
    /// What the file is called there.
    pub file: String,
    /// What it holds.
    pub bytes: &'b [u8],
}

/// The boundary that a form names.
pub(in crate::desk) fn boundary(headers: &HeaderMap) -> Option<Vec<u8>> {
    let value = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    let given = value.strip_prefix("multipart/form-data")?.split(';').find_map(|part| part.trim().strip_prefix("boundary="))?;
    let bare = given.trim_matches('"');
    (!bare.is_empty() && bare.len() <= 70).then(|| format!("--{bare}").into_bytes())
}

/// The parts between the boundaries; a part without an end is none.
pub(in crate::desk) fn parts<'b>(body: &'b [u8], boundary: &[u8]) -> Vec<Part<'b>> {
    let mut found = Vec::new();
    let Some(mut rest) = after(body, boundary) else { return found };
    let end = [b"\r\n", boundary].concat();
    while let Some(inner) = rest.strip_prefix(b"\r\n") {
        let Some((part, behind)) = split(inner, &end) else { break };
        found.extend(read(part));
        rest = behind;
        if found.len() >= MOST {
            break;
        }
    }
    found
}

fn read(part: &[u8]) -> Option<Part<'_>> {
    let (head, bytes) = split(part, b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(head);
    let said = head.lines().find(|line| line.to_ascii_lowercase().starts_with("content-disposition:"))?;
    let value = |key: &str| {
        let (_, rest) = said.split_once(&format!("; {key}=\""))?;
        // Browsers write a quotation mark inside as %22.
        rest.split_once('"').map(|(value, _)| value.replace("%22", "\"").replace("%0D", " ").replace("%0A", " "))
    };
    Some(Part { name: value("name")?, file: value("filename").unwrap_or_default(), bytes })
}

fn after<'b>(bytes: &'b [u8], mark: &[u8]) -> Option<&'b [u8]> {
    split(bytes, mark).map(|(_, rest)| rest)
}

fn split<'b>(bytes: &'b [u8], mark: &[u8]) -> Option<(&'b [u8], &'b [u8])> {
    let [first, ..] = mark else { return None };
    let mut from = 0;
    loop {
        // Jumping from one first letter to the next is quick also over 25 MB.
        let at = from + bytes.get(from..)?.iter().position(|byte| byte == first)?;
        if bytes.get(at..)?.starts_with(mark) {
            return Some((bytes.get(..at)?, bytes.get(at + mark.len()..)?));
        }
        from = at + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: &[u8] = b"--xyz\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n--xyz\r\n\
        Content-Disposition: form-data; name=\"picture\"; filename=\"\xd8\xb3.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n\xff\xd8--xyz\r\n\r\n\r\n--xyz--\r\n";

    #[test]
    fn a_form_is_taken_apart_byte_for_byte() {
        let all = parts(FORM, b"--xyz");
        assert_eq!(all[0], Part { name: "note".into(), file: String::new(), bytes: b"hello" });
        assert_eq!(all[1], Part { name: "picture".into(), file: "س.jpg".into(), bytes: b"\xff\xd8--xyz\r\n\r\n" });
        assert_eq!(all.len(), 2);
    }

    #[test]
    fn a_form_that_is_cut_anywhere_is_read_as_far_as_it_is_whole() {
        for cut in 0..FORM.len() {
            for part in parts(&FORM[..cut], b"--xyz") {
                assert!(parts(FORM, b"--xyz").contains(&part), "cut at {cut}");
            }
        }
    }

    #[test]
    fn a_boundary_is_what_the_header_says() {
        let of = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_TYPE, value.parse().unwrap());
            boundary(&headers)
        };
        assert_eq!(of("multipart/form-data; boundary=xyz").as_deref(), Some(b"--xyz".as_slice()));
        assert_eq!(of("multipart/form-data; charset=utf-8; boundary=\"x y\"").as_deref(), Some(b"--x y".as_slice()));
        for bad in ["multipart/form-data", "multipart/form-data; boundary=", "text/plain; boundary=x"] {
            assert_eq!(of(bad), None, "{bad}");
        }
    }
}
