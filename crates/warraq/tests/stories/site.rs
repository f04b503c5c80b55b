//! The running site, and a reader who asks it for pages over a plain connection.

use crate::newsroom::Newsroom;
use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, ChildStdout, Stdio};
use std::time::Duration;

/// `warraq serve` under way; it is killed when the test lets go of it.
pub struct Running {
    child: Child,
    out: BufReader<ChildStdout>,
    /// What it says to people.
    pub err: BufReader<ChildStderr>,
    host: String,
}

/// An answer of the site.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The head, as sent.
    pub head: String,
    /// The body.
    pub body: String,
}

impl Running {
    /// Starts the site and waits until it listens.
    pub fn start(newsroom: &Newsroom, words: &[&str]) -> Self {
        let words: Vec<&str> = ["serve", "--listen", "127.0.0.1:0"].into_iter().chain(words.iter().copied()).collect();
        let mut child = newsroom.command(&words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut err = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let Some(host) = line.trim_end().strip_prefix("listening http://").map(str::to_owned) else {
            let mut said = String::new();
            let _ = err.read_to_string(&mut said);
            panic!("the site did not start: {line:?} {said}");
        };
        Self { child, out, err, host }
    }

    /// The next line of data that it prints.
    pub fn line(&mut self) -> String {
        let mut line = String::new();
        self.out.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    /// Asks for `path`, as written in a link.
    pub fn get(&self, path: &str) -> Answer {
        get(&self.host, path)
    }

    /// Asks for a page that must be there.
    pub fn page(&self, path: &str) -> String {
        let answer = self.get(path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.head);
        answer.body
    }

    /// Host and port.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Waits for its end and answers the exit code.
    pub fn ended(&mut self) -> Option<i32> {
        self.child.wait().unwrap().code()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// RFC 9112: one request, one answer, connection closed.
pub fn get(host: &str, path: &str) -> Answer {
    let mut stream = TcpStream::connect(host).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("{path}: no head in {text:?}"));
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}

/// The values of every `<loc>` in a sitemap, without scheme and host.
pub fn locations(sitemap: &str) -> VecDeque<String> {
    sitemap.split("<loc>").skip(1).map(|rest| path_of(rest.split("</loc>").next().unwrap())).collect()
}

/// The path of an absolute address of the paper itself.
pub fn path_of(address: &str) -> String {
    let rest = address.split_once("://").unwrap().1;
    rest.find('/').map_or("/", |at| &rest[at..]).to_owned()
}

/// The values of every `href` on a page that stay on the site.
pub fn links(page: &str) -> Vec<String> {
    page.split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|href| href.starts_with('/'))
        .map(|href| href.replace("&amp;", "&"))
        .collect()
}
