//! A small HTTP/1.1 client over loopback: enough to fetch pages and post forms, nothing more (RFC 9112).

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// One answer. Header names are in lower case.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Status code.
    pub status: u16,
    /// Header fields in the order in which they came.
    pub headers: Vec<(String, String)>,
    /// The body as sent, still compressed when a `content-encoding` says so.
    pub body: Vec<u8>,
}

impl Answer {
    /// The first field with this (lower-case) name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// The body as text; bytes that are not UTF-8 are replaced.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// A connection that is kept open and reopened when the server closed it.
#[derive(Debug)]
pub struct Client {
    address: String,
    stream: Option<BufReader<TcpStream>>,
}

impl Client {
    /// For `address` as `127.0.0.1:PORT`; connects at the first request.
    pub fn new(address: &str) -> Self {
        Self { address: address.to_owned(), stream: None }
    }

    /// `GET path`; once more on a new connection when the kept one turns out to be closed.
    ///
    /// # Errors
    ///
    /// What broke on the line.
    pub fn get(&mut self, path: &str, headers: &[(&str, &str)]) -> std::io::Result<Answer> {
        let reused = self.stream.is_some();
        let answer = self.ask("GET", path, headers, b"");
        if reused && answer.is_err() { self.ask("GET", path, headers, b"") } else { answer }
    }

    /// `POST path` with a form already encoded.
    ///
    /// # Errors
    ///
    /// What broke on the line; the server may or may not have acted.
    pub fn post(&mut self, path: &str, form: &str) -> std::io::Result<Answer> {
        self.ask("POST", path, &[("content-type", "application/x-www-form-urlencoded")], form.as_bytes())
    }

    /// `POST path` with these headers and bytes.
    ///
    /// # Errors
    ///
    /// What broke on the line; the server may or may not have acted.
    pub fn send(&mut self, path: &str, headers: &[(&str, &str)], body: &[u8]) -> std::io::Result<Answer> {
        self.ask("POST", path, headers, body)
    }

    fn ask(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> std::io::Result<Answer> {
        let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\n", self.address);
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if method == "POST" {
            head.push_str(&format!("content-length: {}\r\n", body.len()));
        }
        head.push_str("\r\n");
        let mut bytes = head.into_bytes();
        bytes.extend_from_slice(body);
        let answer = self.exchange(&bytes);
        let closes = |answer: &Answer| answer.header("connection").is_some_and(|value| value.eq_ignore_ascii_case("close"));
        if answer.as_ref().map_or(true, closes) {
            self.stream = None;
        }
        answer
    }

    fn exchange(&mut self, request: &[u8]) -> std::io::Result<Answer> {
        if self.stream.is_none() {
            let stream = TcpStream::connect(&self.address)?;
            stream.set_nodelay(true)?;
            stream.set_read_timeout(Some(Duration::from_secs(30)))?;
            self.stream = Some(BufReader::new(stream));
        }
        let Some(stream) = self.stream.as_mut() else { return Err(broken("no connection")) };
        stream.get_mut().write_all(request)?;
        read_answer(stream)
    }
}

fn broken(what: &str) -> std::io::Error {
    std::io::Error::new(std::io::ErrorKind::InvalidData, what)
}

fn read_line(stream: &mut impl BufRead) -> std::io::Result<String> {
    let mut line = String::new();
    if stream.read_line(&mut line)? == 0 {
        return Err(std::io::ErrorKind::UnexpectedEof.into());
    }
    Ok(line.trim_end().to_owned())
}

fn read_answer(stream: &mut impl BufRead) -> std::io::Result<Answer> {
    let first = read_line(stream)?;
    let status = first.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or_else(|| broken("no status"))?;
    let mut answer = Answer { status, headers: Vec::new(), body: Vec::new() };
    loop {
        let line = read_line(stream)?;
        let Some((name, value)) = line.split_once(':') else { break };
        answer.headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    let length = answer.header("content-length").and_then(|value| value.parse::<u64>().ok());
    if answer.header("transfer-encoding").is_some() {
        loop {
            let size =
                u64::from_str_radix(read_line(stream)?.split(';').next().unwrap_or_default(), 16).map_err(|_| broken("bad chunk"))?;
            stream.take(size).read_to_end(&mut answer.body)?;
            read_line(stream)?;
            if size == 0 {
                break;
            }
        }
    } else if !matches!(status, 204 | 304) {
        let wanted = length.ok_or_else(|| broken("no length"))?;
        let read = stream.take(wanted).read_to_end(&mut answer.body)?;
        if u64::try_from(read) != Ok(wanted) {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
    }
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_with_a_length_and_in_chunks_are_read() {
        let plain = read_answer(&mut &b"HTTP/1.1 303 See Other\r\nLocation: /1\r\ncontent-length: 2\r\n\r\nokHTTP"[..]).unwrap();
        assert_eq!((plain.status, plain.header("location"), plain.text().as_str()), (303, Some("/1"), "ok"));
        let chunks = read_answer(&mut &b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"[..]).unwrap();
        assert_eq!(chunks.text(), "abc");
    }

    #[test]
    fn an_answer_cut_short_is_an_error() {
        assert!(read_answer(&mut &b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nab"[..]).is_err());
        assert!(read_answer(&mut &b""[..]).is_err());
    }
}
