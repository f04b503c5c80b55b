//! Somebody of the newsroom as a program: joins, keeps the cookie, sends forms and JSON as a page of the desk would.

use crate::comment_form::encoded;
use crate::http::{Answer, Client};
use crate::server::{Newsroom, Server};

/// A password that nobody uses.
const PASSWORD: &str = "rasif-sharqi-7-qalam";

/// A signed-in person; outlives restarts of the server.
#[derive(Debug, Clone)]
pub struct Person {
    cookie: String,
}

/// A person at an open connection.
#[derive(Debug)]
pub struct Desk {
    client: Client,
    origin: String,
    cookie: String,
}

impl Person {
    /// Invites an owner by the command line and joins as a browser would.
    ///
    /// # Errors
    ///
    /// What the program or the page said.
    pub fn join(newsroom: &Newsroom, server: &Server) -> Result<Self, String> {
        let said = newsroom.tell(&["staff", "invite", "--role", "owner", "--name", "سلمى الحداد"])?;
        let path = said.split_whitespace().find_map(|word| word.find("/desk/").and_then(|at| word.get(at..)));
        let path = path.ok_or_else(|| format!("no address in: {said}"))?.to_owned();
        let mut desk = Desk { client: Client::new(&server.address), origin: format!("http://{}", server.address), cookie: String::new() };
        let fields = [("name", "سلمى الحداد"), ("handle", "salma"), ("password", PASSWORD), ("again", PASSWORD), ("lang", "ar")];
        let answer = desk.form(&path, &fields)?;
        let cookies = answer.headers.iter().filter(|(name, _)| name == "set-cookie");
        let pairs: Vec<&str> = cookies.filter_map(|(_, value)| value.split(';').next()).collect();
        if answer.status != 303 || pairs.is_empty() {
            return Err(format!("joining answered {}: {}", answer.status, answer.text()));
        }
        Ok(Self { cookie: pairs.join("; ") })
    }

    /// Sits down at a server.
    pub fn at(&self, address: &str) -> Desk {
        Desk { client: Client::new(address), origin: format!("http://{address}"), cookie: self.cookie.clone() }
    }
}

impl Desk {
    /// A page.
    ///
    /// # Errors
    ///
    /// What broke on the line.
    pub fn get(&mut self, path: &str) -> Result<Answer, String> {
        let cookie = self.cookie.clone();
        self.client.get(path, &[("cookie", &cookie)]).map_err(|error| format!("{path}: {error}"))
    }

    /// A form.
    ///
    /// # Errors
    ///
    /// What broke on the line.
    pub fn form(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Answer, String> {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
        self.send(path, "application/x-www-form-urlencoded", body.join("&").as_bytes())
    }

    /// JSON.
    ///
    /// # Errors
    ///
    /// What broke on the line.
    pub fn json(&mut self, path: &str, body: &str) -> Result<Answer, String> {
        self.send(path, "application/json", body.as_bytes())
    }

    /// Bytes of any type.
    ///
    /// # Errors
    ///
    /// What broke on the line.
    pub fn send(&mut self, path: &str, content_type: &str, body: &[u8]) -> Result<Answer, String> {
        let (cookie, origin) = (self.cookie.clone(), self.origin.clone());
        let headers = [("content-type", content_type), ("origin", &origin), ("cookie", &cookie)];
        self.client.send(path, &headers, body).map_err(|error| format!("{path}: {error}"))
    }

    /// A new draft with a headline and a paragraph; gives its number.
    ///
    /// # Errors
    ///
    /// What the page said.
    pub fn draft(&mut self, headline: &str) -> Result<i64, String> {
        let answer = self.form("/desk/stories/new", &[("headline", headline), ("section", "mahalliyat")])?;
        let to = answer.header("location").unwrap_or_default();
        let number = to.strip_prefix("/desk/stories/").and_then(|rest| rest.split(['?', '/', '#']).next()).and_then(|n| n.parse().ok());
        number.ok_or_else(|| format!("a new story answered {} to {to:?}: {}", answer.status, answer.text()))
    }
}

/// A manuscript as JSON, ready to be saved.
pub fn manuscript(headline: &str, text: &str) -> String {
    format!(
        "{{\"lang\":\"ar\",\"headline\":\"{headline}\",\"section\":\"mahalliyat\",\"sources\":[\"صحيفة الاختبار\"],\"bylines\":[{{\"name\":\"سلمى الحداد\"}}],\
         \"body\":{{\"type\":\"doc\",\"content\":[{{\"type\":\"paragraph\",\"content\":[{{\"type\":\"text\",\"text\":\"{text}\"}}]}}]}}}}"
    )
}
