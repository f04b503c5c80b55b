//! Fluent catalogues: the same keys in Arabic and English, and all six plural forms in Arabic (CLDR).

use std::collections::BTreeMap;

use super::Finding;
use crate::tree::Tree;

const SIX: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Compares `…/messages/ar.ftl` with `…/messages/en.ftl` (or `…/messages/ar/NAME.ftl` with its partner).
pub fn catalogues(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (path, text) in tree.below("crates/", "ftl") {
        for (mine, other) in [("ar", "en"), ("en", "ar")] {
            let Some(partner) = partner(path, mine, other) else { continue };
            let Some(there) = tree.text(&partner) else {
                found.push(Finding::new(path, 0, format!("has no partner: write {partner}")));
                continue;
            };
            let there = keys(there);
            for (key, line) in keys(text) {
                if !there.contains_key(&key) {
                    found.push(Finding::new(path, line, format!("`{key}` is missing in {partner}")));
                }
            }
            if mine == "ar" {
                found.extend(short_plurals(text).into_iter().map(|(line, missing)| {
                    Finding::new(path, line, format!("the plural lacks {}: Arabic has six forms", missing.join(", ")))
                }));
            }
        }
    }
    found
}

fn partner(path: &str, mine: &str, other: &str) -> Option<String> {
    let file = path.strip_suffix(&format!("/{mine}.ftl")).map(|folder| format!("{folder}/{other}.ftl"));
    file.or_else(|| path.contains(&format!("/{mine}/")).then(|| path.replace(&format!("/{mine}/"), &format!("/{other}/"))))
}

/// Messages and attributes (`key.attribute`) with their lines from 1; terms (`-name`) belong to one language.
fn keys(text: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    let mut message = String::new();
    for (number, line) in (1..).zip(text.lines()) {
        let Some((name, _)) = line.split_once('=') else { continue };
        let plain = |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        if let Some(attribute) = line.trim_start().strip_prefix('.') {
            let attribute = attribute.split('=').next().unwrap_or_default().trim();
            found.insert(format!("{message}.{attribute}"), number);
        } else if !line.starts_with([' ', '\t', '-']) && plain(name.trim()) {
            message = name.trim().to_owned();
            found.insert(message.clone(), number);
        }
    }
    found
}

/// Selectors over plural categories that do not have all six, with their line and what they lack.
fn short_plurals(text: &str) -> Vec<(usize, Vec<&'static str>)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, Vec<&str>)> = None;
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim_end().ends_with("->") {
            open = Some((number, Vec::new()));
        }
        let Some((start, forms)) = open.as_mut() else { continue };
        if let Some(form) = line.trim().trim_start_matches('*').strip_prefix('[').and_then(|rest| rest.split(']').next()) {
            forms.push(form.trim());
        }
        if line.trim_start().starts_with('}') {
            let missing: Vec<_> = SIX.into_iter().filter(|form| !forms.contains(form)).collect();
            let plural = forms.iter().any(|form| SIX.contains(form) && *form != "other");
            if plural && !missing.is_empty() {
                found.push((*start, missing));
            }
            open = None;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_of_one_language_is_reported() {
        let tree = Tree::of(&[
            ("crates/press/messages/ar.ftl", "-brand = المرفأ\nhome = الرئيسة\nsend = إرسال\n    .title = أرسل\n# only = comment\n"),
            ("crates/press/messages/en.ftl", "home = Home\nsend = Send\nextra = Extra\n"),
        ]);
        let found: Vec<_> = catalogues(&tree).into_iter().map(|one| (one.line, one.what)).collect();
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].1.starts_with("`send.title` is missing"));
        assert!(found[1].1.starts_with("`extra` is missing"));
    }

    #[test]
    fn an_arabic_plural_without_its_six_forms_is_reported() {
        let ar = "comments = { $n ->\n    [one] تعليق\n   *[other] تعليقات\n}\nstate = { $s ->\n    [open] مفتوح\n   *[other] مغلق\n}\n";
        let en = "comments = x\nstate = y\n";
        let found = catalogues(&Tree::of(&[("crates/web/messages/ar.ftl", ar), ("crates/web/messages/en.ftl", en)]));
        assert_eq!(found, [Finding::new("crates/web/messages/ar.ftl", 1, "the plural lacks zero, two, few, many: Arabic has six forms")]);
    }

    #[test]
    fn a_catalogue_without_its_other_language_is_reported() {
        assert_eq!(catalogues(&Tree::of(&[("crates/web/messages/ar/desk.ftl", "a = ب\n")])).len(), 1);
    }
}
