//! The development data: documents, queries and what is relevant.

use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::process::Command;

/// A document as it stands in the files, a line each.
#[derive(Debug, Clone, Deserialize)]
pub struct Document {
    /// Its name in the lists of relevant documents.
    pub id: String,
    /// Its headline.
    pub title: String,
    /// Its text.
    pub body: String,
}

/// The documents of `file`, which is packed with xz.
///
/// # Errors
///
/// What is missing: the file, the program `xz`, or sense in a line.
pub fn documents(file: &Path) -> Result<Vec<Document>, String> {
    let unpacked =
        Command::new("xz").arg("-dc").arg(file).output().map_err(|error| format!("xz: {error}; install the package xz-utils"))?;
    if !unpacked.status.success() {
        return Err(format!("xz cannot unpack {}: {}", file.display(), String::from_utf8_lossy(&unpacked.stderr)));
    }
    let text = String::from_utf8(unpacked.stdout).map_err(|error| format!("{}: {error}", file.display()))?;
    text.lines().map(|line| serde_json::from_str(line).map_err(|error| format!("{}: {error}", file.display()))).collect()
}

/// One query.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Its name.
    pub id: String,
    /// What was typed.
    pub text: String,
    /// How relevant documents are, 1 or 2; others are not.
    pub relevant: HashMap<String, u8>,
    /// Documents that do not count, such as the one the query was taken from.
    pub excluded: HashSet<String>,
}

/// The queries of one set.
///
/// # Errors
///
/// The file that is missing or not as expected.
pub fn queries(collection: &Path, set: &str) -> Result<Vec<Asked>, String> {
    let read = |name: String| std::fs::read_to_string(collection.join(&name)).map_err(|error| format!("{name}: {error}"));
    let mut relevant: HashMap<String, HashMap<String, u8>> = HashMap::new();
    for line in read("qrels.dev.txt".to_owned())?.lines() {
        let [query, _, document, grade] = line.split_whitespace().collect::<Vec<_>>()[..] else { return Err(format!("qrels: {line}")) };
        let grade = grade.parse().map_err(|error| format!("qrels: {line}: {error}"))?;
        relevant.entry(query.to_owned()).or_default().insert(document.to_owned(), grade);
    }
    let mut excluded: HashMap<String, HashSet<String>> = HashMap::new();
    for line in read("exclude.dev.txt".to_owned())?.lines() {
        let (query, document) = line.split_once(char::is_whitespace).ok_or_else(|| format!("exclude: {line}"))?;
        excluded.entry(query.to_owned()).or_default().insert(document.trim().to_owned());
    }
    let asked = read(format!("queries.{set}.dev.tsv"))?;
    let asked = asked.lines().map(|line| {
        let (id, text) = line.split_once('\t').ok_or_else(|| format!("queries: {line}"))?;
        let (relevant, excluded) = (relevant.remove(id).unwrap_or_default(), excluded.remove(id).unwrap_or_default());
        Ok(Asked { id: id.to_owned(), text: text.to_owned(), relevant, excluded })
    });
    asked.collect()
}
