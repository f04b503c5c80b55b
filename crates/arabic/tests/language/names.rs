//! Names: found, corrected, told apart from common words.

mod file;
mod mentions;
mod near;
mod variants;

use arabic::names::{Mention, Registry};

/// What is found in `text`: the words as they stand and the name they mean.
fn found<'a>(registry: &'a Registry, text: &'a str) -> Vec<(&'a str, &'a str)> {
    registry.mentions(text).into_iter().map(|mention| (&text[mention.range], mention.entry.preferred())).collect()
}

/// `text` with every correction made.
fn corrected(mentions: &[Mention], text: &str) -> String {
    let mut corrected = text.to_owned();
    for mention in mentions.iter().rev() {
        if let Some(correction) = mention.correction() {
            corrected.replace_range(mention.range.clone(), &correction);
        }
    }
    corrected
}
