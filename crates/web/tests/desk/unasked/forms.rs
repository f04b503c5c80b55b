//! The forms of a page, filled as a browser would send them.

use crate::door::PASSWORD;
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;

/// A form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub action: String,
    pub fields: Vec<(String, String)>,
    /// Names of all its controls, ticked or not.
    pub names: BTreeSet<String>,
}

impl Form {
    /// Where it is sent, whichever thing it is about.
    pub fn place(&self) -> String {
        let path = self.action.split('?').next().unwrap_or_default();
        path.split('/')
            .map(|part| if !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()) { "N" } else { part })
            .collect::<Vec<_>>()
            .join("/")
    }

    pub fn has(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// Place and names: forms of one kind differ in what they say only.
    pub fn kind(&self) -> String {
        let names: BTreeSet<&str> = self.names.iter().map(|name| name.trim_end_matches(|c: char| c.is_ascii_digit())).collect();
        format!("{} {}", self.place(), names.into_iter().collect::<Vec<_>>().join(","))
    }
}

/// The forms of a page that are sent by POST.
pub fn of_page(text: &str) -> Vec<Form> {
    let page = Html::parse_document(text);
    let all = |what: &str| Selector::parse(what).unwrap();
    let mut forms = Vec::new();
    for form in page.select(&all("form[method=post]")) {
        let id = form.attr("id").unwrap_or("-");
        let (inside, beside) = (all("[name]"), all(&format!("[form=\"{id}\"][name]")));
        let controls: Vec<_> = form.select(&inside).chain(page.select(&beside)).collect();
        let names = controls.iter().filter_map(|control| control.attr("name").map(str::to_owned)).collect();
        let fields = controls.into_iter().filter_map(field).collect();
        let action = form.attr("action").unwrap_or_default().to_owned();
        if form.attr("enctype").is_none() && action.starts_with("/desk") && !action.starts_with("/desk/sign-in") {
            forms.push(Form { action, fields, names });
        }
    }
    forms
}

/// Name and value; what is empty and has to be filled is filled.
fn field(element: ElementRef) -> Option<(String, String)> {
    let name = element.attr("name")?.to_owned();
    let filled = |value: String, typed: &str| if value.is_empty() && element.attr("required").is_some() { typed.to_owned() } else { value };
    let value = match element.value().name() {
        "textarea" => filled(element.text().collect(), "نص من سطر واحد"),
        "select" => {
            let options = Selector::parse("option").unwrap();
            let chosen =
                element.select(&options).find(|option| option.attr("selected").is_some()).or_else(|| element.select(&options).next())?;
            chosen.attr("value").unwrap_or_default().to_owned()
        }
        "button" => element.attr("value")?.to_owned(),
        _ => match element.attr("type").unwrap_or("text") {
            "checkbox" | "radio" if element.attr("checked").is_none() => return None,
            "password" => PASSWORD.to_owned(),
            "file" => return None,
            "datetime-local" => filled(element.attr("value").unwrap_or_default().to_owned(), "2026-11-20T10:00"),
            _ => filled(element.attr("value").unwrap_or_default().to_owned(), "كلمة"),
        },
    };
    Some((name, value))
}
